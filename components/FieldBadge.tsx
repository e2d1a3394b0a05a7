import type { Field } from '../glossary/schema.ts';
import { useText, type MessageKey } from './text.ts';

const NAMES = { him: 'fieldHim', ha: 'fieldHa', both: 'fieldBoth' } as const satisfies Record<
  Field,
  MessageKey
>;

export interface FieldBadgeProps {
  readonly field: Field;
  /** The shortest name, where many stand in a column. */
  readonly isShort?: boolean;
}

/** A field by name, colour and shape: a circle for HIM, a square for administration, a hexagon for both. */
export function FieldBadge({ field, isShort = false }: FieldBadgeProps) {
  const text = useText();
  return (
    <span class="field" data-field={field}>
      {text(isShort && field === 'ha' ? 'fieldHaShort' : NAMES[field])}
    </span>
  );
}
