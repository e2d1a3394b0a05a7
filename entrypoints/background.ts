import entries from 'virtual:termwise-entries';
import evidence from 'virtual:termwise-evidence';
import { defineBackground } from 'wxt/utils/define-background';
import { showEverywhere, showInTab } from '../platform/icon.ts';
import { lookUpInPage, openLookUp } from '../platform/look-up.ts';
import { setMenus } from '../platform/menus.ts';
import { answer, tellFrames, type LookedUp } from '../platform/messages.ts';
import { onCommand, openPage, tabUrl } from '../platform/tabs.ts';
import { listTerms, stepOn } from '../platform/tour.ts';
import { termFinder } from '../components/find-terms.ts';
import { askedUnder } from '../glossary/asked-for.ts';
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
    asked: (_sender, passage) => askedUnder(passage.text, passage, passage.headings),
    tell: ({ tab }, order) => {
      if (tab?.id !== undefined) tellFrames(tab.id, order);
    },
    lookUp: (_sender, words) => lookUp(words),
    openLookUp: (_sender, words) => openLookUp(words),
    stepOn: ({ tab }, frame, by) => {
      if (tab?.id !== undefined) void stepOn(tab.id, frame, by);
    },
    topUrl: (sender) => tabUrl(sender.tab?.id),
  });
  onCommand('switch-site', (tabId) => void switchSite(tabId));
  onCommand('next-term', (tabId) => tellFrames(tabId, { type: 'step', by: 1 }));
  onCommand('previous-term', (tabId) => tellFrames(tabId, { type: 'step', by: -1 }));
  onCommand('list-terms', (tabId) => void listTerms(tabId, entries));
  onCommand('look-up', (tabId) => lookUpInPage(tabId));
  setMenus([
    {
      id: 'look-up',
      title: 'menuLookUp',
      contexts: ['selection'],
      onClick: ({ selectionText = '', frameId }, tabId) => {
        if (tabId === undefined) void openLookUp(selectionText);
        else lookUpInPage(tabId, selectionText, frameId);
      },
    },
  ]);
  const showState = ({ enabled }: Settings): void => void showEverywhere(enabled);
  followSettings(showState, { signal });
});

const finder = termFinder(entries.terms);
const NEAR_COUNT = 5;

function lookUp(words: string): LookedUp {
  const [named, ...others] = finder.named(words);
  const near = named ? others : [...new Set([...finder.find(words), ...finder.nearest(words)])];
  return {
    entry: named && cardEntry(entries, named.id),
    near: linksTo(
      entries,
      near.slice(0, NEAR_COUNT).map(({ id }) => id),
    ),
  };
}
