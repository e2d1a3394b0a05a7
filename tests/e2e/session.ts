/** What every browser test begins with: the built extension in a real browser, and the demo pages. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { builtExtension } from '../browsers/build.ts';
import type { BrowserKind } from '../browsers/find.ts';
import { launch, type ExtensionBrowser, type LaunchOptions } from '../browsers/launch.ts';
import { collectErrors, settledMarks } from '../browsers/page-tools.ts';
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
}

/** A browser and a server for all tests of a file. */
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
  });
  afterAll(async () => {
    await session.extension?.close();
    await session.server?.close();
  });
  return session;
}

/** Waits until the marks of a page are what `isRight` wants, at most 5 s; gives the marks as they are then. */
export async function marksWhen(page: Page, isRight: (marks: string[]) => boolean): Promise<string[]> {
  let marks: string[] = [];
  for (const end = Date.now() + 5000; Date.now() < end; await delay(50)) {
    marks = await settledMarks(page, 150);
    if (isRight(marks)) break;
  }
  return marks;
}

/** Waits until a question is answered with something else than undefined or false, at most 5 s if not said. */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  what: string,
  patience = 5000,
): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await delay(50)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`Waited ${patience / 1000} s in vain: ${what}`);
}
