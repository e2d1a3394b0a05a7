/** Waiting for marks where a slow machine may take its time: what is expected, not what is there by now. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { markLines } from '../browsers/page-tools.ts';
import { PATIENCE } from '../browsers/until.ts';

/** Milliseconds that marks have to stay. */
const STAY = 300;

/** Fails unless the marks of a page and its frames become these, as `field: text`, and stay so. */
export async function expectMarks(page: Page, expected: readonly string[]): Promise<void> {
  const wanted = expected.join('\n');
  let lines: string[] = [];
  let since: number | undefined;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(50)) {
    // A frame may be on its way to another document just now.
    lines = await markLines(page).catch(() => ['unknown']);
    if (lines.join('\n') !== wanted) since = undefined;
    else if (Date.now() - (since ??= Date.now()) >= STAY) return;
  }
  expect(lines).toEqual(expected);
}
