/**
 * The card in all its states (tests/stories): as it looked before, in Chromium, and without a fault that axe finds, in
 * both browsers. After a change that is meant to be seen, `TERMWISE_STORIES=write npx vitest run --project chromium
 * tests/e2e/stories.test.ts` keeps the new looks; look at them before you commit them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ExtensionBrowser } from '../browsers/launch.ts';
import { builtExtension } from '../browsers/build.ts';
import { runAxe, setViewport } from '../browsers/page-tools.ts';
import { kind } from './session.ts';

const CONFIG = fileURLToPath(new URL('../stories/vite.config.ts', import.meta.url));
const LOOKS = fileURLToPath(new URL('../stories/looks/', import.meta.url));

/** Pixels along the side of the squares that are compared by their mean: smooth edges differ between machines. */
const SQUARE = 6;
/** By how much the mean of a square may differ, of 255, and what share of the squares may differ more. */
const SLACK = 26;
const MOST_DIFFERENT = 0.004;

let server: PreviewServer;
let extension: ExtensionBrowser;
let page: Page;
let names: string[];

beforeAll(async () => {
  await build({ configFile: CONFIG, logLevel: 'error' });
  server = await preview({ configFile: CONFIG, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
  extension = await launch(kind, { extension: builtExtension(kind) });
  // Else the terms in the cards would be marked.
  await extension.inExtension(() => chrome.storage.sync.set({ enabled: false }));
  page = await extension.newPage();
  await setViewport(page, { width: 1400, height: 1000 });
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.evaluate(() => document.fonts.ready);
  names = await page.$$eval('article', (articles) => articles.map(({ id }) => id));
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

describe('the stories of the card', () => {
  it('have no fault that axe finds', async () => {
    expect(names.length).toBeGreaterThan(10);
    // These two are about pages: here many cards are on one.
    const ofPages = ['landmark-unique', 'region'];
    expect((await runAxe(page)).filter(({ rule }) => !ofPages.includes(rule))).toEqual([]);
  });

  it('hold nothing that stands out of its card', async () => {
    const outside = await page.$$eval('article', (articles) =>
      articles
        .filter((article) => {
          const box = article.querySelector('div')!.shadowRoot!.querySelector('.box')!;
          return box.scrollWidth > box.clientWidth;
        })
        .map(({ id }) => id),
    );
    expect(outside).toEqual([]);
  });

  // Firefox draws text otherwise, and one set of pictures says enough of a layout.
  it.each(kind === 'chromium' ? ['look'] : [])('%s as they did', async () => {
    const differences: Record<string, string> = {};
    for (const name of names) {
      const element = await page.$(`#${name} > div`);
      const now = await element!.screenshot();
      if (process.env['TERMWISE_STORIES'] === 'write') {
        await mkdir(LOOKS, { recursive: true });
        await writeFile(`${LOOKS}${name}.png`, now);
        continue;
      }
      const before = await readFile(`${LOOKS}${name}.png`).catch(() => undefined);
      const difference = before ? await compare(element!, before, now) : 'nobody has kept its look';
      if (difference === undefined) continue;
      differences[name] = difference;
      await writeFile(fileURLToPath(new URL(`../../.output/stories/${name}.png`, import.meta.url)), now);
    }
    expect(differences, 'what each looks like now is in .output/stories/').toEqual({});
  });
});

/** In what two pictures differ, in words; undefined when they are the same to the eye. */
async function compare(
  element: ElementHandle,
  before: Uint8Array,
  now: Uint8Array,
): Promise<string | undefined> {
  const urls = [before, now].map((png) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`);
  return element.evaluate(
    async (_node, pictures, square, slack, most) => {
      const [a, b] = await Promise.all(
        pictures.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b) return 'a picture is missing';
      if (a.width !== b.width || Math.abs(a.height - b.height) > 1)
        return `it is ${b.width} × ${b.height} and was ${a.width} × ${a.height}`;
      const meanOf = ({ data, width }: ImageData, left: number, top: number, part: number): number => {
        let sum = 0;
        for (let y = top; y < top + square; y++)
          for (let x = left; x < left + square; x++) sum += data[(y * width + x) * 4 + part]!;
        return sum / square / square;
      };
      let [all, different] = [0, 0];
      for (let top = 0; top + square <= Math.min(a.height, b.height); top += square)
        for (let left = 0; left + square <= a.width; left += square) {
          all++;
          const differs = (part: number): boolean =>
            Math.abs(meanOf(a, left, top, part) - meanOf(b, left, top, part)) > slack;
          if (differs(0) || differs(1) || differs(2)) different++;
        }
      return different / all > most ? `${different} of ${all} squares differ` : undefined;
    },
    urls,
    SQUARE,
    SLACK,
    MOST_DIFFERENT,
  );
}
