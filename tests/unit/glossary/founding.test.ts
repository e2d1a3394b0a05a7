/** What the comparison was made to say: each founding statement still stands in it, with its terms at hand. */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import type { ComparisonRow } from '../../../glossary/schema.ts';
import statements from './founding-statements.json' with { type: 'json' };

const { terms, comparison } = readGlossary();
const ids = new Set(terms.map(({ id }) => id));

/** What a row says of one side, in small letters. */
function textOf(row: ComparisonRow, side: 'him' | 'ha'): string {
  const { line, paragraph } = row[side];
  return `${line} ${paragraph}`.toLowerCase();
}

describe('founding statement', () => {
  it.each(statements)('$statement stands: $about', (statement) => {
    const rows = comparison.rows.filter(({ id }) => statement.rows.includes(id));
    expect(rows.map(({ id }) => id).toSorted(), 'the comparison lost a row').toEqual(
      statement.rows.toSorted(),
    );

    const text = rows
      .flatMap((row) =>
        (['him', 'ha'] as const)
          .filter((side) => statement.sides.includes(side))
          .map((side) => textOf(row, side)),
      )
      .join(' ');
    const lostWords = statement.words.filter((word) => !text.includes(word));
    expect(lostWords, `say this again in ${statement.rows.join(', ')}`).toEqual([]);

    const lostTerms = statement.terms.filter((id) => !ids.has(id));
    expect(lostTerms, 'the glossary lost a term').toEqual([]);
    const linked = new Set(rows.flatMap((row) => row.terms));
    const unlinked = statement.terms.filter((id) => !linked.has(id));
    expect(unlinked, `list these in the terms of ${statement.rows.join(', ')}`).toEqual([]);
  });
});

it('every side of a founding statement is a side of the comparison', () => {
  expect(new Set(statements.flatMap(({ sides }) => sides))).toEqual(new Set(['him', 'ha']));
});
