import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { Comparison } from '../../components/Comparison.tsx';
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

/** The comparison in short, one part at a time. */
export function CompareTab({ entries }: { entries: Entries }) {
  const text = useText();
  const [part, setPart] = useState<Part>('rows');
  return (
    <>
      <Choice<Part>
        legend={text('compareParts')}
        name="part"
        value={part}
        options={(Object.keys(PARTS) as Part[]).map((value) => ({ value, label: text(PARTS[value]) }))}
        onChange={setPart}
      />
      {part === 'rows' && <Comparison entries={entries} length="line" />}
      {part === 'ladders' && <Ladders entries={entries} length="line" />}
      {part === 'fit' && <FitQuestions entries={entries} length="line" />}
    </>
  );
}
