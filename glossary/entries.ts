/** Looks things up in the full glossary: card text, links between terms, rows of the comparison. */
import type { Comparison, ComparisonRow, Field, Term } from './schema.ts';

export interface Entries {
  readonly terms: readonly Term[];
  readonly comparison: Comparison;
}

/** What a list says of a term: an eighth of the glossary, for those who have no time for the rest. */
export type TermBrief = Pick<Term, 'id' | 'term' | 'expansion' | 'field' | 'category' | 'short'>;

export interface Briefs {
  readonly terms: readonly TermBrief[];
}

export const briefOf = ({ id, term, expansion, field, category, short }: Term): TermBrief => ({
  id,
  term,
  expansion,
  field,
  category,
  short,
});

/** What one entry shows of another. */
export interface TermLink {
  readonly id: string;
  readonly term: string;
  readonly field: Field;
}

/** A term that another is easily taken for. */
export interface Confused extends TermLink {
  readonly difference: string;
  /** What its letters stand for; its short sentence where it is a word. */
  readonly gloss: string;
}

/** All that a card shows. */
export interface CardEntry {
  readonly term: Term;
  readonly related: readonly TermLink[];
  readonly confused: readonly Confused[];
  readonly row: Pick<ComparisonRow, 'id' | 'title'>;
}

/** Undefined when the glossary has no such term. */
export function cardEntry(entries: Entries, id: string): CardEntry | undefined {
  const term = findTerm(entries, id);
  const row = entries.comparison.rows.find((candidate) => candidate.id === term?.compare);
  if (!term || !row) return undefined;
  return {
    term,
    related: linksTo(entries, term.related),
    confused: term.confusedWith.flatMap(({ id: other, difference }) =>
      linksTo(entries, [other]).map((link) => ({ ...link, difference, gloss: glossOf(entries, other) })),
    ),
    row: { id: row.id, title: row.title },
  };
}

/** In the order of the ids; without those that the glossary does not have. */
export function linksTo(entries: Entries, ids: readonly string[]): TermLink[] {
  return ids.flatMap((id) => {
    const found = findTerm(entries, id);
    return found ? [{ id, term: found.term, field: found.field }] : [];
  });
}

const glossOf = (entries: Entries, id: string): string => {
  const { expansion, short } = findTerm(entries, id)!;
  return expansion ?? short;
};

/** Undefined when the list has no such term. The list is read once, and must not change after. */
export function findTerm<T extends { readonly id: string }>(
  { terms }: { readonly terms: readonly T[] },
  id: string,
): T | undefined {
  let found = byId.get(terms);
  if (!found) byId.set(terms, (found = new Map(terms.map((term) => [term.id, term]))));
  return found.get(id) as T | undefined;
}

/** Terms by their ids, made at the first question. */
const byId = new WeakMap<object, ReadonlyMap<string, unknown>>();
