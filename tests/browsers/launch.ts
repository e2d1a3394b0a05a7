import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, EvaluateFunc, Page, Viewport } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { ensureBrowser, type BrowserKind } from './find.ts';
import { launchFirefox } from './firefox.ts';
import { askInOneGo } from './one-go.ts';
import { startOutsideProxy } from './outside.ts';
import { until } from './until.ts';
import { setViewport } from './viewport.ts';

/** How to start a browser with the extension. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folder of a profile to keep; without it a throw-away one. */
  profile?: string;
  /** The program to start; without it the one that `ensureBrowser` finds. */
  program?: string;
  headless?: boolean;
  /** Firefox preferences. */
  prefs?: Record<string, string | number | boolean>;
  /** CSS pixels; `null` follows the window. */
  viewport?: Viewport | null;
  /** Lets Chromium keep pages in memory for "back", which tests are usually spared. */
  keepsPages?: boolean;
  /** Has Chromium open the pages again that were open when it was closed. Needs a profile. */
  restoresPages?: boolean;
  /** Lets the browser reach the network. Without it only loopback answers, and what else was asked is on record. */
  online?: boolean;
}

/** A running browser with the extension in it; the same in both kinds. */
export interface ExtensionBrowser {
  kind: BrowserKind;
  /** Puppeteer's browser. */
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  extensionOrigin: string;
  /** What was asked for beyond loopback, by anybody in this browser: `host:443` or a plain URL. */
  outside: readonly string[];
  /** A new tab in front, at an address if one is given. */
  newPage(url?: string): Promise<Page>;
  /** A page of the extension in a tab in front: `openExtensionPage('popup.html?tab=3')`. */
  openExtensionPage(path: string, viewport?: Viewport): Promise<Page>;
  /** The popup for a page, in a tab of the popup's size. */
  popup(page: Page): Promise<Page>;
  /** The tab id that the extension knows a page by. Brings the page to the front. */
  tabId(page: Page): Promise<number>;
  /** Runs a function with the extension's rights (`chrome.storage` …), in a tab kept in the background. */
  inExtension<Args extends unknown[], Result>(
    task: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Closes the tabs that were opened since the start, by whomever. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}

/** What an engine is started with. */
export interface EngineOptions {
  program: string;
  extension: string;
  profile: string | undefined;
  headless: boolean;
  prefs: Record<string, string | number | boolean>;
  viewport: Viewport | null;
  keepsPages: boolean;
  restoresPages: boolean;
  proxyPort: number | undefined;
}

/** What the two engines do differently. */
export interface LaunchedEngine {
  browser: Browser;
  extensionOrigin: string;
  openTab: (path: string, background: boolean) => Promise<Page>;
}

/** A page of the extension without any script of ours, to run things in: Firefox makes documents of images too. */
const QUIET_PAGE = 'icons/on-16.png';

const POPUP_SIZE: Viewport = { width: 400, height: 600 };
const PAGE_SIZE: Viewport = { width: 1280, height: 800 };

/** Starts a browser of this kind with the extension installed. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  await access(join(options.extension, 'manifest.json'));
  const proxy = options.online ? undefined : await startOutsideProxy();
  const start = kind === 'chromium' ? launchChromium : launchFirefox;
  const engine = await start({
    program: options.program ?? ensureBrowser(kind).path,
    extension: options.extension,
    profile: options.profile,
    headless: options.headless ?? true,
    prefs: options.prefs ?? {},
    viewport: options.viewport === undefined ? PAGE_SIZE : options.viewport,
    keepsPages: options.keepsPages ?? false,
    restoresPages: options.restoresPages ?? false,
    proxyPort: proxy?.port,
  });
  const first = await engine.browser.pages();
  const extension = extensionBrowser(kind, engine, first, proxy?.asked ?? [], () => proxy?.close());
  if (options.profile === undefined) await closeWelcome(extension);
  return extension;
}

/** A new person gets a page in front, which would come between a test and its first page. */
async function closeWelcome({ inExtension }: ExtensionBrowser): Promise<void> {
  const isClosed = (): Promise<boolean> =>
    inExtension(async () => {
      const tabs = await chrome.tabs.query({});
      const welcome = tabs.find(({ url, status }) => status === 'complete' && url?.endsWith('/welcome.html'));
      if (welcome?.id !== undefined) await chrome.tabs.remove(welcome.id);
      return welcome !== undefined;
    });
  await until(isClosed, 'the first-run page is there');
}

function extensionBrowser(
  kind: BrowserKind,
  { browser, extensionOrigin, openTab }: LaunchedEngine,
  first: readonly Page[],
  outside: readonly string[],
  onClose: () => void,
): ExtensionBrowser {
  let quietPage: Promise<Page> | undefined;

  async function newPage(url?: string): Promise<Page> {
    const page = askInOneGo(await browser.newPage());
    if (url !== undefined) await page.goto(url);
    return page;
  }

  async function openExtensionPage(path: string, viewport?: Viewport): Promise<Page> {
    const page = askInOneGo(await openTab(path, false));
    if (viewport) await setViewport(page, viewport);
    return page;
  }

  async function popup(page: Page): Promise<Page> {
    return openExtensionPage(`popup.html?tab=${await tabId(page)}`, POPUP_SIZE);
  }

  async function tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const id = await inExtension(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return tab?.id;
    });
    if (id === undefined) throw new Error(`The extension sees no active tab for ${page.url()}`);
    return id;
  }

  async function inExtension<Args extends unknown[], Result>(
    task: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    quietPage ??= openTab(QUIET_PAGE, true).catch((error: unknown) => {
      quietPage = undefined;
      throw error;
    });
    return (await quietPage).evaluate(task as EvaluateFunc<Args>, ...args) as Promise<Awaited<Result>>;
  }

  async function closeTabs(): Promise<void> {
    const kept = [...first, await quietPage?.catch(() => undefined)];
    const pages = (await browser.pages()).filter((page) => !kept.includes(page));
    // One may be closing by itself.
    await Promise.all(pages.map((page) => page.close().catch(() => undefined)));
  }

  async function close(): Promise<void> {
    await browser.close();
    onClose();
  }

  return {
    kind,
    browser,
    extensionOrigin,
    outside,
    newPage,
    openExtensionPage,
    popup,
    tabId,
    inExtension,
    closeTabs,
    close,
  };
}
