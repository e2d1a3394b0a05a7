import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { runInFirefox } from './bidi.ts';
import type { EngineOptions, LaunchedEngine } from './launch.ts';
import { withSwiftAnswers } from './swift-answers.ts';
import { until } from './until.ts';
import { setViewport } from './viewport.ts';

/** The extension's id in Firefox, as in its manifest. */
export const GECKO_ID = 'termwise@termwise.invalid';

/** The host of the extension's pages, random in each profile unless it is given. */
const UUID = '7e3a1c52-5f0e-4b7d-9a55-1d2f3c4b5a69';

/** Beside what puppeteer sets itself. */
const QUIET = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.search.update': false,
  'browser.region.network.url': '',
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.autofillForms': false,
  // With the last tab of a site its process ends. What runs there would be cut off anywhere, and what runs after it, in
  // the moments that are left, would stumble over what was half done: errors where nobody is any more.
  'dom.abort_script_on_child_shutdown': false,
};

/** What a restart must keep, though an unsigned add-on is installed anew, as a temporary one, at each start. */
const KEEP = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
};

/** Starts Firefox over WebDriver BiDi with the extension as a temporary add-on under a fixed address. */
export async function launchFirefox(options: EngineOptions): Promise<LaunchedEngine> {
  const browser = await withSwiftAnswers(() =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: options.program,
      headless: options.headless,
      // Released Firefox takes another settings server (none) only with this.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      defaultViewport: options.viewport,
      ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
      // System access opens the extension's pages (BiDi won't go to moz-extension:), and changes prefs at run time.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { ...QUIET, ...KEEP, ...proxyPrefs(options.proxyPort), ...options.prefs },
    }),
  );
  await browser.installExtension(options.extension);
  const extensionOrigin = `moz-extension://${UUID}`;
  return {
    browser,
    extensionOrigin,
    openTab: (path, background) =>
      openTab(browser, `${extensionOrigin}/${path}`, background, options.viewport),
  };
}

function proxyPrefs(port: number | undefined): Record<string, string | number | boolean> {
  if (port === undefined) return {};
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': 'localhost, 127.0.0.1, [::1]',
  };
}

/** Tells the tabs that are on their way to a page of the extension apart. */
let opened = 0;

/**
 * BiDi can't go to the extension's pages, so Firefox itself is told to. Not from the start: of a tab that begins with
 * an extension's page puppeteer hears nothing if the tab changes its process too soon.
 */
async function openTab(
  browser: Browser,
  url: string,
  background: boolean,
  viewport: EngineOptions['viewport'],
): Promise<Page> {
  const page = await browser.newPage({ type: 'tab', background });
  const sign = `#termwise-${++opened}`;
  await page.evaluate((hash) => void (location.hash = hash), sign);
  await until(() => runInFirefox(browser, load, { sign, url }), `Firefox has a tab for ${url}`);
  const isLoaded = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  await until(() => page.evaluate(isLoaded, url), `${url} is loaded`);
  if (viewport && !background) await setViewport(page, viewport);
  return page;
}

/** Firefox's own globals, as far as `load` uses them. */
declare const gBrowser: {
  browsers: {
    currentURI: { spec: string };
    loadURI(url: unknown, options: { triggeringPrincipal: unknown }): void;
  }[];
};
declare const Services: {
  io: { newURI(url: string): unknown };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};

/** Runs in Firefox's window: loads the address in the tab that is known by its sign; whether it is there yet. */
function load({ sign, url }: { sign: string; url: string }): boolean {
  const tab = gBrowser.browsers.find(({ currentURI }) => currentURI.spec.endsWith(sign));
  tab?.loadURI(Services.io.newURI(url), {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  return tab !== undefined;
}
