import { useState } from 'preact/hooks';
import { BrokenNotice } from '../../components/BrokenNotice.tsx';
import { Glossary } from '../../components/Glossary.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { termPlace } from '../../components/TermPlaceLink.tsx';
import { useText } from '../../components/text.ts';
import { Toggle } from '../../components/Toggle.tsx';
import { findTerm, type Entries } from '../../glossary/entries.ts';
import { siteOf } from '../../platform/sites.ts';
import { set, setAside } from '../../platform/store.ts';
import { openPage, openSettings, reloadTab } from '../../platform/tabs.ts';
import { useFrames } from '../../platform/use-frames.ts';
import { useSettings } from '../../platform/use-settings.ts';
import { CompareTab } from './CompareTab.tsx';
import { News } from './News.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { SitePanel } from './SitePanel.tsx';

export interface AppProps {
  readonly entries: Entries;
  readonly tabId: number | undefined;
  /** Words to look up in the glossary, if that is what the popup was opened for. */
  readonly find: string | undefined;
  /** Shows the same at the side of the window, where the browser can. */
  readonly openSide?: (() => Promise<void>) | undefined;
  /** The person was led into the page: the popup has done its work. */
  readonly onDone: () => void;
}

type TabName = 'page' | 'compare' | 'glossary';

export function App({ entries, tabId, find, openSide, onDone }: AppProps) {
  const text = useText();
  const settings = useSettings();
  const { reports, send, lookAgain } = useFrames(tabId);
  const [tab, setTab] = useState<TabName>(find === undefined ? 'page' : 'glossary');
  /** The row of the comparison that the person was led to. */
  const [row, setRow] = useState<string>();
  /** The ids of the terms whose entries were opened, one from another, in the glossary. */
  const [trail, setTrail] = useState<readonly string[]>([]);
  if (!settings) return null;
  const open = trail.at(-1) ?? '';
  const here = new Set(reports?.flatMap(({ terms }) => terms.map(({ id }) => id)));
  const url = reports?.find(({ isTop }) => isTop)?.url;
  return (
    <main class="popup">
      <header class="popup-head">
        <img src="/icons/on-32.png" width="24" height="24" alt="" />
        <h1>{text('extName')}</h1>
        <Toggle
          label={text('switchEverywhere')}
          isOn={settings.enabled}
          onChange={(isOn) => void set('enabled', isOn)}
        />
      </header>
      {url && siteOf(url) ? (
        <SitePanel settings={settings} url={url} quiz={reports?.find(({ quiz }) => quiz)?.quiz} tab={tabId} />
      ) : (
        // The room stays, so that nothing moves once it is clear that there is no site.
        <div class="site">{reports && <p>{text('siteNone')}</p>}</div>
      )}
      <BrokenNotice keys={settings.broken} onPutAside={() => void setAside(settings.broken)} />
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
        {tab === 'page' && (
          <OnThisPage
            entries={entries}
            settings={settings}
            reports={reports}
            tab={tabId}
            onLookAgain={lookAgain}
            onResume={() => send({ type: 'resume' })}
            onDoubts={() => send({ type: 'doubts' })}
            onReload={() => tabId !== undefined && void reloadTab(tabId).then(lookAgain)}
            onGlossary={(id) => {
              if (id) setTrail([id]);
              setTab('glossary');
            }}
            onTerm={(frame, id) => {
              send({ type: 'show', frame, id });
              // The order must be on its way before the popup takes the line down with it.
              setTimeout(onDone, 50);
            }}
          />
        )}
        {tab === 'compare' && <CompareTab entries={entries} here={here} current={row} />}
        {tab === 'glossary' && (
          <Glossary
            entries={entries}
            open={open}
            query={find}
            previous={findTerm(entries, trail.at(-2) ?? '')?.term}
            onTerm={(id) => setTrail([...trail, id])}
            onBack={() => setTrail(trail.slice(0, -1))}
            takesFocus={find !== undefined}
            onCompare={(id) => {
              setRow(id);
              setTab('compare');
            }}
          />
        )}
      </Tabs>
      <footer class="popup-foot">
        <News />
        {tab === 'compare' && (
          <button
            type="button"
            class="link"
            onClick={() => void openPage(`compare.html?here=${[...here].join()}`)}
          >
            {text('compareFullPage')}
          </button>
        )}
        {tab === 'glossary' && (
          <button
            type="button"
            class="link"
            onClick={() => void openPage(open ? termPlace(open) : 'glossary.html')}
          >
            {text('glossaryOpenPage')}
          </button>
        )}
        {openSide && (
          <button type="button" class="link" onClick={() => void openSide().then(onDone)}>
            {text('sideOpen')}
          </button>
        )}
        <button type="button" class="link" onClick={() => void openSettings().then(onDone)}>
          {text('optionsOpen')}
        </button>
      </footer>
    </main>
  );
}
