/** The lines of marks by what they stand on. */
import { beforeEach, expect, it } from 'vitest';
import { until } from '../browsers/page-tools.ts';
import { marksWhen, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

const GROUNDS = {
  'RHIT on white': '<p style="background: #fff">The RHIT exam</p>',
  'RHIA on grey': '<p style="background: #888">The RHIA exam</p>',
  'CDIP on black': '<div style="background: #111; color: #eee"><p>The CDIP exam</p></div>',
  'CHDA on blue': '<p style="background: oklch(0.4 0.15 260); color: white">The CHDA exam</p>',
  'CCS-P on a picture': '<p style="background: linear-gradient(#333, #000); color: #fff">The CCS-P exam</p>',
  'CHPS through a veil':
    '<div style="background: #000"><p style="background: rgb(255 255 255 / 0.9)">The CHPS exam</p></div>',
};

it('are chosen by the ground, and again when the page turns dark', async () => {
  const { page } = await session.open('/anime');
  await session.store({ look: 'both' });
  await page.evaluate((html) => (document.body.innerHTML = html), Object.values(GROUNDS).join(''));
  await marksWhen(page, ({ length }) => length === Object.keys(GROUNDS).length);
  /** Each mark with the ground whose lines it has; only if its tint is for the same. */
  const grounds = () =>
    page.evaluate(() =>
      ['light', 'middle', 'dark'].flatMap((ground) => {
        const [lines, tints] = ['line', 'tint'].map((look) =>
          ['him', 'ha', 'both']
            .flatMap((field) => [...(CSS.highlights.get(`termwise-${look}-${field}-${ground}`) ?? [])])
            .map(({ startContainer, startOffset, endOffset }) =>
              startContainer.textContent!.slice(startOffset, endOffset),
            ),
        );
        return lines!.filter((line) => tints!.includes(line)).map((line) => `${line} ${ground}`);
      }),
    );
  await until(async () => (await grounds()).length === 6, 'all have their lines');
  expect((await grounds()).sort()).toEqual([
    'CCS-P dark',
    'CDIP dark',
    'CHDA dark',
    'CHPS light',
    'RHIA middle',
    'RHIT light',
  ]);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '* { background: #181a1b !important; color: #e8e6e3 !important }';
    document.head.append(style);
  });
  await until(
    async () => (await grounds()).filter((line) => line.endsWith('dark')).length === 6,
    'all lines turn',
  );
  await page.close();
});
