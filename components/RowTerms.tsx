import { useState } from 'preact/hooks';
import { findTerm, type Entries } from '../glossary/entries.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

export interface RowTermsProps {
  readonly entries: Entries;
  readonly ids: readonly string[];
}

/** The terms of a row of the comparison; one at a time is explained on the spot. */
export function RowTerms({ entries, ids }: RowTermsProps) {
  const text = useText();
  const [open, setOpen] = useState<string>();
  const terms = ids.flatMap((id) => findTerm(entries, id) ?? []);
  const shown = terms.find(({ id }) => id === open);
  return (
    <div
      class="row-terms"
      onKeyDown={(event) => event.key === 'Escape' && open && (event.preventDefault(), setOpen(undefined))}
    >
      <ul class="chips" aria-label={text('compareTerms')}>
        {terms.map((term) => (
          <li key={term.id}>
            <button
              type="button"
              class="chip"
              data-field={term.field}
              aria-expanded={term.id === open}
              onClick={() => setOpen(term.id === open ? undefined : term.id)}
            >
              {term.term}
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <div class="row-term" role="status">
          <p>
            <strong>{shown.term}</strong> {shown.expansion && <span>{shown.expansion} </span>}
            <FieldBadge field={shown.field} />
          </p>
          <p>{shown.short}</p>
        </div>
      )}
    </div>
  );
}
