import type { Field } from '../glossary/schema.ts';
import { FieldShape } from './FieldShape.tsx';
import { useText } from './text.ts';

export interface FieldCountsProps {
  /** How many distinct terms of each field. */
  readonly counts: Readonly<Record<Field, number>>;
}

const ORDER = ['him', 'both', 'ha'] as const;
const LABELS = { him: 'countHim', both: 'countBoth', ha: 'countHa' } as const;

/** Plain counts of terms by field, as a bar and in words. */
export function FieldCounts({ counts }: FieldCountsProps) {
  const text = useText();
  return (
    <div class="counts">
      <div class="counts-bar" aria-hidden="true">
        {ORDER.filter((field) => counts[field] > 0).map((field) => (
          <span key={field} data-field={field} style={{ flexGrow: counts[field] }} />
        ))}
      </div>
      <ul class="counts-words">
        {ORDER.map((field) => (
          <li key={field}>
            <FieldShape field={field} />
            {text(LABELS[field], counts[field])}
          </li>
        ))}
      </ul>
    </div>
  );
}
