import { expect, it } from 'vitest';
import { Decisions } from '../../../../entrypoints/content/reading/decisions.ts';
import { packIndex, unpackIndex } from '../../../../glossary/index-format.ts';
import { makeTerm } from '../../glossary/make-term.ts';

it('know whether the evidence was there when they began, whoever brought it meanwhile', () => {
  const { forms, evidence } = packIndex([
    makeTerm({ id: 'him', term: 'HIM', cues: ['coding'], risk: 'high' }),
  ]);
  const index = unpackIndex({ forms });
  const early = new Decisions(index);
  index.learn(evidence);
  expect(early.hasEvidence).toBe(false);
  expect(new Decisions(index).hasEvidence).toBe(true);
});
