/** Looks things up in the full glossary: card text, links between terms, rows of the comparison. */
import type { Comparison, ComparisonRow, Field, Term } from './schema.ts';

export interface Entries {
  readonly terms: readonly Term[];
  readonly comparison: Comparison;
}

/** What one entry shows of another. */
export interface TermLink {
  readonly id: string;
  readonly term: string;
  readonly field: Field;
}

/** All that a card shows. */
export interface CardEntry {
  readonly term: Term;
  readonly related: readonly TermLink[];
  readonly confused: readonly (TermLink & { readonly difference: string })[];
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
      linksTo(entries, [other]).map((link) => ({ ...link, difference })),
    ),
    row: { id: row.id, title: row.title },
  };
}

export function linksTo(entries: Entries, ids: readonly string[]): TermLink[] {
  return ids.flatMap((id) => {
    const found = findTerm(entries, id);
    return found ? [{ id, term: found.term, field: found.field }] : [];
  });
}

export function findTerm({ terms }: Entries, id: string): Term | undefined {
  return terms.find((term) => term.id === id);
}
