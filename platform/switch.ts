/** What to store so that a page has another rule, and giving one to the page in a tab: for the key and the menus. */
import { NO_PAUSES } from './pauses.ts';
import type { Quiz } from './quizzes.ts';
import type { Rule, Settings } from './settings.ts';
import { ownRule, ruleFor, siteOf } from './sites.ts';
import { changeRule, resume, type RuleChange } from './store.ts';
import { activeTabId, openPopup, topState } from './tabs.ts';

/** The rule to store so that a site, or a path of it, has this one: none where it would hold anyway. */
export function toStore(settings: Settings, site: string, rule: Rule): Rule | undefined {
  const others = new Map(settings.sites);
  others.delete(site);
  const without = ownRule({ ...settings, sites: others }, `https://${site}`);
  return rule === without.rule ? undefined : rule;
}

/** The same for a quiz, which is off by itself and goes by a rule of its own only. */
export const toStoreForQuiz = (rule: Rule): Rule | undefined => (rule === 'off' ? undefined : rule);

/**
 * What to store so that a page gets this rule: for the quiz that it is, for the path that has a rule already, or for its
 * site. Undefined for pages without a site.
 */
export function changeTo(rule: Rule, settings: Settings, url: string, quiz?: Quiz): RuleChange | undefined {
  if (quiz) return { site: quiz.place, rule: toStoreForQuiz(rule) };
  const { from } = ownRule(settings, url);
  const site = from ?? siteOf(url);
  return site === undefined ? undefined : { site, rule: toStore(settings, site, rule) };
}

/** What the switch key stores for a page: off where it was on or list only, else on. */
export function switched(settings: Settings, url: string, quiz?: Quiz): RuleChange | undefined {
  const { rule } = ruleFor({ ...settings, enabled: true, pauses: NO_PAUSES }, url, { quiz });
  return changeTo(rule === 'off' ? 'on' : 'off', settings, url, quiz);
}

/**
 * Turns the site of a tab off, or on again; a pause ends. Where all is off nothing of the site would be seen to change:
 * there the popup says so, and where there is no site or no script of ours runs.
 */
export async function switchSite(tabId: number): Promise<void> {
  const top = await topState(tabId);
  if (!top || top.why === 'everywhere') return openPopup(tabId);
  const site = siteOf(top.url);
  if (top.why === 'paused') return resume(site, tabId);
  if (site === undefined) return openPopup(tabId);
  await changeRule((settings) => switched(settings, top.url, top.quiz));
}

/** Gives the site of a tab a rule, from a menu. The popup says where that can't be, or does not hold as all is off. */
export async function giveSite(clicked: number | undefined, rule: Rule): Promise<void> {
  const tabId = clicked ?? (await activeTabId());
  if (tabId === undefined) return;
  const top = await topState(tabId);
  if (!top) return openPopup(tabId);
  const site = siteOf(top.url);
  await changeRule((settings) => changeTo(rule, settings, top.url, top.quiz));
  if (top.why === 'paused' && rule !== 'off') await resume(site, tabId);
  else if (site === undefined || (top.why === 'everywhere' && rule !== 'off')) await openPopup(tabId);
}
