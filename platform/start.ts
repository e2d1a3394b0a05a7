/** What is done once when the browser starts, or when a version of ours runs for the first time; and when a pause ends. */
import { browser } from 'wxt/browser';
import { atTime } from './at-time.ts';
import type { Pauses } from './pauses.ts';
import { endPauses, tidy } from './store.ts';

/** In `storage.session`: the background has run since the browser was started. */
const HAS_STARTED = 'hasStarted';

/** To be called whenever the background starts. */
export function onStart(): void {
  browser.tabs.onRemoved.addListener((tabId) => void endPauses(tabId));
  void firstInSession();
}

let stopWaiting = (): void => undefined;

/** Takes a pause away when it is over or, if the background sleeps then, when that is next awake. */
export function endInTime({ until }: Pauses): void {
  stopWaiting();
  if (until > 0) stopWaiting = atTime(until, () => void endPauses('that are over'));
}

async function firstInSession(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(HAS_STARTED))[HAS_STARTED]) return;
  await session.set({ [HAS_STARTED]: true });
  await Promise.all([endPauses('of the last session'), tidy()]);
}
