import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BrokenNotice } from '../../components/BrokenNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NotStored } from '../../components/NotStored.tsx';
import { searchPlace, termPlace } from '../../components/places.ts';
import { RefusedNotice } from '../../components/RefusedNotice.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useText } from '../../components/text.ts';
import { Toggle } from '../../components/Toggle.tsx';
import { prepareAsking } from '../../glossary/asking/asked-for.ts';
import { findTerm, type Briefs } from '../../glossary/entries.ts';
import { siteOf } from '../../platform/sites.ts';
import { set, setAside } from '../../platform/store.ts';
import { openComparison, openPage, openSettings, reloadTab } from '../../platform/tabs.ts';
import { useFrames } from '../../platform/use-frames.ts';
import { meetHere, useMet } from '../../platform/use-met.ts';
import { useSettings } from '../../platform/use-settings.ts';
import { useStore } from '../../platform/use-store.ts';
import { News } from './News.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { NoSite, SitePanel } from './SitePanel.tsx';
import { useReference } from './use-reference.ts';

export interface AppProps {
  readonly briefs: Briefs;
  readonly tabId: number | undefined;
  /** Words to look up in the glossary, if that is what the popup was opened for. */
  readonly find: string | undefined;
  /** Shows the same at the side of the window, where the browser can. */
  readonly openSide?: (() => Promise<void>) | undefined;
  /** The popup has been painted for the first time. */
  readonly onShown: () => void;
  /** The person was led into the page: the popup has done its work. */
  readonly onDone: () => void;
}

type TabName = 'page' | 'compare' | 'glossary';

/** Milliseconds in which the popup waits for what the page says, to be painted once and whole. */
const WHOLE_WAIT = 100;

export function App({ briefs, tabId, find, openSide, onShown, onDone }: AppProps) {
  const text = useText();
  const { settings, isRefused } = useSettings();
  const { store, hasFailed } = useStore();
  const { reports, send, lookAgain } = useFrames(tabId);
  const [tab, setTab] = useState<TabName>(find === undefined ? 'page' : 'glossary');
  const reference = useReference(tab !== 'page');
  /** The row of the comparison that the person was led to. */
  const [row, setRow] = useState<string>();
  /** What is looked for in the glossary. */
  const [query, setQuery] = useState(find ?? '');
  /** The ids of the terms whose entries were opened, one from another, in the glossary. */
  const [trail, setTrail] = useState<readonly string[]>([]);
  const top = reports?.find(({ isTop }) => isTop);
  const met = useMet(top?.frame);
  const isSized = useFirstFrame();
  const isShown = useAnswer(isSized && settings !== undefined && reports !== undefined && met !== undefined);
  useEffect(() => {
    if (isSized && !isShown) prepareAsking();
  }, [isSized]);
  useEffect(() => {
    if (isShown) onShown();
  }, [isShown]);
  if (isRefused)
    return (
      <main class="popup" tabIndex={-1}>
        <PopupHead />
        <RefusedNotice />
      </main>
    );
  if (!settings) return null;
  // What is around it is made ahead, while the page is asked.
  const panel = isShown ? tab : undefined;
  const open = trail.at(-1) ?? '';
  const toSettings = (): void => void openSettings().then(onDone);
  const here = new Set(reports?.flatMap(({ terms }) => terms.map(({ id }) => id)));
  const url = top?.url;
  const site = url && siteOf(url);
  const framedQuiz = top?.quiz ? undefined : reports?.find(({ quiz }) => quiz)?.quiz;
  return (
    <main class="popup" tabIndex={-1} hidden={!isShown}>
      <PopupHead>
        <Toggle
          label={text('switchEverywhere')}
          isOn={settings.enabled}
          onChange={(isOn) => store(() => set('enabled', isOn))}
        />
      </PopupHead>
      {url && site ? (
        <SitePanel
          // What was chosen on one site does not hold on the next.
          key={site}
          settings={settings}
          store={store}
          url={url}
          quiz={top?.quiz}
          framed={framedQuiz}
          tab={tabId}
        />
      ) : (
        // The room stays, so that nothing moves once it is clear that there is no site.
        <div class="site">{reports && <NoSite settings={settings} url={url ?? ''} tab={tabId} />}</div>
      )}
      <BrokenNotice keys={settings.broken} onPutAside={() => store(() => setAside(settings.broken))} />
      <Tabs
        label={text('extName')}
        tabs={[
          { id: 'page', label: text('tabPage') },
          { id: 'compare', label: text('tabCompare') },
          { id: 'glossary', label: text('tabGlossary') },
        ]}
        selected={tab}
        onSelect={(chosen) => {
          setRow(undefined);
          setTab(chosen);
        }}
      >
        {panel === 'page' && (
          <OnThisPage
            briefs={briefs}
            settings={settings}
            store={store}
            reports={met && reports}
            isMet={(id) => settings.newFirst && met!.has(id)}
            tab={tabId}
            onLookAgain={lookAgain}
            onResume={() => send({ type: 'resume' })}
            onDoubts={() => send({ type: 'doubts' })}
            onReload={() => tabId !== undefined && void reloadTab(tabId).then(lookAgain)}
            onSettings={toSettings}
            onGlossary={(id) => {
              if (id) {
                setTrail([id]);
                void meetHere(id);
              }
              setTab('glossary');
            }}
            onTerm={(id, place) => {
              send({ type: 'show', id, ...place });
              // The order must be on its way before the popup takes the line down with it.
              setTimeout(onDone, 50);
            }}
          />
        )}
        {panel === 'compare' && reference && (
          <reference.CompareTab entries={reference.entries} here={here} current={row} />
        )}
        {panel === 'glossary' && find === '' && reports && !top && <Notice>{text('lookUpClosed')}</Notice>}
        {panel === 'glossary' && reference && (
          <reference.Glossary
            entries={reference.entries}
            open={open}
            query={query}
            onQuery={setQuery}
            previous={findTerm(briefs, trail.at(-2) ?? '')?.term}
            onTerm={(id) => {
              setTrail([...trail, id]);
              void meetHere(id);
            }}
            onBack={() => setTrail(trail.slice(0, -1))}
            takesFocus={find !== undefined}
            onCompare={(id) => {
              setRow(id);
              setTab('compare');
            }}
          />
        )}
      </Tabs>
      <NotStored hasFailed={hasFailed} />
      <footer class="popup-foot">
        <News />
        {tab === 'compare' && (
          <button type="button" class="link" onClick={() => void openComparison(reports ?? [])}>
            {text('compareFullPage')}
          </button>
        )}
        {tab === 'glossary' && reference && (
          <button
            type="button"
            class="link"
            onClick={() => void openPage(open ? termPlace(open) : searchPlace(query))}
          >
            {text('glossaryOpenPage')}
          </button>
        )}
        {openSide && (
          <button type="button" class="link" onClick={() => void openSide().then(onDone)}>
            {text('sideOpen')}
          </button>
        )}
        <button type="button" class="link" onClick={toSettings}>
          {text('optionsOpen')}
        </button>
      </footer>
    </main>
  );
}

function PopupHead({ children }: { children?: ComponentChildren }) {
  const text = useText();
  return (
    <header class="popup-head">
      <img src="/icons/on-32.png" width="24" height="24" alt="" />
      <h1>{text('extName')}</h1>
      {children}
    </header>
  );
}

/**
 * Whether the popup has been drawn once, while still empty. The browser gives it its size by that frame, and throws the
 * frame away: were the list in it, it would be seen one frame later.
 */
function useFirstFrame(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setDrawn(true))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isDrawn;
}

/** Whether the first answer is there, or too late to wait for it; from then on it is true whatever comes. */
function useAnswer(isThere: boolean): boolean {
  const [isLate, setLate] = useState(false);
  const isShown = useRef(false);
  isShown.current ||= isThere || isLate;
  useEffect(() => {
    if (isShown.current) return;
    const timer = setTimeout(() => setLate(true), WHOLE_WAIT);
    return () => clearTimeout(timer);
  }, [isShown.current]);
  return isShown.current;
}
