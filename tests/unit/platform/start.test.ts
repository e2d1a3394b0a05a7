import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onStart } from '../../../platform/start.ts';

const { sync, local } = fakeBrowser.storage;
const pauses = { tabs: [3], sites: ['a.example'], until: 0 };

beforeEach(async () => {
  fakeBrowser.reset();
  await sync.set({ known: ['ehr'] });
  await local.set({ pauses, unsynced: { look: 'tint' } });
  onStart();
});

it('brings what is stored into shape, and into sync what has room there now, whenever the background starts', async () => {
  await expect.poll(() => sync.get(null)).toEqual({ 'known:ehr': true, look: 'tint' });
  expect(await local.get(null)).toEqual({ pauses });
});

it('ends what was paused until the browser is closed when the browser starts, and not with an update', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '1.0.0' });
  await expect.poll(() => local.get(null)).toEqual({ pauses });
  await fakeBrowser.runtime.onStartup.trigger();
  await expect.poll(() => local.get(null)).toEqual({});
});
