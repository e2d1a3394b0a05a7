/** The popup: how long it takes from being opened until the list of terms is painted. */
import type { Browser, Page, Target } from 'puppeteer-core';
import { atRest } from '../../browsers/at-rest.ts';
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { withPage } from './load.ts';
import { atMost, digits, spread, type Measurement } from './measurement.ts';
import { app, everyTerm, listing } from './pages.ts';

/** Milliseconds. */
const PAINTED = 100;
/** Openings that are not counted: in the first ones code is compiled that is kept for the next. */
const WARM_UP = 2;
/** Looks on end at which the list is as long as before, so that it is whole. */
const LOOKS = 3;
/** Openings that are counted, at the least: paints fall on the display's frames, so that few say little. */
const FEWEST = 12;

export const popup: Measurement = {
  name: 'popup',
  title: 'The popup',
  async run(bench) {
    const rounds = Math.max(FEWEST, bench.pairs);
    const rows: string[][] = [];
    const medians: number[] = [];
    for (const page of [listing, app, everyTerm]) {
      bench.say(`the popup on ${page.name}`);
      const browser = bench.browsers.get('ours');
      const opened = await withPage(browser, bench.server.freshUrl(page), async ({ page: tab, settle }) => {
        await settle();
        await tab.bringToFront();
        const each: Opened[] = [];
        for (let round = 0; round < WARM_UP + rounds; round++)
          each.push(await openPopup(browser, bench.browsers.extensionOrigin));
        return each.slice(WARM_UP);
      });
      const times = opened.map(({ painted }) => painted);
      const { terms, mentions } = opened[0]!;
      medians.push(median(times));
      rows.push([
        page.name,
        digits(terms),
        digits(mentions),
        digits(median(opened.map(({ first }) => first))),
        `**${digits(median(times))}**`,
        spread(times),
        digits(median(opened.map(({ before }) => before))),
      ]);
    }
    return {
      text: `The popup itself, opened at the toolbar by \`chrome.action.openPopup\` over the page, which stays in front. From the start of the popup's document until the first paint of anything, and until the paint that shows the list of terms (\`largest-contentful-paint\`, which the browser tells in steps of 4 ms), in ms. Medians, least and most of ${rounds} openings after ${WARM_UP} that are not counted. The last column is what the browser takes before: from the call until it begins the document, whatever is in it. The last page names every term of the glossary, and has more than 5,000 mentions.

${table(['', 'terms listed', 'mentions', 'first paint', 'list painted', 'least – most', 'before'], rows)}`,
      verdicts: [atMost('popup painted with 5,000 mentions', PAINTED, medians.at(-1)!, ' ms')],
    };
  },
};

interface Opened {
  /** Milliseconds from the call until the document begins. */
  readonly before: number;
  /** Milliseconds from the beginning of the document. */
  readonly first: number;
  readonly painted: number;
  readonly terms: number;
  readonly mentions: number;
}

async function openPopup(browser: Browser, origin: string): Promise<Opened> {
  const isOf = (target: Target, file: string): boolean => target.url().startsWith(`${origin}/${file}`);
  const background = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && isOf(target, ''),
  );
  const worker = (await background.worker())!;
  const called = await worker.evaluate(() => {
    void chrome.action.openPopup();
    return performance.timeOrigin + performance.now();
  });
  const target = await browser.waitForTarget((one) => isOf(one, 'popup.html'));
  const page = await target.asPage();
  try {
    await page.waitForSelector('.term-row');
    const { origin: start, ...paints } = await page.evaluate(readPaints);
    // Rows that are not in view follow.
    const counted = await atRest(() => page.evaluate(countTerms), LOOKS);
    return { before: start - called, ...paints, ...counted };
  } finally {
    await closePopup(browser, target, page);
  }
}

/** Waits until it is gone: one that is still open would only be closed by the next call. */
async function closePopup(browser: Browser, target: Target, page: Page): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    const look = (one: Target): void => {
      if (one !== target) return;
      browser.off('targetdestroyed', look);
      resolve();
    };
    browser.on('targetdestroyed', look);
  });
  await page.close();
  await gone;
}

/** Runs in the popup, once some of the list is there; it may have yet to be painted. */
async function readPaints() {
  // The list comes with what stands above it, and with nothing else in the panel of its tab.
  const list = await new Promise<LargestContentfulPaint>((resolve, reject) => {
    const observer = new PerformanceObserver((found) => {
      const entries = found.getEntries() as LargestContentfulPaint[];
      const first = entries.find(({ element }) => element?.closest('#tab-panel'));
      if (first) resolve(first);
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => reject(new Error('Nothing of the list was the largest thing that was painted')), 2_000);
  });
  return {
    origin: performance.timeOrigin,
    first: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    painted: list.startTime,
  };
}

/** Runs in the popup. */
function countTerms() {
  return {
    terms: document.querySelectorAll('.term-row').length,
    mentions: [...document.querySelectorAll('.term-count')].reduce(
      (sum, { textContent }) => sum + Number.parseInt(textContent!, 10),
      0,
    ),
  };
}
