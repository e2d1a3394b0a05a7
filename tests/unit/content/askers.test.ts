import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Askers } from '../../../entrypoints/content/askers.ts';
import type { Page } from '../../../entrypoints/content/page.ts';

/** Milliseconds between the scrolls of one movement, and behind which it has come to rest. */
const FRAME = 16;
const REST = 250;

const page = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { defaultView: {} });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start() {
  const [first, second] = [{}, {}] as [Element, Element];
  const inView = { part: first };
  const partInView = vi.fn<() => Element>(() => inView.part);
  const told = vi.fn<() => object>(() => ({ terms: [], part: inView.part }));
  const askers = new Askers({
    state: () => ({}) as never,
    marked: () => [],
    readPage: () => Promise.resolve({ partInView, told } as unknown as Page),
    noCard: () => undefined,
    onNews: () => undefined,
    signal: new AbortController().signal,
  });
  return { askers, inView, second, partInView, asker: { tell: vi.fn<() => void>() } };
}

async function scroll(): Promise<void> {
  for (let frame = 0; frame < 60; frame++) {
    page.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(FRAME);
  }
}

it('who asks what is in view is told again once a scroll has brought another part there and come to rest', async () => {
  const { askers, inView, second, partInView, asker } = start();
  askers.add(asker, 'survey');
  await scroll();
  expect(partInView).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(REST);
  expect(partInView).toHaveBeenCalledTimes(1);
  expect(asker.tell).toHaveBeenCalledTimes(1);
  inView.part = second;
  await scroll();
  expect(asker.tell).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(REST);
  expect(asker.tell).toHaveBeenCalledTimes(2);
});

it('a scroll asks for nothing where nobody wants to know what is in view', async () => {
  const { askers, partInView, asker } = start();
  askers.add(asker, 'report');
  await scroll();
  await vi.advanceTimersByTimeAsync(REST);
  askers.add(asker, 'survey');
  await scroll();
  askers.remove(asker);
  await vi.advanceTimersByTimeAsync(REST);
  await scroll();
  askers.handleScroll();
  await vi.advanceTimersByTimeAsync(REST);
  expect(partInView).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
