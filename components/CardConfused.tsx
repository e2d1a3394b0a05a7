import type { CardEntry } from '../glossary/entries.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

export interface CardConfusedProps {
  readonly entry: CardEntry;
  readonly onTerm: (id: string) => void;
}

/** Each term that this one is taken for: the difference, and the two side by side; the first is open. */
export function CardConfused({ entry: { term, confused }, onTerm }: CardConfusedProps) {
  const text = useText();
  if (confused.length === 0) return null;
  return (
    <div class="card-section">
      <h3>{text('cardConfused')}</h3>
      {confused.map((other, at) => (
        <details key={other.id} class="card-pair" open={at === 0}>
          <summary>{text('cardOrOther', term.term, other.term)}</summary>
          <p>{other.difference}</p>
          <div class="card-sides">
            <div>
              <strong>{term.term}</strong> <FieldBadge field={term.field} isShort />
              <p>{term.expansion ?? term.short}</p>
            </div>
            <div>
              <button type="button" class="card-link" onClick={() => onTerm(other.id)}>
                {other.term}
              </button>{' '}
              <FieldBadge field={other.field} isShort />
              <p>{other.gloss}</p>
            </div>
          </div>
        </details>
      ))}
    </div>
  );
}
