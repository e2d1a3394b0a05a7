/** Pages that are come to in other ways than by an address and a load, and what is left of us when we go. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { GECKO_ID } from '../browsers/firefox.ts';
import {
  cardBox,
  clickOn,
  isCardOpen,
  openCard,
  openCardOf,
  pointAtMark,
  setMedia,
} from '../browsers/page-tools.ts';
import { setSwitchedOn } from '../browsers/switch-off.ts';
import { expectMarks } from './await-marks.ts';
import { PATIENCE, until } from '../browsers/until.ts';
import { kind, useSession } from './session.ts';

const session = useSession({
  keepsPages: true,
  prefs: { 'fission.bfcacheInParent': true, 'browser.sessionhistory.max_total_viewers': -1 },
});
beforeEach(() => session.reset());

const RHIA = 'him: RHIA';

describe('an address that changes in place', () => {
  it('brings the rule of its path, in the frames as well, and back', async () => {
    await session.store({ 'site:127.0.0.1/living/quiz': 'off' });
    const { page, errors } = await session.open('/living/one');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = `http://localhost:${location.port}/living/one`;
      document.body.append(frame);
    });
    await expectMarks(page, [RHIA, RHIA]);
    await page.evaluate(() => history.pushState(null, '', '/living/quiz/1'));
    await expectMarks(page, []);
    await page.evaluate(() => history.replaceState(null, '', '/living/lesson/2'));
    await expectMarks(page, [RHIA, RHIA]);
    await page.evaluate(() => history.pushState(null, '', '/living/quiz/2'));
    await expectMarks(page, []);
    await page.evaluate(() => history.back());
    await expectMarks(page, [RHIA, RHIA]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('does not take the marks from text that stays, and the new text gets its own', async () => {
    const { page } = await session.open('/living/one');
    await expectMarks(page, [RHIA]);
    await page.evaluate(() => {
      const { navigation } = window as unknown as {
        navigation?: EventTarget & { navigate(to: string): void };
      };
      const show = (): void => document.body.insertAdjacentHTML('beforeend', '<section>An RHIT</section>');
      if (!navigation) {
        history.pushState(null, '', '/living/two');
        return show();
      }
      navigation.addEventListener('navigate', (event) =>
        (event as Event & { intercept(how: object): void }).intercept({ handler: async () => show() }),
      );
      navigation.navigate('/living/two');
    });
    await expectMarks(page, [RHIA, 'him: RHIT']);
    await page.close();
  });
});

/** What the icon says of the tab that shows a page. */
async function badgeOf(page: Page): Promise<() => Promise<string>> {
  const tab = await session.extension.tabId(page);
  return () => session.extension.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), tab);
}

describe('a page from the browser’s memory', () => {
  const openAndLeave = async (): Promise<Page> => {
    const { page } = await session.open('/living/one');
    await expectMarks(page, [RHIA]);
    await page.evaluate(() => {
      Object.assign(window, { isKept: true });
      document.body.insertAdjacentHTML('beforeend', '<section>An RHIT</section>');
    });
    await expectMarks(page, [RHIA, 'him: RHIT']);
    // Who has asked the page goes while it can't be told.
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.term-row');
    await page.bringToFront();
    await page.goto(`${session.server.origin}/living/blank`);
    await expectMarks(page, []);
    await popup.close();
    return page;
  };
  const isKept = (page: Page): Promise<boolean> => page.evaluate(() => 'isKept' in window);

  it('has its marks and its number, and follows what changes then', async () => {
    const page = await openAndLeave();
    const badge = await badgeOf(page);
    await expect.poll(badge).toBe('');
    await page.evaluate(() => history.back());
    await until(() => isKept(page).catch(() => false), 'the page from memory', PATIENCE);
    await expectMarks(page, [RHIA, 'him: RHIT']);
    await expect.poll(badge).toBe('2');
    await page.evaluate(() => (document.querySelector('section')!.textContent = 'A CDIP'));
    await expectMarks(page, [RHIA, 'him: CDIP']);
    await page.close();
  });

  it('follows what was switched meanwhile', async () => {
    const page = await openAndLeave();
    await session.store({ 'site:127.0.0.1': 'off' });
    await page.evaluate(() => history.back());
    await until(() => isKept(page).catch(() => false), 'the page from memory', PATIENCE);
    await expectMarks(page, []);
    await session.store({ 'site:127.0.0.1': 'on' });
    await expectMarks(page, [RHIA, 'him: RHIT']);
    await page.close();
  });

  // What a page asks for just before is answered while it can't hear: the settings, what speaks for its forms.
  it('has all its marks when it was left before they had come', async () => {
    for (const wait of [0, 8, 16, 24]) {
      const { page, errors } = await session.open('/living/blank');
      await page.evaluate((to) => void (location.href = to), `/living/leaves?wait=${wait}`);
      const hasLeft = (): Promise<boolean> => page.evaluate(() => location.pathname === '/living/one');
      await until(() => hasLeft().catch(() => false), 'the page that it leaves for', PATIENCE);
      await page.evaluate(() => history.back());
      await until(() => isKept(page).catch(() => false), 'the page from memory', PATIENCE);
      await expectMarks(page, [RHIA, 'him: CCS', 'ha: MHA degree']);
      expect(errors).toEqual([]);
      await page.close();
    }
  });
});

// Only Chromium loads pages beforehand.
it.each(kind === 'chromium' ? ['/living/one'] : [])(
  'a page that was loaded before anybody went there has its marks and number: %s',
  async (path) => {
    const { page, errors } = await session.open('/living/blank');
    const badge = await badgeOf(page);
    const before = session.server.requests.length;
    await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, path);
    await expect.poll(() => session.server.requests.slice(before)).toContain(path);
    // It has its marks before it is shown, and says so; the tab is another page's still.
    await delay(1_500);
    expect(await badge()).toBe('');
    await page.evaluate((url) => void (location.href = url), path);
    await until(() => page.evaluate((url) => location.pathname === url, path), 'the page');
    await expectMarks(page, [RHIA]);
    await expect.poll(badge).toBe('1');
    const [shownAfter] = await page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .map((entry) => (entry as PerformanceEntry & { activationStart: number }).activationStart),
    );
    expect(shownAfter).toBeGreaterThan(0);
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.term-row');
    expect(await popup.$$eval('.term-row', (rows) => rows.length)).toBe(1);
    await popup.close();
    // It follows changes, and comes back out of the memory.
    await page.evaluate(() => document.body.append('An RHIT'));
    await expectMarks(page, [RHIA, 'him: RHIT']);
    expect(errors).toEqual([]);
    await page.close();
  },
);

it('a tab that the browser has put away is marked when it is gone to', async () => {
  const { extension } = session;
  const { page } = await session.open('/living/one');
  await page.evaluate(() => document.body.append('An RHIT'));
  await expectMarks(page, [RHIA, 'him: RHIT']);
  const tab = await extension.tabId(page);
  await session.open('/living/blank');
  // Chromium gives what stands for the tab another id.
  const put = await extension.inExtension(async (id) => (await chrome.tabs.discard(id))?.id ?? id, tab);
  await until(() => page.evaluate(() => false).catch(() => true), 'the page has gone');
  await extension.inExtension(async (id) => void (await chrome.tabs.update(id, { active: true })), put);
  const back = await until(async () => {
    const pages = await extension.browser.pages();
    return pages.find((other) => other !== page && other.url().endsWith('/living/one'));
  }, 'the page is back');
  await expectMarks(back, [RHIA]);
  await back.evaluate(() => document.body.append('A CDIP'));
  await expectMarks(back, [RHIA, 'him: CDIP']);
  await expect.poll(await badgeOf(back)).toBe('2');
});

it('a tab that loaded in the background has its marks, in its frames too', async () => {
  const { page } = await session.open('/living/blank');
  const opened = new Promise<Page>((done) => page.once('popup', (tab) => tab && done(tab)));
  await page.evaluate(() => void window.open('/living/framed', '_blank'));
  const tab = await opened;
  await page.bringToFront();
  await expectMarks(tab, [RHIA, RHIA]);
  await tab.bringToFront();
  await expectMarks(tab, [RHIA, RHIA]);
  await tab.close();
  await page.close();
});

it('the source of a term opens from a frame that may open no tab', async () => {
  const { page } = await session.open('/living/one');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.style = 'position: fixed; left: 0; top: 0; width: 700px; height: 550px; border: 0';
    frame.srcdoc = '<p>The RHIT exam</p>';
    document.body.replaceChildren(frame);
  });
  await expectMarks(page, ['him: RHIT']);
  const { x, y } = await pointAtMark(page, 'RHIT');
  await page.mouse.click(x, y);
  await clickOn(page, '.card-source a', { within: await openCard(page) });
  const { browser } = session.extension;
  await until(
    async () => browser.targets().some((tab) => tab.url().includes('ahima.org')),
    'the source is open',
  );
});

it('a printed page shows no marks and no card', async () => {
  const { page } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
  const { x, y } = await pointAtMark(page, 'RHIA');
  await page.mouse.click(x, y);
  await cardBox(await openCard(page));
  const shot = async (): Promise<string> => Buffer.from(await page.screenshot()).toString('base64');
  const shown = await shot();
  await setMedia(page, { printed: true });
  const printed = await shot();
  await session.store({ enabled: false });
  await expectMarks(page, []);
  expect(await shot()).toBe(printed);
  await setMedia(page, {});
  expect(await shot()).not.toBe(shown);
  await page.close();
});

/** What is seen of a page. */
async function look(page: Page): Promise<string> {
  await page.bringToFront();
  return Buffer.from(await page.screenshot()).toString('base64');
}

// The last one, as nothing of ours is left.
it('when the extension is switched off or removed, its marks, card and ears go from open pages', async () => {
  const openOne = async (): Promise<Page> => {
    const { page } = await session.open('/living/one');
    await page.evaluate(() => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.innerHTML = '<p>An RHIT</p>';
    });
    return page;
  };
  const open = await openOne();
  await expectMarks(open, [RHIA, 'him: RHIT']);
  await openCardOf(open, 'RHIA');
  await setSwitchedOn(session.extension, false);
  const bare = await openOne();
  const seen = await look(bare);
  await expect.poll(() => look(open)).toBe(seen);
  await expectMarks(bare, []);
  // Firefox ends scripts at once: what is not seen any more goes with the next script.
  if (kind === 'chromium') {
    await expectMarks(open, []);
    expect(await open.$('termwise-card')).toBeNull();
  }
  await setSwitchedOn(session.extension, true);
  const { page, errors } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
  await expectMarks(open, kind === 'firefox' ? [RHIA, 'him: RHIT'] : []);
  expect(await open.$('termwise-card')).toBeNull();

  await page.bringToFront();
  const before = await page.content();
  const { x, y } = await pointAtMark(page, 'RHIA');
  await page.mouse.move(x, y);
  await openCard(page, PATIENCE);
  const { browser, extensionOrigin } = session.extension;
  await browser.uninstallExtension(kind === 'chromium' ? new URL(extensionOrigin).host : GECKO_ID);
  // Firefox ends scripts at once: what they had put into the page stays until it is loaded again.
  const left = kind === 'firefox' ? [RHIA] : [];
  if (kind === 'chromium') {
    await until(async () => !(await isCardOpen(page)), 'the card goes', PATIENCE);
    await expectMarks(page, []);
    expect(await page.content()).toBe(before);
  }
  // Nobody listens any more: new text gets no mark.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<section>An RHIT</section>'));
  await page.mouse.move(x + 200, y + 200);
  await page.mouse.move(x, y);
  await expectMarks(page, left);
  expect(await isCardOpen(page)).toBe(kind === 'firefox');
  // Firefox itself says of scripts that it ended that it ended them.
  expect(errors.filter((error) => !error.includes('script is disabled'))).toEqual([]);
});
