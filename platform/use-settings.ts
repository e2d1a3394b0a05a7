import { useLayoutEffect, useState } from 'preact/hooks';
import { followSettings, type Settings } from './settings.ts';

/** The settings as they are now, wherever they are changed; undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  // Before the first paint, which has to wait for them.
  useLayoutEffect(() => {
    const stopper = new AbortController();
    followSettings(setSettings, stopper);
    return () => stopper.abort();
  }, []);
  return settings;
}
