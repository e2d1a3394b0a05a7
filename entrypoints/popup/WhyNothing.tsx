import { useEffect, useRef } from 'preact/hooks';
import { Notice, type NoticeProps } from '../../components/Notice.tsx';
import { useText } from '../../components/text.ts';
import { findTerm, type Briefs } from '../../glossary/entries.ts';
import type { Doubt, FrameReport } from '../../platform/messages.ts';
import type { Quiz } from '../../platform/quizzes.ts';
import type { Settings } from '../../platform/settings.ts';
import { ruleFor, siteOf } from '../../platform/sites.ts';
import { resume, set, setSiteRule } from '../../platform/store.ts';
import { changeTo } from '../../platform/switch.ts';
import type { Store } from '../../platform/use-store.ts';
import { LookAgain } from './LookAgain.tsx';

export interface PageState {
  readonly why:
    | 'unreachable'
    | 'not-html'
    | 'no-highlights'
    | 'everywhere'
    | 'paused'
    | 'quiz'
    | 'off'
    | 'list'
    | undefined;
  /** The page has not been read. */
  readonly hasNoList: boolean;
  /** It is read when it is asked for, and not as it changes. */
  readonly isNotFollowed: boolean;
}

/** Why a page has no marks, or no list either; `why` is undefined where it is marked. */
export function stateOf(
  settings: Settings,
  reports: readonly FrameReport[],
  tab: number | undefined,
): PageState {
  const top = reports.find(({ isTop }) => isTop);
  const none = (why: PageState['why']): PageState => ({ why, hasNoList: true, isNotFollowed: true });
  if (!top) return none('unreachable');
  if (top.unreadable === 'not-html') return none('not-html');
  if (!settings.enabled) return none('everywhere');
  const { rule, why: reason } = ruleFor(settings, top.url, { tab, quiz: top.quiz });
  if (rule === 'off') return none(reason === 'paused' || reason === 'quiz' ? reason : 'off');
  const why = top.unreadable ?? (rule === 'list' ? 'list' : undefined);
  return { why, hasNoList: false, isNotFollowed: why !== undefined };
}

export interface WhyNothingProps {
  readonly briefs: Briefs;
  readonly settings: Settings;
  readonly store: Store;
  readonly reports: readonly FrameReport[] | undefined;
  readonly state: PageState;
  /** Of the tab's page. */
  readonly url: string;
  readonly tab: number | undefined;
  readonly onLookAgain: () => void;
  /** Marks a page again that was too restless. */
  readonly onResume: () => void;
  /** Has the frames report what is in doubt as well. */
  readonly onDoubts: () => void;
  readonly onReload: () => void;
  readonly onSettings: () => void;
  /** Opens the glossary at a term, or at its search. */
  readonly onGlossary: (id?: string) => void;
}

/** Says why there are no marks or no terms, with the one button that changes it. */
export function WhyNothing(props: WhyNothingProps) {
  const { settings, store, reports, state, url, tab, onLookAgain, onReload, onSettings, onGlossary } = props;
  const text = useText();
  const quiz = reports?.find(({ isTop }) => isTop)?.quiz;
  const change = changeTo('on', settings, url, quiz);
  const turnOnQuiz = ({ isOneOfMany }: Quiz): string => text(isOneOfMany ? 'turnOnQuizzes' : 'turnOnQuiz');
  // What has no site goes by the rule of all other sites.
  const turnOn = change
    ? {
        label: quiz ? turnOnQuiz(quiz) : text('turnOnSite', change.site),
        onClick: () => store(() => setSiteRule(change.site, change.rule)),
      }
    : { label: text('optionsOpen'), onClick: onSettings };
  const lookUp = { label: text('pageLookUp'), onClick: () => onGlossary() };
  const notices: Record<NonNullable<PageState['why']>, NoticeProps> = {
    unreachable: {
      children: text('pageUnreachable'),
      action: { label: text('pageReload'), onClick: onReload },
    },
    'not-html': { children: text('pageNotHtml'), action: lookUp },
    'no-highlights': { children: text('pageNoHighlights') },
    everywhere: {
      children: text('pageOffEverywhere'),
      action: { label: text('turnOnEverywhere'), onClick: () => store(() => set('enabled', true)) },
    },
    paused: {
      children: text(siteOf(url) ? 'pagePaused' : 'pagePausedNoSite'),
      action: { label: text('pauseEnd'), onClick: () => store(() => resume(siteOf(url), tab)) },
    },
    quiz: { children: text('pageQuiz', quiz?.name ?? ''), action: turnOn },
    off: { children: text('pageOff'), action: turnOn },
    list: { children: text('pageListOnly'), action: turnOn },
  };
  /** Whether everything has been told once: from then on the button stays, also while the page is asked anew. */
  const wasAsked = useRef(false);
  wasAsked.current ||= state.hasNoList || (reports?.every(({ doubts }) => doubts) ?? false);
  const hasTerms = reports?.some(({ terms }) => terms.length > 0);
  const framed = state.hasNoList
    ? undefined
    : reports?.find(({ isTop, why }) => !isTop && why === 'quiz')?.quiz;
  return (
    <>
      {state.why && <Notice {...notices[state.why]} />}
      {framed && (
        <Notice
          action={{ label: turnOnQuiz(framed), onClick: () => store(() => setSiteRule(framed.place, 'on')) }}
        >
          {text('pageFramedQuiz', framed.name)}
        </Notice>
      )}
      {!state.hasNoList && !hasTerms && <Doubts {...props} />}
      {!hasTerms && wasAsked.current && <LookAgain onClick={onLookAgain} />}
    </>
  );
}

/** No term is sure enough: there are none, or too little on the page speaks for those that there may be. */
function Doubts({ briefs, settings, reports = [], onDoubts, onSettings, onGlossary }: WhyNothingProps) {
  const text = useText();
  const isAsked = reports.every(({ doubts }) => doubts);
  useEffect(() => {
    if (!isAsked) onDoubts();
  }, [isAsked]);
  if (!isAsked) return <p class="waiting">{text('pageWaiting')}</p>;
  const doubts = unite(reports.flatMap((report) => report.doubts ?? []));
  if (doubts.length === 0) {
    if (settings.known.size + settings.wrong.size === 0) return <Notice>{text('pageNoTerms')}</Notice>;
    const toSettings = { label: text('optionsOpen'), onClick: onSettings };
    return <Notice action={toSettings}>{text('pageNoOtherTerms')}</Notice>;
  }
  return (
    <>
      <Notice>{text('pageDoubts')}</Notice>
      <ul class="doubts">
        {doubts.map(({ id, text: form }) => {
          const term = findTerm(briefs, id);
          return (
            term && (
              <li key={id}>
                <button type="button" class="term-row" onClick={() => onGlossary(id)}>
                  <strong>{form}</strong>
                  <span class="term-gloss">{text('pageDoubt', term.expansion ?? term.term)}</span>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

const unite = (doubts: readonly Doubt[]): Doubt[] => [
  ...new Map(doubts.map((doubt) => [doubt.id, doubt])).values(),
];
