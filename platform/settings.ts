/**
 * Everything that a person can set, one item a key in `storage.sync`: the keys and values are a published contract.
 * What is stored is checked at this door: a broken value falls back to its default, is named in `broken`, and costs
 * nothing else.
 */
import { browser } from 'wxt/browser';
import { isPlace, type Correction } from './corrections.ts';

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
  readonly wrong: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys whose stored value could not be read. */
  readonly broken: readonly string[];
}

const SITE = 'site:';
const WRONG = 'wrong:';

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
  known: {
    fallback: new Set(),
    parse: (value) =>
      Array.isArray(value) && value.every((id) => typeof id === 'string')
        ? new Set<string>(value)
        : undefined,
  } as Item<ReadonlySet<string>>,
};

const places: Item<ReadonlySet<string>> = {
  fallback: new Set(),
  parse: (value) => (Array.isArray(value) && value.every(isPlace) ? new Set(value) : undefined),
};

/** What the stored values say; pure, so that every shape that was ever stored can be tested. */
export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const broken: string[] = [];
  const take = <T>(key: string, { fallback, parse }: Item<T>): T => {
    if (stored[key] === undefined) return fallback;
    const value = parse(stored[key]);
    if (value === undefined) broken.push(key);
    return value ?? fallback;
  };
  const sites = new Map<string, Rule>();
  const wrong = new Map<string, ReadonlySet<string>>();
  for (const key of Object.keys(stored)) {
    if (key.startsWith(SITE)) {
      const value = rule.parse(stored[key]);
      if (value === undefined) broken.push(key);
      else sites.set(key.slice(SITE.length), value);
    } else if (key.startsWith(WRONG)) {
      const value = take(key, places);
      if (value.size > 0) wrong.set(key.slice(WRONG.length), value);
    }
  }
  return {
    enabled: take('enabled', items.enabled),
    defaultRule: take('defaultRule', items.defaultRule),
    density: take('density', items.density),
    look: take('look', items.look),
    hover: take('hover', items.hover),
    doubleClick: take('doubleClick', items.doubleClick),
    known: take('known', items.known),
    sites,
    wrong,
    broken,
  };
}

export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.sync.get(null));
}

/** Calls back with all settings whenever one of them changes anywhere, until the signal aborts. */
export function onSettingsChanged(
  callback: (settings: Settings) => void,
  { signal }: { signal: AbortSignal },
): void {
  const handle = (_changes: unknown, area: string): void => {
    if (area === 'sync')
      void readSettings().then(
        (settings) => signal.aborted || callback(settings),
        () => undefined,
      );
  };
  browser.storage.onChanged.addListener(handle);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(handle));
}

/**
 * Calls back with all settings, and again whenever one of them changes, until the signal aborts. Listens before it
 * reads, so that no change in between is missed.
 */
export function followSettings(
  callback: (settings: Settings) => void,
  { signal }: { signal: AbortSignal },
): void {
  onSettingsChanged(callback, { signal });
  void readSettings().then(
    (settings) => signal.aborted || callback(settings),
    () => undefined,
  );
}

export async function set<
  Key extends 'enabled' | 'defaultRule' | 'density' | 'look' | 'hover' | 'doubleClick',
>(key: Key, value: Settings[Key]): Promise<void> {
  await browser.storage.sync.set({ [key]: value });
}

/** Gives a site its own rule; without a rule it follows the default again. */
export async function setSiteRule(site: string, value: Rule | undefined): Promise<void> {
  if (value) await browser.storage.sync.set({ [SITE + site]: value });
  else await browser.storage.sync.remove(SITE + site);
}

export async function setKnown(id: string, isKnown: boolean): Promise<void> {
  const settings = await readSettings();
  // What can't be read is kept apart before it is written over.
  if (settings.broken.includes('known')) await setAside(['known']);
  const known = new Set(settings.known);
  if (isKnown) known.add(id);
  else known.delete(id);
  await browser.storage.sync.set({ known: [...known] });
}

/** Says that a term is not meant in a place, or takes it back. */
export async function setCorrection({ id, place }: Correction, isWrong: boolean): Promise<void> {
  const key = WRONG + id;
  const settings = await readSettings();
  if (settings.broken.includes(key)) await setAside([key]);
  const corrected = new Set(settings.wrong.get(id));
  if (isWrong) corrected.add(place);
  else corrected.delete(place);
  if (corrected.size > 0) await browser.storage.sync.set({ [key]: [...corrected] });
  else await browser.storage.sync.remove(key);
}

/**
 * Puts a broken value aside (in `storage.local`, under `broken:`) so that its default counts, and nothing is lost.
 */
export async function setAside(keys: readonly string[]): Promise<void> {
  const stored = await browser.storage.sync.get([...keys]);
  const copies = Object.entries(stored).map(([key, value]) => [`broken:${key}`, value]);
  await browser.storage.local.set(Object.fromEntries(copies));
  await browser.storage.sync.remove([...keys]);
}
