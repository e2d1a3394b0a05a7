import { useEffect } from 'preact/hooks';
import { BrokenNotice } from '../../components/BrokenNotice.tsx';
import { NotStored } from '../../components/NotStored.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusedNotice } from '../../components/RefusedNotice.tsx';
import { useText } from '../../components/text.ts';
import type { Entries } from '../../glossary/entries.ts';
import { hasKeys } from '../../platform/keys.ts';
import { setAside } from '../../platform/store.ts';
import { useErasures } from '../../platform/use-erasures.ts';
import { useSettings } from '../../platform/use-settings.ts';
import { useStore } from '../../platform/use-store.ts';
import { useStored } from '../../platform/use-stored.ts';
import { Data } from './Data.tsx';
import { General } from './General.tsx';
import { Keys } from './Keys.tsx';
import { KnownTerms } from './KnownTerms.tsx';
import { Look } from './Look.tsx';
import { Section } from './Section.tsx';
import { Sites } from './Sites.tsx';
import { StoredItems } from './StoredItems.tsx';
import { WrongMeanings } from './WrongMeanings.tsx';

/** In their order; each has an address: options.html#sites. */
const TITLES = {
  general: 'optionsGeneral',
  look: 'optionsLook',
  sites: 'optionsSites',
  known: 'optionsKnown',
  wrong: 'optionsWrong',
  keys: 'optionsKeys',
  data: 'optionsData',
  stored: 'optionsStored',
} as const;

export function App({ entries }: { entries: Entries }) {
  const text = useText();
  const { settings, isRefused } = useSettings();
  const { stored, isRefused: isStoredRefused } = useStored();
  const { store, hasFailed } = useStore();
  /** What was taken away before everything was erased can't be put back after. */
  const erasures = useErasures();
  const isReady = settings !== undefined && stored !== undefined;
  useEffect(() => {
    // When the browser looked for the address, its section was not there yet.
    if (isReady) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);
  if (isRefused || isStoredRefused)
    return (
      <>
        <OptionsHead />
        <main tabIndex={-1}>
          <RefusedNotice />
        </main>
      </>
    );
  if (!isReady) return null;

  const head = (id: keyof typeof TITLES) => ({ id, title: text(TITLES[id]) });
  return (
    <>
      <OptionsHead />
      <div class="options-body">
        <nav class="options-nav" aria-label={text('optionsSections')}>
          <ul>
            {(Object.keys(TITLES) as (keyof typeof TITLES)[])
              .filter((id) => id !== 'keys' || hasKeys())
              .map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>{text(TITLES[id])}</a>
                </li>
              ))}
          </ul>
        </nav>
        <main tabIndex={-1}>
          <BrokenNotice keys={settings.broken} onPutAside={() => store(() => setAside(settings.broken))} />
          {settings.unsynced > 0 && <Notice>{text('unsynced', settings.unsynced)}</Notice>}
          <Section {...head('general')}>
            <General settings={settings} store={store} />
          </Section>
          <Section {...head('look')}>
            <Look settings={settings} store={store} />
          </Section>
          <Section {...head('sites')} hint={text('optionsSitesHint')}>
            <Sites key={erasures} settings={settings} store={store} />
          </Section>
          <Section {...head('known')} hint={text('optionsKnownHint')}>
            <KnownTerms key={erasures} entries={entries} settings={settings} store={store} />
          </Section>
          <Section {...head('wrong')} hint={text('optionsWrongHint')}>
            <WrongMeanings key={erasures} entries={entries} settings={settings} store={store} />
          </Section>
          {hasKeys() && (
            <Section {...head('keys')} hint={text('optionsKeysHint')}>
              <Keys />
            </Section>
          )}
          <Section {...head('data')} hint={text('optionsDataHint')}>
            <Data settings={settings} stored={stored} store={store} erasures={erasures} />
          </Section>
          <Section {...head('stored')} hint={text('optionsStoredHint')}>
            <StoredItems stored={stored} />
          </Section>
        </main>
      </div>
      <NotStored hasFailed={hasFailed} />
    </>
  );
}

function OptionsHead() {
  const text = useText();
  return (
    <header class="options-head">
      <img src="/icons/on-48.png" width="40" height="40" alt="" />
      <h1>{text('optionsTitle')}</h1>
    </header>
  );
}
