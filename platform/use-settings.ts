import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged, readSettings, type Settings } from './settings.ts';

/** The settings as they are now, wherever they are changed; undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stopper = new AbortController();
    void readSettings().then((read) => stopper.signal.aborted || setSettings(read));
    onSettingsChanged(setSettings, { signal: stopper.signal });
    return () => stopper.abort();
  }, []);
  return settings;
}
