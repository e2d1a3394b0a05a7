/** What it costs to follow a page that changes a great deal. */
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { withPage, type Busy } from './load.ts';
import { digits, type Bench, type Measurement, type Point } from './measurement.ts';
import type { Variant } from './browsers.ts';
import { app } from './pages.ts';

const COMPARED: readonly Variant[] = ['none', 'floor', 'ours'];

export const mutations: Measurement = {
  name: 'mutations',
  title: 'Mutations',
  async run(bench) {
    const counts = bench.isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
    const rounds = Math.min(bench.pairs, 3);
    const rows: string[][] = [];
    const points: Point[] = [];
    for (const count of counts) {
      bench.say(`${count} mutations`);
      const found: Record<string, Changed[]> = { none: [], floor: [], ours: [] };
      for (let round = 0; round < rounds; round++)
        for (const variant of COMPARED) found[variant]!.push(await measure(bench, variant, count));
      const of = (variant: Variant, what: keyof Changed): number =>
        median(found[variant]!.map((changed) => changed[what]));
      const more = of('ours', 'cpu') - of('floor', 'cpu');
      points.push([count, Math.max(more, 0.1)]);
      rows.push([
        count.toLocaleString('en'),
        ...COMPARED.map((variant) => digits(of(variant, 'loop'))),
        ...COMPARED.map((variant) => digits(of(variant, 'cpu'))),
        digits(more),
        digits((1000 * more) / count),
      ]);
    }
    return {
      text: `The app page changes: half are new texts of cells, a quarter elements that come, a quarter elements that go; one text in six has a term. 1,000 in each task. The loop is the page's own time in the changing code, by the clock; the rest is processor time of the main thread until it is quiet again. Medians of ${rounds}.

${table(
  ['mutations', 'loop, without', 'floor', 'ours', 'all, without', 'floor', 'ours', 'ours − floor', 'µs each'],
  rows,
)}`,
      curves: [
        {
          title: 'Mutations',
          along: 'mutations',
          unit: 'ms',
          lines: [{ name: 'added, processor time', points }],
        },
      ],
    };
  },
};

interface Changed extends Busy {
  readonly loop: number;
}

function measure({ browsers, server }: Bench, variant: Variant, count: number): Promise<Changed> {
  return withPage(browsers.get(variant), server.freshUrl(app), async ({ page, busy, settle }) => {
    await settle();
    const before = await busy();
    const loop = await page.evaluate(mutate, count);
    await settle();
    const after = await busy();
    return { loop, wall: after.wall - before.wall, cpu: after.cpu - before.cpu };
  });
}

/** Runs in the page: changes it so often and then takes everything back. Gives the time in the changing code. */
export async function mutate(count: number): Promise<number> {
  const BATCH = 1_000;
  const cells = [...document.querySelectorAll('td')].filter(({ firstChild }) => firstChild instanceof Text);
  const texts = cells.map(({ firstChild }) => (firstChild as Text).data);
  const host = document.createElement('section');
  document.body.append(host);
  const textOf = (number: number): string =>
    number % 6 === 1 ? `Ask for an RHIA, number ${number}` : `A bus goes at ten past, number ${number}`;
  let time = 0;
  for (let done = 0; done < count; done += BATCH) {
    const start = performance.now();
    for (let number = done; number < Math.min(done + BATCH, count); number++) {
      if (number % 2 === 0)
        (cells[(number / 2) % cells.length]!.firstChild as Text).data = textOf(number / 2);
      else if (number % 4 === 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = textOf(number);
        host.append(paragraph);
      } else host.firstChild?.remove();
    }
    time += performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve));
  }
  cells.forEach((cell, at) => ((cell.firstChild as Text).data = texts[at]!));
  host.remove();
  return time;
}
