/** The settings, the first page and the comparison by keyboard alone: every control is reached, seen and works. */
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { collectErrors } from '../browsers/page-tools.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(async () => {
  await session.reset();
  await session.extension.inExtension(() => chrome.storage.local.clear());
});

const stored = (): Promise<Record<string, unknown>> =>
  session.extension.inExtension(() => chrome.storage.sync.get(null));

async function open(path: string, isReady: string): Promise<Page> {
  const page = await session.extension.openExtensionPage(path);
  await page.waitForSelector(isReady);
  return page;
}

/**
 * Keeps in the page what the keyboard can reach in it, in its order; of radio buttons the one that is chosen. Firefox
 * stops at what scrolls, too.
 */
const findControls = (page: Page): Promise<{ first: number; count: number }> =>
  page.evaluate((stopsAtScrollers) => {
    const isControl = (node: HTMLElement): boolean =>
      node.matches('a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]') &&
      !node.matches('[type=radio]:not(:checked)');
    const isScroller = (node: HTMLElement): boolean =>
      getComputedStyle(node).overflowY === 'auto' && node.scrollHeight > node.clientHeight;
    const controls = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (node) => node.checkVisibility() && (isControl(node) || (stopsAtScrollers && isScroller(node))),
    );
    Object.assign(window, { controls });
    return { first: controls.indexOf(document.activeElement as HTMLElement) + 1, count: controls.length };
  }, kind === 'firefox');

/** What is wrong with where the keyboard is; undefined if it is on the control with this number, which shows it. */
const faultAt = (page: Page, at?: number): Promise<string | undefined> =>
  page.evaluate((number) => {
    const { controls } = window as unknown as { controls?: HTMLElement[] };
    const nameOf = (node: Element | null | undefined): string =>
      `${node?.localName} “${node?.textContent?.trim().slice(0, 30)}”`;
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the keyboard';
    if (number !== undefined && focused !== controls?.[number])
      return `${nameOf(focused)} in place of ${nameOf(controls?.[number])}`;
    // A radio button is shown by the words beside it.
    const ring = [focused, focused.nextElementSibling].some((node) => {
      const { outlineStyle, outlineWidth } = node ? getComputedStyle(node) : {};
      return outlineStyle !== undefined && outlineStyle !== 'none' && outlineWidth !== '0px';
    });
    if (!ring) return `${nameOf(focused)} does not show it`;
    const { top, bottom } = focused.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) return undefined;
    const place = `${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight} px, ${document.visibilityState}`;
    return `${nameOf(focused)} is out of view: ${place}`;
  }, at);

/**
 * Goes by Tab from control to control, from where the keyboard is to the end of the page. Firefox scrolls to what has the
 * keyboard when it has laid the page out, which on a busy machine it puts off.
 */
async function walk(page: Page): Promise<void> {
  await page.bringToFront();
  const { first, count } = await findControls(page);
  for (let at = first; at < count; at++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => faultAt(page, at), { message: `at ${at} of ${count}` }).toBe(undefined);
  }
  expect(count - first).toBeGreaterThan(3);
}

/** Presses keys on an element; the keyboard is seen somewhere afterwards, on what fits `then` if that is given. */
async function press(page: Page, selector: string, keys: readonly Key[], then?: string): Promise<void> {
  await page.focus(selector);
  for (const key of keys) await page.keyboard.press(key);
  if (then !== undefined)
    await expect
      .poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), then), { message: then })
      .toBe(true);
  await expect.poll(() => faultAt(page), { message: `after ${keys.join()} on ${selector}` }).toBe(undefined);
}
type Key = Parameters<Page['keyboard']['press']>[0];

it('the settings', async () => {
  const mine = { 'site:a.example': 'off', 'known:rhia': true, 'wrong:mha/*': true };
  await session.store({ ...mine, density: 7 });
  const page = await open('options.html', '.section');
  const errors = collectErrors(page);
  await walk(page);
  await press(page, 'main > .notice button', ['Enter'], 'main');
  await expect.poll(stored).toEqual(mine);
  await press(page, '#general .toggle input', [' ']);
  await expect.poll(stored).toEqual({ ...mine, enabled: false });
  await press(page, '[name=look]:checked', ['ArrowRight'], '[name=look][value=tint]');
  await press(page, '[name="site:a.example"]:checked', ['ArrowLeft'], '[value=list]');
  await expect.poll(stored).toMatchObject({ look: 'tint', 'site:a.example': 'list' });
  for (const section of ['known', 'wrong']) {
    const button = `#${section} .undo-row > .link`;
    const count = Object.keys(await stored()).length;
    await press(page, button, ['Enter'], button);
    await expect.poll(async () => Object.keys(await stored()).length).toBe(count - 1);
    await press(page, button, ['Enter'], button);
    await expect.poll(async () => Object.keys(await stored()).length).toBe(count);
  }
  // Back to the defaults, and not.
  await press(page, '#data .choice-row:nth-of-type(3) button', ['Enter']);
  await page.waitForSelector('.data-done button');
  await press(page, '.data-done button', ['Enter'], '.data-done');
  await expect.poll(stored).toMatchObject({ look: 'tint' });
  // All away, once it is sure.
  const erase = '#data .choice-row:nth-of-type(4) button';
  await press(page, erase, ['Enter'], `${erase}:first-child:not(:last-child)`);
  await press(page, erase, ['Enter'], `${erase}:only-child`);
  await press(page, erase, ['Enter'], `${erase}:first-child:not(:last-child)`);
  await press(page, erase, ['Tab', ' '], `${erase}:only-child`);
  await expect.poll(stored).toEqual({});
  expect(errors).toEqual([]);
});

it('the first page', async () => {
  const page = await open('welcome.html', '.sample-mark');
  const errors = collectErrors(page);
  await walk(page);
  await press(page, '.sample-mark', ['Enter'], '.sample-mark');
  await page.waitForSelector('.sample-card');
  await walk(page);
  await press(page, '.sample-card .card-section .card-chip', ['Enter'], '.card');
  await press(page, '.sample-card summary', [' ']);
  await press(page, '.sample-card summary', ['Escape'], '.sample-mark');
  await press(page, '.sample-mark', ['Enter', 'Tab'], '.sample-mark');
  await page.waitForSelector('.sample-card');
  // A word that is known is no button any more.
  await press(page, '.sample-card .card-foot .card-row:last-child button', ['Enter'], '[tabindex]');
  await press(page, '[name=sample]:checked', ['ArrowRight'], '[value=list]');
  await page.waitForSelector('.sample-list');
  expect(errors).toEqual([]);
});

it('the comparison', async () => {
  const page = await open('compare.html?here=rhia', '.comparison tbody');
  const errors = collectErrors(page);
  await walk(page);
  await press(page, '.row-terms .chip', ['Enter'], '.chip[aria-expanded=true]');
  await press(page, '.row-terms .chip', ['Tab', 'Escape'], '.chip[aria-expanded=false]');
  expect(errors).toEqual([]);
});
