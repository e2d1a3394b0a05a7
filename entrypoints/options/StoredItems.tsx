import { useText, type MessageKey } from '../../components/text.ts';
import { KEPT, parseKept } from '../../platform/kept.ts';
import { parseSettings } from '../../platform/settings.ts';
import type { Stored } from '../../platform/use-stored.ts';

/** The items of General and Look. */
const CHOICES = ['enabled', 'defaultRule', 'density', 'look', 'hover', 'doubleClick'];

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
        <Count count={counts.kept} name="optionsStoredKept" hint="optionsStoredKeptHint" />
        {counts.unread > 0 && (
          <Count count={counts.unread} name="optionsStoredUnread" hint="optionsStoredUnreadHint" />
        )}
        {counts.aside > 0 && (
          <Count count={counts.aside} name="optionsStoredAside" hint="optionsStoredAsideHint" />
        )}
        <Count count={0} name="optionsRequests" hint="optionsRequestsHint" />
      </dl>
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
  const { broken, sites, known, wrong } = parseSettings(synced);
  const readable = Object.keys(synced).filter((key) => !broken.includes(key));
  const choices = readable.filter((key) => CHOICES.includes(key));
  const read = [...choices, ...readable.filter((key) => /^(?:known$|site:|wrong:)/.test(key))];
  const kept = parseKept(local[KEPT]) ? 1 : 0;
  const aside = Object.keys(local).filter((key) => key.startsWith('broken:'));
  return {
    choices: choices.length,
    sites: sites.size,
    known: known.size,
    wrong: [...wrong.values()].reduce((sum, places) => sum + places.size, 0),
    // Broken, or from a version that keeps more.
    unread: Object.keys(synced).length - read.length + Object.keys(local).length - aside.length - kept,
    kept,
    aside: aside.length,
  };
}
