/** One load of a page in a fresh tab and a fresh renderer process, and what the main thread did for it. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

export interface Load {
  /** Milliseconds that the main thread spent in tasks: CDP's `TaskDuration`, by the clock on the wall. */
  readonly wall: number;
  /** The same in processor time, which does not count what other processes took meanwhile. */
  readonly cpu: number;
  /** Ranges in the highlight registry when all was quiet. */
  readonly marks: number;
}

/** Milliseconds without work until a page counts as settled. */
const QUIET = 700;

export async function measureLoad(browser: Browser, url: string): Promise<Load> {
  const page = await browser.newPage();
  try {
    const [wall, cpu] = [await page.createCDPSession(), await page.createCDPSession()];
    await wall.send('Performance.enable', { timeDomain: 'timeTicks' });
    await cpu.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load', timeout: 0 });
    await settle(wall);
    return {
      wall: await taskDuration(wall),
      cpu: await taskDuration(cpu),
      marks: await page.evaluate(countMarks),
    };
  } finally {
    await page.close();
  }
}

/** Waits until the main thread has had nothing to do for a while. */
export async function settle(session: CDPSession): Promise<void> {
  for (let before = await taskDuration(session); ;) {
    await delay(QUIET);
    const now = await taskDuration(session);
    // Ticks of frames and our own question, and no more.
    if (now - before < 10) return;
    before = now;
  }
}

export async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Runs in the page. */
export function countMarks(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

export const marksOf = (page: Page): Promise<number> => page.evaluate(countMarks);
