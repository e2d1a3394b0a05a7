import { expect, it } from 'vitest';
import { findRows } from '../../../components/find-rows.ts';
import { readGlossary } from '../../../glossary/build/read.ts';

const glossary = readGlossary();
const found = (query: string): string[] => findRows(glossary, query).map(({ id }) => id);

it.each([
  ['RHIA vs RHIT', 'credentials'],
  ["what's the difference in salaries?", 'pay'],
  ['organisation', 'focus'],
  ['icd10', 'skills'],
  ['masters', 'education'],
])('the search %j finds the row %s', (query, row) => {
  expect(found(query)).toContain(row);
});

it('the search has all rows for no words, and none for words that are in none', () => {
  expect(found(' ')).toHaveLength(glossary.comparison.rows.length);
  expect(found('xyzzyq')).toEqual([]);
});
