/** What every browser test begins with: the built extension in a real browser, and the demo pages. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { builtExtension } from '../browsers/build.ts';
import { closeSide, isAtSide } from '../browsers/commands.ts';
import type { BrowserKind } from '../browsers/find.ts';
import { launch, type ExtensionBrowser, type LaunchOptions } from '../browsers/launch.ts';
import { collectErrors, resetMedia, until } from '../browsers/page-tools.ts';
import { servePages, type PageServer } from '../pages/server.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

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

/** What tests run with: a browser and the pages. */
interface Stage {
  extension: ExtensionBrowser;
  server: PageServer;
}

/** The one that a worker has for all test files that need nothing else; starting a browser takes seconds. */
let shared: Promise<Stage> | undefined;

async function openStage(options: Partial<LaunchOptions>): Promise<Stage> {
  await mkdir('.output/tests', { recursive: true });
  const server = await servePages();
  const extension = await launch(kind, { extension: builtExtension(kind), ...options });
  return { server, extension };
}

async function closeStage({ extension, server }: Stage): Promise<void> {
  await extension.close();
  await server.close();
}

async function sharedStage(): Promise<Stage> {
  const before = await shared?.catch(() => undefined);
  if (before?.extension.browser.connected) return before;
  if (before) await closeStage(before).catch(() => undefined);
  shared = openStage({});
  return shared;
}

/**
 * A browser and a server for all tests of a file. What a test opened and chose goes with it, however it ended. The
 * browser has served other files before, unless it is asked for with options: `{}` for one that is new.
 */
export function useSession(options?: Partial<LaunchOptions>): Session {
  const session = {} as Session;
  beforeAll(async () => {
    Object.assign(session, await (options ? openStage(options) : sharedStage()));
    session.open = async (path) => {
      const page = await session.extension.newPage();
      const errors = collectErrors(page);
      await page.goto(session.server.origin + path);
      return { page, errors };
    };
    session.store = async (values) => {
      await session.extension.inExtension((items) => chrome.storage.sync.set(items), values);
    };
    session.reset = async () => {
      await session.extension.inExtension(async () => {
        await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]);
      });
    };
    session.isRead = async (page) => {
      const isHtml = await page.evaluate(() => document.contentType === 'text/html');
      const popup = await session.extension.popup(page);
      const isSaid = async (): Promise<boolean> => {
        const said = await popup.$eval('.term-row, .notice', (node) => node.textContent ?? '');
        // So it says as well while a script has yet to start.
        return !isHtml || !said.includes(messages.pageUnreachable.message);
      };
      await until(isSaid, `the popup says what is on ${page.url()}`);
      await popup.close();
      await page.bringToFront();
    };
    await session.reset();
  });
  afterEach(async () => {
    await resetMedia(session.extension.browser);
    // A test may have failed half-way, or taken the extension away.
    if (await isAtSide(session.extension).catch(() => false)) await closeSide(session.extension);
    await session.extension.closeTabs();
  });
  afterAll(async () => {
    if (options && session.extension) await closeStage(session);
  });
  return session;
}
