import type { Field } from '../glossary/schema.ts';
import type { MessageKey } from './text.ts';

/** The full name of each field. */
export const FIELD_NAMES = {
  him: 'fieldHimLong',
  ha: 'fieldHaLong',
  both: 'fieldBothLong',
} as const satisfies Record<Field, MessageKey>;
