import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLookUp } from '../../../platform/look-up.ts';

const create = vi.spyOn(fakeBrowser.tabs, 'create');
const setPopup = vi.fn<(details: { popup: string }) => Promise<void>>(() => Promise.resolve());
const query = vi.spyOn(fakeBrowser.tabs, 'query');
const LONG = ` an\n\n exam ${'of nobody '.repeat(200)}`;
const TIDY = `an exam ${'of nobody '.repeat(200)}`.slice(0, 120);

beforeEach(() => {
  Object.assign(fakeBrowser.action, { openPopup: () => Promise.resolve(), setPopup });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('ext:/');
  create.mockReset();
  setPopup.mockClear();
});

it('the popup looks for words as they are looked up in pages, however many a menu gives', async () => {
  query.mockResolvedValue([{ id: 7 }] as never);
  await openLookUp(LONG);
  expect(setPopup.mock.calls[0]![0].popup).toBe(`popup.html?front=7&find=${encodeURIComponent(TIDY)}`);
  query.mockResolvedValue([] as never);
  await openLookUp(LONG);
  expect(create.mock.calls[0]![0].url).toBe(`ext:/glossary.html?find=${encodeURIComponent(TIDY)}`);
});
