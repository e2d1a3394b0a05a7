import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Milliseconds between looks: no browser tells when it changes. */
const LOOK_GAP = 2_000;

/** Whether our icon is on the toolbar; undefined where the browser does not say. Looks until it is. */
export function useIconPinned(): boolean | undefined {
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const look = (): void =>
      void browser.action.getUserSettings?.().then(({ isOnToolbar }) => {
        setPinned(isOnToolbar);
        if (isOnToolbar !== false) clearInterval(timer);
      });
    const timer = setInterval(look, LOOK_GAP);
    look();
    return () => clearInterval(timer);
  }, []);
  return isPinned;
}
