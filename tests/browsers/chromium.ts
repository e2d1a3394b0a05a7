import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { EngineOptions, LaunchedEngine } from './launch.ts';

/** Beside what puppeteer sets itself: no look-ups at start, no first-run pages, no downloads of components. */
const QUIET = [
  // Chromium asks these of itself even so: no account, no update, answered by a closed port.
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
  '--no-default-browser-check',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--no-pings',
  '--no-service-autorun',
  '--disable-features=OptimizationGuideModelDownloading,OptimizationHintsFetching,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication,NetworkTimeServiceQuerying',
];

/**
 * Starts Chromium, Chrome or Edge, without any extension unless it is given one. `patience`: milliseconds that a command
 * may take.
 */
export function startChromium(
  options: Omit<EngineOptions, 'extension' | 'prefs'> & { extension?: string; patience?: number },
): Promise<Browser> {
  return puppeteer.launch({
    executablePath: options.program,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.viewport,
    ...(options.keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...(options.patience === undefined ? {} : { protocolTimeout: options.patience }),
    args: [
      ...QUIET,
      ...(options.headless ? ['--disable-gpu'] : []),
      ...(options.restoresPages ? ['--restore-last-session'] : []),
      ...(options.extension === undefined ? [] : [`--load-extension=${options.extension}`]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // `<-loopback>` is not given: loopback never goes to the proxy.
      ...(options.proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${options.proxyPort}`]),
    ],
  });
}

/**
 * Starts Chromium, Chrome or Edge and loads the extension over the debugging pipe: released Chrome no longer takes
 * `--load-extension`. Pages that the browser opens again would be there before it, so for these Chromium is given it as
 * if it had been installed. The id follows from the folder's path, so it stays the same over restarts.
 */
export async function launchChromium({ extension, ...options }: EngineOptions): Promise<LaunchedEngine> {
  const browser = await startChromium(options.restoresPages ? { ...options, extension } : options);
  const id = options.restoresPages ? await idOfLoaded(browser) : await browser.installExtension(extension);
  const extensionOrigin = `chrome-extension://${id}`;
  return {
    browser,
    extensionOrigin,
    async openTab(path, background): Promise<Page> {
      const page = await browser.newPage({ type: 'tab', background });
      await page.goto(`${extensionOrigin}/${path}`);
      return page;
    },
  };
}

async function idOfLoaded(browser: Browser): Promise<string> {
  const background = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  return new URL(background.url()).host;
}
