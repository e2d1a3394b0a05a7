import { useState } from 'preact/hooks';
import { BrokenNotice } from '../../components/BrokenNotice.tsx';
import { Comparison } from '../../components/Comparison.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useText } from '../../components/text.ts';
import { Toggle } from '../../components/Toggle.tsx';
import type { Entries } from '../../glossary/entries.ts';
import { set, setAside } from '../../platform/settings.ts';
import { openPage, openSettings } from '../../platform/tabs.ts';
import { useFrames } from '../../platform/use-frames.ts';
import { useSettings } from '../../platform/use-settings.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { SitePanel } from './SitePanel.tsx';

export interface AppProps {
  readonly entries: Entries;
  readonly tabId: number | undefined;
  /** The person was led into the page: the popup has done its work. */
  readonly onDone: () => void;
}

type TabName = 'page' | 'compare';

export function App({ entries, tabId, onDone }: AppProps) {
  const text = useText();
  const settings = useSettings();
  const { reports, send, lookAgain } = useFrames(tabId);
  const [tab, setTab] = useState<TabName>('page');
  if (!settings) return null;
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
      {reports ? url && <SitePanel settings={settings} url={url} /> : <div class="site" />}
      <BrokenNotice keys={settings.broken} onPutAside={() => void setAside(settings.broken)} />
      <Tabs
        label={text('extName')}
        tabs={[
          { id: 'page', label: text('tabPage') },
          { id: 'compare', label: text('tabCompare') },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'page' ? (
          <OnThisPage
            entries={entries}
            settings={settings}
            reports={reports}
            onLookAgain={lookAgain}
            onTerm={(frame, id) => {
              send({ type: 'show', frame, id });
              // The order must be on its way before the popup takes the line down with it.
              setTimeout(onDone, 50);
            }}
          />
        ) : (
          <Comparison entries={entries} length="line" />
        )}
      </Tabs>
      <footer class="popup-foot">
        {tab === 'compare' && (
          <button type="button" class="link" onClick={() => void openPage('compare.html')}>
            {text('compareFullPage')}
          </button>
        )}
        <button type="button" class="link" onClick={() => void openSettings().then(onDone)}>
          {text('optionsOpen')}
        </button>
      </footer>
    </main>
  );
}
