/** Looks now and then for shadow roots that came to elements already read, which no browser reports. */
import { onceSeen, soon, workASlice } from '../schedule.ts';

/**
 * Milliseconds until the next search: long at first, when a page has enough to do; short when something has happened
 * on the page; doubled each time that nothing has.
 */
const FIRST_GAP = 10_000;
const GAP = 1_000;
const MOST_GAP = 60_000;
/**
 * A search takes at most one part in this of the time, or one in the second number if that would mean to wait for longer
 * than so many milliseconds: on a busy machine, what a search took says little of what it costs.
 */
const SHARE = 500;
const SHARE_AT_MOST = 50;
const WAIT = 6_000;

export interface RootSearchOptions {
  /** One search, a few elements a step. */
  readonly search: () => Iterator<unknown>;
  readonly signal: AbortSignal;
}

export class RootSearch {
  private readonly options: RootSearchOptions;
  private next: { readonly timer: ReturnType<typeof setTimeout>; readonly due: number } | undefined;
  private gap = FIRST_GAP;
  /** Milliseconds that the last search took. */
  private cost = 0;

  constructor(options: RootSearchOptions) {
    this.options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.next?.timer));
    this.schedule();
  }

  /** Something happened on the page. */
  expect(): void {
    this.gap = GAP;
    this.schedule();
  }

  /** A person did something: what a search costs does not count. */
  expectSoon(): void {
    this.cost = 0;
    this.expect();
  }

  private schedule(): void {
    const { search, signal } = this.options;
    const wait = Math.min(this.cost * SHARE, Math.max(this.cost * SHARE_AT_MOST, WAIT));
    const delay = Math.max(this.gap, wait);
    const due = performance.now() + delay;
    if (this.next && this.next.due <= due) return;
    clearTimeout(this.next?.timer);
    const begin = (): void => onceSeen(() => this.goOn(search()), signal);
    this.next = { timer: setTimeout(begin, delay), due };
  }

  private goOn(search: Iterator<unknown>, spent = 0): void {
    const work = (): void => {
      const start = performance.now();
      const hasMore = workASlice(search);
      const cost = spent + performance.now() - start;
      if (hasMore) return this.goOn(search, cost);
      this.next = undefined;
      this.cost = cost;
      this.gap = Math.min(this.gap * 2, MOST_GAP);
      this.schedule();
    };
    soon(work, 'background', this.options.signal);
  }
}
