import { useRef, useState } from 'preact/hooks';

/** Stores one change after the other: most read what is there, change it and write it. */
export type Store = (change: () => Promise<void>) => void;

/** `hasFailed` while the last change could not be stored. */
export function useStore(): { store: Store; hasFailed: boolean } {
  const last = useRef(Promise.resolve());
  const [hasFailed, setHasFailed] = useState(false);
  const store: Store = (change) => {
    last.current = last.current.then(change).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  };
  return { store, hasFailed };
}
