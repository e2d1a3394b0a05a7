/** Which of the two fields the terms of a page point to, by plain counts. */
import type { Field } from './schema.ts';

export interface Lean {
  /** Distinct terms of each field. */
  readonly counts: Readonly<Record<Field, number>>;
  /** The field that the terms lean to; "mixed" where neither clearly prevails, "little" where there are too few. */
  readonly to: 'him' | 'ha' | 'mixed' | 'little';
}

/** An element or a frame with fewer terms is no part of a page that is spoken of alone. */
export const FEWEST_IN_PART = 3;
/** With fewer terms of one field or the other, nothing is said. */
const ENOUGH = 3;
/** The share of these from which one field prevails. */
const CLEAR = 2 / 3;

/**
 * Takes the field of each distinct term, however often it is mentioned. Terms of both fields say nothing either way. No
 * term weighs more than another: on our labelled texts and demo postings, counting those of a title three times changed
 * one answer of 86.
 */
export function leanOf(fields: readonly Field[]): Lean {
  const counts: Record<Field, number> = { him: 0, ha: 0, both: 0 };
  for (const field of fields) counts[field]++;
  const all = counts.him + counts.ha;
  if (all < ENOUGH) return { counts, to: 'little' };
  if (counts.him >= all * CLEAR) return { counts, to: 'him' };
  return { counts, to: counts.ha >= all * CLEAR ? 'ha' : 'mixed' };
}
