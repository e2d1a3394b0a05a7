import type { Asked } from '../glossary/asking/asked-for.ts';
import type { CardEntry, TermLink } from '../glossary/entries.ts';
import type { Term } from '../glossary/schema.ts';
import type { Why } from '../glossary/why.ts';
import { askedWords } from './asked-words.ts';
import { CardConfused } from './CardConfused.tsx';
import { CardShell, type CardTools } from './CardShell.tsx';
import { CATEGORY_NAMES } from './categories.ts';
import { FieldBadge } from './FieldBadge.tsx';
import { listInWords } from './language.ts';
import { monthOf } from './months.ts';
import { TermChips } from './TermChips.tsx';
import { useText } from './text.ts';

/** What spoke for a mark, in words. */
export type WhyMarked = Why<string, TermLink>;

export type CorrectionScope = 'passage' | 'site' | 'everywhere';

export interface TermCardProps {
  readonly entry: CardEntry;
  readonly tools: CardTools;
  /** Why it was marked, where the letters may mean something else; absent once the card was turned. */
  readonly why?: WhyMarked | undefined;
  /** How the posting asks for it. */
  readonly asked?: Asked | undefined;
  /** What has just been done: with the term, in which case it can be undone, or with its text. */
  readonly done?: { readonly message: string; readonly onUndo?: (() => void) | undefined } | undefined;
  /** The site that a correction may be for; absent where the card is about no mark. */
  readonly site?: string | undefined;
  /** The terms that the reader came by, the first one first. */
  readonly trail: readonly TermLink[];
  /** Goes back to a term of the trail, by its place in it. */
  readonly onBack: (at: number) => void;
  readonly onTerm: (id: string) => void;
  readonly onKnown: () => void;
  readonly onHide: () => void;
  readonly onCopy: () => void;
  readonly onWrong: (scope: CorrectionScope) => void;
  readonly onCompare: () => void;
  /** For pages whose links may open nothing. */
  readonly onSource?: (event: MouseEvent) => void;
}

export function TermCard({
  entry,
  tools,
  why,
  asked,
  done,
  site,
  trail,
  onBack,
  onTerm,
  ...on
}: TermCardProps) {
  const text = useText();
  const { term, related, row } = entry;
  return (
    <CardShell title={term.term} field={term.field} describedBy="short" tools={tools}>
      {trail.length > 0 && <Trail trail={trail} onBack={onBack} />}
      <div class="card-done" role="status">
        {done && <span>{done.message}</span>}{' '}
        {done?.onUndo && (
          <button type="button" class="card-link" onClick={done.onUndo}>
            {text('undo')}
          </button>
        )}
      </div>
      {term.expansion && <p class="card-expansion">{term.expansion}</p>}
      <p class="card-kind">{text(CATEGORY_NAMES[term.category])}</p>
      <p class="card-short" id="short">
        {term.short}
      </p>
      {asked && (
        <p class="card-asked">
          <strong>{text('cardAsked', askedWords(asked, text))}</strong> “{asked.quote}”
        </p>
      )}
      {/* Of what a posting asks for, it says what holding it takes. */}
      <details open={asked !== undefined}>
        <summary>{text(term.category === 'credential' ? 'cardTakes' : 'cardMore')}</summary>
        <p>{term.long}</p>
      </details>
      <dl class="card-fields">
        {(['him', 'ha'] as const).map((field) => (
          <div key={field}>
            <dt>
              <FieldBadge field={field} isShort />
            </dt>
            <dd>{term[field]}</dd>
          </div>
        ))}
      </dl>
      {why && term.risk !== 'none' && <Why term={term} why={why} onTerm={onTerm} />}
      <CardConfused entry={entry} onTerm={onTerm} />
      {related.length > 0 && (
        <div class="card-section">
          <h3>{text('cardRelated')}</h3>
          <TermChips terms={related} onTerm={onTerm} />
        </div>
      )}
      {site !== undefined && !done && <Wrong term={term} site={site} onWrong={on.onWrong} />}
      <div class="card-foot">
        <div class="card-row">
          <span class="card-source">
            <a
              href={term.source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={term.source.publisher}
              onClick={on.onSource}
            >
              {new URL(term.source.url).hostname.replace(/^www\./, '')}
            </a>
            {' · '}
            {text('cardChecked', monthOf(term.source.checked))}
          </span>
          <button type="button" class="card-link" onClick={on.onCopy}>
            {text('cardCopy')}
          </button>
        </div>
        <div class="card-row">
          <button type="button" class="card-link" onClick={on.onKnown}>
            {text('cardKnown')}
          </button>
          <button type="button" class="card-link" onClick={on.onHide}>
            {text('cardHide')}
          </button>
          <button type="button" class="card-link" onClick={on.onCompare} title={row.title}>
            {text('cardCompare')}
          </button>
        </div>
      </div>
    </CardShell>
  );
}

function Trail({ trail, onBack }: Pick<TermCardProps, 'trail' | 'onBack'>) {
  const text = useText();
  return (
    <nav aria-label={text('cardTrail')}>
      <ol class="card-trail">
        {trail.map(({ term }, at) => (
          <li key={at}>
            <button type="button" class="card-link" onClick={() => onBack(at)}>
              {term}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface WrongProps {
  readonly term: Term;
  readonly site: string;
  readonly onWrong: (scope: CorrectionScope) => void;
}

/** Where the term is not meant. */
function Wrong({ term, site, onWrong }: WrongProps) {
  const text = useText();
  return (
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
  );
}

/** The reasons for the mark, and what else it may mean: what something here speaks for first. */
function Why({ term, why, onTerm }: { term: Term; why: WhyMarked; onTerm: (id: string) => void }) {
  const text = useText();
  const near = why.near.slice(0, 3);
  const onPage = why.onPage.slice(0, 4 - near.length);
  const rivals = [...why.rivals, ...term.rivals.keys()].map((number) => term.rivals[number]?.name);
  return (
    <details class="card-why">
      <summary>{text('cardWhy')}</summary>
      {why.isDefined && <p>{text('cardWhyDefined', term.term)}</p>}
      {near.length > 0 && <p>{text('cardWhyNear', listInWords(near, text))}</p>}
      {onPage.length > 0 && <p>{text('cardWhyPage', listInWords(onPage, text))}</p>}
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
