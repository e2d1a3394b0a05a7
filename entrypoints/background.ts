import entries from 'virtual:termwise-entries';
import evidence from 'virtual:termwise-evidence';
import { defineBackground } from 'wxt/utils/define-background';
import { showEverywhere, showInTab } from '../platform/icon.ts';
import { setMenus, type MenuEntry } from '../platform/menus.ts';
import { answer } from '../platform/messages.ts';
import { onFirstRun } from '../platform/news.ts';
import { onOmnibox } from '../platform/omnibox.ts';
import { onCommand, openPage, tellMoved, topReport } from '../platform/tabs.ts';
import { termFinder } from '../components/find-terms.ts';
import { cardEntry, findTerm, linksTo } from '../glossary/entries.ts';
import { followSettings, type Settings } from '../platform/settings.ts';
import { onStart } from '../platform/start.ts';
import { setCorrection, setKnown } from '../platform/store.ts';
import { giveSite, switchSite } from '../platform/switch.ts';

export default defineBackground(() => {
  const { signal } = new AbortController();
  answer({
    entry: (_sender, id) => cardEntry(entries, id),
    links: (_sender, ids) => linksTo(entries, ids),
    evidence: () => evidence,
    openComparison: (_sender, row) => openPage(`compare.html#${row}`),
    changed: async ({ tab }) => {
      const reports = await showInTab(tab?.id);
      const top = reports.find(({ isTop }) => isTop);
      // A frame that came later has not heard of it.
      const isUntold = reports.some(({ isTop, rule }) => !isTop && rule !== 'off');
      if (top?.why === 'quiz' && isUntold) tellMoved(tab?.id, top.quiz);
    },
    moved: ({ tab }, quiz) => tellMoved(tab?.id, quiz),
    topUrl: async ({ tab }) => (await topReport(tab?.id))?.url,
    tabId: ({ tab }) => tab?.id,
    setKnown: (_sender, id, isKnown) => succeeds(setKnown(id, isKnown)),
    setCorrection: (_sender, correction, isWrong) => succeeds(setCorrection(correction, isWrong)),
  });
  onCommand('switch-site', (tabId) => void switchSite(tabId));
  setMenus(siteMenus);
  onOmnibox(
    (words) =>
      finder.find(words).map(({ id, term, expansion, short }) => ({
        id,
        words: `${term}: ${expansion ?? short}`,
      })),
    (chosen) => {
      const { id } = findTerm(entries, chosen) ?? finder.find(chosen)[0] ?? {};
      void openPage(`glossary.html${id ? `#${id}` : ''}`);
    },
  );
  const showState = (settings: Settings): void => void showEverywhere(settings);
  followSettings(showState, { signal });
  onStart();
  onFirstRun(() => void openPage('welcome.html'));
});

const finder = termFinder(entries.terms);

const siteMenus: readonly MenuEntry[] = (
  [
    ['on', 'menuSiteOn'],
    ['list', 'menuSiteList'],
    ['off', 'menuSiteOff'],
  ] as const
).map(([rule, title]) => ({
  id: `site-${rule}`,
  title,
  contexts: ['page', 'action'],
  onClick: (_info, tabId) => tabId !== undefined && void giveSite(tabId, rule),
}));

const succeeds = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
