import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { bidiOf, runInFirefox } from './bidi.ts';
import { until } from './until.ts';

/** What a person chose in the system; what is left out is as the browser has it. */
export interface MediaChoice {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** As it would be printed; in Firefox for the tab in front. */
  printed?: boolean;
}

/** Chromium drops the override with its session, so each page keeps one. */
const sessions = new WeakMap<Page, CDPSession>();

/** Each Firefox that shows its pages otherwise than by itself. */
const changed = new WeakSet<Browser>();

/**
 * Shows a page as for somebody with these choices; each call replaces the one before. In Chromium this is for the
 * page (not for its frames of other origins), in Firefox for the whole browser, until `resetMedia`. Waits until the page is shown so.
 */
export async function setMedia(page: Page, choice: MediaChoice): Promise<void> {
  if (bidiOf(page.browser())) await chooseInFirefox(page.browser(), choice);
  else await chooseInChromium(page, choice);
  await until(() => page.evaluate(isShown, choice), `the page is shown as ${JSON.stringify(choice)}`);
}

/** Takes back what `setMedia` chose for a whole browser. */
export async function resetMedia(browser: Browser): Promise<void> {
  if (!changed.has(browser)) return;
  await chooseInFirefox(browser, {});
  changed.delete(browser);
}

async function chooseInChromium(page: Page, choice: MediaChoice): Promise<void> {
  let session = sessions.get(page);
  if (!session) sessions.set(page, (session = await page.createCDPSession()));
  await session.send('Emulation.setEmulatedMedia', {
    media: choice.printed ? 'print' : '',
    features: [
      { name: 'prefers-color-scheme', value: choice.colorScheme ?? '' },
      { name: 'prefers-reduced-motion', value: choice.reducedMotion ? 'reduce' : '' },
      { name: 'forced-colors', value: choice.forcedColors ? 'active' : '' },
    ],
  });
}

async function chooseInFirefox(browser: Browser, choice: MediaChoice): Promise<void> {
  changed.add(browser);
  const medium = choice.printed ? 'print' : '';
  await runInFirefox(browser, setInFirefox, { prefs: prefsFor(choice), medium });
}

/** Runs in the page. Nothing is said of what the browser has by itself. */
function isShown({ colorScheme, reducedMotion, forcedColors, printed }: MediaChoice): boolean {
  const has = (query: string): boolean => matchMedia(query).matches;
  return (
    has('print') === (printed ?? false) &&
    // Firefox prints as on light paper, whatever the person chose.
    (!colorScheme || printed || has(`(prefers-color-scheme: ${colorScheme})`)) &&
    (!reducedMotion || has('(prefers-reduced-motion: reduce)')) &&
    (!forcedColors || has('(forced-colors: active)'))
  );
}

function prefsFor({ colorScheme, reducedMotion, forcedColors }: MediaChoice): Record<string, number> {
  return {
    'layout.css.prefers-color-scheme.content-override': { dark: 0, light: 1, none: 2 }[colorScheme ?? 'none'],
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    // 2: the reader's colours always win over the page's, which is what forced colours are in Firefox.
    'browser.display.document_color_use': forcedColors ? 2 : 1,
  };
}

/** Firefox's own globals, as far as `setInFirefox` uses them. */
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
declare const gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };

/** Runs in Firefox's window. */
function setInFirefox({ prefs, medium }: { prefs: Record<string, number>; medium: string }): void {
  for (const [name, value] of Object.entries(prefs)) Services.prefs.setIntPref(name, value);
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}
