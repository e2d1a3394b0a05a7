import type { CardEntry } from '../glossary/entries.ts';
import { CATEGORIES } from './categories.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

/** What spoke for a mark. */
export interface Why {
  /** The page itself says what the letters stand for. */
  readonly isDefined: boolean;
  /** The words and terms near by that speak for this meaning, nearest first. */
  readonly words: readonly string[];
}

export interface TermCardProps {
  readonly entry: CardEntry;
  /** Why it was marked, where the letters may mean something else; absent once the card was turned. */
  readonly why?: Why | undefined;
  /** The name of the term that the reader came from, if the card was turned. */
  readonly previous?: string | undefined;
  readonly onBack: () => void;
  readonly onTerm: (id: string) => void;
  readonly onKnown: () => void;
  readonly onCompare: () => void;
  readonly onClose: () => void;
}

export function TermCard({
  entry,
  why,
  previous,
  onBack,
  onTerm,
  onKnown,
  onCompare,
  onClose,
}: TermCardProps) {
  const text = useText();
  const { term, related, confused, row } = entry;
  return (
    <section class="card" role="dialog" aria-labelledby="term" aria-describedby="short">
      <div class="card-head">
        <h2 id="term">{term.term}</h2>
        <FieldBadge field={term.field} />
        <div class="card-tools">
          {previous && (
            <button type="button" class="card-tool" onClick={onBack} aria-label={text('cardBack', previous)}>
              ← {previous}
            </button>
          )}
          <button type="button" class="card-tool" onClick={onClose} aria-label={text('cardClose')}>
            ✕
          </button>
        </div>
      </div>
      {term.expansion && <p class="card-expansion">{term.expansion}</p>}
      <p class="card-kind">{text(CATEGORIES[term.category].one)}</p>
      <p class="card-short" id="short">
        {term.short}
      </p>
      <details>
        <summary>{text('cardMore')}</summary>
        <p>{term.long}</p>
      </details>
      <dl class="card-fields">
        <div>
          <dt>
            <FieldBadge field="him" isShort />
          </dt>
          <dd>{term.him}</dd>
        </div>
        <div>
          <dt>
            <FieldBadge field="ha" isShort />
          </dt>
          <dd>{term.ha}</dd>
        </div>
      </dl>
      {why && term.risk !== 'none' && (
        <details class="card-why">
          <summary>{text('cardWhy')}</summary>
          {why.isDefined && <p>{text('cardWhyDefined', term.term)}</p>}
          {why.words.length > 0 && <p>{text('cardWhyWords', why.words.join(', '))}</p>}
          {term.rivals.length > 0 && (
            <p>{text('cardRivals', term.rivals.map(({ name }) => name).join('; '))}</p>
          )}
        </details>
      )}
      {confused.length > 0 && (
        <div class="card-section">
          <h3>{text('cardConfused')}</h3>
          <ul class="card-confused">
            {confused.map((other) => (
              <li key={other.id}>
                <button type="button" class="card-link" onClick={() => onTerm(other.id)}>
                  {other.term}
                </button>
                {': '}
                {other.difference}
              </li>
            ))}
          </ul>
        </div>
      )}
      {related.length > 0 && (
        <div class="card-section">
          <h3>{text('cardRelated')}</h3>
          <ul class="card-chips">
            {related.map((other) => (
              <li key={other.id}>
                <button type="button" class="card-chip" onClick={() => onTerm(other.id)}>
                  {other.term}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="card-foot">
        <span class="card-source">
          <a href={term.source.url} target="_blank" rel="noopener noreferrer" title={term.source.publisher}>
            {new URL(term.source.url).hostname.replace(/^www\./, '')}
          </a>
          {' · '}
          {text('cardChecked', monthOf(term.source.checked))}
        </span>
        <button type="button" class="card-link" onClick={onKnown}>
          {text('cardKnown')}
        </button>
        <button type="button" class="card-link" onClick={onCompare} title={row.title}>
          {text('cardCompare')}
        </button>
      </div>
    </section>
  );
}

/** "2026-11" in the reader's own way of writing months. */
export function monthOf(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(undefined, { month: 'short', year: 'numeric' });
}
