/** Terms, rows and comparisons for tests: only what matters to a test need be given. */
import {
  Level,
  type Comparison,
  type ComparisonRow,
  type Ladder,
  type Term,
} from '../../../glossary/schema.ts';

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

const cell = { line: 'One line for the popup.', paragraph: 'A paragraph for the full page, long enough.' };

export function makeRow(parts: Partial<ComparisonRow> & Pick<ComparisonRow, 'id'>): ComparisonRow {
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

export function makeComparison(parts: Partial<Comparison> = {}): Comparison {
  return {
    title: 'T',
    intro: 'I',
    closing: 'C',
    rows: [],
    ladders: { him: makeLadder(), ha: makeLadder() },
    crossings: [],
    questions: [],
    ...parts,
  };
}

export function makeLadder(steps: readonly Partial<Ladder['steps'][number]>[] = [{}, {}, {}, {}]): Ladder {
  return {
    steps: steps.map((step, at) => ({
      level: Level.options[at]!,
      titles: ['A title', 'Another title'],
      asks: cell,
      terms: [],
      ...step,
    })),
    sources: [source],
  };
}

export const makeCrossing = (terms: string[]): Comparison['crossings'][number] => ({
  from: 'Coder',
  to: 'Manager',
  into: 'ha',
  how: 'By learning to lead.',
  terms,
  sources: [source],
});

export function makeQuestion(
  parts: Partial<Comparison['questions'][number]>,
): Comparison['questions'][number] {
  return { question: 'Do I like data?', points: 'him', because: cell, compare: 'focus', terms: [], ...parts };
}
