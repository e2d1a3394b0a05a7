import type { CardEntry, TermLink } from '../glossary/entries.ts';
import type { Term } from '../glossary/schema.ts';
import { CATEGORIES } from './categories.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { useText } from './text.ts';

/** What spoke for a mark, in words. */
export interface WhyMarked {
  /** The page itself says what the letters stand for. */
  readonly isDefined: boolean;
  /** Words and terms that speak for this meaning, in the same passage and elsewhere on the page. */
  readonly near: readonly string[];
  readonly onPage: readonly string[];
  /** Other terms of the glossary that may be meant, likelier first. */
  readonly others: readonly TermLink[];
  /** Numbers of the entry's rivals that something speaks for. */
  readonly rivals: readonly number[];
}

export type CorrectionScope = 'passage' | 'site' | 'everywhere';

export interface TermCardProps {
  readonly entry: CardEntry;
  /** Why it was marked, where the letters may mean something else; absent once the card was turned. */
  readonly why?: WhyMarked | undefined;
  /** What has just been done with the term, and can be undone. */
  readonly done?: { readonly message: string; readonly onUndo: () => void } | undefined;
  /** The site that a correction may be for; absent where the card is about no mark. */
  readonly site?: string | undefined;
  /** The name of the term that the reader came from, if the card was turned. */
  readonly previous?: string | undefined;
  readonly onBack: () => void;
  readonly onTerm: (id: string) => void;
  readonly onKnown: () => void;
  readonly onWrong: (scope: CorrectionScope) => void;
  readonly onCompare: () => void;
  readonly onClose: () => void;
}

export function TermCard({
  entry,
  why,
  done,
  site,
  previous,
  onBack,
  onTerm,
  onKnown,
  onWrong,
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
      <div class="card-done" role="status">
        {done && (
          <>
            <span>{done.message}</span>{' '}
            <button type="button" class="card-link" onClick={done.onUndo}>
              {text('undo')}
            </button>
          </>
        )}
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
      {why && term.risk !== 'none' && <Why term={term} why={why} onTerm={onTerm} />}
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
      {site !== undefined && !done && (
        <details class="card-wrong">
          <summary>{text('cardWrong')}</summary>
          <p>{text('cardWrongAsk', term.term)}</p>
          <div class="card-chips">
            <button type="button" class="card-chip" onClick={() => onWrong('passage')}>
              {text('cardWrongPassage')}
            </button>
            {site !== '' && (
              <button type="button" class="card-chip" onClick={() => onWrong('site')}>
                {text('cardWrongSite', site)}
              </button>
            )}
            <button type="button" class="card-chip" onClick={() => onWrong('everywhere')}>
              {text('cardWrongEverywhere')}
            </button>
          </div>
        </details>
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

/** The reasons for the mark, and what else it may mean: what something here speaks for first. */
function Why({ term, why, onTerm }: { term: Term; why: WhyMarked; onTerm: (id: string) => void }) {
  const text = useText();
  const list = (words: readonly string[]): string => new Intl.ListFormat().format(words);
  const near = why.near.slice(0, 3);
  const onPage = why.onPage.slice(0, 4 - near.length);
  const rivals = [...why.rivals, ...term.rivals.keys()].map((number) => term.rivals[number]?.name);
  return (
    <details class="card-why">
      <summary>{text('cardWhy')}</summary>
      {why.isDefined && <p>{text('cardWhyDefined', term.term)}</p>}
      {near.length > 0 && <p>{text('cardWhyNear', list(near))}</p>}
      {onPage.length > 0 && <p>{text('cardWhyPage', list(onPage))}</p>}
      {why.others.length > 0 && (
        <p>
          {text('cardOthers')}{' '}
          {why.others.map((other) => (
            <button key={other.id} type="button" class="card-link" onClick={() => onTerm(other.id)}>
              {other.term}
            </button>
          ))}
        </p>
      )}
      {rivals.length > 0 && <p>{text('cardRivals', [...new Set(rivals)].join('; '))}</p>}
    </details>
  );
}

/** "2026-11" in the reader's own way of writing months. */
export function monthOf(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(undefined, { month: 'short', year: 'numeric' });
}
