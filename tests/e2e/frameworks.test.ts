/** Apps of real frameworks do the same with marks as without them, and have nothing to complain about. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { markLines } from '../browsers/page-tools.ts';
import { DEEDS } from '../pages/apps/lessons.ts';
import { expectMarks } from './await-marks.ts';
import { PATIENCE, until } from '../browsers/until.ts';
import { useSession } from './session.ts';

const session = useSession();

/** The whole page as text, with what is in its open shadow roots. */
const contentOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const rootsBelow = (root: Document | ShadowRoot): ShadowRoot[] =>
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot, ...rootsBelow(shadowRoot)] : [],
      );
    const html = document.documentElement.getHTML({ shadowRoots: rootsBelow(document) });
    return html.replaceAll(/lit\$\d+\$/g, 'lit'); // a random number for each load
  });

/** Presses a button of the app, which may be in a shadow root. */
const press = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const selector = `[data-do=${wanted}]`;
    const inside = document.querySelector('course-player')?.shadowRoot;
    (document.querySelector<HTMLElement>(selector) ?? inside!.querySelector<HTMLElement>(selector))!.click();
  }, name);

/** What React hides until something that it waits for has come. */
const WAITS = 'display: none !important';

/** Content that has not changed for a while, and waits for nothing. */
async function restingContent(page: Page): Promise<string> {
  let content = await contentOf(page);
  for (let since = Date.now(); Date.now() - since < 300; await delay(50)) {
    const now = await contentOf(page);
    if (now === content && !now.includes(WAITS)) continue;
    content = now;
    since = Date.now();
  }
  return content;
}

async function openApp(path: string): Promise<{ page: Page; complaints: readonly string[] }> {
  const { page, errors } = await session.open('/living/blank');
  const complaints = errors as string[];
  page.on('console', (message) => {
    if (message.type() === 'warn') complaints.push(message.text());
  });
  await page.goto(session.server.origin + path);
  return { page, complaints };
}

describe('an app', () => {
  it.each(['/apps/react', '/apps/vue', '/apps/svelte', '/apps/lit'])('%s', async (path) => {
    await session.store({ enabled: false, density: 'all' });
    const without = await openApp(path);
    const contents = [await restingContent(without.page)];
    for (const deed of DEEDS) {
      await press(without.page, deed);
      contents.push(await restingContent(without.page));
    }
    expect(new Set(contents).size).toBeGreaterThan(8);
    expect(await markLines(without.page)).toEqual([]);
    await without.page.close();

    await session.store({ enabled: true });
    const { page, complaints } = await openApp(path);
    await until(async () => (await markLines(page)).length > 5, 'marks', PATIENCE);
    for (const [at, deed] of ['load', ...DEEDS].entries()) {
      if (at > 0) await press(page, deed);
      await until(async () => (await contentOf(page)) === contents[at], deed, PATIENCE).catch(
        () => undefined,
      );
      expect(await contentOf(page)).toBe(contents[at]);
    }
    expect(complaints).toEqual(without.complaints);

    // After all that, what is marked is what a fresh look finds.
    const marks = await restingMarks(page);
    expect(marks.length).toBeGreaterThan(5);
    await session.store({ enabled: false });
    await expectMarks(page, []);
    await session.store({ enabled: true });
    await expectMarks(page, marks);
    await page.close();
  });
});

/** The marks after time enough for shadow roots that came late. */
async function restingMarks(page: Page): Promise<string[]> {
  await delay(2_600);
  return markLines(page);
}
