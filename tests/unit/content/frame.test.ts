import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startFrame } from '../../../entrypoints/content/frame.ts';

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
  const onConnect = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser.runtime, { onConnect });
  const document = Object.assign(new EventTarget(), {
    contentType: 'text/html',
    defaultView: {},
    querySelector: () => null,
    querySelectorAll: () => [],
  });
  const page = new EventTarget();
  const parts = { top: page, parent: page, location: { href: 'https://a.org/' }, document, length: 0 };
  Object.assign(page, { ...parts, navigation: new EventTarget() });
  for (const [name, value] of Object.entries({ window: page, ...parts })) vi.stubGlobal(name, value);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fakeBrowser.reset();
});

it('a frame of an extension that is gone waits for nothing, not for the end of a pause either', async () => {
  await fakeBrowser.storage.local.set({ pauses: { until: Date.now() + HOUR } });
  const stopper = new AbortController();
  startFrame({
    signal: stopper.signal,
    isGone: () => false,
    getIndex: () => {
      throw new Error('nothing is read in a pause');
    },
  });
  await vi.advanceTimersByTimeAsync(HOUR / 2);
  expect(vi.getTimerCount()).toBe(1);
  stopper.abort();
  expect(vi.getTimerCount()).toBe(0);
});
