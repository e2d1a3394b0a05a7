/** Frames: those lost while somebody scrolls and types, and what one costs in which something changes. */
import type { Page } from 'puppeteer-core';
import { median } from '../measure.ts';
import { table } from '../report.ts';
import type { Variant } from './browsers.ts';
import { withPage, type Busy } from './load.ts';
import { atMost, digits, type Bench, type Measurement, type Verdict } from './measurement.ts';
import { app, jobBoard, listing, noTerm, prose, type BenchPage } from './pages.ts';

/** Milliseconds between two frames. */
const FRAME = 1000 / 60;
const COMPARED: readonly Variant[] = ['none', 'ours'];

export const lostFrames: Measurement = {
  name: 'lost',
  title: 'Frames lost while scrolling and typing',
  async run(bench) {
    const rounds = Math.min(bench.pairs, 5);
    const rows: string[][] = [];
    const cases: [string, BenchPage, (page: Page) => Promise<void>][] = [
      ['scrolling', listing, scroll],
      ['scrolling', app, scroll],
      ['scrolling', prose(bench.isQuick ? 10_000 : 100_000), scroll],
      ['typing', jobBoard, typeInSearch],
    ];
    for (const [what, page, act] of cases) {
      bench.say(`${what} on ${page.name}`);
      const lost: Record<string, number[]> = { none: [], ours: [] };
      let frames = 0;
      for (let round = 0; round < rounds; round++)
        for (const variant of COMPARED) {
          const times = await timesOfFrames(bench, variant, page, act);
          lost[variant]!.push(lostIn(times));
          frames = Math.round((times.at(-1)! - times[0]!) / FRAME);
        }
      rows.push([
        `${what}, ${page.name}`,
        String(frames),
        ...COMPARED.map((variant) => digits(median(lost[variant]!))),
        digits(median(lost['ours']!.map((count, at) => count - lost['none']![at]!))),
      ]);
    }
    return {
      text: `Scrolling begins right after the load, while the page is still being read: 6,000 px in 2 s; typing is 20 letters into the job board's search, which filters its list at each. A frame is lost when the next comes later than it should, by \`requestAnimationFrame\`. Medians of ${rounds} rounds.

${table(['', 'frames', 'lost without', 'lost with ours', 'difference'], rows)}`,
    };
  },
};

async function timesOfFrames(
  { browsers, server }: Bench,
  variant: Variant,
  page: BenchPage,
  act: (page: Page) => Promise<void>,
): Promise<number[]> {
  return withPage(browsers.get(variant), server.freshUrl(page), async ({ page: tab }) => {
    await tab.evaluate(noteFrames);
    await act(tab);
    return tab.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes);
  });
}

async function scroll(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 400,
    yDistance: -6000,
    speed: 3000,
    gestureSourceType: 'mouse',
  });
}

async function typeInSearch(page: Page): Promise<void> {
  await page.focus('input[type=search]');
  await page.keyboard.type('coding and analytics', { delay: 60 });
}

/** Runs in the page: keeps the time of each frame from now on. */
function noteFrames(): void {
  const times: number[] = [];
  Object.assign(window, { frameTimes: times });
  const note = (time: number): void => {
    times.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

const lostIn = (times: readonly number[]): number =>
  times.slice(1).reduce((sum, time, at) => sum + Math.max(0, Math.round((time - times[at]!) / FRAME) - 1), 0);

const CHANGED_FRAMES = 60;

/** Of a frame, in ms; and the marks registered. */
interface Cost extends Busy {
  readonly marks: number;
}
/** Milliseconds that count as none. */
const NO_COST = 0.1;

export const changedFrame: Measurement = {
  name: 'frame',
  title: 'A frame in which something changes',
  async run(bench) {
    const rounds = Math.min(bench.pairs, 5);
    const large = (bench.isQuick ? [10_000] : [10_000, 100_000]).map((nodes) => prose(nodes));
    const rows: string[][] = [];
    const verdicts: Verdict[] = [];
    for (const page of [noTerm, listing, app, ...large]) {
      bench.say(`changed frames on ${page.name}`);
      const costs: Record<string, Cost[]> = { none: [], ours: [] };
      for (let round = 0; round < rounds; round++)
        for (const variant of COMPARED) costs[variant]!.push(await costOfFrame(bench, variant, page));
      const of = (variant: Variant, time: keyof Cost): number =>
        median(costs[variant]!.map((cost) => cost[time]));
      const more = median(costs['ours']!.map(({ cpu }, at) => cpu - costs['none']![at]!.cpu));
      rows.push([
        page.name,
        String(of('ours', 'marks')),
        ...COMPARED.map((variant) => of(variant, 'cpu').toFixed(2)),
        more.toFixed(2),
        ...COMPARED.map((variant) => of(variant, 'wall').toFixed(2)),
      ]);
      if (page === noTerm)
        verdicts.push(atMost('changed frame on a page without marks, more', NO_COST, more, ' ms'));
      if (large.includes(page))
        verdicts.push(
          atMost(`changed frame at ${page.name} text nodes, more`, page === large[0] ? 5 : 10, more, ' ms'),
        );
    }
    return {
      text: `A class that changes nothing but the opacity of a small box is toggled in each of ${CHANGED_FRAMES} frames of a settled page. The main thread's processor time for each frame, in ms, all that happens between them included; and by the clock the median from the start of a frame's script until its style, layout and paint are done. Medians of ${rounds} rounds.

${table(['', 'marks registered', 'without', 'ours', 'difference', 'without, by the clock', 'ours'], rows)}`,
      verdicts,
    };
  },
};

function costOfFrame({ browsers, server }: Bench, variant: Variant, page: BenchPage): Promise<Cost> {
  return withPage(browsers.get(variant), server.freshUrl(page), async ({ page: tab, busy, settle }) => {
    await settle();
    const before = await busy();
    const { costs, marks } = await tab.evaluate(changeFrames, CHANGED_FRAMES);
    const { cpu } = await busy();
    return { wall: median(costs), cpu: (cpu - before.cpu) / CHANGED_FRAMES, marks };
  });
}

/** Runs in the page: the cost of each of some frames with a small change. */
async function changeFrames(count: number): Promise<{ costs: number[]; marks: number }> {
  const style = document.createElement('style');
  style.textContent =
    '.bench-box{position:fixed;right:0;bottom:0;width:9px;height:9px;background:#888}.bench-faint{opacity:.5}';
  const box = document.createElement('div');
  box.className = 'bench-box';
  document.head.append(style);
  document.body.append(box);
  const channel = new MessageChannel();
  const costs: number[] = [];
  // The first ones pay for the box itself.
  for (let frame = -5; frame < count; frame++) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    box.classList.toggle('bench-faint');
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(0);
    });
    if (frame >= 0) costs.push(performance.now() - start);
  }
  return { costs, marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) };
}
