import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Everything that Termwise keeps, as it is stored. */
export interface Stored {
  readonly synced: Readonly<Record<string, unknown>>;
  /** On this device only. */
  readonly local: Readonly<Record<string, unknown>>;
}

/**
 * What is stored now, wherever it is changed; undefined until it has been read. `isRefused` where the browser does not
 * give it out.
 */
export function useStored(): { stored: Stored | undefined; isRefused: boolean } {
  const [stored, setStored] = useState<Stored>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const { sync, local } = browser.storage;
      const [synced, onDevice] = await Promise.all([sync.get(null), local.get(null)]);
      if (!isOver) setStored({ synced, local: onDevice });
    };
    const handleChange = (): void => void read().catch(() => setRefused(true));
    handleChange();
    browser.storage.onChanged.addListener(handleChange);
    return () => {
      isOver = true;
      browser.storage.onChanged.removeListener(handleChange);
    };
  }, []);
  // What was read before stands.
  return { stored, isRefused: isRefused && !stored };
}
