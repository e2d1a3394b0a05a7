/**
 * Pauses: Termwise is off for a while, and on again by itself. One item, `pauses`, in `storage.local`: a pause is about
 * this device. Content scripts can read that area in all browsers; `storage.session` they can't in Firefox. What ends
 * with the browser is taken away when it is next started. Pure.
 */
export const PAUSES = 'pauses';

export type PauseKind = 'tab' | 'visit' | 'hour' | 'day';

export interface Pauses {
  /** Ids of tabs that are paused until they are closed. */
  readonly tabs: readonly number[];
  /** Sites that are paused until the browser is closed. */
  readonly sites: readonly string[];
  /** Everything is paused until then: milliseconds since 1970; 0 for not at all. */
  readonly until: number;
}

/** A pause that holds; `until` only where it ends by the clock. */
export type Pause = { readonly kind: 'tab' | 'visit' } | { readonly kind: 'clock'; readonly until: number };

export const NO_PAUSES: Pauses = { tabs: [], sites: [], until: 0 };

const HOUR = 3_600_000;
/** No pause is longer, on the day either on which clocks go back: it was stored by a clock that was wrong. */
const LONGEST = 25 * HOUR;

/** What was stored. What can't be read is no pause: marks are no harm, a forgotten off switch is. */
export function parsePauses(value: unknown, now = Date.now()): Pauses {
  const { tabs, sites, until } = (value ?? {}) as Record<string, unknown>;
  const listOf = <T>(list: unknown, type: string): T[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === type) : [];
  return {
    tabs: listOf(tabs, 'number'),
    sites: listOf(sites, 'string'),
    until: typeof until === 'number' && until <= now + LONGEST ? until : 0,
  };
}

/** The pause that holds in a tab on a site: of several that of the tab, then that of the site, then that by the clock. */
export function pauseOf(
  { tabs, sites, until }: Pauses,
  site: string | undefined,
  tab: number | undefined,
  now: number,
): Pause | undefined {
  if (tab !== undefined && tabs.includes(tab)) return { kind: 'tab' };
  if (site !== undefined && sites.includes(site)) return { kind: 'visit' };
  return until > now ? { kind: 'clock', until } : undefined;
}

/** What to store so that this pause holds. */
export function withPause(pauses: Pauses, kind: PauseKind, site: string, tab: number, now: Date): Pauses {
  const add = <T>(list: readonly T[], one: T): T[] => [...new Set([...list, one])];
  switch (kind) {
    case 'tab':
      return { ...pauses, tabs: add(pauses.tabs, tab) };
    case 'visit':
      return { ...pauses, sites: add(pauses.sites, site) };
    case 'hour':
      return { ...pauses, until: now.getTime() + HOUR };
    case 'day':
      return { ...pauses, until: new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() };
  }
}

/** What to store so that none holds in a tab on a site. */
export function withoutPause(pauses: Pauses, site: string | undefined, tab: number | undefined): Pauses {
  return {
    tabs: pauses.tabs.filter((one) => one !== tab),
    sites: pauses.sites.filter((one) => one !== site),
    until: 0,
  };
}
