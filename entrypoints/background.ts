import entriesText from 'virtual:termwise-entries-text';
import evidence from 'virtual:termwise-evidence';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../platform/calls.ts';
import { isCorrection } from '../platform/corrections.ts';
import { followBadge, showEverywhere, showInTab } from '../platform/icon.ts';
import { tellFrames } from '../platform/lines.ts';
import { lookUpInPage, openLookUp } from '../platform/look-up.ts';
import { setMenus, type MenuEntry } from '../platform/menus.ts';
import type { LookedUp } from '../platform/messages.ts';
import { onFirstRun } from '../platform/news.ts';
import { onOmnibox } from '../platform/omnibox.ts';
import { followSettings, type Settings } from '../platform/settings.ts';
import { endInTime, onStart } from '../platform/start.ts';
import { forgetMet, meet, setCorrection, setKnown } from '../platform/store.ts';
import { giveSite, switchSite } from '../platform/switch.ts';
import { aroundFrame, onCommand, openBeside, openComparison, openPage, reportsOf } from '../platform/tabs.ts';
import { toldOrder } from '../platform/told-orders.ts';
import { listTerms, step, stepOn } from '../platform/tour.ts';
import { termFinder } from '../components/find-terms.ts';
import { searchPlace, termPlace } from '../components/places.ts';
import { askedFor } from '../glossary/asking/asked-for.ts';
import { cardEntry, findTerm, linksTo, type Entries } from '../glossary/entries.ts';
import { once } from '../glossary/once.ts';
import type { Term } from '../glossary/schema.ts';

export default defineBackground(() => {
  const { signal } = new AbortController();
  answer({
    entry: (_sender, id) => cardEntry(entries(), id),
    links: (_sender, ids) => linksTo(entries(), ids),
    evidence: () => evidence,
    openComparison: async ({ tab }, row) =>
      openComparison(tab?.id === undefined ? [] : await reportsOf(tab.id), row),
    openSource: async ({ tab }, id) => {
      const entry = cardEntry(entries(), id);
      if (entry) await openBeside(tab?.id, entry.term.source.url);
    },
    asked: (_sender, passage) => askedFor(passage.text, passage, passage.headings),
    changed: async ({ tab }) => {
      const states = await showInTab(tab?.id);
      const top = states.find(({ isTop }) => isTop);
      // A frame that came later has not heard of it.
      const isUntold = states.some(({ isTop, rule }) => !isTop && rule !== 'off');
      if (tab?.id !== undefined && top?.why === 'quiz' && isUntold)
        tellFrames(tab.id, { type: 'moved', quiz: top.quiz });
    },
    tell: ({ tab }, order) => {
      const told = toldOrder(order, (id) => cardEntry(entries(), id));
      if (tab?.id !== undefined && told) tellFrames(tab.id, told);
    },
    lookUp: (_sender, words) => lookUp(words),
    openLookUp: (_sender, words) => openLookUp(words),
    stepOn: ({ tab }, frame, by) => {
      if (tab?.id !== undefined) void stepOn(tab.id, frame, by);
    },
    around: ({ tab }, path) =>
      tab?.id === undefined ? { url: undefined, quiz: undefined } : aroundFrame(tab.id, path),
    tabId: ({ tab }) => tab?.id,
    // What is only looked at in a private window leaves nothing behind; what is chosen there stays.
    met: ({ tab }, id) => {
      if (!tab?.incognito && isTerm(id)) void meet(id);
    },
    setKnown: (_sender, id, isKnown) => isTerm(id) && succeeds(setKnown(id, isKnown === true)),
    setCorrection: (_sender, correction, isWrong) =>
      isCorrection(correction) &&
      isTerm(correction.id) &&
      succeeds(setCorrection(correction, isWrong === true)),
  });
  onCommand('switch-site', (tabId) => void switchSite(tabId));
  onCommand('next-term', (tabId) => step(tabId, 1));
  onCommand('previous-term', (tabId) => step(tabId, -1));
  onCommand('list-terms', (tabId) => void listTerms(tabId, entries()));
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
    ...siteMenus,
  ]);
  onOmnibox(
    'pageLookUp',
    (words) => termsFor(words).map(suggestionOf),
    (chosen, where) => {
      const words = chosen.trim();
      const term = entries().terms.find((one) => suggestionOf(one) === words) ?? termsFor(words)[0];
      void openPage(term ? termPlace(term.id) : searchPlace(words), where);
    },
  );
  const follow = (settings: Settings): void => {
    void showEverywhere(settings);
    if (!settings.newFirst) void forgetMet();
    endInTime(settings.pauses);
  };
  followSettings(follow, { signal });
  followBadge();
  onStart();
  onFirstRun(() => void openPage('welcome.html'));
});

/** Read when first asked for: the browser starts the background many times only to bring an icon up to date. */
const entries = once((): Entries => JSON.parse(entriesText));

const finder = once(() => termFinder(entries().terms));

/** What words in the address bar may mean, best first; without words nothing. */
const termsFor = (words: string): readonly Term[] => (words.trim() === '' ? [] : finder().find(words));

const suggestionOf = ({ term, expansion, short }: Term): string => `${term}: ${expansion ?? short}`;

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
  onClick: (_info, tabId) => void giveSite(tabId, rule),
}));

/** Scripts in pages say what is stored: it has to be of the glossary. */
const isTerm = (id: string): boolean => findTerm(entries(), id) !== undefined;

const succeeds = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Terms that are named for words that are none's name. */
const NEAR_COUNT = 5;

function lookUp(words: string): LookedUp {
  const [named, ...others] = finder().named(words);
  const near = named ? others : [...new Set([...finder().find(words), ...finder().nearest(words)])];
  return {
    entry: named && cardEntry(entries(), named.id),
    near: linksTo(
      entries(),
      near.slice(0, NEAR_COUNT).map(({ id }) => id),
    ),
  };
}
