/** What shape something has that was stored or said. Pure. */

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether it is an object with names, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[];
export function isListOf(value: unknown, is: (one: unknown) => boolean): boolean;
export function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => is(one));
}
