import type { TermLink } from '../glossary/entries.ts';

export interface TermChipsProps {
  readonly terms: readonly TermLink[];
  /** Nothing of the card follows them. */
  readonly isLast?: boolean;
  readonly onTerm: (id: string) => void;
}

/** Terms that the card can be turned to. */
export function TermChips({ terms, isLast, onTerm }: TermChipsProps) {
  return (
    <ul class={isLast ? 'card-chips card-last' : 'card-chips'}>
      {terms.map(({ id, term }) => (
        <li key={id}>
          <button type="button" class="card-chip" onClick={() => onTerm(id)}>
            {term}
          </button>
        </li>
      ))}
    </ul>
  );
}
