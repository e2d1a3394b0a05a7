import { linksTo, type Entries } from '../glossary/entries.ts';
import type { ComparisonRow } from '../glossary/schema.ts';
import { indexedWords, singularsOf, tellingWords } from './search-words.ts';

/** The rows of the comparison in which every word of the query that tells something begins a word. */
export function findRows(entries: Entries, query: string): ComparisonRow[] {
  const wanted = tellingWords(query).map((word) => [word, ...singularsOf(word)]);
  return entries.comparison.rows.filter((row) => {
    const words = indexedWords(textOf(entries, row));
    return wanted.every((starts) => words.some((word) => starts.some((start) => word.startsWith(start))));
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
