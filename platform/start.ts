/** What is done once when the browser starts, or when a version of ours runs for the first time; and when a pause ends. */
import { browser } from 'wxt/browser';
import type { Pauses } from './pauses.ts';
import { endPauses, tidy } from './store.ts';

/** In `storage.session`: the background has run since the browser was started. */
const HAS_STARTED = 'hasStarted';

export function onStart(): void {
  browser.tabs.onRemoved.addListener((tabId) => void endPauses(tabId));
  void firstInSession();
}

/** Milliseconds that a timer can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

let ending: ReturnType<typeof setTimeout> | undefined;

/** Takes a pause away when it is over or, if the background sleeps then, when that is next awake. */
export function endInTime(pauses: Pauses): void {
  clearTimeout(ending);
  if (pauses.until === 0) return;
  const wait = pauses.until - Date.now();
  if (wait > 0) ending = setTimeout(() => endInTime(pauses), Math.min(wait, LONGEST_WAIT));
  else void endPauses('that are over');
}

async function firstInSession(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(HAS_STARTED))[HAS_STARTED]) return;
  await session.set({ [HAS_STARTED]: true });
  await Promise.all([endPauses('of the last session'), tidy()]);
}
