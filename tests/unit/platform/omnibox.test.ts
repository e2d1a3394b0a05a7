import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOmnibox } from '../../../platform/omnibox.ts';

interface Shown {
  readonly content: string;
  readonly description: string;
}

it('suggests a few in words that every browser shows as they are, and opens what was chosen', () => {
  let write: (words: string, show: (shown: Shown[]) => void) => void = () => undefined;
  let enter: (chosen: string) => void = () => undefined;
  const omnibox = {
    onInputChanged: { addListener: (listener: typeof write) => (write = listener) },
    onInputEntered: { addListener: (listener: typeof enter) => (enter = listener) },
  };
  Object.assign(fakeBrowser, { omnibox });
  const open = vi.fn<(chosen: string) => void>();
  const many = Array.from({ length: 9 }, (_, at) => ({ id: `t${at}`, words: `T${at}: R&D <of> ${at}` }));
  onOmnibox((words) => (words === 't' ? many : []), open);

  const show = vi.fn<(shown: Shown[]) => void>();
  write('t', show);
  expect(show.mock.lastCall?.[0]).toHaveLength(6);
  expect(show.mock.lastCall?.[0][0]).toEqual({ content: 't0', description: 'T0: R and D  of  0' });
  write('x', show);
  expect(show.mock.lastCall?.[0]).toEqual([]);
  enter('t3');
  expect(open).toHaveBeenCalledWith('t3');
});

it('does nothing in browsers without one', () => {
  Object.assign(fakeBrowser, { omnibox: undefined });
  expect(() => onOmnibox(() => [], vi.fn<(chosen: string) => void>())).not.toThrow();
});
