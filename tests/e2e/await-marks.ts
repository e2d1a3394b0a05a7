/** Waiting for marks where a slow machine may take its time: what is expected, not what is there by now. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { markLines } from '../browsers/page-tools.ts';
import { PATIENCE } from '../browsers/until.ts';

/** Milliseconds that marks have to stay the same: all of them, and any that will do, where more may be on their way. */
const ALL_STAY = 300;
const SOME_STAY = 500;

/** Waits until the marks of a page are what `isRight` wants, and stay so; gives the marks as they are in the end. */
export function marksWhen(page: Page, isRight: (marks: string[]) => boolean): Promise<string[]> {
  return stayingMarks(page, isRight, SOME_STAY);
}

/** The marks of a page that must have some, once they stay the same. */
export async function someMarks(page: Page): Promise<string[]> {
  const marks = await marksWhen(page, ({ length }) => length > 0);
  if (marks.length === 0) throw new Error(`Nothing is marked on ${page.url()}`);
  return marks;
}

/** Fails unless the marks of a page and its frames become these, as `field: text`, and stay so. */
export async function expectMarks(page: Page, expected: readonly string[]): Promise<void> {
  const wanted = expected.join('\n');
  expect(await stayingMarks(page, (marks) => marks.join('\n') === wanted, ALL_STAY)).toEqual(expected);
}

async function stayingMarks(
  page: Page,
  isRight: (marks: string[]) => boolean,
  stay: number,
): Promise<string[]> {
  const end = Date.now() + PATIENCE;
  let before: string | undefined;
  for (let since = 0; ; await delay(50)) {
    // A frame may be on its way to another document just now.
    const marks = await markLines(page).catch(() => undefined);
    const now = marks?.join('\n');
    if (now !== before) since = Date.now();
    before = now;
    const isThere = marks && isRight(marks) && Date.now() - since >= stay;
    if (isThere || Date.now() > end) return marks ?? ['unknown'];
  }
}
