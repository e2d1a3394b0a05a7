import { useRef } from 'preact/hooks';

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
  const kept = useRef(new Map<string, Row<T>>()).current;
  for (const row of kept.values()) {
    if (!present.has(row.key)) kept.set(row.key, { ...row, isGone: true });
    // Put back: what happens to it from now on may be done elsewhere.
    else if (row.isGone) kept.delete(row.key);
  }
  const there = Array.from(present, ([key, value]) => [key, { key, value, isGone: false }] as const);
  return {
    rows: [...new Map([...kept, ...there]).values()],
    keep: (row) => void kept.set(row.key, row),
  };
}
