import { readSettings, setSiteRule, type Rule, type Settings } from './settings.ts';
import { ruleFor, siteOf } from './sites.ts';
import { tabUrl } from './tabs.ts';

/** The rule to store so that a site, or a path of it, has this one: none where it would hold anyway. */
export function toStore(settings: Settings, site: string, rule: Rule): Rule | undefined {
  const others = new Map(settings.sites);
  others.delete(site);
  const without = ruleFor({ ...settings, enabled: true, sites: others }, `https://${site}`);
  return rule === without.rule ? undefined : rule;
}

/** What the switch key stores for an address: off where it was on or list only, else on. */
export function switched(
  settings: Settings,
  url: string,
): { site: string; rule: Rule | undefined } | undefined {
  const { rule, from } = ruleFor({ ...settings, enabled: true }, url);
  const site = from ?? siteOf(url);
  return site === undefined
    ? undefined
    : { site, rule: toStore(settings, site, rule === 'off' ? 'on' : 'off') };
}

/** Turns the site of a tab off, or on again. Does nothing where no script of ours runs. */
export async function switchSite(tabId: number): Promise<void> {
  const url = await tabUrl(tabId);
  const change = url === undefined ? undefined : switched(await readSettings(), url);
  if (change) await setSiteRule(change.site, change.rule);
}
