import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether our icon is on the toolbar; undefined where the browser does not say. Follows the person who pins it. */
export function useIsPinned(): boolean | undefined {
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const look = (): void =>
      void browser.action.getUserSettings?.().then(({ isOnToolbar }) => setPinned(isOnToolbar));
    look();
    const timer = setInterval(look, LOOK_GAP);
    return () => clearInterval(timer);
  }, []);
  return isPinned;
}

/** Milliseconds between looks: no browser tells when it changes. */
const LOOK_GAP = 2_000;
