import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onStart } from '../../../platform/start.ts';

const { sync, local } = fakeBrowser.storage;
const pauses = { tabs: [3], sites: ['a.example'], until: 0 };

const stored = async (): Promise<unknown[]> => [await local.get(null), await sync.get(null)];

beforeEach(async () => {
  fakeBrowser.reset();
  await local.set({ pauses });
  await sync.set({ known: ['ehr'] });
  onStart();
});

describe('a start of the browser', () => {
  it('ends what was paused until it is closed, and brings what is stored into shape', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(stored).toEqual([{}, { 'known:ehr': true }]);
  });

  it('is told from an update, which ends no pause', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '1.0.0' });
    await expect.poll(stored).toEqual([{ pauses }, { 'known:ehr': true }]);
  });
});
