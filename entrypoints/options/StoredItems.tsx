import { useText, type MessageKey } from '../../components/text.ts';
import { kindOf } from '../../platform/backup.ts';
import { KEPT, parseKept } from '../../platform/kept.ts';
import { MET, parseMet } from '../../platform/met.ts';
import { NEWS_SEEN } from '../../platform/news.ts';
import { DEVICE_KEYS, merge, parseSettings, parseUnsynced, UNSYNCED } from '../../platform/settings.ts';
import { ASIDE } from '../../platform/store.ts';
import type { Stored } from '../../platform/use-stored.ts';

/** Items that are kept on this device only. */
const OF_DEVICE: readonly string[] = [...DEVICE_KEYS, NEWS_SEEN, MET];

/** Everything that is kept, in words and numbers. */
export function StoredItems({ stored }: { stored: Stored }) {
  const text = useText();
  const counts = countsOf(stored);
  return (
    <>
      <dl class="group">
        <Count count={counts.choices} name="optionsStoredChoices" hint="optionsStoredChoicesHint" />
        <Count count={counts.sites} name="optionsStoredSites" hint="optionsStoredSitesHint" />
        <Count count={counts.known} name="optionsStoredKnown" hint="optionsStoredKnownHint" />
        <Count count={counts.wrong} name="optionsStoredWrong" hint="optionsStoredWrongHint" />
        <Count count={counts.met} name="optionsStoredMet" hint="optionsStoredMetHint" />
        {counts.pauses > 0 && (
          <Count count={counts.pauses} name="optionsStoredPauses" hint="optionsStoredPausesHint" />
        )}
        {counts.news > 0 && (
          <Count count={counts.news} name="optionsStoredNews" hint="optionsStoredNewsHint" />
        )}
        <Count count={counts.kept} name="optionsStoredKept" hint="optionsStoredKeptHint" />
        {counts.unread > 0 && (
          <Count count={counts.unread} name="optionsStoredUnread" hint="optionsStoredUnreadHint" />
        )}
        {counts.aside > 0 && (
          <Count count={counts.aside} name="optionsStoredAside" hint="optionsStoredAsideHint" />
        )}
        <Count count={0} name="optionsRequests" hint="optionsRequestsHint" />
      </dl>
      <details class="stored-all">
        <summary>{text('optionsStoredAll')}</summary>
        <pre tabIndex={0}>{JSON.stringify(stored, undefined, 2)}</pre>
      </details>
      <p class="hint">{text('optionsStoredElse')}</p>
    </>
  );
}

function Count({ count, name, hint }: { count: number; name: MessageKey; hint: MessageKey }) {
  const text = useText();
  return (
    <div class="count">
      <dt>{text(name)}</dt>
      <dd class="count-number">{count}</dd>
      <dd class="hint">{text(hint)}</dd>
    </div>
  );
}

function countsOf({ synced, local }: Stored) {
  const settings = parseSettings(synced, local);
  const stored = merge(synced, parseUnsynced(local[UNSYNCED]));
  const readable = Object.keys(stored).filter((key) => kindOf(key) && !settings.broken.includes(key));
  const { tabs, sites, until } = settings.pauses;
  const kept = parseKept(local[KEPT]) ? 1 : 0;
  const aside = Object.keys(local).filter((key) => key.startsWith(ASIDE));
  const device = Object.keys(local).filter((key) => OF_DEVICE.includes(key));
  return {
    choices: readable.filter((key) => kindOf(key) === 'choices').length,
    sites: settings.sites.size,
    known: settings.known.size,
    wrong: [...settings.wrong.values()].reduce((sum, places) => sum + places.size, 0),
    met: parseMet(local[MET]).length,
    pauses: tabs.length + sites.length + (until > Date.now() ? 1 : 0),
    news: NEWS_SEEN in local ? 1 : 0,
    // Broken, or from a version that keeps more.
    unread:
      Object.keys(stored).length -
      readable.length +
      Object.keys(local).length -
      aside.length -
      device.length -
      kept,
    kept,
    aside: aside.length,
  };
}
