import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clickOn,
  collectErrors,
  runAxe,
  setMedia,
  setViewport,
  type MediaChoice,
} from '../browsers/page-tools.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

async function openComparison(place = ''): Promise<Page> {
  const page = await session.extension.openExtensionPage(`compare.html${place}`);
  await page.waitForSelector('.fit-question');
  return page;
}

async function openPart(part: 'ladders' | 'fit'): Promise<Page> {
  const popup = await session.extension.openExtensionPage('popup.html?tab=999999', {
    width: 400,
    height: 600,
  });
  // Everything moves up when no page answers.
  await popup.waitForSelector('.notice');
  await clickOn(popup, '#tab-compare');
  await clickOn(popup, `label:has(input[value="${part}"])`);
  await popup.waitForSelector(`.${part}`);
  return popup;
}

/** Has one of the terms say what it means. */
async function openTerm(page: Page, chip: string): Promise<void> {
  await clickOn(page, chip);
  await page.waitForSelector('.row-term');
}

const words = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (node) => node.textContent ?? '');
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent);
const scrollWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);
const boxes = (page: Page, selector: string): Promise<{ x: number; y: number }[]> =>
  page.$$eval(selector, (nodes) =>
    nodes.map((node) => {
      const { x, y } = node.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y) };
    }),
  );
/** How far the top of an element is from the top of the window. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (node) => node.getBoundingClientRect().top);

describe('career ladders', () => {
  it('have the same four steps in both fields, with titles, what is asked, terms and dated sources', async () => {
    const page = await openComparison();
    const levels = await page.$$eval('.ladder', (ladders) =>
      ladders.map((ladder) => Array.from(ladder.querySelectorAll('h4'), (node) => node.textContent)),
    );
    expect(levels).toEqual(Array(2).fill(['Entry', 'Middle', 'Senior', 'Executive']));
    expect(await words(page, '.ladder-titles')).toContain('Medical records clerk · HIM technician');
    expect(
      await page.$$eval('.ladder-step', (steps) => steps.every((step) => step.querySelector('.chip'))),
    ).toBe(true);
    for (const sources of await page.$$eval('.ladders .sources', (nodes) =>
      nodes.map((node) => node.textContent),
    ))
      expect(sources).toMatch(/Sources: .+\(checked Nov 2026\)/);
  });

  it('name the field that a crossing leads into', async () => {
    const page = await openComparison();
    const ways = await page.$$eval('.crossing-way', (nodes) => nodes.map((node) => node.textContent));
    expect(ways).toContain('HIM manager → Director of operations Leads into: Administration');
    expect(ways).toContain('Department manager → HIM director Leads into: HIM');
  });

  it('stand level beside level, and one below the other where room is short', async () => {
    const page = await openComparison();
    const [him, ha] = [
      await boxes(page, '[data-field="him"] > li'),
      await boxes(page, '[data-field="ha"] > li'),
    ];
    expect(him.map(({ y }) => y)).toEqual(ha.map(({ y }) => y));
    expect(him[0]!.x).toBeLessThan(ha[0]!.x);
    // 1280 pixels at 200% zoom.
    for (const width of [640, 360]) {
      await setViewport(page, { width, height: 740 });
      expect(await scrollWidth(page)).toBeLessThanOrEqual(width);
      const steps = await boxes(page, '.ladder-step');
      expect(new Set(steps.map(({ x }) => x)).size).toBe(1);
    }
  });
});

describe('which one fits me', () => {
  it('asks, says what a yes points to, and keeps no answer', async () => {
    const page = await openComparison('#fit');
    const questions = await page.$$eval('.fit-question h3', (nodes) => nodes.map((node) => node.textContent));
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(questions.every((question) => question?.endsWith('?'))).toBe(true);
    expect(await page.$$eval('.fit-points', (nodes) => nodes.map((node) => node.textContent))).toContain(
      'A yes points to: HIM',
    );
    expect(await words(page, '.fit-note')).toMatch(/not a test/);
    expect(await page.$$eval('.fit :is(input, select)', (nodes) => nodes.length)).toBe(0);
  });

  it('leads from a question to its row of the comparison', async () => {
    const page = await openComparison('#fit');
    await page.$eval('.fit-question a', (link) => (link as HTMLElement).click());
    await expect
      .poll(() => page.$$eval('tbody[aria-current]', (rows) => rows.map(({ id }) => id)))
      .toEqual(['focus']);
  });
});

describe('the page', () => {
  it('has an address for each part', async () => {
    for (const part of ['ladders', 'fit']) {
      const page = await openComparison(`#${part}`);
      const isNearTop = (top: number): boolean => top > -20 && top < 400;
      await expect.poll(() => topOf(page, `#${part}`)).toSatisfy(isNearTop);
    }
  });

  it('says what the sign of terms means, where one has it', async () => {
    const page = await openComparison('?here=rhia');
    expect(await words(page, '.comparison-here')).toMatch(/on the page that you came from/);
    await page.type('.comparison .search', 'zzzz');
    await page.waitForSelector('.comparison-here', { hidden: true });
    const other = await openComparison('?here=nothing');
    expect(await other.$('.comparison-here')).toBeNull();
  });

  it('leads back to the search when all rows are shown again', async () => {
    const page = await openComparison();
    await page.type('.comparison .search', 'zzzz');
    await page.waitForSelector('.comparison-none');
    await page.focus('.comparison-none .link');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.comparison table');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search');
  });

  it('works by keyboard: to a part, to its terms, and Escape closes what a term says', async () => {
    const page = await openComparison();
    const errors = collectErrors(page);
    await page.focus('nav a[href="#ladders"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => topOf(page, '#ladders')).toBeLessThan(400);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Medical records specialist');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(page, '#terms-him-entry')).toContain('Medical records specialist');
    await page.keyboard.press('Escape');
    await expect.poll(() => words(page, '#terms-him-entry')).toBe('');
    expect(await focused(page)).toBe('Medical records specialist');
    expect(errors).toEqual([]);
  });

  it.each<[string, MediaChoice]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: true }],
  ])('can be read by everybody: %s', async (name, media) => {
    const page = await openComparison('#ladders');
    await setMedia(page, media);
    await openTerm(page, '#ladders ~ .ladders-fields .chip');
    await clickOn(page, '.crossing summary');
    await page.waitForSelector('.crossing details[open]');
    // Forced colours are the person's own: a test's browser has a pair of little contrast.
    const broken = (await runAxe(page)).filter(
      ({ rule }) => !media.forcedColors || rule !== 'color-contrast',
    );
    expect(broken).toEqual([]);
    for (const part of ['ladders', 'fit'] as const)
      await (await page.$(`.${part}`))!.screenshot({
        path: `.output/tests/${kind}-compare-${part}-${name}.png`,
      });
  });

  it('can be read on a narrow screen', async () => {
    const page = await openComparison('#ladders');
    await setViewport(page, { width: 360, height: 740 });
    await openTerm(page, '#ladders ~ .ladders-fields .chip');
    expect(await runAxe(page)).toEqual([]);
    expect(await scrollWidth(page)).toBeLessThanOrEqual(360);
    for (const part of ['ladders', 'fit'] as const)
      await (await page.$(`.${part}`))!.screenshot({ path: `.output/tests/${kind}-compare-${part}-360.png` });
  });
});

describe('on paper', () => {
  /** The pages of a PDF file, whose objects may be packed. */
  function pageCount(pdf: Uint8Array): number {
    const file = Buffer.from(pdf);
    const packed = [...file.toString('latin1').matchAll(/\/ObjStm\b.*?stream\r?\n/gs)].map((match) =>
      inflateSync(file.subarray(match.index + match[0].length)).toString('latin1'),
    );
    return [file.toString('latin1'), ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  it.each(['A4', 'Letter'] as const)('fits on two sheets of %s, printed on both sides', async (format) => {
    const page = await openComparison();
    const margin = { top: '11mm', right: '11mm', bottom: '11mm', left: '11mm' };
    const pages = pageCount(await page.pdf({ format, margin }));
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThanOrEqual(4);
  });

  it('has the head of the columns over no row, wherever the page was scrolled to', async () => {
    const page = await openComparison('#security');
    // The width of a sheet between its margins.
    await setViewport(page, { width: 710, height: 1000 });
    await setMedia(page, { printed: true });
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
    expect(await topOf(page, '.comparison thead')).toBe(await topOf(page, '.comparison table'));
  });

  it('leaves out what paper can’t do', async () => {
    const page = await openComparison();
    await openTerm(page, '.ladder-step .chip');
    await setMedia(page, { colorScheme: 'dark', printed: true });
    const shown = (selectors: readonly string[]): Promise<string[]> =>
      page.evaluate(
        (given) =>
          given.filter((selector) =>
            [...document.querySelectorAll(selector)].some((node) => node.checkVisibility()),
          ),
        selectors,
      );
    expect(await shown(['.compare-head .button', '.compare-head nav', '.row-terms', '.fit a'])).toEqual([]);
    const kept = ['.ladder-step', '.crossing', '.fit-question', '.ladders .sources'];
    expect(await shown(kept)).toEqual(kept);
    // The width of a sheet between its margins.
    await setViewport(page, { width: 710, height: 1000 });
    for (const part of ['ladders', 'fit'] as const)
      await (await page.$(`.${part}`))!.screenshot({
        path: `.output/tests/${kind}-compare-${part}-print.png`,
      });
  });
});

describe('in the popup', () => {
  it('the parts are chosen by keyboard, and are in short', async () => {
    const popup = await openPart('ladders');
    const errors = collectErrors(popup);
    expect(await popup.$$eval('.comparison', (nodes) => nodes.length)).toBe(0);
    expect(await popup.$$eval('.ladder-step', (nodes) => nodes.length)).toBe(8);
    expect(await popup.$$eval('.sources', (nodes) => nodes.length)).toBe(0);
    await popup.focus('input[value="ladders"]');
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('.fit');
    await popup.keyboard.press('ArrowLeft');
    await popup.waitForSelector('.ladders');
    await popup.keyboard.press('ArrowLeft');
    await popup.waitForSelector('.comparison');
    expect(errors).toEqual([]);
  });

  it.each(['ladders', 'fit'] as const)('%s can be read by everybody', async (part) => {
    const popup = await openPart(part);
    await clickOn(popup, `.${part} summary`);
    await openTerm(popup, `.${part} .chip`);
    expect((await words(popup, '.row-term')).length).toBeGreaterThan(100);
    for (const colorScheme of ['light', 'dark'] as const) {
      await setMedia(popup, { colorScheme });
      expect(await runAxe(popup)).toEqual([]);
      await popup.screenshot({ path: `.output/tests/${kind}-popup-${part}-${colorScheme}.png` });
    }
    await setViewport(popup, { width: 320, height: 600 });
    expect(await scrollWidth(popup)).toBeLessThanOrEqual(320);
    await popup.focus(`.${part} .chip[aria-expanded="true"]`);
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$$eval('.row-term', (nodes) => nodes.length)).toBe(0);
  });
});
