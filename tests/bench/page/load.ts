/** One load of a page in a fresh tab and a fresh renderer process, and what the main thread did for it. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** Milliseconds that the main thread spent in tasks: CDP's `TaskDuration`. */
export interface Busy {
  /** By the clock on the wall. */
  readonly wall: number;
  /** In processor time, which does not count what other processes took meanwhile. */
  readonly cpu: number;
}

export interface Load extends Busy {
  /** Ranges in the highlight registry when all was quiet. */
  readonly marks: number;
}

/** A tab with its clocks running. */
export interface OpenPage {
  readonly page: Page;
  /** What the main thread has been busy with since the page began to load. */
  busy(): Promise<Busy>;
  /** Waits until the main thread has had nothing to do for a while. */
  settle(): Promise<void>;
}

/** Milliseconds without work until a page counts as settled. */
const QUIET = 700;
/** Milliseconds until a page that never settles is taken as it is. */
const PATIENCE = 120_000;
/** Milliseconds of work in QUIET that count as none: ticks of frames, and our own question. */
const NOTHING = 10;

export async function measureLoad(browser: Browser, url: string): Promise<Load> {
  return withPage(browser, url, async ({ page, busy, settle }) => {
    await settle();
    return { ...(await busy()), marks: await page.evaluate(countMarks) };
  });
}

/** Loads a page in a fresh tab for a task, and closes it. `prepare` is given the tab before it loads. */
export async function withPage<T>(
  browser: Browser,
  url: string,
  task: (open: OpenPage) => Promise<T>,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    const [wall, cpu] = [await page.createCDPSession(), await page.createCDPSession()];
    await wall.send('Performance.enable', { timeDomain: 'timeTicks' });
    await cpu.send('Performance.enable', { timeDomain: 'threadTicks' });
    await prepare?.(page);
    await page.goto(url, { waitUntil: 'load', timeout: 0 });
    return await task({
      page,
      busy: async () => ({ wall: await taskDuration(wall), cpu: await taskDuration(cpu) }),
      settle: () => settle(cpu),
    });
  } finally {
    await page.close();
  }
}

/** At the latest after two minutes: what is still busy then is measured as far as it came. */
export async function settle(session: CDPSession): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (let before = await taskDuration(session); performance.now() < end;) {
    await delay(QUIET);
    const now = await taskDuration(session);
    if (now - before < NOTHING) return;
    before = now;
  }
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Runs in the page. */
function countMarks(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}
