/** What every browser test begins with: the built extension in a real browser, and the demo pages. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { builtExtension } from '../browsers/build.ts';
import type { BrowserKind } from '../browsers/find.ts';
import { launch, type ExtensionBrowser, type LaunchOptions } from '../browsers/launch.ts';
import {
  collectErrors,
  markLines,
  PATIENCE,
  resetMedia,
  settledMarks,
  until,
} from '../browsers/page-tools.ts';
import { servePages, type PageServer } from '../pages/server.ts';

export const kind = process.env['TERMWISE_BROWSER'] as BrowserKind;

export interface Session {
  extension: ExtensionBrowser;
  server: PageServer;
  /** Opens a demo page in a new tab; `errors` is what the page, its frames and our script complain about. */
  open(path: string): Promise<{ page: Page; errors: readonly string[] }>;
  /** Writes stored values, as if they had been chosen before. */
  store(values: Record<string, unknown>): Promise<void>;
  /** Back to the settings of a new person. */
  reset(): Promise<void>;
  /** Waits until our script has read a page, by what the popup says. For pages that have no marks to wait for. */
  isRead(page: Page): Promise<void>;
}

/** A browser and a server for all tests of a file. What a test opened and chose goes with it, however it ended. */
export function useSession(options: Partial<LaunchOptions> = {}): Session {
  const session = {} as Session;
  beforeAll(async () => {
    session.server = await servePages();
    session.extension = await launch(kind, { extension: builtExtension(kind), ...options });
    session.open = async (path) => {
      const page = await session.extension.newPage();
      const errors = collectErrors(page);
      await page.goto(session.server.origin + path);
      return { page, errors };
    };
    session.store = async (values) => {
      await session.extension.inExtension((items) => chrome.storage.sync.set(items), values);
    };
    session.reset = () => session.extension.inExtension(() => chrome.storage.sync.clear());
    session.isRead = async (page) => {
      const isHtml = await page.evaluate(() => document.contentType === 'text/html');
      const popup = await session.extension.popup(page);
      const isSaid = async (): Promise<boolean> => {
        const said = await popup.$eval('.term-row, .notice', (node) => node.textContent ?? '');
        // So it says as well while a script has yet to start.
        return !isHtml || !/can't read/.test(said);
      };
      await until(isSaid, `the popup says what is on ${page.url()}`);
      await popup.close();
      await page.bringToFront();
    };
  });
  afterEach(async () => {
    await resetMedia(session.extension.browser);
    await session.extension.closeTabs();
  });
  afterAll(async () => {
    await session.extension?.close();
    await session.server?.close();
  });
  return session;
}

/** Waits until the marks of a page are what `isRight` wants, and stay so; gives the marks as they are in the end. */
export async function marksWhen(page: Page, isRight: (marks: string[]) => boolean): Promise<string[]> {
  for (const end = Date.now() + PATIENCE; ; await delay(50)) {
    let marks = await markLines(page);
    if (isRight(marks)) marks = await settledMarks(page);
    if (isRight(marks) || Date.now() > end) return marks;
  }
}

/** The marks of a page that must have some, once they stay the same. */
export async function someMarks(page: Page): Promise<string[]> {
  const marks = await marksWhen(page, ({ length }) => length > 0);
  if (marks.length === 0) throw new Error(`Nothing is marked on ${page.url()}`);
  return marks;
}
