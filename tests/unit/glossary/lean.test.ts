import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import { packIndex, unpackIndex } from '../../../glossary/index-format.ts';
import { leanOf } from '../../../glossary/lean.ts';
import type { Field } from '../../../glossary/schema.ts';
import { haPostings } from '../../pages/jobs/ha-postings.ts';
import { himPostings } from '../../pages/jobs/him-postings.ts';
import { otherPostings } from '../../pages/jobs/other-postings.ts';
import type { Posting } from '../../pages/jobs/posting.ts';
import { decideAll } from './properties/page.ts';

const fields = (him: number, ha: number, both = 0): Field[] => [
  ...Array<Field>(him).fill('him'),
  ...Array<Field>(ha).fill('ha'),
  ...Array<Field>(both).fill('both'),
];

describe('the lean', () => {
  it.each([
    [fields(9, 2, 4), 'him'],
    [fields(1, 2), 'ha'],
    [fields(2, 1), 'him'],
    [fields(4, 3), 'mixed'],
    [fields(5, 5, 20), 'mixed'],
    [fields(2, 0, 12), 'little'],
    [fields(0, 0, 30), 'little'],
    [[], 'little'],
  ] as const)('is a matter of counts (%#)', (given, expected) => {
    expect(leanOf(given).to).toBe(expected);
  });

  it('gives the counts that it goes by', () => {
    expect(leanOf(fields(9, 2, 4)).counts).toEqual({ him: 9, both: 4, ha: 2 });
  });
});

describe('the lean of the demo postings', () => {
  const { terms } = readGlossary();
  const index = unpackIndex(packIndex(terms));

  function leanOfPosting({ title, teaser, intro, sections, more = [] }: Posting): string {
    const parts = [...sections, ...more].flatMap(({ heading, paragraphs = [], items = [] }) => [
      heading,
      ...paragraphs,
      ...items,
    ]);
    const blocks = [title, teaser, ...intro, ...parts].map((text) => ({ text, section: 0 }));
    const believed = decideAll(blocks, index)
      .flat()
      .filter(({ score }) => score > 0);
    return leanOf([...new Set(believed.map(({ term }) => term))].map((term) => terms[term]!.field)).to;
  }

  it.each(himPostings.map((posting) => [posting.title, posting] as const))('%s', (_title, posting) => {
    expect(['him', 'little']).toContain(leanOfPosting(posting));
  });
  it.each(haPostings.map((posting) => [posting.title, posting] as const))('%s', (_title, posting) => {
    expect(leanOfPosting(posting)).toBe('ha');
  });
  it.each(otherPostings.map((posting) => [posting.title, posting] as const))('%s', (_title, posting) => {
    expect(leanOfPosting(posting)).toBe('little');
  });
  it('is told for nearly all of them', () => {
    expect(himPostings.filter((posting) => leanOfPosting(posting) === 'little').length).toBeLessThanOrEqual(
      1,
    );
  });
});
