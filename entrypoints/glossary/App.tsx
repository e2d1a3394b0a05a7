import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Glossary } from '../../components/Glossary.tsx';
import { useText } from '../../components/text.ts';
import { useHash } from '../../components/use-hash.ts';
import { findTerm, type Entries } from '../../glossary/entries.ts';
import { meetHere } from '../../platform/use-met.ts';

/** The whole glossary. Each term has an address: glossary.html#rhia; and so has each search: glossary.html?find=coder. */
export function App({ entries, find }: { entries: Entries; find: string }) {
  const text = useText();
  const open = useHash();
  const [query, setQuery] = useState(find);
  // With its place in the browser's history, where a reload finds it, and not in the address, which the browser lists.
  // Before the list is painted: whoever sees it may reload.
  useLayoutEffect(() => keep(query), [query, open]);
  const name = findTerm(entries, open)?.term;
  useEffect(() => {
    const title = text('glossaryTitle');
    document.title = name ? `${name} – ${title}` : title;
    if (name) void meetHere(open);
  }, [name]);
  return (
    <>
      <header class="page-head">
        <h1>{text('glossaryTitle')}</h1>
        <p>{text('glossaryIntro')}</p>
        <div class="page-tools">
          <button type="button" class="button" onClick={() => print()}>
            {text('comparePrint')}
          </button>
          <a href="compare.html">{text('glossaryToComparison')}</a>
        </div>
      </header>
      <main>
        <Glossary
          entries={entries}
          open={open}
          query={query}
          onQuery={setQuery}
          onTerm={(id) => (location.hash = id)}
          onBack={() => (location.hash = '')}
          takesFocus
        />
      </main>
    </>
  );
}

/** Safari refuses more than 100 of these in half a minute: then a reload finds what was written before. */
function keep(query: string): void {
  try {
    history.replaceState({ find: query }, '');
  } catch {
    // What is searched for is on the page all the same.
  }
}
