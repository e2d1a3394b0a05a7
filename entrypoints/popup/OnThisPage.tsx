import { FieldCounts } from '../../components/FieldCounts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TermList, type TermCount } from '../../components/TermList.tsx';
import { useText } from '../../components/text.ts';
import { findTerm, type Entries } from '../../glossary/entries.ts';
import type { Field } from '../../glossary/schema.ts';
import type { FrameReport } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { siteOf } from '../../platform/sites.ts';
import { resume, set, setKnown, setSiteRule } from '../../platform/store.ts';
import { changeTo } from '../../platform/switch.ts';

export interface OnThisPageProps {
  readonly entries: Entries;
  readonly settings: Settings;
  /** What the frames of the tab say; undefined while they are asked. */
  readonly reports: readonly FrameReport[] | undefined;
  readonly tab: number | undefined;
  readonly onTerm: (frame: string, id: string) => void;
  readonly onLookAgain: () => void;
  /** Marks a page again that was too restless. */
  readonly onResume: () => void;
}

export function OnThisPage({
  entries,
  settings,
  reports,
  tab,
  onTerm,
  onLookAgain,
  onResume,
}: OnThisPageProps) {
  const text = useText();
  if (!reports) return <p class="waiting">{text('pageWaiting')}</p>;
  const top = reports.find(({ isTop }) => isTop);
  if (!top) return <Notice>{text('pageUnreachable')}</Notice>;
  if (top.unreadable === 'not-html') return <Notice>{text('pageNotHtml')}</Notice>;
  if (!settings.enabled)
    return (
      <Notice action={{ label: text('turnOnEverywhere'), onClick: () => void set('enabled', true) }}>
        {text('pageOffEverywhere')}
      </Notice>
    );
  const { rule, why, quiz } = top;
  if (why === 'paused')
    return (
      <Notice action={{ label: text('pauseEnd'), onClick: () => void resume(siteOf(top.url), tab) }}>
        {text('pagePaused')}
      </Notice>
    );
  const change = changeTo('on', settings, top.url, quiz);
  const turnOn = change && {
    label: quiz ? text('turnOnQuiz') : text('turnOnSite', change.site),
    onClick: () => void setSiteRule(change.site, change.rule),
  };
  if (why === 'quiz') return <Notice action={turnOn}>{text('pageQuiz', quiz?.name ?? '')}</Notice>;
  if (rule === 'off') return <Notice action={turnOn}>{text('pageOff')}</Notice>;

  const terms = termsOf(entries, reports);
  const known = knownTerms(entries, settings);
  const counts: Record<Field, number> = { him: 0, ha: 0, both: 0 };
  for (const { term } of terms) counts[term.field]++;
  const show = (id: string): void => {
    const frame = reports.find((report) => report.terms.some((listed) => listed.id === id));
    if (frame) onTerm(frame.frame, id);
  };
  return (
    <>
      {top.unreadable === 'no-highlights' && <Notice>{text('pageNoHighlights')}</Notice>}
      {reports.some(({ isResting }) => isResting) && (
        <Notice action={{ label: text('pageMarkAgain'), onClick: onResume }}>{text('pageResting')}</Notice>
      )}
      {rule === 'list' && <Notice action={turnOn}>{text('pageListOnly')}</Notice>}
      {terms.length === 0 ? (
        <Notice action={{ label: text('lookAgain'), onClick: onLookAgain }}>{text('pageNoTerms')}</Notice>
      ) : (
        <>
          <FieldCounts counts={counts} />
          <TermList terms={terms} onTerm={show} />
          {/* Only a page with marks is followed as it changes. */}
          {(rule === 'list' || top.unreadable) && (
            <button type="button" class="link" onClick={onLookAgain}>
              {text('lookAgain')}
            </button>
          )}
        </>
      )}
      {known.length > 0 && (
        <details class="known">
          <summary>{text('knownTerms', known.length)}</summary>
          <ul>
            {known.map((term) => (
              <li key={term.id}>
                {term.term}{' '}
                <button type="button" class="link" onClick={() => void setKnown(term.id, false)}>
                  {text('knownShowAgain')}
                  <span class="unseen"> {term.term}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The terms of all frames, each once, in the order of their first mention. */
function termsOf(entries: Entries, reports: readonly FrameReport[]): TermCount[] {
  const counts = new Map<string, number>();
  for (const { id, count } of reports.flatMap(({ terms }) => terms))
    counts.set(id, (counts.get(id) ?? 0) + count);
  return Array.from(counts, ([id, count]) => ({ term: findTerm(entries, id), count })).filter(
    (counted): counted is TermCount => counted.term !== undefined,
  );
}

const knownTerms = (entries: Entries, { known }: Settings) =>
  [...known].flatMap((id) => findTerm(entries, id) ?? []);
