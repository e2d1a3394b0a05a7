import type { Field } from '../glossary/schema.ts';
import { CardShell, type CardTools } from './CardShell.tsx';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

/** A term of the page, with its explanation. */
export interface PageTerm {
  readonly id: string;
  /** The frame of the page that it is in. */
  readonly frame: string;
  readonly term: string;
  readonly field: Field;
  readonly short: string;
}

export interface PageTermsProps {
  readonly terms: readonly PageTerm[];
  readonly tools: CardTools;
  /** Leads to the term in the page. */
  readonly onTerm: (term: PageTerm) => void;
}

/** The card that lists the terms of the page in the order of the text: for whoever can't see the marks. */
export function PageTerms({ terms, tools, onTerm }: PageTermsProps) {
  const text = useText();
  return (
    <CardShell title={text('cardList')} describedBy="short" tools={tools}>
      <p class="card-kind" id="short">
        {terms.length > 0 ? text('cardListCount', terms.length) : text('pageNoTerms')}
      </p>
      <ol class="card-list card-last">
        {terms.map((listed) => (
          <li key={listed.id}>
            <button type="button" class="card-link" onClick={() => onTerm(listed)}>
              {listed.term}
            </button>{' '}
            <FieldBadge field={listed.field} isShort />
            <p>{listed.short}</p>
          </li>
        ))}
      </ol>
    </CardShell>
  );
}
