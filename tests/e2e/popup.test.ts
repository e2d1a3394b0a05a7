import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clickOn,
  collectErrors,
  markLines,
  openCard,
  runAxe,
  setMedia,
  setViewport,
} from '../browsers/page-tools.ts';
import { closeSide, isAtSide } from '../browsers/commands.ts';
import { marksWhen, someMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

async function popupOf(page: Page, isReady = '.term-row, .notice'): Promise<Page> {
  const popup = await session.extension.popup(page);
  await popup.waitForSelector(isReady);
  // Rows that are not in view follow the first ones.
  await popup.waitForFunction(() => !document.querySelector('.term-group [aria-busy="true"]'));
  return popup;
}

const terms = (popup: Page): Promise<string[]> =>
  popup.$$eval('.term-name', (nodes) => nodes.map((node) => node.textContent ?? ''));
const words = (popup: Page, selector: string): Promise<string> =>
  popup.$eval(selector, (node) => node.textContent ?? '');
const choose = (popup: Page, rule: 'on' | 'list' | 'off'): Promise<void> =>
  clickOn(popup, `.site .choice label:nth-of-type(${['on', 'list', 'off'].indexOf(rule) + 1})`);

/**
 * What moved by itself in a popup since it was opened; Firefox does not tell. It is opened anew, as the tab that stands in
 * for it has its size only after the first time.
 */
async function moved(popup: Page, isReady: string): Promise<unknown[]> {
  if (kind === 'firefox') return [];
  await popup.reload();
  await popup.waitForSelector(isReady);
  await popup.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  return popup.evaluate(async () => {
    const found: unknown[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.toJSON());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return found;
  });
}

describe('on this page', () => {
  it('lists the terms of all frames, by category, with their counts', async () => {
    const { page } = await session.open('/course');
    await someMarks(page);
    const popup = await popupOf(page, '.term-row');
    await expect.poll(async () => new Set(await terms(popup)).size).toBeGreaterThan(5);
    expect(await popup.$$eval('.term-group h3', (nodes) => nodes.length)).toBeGreaterThan(1);
    expect(await words(popup, '.lean-counts')).toMatch(/HIM \d+/);
    // The lesson is in a frame: the page around it alone has fewer.
    const { page: lesson } = await session.open('/course/lesson');
    await someMarks(lesson);
    const own = await terms(await popupOf(lesson, '.term-row'));
    expect(own.length).toBeGreaterThan(0);
    await expect.poll(() => terms(popup)).toEqual(expect.arrayContaining(own));
    await page.bringToFront();
    await popup.bringToFront();
    expect(await moved(popup, '.term-row')).toEqual([]);
    await page.close();
  });

  it('jumps to a term, in the posting in view and not in the list beside it, and opens its card', async () => {
    const { page } = await session.open('/jobs?posting=him-director');
    await someMarks(page);
    const popup = await popupOf(page, '.part-line');
    await popup.$$eval('.term-row', (rows) => {
      const row = rows.find((one) => one.querySelector('.term-name')!.textContent === 'RHIA');
      (row as HTMLElement).click();
    });
    await page.bringToFront();
    const root = await openCard(page);
    expect(await root.$eval('h2', (node) => node.textContent)).toBe('RHIA');
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get('termwise-active')!;
      return (range as StaticRange).startContainer.parentElement!.closest('li')!.textContent;
    });
    expect(place).toMatch(/^RHIA required. CCS/);
    await page.close();
  });

  it('speaks of the posting in view, tells how it asks for credentials, and sets another beside it', async () => {
    const { page } = await session.open('/jobs?posting=him-director');
    await someMarks(page);
    const popup = await popupOf(page, '.term-row');
    await expect
      .poll(() => words(popup, '.part-line'))
      .toContain('“Director, Health Information Management”');
    expect(await words(popup, '.lean h2')).toBe('Leans to health information management');
    const row = (name: string): Promise<string> =>
      popup.$$eval(
        '.term-row',
        (rows, wanted) =>
          rows.find((node) => node.querySelector('.term-name')!.textContent === wanted)?.textContent ?? '',
        name,
      );
    expect(await row('RHIA')).toContain('Required RHIA required');
    expect(await row('CCS')).toContain('Preferred, one of several');
    expect(await terms(popup)).not.toContain('FACHE');
    // The count of a field is a filter.
    const all = (await terms(popup)).length;
    await clickOn(popup, '.lean-counts button:nth-child(3)');
    const fields = (): Promise<unknown> =>
      popup.$$eval('.term-name', (nodes) => [
        ...new Set(nodes.map((node) => (node as HTMLElement).dataset['field'])),
      ]);
    await expect.poll(fields).toEqual(['ha']);
    expect(await terms(popup)).toContain('Operating budget');
    await clickOn(popup, '.lean-counts button:nth-child(3)');
    await expect.poll(async () => (await terms(popup)).length).toBe(all);
    // The list of the other postings is in the whole page.
    await clickOn(popup, '.part-line .link');
    await expect.poll(() => terms(popup)).toContain('FACHE');
    await clickOn(popup, '.keep');
    const keptTitle = (): Promise<unknown> =>
      session.extension.inExtension(
        async () => (await chrome.storage.local.get<{ kept?: { title: string } }>('kept')).kept?.title,
      );
    await expect.poll(keptTitle).toBe(await page.title());
    await clickOn(popup, '.kept-line .link:last-child');
    await clickOn(popup, '.part-line .link');
    await expect.poll(() => terms(popup)).not.toContain('FACHE');

    await clickOn(popup, '.keep');
    await expect.poll(() => words(popup, '.kept')).toContain('kept on this device');
    // The button goes, and the keyboard with it: to what was kept, and to the list when that goes.
    const keyboardIsIn = (selector: string): Promise<boolean> =>
      popup.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
    await expect.poll(() => keyboardIsIn('.kept')).toBe(true);
    expect(await session.extension.inExtension(() => chrome.storage.sync.get(null))).toEqual({});
    await page.bringToFront();
    await page.goto(`${session.server.origin}/jobs?posting=hospital-administrator`);
    await someMarks(page);
    await expect
      .poll(() => words(popup, '.kept'))
      .toContain('Kept: “Director, Health Information Management”');
    await popup.bringToFront();
    await clickOn(popup, '.kept .button');
    await popup.waitForSelector('.postings');
    const heads = await popup.$$eval('.postings thead th', (nodes) => nodes.map((node) => node.textContent));
    expect(heads[0]).toMatch(/^Director, Health Information Management127\.0\.0\.1, kept .*20\d\d$/);
    expect(heads[1]).toBe('Hospital AdministratorThis page');
    expect(await popup.$eval('.postings a', (link) => (link as HTMLAnchorElement).href)).toBe(
      `${session.server.origin}/jobs?posting=him-director`,
    );
    expect(
      await popup.$$eval('.postings td strong', (nodes) => nodes.slice(0, 2).map((node) => node.textContent)),
    ).toEqual(['Leans to health information management', 'Leans to healthcare administration']);
    expect(await words(popup, '.postings')).toMatch(/RHIA.*Required.*MHA.*One of several/s);
    for (const colorScheme of ['light', 'dark'] as const) {
      await setMedia(popup, { colorScheme });
      expect(await runAxe(popup)).toEqual([]);
    }
    await setViewport(popup, { width: 360, height: 600 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await clickOn(popup, '.kept-line .link:last-child');
    await popup.waitForSelector('.kept', { hidden: true });
    expect(await keyboardIsIn('.tab-panel')).toBe(true);
    expect(await session.extension.inExtension(() => chrome.storage.local.get(null))).toEqual({});
  });

  it('begins with the terms that are new to the person, and takes the list along', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const popup = await popupOf(page, '.term-row');
    const all = await terms(popup);
    const headings = (of: Page): Promise<string[]> =>
      of.$$eval('.term-part > h3', (nodes) => nodes.map((node) => node.textContent ?? ''));
    // For who has opened nothing yet, all is new.
    expect(await headings(popup)).toEqual([]);
    const met = (): Promise<unknown> =>
      session.extension.inExtension(async () => (await chrome.storage.local.get('met'))['met']);
    const press = (of: Page, name: string): Promise<void> =>
      of.$$eval(
        '.term-row',
        (rows, wanted) =>
          (
            rows.find((row) => row.querySelector('.term-name')!.textContent === wanted) as HTMLElement
          ).click(),
        name,
      );
    await press(popup, 'RHIA');
    await expect.poll(met).toEqual(['rhia']);
    // Nothing moves while the popup is open.
    expect(await terms(popup)).toEqual(all);
    await popup.close();

    const later = await popupOf(page, '.term-row');
    expect(await headings(later)).toEqual([`New to you: ${all.length - 1}`, 'Opened before: 1']);
    await expect.poll(() => terms(later)).toEqual([...all.filter((name) => name !== 'RHIA'), 'RHIA']);
    expect(await runAxe(later)).toEqual([]);
    await later.screenshot({ path: `.output/tests/${kind}-popup-new.png` });

    // Its list in all formats, as a file and in the clipboard.
    await later.evaluate(() => {
      const made: (Blob | string)[] = [];
      Object.assign(window, { made });
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => (made.push(blob), make(blob));
      HTMLAnchorElement.prototype.click = function () {
        made.push(this.download);
      };
      navigator.clipboard.writeText = (words) => (made.push(words), Promise.resolve());
    });
    await clickOn(later, 'details:has(.export) summary');
    const made = (): Promise<string[]> =>
      later.evaluate(async () => {
        const all = (window as unknown as { made: (Blob | string)[] }).made.splice(0);
        return Promise.all(all.map(async (one) => (typeof one === 'string' ? one : one.text())));
      });
    for (const [at, ending, expected] of [
      [1, 'md', /\| RHIA \| Registered Health Information Administrator \|/],
      [2, 'csv', /^RHIA,Registered Health Information Administrator,/m],
      [3, 'txt', /RHIA.*Registered Health Information Administrator/],
    ] as const) {
      await clickOn(later, `.export .choice label:nth-of-type(${at})`);
      await clickOn(later, '.export .choice + .button');
      await expect.poll(() => words(later, '.export [role=status]')).toBe('Copied');
      await clickOn(later, '.export .button + .button');
      const [copied, saved, name] = await made();
      expect(copied).toMatch(expected);
      expect(saved!.replace('\ufeff', '')).toBe(copied);
      expect(name).toMatch(new RegExp(`^[a-z0-9-]+\\.${ending}$`));
    }

    // Who does not want that is asked for no list, and none is kept.
    await session.store({ newFirst: false });
    await expect.poll(met).toBeUndefined();
    await expect.poll(() => headings(later)).toEqual([]);
    await press(later, 'RHIA');
    await page.bringToFront();
    const root = await openCard(page);
    expect(await root.$eval('h2', (node) => node.textContent)).toBe('RHIA');
    expect(await met()).toBeUndefined();
  });

  it('says that too little speaks for a word, names it, and looks again when asked', async () => {
    const { page } = await session.open('/bad/no-body');
    await page.evaluate(
      () => (document.documentElement.innerHTML = '<body><p>They wrote CCS on the door.</p>'),
    );
    const popup = await popupOf(page, '.doubts .term-row');
    expect(await words(popup, '.notice')).toContain('too little');
    expect(await words(popup, '.doubts')).toContain('CCSmay be Certified Coding Specialist');
    expect(await runAxe(popup)).toEqual([]);
    await page.evaluate(() => (document.querySelector('p')!.textContent = 'Nothing is left.'));
    await popup.focus('.tab-panel > .link');
    await popup.keyboard.press('Enter');
    await expect.poll(() => words(popup, '.notice')).toContain('No terms');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Look again');
  });

  it('follows the page while it is open', async () => {
    const { page } = await session.open('/anime');
    const popup = await popupOf(page);
    await expect.poll(() => words(popup, '.tab-panel')).toMatch(/No terms/);
    expect(await moved(popup, '.notice')).toEqual([]);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The RHIT exam</p>'));
    await expect.poll(() => terms(popup)).toEqual(['RHIT']);
    await page.close();
  });

  it('shows known terms again when asked', async () => {
    await session.store({ known: ['rhia'] });
    const { page } = await session.open('/');
    const popup = await popupOf(page, '.term-row');
    expect(await terms(popup)).not.toContain('RHIA');
    await clickOn(popup, '.known summary');
    await clickOn(popup, '.known .link');
    await expect.poll(() => terms(popup)).toContain('RHIA');
    await page.close();
  });

  it.each([
    ['/bad/data.xml', /not a web page|can’t read/],
    ['/bad/picture.svg', /not a web page|can’t read/],
    ['/bad/pdf', /not a web page|can’t read/],
    ['/bad/no-body', /No terms/],
  ])('says what can’t be read: %s', async (path, expected) => {
    const { page, errors } = await session.open(path);
    const popup = await popupOf(page);
    await expect.poll(() => words(popup, '.notice')).toMatch(expected);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('waits for a page that is busy, and does not say that it can’t be read', async () => {
    const { page } = await session.open('/article');
    await someMarks(page);
    const id = await session.extension.tabId(page);
    await page.evaluate(() => {
      setTimeout(() => {
        for (const end = performance.now() + 2_500; performance.now() < end;);
      }, 50);
    });
    const popup = await session.extension.openExtensionPage(`popup.html?tab=${id}`);
    await popup.waitForSelector('.term-row, .notice');
    expect(await popup.$eval('.term-row, .notice', (node) => node.className)).toBe('term-row');
    await page.close();
  });

  it('says so on pages that are closed to extensions', async () => {
    const page = await session.extension.newPage('about:blank');
    const popup = await session.extension.openExtensionPage('popup.html?tab=999999');
    await popup.waitForSelector('.notice');
    expect(await words(popup, '.notice')).toMatch(/can’t read this page/);
    await page.close();
  });
});

describe('switches', () => {
  it('act at once in a second tab and in its frames', async () => {
    const { page } = await session.open('/course');
    const { page: second } = await session.open('/course');
    for (const tab of [page, second])
      expect((await marksWhen(tab, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    const popup = await popupOf(page, '.term-row');
    await choose(popup, 'off');
    for (const tab of [page, second]) expect(await marksWhen(tab, (marks) => marks.length === 0)).toEqual([]);
    await expect.poll(() => words(popup, '.tab-panel')).toContain('off here');
    await clickOn(popup, '.notice .button');
    for (const tab of [page, second])
      expect((await marksWhen(tab, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    await clickOn(popup, '.toggle input');
    for (const tab of [page, second]) expect(await marksWhen(tab, (marks) => marks.length === 0)).toEqual([]);
    await expect.poll(() => words(popup, '.notice')).toContain('off everywhere');
    await clickOn(popup, '.notice .button');
    for (const tab of [page, second])
      expect((await marksWhen(tab, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    await page.close();
    await second.close();
  });

  it('list only leaves the page untouched, and the list stays', async () => {
    const { page } = await session.open('/article');
    await someMarks(page);
    const popup = await popupOf(page, '.term-row');
    const before = await terms(popup);
    await choose(popup, 'list');
    expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
    await expect.poll(() => words(popup, '.tab-panel')).toContain('List only');
    await expect.poll(() => terms(popup)).toEqual(before);
    await expect
      .poll(() => page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]))
      .toEqual([0, 0]);
    await page.close();
  });

  it('stores only what differs from the default', async () => {
    const { page } = await session.open('/');
    const popup = await popupOf(page, '.term-row');
    const stored = () => session.extension.inExtension(() => chrome.storage.sync.get(null));
    await choose(popup, 'off');
    await expect.poll(stored).toEqual({ 'site:127.0.0.1': 'off' });
    await choose(popup, 'on');
    await expect.poll(stored).toEqual({});
    await page.close();
  });

  it('shows the number of terms on the badge, and none where it is off or the person wants none', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const tab = await session.extension.tabId(page);
    const badge = () => session.extension.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), tab);
    await expect.poll(async () => Number(await badge())).toBeGreaterThan(3);
    await session.store({ badge: false });
    await expect.poll(badge).toBe('');
    await session.store({ badge: true });
    await expect.poll(async () => Number(await badge())).toBeGreaterThan(3);
    await session.store({ 'site:127.0.0.1': 'off' });
    await expect.poll(badge).toBe('');
    await page.close();
  });
});

describe('at the side of the window', () => {
  it('the popup follows the tab in front', async () => {
    const { page } = await session.open('/jobs?posting=him-director');
    const { page: other } = await session.open('/article');
    const side = await session.extension.openExtensionPage('popup.html?side', { width: 360, height: 600 });
    const title = (): Promise<string> =>
      side.evaluate(() => document.querySelector('.part-line, .lean h2')?.textContent ?? '');
    await page.bringToFront();
    await expect.poll(title).toContain('Director, Health Information Management');
    await other.bringToFront();
    await expect.poll(title).toMatch(/^(?:Leans|Mixed|Too little)/);
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await side.$$eval('.popup-foot button', (nodes) => nodes.map((node) => node.textContent))).toEqual(
      ['Settings'],
    );
    const popup = await popupOf(page, '.term-row');
    await clickOn(popup, '.popup-foot .link:nth-last-child(2)');
    await expect.poll(() => isAtSide(session.extension)).toBe(true);
    await closeSide(session.extension);
    await expect.poll(() => isAtSide(session.extension)).toBe(false);
  });
});

describe('a corrupted setting', () => {
  it('falls back to its default, is named once, and costs nothing else', async () => {
    await session.store({ density: 42, 'site:127.0.0.1': 'sometimes', look: 'tint', known: ['hipaa'] });
    const { page, errors } = await session.open('/');
    const marks = await marksWhen(page, (found) => found.includes('him: RHIA'));
    expect(marks).toContain('him: RHIA');
    expect(marks.join()).not.toContain('HIPAA');
    const popup = await popupOf(page, '.popup > .notice');
    expect(await words(popup, '.popup > .notice')).toMatch(/density.*site:127|site:127.*density/);
    await clickOn(popup, '.popup > .notice .button');
    await popup.waitForSelector('.popup > .notice', { hidden: true });
    const stored = (area: 'sync' | 'local') => () =>
      session.extension.inExtension((name) => chrome.storage[name].get(null), area);
    await expect.poll(stored('sync')).toEqual({ look: 'tint', known: ['hipaa'] });
    await expect
      .poll(stored('local'))
      .toMatchObject({ 'broken:density': 42, 'broken:site:127.0.0.1': 'sometimes' });
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('comparison', () => {
  it('filters, searches and explains terms on the spot, in the popup', async () => {
    const { page } = await session.open('/');
    const popup = await popupOf(page);
    await clickOn(popup, '#tab-compare');
    await popup.waitForSelector('.comparison tbody');
    const rows = () => popup.$$eval('.comparison tbody', (nodes) => nodes.length);
    const all = await rows();
    expect(all).toBeGreaterThan(15);
    // Terms of the page are marked in the rows.
    await expect.poll(() => words(popup, '#credentials summary')).toContain('on the page: ');
    await clickOn(popup, '#credentials summary');
    const here = await popup.$$eval('#credentials .chip', (chips) =>
      chips.filter((chip) => chip.querySelector('.chip-here')).map((chip) => chip.textContent),
    );
    expect(here).toContain('RHIA (on the page)');
    expect(here.length).toBeLessThan(await popup.$$eval('#credentials .chip', (chips) => chips.length));
    const first = () => popup.$eval('.comparison tbody', ({ id }) => id);
    expect(await first()).toBe('focus');
    await clickOn(popup, 'label:has(input[value="differences"])');
    await expect.poll(first).toBe('daily-work');
    await popup.type('.search', 'fache');
    await expect.poll(rows).toBeLessThan(all);
    await popup.$$eval('.row-terms .chip', (chips) =>
      (chips.find((chip) => chip.textContent === 'FACHE') as HTMLElement).click(),
    );
    await expect.poll(() => words(popup, '.row-term')).toContain('Fellow');
    expect(await runAxe(popup)).toEqual([]);
    await page.close();
  });

  it('opens from an entry of the glossary at the row of its term', async () => {
    const popup = await session.extension.openExtensionPage('popup.html?tab=999999&find=RHIA', {
      width: 400,
      height: 600,
    });
    await popup.waitForSelector('.glossary-row');
    await clickOn(popup, '.glossary-row[href$="#rhia"]');
    await popup.waitForSelector('.entry h2');
    await clickOn(popup, '.entry-foot a[href^="compare"]');
    await popup.waitForSelector('#tab-compare[aria-selected="true"]');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe('credentials');
    expect(await popup.$eval('tbody[aria-current]', ({ id }) => id)).toBe('credentials');
  });

  it('has an address for each row, on a page of its own', async () => {
    const page = await session.extension.openExtensionPage('compare.html#education');
    await page.waitForSelector('.comparison tbody');
    expect(await page.$eval('tbody[aria-current]', (node) => node.id)).toBe('education');
    expect(await runAxe(page)).toEqual([]);
    await page.screenshot({ path: `.output/tests/${kind}-compare.png` });
    await setViewport(page, { width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.screenshot({ path: `.output/tests/${kind}-compare-narrow.png` });
    await page.close();
  });
});

it('the popup works by keyboard and passes axe', async () => {
  const { page } = await session.open('/');
  await someMarks(page);
  const popup = await popupOf(page, '.term-row');
  const errors = collectErrors(popup);
  expect(await runAxe(popup)).toEqual([]);
  await popup.screenshot({ path: `.output/tests/${kind}-popup.png` });
  await popup.focus('#tab-page');
  await popup.keyboard.press('ArrowRight');
  await popup.waitForSelector('#tab-compare[aria-selected="true"]');
  await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe('tab-compare');
  await popup.focus('input[name="rule"]:checked');
  await popup.keyboard.press('ArrowRight');
  expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
  expect((await markLines(page)).length).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

it('hides no row that has the keyboard behind the tabs or the foot, where these take several lines', async () => {
  const { page } = await session.open('/');
  await someMarks(page);
  const popup = await popupOf(page, '.term-row');
  await popup.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  // As with letters of 24 px at 320 px; Firefox has a sidebar so narrow.
  await setViewport(popup, { width: 200, height: 640 });
  const hidden = await popup.$$eval('.term-row', async (rows) => {
    const found: string[] = [];
    for (const row of [...rows, ...rows.toReversed()]) {
      (row as HTMLElement).focus();
      // Groups out of sight are drawn, and get their height, when they are scrolled to.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { top, height, left } = row.getBoundingClientRect();
      if (!row.contains(document.elementFromPoint(left + 8, top + height / 2)))
        found.push(`${row.textContent} ${top} ${height}`);
    }
    return found;
  });
  expect(hidden).toEqual([]);
});
