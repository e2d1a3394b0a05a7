import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPopup } from '../../../platform/tabs.ts';

const create = vi.spyOn(fakeBrowser.tabs, 'create');
const open = vi.fn<() => Promise<void>>();

beforeEach(() => {
  Object.assign(fakeBrowser.action, { openPopup: open });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('ext:/');
  create.mockReset();
});
afterEach(() => void open.mockReset());

it('the popup opens at the toolbar where it can', async () => {
  open.mockResolvedValue();
  await openPopup(7);
  expect(open).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
});

it('the popup opens in a tab where the browser refuses, and where it has no such call', async () => {
  open.mockRejectedValue(new Error('Failed to open popup.'));
  await openPopup(7);
  Object.assign(fakeBrowser.action, { openPopup: undefined });
  await openPopup(8);
  expect(create.mock.calls.map(([tab]) => tab.url)).toEqual([
    'ext:/popup.html?tab=7',
    'ext:/popup.html?tab=8',
  ]);
});
