/**
 * What the index costs in bytes: the forms in every page, the evidence in those that have a form which needs some. It
 * grows with each term, so a growth beyond the tolerance is no fault, but somebody should have meant it.
 */
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import { packIndex } from '../../../glossary/index-format.ts';
import accepted from './index-size.json' with { type: 'json' };

const TOLERANCE = 1.03;

const { forms, evidence } = packIndex(readGlossary().terms);

/** In bytes; deflated as it travels in the extension's archive. */
const size: typeof accepted = {
  forms: Buffer.byteLength(forms),
  evidence: Buffer.byteLength(evidence),
  deflated: deflateRawSync(forms + evidence, { level: 9 }).length,
};

it('the index in every page does not grow unseen', () => {
  const grown = (Object.keys(accepted) as (keyof typeof accepted)[])
    .filter((name) => size[name] > accepted[name] * TOLERANCE)
    .map((name) => `${name}: ${accepted[name]} to ${size[name]} bytes`);
  expect(
    grown,
    `If this growth is meant, write the new size into tests/unit/glossary/index-size.json:\n${JSON.stringify(size, null, 2)}\n`,
  ).toEqual([]);
});
