import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isCardOpen, markLines, openCardOf, until } from '../browsers/page-tools.ts';
import { someMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession({});

it('when the extension is reloaded, the old marks and the card go from open pages', async () => {
  const { page } = await session.open('/');
  const before = await someMarks(page);
  await openCardOf(page, 'RHIA');
  const { page: bare } = await session.open('/living/blank');
  await session.isRead(bare);
  await page.bringToFront();
  // The page that runs this goes with the extension.
  await session.extension.inExtension(() => void setTimeout(() => chrome.runtime.reload(), 50));
  await delay(1000);
  await until(async () => !(await isCardOpen(page)), 'the card goes');
  // Firefox puts the new script into open pages by itself, Chromium into those that are opened from now on.
  if (kind === 'firefox')
    await until(async () => (await markLines(page)).join() === before.join(), 'new marks');
  else await until(async () => (await markLines(page)).length === 0, 'the marks go');
  expect(await page.$('termwise-card')).toBeNull();
  // A page that had nothing to take away: only a script that is still there marks what comes.
  await bare.bringToFront();
  const seen = await bare.evaluate(async () => {
    document.body.append('An RHIT');
    const sizes = new Set<number>();
    for (const end = performance.now() + 1_500; performance.now() < end;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      sizes.add(CSS.highlights.size);
    }
    return [...sizes];
  });
  if (kind === 'chromium') expect(seen).toEqual([0]);
});
