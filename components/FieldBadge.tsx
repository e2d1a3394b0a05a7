import type { Field } from '../glossary/schema.ts';
import { useText, type MessageKey } from './text.ts';

const NAMES = { him: 'fieldHim', ha: 'fieldHa', both: 'fieldBoth' } as const satisfies Record<
  Field,
  MessageKey
>;

/** A field by name, colour and shape: a circle for HIM, a square for administration, a hexagon for both. */
export function FieldBadge({ field }: { field: Field }) {
  const text = useText();
  return (
    <span class="field" data-field={field}>
      {text(NAMES[field])}
    </span>
  );
}
