/** The toolbar icon: its shape says the state, its badge the number of terms. */
import { browser } from 'wxt/browser';
import type { FrameMarks } from './messages.ts';
import { readSettings, UNSYNCED, type Rule, type Settings } from './settings.ts';
import type { RuleInForce } from './sites.ts';
import { onTabLoading, popupOf, statesOf } from './tabs.ts';
import { text } from './text.ts';

type IconState = Rule | 'paused';

const TITLES = { on: 'iconOn', list: 'iconList', off: 'iconOff', paused: 'iconPaused' } as const;

const picture = (state: IconState): Record<number, string> => ({
  16: `/icons/${state}-16.png`,
  32: `/icons/${state}-32.png`,
});

/** A quiz is a pause that Termwise makes by itself. */
const stateOf = ({ rule, why }: Pick<RuleInForce, 'rule' | 'why'>): IconState =>
  why === 'paused' || why === 'quiz' ? 'paused' : rule;

function titleOf(state: IconState, why: RuleInForce['why'] | undefined, count: number): string {
  if (why === 'everywhere') return text('whyEverywhere');
  return why === 'quiz' ? text('iconQuiz') : text(TITLES[state], count);
}

/** The icon of tabs that say nothing of their own. */
export async function showEverywhere({ enabled, pauses }: Settings): Promise<void> {
  const isPaused = pauses.until > Date.now();
  await browser.action.setIcon({ path: picture(!enabled ? 'off' : isPaused ? 'paused' : 'on') });
  await browser.action.setBadgeBackgroundColor({ color: '#5b6670' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** The tabs that are being asked, with the last question of each. */
const turns = new Map<number, object>();

/** Asks all frames of the tab, shows what they say, and gives it. A tab that went away meanwhile is no fault. */
export async function showInTab(tabId: number | undefined): Promise<readonly FrameMarks[]> {
  if (tabId === undefined) return [];
  const turn = {};
  turns.set(tabId, turn);
  const [states, { badge }] = await Promise.all([presentStates(tabId), readSettings()]);
  // Of questions that overtake one another the last one counts.
  if (turns.get(tabId) !== turn) return states;
  turns.delete(tabId);
  // Where no script of ours runs, the icon is the one of all tabs.
  if (states.length === 0) return states;
  const top = states.find(({ isTop }) => isTop);
  const state = top ? stateOf(top) : 'on';
  const count = new Set(states.flatMap(({ marked }) => marked)).size;
  try {
    await browser.action.setPopup({ tabId, popup: popupOf(tabId) });
    await browser.action.setIcon({ tabId, path: picture(state) });
    await browser.action.setBadgeText({
      tabId,
      text: badge && state === 'on' && count > 0 ? String(count) : '',
    });
    await browser.action.setTitle({ tabId, title: titleOf(state, top?.why, count) });
  } catch {
    // closed between question and answer
  }
  return states;
}

/** What the frames of a tab say, asked anew if it went on to another page meanwhile: that one may have nothing to tell. */
async function presentStates(tabId: number): Promise<readonly FrameMarks[]> {
  const stopper = new AbortController();
  let hasMoved = false;
  onTabLoading((moved) => (hasMoved ||= moved === tabId), stopper);
  const states = await statesOf(tabId);
  stopper.abort();
  return hasMoved ? statesOf(tabId) : states;
}

/** Brings the numbers of all tabs up to date when the person turns them on or off. */
export function followBadge(): void {
  browser.storage.onChanged.addListener((changes) => {
    if (!('badge' in changes) && !(UNSYNCED in changes)) return;
    void browser.tabs.query({}).then((tabs) => {
      for (const { id } of tabs) void showInTab(id);
    });
  });
}
