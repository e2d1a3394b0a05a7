/** The toolbar icon: its shape says the state, its badge the number of terms. */
import { browser } from 'wxt/browser';
import type { Rule } from './settings.ts';
import { reportsOf } from './tabs.ts';
import { text } from './text.ts';

const TITLES = { on: 'iconOn', list: 'iconList', off: 'iconOff' } as const;

const picture = (state: Rule): Record<number, string> => ({
  16: `/icons/${state}-16.png`,
  32: `/icons/${state}-32.png`,
});

/** The icon of tabs that say nothing of their own. */
export async function showEverywhere(isEnabled: boolean): Promise<void> {
  await browser.action.setIcon({ path: picture(isEnabled ? 'on' : 'off') });
  await browser.action.setBadgeBackgroundColor({ color: '#5b6670' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** Asks all frames of the tab and shows what they say. A tab that went away meanwhile is no fault. */
export async function showInTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const reports = await reportsOf(tabId);
  const state = reports.find(({ isTop }) => isTop)?.rule ?? 'on';
  const count = new Set(reports.flatMap(({ terms }) => terms.map(({ id }) => id))).size;
  const badge = state === 'on' && count > 0 ? String(count) : '';
  try {
    await browser.action.setIcon({ tabId, path: picture(state) });
    await browser.action.setBadgeText({ tabId, text: badge });
    await browser.action.setTitle({ tabId, title: text(TITLES[state], count) });
  } catch {
    // closed between question and answer
  }
}
