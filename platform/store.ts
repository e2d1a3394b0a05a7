/**
 * Every change of what is stored. One change at a time, wherever in the extension it is made, and one item a rule, a
 * term or a choice, so that two devices that write at once lose nothing. Where the browser's sync has no room left, a
 * choice is kept on this device (`unsynced` in `storage.local`) and moved once there is room. Not for content scripts:
 * they ask the background, as a lock of theirs would be the page's. Whatever stores rejects where it could not.
 */
import { browser } from 'wxt/browser';
import { keyOf, type Correction } from './corrections.ts';
import { MET, parseMet, withMet } from './met.ts';
import { parsePauses, PAUSES, withoutPause, withPause, type PauseKind, type Pauses } from './pauses.ts';
import {
  isOld,
  isSame,
  KNOWN,
  merge,
  parseSettings,
  parseUnsynced,
  pending,
  readSettings,
  SITE,
  UNSYNCED,
  type Rule,
  type Settings,
  type Single,
  type Unsynced,
} from './settings.ts';

/** Items to store, by key; undefined takes an item away. */
export type Change = Readonly<Record<string, unknown>>;

export interface RuleChange {
  /** A site, or a path of it. */
  readonly site: string;
  /** Undefined where it has no rule of its own any more. */
  readonly rule: Rule | undefined;
}

const { sync, local } = browser.storage;

/** One after the other, in all pages of the extension and its background. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('termwise-store', work);
}

export async function set<Key extends Single>(key: Key, value: Settings[Key]): Promise<void> {
  await alone(() => store({ [key]: value }));
}

/** Gives a site its own rule; without a rule it follows the default again. */
export async function setSiteRule(site: string, value: Rule | undefined): Promise<void> {
  await alone(() => store({ [SITE + site]: value }));
}

/** Changes the rule of a site or path by what is stored at that moment, so that of two changes each builds on the other. */
export async function changeRule(decide: (settings: Settings) => RuleChange | undefined): Promise<void> {
  await alone(async () => {
    const change = decide(await readSettings());
    if (change) await store({ [SITE + change.site]: change.rule });
  });
}

export async function setKnown(id: string, isKnown: boolean): Promise<void> {
  await alone(async () => {
    await moveOld();
    await store({ [KNOWN + id]: isKnown || undefined });
  });
}

/** Says that a term is not meant in a place, or takes it back. */
export async function setCorrection(correction: Correction, isWrong: boolean): Promise<void> {
  await alone(async () => {
    await moveOld();
    await store({ [keyOf(correction)]: isWrong || undefined });
  });
}

/** Stores many items in as few writes as the browser allows, those met on this device: see merging in backup.ts. */
export async function setMany(items: Change): Promise<void> {
  const { [MET]: met, ...choices } = items;
  await alone(async () => {
    await moveOld();
    await store(choices);
    if (!(MET in items)) return;
    if (met === undefined) await local.remove(MET);
    else if (await keepsMet()) await local.set({ [MET]: met });
  });
}

/** Keeps on this device that a term was met, unless the person does not want that. */
export async function meet(id: string): Promise<void> {
  await alone(async () => {
    const met = (await keepsMet()) ? withMet(await readMet(), [id]) : undefined;
    if (met) await local.set({ [MET]: met });
  });
}

export async function forgetMet(): Promise<void> {
  await alone(() => local.remove(MET));
}

/** Pauses a tab, a site or everything, or ends what pauses them. */
export async function pause(kind: PauseKind, site: string, tab: number): Promise<void> {
  await changePauses((pauses) => withPause(pauses, kind, site, tab, new Date()));
}

export async function resume(site: string | undefined, tab: number | undefined): Promise<void> {
  await changePauses((pauses) => withoutPause(pauses, site, tab));
}

/** Tab and site pauses end with the browser, those of a tab with the tab; the others are over at their time. */
export async function endPauses(which: 'of the last session' | 'that are over' | number): Promise<void> {
  await changePauses((pauses) => {
    if (typeof which === 'number') return { ...pauses, tabs: pauses.tabs.filter((tab) => tab !== which) };
    return which === 'that are over' ? pauses : { ...pauses, tabs: [], sites: [] };
  });
}

/** In `storage.local`: before the key of what was put aside. */
export const ASIDE = 'broken:';

/** Puts broken values aside so that their defaults count, and nothing is lost. */
export async function setAside(keys: readonly string[]): Promise<void> {
  await alone(() => putAside(keys));
}

/** Brings what was stored by earlier versions into today's shape, and moves into sync what has room there by now. */
export async function tidy(): Promise<void> {
  await alone(async () => {
    await moveOld();
    await store({});
  });
}

/** The channel on which pages hear that everything was erased: items that go one by one say less. */
export const ERASED = 'termwise-erased';

/** Takes away everything that is stored, what was put aside as well. */
export async function erase(): Promise<void> {
  await alone(async () => {
    await sync.clear();
    await local.clear();
  });
  const channel = new BroadcastChannel(ERASED);
  channel.postMessage(null);
  channel.close();
}

/**
 * In sync, with what had no room there before, or what finds none, or comes when there were too many writes a minute, on
 * this device. Rejects where both are impossible.
 */
async function store(items: Change): Promise<void> {
  const synced = await sync.get(null);
  const held = (await local.get(UNSYNCED))[UNSYNCED];
  // What is chosen now comes first: there may not be room for all.
  const all: Change = { ...items, ...pending(synced, parseUnsynced(held)), ...items };
  const fit = fitting(all, synced);
  const left = (await isSynced(fit)) ? without(all, fit) : all;
  const kept: Unsynced = Object.fromEntries(
    Object.entries(left).map(([key, value]) => [key, { over: synced[key] ?? null, value: value ?? null }]),
  );
  if (isSame(kept, held ?? {})) return;
  if (Object.keys(kept).length > 0) await local.set({ [UNSYNCED]: kept });
  else await local.remove(UNSYNCED);
}

const without = (items: Change, others: Change): Change =>
  Object.fromEntries(Object.entries(items).filter(([key]) => !(key in others)));

/** Limits of sync, the same in all browsers; Firefox does not tell them. */
const SYNC_BYTES = 102_400;
const SYNC_BYTES_PER_ITEM = 8_192;
const SYNC_ITEMS = 512;

/** The items for which sync has room, in their order: one that it can't take holds up no other. */
function fitting(items: Change, synced: Change): Change {
  let bytes = SYNC_BYTES - sum(Object.entries(synced).map(([key, value]) => sizeOf(key, value)));
  let places = SYNC_ITEMS - Object.keys(synced).length;
  const fit: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(items)) {
    const before = synced[key];
    const bytesLeft = bytes + sizeOf(key, before) - sizeOf(key, value);
    const placesLeft = places + countOf(before) - countOf(value);
    const isTooLarge = sizeOf(key, value) > SYNC_BYTES_PER_ITEM;
    if (value !== undefined && (isTooLarge || bytesLeft < 0 || placesLeft < 0)) continue;
    fit[key] = value;
    bytes = bytesLeft;
    places = placesLeft;
  }
  return fit;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const countOf = (value: unknown): number => (value === undefined ? 0 : 1);

/** Bytes, with what is around an item: browsers count that or do not. */
const sizeOf = (key: string, value: unknown): number =>
  value === undefined ? 0 : new TextEncoder().encode(JSON.stringify({ [key]: value })).length;

/** Whether all of it could be stored in sync. */
async function isSynced(items: Change): Promise<boolean> {
  const entries = Object.entries(items);
  const gone = entries.filter(([, value]) => value === undefined).map(([key]) => key);
  const kept = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  try {
    if (gone.length > 0) await sync.remove(gone);
    if (Object.keys(kept).length > 0) await sync.set(kept);
    return true;
  } catch {
    return false;
  }
}

/** The lists of earlier versions become one item each of what is in them. */
async function moveOld(): Promise<void> {
  const old = Object.entries(await readStored()).filter(([key]) => isOld(key));
  if (old.length === 0) return;
  const { known, wrong, broken } = parseSettings(Object.fromEntries(old));
  const corrections = [...wrong].flatMap(([id, places]) => [...places].map((place) => keyOf({ id, place })));
  // The lists go last: what breaks off in between is done again.
  await store(
    Object.fromEntries([...Array.from(known, (id) => KNOWN + id), ...corrections].map((key) => [key, true])),
  );
  if (broken.length > 0) await putAside(broken);
  await store(Object.fromEntries(old.map(([key]) => [key, undefined])));
}

async function putAside(keys: readonly string[]): Promise<void> {
  const stored = await readStored();
  const there = keys.filter((key) => stored[key] !== undefined);
  await local.set(Object.fromEntries(there.map((key) => [ASIDE + key, stored[key]])));
  await store(Object.fromEntries(there.map((key) => [key, undefined])));
}

async function changePauses(change: (pauses: Pauses) => Pauses): Promise<void> {
  await alone(async () => {
    const stored = (await local.get(PAUSES))[PAUSES];
    const before = parsePauses(stored);
    const { tabs, sites, until } = change(before);
    const isOver = until <= Date.now();
    const kept: Pauses = { tabs, sites, until: isOver ? 0 : until };
    if (tabs.length > 0 || sites.length > 0 || !isOver) {
      // Each tab that is closed comes here, and what is written is told to all frames of all others.
      if (!isSame(kept, before)) await local.set({ [PAUSES]: kept });
    } else if (stored !== undefined) await local.remove(PAUSES);
  });
}

const readStored = async (): Promise<Record<string, unknown>> =>
  merge(await sync.get(null), await readUnsynced());

const keepsMet = async (): Promise<boolean> => parseSettings(await readStored()).newFirst;

const readMet = async (): Promise<string[]> => parseMet((await local.get(MET))[MET]);

const readUnsynced = async (): Promise<Unsynced> => parseUnsynced((await local.get(UNSYNCED))[UNSYNCED]);
