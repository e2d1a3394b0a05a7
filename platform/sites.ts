/** Which rule holds for an address. Pure. */
import type { Rule, Settings } from './settings.ts';

/** "www.example.edu:8080" and "example.edu" are one site. Undefined for addresses that have no host (file:, about:). */
export function siteOf(url: string): string | undefined {
  return addressOf(url)?.host;
}

export interface RuleInForce {
  readonly rule: Rule;
  /** The site or path whose rule it is; undefined for the default or the switch for everything. */
  readonly from?: string;
  readonly why: 'everywhere' | 'site' | 'default';
}

/** The most specific rule wins: a path before its host, a host before the default. */
export function ruleFor(settings: Settings, url: string): RuleInForce {
  if (!settings.enabled) return { rule: 'off', why: 'everywhere' };
  const address = addressOf(url);
  if (address) {
    const parts = address.path.split('/').filter(Boolean);
    for (let length = parts.length; length >= 0; length--) {
      const from = [address.host, ...parts.slice(0, length)].join('/');
      const rule = settings.sites.get(from);
      if (rule) return { rule, from, why: 'site' };
    }
  }
  return { rule: settings.defaultRule, why: 'default' };
}

function addressOf(url: string): { host: string; path: string } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  return hostname ? { host: hostname.replace(/^www\./, ''), path: pathname } : undefined;
}
