/** The card by keyboard and for screen readers: from term to term, the list, words looked up. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessibleParts } from '../browsers/accessibility.ts';
import { chooseMenu, runCommand } from '../browsers/commands.ts';
import {
  cardBox,
  cardClosed,
  cardRoot,
  clickOn,
  markLines,
  openCard,
  runAxeOnCard,
  until,
} from '../browsers/page-tools.ts';
import { someMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

/** The name on the open card, with the frame that it is open in. */
async function cardName(page: Page): Promise<string | undefined> {
  const root = await cardRoot(page);
  return root?.evaluate((node) => (node as Node as ShadowRoot).querySelector('h2')?.textContent ?? undefined);
}

const cardIs = (page: Page, name: string): Promise<unknown> =>
  until(async () => (await cardName(page)) === name, `the card of ${name} is open`);

/** What has the keyboard inside the card. */
async function focused(page: Page): Promise<string> {
  const root = await openCard(page);
  return root.evaluate((node) => {
    const active = (node as Node as ShadowRoot).activeElement;
    return active
      ? active.matches('.card-tool')
        ? (active as HTMLElement).title
        : active.className
      : 'nothing';
  });
}

/** The addresses of the extension's popups, and of its glossary, as they come. A popup is no tab, and one that lost the focus at once is seen only so. */
function watchPopups(): { seen: string[]; stop(): void } {
  const { browser } = session.extension;
  const seen: string[] = [];
  const note = (target: { url(): string }): void => {
    if (/\/(?:popup|glossary)\.html/.test(target.url())) seen.push(target.url());
  };
  browser.on('targetcreated', note).on('targetchanged', note);
  return { seen, stop: () => void browser.off('targetcreated', note).off('targetchanged', note) };
}

describe('by keyboard', () => {
  it('opens no popup when the page is left right after the keys', async () => {
    const { page } = await session.open('/anime');
    const popups = watchPopups();
    const toFirst = async (): Promise<void> => {
      await page.evaluate(() => {
        document.body.innerHTML = '<p>The RHIT exam</p>';
      });
      await until(async () => (await someMarks(page)).length === 1, 'a mark');
      await runCommand(session.extension, 'next-term');
      await cardIs(page, 'RHIT');
    };
    await toFirst();
    await page.goto(`${session.server.origin}/living/blank`);
    await toFirst();
    expect(popups.seen).toEqual([]);
    popups.stop();
    await page.close();
  });

  it('goes on from forms with fields named like what it asks of elements', async () => {
    const { page } = await session.open('/anime');
    const names = ['assignedSlot', 'getRootNode', 'compareDocumentPosition', 'contains', 'closest'];
    await page.evaluate((fields) => {
      const forms = fields.map((name) => `<form><input name="${name}"> The RHIT exam</form>`);
      document.body.innerHTML = `${forms.join('')}<div id="host"></div>`;
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>The RHIA exam</p>';
    }, names);
    await session.store({ density: 'all' });
    await until(async () => (await someMarks(page)).length === names.length + 1, 'all marks');
    for (const name of [...names.map(() => 'RHIT'), 'RHIA']) {
      await runCommand(session.extension, 'next-term');
      await cardIs(page, name);
    }
    const popup = await session.extension.popup(page);
    await until(async () => (await popup.$$('.term-row')).length === 2, 'the popup lists both terms');
    await page.close();
  });

  it('goes from term to term through the frames, and back to where the reader was', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate((frame) => {
      document.body.innerHTML =
        '<p><input id="here"></p><p>The RHIT exam</p><p style="height: 3000px"></p>' +
        `<p>The CDIP exam</p><iframe srcdoc="${frame}"></iframe>`;
      document.querySelector<HTMLInputElement>('#here')!.focus();
    }, '<p>The RHIA exam</p>');
    await until(async () => (await someMarks(page)).length === 3, 'three marks');
    await runCommand(session.extension, 'next-term');
    await cardIs(page, 'RHIT');
    expect(await focused(page)).toBe('card');
    await until(
      async () =>
        (await accessibleParts(page, 'dialog')).some(
          ({ name, description }) => name === 'RHIT' && description !== '',
        ),
      'the card is in the accessibility tree',
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await runCommand(session.extension, 'next-term');
    await cardIs(page, 'CDIP');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await runCommand(session.extension, 'next-term');
    await cardIs(page, 'RHIA');
    // One card in a tab, and round to the first.
    expect(await page.$('termwise-card')).toBe(null);
    await runCommand(session.extension, 'next-term');
    await cardIs(page, 'RHIT');
    await runCommand(session.extension, 'previous-term');
    await cardIs(page, 'RHIA');
    await runCommand(session.extension, 'previous-term');
    await cardIs(page, 'CDIP');

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keep open');
    const ring = await (await openCard(page)).$eval(':focus', (node) => getComputedStyle(node).outlineStyle);
    expect(ring).toBe('solid');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Move to the next corner');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused(page)).toBe('card-link');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keep open');
    expect(await runAxeOnCard(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await cardClosed(page);
    await until(
      () => page.evaluate(() => scrollY === 0 && document.activeElement?.id === 'here'),
      'the reader is back where they were',
    );
    await page.close();
  });

  it('begins with what is seen: in a board that was scrolled aside, in the dialog over it', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      const column = (term: string): string => `<div style="flex: 0 0 100vw"><p>The ${term} exam</p></div>`;
      document.body.innerHTML =
        `<div style="display: flex; overflow: auto">${['RHIT', 'CDIP', 'CHDA'].map(column).join('')}</div>` +
        '<dialog><p>The RHIA exam</p></dialog>';
      document.querySelector('div')!.scrollTo(innerWidth, 0);
    });
    await until(async () => (await someMarks(page)).length === 3, 'three marks');
    for (const command of ['next-term', 'previous-term']) {
      await runCommand(session.extension, command);
      await cardIs(page, 'CDIP');
      await page.keyboard.press('Escape');
      await cardClosed(page);
    }
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await until(async () => (await someMarks(page)).length === 4, 'four marks');
    await runCommand(session.extension, 'next-term');
    await cardIs(page, 'RHIA');
    await page.close();
  });

  it('goes into components and slots where they stand', async () => {
    const { page } = await session.open('/living/blank');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p>An RHIT</p><x-panel><p>A CHPS</p></x-panel><p>A CDIP</p><div></div><p>An RHIA</p>';
      document.querySelector('x-panel')!.attachShadow({ mode: 'open' }).innerHTML =
        '<p>A CHDA</p><slot></slot><p>A CCDS</p>';
      document.querySelector('div')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>A CRCR</p>';
    });
    await until(async () => (await someMarks(page)).length === 7, 'seven marks');
    for (const name of ['RHIT', 'CHDA', 'CHPS', 'CCDS', 'CDIP', 'CRCR', 'RHIA']) {
      await runCommand(session.extension, 'next-term');
      await cardIs(page, name);
    }
    await page.close();
  });

  it('lists the terms of the page, and leads to them', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p>The RHIT exam</p><p>The RHIT again</p><iframe srcdoc="<p>The RHIA exam</p>"></iframe>';
    });
    await until(async () => (await someMarks(page)).length >= 2, 'marks');
    await runCommand(session.extension, 'list-terms');
    await cardIs(page, 'Terms on this page');
    const root = await openCard(page);
    const names = await root.$$eval('li button', (buttons) => buttons.map((one) => one.textContent));
    expect(names).toEqual(['RHIT', 'RHIA']);
    await until(async () => {
      const dialogs = await accessibleParts(page, 'dialog');
      return dialogs.some(
        ({ name, description, text }) =>
          name === 'Terms on this page' &&
          description.startsWith('Terms: 2') &&
          text.includes('technical-level'),
      );
    }, 'the list is in the accessibility tree');
    expect(await runAxeOnCard(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Move to the next corner');
    const before = await cardBox(root);
    await page.keyboard.press('Enter');
    // It stands in the upper right corner already.
    await expect.poll(async () => (await cardBox(root)).y).toBeGreaterThan(before.y + 20);
    expect((await cardBox(root)).x).toBe(before.x);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('card-link');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await cardIs(page, 'RHIA');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.close();
  });

  it('looks up what is selected, with what comes near when there is none', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p id="known">Ask for rhit people</p><p id="near">The RHIZ exam</p><p>The CDIP exam</p>';
    });
    await someMarks(page);
    const select = (selector: string, start: number, end: number) =>
      page.$eval(
        selector,
        (node, from, to) => getSelection()!.setBaseAndExtent(node.firstChild!, from, node.firstChild!, to),
        start,
        end,
      );
    await select('#known', 8, 12);
    await runCommand(session.extension, 'look-up');
    await cardIs(page, 'RHIT');
    await page.keyboard.press('Escape');
    await cardClosed(page);

    await select('#near', 4, 8);
    await runCommand(session.extension, 'look-up');
    await cardIs(page, 'RHIZ');
    expect(await runAxeOnCard(page)).toEqual([]);
    const root = await openCard(page);
    const near = await root.$$eval('.card-chip', (nodes) => nodes.map((node) => node.textContent));
    expect(near).toContain('RHIA');
    await clickOn(page, '.card-chip', { within: root });
    await cardIs(page, near[0]!);
    await page.keyboard.press('Escape');
    await cardClosed(page);

    if (kind === 'chromium') {
      await chooseMenu(session.extension, 'look-up', 'cdip');
      await cardIs(page, 'CDIP');
      await page.keyboard.press('Escape');
      await cardClosed(page);
      // A menu gives all that is selected.
      await chooseMenu(session.extension, 'look-up', `No\n term ${'whatever'.repeat(100)}`);
      await cardIs(page, `No term ${'whatever'.repeat(14)}`);
      await page.keyboard.press('Escape');
      await cardClosed(page);
    }

    const fieldBottom = await page.evaluate(() => {
      getSelection()!.removeAllRanges();
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = '<input value="an rhia exam">';
      const field = root.querySelector('input')!;
      field.focus();
      field.setSelectionRange(3, 7);
      return field.getBoundingClientRect().bottom;
    });
    await runCommand(session.extension, 'look-up');
    await cardIs(page, 'RHIA');
    const { y } = await cardBox(await openCard(page));
    expect(y - fieldBottom, 'the card stands below the field').toBeGreaterThanOrEqual(0);
    expect(y - fieldBottom).toBeLessThan(20);
    await page.keyboard.press('Escape');
    await cardClosed(page);

    await session.store({ doubleClick: true });
    const box = (await (await page.$('#known'))!.boundingBox())!;
    // The page may not have heard of the setting yet. A click before the card is there would keep it from coming.
    const double = async (): Promise<boolean> => {
      await page.mouse.click(box.x + 62, box.y + box.height / 2, { count: 2 });
      return until(async () => (await cardName(page)) === 'RHIT', 'the card of RHIT', 3_000);
    };
    await until(double, 'a double click opens the card');
    await page.close();
  });

  it('leads to the popup where the page shows no card: to its list, to why nothing can be switched, to the glossary', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML = '<p id="known">Ask for the RHIT exam</p>';
      const text = document.querySelector('#known')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 12, text, 16);
    });
    await someMarks(page);
    const { seen, stop } = watchPopups();
    const views = () =>
      session.extension.inExtension(() => chrome.extension.getViews().map(({ location }) => location.href));
    const opens = (address: RegExp) =>
      until(async () => [...seen, ...(await views())].some((url) => address.test(url)), `${address} opens`);
    // One that is still closing is in the way of the next.
    const isClosed = () =>
      session.extension.inExtension(() => {
        const popups = chrome.extension.getViews({ type: 'popup' });
        for (const popup of popups) popup.close();
        return popups.length === 0;
      });
    const inFront = async (): Promise<void> => {
      await until(isClosed, 'no popup is open');
      await page.bringToFront();
      seen.length = 0;
    };
    const becomes = async (settings: Record<string, unknown>): Promise<void> => {
      await session.store(settings);
      await until(async () => (await markLines(page)).length === 0, 'no marks');
      await inFront();
    };
    const list = /popup\.html\?(?:front|tab)=\d+$/;
    await becomes({ enabled: false });
    await runCommand(session.extension, 'switch-site');
    await opens(list);
    expect(await session.extension.inExtension(() => chrome.storage.sync.get(null))).toEqual({
      enabled: false,
    });
    await becomes({ enabled: true, 'site:127.0.0.1': 'list' });
    for (const command of ['list-terms', 'next-term']) {
      await runCommand(session.extension, command);
      await opens(list);
      await inFront();
    }
    await becomes({ 'site:127.0.0.1': 'off' });
    await runCommand(session.extension, 'look-up');
    await opens(/(?:popup\.html\?front=\d+&|glossary\.html\?)find=RHIT$/);
    if (kind === 'chromium') {
      // In a page that no extension may read.
      await page.goto('chrome://version');
      await page.bringToFront();
      await chooseMenu(session.extension, 'look-up', 'RHIA');
      await opens(/find=RHIA$/);
      for (const command of ['next-term', 'switch-site']) {
        await inFront();
        await runCommand(session.extension, command);
        await opens(list);
      }
      await inFront();
      await chooseMenu(session.extension, 'site-list');
      await opens(list);
      await inFront();
      await runCommand(session.extension, 'look-up');
      await opens(/find=$/);
      // In a page without a site.
      await page.goto(pathToFileURL('tests/pages/static/anime.html').href);
      await inFront();
      await runCommand(session.extension, 'switch-site');
      await opens(list);
      await inFront();
      await chooseMenu(session.extension, 'site-off');
      await opens(list);
    }
    stop();
    await page.close();
  });
});
