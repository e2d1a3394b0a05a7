import type { Field } from '../glossary/schema.ts';

/** A field's shape alone, for where its name stands beside it or is given to screen readers otherwise. */
export function FieldShape({ field }: { field: Field }) {
  return <span class="shape" data-field={field} aria-hidden="true" />;
}
