import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasKeys } from '../../../platform/keys.ts';
import { setMenus } from '../../../platform/menus.ts';
import { onCommand } from '../../../platform/tabs.ts';

beforeEach(() => {
  Object.assign(fakeBrowser, { commands: undefined, contextMenus: undefined });
});

it('the background starts on a phone, which has neither keys nor menus', () => {
  expect(() => {
    onCommand('look-up', () => undefined);
    setMenus([]);
  }).not.toThrow();
  expect(hasKeys()).toBe(false);
});
