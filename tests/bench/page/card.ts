/** The card: from the pointer's rest to the frame that shows it. */
import type { Page } from 'puppeteer-core';
import { cardClosed } from '../../browsers/card.ts';
import { pointAtMark } from '../../browsers/points.ts';
import { until } from '../../browsers/until.ts';
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { withPage } from './load.ts';
import { atMost, digits, type Measurement } from './measurement.ts';
import type { BenchPage } from './pages.ts';

const article: BenchPage = { name: 'article', path: '/article', isDemo: true, html: () => '' };
const start: BenchPage = { name: 'start', path: '/', isDemo: true, html: () => '' };
/** Milliseconds: the rest that opens a card, as in entrypoints/content/card/pointer.ts. */
const REST = 150;
const LIMIT = 50;

export const card: Measurement = {
  name: 'card',
  title: 'From the pointer’s rest to the card',
  async run(bench) {
    const rounds = bench.isQuick ? 8 : 25;
    const rows: string[][] = [];
    const all: number[] = [];
    for (const page of [article, start]) {
      bench.say(`the card on ${page.name}`);
      const times = await withPage(
        bench.browsers.get('ours'),
        bench.server.freshUrl(page),
        async ({ page: tab, settle }) => {
          await settle();
          await tab.bringToFront(); // Behind others it gets no frames.
          return timesOfCards(tab, rounds);
        },
      );
      all.push(...times);
      const sorted = times.toSorted((a, b) => a - b);
      rows.push([
        page.name,
        digits(median(times)),
        digits(sorted[Math.floor(sorted.length * 0.9)]!),
        digits(times[0]!),
      ]);
    }
    return {
      text: `The pointer moves to a mark and stays. Counted from the end of the rest of ${REST} ms that opens a card, by the time stamp of the pointer's last move, to the end of the frame that shows it. ${rounds} cards of different marks a page.

${table(['page', 'median, ms', 'nine of ten within', 'the first'], rows)}`,
      verdicts: [atMost('card after the rest, median', LIMIT, median(all), ' ms')],
    };
  },
};

async function timesOfCards(page: Page, rounds: number): Promise<number[]> {
  const texts = await page.evaluate(() =>
    ['him', 'ha', 'both'].flatMap((field) =>
      [...(CSS.highlights.get(`termwise-${field}`) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent!.slice(startOffset, endOffset),
      ),
    ),
  );
  const marks = [...new Set(texts)].filter((text) => /^\S{2,}$/.test(text));
  await page.evaluate(noteCards);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { x, y } = await pointAtMark(page, marks[round % marks.length]!);
    await page.mouse.move(x, y);
    times.push(
      (await until(() => page.evaluate(takeTime), `a card of ${marks[round % marks.length]!} is painted`)) -
        REST,
    );
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.mouse.move(1, 1);
    // Between two frames nobody would see that it was away.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  return times;
}

interface Noted {
  movedAt: number;
  /** Milliseconds from the last move to the frame with the card; 0 while there is none. */
  took: number;
}

/** Runs in the page. */
function noteCards(): void {
  const noted: Noted = ((window as unknown as { noted: Noted }).noted = { movedAt: 0, took: 0 });
  addEventListener('pointermove', ({ timeStamp }) => (noted.movedAt = timeStamp), true);
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => (noted.took = performance.now() - noted.movedAt);
  new MutationObserver((changes) => {
    const isCard = changes.some(({ addedNodes }) =>
      [...addedNodes].some(({ nodeName }) => nodeName === 'TERMWISE-CARD'),
    );
    if (isCard) requestAnimationFrame(() => afterFrame.port2.postMessage(null));
  }).observe(document.documentElement, { childList: true });
}

/** Runs in the page. */
function takeTime(): number | undefined {
  const { noted } = window as unknown as { noted: Noted };
  const { took } = noted;
  noted.took = 0;
  return took || undefined;
}
