/** The lines of marks by what they stand on. */
import darkReader from 'darkreader/darkreader.js?raw';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { until } from '../browsers/page-tools.ts';
import { marksWhen } from './await-marks.ts';
import { useSession } from './session.ts';

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

it('stand out on a page that Dark Reader darkens, in shadow roots too', async () => {
  const { page } = await session.open('/anime');
  await page.evaluate(
    (html) => {
      document.body.innerHTML = html + '<div id="host"></div>';
      const style = document.createElement('style');
      style.textContent = 'p { padding: 4px } .blue { background: #bdf; color: #026 }';
      document.head.append(style);
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML =
        '<style>p { background: #ffd }</style><p>The CPHQ exam</p>';
    },
    Object.values(GROUNDS).join('') + '<p class="blue">The CCDS exam</p>',
  );
  await marksWhen(page, ({ length }) => length === Object.keys(GROUNDS).length + 2);
  await page.evaluate(darkReader);
  await page.evaluate(() => {
    (window as unknown as { DarkReader: { enable(theme: object): void } }).DarkReader.enable({});
  });
  await until(async () => (await contrasts(page)).every(({ ratio }) => ratio >= 3), 'all lines stand out');
  // It has darkened what was light.
  const grounds = Object.fromEntries((await contrasts(page)).map(({ words, ground }) => [words, ground]));
  expect(grounds['RHIT']).toBeLessThan(0.2);
  expect(grounds['CCDS']).toBeLessThan(0.2);
  await page.close();
});

it('are in the words on long pages', async () => {
  const { page } = await session.open('/anime');
  await session.store({ look: 'underline' });
  await page.evaluate((html) => {
    document.body.innerHTML = html + '<div hidden></div>';
    document.querySelector('[hidden]')!.innerHTML = '<br>'.repeat(8_000);
  }, Object.values(GROUNDS).join(''));
  await marksWhen(page, ({ length }) => length === Object.keys(GROUNDS).length);
  const inks = () => contrasts(page, 'ink');
  await until(async () => (await inks()).length === Object.keys(GROUNDS).length - 1, 'all have ink');
  expect((await inks()).filter(({ ratio }) => ratio < 4)).toEqual([]);
  expect(await contrasts(page, 'line')).toEqual([]);
  // Short again, it has lines again.
  await page.evaluate(() => document.querySelector('[hidden]')!.replaceChildren());
  await until(
    async () => (await contrasts(page, 'line')).length === Object.keys(GROUNDS).length - 1,
    'lines',
  );
  expect(await inks()).toEqual([]);
  await page.close();
});

interface MarkContrast {
  words: string;
  /** The relative luminance behind the words, and the contrast of their line or ink with it. */
  ground: number;
  ratio: number;
}

/** Of each mark with a plain ground, as the browser has the colours. */
const contrasts = (page: Page, look: 'line' | 'ink' = 'line'): Promise<MarkContrast[]> =>
  page.evaluate((look) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const luminanceOf = (colours: string[]): number => {
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    /** From the root inwards. */
    const coloursBehind = (element: Element | null): string[] => {
      if (!element) return ['white'];
      const parent = element.parentNode;
      const around = parent instanceof ShadowRoot ? parent.host : element.parentElement;
      return [...coloursBehind(around), getComputedStyle(element).backgroundColor];
    };
    return [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith(`termwise-${look}-`)
        ? [...highlight].flatMap(({ startContainer, startOffset, endOffset }) => {
            const element = startContainer.parentElement!;
            if (getComputedStyle(element).backgroundImage !== 'none') return [];
            const style = getComputedStyle(element, `::highlight(${name})`);
            const ground = luminanceOf([
              ...coloursBehind(element),
              ...(look === 'ink' ? [style.backgroundColor] : []),
            ]);
            const own = luminanceOf([look === 'ink' ? style.color : style.textDecorationColor]);
            const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
            return [{ words: startContainer.textContent!.slice(startOffset, endOffset), ground, ratio }];
          })
        : [],
    );
  }, look);
