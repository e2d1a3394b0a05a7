/** A person's choices as a file, and back. Pure. */
import { keyOf, WRONG } from './corrections.ts';
import { isRecord } from './shapes.ts';
import { MET, parseMet, withMet } from './met.ts';
import { KNOWN, OLD_KNOWN, parseSettings, SINGLES, SITE, type Settings } from './settings.ts';

/** Goes up when an older Termwise could no longer make sense of a file. */
const VERSION = 1;
/** Items that a person may well have; with many more the settings page would stand still. */
export const MOST_ITEMS = 5_000;

/** Items by key, as they are stored. */
export type Items = Readonly<Record<string, unknown>>;

export type Kind = 'choices' | 'sites' | 'known' | 'wrong' | 'met';

export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export interface Import {
  /** What is to be stored; nothing is taken away. */
  readonly items: Items;
  /** What those items are now, undefined for those that are new: storing it undoes the import. */
  readonly before: Items;
  readonly differences: Readonly<Record<Kind, Difference>>;
  /** Keys of the file that can't be read, and are left out. */
  readonly unreadable: readonly string[];
}

export type Problem = 'not-json' | 'not-ours' | 'later-version' | 'too-many';

/** All that can be read of what is stored, in today's shape; the terms met are among it under their own key. */
export function itemsOf(settings: Settings, stored: Items): Items {
  const met = parseMet(stored[MET]);
  const choices = SINGLES.filter((key) => stored[key] !== undefined && !settings.broken.includes(key));
  return {
    ...Object.fromEntries(choices.map((key) => [key, settings[key]])),
    ...Object.fromEntries(Array.from(settings.sites, ([site, rule]) => [SITE + site, rule])),
    ...Object.fromEntries([...settings.known].map((id) => [KNOWN + id, true])),
    ...Object.fromEntries(
      Array.from(settings.wrong, ([id, places]) =>
        [...places].map((place) => [keyOf({ id, place }), true]),
      ).flat(),
    ),
    ...(met.length > 0 && { [MET]: met }),
  };
}

/** A file of these items. `day`: when it is made, as 2026-11-27. */
export function backupText(items: Items, day: string): string {
  return `${JSON.stringify({ termwise: VERSION, made: day, items }, undefined, 2)}\n`;
}

/** Reads a file and says what it would change; or why it can't be read. */
export function readBackup(text: string, present: Items): Import | Problem {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const { termwise, items } = (file ?? {}) as Record<string, unknown>;
  if (typeof termwise !== 'number' || !isRecord(items)) return 'not-ours';
  if (termwise > VERSION) return 'later-version';
  if (Object.keys(items).length > MOST_ITEMS) return 'too-many';
  const found = compare(items, present);
  // A list of earlier versions is many items.
  return Object.keys(found.items).length > MOST_ITEMS ? 'too-many' : found;
}

/** Undefined for keys that are none of ours, or are about this device. */
export const kindOf = (key: string): Kind | undefined => {
  if ((SINGLES as readonly string[]).includes(key)) return 'choices';
  if (key.startsWith(SITE)) return 'sites';
  if (key.startsWith(KNOWN) || key === OLD_KNOWN) return 'known';
  if (key === MET) return 'met';
  return key.startsWith(WRONG) ? 'wrong' : undefined;
};

function compare(given: Items, present: Items): Import {
  const settings = parseSettings(given);
  const readable = itemsOf(settings, given);
  const items: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const differences: Record<Kind, { added: number; changed: number; same: number }> = {
    choices: { added: 0, changed: 0, same: 0 },
    sites: { added: 0, changed: 0, same: 0 },
    known: { added: 0, changed: 0, same: 0 },
    wrong: { added: 0, changed: 0, same: 0 },
    met: { added: 0, changed: 0, same: 0 },
  };
  for (const [key, value] of Object.entries(readable)) {
    if (key === MET) continue;
    const difference = differences[kindOf(key)!];
    if (value === present[key]) {
      difference.same++;
      continue;
    }
    difference[present[key] === undefined ? 'added' : 'changed']++;
    items[key] = value;
    before[key] = present[key];
  }
  const met = parseMet(present[MET]);
  const metThere = parseMet(readable[MET]);
  const merged = withMet(met, metThere);
  if (merged) {
    items[MET] = merged;
    before[MET] = present[MET];
  }
  differences.met.same = metThere.filter((id) => met.includes(id)).length;
  differences.met.added = metThere.length - differences.met.same;
  // The terms met are forgotten as soon as this is stored.
  if (items['newFirst'] === false && present[MET] !== undefined) before[MET] = present[MET];
  const unreadable = Object.keys(given).filter(
    (key) => settings.broken.includes(key) || kindOf(key) === undefined,
  );
  return { items, before, differences, unreadable };
}
