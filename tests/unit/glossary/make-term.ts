/** Terms and rows for tests: only what matters to a test need be given. */
import type { ComparisonRow, Term } from '../../../glossary/schema.ts';

const source = { url: 'https://example.org/', publisher: 'Example', checked: '2026-11' };

export function makeTerm(parts: Partial<Term> & Pick<Term, 'id' | 'term'>): Term {
  return {
    forms: [],
    field: 'both',
    category: 'context',
    short: 'A short sentence.',
    long: 'A first sentence that says what it is. A second sentence that says a little more.',
    him: 'A sentence for HIM.',
    ha: 'A sentence for HA.',
    related: [],
    confusedWith: [],
    compare: 'focus',
    cues: [],
    rivals: [],
    risk: 'none',
    source,
    ...parts,
  };
}

export function makeRow(parts: Partial<ComparisonRow> & Pick<ComparisonRow, 'id'>): ComparisonRow {
  const cell = { line: 'One line for the popup.', paragraph: 'A paragraph for the full page, long enough.' };
  return {
    title: 'A title',
    theme: 'work',
    difference: 'The contrast in a sentence.',
    him: cell,
    ha: cell,
    terms: [],
    sources: [source],
    ...parts,
  };
}
