import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { cardEntry, linksTo, type Entries } from '../glossary/entries.ts';
import { termFinder, type TermFinder } from './find-terms.ts';
import { focusOn } from './focus-on.ts';
import { GlossaryEntry, type GlossaryEntryProps } from './GlossaryEntry.tsx';
import { GlossarySearch, type GlossarySearchProps } from './GlossarySearch.tsx';
import { Notice } from './Notice.tsx';
import { termPlace } from './places.ts';
import { TermPlaceLink } from './TermPlaceLink.tsx';
import { useText } from './text.ts';

export interface GlossaryProps
  extends Pick<GlossaryEntryProps, 'onTerm' | 'onCompare'>, Pick<GlossarySearchProps, 'query' | 'onQuery'> {
  readonly entries: Entries;
  /** The id of the term to show, which the glossary may not have; empty for the search alone. */
  readonly open: string;
  /** The name of the term that the way back from an entry leads to; without it, it leads to the search. */
  readonly previous?: string | undefined;
  readonly onBack: () => void;
  /** Whether the glossary is what the person came for, so that the keyboard is in it from the start. */
  readonly takesFocus?: boolean;
}

/** The search and an open entry: one in place of the other or, where the style sheet has the room, side by side. */
export function Glossary(props: GlossaryProps) {
  const { entries, open, previous, onBack, takesFocus = false, onTerm, onCompare, query, onQuery } = props;
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const finder = useMemo(() => termFinder(entries.terms), [entries]);
  useEffect(() => {
    // Once the list is painted and before anybody has typed.
    const wait = setTimeout(finder.prepare, 100);
    return () => clearTimeout(wait);
  }, [finder]);
  const entry = cardEntry(entries, open);
  useFocusOnWhatOpens(box, entry?.term.id, takesFocus);
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // Else it closes the popup.
    onBack();
  };
  return (
    <div class="glossary" data-open={entry && ''} ref={box}>
      {open !== '' && !entry && <Unknown {...props} finder={finder} />}
      <GlossarySearch finder={finder} query={query} onQuery={onQuery} open={entry?.term.id} onTerm={onTerm} />
      {entry && (
        <div class="glossary-entry" onKeyDown={handleKey}>
          <button type="button" class="link" onClick={onBack}>
            ← {previous ?? text('glossaryBack')}
          </button>
          <GlossaryEntry
            key={entry.term.id}
            entries={entries}
            entry={entry}
            onTerm={onTerm}
            onCompare={onCompare}
          />
        </div>
      )}
    </div>
  );
}

/** Leads to an entry that opens, and from one that closes back to its row or, where it has none, to the search. */
function useFocusOnWhatOpens(
  box: { readonly current: HTMLElement | null },
  open: string | undefined,
  takesFocus: boolean,
): void {
  const last = useRef<string | undefined>(undefined);
  // Before anything is painted: a key that follows at once is meant for what is seen.
  useLayoutEffect(() => {
    const isFirst = last.current === undefined;
    const row = `.glossary-row[href="${termPlace(last.current ?? '')}"]`;
    last.current = open ?? '';
    if (isFirst && !takesFocus) return;
    const find = (selector: string) => box.current?.querySelector<HTMLElement>(selector);
    const target = find('.entry h2') ?? find(row) ?? find('.search');
    if (target) focusOn(target);
  }, [open]);
}

function Unknown({ entries, open, onTerm, finder }: GlossaryProps & { readonly finder: TermFinder }) {
  const text = useText();
  const near = linksTo(
    entries,
    finder.nearest(open).map(({ id }) => id),
  );
  return (
    <Notice>
      {text('glossaryUnknown', open)}
      {near.length > 0 && ` ${text('glossaryNearest')} `}
      {near.map((term, at) => (
        <span key={term.id}>
          {at > 0 && ', '}
          <TermPlaceLink to={term} onTerm={onTerm} />
        </span>
      ))}
    </Notice>
  );
}
