import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { runInFirefox } from './bidi.ts';
import type { EngineOptions, LaunchedEngine } from './launch.ts';
import { until } from './until.ts';
import { setViewport } from './viewport.ts';

/** The extension's id in Firefox, as in its manifest. */
const GECKO_ID = 'termwise@termwise.invalid';

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
};

/** What a restart must keep, though an unsigned add-on is installed anew, as a temporary one, at each start. */
const KEEP = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
};

/** Starts Firefox over WebDriver BiDi with the extension as a temporary add-on under a fixed address. */
export async function launchFirefox(options: EngineOptions): Promise<LaunchedEngine> {
  const browser = await puppeteer.launch({
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
  });
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

async function openTab(
  browser: Browser,
  url: string,
  background: boolean,
  viewport: EngineOptions['viewport'],
): Promise<Page> {
  const known = new Set(await browser.pages());
  await runInFirefox(browser, addTab, { url, background });
  const page = await newPageOf(browser, known);
  const isLoaded = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  await until(() => page.evaluate(isLoaded, url), `${url} is loaded`);
  if (viewport && !background) await setViewport(page, viewport);
  return page;
}

function newPageOf(browser: Browser, known: Set<Page>): Promise<Page> {
  const look = async () => (await browser.pages()).find((candidate) => !known.has(candidate));
  return until(look, 'Firefox opens a tab');
}

/** Firefox's own globals, as far as `addTab` uses them. */
declare const gBrowser: {
  selectedTab: unknown;
  addTab(url: string, options: { triggeringPrincipal: unknown }): unknown;
};
declare const Services: { scriptSecurityManager: { getSystemPrincipal(): unknown } };

/** Runs in Firefox's window. */
function addTab({ url, background }: { url: string; background: boolean }): void {
  const tab = gBrowser.addTab(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  if (!background) gBrowser.selectedTab = tab;
}
