/** What is done once when the browser starts, or when a version of ours runs for the first time; and when a pause ends. */
import { browser } from 'wxt/browser';
import { atTime } from './at-time.ts';
import type { Pauses } from './pauses.ts';
import { endPauses, tidy } from './store.ts';

/** To be called whenever the background starts. */
export function onStart(): void {
  browser.tabs.onRemoved.addListener((tabId) => void endPauses(tabId));
  browser.runtime.onStartup.addListener(() => void startSession());
  // An update comes while the browser stays open, and with it what was paused until it is closed.
  browser.runtime.onInstalled.addListener(
    ({ reason }) => void (reason === 'install' ? startSession() : tidy()),
  );
}

let stopWaiting = (): void => undefined;

/** Takes a pause away when it is over or, if the background sleeps then, when that is next awake. */
export function endInTime({ until }: Pauses): void {
  stopWaiting();
  if (until > 0) stopWaiting = atTime(until, () => void endPauses('that are over'));
}

async function startSession(): Promise<void> {
  await Promise.all([endPauses('of the last session'), tidy()]);
}
