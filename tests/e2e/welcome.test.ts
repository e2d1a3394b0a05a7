import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickOn, collectErrors, runAxe, setMedia, setViewport } from '../browsers/page-tools.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { kind, useSession } from './session.ts';

const session = useSession();

const words = (page: Page, selector: string) => (): Promise<string> =>
  page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent).join(' '));

it('the first page lets people try hovering, pinning and switching, by mouse and by keyboard', async () => {
  const page = await session.extension.openExtensionPage('welcome.html');
  const errors = collectErrors(page);
  await page.waitForSelector('.sample-mark');
  // Rest on a word, and leave it.
  await page.hover('.sample-mark');
  await expect.poll(words(page, '.sample-card h2')).toBe('RHIA');
  await page.hover('h1');
  await page.waitForSelector('.sample-card', { hidden: true });
  // A click keeps it.
  await clickOn(page, '.sample-mark:nth-of-type(2)');
  await expect.poll(words(page, '.sample-card h2')).toBe('MHA');
  await page.hover('h1');
  await expect.poll(words(page, '[role=status].quiet')).toMatch(/^Pinned/);
  expect(await runAxe(page)).toEqual([]);
  await page.screenshot({ path: `.output/tests/${kind}-welcome.png`, fullPage: true });
  await page.keyboard.press('Escape');
  await page.waitForSelector('.sample-card', { hidden: true });
  // The focus is where it was; Enter opens it again.
  await page.keyboard.press('Enter');
  await expect.poll(words(page, '.sample-card h2')).toBe('MHA');
  // What can't be copied is told.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('the clipboard is closed'));
  });
  await clickOn(page, '.sample-card .card-source + .card-link');
  await expect.poll(words(page, '.sample-card .card-done')).toContain(messages.cardNotCopied.message);
  await clickOn(page, '.choice label:nth-of-type(2)');
  await expect.poll(words(page, '.sample-list')).toMatch(/RHIA.*MHA.*HIPAA/);
  expect(await page.$$('.sample-mark, .sample-card')).toEqual([]);
  await clickOn(page, '.choice label:nth-of-type(3)');
  await expect.poll(words(page, '[role=status].quiet')).toMatch(/^Off/);
  await setMedia(page, { colorScheme: 'dark' });
  expect(await runAxe(page)).toEqual([]);
  await setViewport(page, { width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.screenshot({ path: `.output/tests/${kind}-welcome-narrow.png`, fullPage: true });
  await setMedia(page, { forcedColors: true });
  await clickOn(page, '.choice label:nth-of-type(1)');
  await page.screenshot({ path: `.output/tests/${kind}-welcome-forced.png`, fullPage: true });
  expect(errors).toEqual([]);
});

it('an update opens nothing: a dot in the popup says what is new, until it was read', async () => {
  await session.reset();
  await session.extension.inExtension(() => chrome.storage.local.set({ newsSeen: 0 }));
  const { page } = await session.open('/living/one');
  const popup = await session.extension.popup(page);
  await popup.waitForSelector('.news-link');
  await clickOn(popup, '.news-link');
  await popup.waitForSelector('.news li');
  expect(await runAxe(popup)).toEqual([]);
  await popup.screenshot({ path: `.output/tests/${kind}-popup-news.png` });
  await clickOn(popup, '.news .button');
  await popup.waitForSelector('.news-link', { hidden: true });
  const again = await session.extension.popup(page);
  await again.waitForSelector('.popup-foot');
  expect(await again.$('.news-link')).toBeNull();
});
