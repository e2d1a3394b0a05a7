/** Small and unseen frames, as advertisements and trackers put into pages by the dozen. */
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { measureLoad } from './load.ts';
import { digits, type Bench, type Measurement } from './measurement.ts';
import { adFrames, type BenchPage } from './pages.ts';

const COUNT = 20;

export const ads: Measurement = {
  name: 'ads',
  title: 'Small frames',
  async run(bench) {
    const cases: [string, BenchPage][] = [
      ['1 × 1 px', adFrames(COUNT, 'width="1" height="1"')],
      ['30 × 30 px', adFrames(COUNT, 'width="30" height="30"')],
      ['not displayed', adFrames(COUNT, 'width="300" height="250" style="display:none"')],
      [
        '300 × 250 px, far below the screen',
        adFrames(COUNT, 'width="300" height="250" style="margin-top:9000px"'),
      ],
      ['300 × 250 px, on the screen', adFrames(COUNT, 'width="300" height="250"')],
    ];
    bench.say('pages with small frames');
    const bare = await overFloor(bench, adFrames(0, ''));
    const rows: string[][] = [];
    for (const [what, page] of cases) {
      bench.say(`frames: ${what}`);
      const more = (await overFloor(bench, page)) - bare;
      rows.push([what, digits(more), digits(more / COUNT)]);
    }
    return {
      text: `A page with ${COUNT} frames of one kind, each with a term in it, of the page's own site, so in its process: what they add over the floor, less what the page without any frame adds (${digits(bare)} ms). Milliseconds of processor time, medians of ${roundsOf(bench)} pairs.

${table(['', `${COUNT} frames`, 'each'], rows)}`,
    };
  },
};

const roundsOf = ({ pairs }: Bench): number => Math.min(pairs, 9);

async function overFloor(bench: Bench, page: BenchPage): Promise<number> {
  const { browsers, server } = bench;
  const over: number[] = [];
  for (let pair = 0; pair < roundsOf(bench); pair++) {
    const floor = await measureLoad(browsers.get('floor'), server.freshUrl(page));
    const ours = await measureLoad(browsers.get('ours'), server.freshUrl(page));
    over.push(ours.cpu - floor.cpu);
  }
  return median(over);
}
