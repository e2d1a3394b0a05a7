/**
 * "Wrong meaning?": where a person has said that a term is not meant. Pure.
 *
 * Kept as one item a correction, `wrong:<term id>/<place>`, where a place is `*` (anywhere), `example.com` (a site), or
 * `example.com#1x9k2b` (one passage of it, by a hash: the text itself is not kept).
 */
import type { CorrectionScope } from '../components/TermCard.tsx';

export interface Correction {
  readonly id: string;
  readonly place: string;
}

export const WRONG = 'wrong:';

const EVERYWHERE = '*';
const PLACE = /^(?:\*|[^\s#*/]*(?:#[0-9a-z]{1,7})?)$/;

export const isPlace = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && PLACE.test(value);

export const keyOf = ({ id, place }: Correction): string => `${WRONG}${id}/${place}`;

/** What a key stands for; undefined where that is none. Neither an id nor a place has a slash. */
export function correctionOf(key: string): Correction | undefined {
  const [id, place, ...others] = key.slice(WRONG.length).split('/');
  return id && isPlace(place) && others.length === 0 ? { id, place } : undefined;
}

/** Whether it can be stored, and found again by its key. */
export function isCorrection(value: unknown): value is Correction {
  const { id, place } = (value ?? {}) as Correction;
  const found = correctionOf(keyOf({ id, place }));
  return found !== undefined && found.id === id && found.place === place;
}

/** `site` is empty for pages without one; `passage` counts only for that scope. */
export function placeOf(scope: CorrectionScope, site: string, passage: string): string {
  if (scope === 'everywhere') return EVERYWHERE;
  return scope === 'site' ? site : `${site}#${hash(passage)}`;
}

export function scopeOf(place: string): CorrectionScope {
  if (place === EVERYWHERE) return 'everywhere';
  return place.includes('#') ? 'passage' : 'site';
}

/** The site of a correction; undefined for one that holds everywhere. */
export const siteOfPlace = (place: string): string | undefined =>
  place === EVERYWHERE ? undefined : place.split('#')[0];

/** The places where each term is not meant, by its id. */
export type Wrong = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether the person has said that a term is not meant in this passage of this site. */
export function isCorrected(wrong: Wrong, id: string, site: string, passage: string): boolean {
  const places = wrong.get(id);
  if (!places) return false;
  return (
    places.has(EVERYWHERE) ||
    places.has(site) ||
    // Hashing is left for pages that have a passage corrected.
    ([...places].some((place) => place.startsWith(`${site}#`)) &&
      places.has(placeOf('passage', site, passage)))
  );
}

/** FNV-1a over the UTF-16 units of the words: a passage is the same however its white space is set. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const word of text.split(/\s+/))
    for (let at = 0; at < word.length; at++) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
