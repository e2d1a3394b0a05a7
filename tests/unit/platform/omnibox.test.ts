import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOmnibox, type Disposition } from '../../../platform/omnibox.ts';

interface Shown {
  readonly content: string;
  readonly description: string;
}

it('suggests a few in words that every browser shows as they are, and opens what was chosen', () => {
  let write: (words: string, show: (shown: Shown[]) => void) => void = () => undefined;
  let enter: (chosen: string, where: Disposition) => void = () => undefined;
  const omnibox = {
    setDefaultSuggestion: vi.fn<(shown: { description: string }) => void>(),
    onInputChanged: { addListener: (listener: typeof write) => (write = listener) },
    onInputEntered: { addListener: (listener: typeof enter) => (enter = listener) },
  };
  Object.assign(fakeBrowser, { omnibox });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
  const open = vi.fn<(chosen: string, where: Disposition) => void>();
  const many = Array.from({ length: 9 }, (_, at) => `T${at}: R&D <of> ${at}`);
  onOmnibox('pageLookUp', (words) => (words === 't' ? many : []), open);

  expect(omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: 'pageLookUp' });

  const show = vi.fn<(shown: Shown[]) => void>();
  write('t', show);
  expect(show.mock.lastCall?.[0]).toHaveLength(6);
  expect(show.mock.lastCall?.[0][0]).toEqual({
    content: 'T0: R&D <of> 0',
    description: 'T0: R and D  of  0',
  });
  write('x', show);
  expect(show.mock.lastCall?.[0]).toEqual([]);
  enter(many[3]!, 'currentTab');
  expect(open).toHaveBeenCalledWith(many[3], 'currentTab');
});

it('does nothing in browsers without one', () => {
  Object.assign(fakeBrowser, { omnibox: undefined });
  expect(() => onOmnibox('pageLookUp', () => [], vi.fn<(chosen: string) => void>())).not.toThrow();
});
