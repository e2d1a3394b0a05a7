import type { Entries } from '../glossary/entries.ts';
import type { ComparisonProps } from './Comparison.tsx';
import { FieldBadge } from './FieldBadge.tsx';
import { RowTerms } from './RowTerms.tsx';
import { ShortOnPaper } from './ShortOnPaper.tsx';
import { useText } from './text.ts';

/** Questions that a person can ask themselves, and what a yes to each points to. Nothing is answered, counted or kept. */
export function FitQuestions({ entries, length }: Pick<ComparisonProps, 'entries' | 'length'>) {
  const text = useText();
  const isFull = length === 'paragraph';
  return (
    <section class="fit" data-length={length} aria-labelledby="fit">
      <h2 id="fit" class={isFull ? undefined : 'unseen'}>
        {text('comparePartFit')}
      </h2>
      <p class="fit-note">{text('compareFitNote')}</p>
      <ol class="fit-questions">
        {entries.comparison.questions.map(({ question, points, because, compare, terms }, at) => (
          <li key={question} class="fit-question">
            <h3>{question}</h3>
            <p class="fit-points">
              {text('compareYes')} <FieldBadge field={points} />
            </p>
            <p>
              <ShortOnPaper words={because} length={length} />{' '}
              {isFull && <RowLink entries={entries} id={compare} />}
            </p>
            <RowTerms entries={entries} of={{ id: `fit-${at}`, title: question, terms }} isFolded />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RowLink({ entries, id }: { entries: Entries; id: string }) {
  const text = useText();
  const row = entries.comparison.rows.find((candidate) => candidate.id === id);
  return row ? <a href={`#${id}`}>{text('glossaryCompare', row.title)}</a> : null;
}
