/**
 * The card and the pages in all their states (tests/stories): as they looked before, in Chromium, and without a fault
 * that axe finds, in both browsers. After a change that is meant to be seen, `TERMWISE_STORIES=write npx vitest run --project chromium
 * tests/e2e/stories.test.ts` keeps the new looks; look at them before you commit them.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, preview, type InlineConfig, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ExtensionBrowser } from '../browsers/launch.ts';
import { builtExtension } from '../browsers/build.ts';
import { ROOT } from '../browsers/tool.ts';
import { differenceToKept } from '../browsers/looks.ts';
import { runAxe, setMedia, setViewport, type MediaChoice } from '../browsers/page-tools.ts';
import { pageStates, type Look, type PageState } from '../stories/page-states.ts';
import { kind } from './session.ts';

/** Each browser has a build of its own: one that began would take away what another is being shown. */
const STORIES: InlineConfig = {
  configFile: fileURLToPath(new URL('../stories/vite.config.ts', import.meta.url)),
  logLevel: 'error',
  build: { outDir: join(ROOT, '.output', 'tests', `stories-${kind}`) },
};

let server: PreviewServer;
let extension: ExtensionBrowser;
let page: Page;
let names: string[];

beforeAll(async () => {
  await build(STORIES);
  server = await preview({ ...STORIES, preview: { host: '127.0.0.1', port: 0 } });
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
      const difference = await differenceToKept(page, `${name}.png`, await element!.screenshot());
      if (difference !== undefined) differences[name] = difference;
    }
    expect(differences, 'what each looks like now is in .output/stories/').toEqual({});
  });
});

/** Axe looks at every state in these; the colours are the same in Firefox, where changing them takes long. */
const JUDGED: readonly Look[] = kind === 'chromium' ? ['light', 'dark'] : ['light'];

/** Those that a state is seen in without being opened anew. */
const LOOKS: readonly (readonly Look[])[] =
  kind === 'chromium' ? [JUDGED, ['narrow'], ['zoomed'], ['forced']] : [JUDGED];

const MEDIA: Readonly<Record<Look, MediaChoice>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { colorScheme: 'light' },
  zoomed: { colorScheme: 'light' },
  forced: { forcedColors: true },
};

/** CSS pixels; a popup that is higher than it can be shows more of it. Zoomed to 200 %, there is room for half as much. */
const POPUP = { width: 400, height: 1100 };
const WINDOW = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 1100 };
const sizeFor = (look: Look, page: PageState['page']): { width: number; height: number } => {
  if (look === 'narrow') return NARROW;
  if (page === 'popup') return look === 'zoomed' ? { ...POPUP, height: 300 } : POPUP;
  return look === 'zoomed' ? { width: WINDOW.width / 2, height: WINDOW.height / 2 } : WINDOW;
};

describe('the pages', () => {
  // Many states in one test, so that a failure names all that are at fault.
  it.each(['popup', 'options', 'compare', 'welcome'] as const)(
    '%s looks as it did in every state, stands out of no window, and has no fault that axe finds in light and dark',
    async (name) => {
      const faults: Record<string, unknown> = {};
      // Firefox draws text otherwise, and one set of pictures says enough of a layout.
      const isKept = ({ looks = ['light'] }: PageState, look: Look): boolean =>
        kind === 'chromium' && looks.includes(look);
      const judge = async (state: PageState, look: Look): Promise<void> => {
        const title = `${state.name}-${look}`;
        await setMedia(page, MEDIA[look]);
        // What changed its colours while it was shown is not always drawn anew for a picture.
        if (look !== 'dark' || isKept(state, look)) {
          await page.goto(`${server.resolvedUrls!.local[0]!}pages.html?state=${state.name}`);
          await page.waitForSelector('[data-is-ready]');
        }
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (excess > 0) faults[`${title} is too wide`] = excess;
        // What is dark has the same elements in other colours.
        const rule = look === 'dark' ? 'color-contrast' : undefined;
        const found = JUDGED.includes(look) ? await runAxe(page, rule) : [];
        if (found.length > 0) faults[`axe finds in ${title}`] = found;
        if (!isKept(state, look)) return;
        const now = await page.screenshot({ type: 'webp', quality: 30, fullPage: name !== 'popup' });
        const difference = await differenceToKept(page, `${title}.webp`, now);
        if (difference !== undefined) faults[title] = difference;
      };
      for (const looks of LOOKS) {
        // Half as large is enough to see whether a page looks as it did, and makes small files.
        const isSmall = kind === 'chromium' && name !== 'popup';
        await setViewport(page, { ...sizeFor(looks[0]!, name), ...(isSmall && { deviceScaleFactor: 0.5 }) });
        for (const state of pageStates.filter((one) => one.page === name)) {
          if (looks !== JUDGED && !looks.some((look) => state.looks?.includes(look))) continue;
          for (const look of looks) await judge(state, look);
        }
      }
      expect(faults, 'what each looks like now is in .output/stories/').toEqual({});
    },
    240_000,
  );
});
