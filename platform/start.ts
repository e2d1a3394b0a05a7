/** What is done once when the browser starts, or when a version of ours runs for the first time. */
import { browser } from 'wxt/browser';
import { endPauses, tidy } from './store.ts';

/** In `storage.session`: the background has run since the browser was started. */
const HAS_STARTED = 'hasStarted';

export function onStart(): void {
  browser.tabs.onRemoved.addListener((tabId) => void endPauses(tabId));
  void firstInSession();
}

async function firstInSession(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(HAS_STARTED))[HAS_STARTED]) return;
  await session.set({ [HAS_STARTED]: true });
  await Promise.all([endPauses('of the last session'), tidy()]);
}
