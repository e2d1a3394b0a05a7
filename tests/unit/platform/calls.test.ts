import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, onFrameChanged } from '../../../platform/calls.ts';

type Handlers = Parameters<typeof answer>[0];

/** What is answered to a message; undefined where nobody takes it up. */
function send(
  message: unknown,
  sender: object = { id: fakeBrowser.runtime.id },
): Promise<unknown> | undefined {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const isTaken = listeners.map((listener) => listener(message, sender, resolve)).includes(true);
  return isTaken ? promise : undefined;
}

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;
const listeners: Listener[] = [];

beforeEach(() => {
  listeners.length = 0;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as Listener);
  });
});
afterEach(() => vi.restoreAllMocks());

describe('a question to the background', () => {
  beforeEach(() =>
    answer({
      evidence: () => 'all of it',
      links: () => {
        throw new Error('at once');
      },
      entry: () => Promise.reject(new Error('later')),
    } as Partial<Handlers> as Handlers),
  );

  it('is answered with what its handler gives', async () => {
    expect(await send({ name: 'evidence', args: [] })).toBe('all of it');
  });

  it('is answered with nothing when its handler fails, at once or later', async () => {
    expect(await send({ name: 'links', args: [[]] })).toBeUndefined();
    expect(await send({ name: 'entry', args: ['rhia'] })).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    7,
    'evidence',
    {},
    { name: 'evidence' },
    { name: 'evidence', args: {} },
    { name: 'of a later version', args: [] },
    { name: 'constructor', args: [] },
  ])('%j is none, and is left to others', (message) => {
    expect(send(message)).toBeUndefined();
  });

  it('is not taken from another extension', () => {
    expect(send({ name: 'evidence', args: [] }, { id: 'another' })).toBeUndefined();
  });
});

it('a frame that changed is told of with its tab, and nothing else is', () => {
  const callback = vi.fn<(tabId: number | undefined, isTop: boolean) => void>();
  onFrameChanged(callback, new AbortController());
  for (const message of [null, 'changed', { name: 'met', args: ['rhia'] }])
    void send(message, { tab: { id: 3 }, frameId: 0 });
  expect(callback).not.toHaveBeenCalled();
  void send({ name: 'changed', args: [] }, { tab: { id: 3 }, frameId: 2 });
  expect(callback.mock.calls).toEqual([[3, false]]);
});
