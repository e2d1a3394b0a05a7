import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setMenus } from '../../../platform/menus.ts';

it('says which tab an entry was chosen in, and none where the browser gives one that can’t be asked', () => {
  let choose: (info: object, tab?: object) => void = () => undefined;
  const contextMenus = {
    onClicked: { addListener: (listener: typeof choose) => (choose = listener) },
    removeAll: () => new Promise(() => undefined),
  };
  Object.assign(fakeBrowser, { contextMenus });
  const onClick = vi.fn<(info: unknown, tabId: number | undefined) => void>();
  setMenus([{ id: 'look-up', title: 'menuLookUp', contexts: ['selection'], onClick }]);
  for (const tab of [{ id: 7 }, { id: 0 }, { id: -1 }, undefined]) choose({ menuItemId: 'look-up' }, tab);
  expect(onClick.mock.calls.map(([, tabId]) => tabId)).toEqual([7, 0, undefined, undefined]);
});
