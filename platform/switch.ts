import { readSettings, setSiteRule, type Rule, type Settings } from './settings.ts';
import { ruleFor, siteOf } from './sites.ts';
import { tabUrl } from './tabs.ts';

/** The rule to store so that a site has this one: none where it is the default anyway. */
export function toStore(settings: Settings, rule: Rule): Rule | undefined {
  return rule === settings.defaultRule ? undefined : rule;
}

/** Turns the site of a tab off, or on again. Does nothing where no script of ours runs. */
export async function switchSite(tabId: number): Promise<void> {
  const url = await tabUrl(tabId);
  const site = url && siteOf(url);
  if (!url || !site) return;
  const settings = await readSettings();
  const { rule, from } = ruleFor({ ...settings, enabled: true }, url);
  await setSiteRule(from ?? site, toStore(settings, rule === 'off' ? 'on' : 'off'));
}
