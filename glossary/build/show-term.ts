/**
 * `npm run term -- "RHIA"`: shows an entry, found by id, heading or any form, with all that its forms meet elsewhere.
 * Exit code 1, and the nearest entries, when there is none.
 */
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { namesOf } from '../names.ts';
import { claimsOf } from '../phrases.ts';
import type { Term } from '../schema.ts';
import { readGlossary } from './read.ts';
import { termView } from './term-view.ts';

/** The entries that the query may mean; more than one where they share a form. */
export function findEntries(terms: readonly Term[], query: string): Term[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  return terms.filter((term) => wordsFor(term).some((name) => fold(name) === wanted));
}

const NEAREST = 5;

/** The entries with a name that is spelt most like the query, or that has it within. */
export function nearestEntries(terms: readonly Term[], query: string): Term[] {
  const wanted = fold(query);
  return terms
    .map((term) => ({
      term,
      distance: Math.min(...wordsFor(term).map((name) => distance(fold(name), wanted))),
    }))
    .filter((one) => one.distance <= Math.max(2, wanted.length / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST)
    .map(({ term }) => term);
}

/** All that somebody may ask for it by. */
const wordsFor = (term: Term): string[] => [
  term.id,
  ...namesOf(term),
  ...claimsOf(term).map(({ phrase }) => phrase),
];

/** Letters and digits only: "R.H.I.A.", "rhia" and "ICD-10-CM", "icd 10 cm" are the same. */
const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** How many letters have to be put in, left out or replaced; one where the query stands within the name. */
function distance(name: string, query: string): number {
  if (query.length > 2 && name.includes(query)) return 1;
  let row = Array.from({ length: query.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(name).entries()) {
    const next = [at + 1];
    for (let to = 1; to <= query.length; to++)
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (query[to - 1] === letter ? 0 : 1)));
    row = next;
  }
  return row[query.length]!;
}

function main(query: string): void {
  if (query.trim() === '') {
    console.error('Which term? For example: npm run term -- "RHIA"');
    process.exitCode = 1;
    return;
  }
  const entries = readGlossary();
  const found = findEntries(entries.terms, query);
  if (found.length === 0) {
    console.error(`No entry "${query}".`);
    for (const { id, term, expansion = term } of nearestEntries(entries.terms, query))
      console.error(`  ${id}: ${expansion === term ? term : `${term}, ${expansion}`}`);
    process.exitCode = 1;
    return;
  }
  const messages = JSON.parse(
    readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  ) as Record<string, { message: string }>;
  const words = (key: string): string => messages[key]!.message;
  // No colours in a file or a pipe.
  const bold = (text: string): string => styleText('bold', text, { stream: process.stdout });
  console.log(found.map((term) => termView(entries, term, words, bold)).join('\n'));
}

if (import.meta.main) main(process.argv.slice(2).join(' '));
