import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Display } from '../../../../entrypoints/content/marking/display.ts';
import { RootSearch } from '../../../../entrypoints/content/reading/root-search.ts';

/** A document of nothing, that somebody sees or not. */
class Tab extends EventTarget {
  hidden = true;
  readonly defaultView = {};
  getElementsByTagName = () => ({ item: () => null });

  show(): void {
    this.hidden = false;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let tab: Tab;
let stopper: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  tab = new Tab();
  stopper = new AbortController();
  vi.stubGlobal('document', tab);
  vi.stubGlobal('CSS', { highlights: new Map() });
});
afterEach(() => {
  stopper.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a hidden tab is not looked at for marks that the page took away until somebody sees it', () => {
  const onLook = vi.fn<() => void>();
  const { signal } = stopper;
  const display = new Display({
    look: () => 'both',
    isGone: () => false,
    hasMarks: () => true,
    onLook,
    signal,
  });
  display.show([]);
  vi.advanceTimersByTime(60_000);
  expect(onLook).not.toHaveBeenCalled();
  tab.show();
  expect(onLook).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(3_000);
  expect(onLook).toHaveBeenCalledTimes(4);
  tab.hidden = true;
  vi.advanceTimersByTime(60_000);
  stopper.abort();
  display.destroy();
  tab.show();
  expect(onLook).toHaveBeenCalledTimes(4);
});

it('a hidden tab is not searched for shadow roots until somebody sees it', async () => {
  const search = vi.fn<() => Iterator<void>>(() => [][Symbol.iterator]());
  const searches = new RootSearch({ search, signal: stopper.signal });
  await vi.advanceTimersByTimeAsync(120_000);
  searches.expect();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(search).not.toHaveBeenCalled();
  tab.show();
  expect(search).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(search.mock.calls.length).toBeGreaterThan(1);
});
