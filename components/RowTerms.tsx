import { useEffect, useRef, useState } from 'preact/hooks';
import { findTerm, type Entries } from '../glossary/entries.ts';
import type { ComparisonRow, Term } from '../glossary/schema.ts';
import { CATEGORY_NAMES } from './categories.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

export interface RowTermsProps {
  readonly entries: Entries;
  /** What has the terms: a row of the comparison, a step of a ladder, a crossing, a question. */
  readonly of: Pick<ComparisonRow, 'id' | 'title' | 'terms'>;
  /** Ids of the terms of a page, to be marked. */
  readonly here?: ReadonlySet<string>;
  /** Behind a line that unfolds, where room is short. */
  readonly isFolded: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** The terms of one piece of the comparison; one at a time is explained on the spot, and Escape closes it. */
export function RowTerms({ entries, here = NONE, of: { id, title, terms: ids }, isFolded }: RowTermsProps) {
  const text = useText();
  const [open, setOpen] = useState<string>();
  const terms = ids.flatMap((term) => findTerm(entries, term) ?? []);
  const count = terms.filter((term) => here.has(term.id)).length;
  const shown = terms.find((term) => term.id === open);
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault(); // else it closes the popup
    setOpen(undefined);
  };
  const content = (
    <>
      <ul class="chips" aria-label={text('compareTermsOf', title)}>
        {terms.map((term) => (
          <li key={term.id}>
            <button
              type="button"
              class="chip"
              data-field={term.field}
              aria-expanded={term.id === open}
              aria-controls={`terms-${id}`}
              onClick={() => setOpen(term.id === open ? undefined : term.id)}
            >
              {term.term}
              {here.has(term.id) && <HereSign />}
            </button>
          </li>
        ))}
      </ul>
      {/* Always there, so that screen readers notice when it is filled. */}
      <div id={`terms-${id}`} role="status">
        {shown && <Explanation term={shown} />}
      </div>
    </>
  );
  return (
    <div class="row-terms" onKeyDown={handleKey}>
      {isFolded ? (
        <details>
          <summary>
            {text('compareTerms', terms.length)}
            {count > 0 && ` · ${text('compareHere', count)}`}
            <span class="unseen"> {title}</span>
          </summary>
          {content}
        </details>
      ) : (
        content
      )}
    </div>
  );
}

/** Sets off a term of the page that the person is on, or came from. */
function HereSign() {
  const text = useText();
  return (
    <span class="chip-here">
      <span class="unseen"> {text('compareIsHere')}</span>
    </span>
  );
}

function Explanation({ term }: { term: Term }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [term]);
  return (
    <div class="row-term" ref={box}>
      <p class="row-term-head">
        <strong>{term.term}</strong>
        <FieldBadge field={term.field} />
        <span>{text(CATEGORY_NAMES[term.category])}</span>
      </p>
      {term.expansion && <p class="row-term-expansion">{term.expansion}</p>}
      <p>{term.short}</p>
      <dl>
        <dt>
          <FieldBadge field="him" />
        </dt>
        <dd>{term.him}</dd>
        <dt>
          <FieldBadge field="ha" />
        </dt>
        <dd>{term.ha}</dd>
      </dl>
    </div>
  );
}
