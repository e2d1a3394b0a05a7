import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { choicesOf } from '../../components/choices-of.ts';
import { Comparison } from '../../components/Comparison.tsx';
import { focusOn } from '../../components/focus-on.ts';
import { FitQuestions } from '../../components/FitQuestions.tsx';
import { Ladders } from '../../components/Ladders.tsx';
import { useText } from '../../components/text.ts';
import type { Entries } from '../../glossary/entries.ts';

const PARTS = {
  rows: 'comparePartRows',
  ladders: 'comparePartLadders',
  fit: 'comparePartFitShort',
} as const;

type Part = keyof typeof PARTS;

export interface CompareTabProps {
  readonly entries: Entries;
  /** Ids of the terms of the page. */
  readonly here: ReadonlySet<string>;
  /** The row to begin at. */
  readonly current: string | undefined;
}

/** The comparison in short, one part at a time. */
export function CompareTab({ entries, here, current }: CompareTabProps) {
  const text = useText();
  const [part, setPart] = useState<Part>('rows');
  useEffect(() => {
    const row = current && document.getElementById(current);
    if (row) focusOn(row);
  }, [current]);
  return (
    <>
      <Choice<Part>
        legend={text('compareParts')}
        name="part"
        value={part}
        options={choicesOf(PARTS, text)}
        onChange={setPart}
      />
      {part === 'rows' && <Comparison entries={entries} length="line" here={here} current={current} />}
      {part === 'ladders' && <Ladders entries={entries} length="line" />}
      {part === 'fit' && <FitQuestions entries={entries} length="line" />}
    </>
  );
}
