/** The popup: how long it takes from being opened until the list of terms is painted. */
import type { Browser, Page } from 'puppeteer-core';
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { withPage } from './load.ts';
import { atMost, digits, spread, type Measurement } from './measurement.ts';
import { app, everyTerm, listing } from './pages.ts';

/** Milliseconds. */
const PAINTED = 100;

export const popup: Measurement = {
  name: 'popup',
  title: 'The popup',
  async run(bench) {
    const rows: string[][] = [];
    const medians: number[] = [];
    for (const page of [listing, app, everyTerm]) {
      bench.say(`the popup on ${page.name}`);
      const browser = bench.browsers.get('ours');
      const opened = await withPage(browser, bench.server.freshUrl(page), async ({ page: tab, settle }) => {
        await settle();
        const { extensionOrigin } = bench.browsers;
        const address = `${extensionOrigin}/popup.html?tab=${await tabId(tab, extensionOrigin)}`;
        const each: Opened[] = [];
        for (let round = 0; round < bench.pairs; round++) each.push(await openPopup(browser, address));
        return each;
      });
      const times = opened.map(({ time }) => time);
      const { terms, mentions } = opened[0]!;
      medians.push(median(times));
      rows.push([page.name, digits(terms), digits(mentions), `**${digits(median(times))}**`, spread(times)]);
    }
    return {
      text: `From the start of the popup's document until the frame with its first list of terms is painted, in ms, in a tab of the popup's size. The page is then in a tab behind it, which the browser gives less of the machine than one that is seen beside its popup. Median, least and most of ${bench.pairs}. The last page names every term of the glossary, and has more than 5,000 mentions.

${table(['', 'terms listed', 'mentions', 'painted', 'least – most'], rows)}`,
      verdicts: [atMost('popup painted with 5,000 mentions', PAINTED, medians.at(-1)!, ' ms')],
    };
  },
};

interface Opened {
  /** Milliseconds. */
  readonly time: number;
  readonly terms: number;
  readonly mentions: number;
}

/** The id that the extension knows a tab by, which has to be in front. */
async function tabId(tab: Page, origin: string): Promise<number> {
  const helper = await tab.browser().newPage({ type: 'tab', background: true });
  await helper.goto(`${origin}/icons/on-16.png`);
  await tab.bringToFront();
  const id = await helper.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    return front!.id!;
  });
  await helper.close();
  return id;
}

async function openPopup(browser: Browser, address: string): Promise<Opened> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 400, height: 600 });
    await page.evaluateOnNewDocument(notePaint);
    await page.goto(address);
    await page.waitForFunction(() => 'paintedAt' in window);
    // Rows that are not in view follow.
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    return await page.evaluate(() => ({
      time: (window as unknown as { paintedAt: number }).paintedAt,
      terms: document.querySelectorAll('.term-row').length,
      mentions: [...document.querySelectorAll('.term-count')].reduce(
        (sum, { textContent }) => sum + Number.parseInt(textContent!, 10),
        0,
      ),
    }));
  } finally {
    await page.close();
  }
}

/** Runs in the popup: keeps the time at which the frame with the first term was done. */
function notePaint(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.term-row')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => Object.assign(window, { paintedAt: performance.now() });
      channel.port2.postMessage(0);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
