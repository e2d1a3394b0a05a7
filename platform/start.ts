/** What is done when the background starts, when the browser does, and when a pause ends. */
import { browser } from 'wxt/browser';
import { atTime } from './at-time.ts';
import type { Pauses } from './pauses.ts';
import { endPauses, tidy } from './store.ts';

/** To be called whenever the background starts. */
export function onStart(): void {
  browser.tabs.onRemoved.addListener((tabId) => void endPauses(tabId));
  const handleStart = (): void => void endPauses('of the last session');
  browser.runtime.onStartup.addListener(handleStart);
  // An update comes while the browser stays open, and with it what was paused until it is closed.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') handleStart();
  });
  void tidy();
}

let stopWaiting = (): void => undefined;

/** Takes a pause away when it is over or, if the background sleeps then, when that is next awake. */
export function endInTime({ until }: Pauses): void {
  stopWaiting();
  if (until > 0) stopWaiting = atTime(until, () => void endPauses('that are over'));
}
