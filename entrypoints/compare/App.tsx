import { useEffect, useState } from 'preact/hooks';
import { Comparison } from '../../components/Comparison.tsx';
import { useText } from '../../components/text.ts';
import type { Entries } from '../../glossary/entries.ts';

/** The full comparison. Each row has an address: compare.html#education. */
export function App({ entries }: { entries: Entries }) {
  const text = useText();
  const current = useHash();
  useEffect(() => {
    // By then the comparison has let go of a filter that hid the row.
    const frame = requestAnimationFrame(() => document.getElementById(current)?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [current]);
  const { title, intro, closing } = entries.comparison;
  return (
    <main>
      <header class="compare-head">
        <h1>{title}</h1>
        <p>{intro}</p>
        <button type="button" class="button" onClick={() => print()}>
          {text('comparePrint')}
        </button>
      </header>
      <Comparison entries={entries} length="paragraph" current={current} />
      <p class="compare-closing">{closing}</p>
    </main>
  );
}

function useHash(): string {
  // The ids of rows need no decoding.
  const read = (): string => location.hash.slice(1);
  const [hash, setHash] = useState(read);
  useEffect(() => {
    const handleChange = (): void => setHash(read());
    addEventListener('hashchange', handleChange);
    return () => removeEventListener('hashchange', handleChange);
  }, []);
  return hash;
}
