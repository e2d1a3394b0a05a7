import type { Term } from '../glossary/schema.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { termPlace } from './places.ts';

export interface GlossaryListProps {
  readonly terms: readonly Term[];
  /** The id of the term whose entry is open. */
  readonly open: string | undefined;
  readonly onTerm?: ((id: string) => void) | undefined;
}

/** Terms in the order given, each a link to its entry. */
export function GlossaryList({ terms, open, onTerm }: GlossaryListProps) {
  return (
    <ul class="glossary-list">
      {terms.map((term) => (
        <li key={term.id}>
          <PlaceLink
            class="glossary-row"
            href={termPlace(term.id)}
            isCurrent={term.id === open}
            onOpen={onTerm && (() => onTerm(term.id))}
          >
            <span class="glossary-row-head">
              <span class="term-name" data-field={term.field}>
                {term.term}
              </span>{' '}
              <FieldBadge field={term.field} isShort />
            </span>{' '}
            {term.expansion && <span class="glossary-row-expansion">{term.expansion}</span>}{' '}
            <span class="glossary-row-short">{term.short}</span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
