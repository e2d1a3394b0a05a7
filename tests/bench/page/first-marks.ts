/** How soon marks are on the screen: of a page that loads, and of text that comes later. */
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { withPage } from './load.ts';
import { atMost, digits, spread, type Measurement } from './measurement.ts';
import { app, jobBoard, listing, prose, type BenchPage } from './pages.ts';

/** A moment at which marks were there: milliseconds and frames after the text was. */
interface Seen {
  readonly time: number;
  readonly frames: number;
}

/** Frames after the one that shows the text. */
const WANTED = 1;
const LATER_TEXTS = 10;

export const firstMarks: Measurement = {
  name: 'first',
  title: 'First marks',
  async run({ browsers, server, pairs, isQuick, say }) {
    const loads = Math.min(pairs, 7);
    const browser = browsers.get('ours');
    const pages = [listing, app, jobBoard, prose(10_000), ...(isQuick ? [] : [prose(100_000)])];
    const rows: string[][] = [];
    let latest = 0;
    const add = (page: BenchPage, what: string, seen: readonly Seen[]): void => {
      const times = seen.map(({ time }) => time);
      const frames = median(seen.map((one) => one.frames));
      latest = Math.max(latest, frames);
      rows.push([page.name, what, digits(median(times)), spread(times), digits(frames)]);
    };
    for (const page of pages) {
      say(`first marks on ${page.name}`);
      const first: Seen[] = [];
      for (let load = 0; load < loads; load++)
        first.push(
          await withPage(
            browser,
            server.freshUrl(page),
            async ({ page: tab }) => {
              await tab.waitForFunction(() => 'marksSeen' in window, { timeout: 60_000 });
              return tab.evaluate(() => (window as unknown as { marksSeen: Seen }).marksSeen);
            },
            (tab) => tab.evaluateOnNewDocument(watchFirst),
          ),
        );
      add(page, 'load', first);
    }
    for (const page of [listing, prose(10_000)]) {
      const later = await withPage(browser, server.freshUrl(page), async ({ page: tab, settle }) => {
        await settle();
        return tab.evaluate(addTexts, LATER_TEXTS);
      });
      add(page, 'text added later', later);
    }
    return {
      text: `From the first frame that shows the page's text (\`first-contentful-paint\`) until the frame that shows the first marks; for text that comes later, from its insertion. Frames are counted by \`requestAnimationFrame\`: 1 is the frame right after the one with the text, 0 the same. ${loads} loads of each page, ${LATER_TEXTS} later texts.

${table(['', '', 'ms', 'least – most', 'frames'], rows)}`,
      verdicts: [atMost('first marks, frames after the text', WANTED, latest, '')],
    };
  },
};

/** Runs in the page before it loads: leaves in `marksSeen` when the first marks were there. */
function watchFirst(): void {
  const frames: number[] = [];
  const look = (): void => {
    frames.push(performance.now());
    if (CSS.highlights.size === 0) return void requestAnimationFrame(look);
    const now = performance.now();
    const find = (): void => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      if (!paint) return void requestAnimationFrame(find);
      const between = frames.filter((time) => time > paint.startTime).length;
      Object.assign(window, { marksSeen: { time: now - paint.startTime, frames: between } });
    };
    find();
  };
  requestAnimationFrame(look);
}

/** Runs in the page: adds texts with a term one by one, each in a section of its own. */
async function addTexts(count: number): Promise<{ time: number; frames: number }[]> {
  const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const seen: { time: number; frames: number }[] = [];
  for (let number = 0; number < count; number++) {
    const section = document.createElement('section');
    section.textContent = 'The clinic asks for an RHIA with three years of work in a hospital.';
    document.body.prepend(section);
    const start = performance.now();
    const isMarked = (): boolean =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some(({ startContainer }) => section.contains(startContainer)),
      );
    let frames = -1;
    do {
      await nextFrame();
      frames++;
    } while (!isMarked() && frames < 300);
    seen.push({ time: performance.now() - start, frames });
    section.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return seen;
}
