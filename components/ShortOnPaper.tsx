import type { ComparisonRow } from '../glossary/schema.ts';

export interface ShortOnPaperProps {
  readonly words: ComparisonRow['him'];
  readonly length: keyof ComparisonRow['him'];
}

/** A piece of the comparison at the length that is asked for; printed it is always in short, to fit on two sheets. */
export function ShortOnPaper({ words, length }: ShortOnPaperProps) {
  if (length === 'line') return <>{words.line}</>;
  return (
    <>
      <span class="on-screen">{words.paragraph}</span>
      <span class="on-paper">{words.line}</span>
    </>
  );
}
