import type { GetText, MessageKey } from './text.ts';

/** The values to choose from, in the order in which they are named. */
export const choicesOf = <T extends string>(names: Readonly<Record<T, MessageKey>>, text: GetText) =>
  (Object.keys(names) as T[]).map((value) => ({ value, label: text(names[value]) }));
