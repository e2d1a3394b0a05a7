/** Work in short slices, so that the page never waits for us. */

/** Milliseconds of work before the page gets its turn. */
const SLICE = 5;

/** Milliseconds for which a scroll is likely to go on, and from one frame to the next. */
const SCROLLING = 100;
const FRAME = 16;

type Priority = 'user-visible' | 'background';

/** Whether the browser keeps the page in its memory for the way back, where Firefox lets nothing be looked at. */
let isAway = false;

/** Has what is to be done soon wait while the page is away. */
export function followAbsence(signal: AbortSignal): void {
  window.addEventListener('pagehide', () => (isAway = true), { signal });
  window.addEventListener('pageshow', () => (isAway = false), { signal });
}

/** When somebody last scrolled. */
let scrolledAt = -SCROLLING;

export function noteScroll(): void {
  scrolledAt = performance.now();
}

/** Milliseconds by which work that goes on for long puts its next slice off, so that no frame of a scroll is lost. */
export const restWhileScrolling = (): number => (performance.now() - scrolledAt < SCROLLING ? FRAME : 0);

/** Runs soon, but after what the page has to do; never once the signal has aborted. */
export function soon(task: () => void, priority: Priority, signal: AbortSignal, delay = 0): void {
  const run = (): void => {
    if (signal.aborted || hasEnded()) return;
    if (isAway) window.addEventListener('pageshow', run, { once: true, signal });
    else task();
  };
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler)
    void scheduler.postTask(run, { priority, delay }).catch((error: unknown) => {
      if (!hasEnded()) throw error;
    });
  else setTimeout(run, delay);
}

/** Runs now, or as soon as somebody can see the tab: what looks at the page again and again is to cost hidden ones nothing. */
export function onceSeen(task: () => void, signal: AbortSignal): void {
  if (document.hidden) document.addEventListener('visibilitychange', task, { once: true, signal });
  else task();
}

/** Whether this script's frame has been removed, where little works any more; in Firefox its document is a dead object then. */
export function hasEnded(): boolean {
  try {
    return document.defaultView === null;
  } catch {
    return true;
  }
}

interface Scheduler {
  postTask(task: () => void, options: { priority: Priority; delay?: number }): Promise<void>;
}

/** Small steps between two looks at the clock, which take longer than many of them. */
const STEPS = 8;

/**
 * Pulls steps until the slice is used up; whether there is more to do. A step that gives `true` was a big one: behind it
 * the clock is looked at, and `isEnough` is asked.
 */
export function workASlice(steps: Iterator<unknown>, isEnough = (): boolean => false): boolean {
  const end = performance.now() + SLICE;
  do {
    for (let step = 0; step < STEPS; step++) {
      const { done, value } = steps.next();
      if (done) return false;
      if (value === true) break;
    }
  } while (performance.now() < end && !isEnough());
  return true;
}

/** Pulls all steps, whatever it takes, and gives what they come to. */
export function workToTheEnd<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
