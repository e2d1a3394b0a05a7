import { useEffect } from 'preact/hooks';
import { Comparison } from '../../components/Comparison.tsx';
import { FitQuestions } from '../../components/FitQuestions.tsx';
import { Ladders } from '../../components/Ladders.tsx';
import { useText } from '../../components/text.ts';
import { useHash } from '../../components/use-hash.ts';
import type { Entries } from '../../glossary/entries.ts';

export interface AppProps {
  readonly entries: Entries;
  /** Ids of the terms of the page that the person came from. */
  readonly here: ReadonlySet<string>;
}

/** The full comparison. Each row and part has an address: compare.html#education, compare.html#ladders. */
export function App({ entries, here }: AppProps) {
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
        <nav aria-label={text('compareParts')}>
          <a href="#differences">{text('comparePartRows')}</a>
          <a href="#ladders">{text('comparePartLadders')}</a>
          <a href="#fit">{text('comparePartFit')}</a>
          <a href="glossary.html">{text('glossaryTitle')}</a>
        </nav>
      </header>
      <section aria-labelledby="differences">
        <h2 id="differences">{text('comparePartRows')}</h2>
        <Comparison entries={entries} length="paragraph" here={here} current={current} />
      </section>
      <Ladders entries={entries} length="paragraph" />
      <FitQuestions entries={entries} length="paragraph" />
      <p class="compare-closing">{closing}</p>
    </main>
  );
}
