import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { latestNews, NEWS } from '../../../components/news.ts';
import { onFirstRun } from '../../../platform/news.ts';

const { local } = fakeBrowser.storage;
const installed = (reason: 'install' | 'update' | 'chrome_update'): Promise<unknown> =>
  fakeBrowser.runtime.onInstalled.trigger({ reason, previousVersion: '0.0.1' } as never);

beforeEach(() => fakeBrowser.reset());

it('the first run is told once, and a new person has no news to read', async () => {
  const callback = vi.fn<() => void>();
  onFirstRun(callback);
  await installed('install');
  await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
  expect(await local.get(null)).toEqual({ newsSeen: latestNews });
  for (const reason of ['install', 'update', 'chrome_update'] as const) await installed(reason);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(callback).toHaveBeenCalledTimes(1);
  expect(await local.get(null)).toEqual({ newsSeen: latestNews });
});

it('an update from a version that kept no number makes all news new, and opens nothing', async () => {
  const callback = vi.fn<() => void>();
  onFirstRun(callback);
  await installed('update');
  await vi.waitFor(async () => expect(await local.get(null)).toEqual({ newsSeen: 0 }));
  expect(callback).not.toHaveBeenCalled();
});

it('the numbers of the news go down from the newest, each once', () => {
  const numbers = NEWS.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a));
});
