import type { Field } from '../glossary/schema.ts';
import type { MessageKey } from './text.ts';

/** The full name of each field. */
export const FIELD_NAMES = {
  him: 'fieldHimLong',
  ha: 'fieldHaLong',
  both: 'fieldBothLong',
} as const satisfies Record<Field, MessageKey>;

/** The count of terms of each field, in the order in which counts stand side by side: both fields between the two. */
export const FIELD_COUNTS = [
  ['him', 'countHim'],
  ['both', 'countBoth'],
  ['ha', 'countHa'],
] as const satisfies readonly (readonly [Field, MessageKey])[];
