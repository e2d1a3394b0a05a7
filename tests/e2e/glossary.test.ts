import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { clickOn, collectErrors, runAxe, setMedia, setViewport, until } from '../browsers/page-tools.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

async function openGlossary(place = ''): Promise<Page> {
  const page = await session.extension.openExtensionPage(`glossary.html${place}`);
  await page.waitForSelector('.glossary');
  return page;
}

const headings = (page: Page): Promise<string[]> =>
  page.$$eval('.glossary-row .term-name', (nodes) => nodes.map(({ textContent }) => textContent ?? ''));
const words = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (node) => node.textContent ?? '');
/** The heading of the open entry. */
const entry = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('.entry h2')?.textContent ?? undefined);
/** Where the keyboard is, in words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement?.matches('.search')) return 'search';
    const name = activeElement?.querySelector('.term-name') ?? activeElement;
    return `${activeElement?.localName}: ${name?.textContent}`;
  });
const place = (page: Page): Promise<string> => page.evaluate(() => location.hash);

async function search(page: Page, query: string): Promise<void> {
  await page.$eval('.search', (node) => {
    (node as HTMLInputElement).select();
  });
  await page.type('.search', query);
  await isFound(page, query);
}

/** Waits until the list is that of a query. */
async function isFound(page: Page, query: string): Promise<void> {
  await expect.poll(() => words(page, '.glossary-asked')).toContain(`“${query}”`);
}

describe('the search', () => {
  it('has all terms from A to Z before anything is typed', async () => {
    const page = await openGlossary();
    const all = await headings(page);
    expect(all.length).toBeGreaterThan(500);
    expect(all.indexOf('AHIMA')).toBeLessThan(all.indexOf('RHIA'));
    expect(await words(page, '[role="status"]')).toBe(`Terms found: ${all.length}`);
  });

  it.each([
    ['RIHA', 'RHIA'],
    ['hippa', 'HIPAA'],
    ['medical coder', 'Medical coder'],
    ['helth information', 'HIM'],
  ])('%s finds %s as it is typed', async (query, term) => {
    const page = await openGlossary();
    const all = (await headings(page)).length;
    await search(page, query);
    const found = await headings(page);
    expect(found.slice(0, 8)).toContain(term);
    expect(found.length).toBeLessThan(all);
  });

  it('shows what a term stands for, its field and its sentence', async () => {
    const page = await openGlossary();
    await search(page, 'rhia');
    await expect
      .poll(() => words(page, '.glossary-row'))
      .toMatch(/^RHIA HIM Registered Health Information Administrator \S.*\.$/);
  });

  it('is narrowed by field and kind, and widened again when nothing is left', async () => {
    const page = await openGlossary();
    await clickOn(page, '.glossary-filters label:has(input[value="ha"])');
    await page.select('.select', 'degree');
    await expect.poll(() => headings(page)).not.toContain('FACHE');
    expect(await headings(page)).toContain('MHA');
    const fields = () =>
      page.$$eval('.glossary-row .field', (nodes) =>
        nodes.map((node) => (node as HTMLElement).dataset['field']),
      );
    await expect.poll(async () => new Set(await fields())).toEqual(new Set(['ha']));
    await search(page, 'rhia');
    await expect.poll(() => words(page, '[role="status"]')).toBe('Terms found: 0');
    await clickOn(page, '.glossary-elsewhere .link');
    await expect.poll(() => focused(page)).toBe('search');
    await expect.poll(async () => (await headings(page))[0]).toBe('RHIA');
  });

  it('says so when nothing fits, and offers the nearest', async () => {
    const page = await openGlossary();
    await search(page, 'css');
    await expect.poll(() => words(page, '[role="status"]')).toBe('No term fits “css”. The nearest:');
    expect((await headings(page))[0]).toBe('CCS');
    await search(page, 'xyzzyq');
    await expect.poll(() => words(page, '[role="status"]')).toBe('No term fits “xyzzyq”.');
    expect(await headings(page)).toEqual([]);
  });
});

describe('an entry', () => {
  it('says all that the glossary knows', async () => {
    const page = await openGlossary('#rhia');
    expect(await entry(page)).toBe('RHIA');
    await expect.poll(() => page.title()).toMatch(/^RHIA – /);
    const all = await words(page, '.entry');
    expect(all).toContain('Registered Health Information Administrator');
    for (const part of [
      'What it means in each field',
      'Easily confused',
      'Related',
      'Also written',
      'Source:',
    ])
      expect(all).toContain(part);
    expect(all).toMatch(/checked \w+\.? 20\d\d/);
    expect(
      await page.$$eval('.entry-pair th', (nodes) => nodes.map(({ textContent }) => textContent)),
    ).toEqual(expect.arrayContaining(['RHIA', 'RHIT']));
    expect(await words(page, '.entry-pair [colspan]')).toMatch(/^The difference: \S/);
    expect(await page.$eval('.entry-foot a[href^="compare"]', (node) => node.getAttribute('href'))).toBe(
      'compare.html#credentials',
    );
  });

  it('has an address, and back and forward go through them', async () => {
    const page = await openGlossary();
    await search(page, 'rhia');
    await until(async () => (await headings(page))[0] === 'RHIA', 'RHIA is found');
    await clickOn(page, '.glossary-row');
    await expect.poll(() => entry(page)).toBe('RHIA');
    expect(await place(page)).toBe('#rhia');
    await page.$$eval('.entry .chip', (chips) =>
      (chips.find(({ textContent }) => textContent === 'AHIMA') as HTMLElement).click(),
    );
    await expect.poll(() => entry(page)).toBe('AHIMA');
    expect(await place(page)).toBe('#ahima');
    await page.evaluate(() => history.back());
    await expect.poll(() => entry(page)).toBe('RHIA');
    await page.evaluate(() => history.back());
    await expect.poll(() => entry(page)).toBeUndefined();
    // What was searched for is still there.
    expect(await page.$eval('.search', (node) => (node as HTMLInputElement).value)).toBe('rhia');
    expect((await headings(page))[0]).toBe('RHIA');
    await page.evaluate(() => history.forward());
    await expect.poll(() => entry(page)).toBe('RHIA');
  });

  it('opens beside what was searched for, which a reload keeps', async () => {
    const page = await openGlossary('?find=coder');
    const found = await headings(page);
    await clickOn(page, '.glossary-row');
    await expect.poll(() => entry(page)).toBe(found[0]);
    expect(await headings(page)).toEqual(found);
    await page.evaluate(() => history.back());
    await expect.poll(() => entry(page)).toBeUndefined();
    await search(page, 'privacy');
    await page.evaluate(() => setTimeout(() => location.reload()));
    await until(
      () => page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().type === 'reload'),
      'the page is loaded anew',
    );
    await isFound(page, 'privacy');
  });

  it('is not there for an unknown address, which keeps the search and names the nearest', async () => {
    const page = await openGlossary();
    await search(page, 'hipaa');
    await page.evaluate(() => (location.hash = '#rhai'));
    await page.waitForSelector('.notice');
    expect(await words(page, '.notice')).toMatch(/no term at the address “rhai”.*RHIA/);
    expect(await entry(page)).toBeUndefined();
    expect((await headings(page))[0]).toBe('HIPAA');
    await page.$$eval('.notice a', (links) =>
      (links.find(({ textContent }) => textContent === 'RHIA') as HTMLElement).click(),
    );
    await expect.poll(() => entry(page)).toBe('RHIA');
    expect(await page.$('.notice')).toBeNull();
  });

  it('leads to its row of the comparison with one click', async () => {
    const page = await openGlossary('#rhia');
    await Promise.all([
      page.waitForSelector('tbody[aria-current]'),
      clickOn(page, '.entry-foot a[href^="compare"]'),
    ]);
    expect(await page.$eval('tbody[aria-current]', (node) => node.id)).toBe('credentials');
  });
});

it('works by keyboard alone', async () => {
  const page = await openGlossary();
  const press = (key: Parameters<Page['keyboard']['press']>[0]) => page.keyboard.press(key);
  const hasFocus = async (what: string): Promise<void> => {
    await expect.poll(() => focused(page)).toBe(what);
  };
  await hasFocus('search');
  await page.keyboard.type('medical coder');
  await isFound(page, 'medical coder');
  const [first, second] = await headings(page);
  expect(first).toBe('Medical coder');
  await press('ArrowDown');
  await hasFocus(`a: ${first}`);
  await press('ArrowDown');
  await hasFocus(`a: ${second}`);
  await press('ArrowUp');
  await press('ArrowUp');
  await hasFocus('search');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  await expect.poll(() => entry(page)).toBe(second);
  await hasFocus(`h2: ${second}`);
  await press('Escape');
  await hasFocus(`a: ${second}`);
  expect(await entry(page)).toBeUndefined();
  await press('Escape');
  await hasFocus('search');
  // Enter in the field opens the best.
  await press('Enter');
  await expect.poll(() => entry(page)).toBe(first);
  await hasFocus(`h2: ${first}`);
  await press('Escape');
  await hasFocus(`a: ${first}`);
  await press('Escape');
  await press('Escape');
  await expect.poll(() => page.$eval('.search', (node) => (node as HTMLInputElement).value)).toBe('');
  // The filters come next, and keep their own keys.
  await press('Tab');
  await press('ArrowRight');
  await expect
    .poll(() => page.$eval('.glossary-filters input:checked', (node) => (node as HTMLInputElement).value))
    .toBe('him');
});

describe('in the popup', () => {
  /** The tab with this address. In Firefox puppeteer does not know the addresses of the extension's own. */
  async function pageAt(path: string): Promise<Page | undefined> {
    for (const page of await session.extension.browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === session.extension.extensionOrigin + path) return page;
    }
    return undefined;
  }

  async function openTab(): Promise<{ page: Page; popup: Page }> {
    const { page } = await session.open('/');
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.term-row');
    await clickOn(popup, '#tab-glossary');
    await popup.waitForSelector('.glossary-row');
    return { page, popup };
  }

  it('finds, opens in place and leads back', async () => {
    const { page, popup } = await openTab();
    const errors = collectErrors(popup);
    await search(popup, 'RIHA');
    await until(async () => (await headings(popup))[0] === 'RHIA', 'RHIA is found');
    await popup.screenshot({ path: `.output/tests/${kind}-glossary-popup.png` });
    expect(await runAxe(popup)).toEqual([]);
    await clickOn(popup, '.glossary-row');
    await expect.poll(() => entry(popup)).toBe('RHIA');
    expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
    await popup.screenshot({ path: `.output/tests/${kind}-glossary-popup-entry.png` });
    expect(await runAxe(popup)).toEqual([]);
    await clickOn(popup, '.entry-pair a');
    await expect.poll(() => entry(popup)).toBe('RHIT');
    expect(await words(popup, '.glossary-entry > .link')).toBe('← RHIA');
    await clickOn(popup, '.glossary-entry > .link');
    await expect.poll(() => entry(popup)).toBe('RHIA');
    await popup.keyboard.press('Escape');
    await expect.poll(() => focused(popup)).toBe('a: RHIA');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps an open entry while another tab is looked at, and opens it as a page', async () => {
    const { page, popup } = await openTab();
    await search(popup, 'hipaa');
    await until(async () => (await headings(popup))[0] === 'HIPAA', 'HIPAA is found');
    await clickOn(popup, '.glossary-row');
    await popup.waitForSelector('.entry');
    await clickOn(popup, '#tab-compare');
    await popup.waitForSelector('.comparison');
    await clickOn(popup, '#tab-glossary');
    await expect.poll(() => entry(popup)).toBe('HIPAA');
    await isFound(popup, 'hipaa');
    await popup.$$eval('.popup-foot .link', (links) =>
      (links.find(({ textContent }) => textContent === 'Open as a page') as HTMLElement).click(),
    );
    const opened = await until(() => pageAt('/glossary.html#hipaa'), 'the page is open');
    await opened.waitForSelector('.entry');
    expect(await entry(opened)).toBe('HIPAA');
    await opened.close();
    await page.close();
  });
});

describe('the page', () => {
  it.each(['light', 'dark'] as const)('passes axe and works in %s', async (colorScheme) => {
    const page = await openGlossary();
    const errors = collectErrors(page);
    await setMedia(page, { colorScheme });
    await search(page, 'coding');
    await until(async () => (await headings(page)).length < 100, 'the search is done');
    expect(await runAxe(page)).toEqual([]);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-${colorScheme}.png` });
    await clickOn(page, '.glossary-row');
    await page.waitForSelector('.entry');
    expect(await runAxe(page)).toEqual([]);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-entry-${colorScheme}.png` });
    expect(errors).toEqual([]);
  });

  it('passes axe in forced colours', async () => {
    const page = await openGlossary('#rhia');
    await setMedia(page, { forcedColors: true });
    // The colours are the person's own: a test's browser has a pair of little contrast.
    const broken = await runAxe(page);
    expect(broken.filter(({ rule }) => rule !== 'color-contrast')).toEqual([]);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-forced.png` });
  });

  // 640 px is a window of 1280 px at 200%.
  it.each([640, 360, 320])('needs no scrolling sideways at %i px, nor with larger letters', async (width) => {
    const page = await openGlossary();
    await setViewport(page, { width, height: 740, deviceScaleFactor: width === 640 ? 2 : 1 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-${width}.png` });
    await page.evaluate(() => (location.hash = '#rhia'));
    await page.waitForSelector('.entry');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-entry-${width}.png`, fullPage: true });
    await page.evaluate(() => (document.documentElement.style.fontSize = '24px'));
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.evaluate(() => (location.hash = '#an-address-without-a-term-'.repeat(5).replaceAll('-', '')));
    await page.waitForSelector('.notice');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it('prints the list as it is filtered, or the open entry, in black on white', async () => {
    const page = await openGlossary();
    await setMedia(page, { colorScheme: 'dark' });
    await search(page, 'privacy');
    await until(async () => (await headings(page)).length < 100, 'the search is done');
    await setMedia(page, { colorScheme: 'dark', printed: true });
    const colours = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
    const isSeen = (selector: string) => page.$eval(selector, (node) => node.checkVisibility());
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await isSeen('.glossary-tools')).toBe(false);
    expect(await isSeen('.glossary-row')).toBe(true);
    expect(await words(page, '.glossary-asked')).toBe('“privacy”');
    expect(await isSeen('.glossary-asked')).toBe(true);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-print.png`, fullPage: true });
    await page.evaluate(() => (location.hash = '#rhia'));
    await page.waitForSelector('.entry');
    expect(await isSeen('.glossary-row')).toBe(false);
    expect(await isSeen('.entry')).toBe(true);
    const source = () =>
      page.$eval('.entry-foot a[target]', (link) => getComputedStyle(link, '::after').content);
    expect(await source()).toMatch(/attr\(href\)|ahima\.org/);
    await page.screenshot({ path: `.output/tests/${kind}-glossary-print-entry.png`, fullPage: true });
  });
});
