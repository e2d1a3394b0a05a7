import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Askers } from '../../../entrypoints/content/askers.ts';
import type { Page } from '../../../entrypoints/content/page.ts';
import type { InView } from '../../../entrypoints/content/survey/survey.ts';
import type { FrameState } from '../../../platform/messages.ts';
import type { RuleInForce } from '../../../platform/sites.ts';

/** Milliseconds between the scrolls of one movement, and behind which it has come to rest. */
const FRAME = 16;
const REST = 250;
/** Milliseconds in which everybody has looked again. */
const LONG = 5_000;

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
  const [first, second] = [{ element: {} }, { element: {} }] as [InView['part'], InView['part']];
  const now = { part: first, frames: 2, isTop: true, isRead: true, marked: ['a', 'b'] };
  const onNews = vi.fn<() => void>();
  const inView = vi.fn<() => InView>(() => ({ part: now.part, frame: undefined }));
  const report = vi.fn<() => object>(() => ({ terms: [], inView: { part: now.part } }));
  const askers = new Askers({
    state: () => ({ isTop: now.isTop, frames: now.frames }) as FrameState,
    inForce: () => ({ rule: 'on' }) as RuleInForce,
    lookAtRule: () => undefined,
    marked: () => now.marked,
    readPage: () =>
      Promise.resolve(now.isRead ? ({ findings: { inView, report } } as unknown as Page) : undefined),
    noCard: () => undefined,
    onNews,
    signal: new AbortController().signal,
  });
  return { askers, now, second, inView, onNews, asker: { tell: vi.fn<(answer: unknown) => void>() } };
}

async function scroll(): Promise<void> {
  for (let frame = 0; frame < 60; frame++) {
    page.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(FRAME);
  }
}

it('who asks what is in view is told again once a scroll has brought another part there and come to rest', async () => {
  const { askers, now, second, inView, asker } = start();
  askers.add(asker, 'survey');
  await scroll();
  expect(inView).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(REST);
  expect(inView).toHaveBeenCalledTimes(1);
  expect(asker.tell).toHaveBeenCalledTimes(1);
  now.part = second;
  await scroll();
  expect(asker.tell).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(REST);
  expect(asker.tell).toHaveBeenCalledTimes(2);
});

it('a scroll asks for nothing where nobody wants to know what is in view', async () => {
  const { askers, inView, asker } = start();
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
  expect(inView).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it('who asks for the terms is told again when a frame has gone, by the page alone', async () => {
  const { askers, now, asker } = start();
  askers.add(asker, 'report');
  await vi.advanceTimersByTimeAsync(LONG);
  expect(asker.tell).toHaveBeenCalledTimes(1);
  now.frames = 1;
  await vi.advanceTimersByTimeAsync(LONG);
  expect(asker.tell).toHaveBeenCalledTimes(2);
  now.isTop = false;
  now.frames = 0;
  await vi.advanceTimersByTimeAsync(LONG);
  expect(asker.tell).toHaveBeenCalledTimes(2);
  now.isTop = true;
  askers.remove(asker);
  await vi.advanceTimersByTimeAsync(LONG);
  expect(asker.tell).toHaveBeenCalledTimes(2);
});

it('a frame that may not be read has no doubts, and says so to who waits for those of all frames', async () => {
  const { askers, now, asker } = start();
  now.isRead = false;
  askers.add(asker, 'survey');
  await vi.advanceTimersByTimeAsync(0);
  expect(asker.tell.mock.lastCall).toEqual([expect.not.objectContaining({ doubts: [] })]);
  askers.add(asker, 'doubts');
  await vi.advanceTimersByTimeAsync(0);
  expect(asker.tell.mock.lastCall).toEqual([expect.objectContaining({ terms: [], doubts: [] })]);
});

it('the icon hears of other terms where there are other frames, and else only of another number', async () => {
  const page = {};
  for (const [view, frames, calls] of [
    [page, 0, 2],
    [page, 1, 3],
    [{}, 0, 3],
  ] as const) {
    vi.stubGlobal('top', page);
    vi.stubGlobal('window', view);
    vi.stubGlobal('length', frames);
    const { askers, now, onNews } = start();
    for (const marked of [['a', 'b'], ['b', 'a'], ['b', 'c'], ['b']]) {
      now.marked = marked;
      askers.tell();
      await vi.advanceTimersByTimeAsync(LONG);
    }
    expect(onNews).toHaveBeenCalledTimes(calls);
  }
});
