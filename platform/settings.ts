/**
 * Everything that a person can set, one item a key in `storage.sync`: the keys and values are a published contract.
 * What is stored is checked at this door: a broken value falls back to its default, is named in `broken`, and costs
 * nothing else. Changes are made in store.ts.
 */
import { browser } from 'wxt/browser';
import { correctionOf, isPlace, WRONG, type Wrong } from './corrections.ts';
import { isListOf, isRecord, isText } from './shapes.ts';
import { onReturn } from './on-return.ts';
import { parsePauses, PAUSES, type Pauses } from './pauses.ts';
import { isSitePlace } from './sites.ts';

export type Rule = 'on' | 'list' | 'off';
export type Density = 'all' | 'section' | 'page';
export type Look = 'underline' | 'tint' | 'both';
/** What it takes to open a card with the pointer, beside a click: a rest, a rest with the Shift key held, or nothing does. */
export type Hover = 'rest' | 'modifier' | 'off';

export interface Settings {
  readonly enabled: boolean;
  /** For sites without a rule of their own. */
  readonly defaultRule: Rule;
  /** Site rules by host, or host and path: "learn.example.edu/course/7". */
  readonly sites: ReadonlyMap<string, Rule>;
  readonly density: Density;
  readonly look: Look;
  readonly hover: Hover;
  /** Whether a double click on a word looks it up. */
  readonly doubleClick: boolean;
  /** Ids of terms that the person knows and does not want marked. */
  readonly known: ReadonlySet<string>;
  /** Where a term is not meant, by its id: see corrections.ts. */
  readonly wrong: Wrong;
  /** Whether the toolbar icon shows the number of terms. */
  readonly badge: boolean;
  /** Whether lists begin with the terms that the person has not met, for which those met are kept: see met.ts. */
  readonly newFirst: boolean;
  /** For a while, on this device. */
  readonly pauses: Pauses;
  /** Choices that found no room in the browser's sync and are on this device only. */
  readonly unsynced: number;
  /** Keys whose stored value could not be read. */
  readonly broken: readonly string[];
}

export const SITE = 'site:';
export const KNOWN = 'known:';
/** One list of all known terms: how they were stored at first. Two devices that wrote it at once lost one of them. */
export const OLD_KNOWN = 'known';
/** As with known terms: one list a term, `wrong:<term id>`, of the places where it is not meant. */
const OLD_WRONG = /^wrong:[^/]*$/;

/** Whether an item has a shape that is stored no longer. */
export const isOld = (key: string): boolean => key === OLD_KNOWN || OLD_WRONG.test(key);

/** In `storage.local`, by key: what has no room in sync. */
export const UNSYNCED = 'unsynced';

/** Items of `storage.local` that bear on settings. */
export const DEVICE_KEYS = [PAUSES, UNSYNCED] as const;

interface Item<T> {
  readonly fallback: T;
  parse(value: unknown): T | undefined;
}

const oneOf = <T extends string>(fallback: T, ...others: T[]): Item<T> => ({
  fallback,
  parse: (value) => [fallback, ...others].find((choice) => choice === value),
});

const rule = oneOf<Rule>('on', 'list', 'off');

const yesOrNo = (fallback: boolean): Item<boolean> => ({
  fallback,
  parse: (value) => (typeof value === 'boolean' ? value : undefined),
});

const items = {
  enabled: yesOrNo(true),
  defaultRule: rule,
  density: oneOf<Density>('section', 'all', 'page'),
  look: oneOf<Look>('underline', 'tint', 'both'),
  hover: oneOf<Hover>('rest', 'modifier', 'off'),
  doubleClick: yesOrNo(false),
  badge: yesOrNo(true),
  newFirst: yesOrNo(true),
};

/** The settings that are one value each. */
export type Single = keyof typeof items;
export const SINGLES = Object.keys(items) as readonly Single[];

/** A choice that sync has not taken, and what sync had in its place then; null for nothing, and for what was taken away. */
export interface Held {
  readonly value: unknown;
  readonly over?: unknown;
}

export type Unsynced = Readonly<Record<string, Held>>;

/** What was stored. What can't be read is nothing. At first a choice was its value alone, and went before all others. */
export function parseUnsynced(stored: unknown): Unsynced {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).map(([key, held]) => [
      key,
      isRecord(held) && 'value' in held ? { value: held['value'], over: held['over'] } : { value: held },
    ]),
  );
}

/**
 * The choices of this device that count, undefined for what was taken away: where sync has something else by now,
 * another device has chosen later.
 */
export function pending(
  synced: Readonly<Record<string, unknown>>,
  unsynced: Unsynced,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(unsynced)
      .filter(([key, { over }]) => over === undefined || isSame(over, synced[key] ?? null))
      .map(([key, { value }]) => [key, value ?? undefined]),
  );
}

/** Items may be lists: those of earlier versions. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** All items that count, wherever they are. */
export function merge(
  synced: Readonly<Record<string, unknown>>,
  unsynced: Unsynced,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...synced, ...pending(synced, unsynced) }).filter(([, value]) => value !== undefined),
  );
}

/**
 * What the stored values say; pure, so that every shape that was ever stored can be tested. `device` is what
 * `storage.local` has under DEVICE_KEYS.
 */
export function parseSettings(
  synced: Readonly<Record<string, unknown>>,
  device: Readonly<Record<string, unknown>> = {},
): Settings {
  const unsynced = parseUnsynced(device[UNSYNCED]);
  const stored = merge(synced, unsynced);
  const broken: string[] = [];
  const take = <T>(key: string, { fallback, parse }: Item<T>): T => {
    if (stored[key] === undefined) return fallback;
    const value = parse(stored[key]);
    if (value === undefined) broken.push(key);
    return value ?? fallback;
  };
  const { known, sites, wrong } = listsOf(stored, broken);
  return {
    enabled: take('enabled', items.enabled),
    defaultRule: take('defaultRule', items.defaultRule),
    density: take('density', items.density),
    look: take('look', items.look),
    hover: take('hover', items.hover),
    doubleClick: take('doubleClick', items.doubleClick),
    badge: take('badge', items.badge),
    newFirst: take('newFirst', items.newFirst),
    known,
    sites,
    wrong,
    pauses: parsePauses(device[PAUSES]),
    unsynced: Object.keys(pending(synced, unsynced)).length,
    broken,
  };
}

/** The settings that are many items each; the keys of those that can't be read are added to the broken ones. */
function listsOf(
  stored: Readonly<Record<string, unknown>>,
  broken: string[],
): Pick<Settings, 'known' | 'sites' | 'wrong'> {
  const sites = new Map<string, Rule>();
  const known = new Set<string>();
  const wrong = new Map<string, Set<string>>();
  const addWrong = (id: string, place: string): void => {
    wrong.set(id, (wrong.get(id) ?? new Set()).add(place));
  };
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(SITE)) {
      const siteRule = rule.parse(value);
      const place = key.slice(SITE.length);
      if (siteRule === undefined || !isSitePlace(place)) broken.push(key);
      else sites.set(place, siteRule);
    } else if (key.startsWith(WRONG)) {
      const correction = correctionOf(key);
      if (isOld(key) && isListOf(value, isPlace))
        for (const place of value) addWrong(key.slice(WRONG.length), place);
      else if (correction && value === true) addWrong(correction.id, correction.place);
      else broken.push(key);
    } else if (key === OLD_KNOWN) {
      if (isListOf(value, isText)) for (const id of value) known.add(id);
      else broken.push(key);
    } else if (key.startsWith(KNOWN)) {
      if (value === true && key !== KNOWN) known.add(key.slice(KNOWN.length));
      else broken.push(key);
    }
  }
  return { known, sites, wrong };
}

/** Rejects where the extension is gone, or the browser gives nothing out. */
export async function readSettings(): Promise<Settings> {
  const { sync, local } = browser.storage;
  const [synced, device] = await Promise.all([sync.get(null), local.get([...DEVICE_KEYS])]);
  return parseSettings(synced, device);
}

/**
 * Calls back with all settings, and again whenever one of them changes anywhere or the page comes back from the browser's
 * memory, until the signal aborts. Listens before it reads, so that no change in between is missed. `onRefused` is called
 * where the browser gives nothing out.
 */
export function followSettings(
  callback: (settings: Settings) => void,
  { signal, onRefused }: { signal: AbortSignal; onRefused?: () => void },
): void {
  // Of readings that overtake one another the last one counts.
  let turn = 0;
  const read = (): void => {
    const own = ++turn;
    const isLast = (): boolean => own === turn && !signal.aborted;
    void readSettings().then(
      (settings) => isLast() && callback(settings),
      () => isLast() && onRefused?.(),
    );
  };
  const handle = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'sync' || (area === 'local' && DEVICE_KEYS.some((key) => key in changes))) read();
  };
  browser.storage.onChanged.addListener(handle);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(handle));
  onReturn(read, signal);
  read();
}
