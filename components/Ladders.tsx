import type { Level } from '../glossary/schema.ts';
import type { ComparisonProps } from './Comparison.tsx';
import { FieldBadge } from './FieldBadge.tsx';
import { FIELD_NAMES } from './fields.ts';
import { FieldShape } from './FieldShape.tsx';
import { RowTerms } from './RowTerms.tsx';
import { ShortOnPaper } from './ShortOnPaper.tsx';
import { Sources } from './Sources.tsx';
import { useText, type MessageKey } from './text.ts';

type LaddersProps = Pick<ComparisonProps, 'entries' | 'length'>;

const LEVELS: Record<Level, MessageKey> = {
  entry: 'compareLevelEntry',
  mid: 'compareLevelMid',
  senior: 'compareLevelSenior',
  executive: 'compareLevelExecutive',
};

/** How a career climbs in each field, step by step, and where people change from one field to the other. */
export function Ladders({ entries, length }: LaddersProps) {
  const text = useText();
  return (
    <section class="ladders" data-length={length} aria-labelledby="ladders">
      <div class="ladders-part">
        <h2 id="ladders" class={length === 'line' ? 'unseen' : undefined}>
          {text('comparePartLadders')}
        </h2>
        <p class="ladders-note">{text('compareLaddersNote')}</p>
        <div class="ladders-fields">
          <Ladder field="him" entries={entries} length={length} />
          <Ladder field="ha" entries={entries} length={length} />
        </div>
      </div>
      <div class="ladders-part">
        <h3>{text('compareCrossings')}</h3>
        <Crossings entries={entries} length={length} />
      </div>
    </section>
  );
}

function Ladder({ field, entries, length }: LaddersProps & { field: 'him' | 'ha' }) {
  const text = useText();
  const { steps, sources } = entries.comparison.ladders[field];
  const name = text(FIELD_NAMES[field]);
  return (
    <div class="ladder">
      <h3 data-field={field}>
        <FieldShape field={field} />
        {name}
      </h3>
      <ol class="ladder-steps" data-field={field}>
        {steps.map(({ level, titles, asks, terms }) => (
          <li key={level} class="ladder-step">
            <h4>{text(LEVELS[level])}</h4>
            <p class="ladder-titles">{titles.join(' · ')}</p>
            <p>
              <ShortOnPaper words={asks} length={length} />
            </p>
            <RowTerms
              entries={entries}
              of={{
                id: `${field}-${level}`,
                title: text('compareStepTerms', name, text(LEVELS[level])),
                terms,
              }}
              isFolded={length === 'line'}
            />
          </li>
        ))}
      </ol>
      {length === 'paragraph' && <Sources sources={sources} />}
    </div>
  );
}

function Crossings({ entries, length }: LaddersProps) {
  const text = useText();
  const { crossings } = entries.comparison;
  return (
    <>
      <ul class="crossings">
        {crossings.map(({ from, to, into, how, terms }, at) => {
          const title = text('compareCrossing', from, to);
          return (
            <li key={title} class="crossing">
              <p class="crossing-way">
                <strong>{title}</strong> <span class="unseen">{text('compareInto')} </span>
                <FieldBadge field={into} />
              </p>
              <p>{how}</p>
              <RowTerms entries={entries} of={{ id: `crossing-${at}`, title, terms }} isFolded />
            </li>
          );
        })}
      </ul>
      {length === 'paragraph' && <Sources sources={crossings.flatMap(({ sources }) => sources)} />}
    </>
  );
}
