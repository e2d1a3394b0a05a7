import { useLayoutEffect, useState } from 'preact/hooks';
import { followSettings, type Settings } from './settings.ts';

/**
 * The settings as they are now, wherever they are changed; undefined until they have been read. `isRefused` where the
 * browser does not give them out.
 */
export function useSettings(): { settings: Settings | undefined; isRefused: boolean } {
  const [settings, setSettings] = useState<Settings>();
  const [isRefused, setRefused] = useState(false);
  // Before the first paint, which has to wait for them.
  useLayoutEffect(() => {
    const stopper = new AbortController();
    followSettings(setSettings, { signal: stopper.signal, onRefused: () => setRefused(true) });
    return () => stopper.abort();
  }, []);
  // What was read before stands.
  return { settings, isRefused: isRefused && !settings };
}
