import type { TermLink } from '../glossary/entries.ts';
import { CardShell, type CardTools } from './CardShell.tsx';
import { TermChips } from './TermChips.tsx';
import { useText } from './text.ts';

export interface NearTermsProps {
  /** What was looked up, and is in the glossary under no name. */
  readonly words: string;
  readonly near: readonly TermLink[];
  readonly tools: CardTools;
  readonly onTerm: (id: string) => void;
}

/** The card of words that the glossary does not have: what comes near them. */
export function NearTerms({ words, near, tools, onTerm }: NearTermsProps) {
  const text = useText();
  return (
    <CardShell title={words} describedBy="short" tools={tools}>
      <p class="card-short" id="short">
        {text('cardNotFound')} {near.length > 0 && text('glossaryNearest')}
      </p>
      <TermChips terms={near} isLast onTerm={onTerm} />
    </CardShell>
  );
}
