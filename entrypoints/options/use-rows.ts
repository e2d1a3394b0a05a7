import { useState } from 'preact/hooks';

export interface Row<T> {
  readonly key: string;
  readonly value: T;
  /** Taken away on this page, where it can be put back. */
  readonly isGone: boolean;
}

export interface Rows<T> {
  readonly rows: readonly Row<T>[];
  /** To be called before a row is taken away here, so that it keeps its place. */
  readonly keep: (row: Row<T>) => void;
}

/** What there is, with what was taken away on this page since it was opened. What goes elsewhere is just gone. */
export function useRows<T>(present: ReadonlyMap<string, T>): Rows<T> {
  const [kept, setKept] = useState<ReadonlyMap<string, T>>(new Map());
  const all = new Map([...kept, ...present]);
  return {
    rows: Array.from(all, ([key, value]) => ({ key, value, isGone: !present.has(key) })),
    keep: ({ key, value }) => setKept((before) => new Map(before).set(key, value)),
  };
}
