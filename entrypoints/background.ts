import entries from 'virtual:termwise-entries';
import evidence from 'virtual:termwise-evidence';
import { defineBackground } from 'wxt/utils/define-background';
import { showEverywhere, showInTab } from '../platform/icon.ts';
import { answer, askFrames } from '../platform/messages.ts';
import { onCommand, openPage, tabUrl } from '../platform/tabs.ts';
import { cardEntry, linksTo } from '../glossary/entries.ts';
import { followSettings, type Settings } from '../platform/settings.ts';
import { switchSite } from '../platform/switch.ts';

export default defineBackground(() => {
  const { signal } = new AbortController();
  answer({
    entry: (_sender, id) => cardEntry(entries, id),
    links: (_sender, ids) => linksTo(entries, ids),
    evidence: () => evidence,
    openComparison: (_sender, row) => openPage(`compare.html#${row}`),
    changed: (sender) => showInTab(sender.tab?.id),
    moved: ({ tab }) => {
      if (tab?.id === undefined) return;
      const frames = askFrames(tab.id, () => undefined);
      frames.send({ type: 'moved' });
      frames.close();
    },
    topUrl: (sender) => tabUrl(sender.tab?.id),
  });
  onCommand('switch-site', (tabId) => void switchSite(tabId));
  const showState = ({ enabled }: Settings): void => void showEverywhere(enabled);
  followSettings(showState, { signal });
});
