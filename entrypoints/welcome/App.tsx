import { useText } from '../../components/text.ts';
import type { Entries } from '../../glossary/entries.ts';
import { openPage, openSettings } from '../../platform/tabs.ts';
import { useIconPinned } from '../../platform/use-icon-pinned.ts';
import { Sample } from './Sample.tsx';

const USES = [
  ['welcomeJobs', 'welcomeJobsHint'],
  ['welcomeCompare', 'welcomeCompareHint'],
  ['welcomeStudy', 'welcomeStudyHint'],
] as const;

/** The first page that a new person sees, and once only. */
export function App({ entries }: { entries: Entries }) {
  const text = useText();
  const isIconPinned = useIconPinned();
  return (
    <main>
      <header class="welcome-head">
        <img src="/icons/on-48.png" width="40" height="40" alt="" />
        <h1>{text('welcomeTitle')}</h1>
      </header>
      <p class="lead">{text('welcomeLead')}</p>
      <section aria-labelledby="try">
        <h2 id="try">{text('welcomeTry')}</h2>
        <Sample entries={entries} />
      </section>
      {isIconPinned === false && (
        <section aria-labelledby="pin" class="pin">
          <h2 id="pin">{text('welcomePin')}</h2>
          <p>{text('welcomePinHint')}</p>
        </section>
      )}
      <section aria-labelledby="uses">
        <h2 id="uses">{text('welcomeUses')}</h2>
        <ul class="uses">
          {USES.map(([name, hint]) => (
            <li key={name}>
              <h3>{text(name)}</h3>
              <p>{text(hint)}</p>
            </li>
          ))}
        </ul>
      </section>
      <p class="welcome-foot">
        <button type="button" class="link" onClick={() => void openPage('compare.html')}>
          {text('glossaryToComparison')}
        </button>
        <button type="button" class="link" onClick={() => void openPage('glossary.html')}>
          {text('glossaryTitle')}
        </button>
        <button type="button" class="link" onClick={() => void openSettings()}>
          {text('optionsOpen')}
        </button>
      </p>
      <p class="quiet">{text('welcomePrivacy')}</p>
    </main>
  );
}
