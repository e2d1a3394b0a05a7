/** Pages that are come to in other ways than by an address and a load, and what is left of us when we go. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { isCardOpen, openCard, pointAtMark, setMedia } from '../browsers/page-tools.ts';
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

describe('a page from the browser’s memory', () => {
  const openAndLeave = async (): Promise<Page> => {
    const { page } = await session.open('/living/one');
    await expectMarks(page, [RHIA]);
    await page.evaluate(() => {
      Object.assign(window, { isKept: true });
      document.body.insertAdjacentHTML('beforeend', '<section>An RHIT</section>');
    });
    await expectMarks(page, [RHIA, 'him: RHIT']);
    await page.goto(`${session.server.origin}/living/blank`);
    await expectMarks(page, []);
    return page;
  };
  const isKept = (page: Page): Promise<boolean> => page.evaluate(() => 'isKept' in window);

  it('has its marks, and follows what changes then', async () => {
    const page = await openAndLeave();
    await page.evaluate(() => history.back());
    await until(() => isKept(page).catch(() => false), 'the page from memory', PATIENCE);
    await expectMarks(page, [RHIA, 'him: RHIT']);
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

it('a printed page shows no marks', async () => {
  const { page } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
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

// The last one, as nothing of ours is left.
it('when the extension is removed, its marks, card and ears go from open pages', async () => {
  const { page, errors } = await session.open('/living/one');
  await expectMarks(page, ['him: RHIA']);
  const before = await page.content();
  const { x, y } = await pointAtMark(page, 'RHIA');
  await page.mouse.move(x, y);
  await openCard(page, PATIENCE);
  const { browser, extensionOrigin } = session.extension;
  await browser.uninstallExtension(
    kind === 'chromium' ? new URL(extensionOrigin).host : 'termwise@termwise.invalid',
  );
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
