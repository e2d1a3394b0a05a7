/** The posting that a person keeps to compare another with: one, on this device only (`storage.local`). */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Asked } from '../glossary/asking/asked-for.ts';
import { isRecord } from './shapes.ts';

export interface KeptPosting {
  readonly title: string;
  /** Where it came from. */
  readonly url: string;
  /** The day, as 2026-11-27. */
  readonly keptOn: string;
  readonly terms: readonly KeptTerm[];
}

export interface KeptTerm {
  readonly id: string;
  readonly count: number;
  /** How the posting asks for it, if it does. */
  readonly asked?: Asked | undefined;
}

export const KEPT = 'kept';
/** Of the shape in which it is stored; a new one needs a way from each older one in `parseKept`. */
const VERSION = 1;

/** What the stored value says; undefined when there is none, or none that this version can read. */
export function parseKept(value: unknown): KeptPosting | undefined {
  if (!isRecord(value) || value['version'] !== VERSION) return undefined;
  const { title, url, keptOn, terms } = value;
  if (typeof title !== 'string' || typeof url !== 'string' || typeof keptOn !== 'string') return undefined;
  if (!Array.isArray(terms)) return undefined;
  // Pages without a title were kept without one.
  return { title: title || url, url, keptOn, terms: terms.flatMap((term) => parseTerm(term) ?? []) };
}

function parseTerm(value: unknown): KeptTerm | undefined {
  if (!isRecord(value)) return undefined;
  const { id, count } = value;
  if (typeof id !== 'string' || typeof count !== 'number') return undefined;
  const asked = parseAsked(value['asked']);
  return { id, count, ...(asked && { asked }) };
}

function parseAsked(value: unknown): Asked | undefined {
  if (!isRecord(value)) return undefined;
  const { demand, isOneOf, quote } = value;
  if (typeof isOneOf !== 'boolean' || typeof quote !== 'string') return undefined;
  if (demand === undefined) return { isOneOf, quote };
  if (demand !== 'required' && demand !== 'preferred' && demand !== 'not-required') return undefined;
  return { demand, isOneOf, quote };
}

/** Whether two addresses are of one page: a place in it is told by a plain word behind "#", another page by a path there. */
export const isSamePage = (one: string, other: string): boolean => withoutPlace(one) === withoutPlace(other);

const withoutPlace = (url: string): string => url.replace(/#[\w-]*$/, '');

/** In place of what was kept before; rejects where there is no room. */
export async function keep(posting: KeptPosting): Promise<void> {
  await browser.storage.local.set({ [KEPT]: { version: VERSION, ...posting } });
}

export async function clearKept(): Promise<void> {
  await browser.storage.local.remove(KEPT);
}

/** The kept posting, wherever it is kept or cleared. */
export function useKept(): KeptPosting | undefined {
  const [kept, setKept] = useState<KeptPosting>();
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const stored = await browser.storage.local.get(KEPT);
      if (!isOver) setKept(parseKept(stored[KEPT]));
    };
    const handleChange = (changes: object): void => {
      if (KEPT in changes) void read();
    };
    void read();
    browser.storage.local.onChanged.addListener(handleChange);
    return () => {
      isOver = true;
      browser.storage.local.onChanged.removeListener(handleChange);
    };
  }, []);
  return kept;
}
