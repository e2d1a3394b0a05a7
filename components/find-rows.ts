import { linksTo, type Entries } from '../glossary/entries.ts';
import type { ComparisonRow } from '../glossary/schema.ts';

/** The rows of the comparison in which every word of the query begins a word. */
export function findRows(entries: Entries, query: string): ComparisonRow[] {
  const wanted = wordsOf(query);
  return entries.comparison.rows.filter((row) => {
    const words = wordsOf(textOf(entries, row));
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** All that the full page shows of a row. */
function textOf(entries: Entries, row: ComparisonRow): string {
  const { title, difference, him, ha, shared = '', terms, sources } = row;
  const names = [
    ...linksTo(entries, terms).map(({ term }) => term),
    ...sources.map(({ publisher }) => publisher),
  ];
  return [title, difference, him.line, him.paragraph, ha.line, ha.paragraph, shared, ...names].join(' ');
}

/** "ICD-10-CM" is one word and its parts are words too; either apostrophe is the same. */
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'&.-]*/gu) ?? [];
  return words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-').filter(Boolean)] : [word]));
}
