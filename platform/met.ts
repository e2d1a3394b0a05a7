/**
 * The terms that a person has met: those whose card or entry was opened. Ids only, without when and where, on this
 * device only (`storage.local`), so that a list can begin with the terms that are new. Pure; written by store.ts.
 */
export const MET = 'met';
/** More than there are terms; the oldest go first. */
const MOST = 2_000;

/** What was stored. What can't be read is nothing: then terms are new again, which is no harm. */
export const parseMet = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(-MOST) : [];

/** What to store once these were met as well; undefined where they were before. */
export function withMet(met: readonly string[], ids: readonly string[]): string[] | undefined {
  const fresh = ids.filter((id) => !met.includes(id));
  return fresh.length > 0 ? [...met, ...fresh].slice(-MOST) : undefined;
}
