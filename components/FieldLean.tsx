import type { Lean } from '../glossary/lean.ts';
import type { Field } from '../glossary/schema.ts';
import { FIELD_COUNTS } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import { useText } from './text.ts';

export interface FieldLeanProps {
  readonly lean: Lean;
  /** The field whose terms alone are listed; undefined for all. */
  readonly chosen: Field | undefined;
  readonly onChoose: (field: Field | undefined) => void;
}

export const LEANS = { him: 'leanHim', ha: 'leanHa', mixed: 'leanMixed', little: 'leanLittle' } as const;

/** Which field the terms point to: in words, as a bar, and as the counts that say so, each of which filters the list. */
export function FieldLean({ lean: { to, counts }, chosen, onChoose }: FieldLeanProps) {
  const text = useText();
  return (
    <div class="lean">
      <h2>{text(LEANS[to])}</h2>
      <div class="lean-bar" aria-hidden="true">
        {FIELD_COUNTS.filter(([field]) => counts[field] > 0).map(([field]) => (
          <span key={field} data-field={field} style={{ flexGrow: counts[field] }} />
        ))}
      </div>
      <div class="lean-counts" role="group" aria-label={text('leanFilter')}>
        {FIELD_COUNTS.map(([field, label]) => (
          <button
            key={field}
            type="button"
            aria-pressed={chosen === field}
            disabled={counts[field] === 0}
            onClick={() => onChoose(chosen === field ? undefined : field)}
          >
            <FieldShape field={field} />
            {text(label, counts[field])}
          </button>
        ))}
      </div>
      <p class="lean-how">{text('leanHow')}</p>
    </div>
  );
}
