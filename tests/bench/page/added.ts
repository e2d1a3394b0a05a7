/** What a load costs more with an extension: the three browsers by turns, in another order each time. */
import { median } from '../measure.ts';
import { Random } from '../random.ts';
import { table } from '../report.ts';
import { VARIANTS, type Variant } from './browsers.ts';
import { measureLoad, type Load } from './load.ts';
import { atMost, digits, spread, type Bench, type Measurement } from './measurement.ts';
import { app, jobBoard, listing, noTerm, type BenchPage } from './pages.ts';

/** The loads of a page, by variant; those of the same number stood beside each other in time. */
export type Loads = Readonly<Record<Variant, readonly Load[]>>;

/** At most so many milliseconds over the floor. */
const WANTED = new Map([
  [listing, 6],
  [app, 15],
  [noTerm, 3],
]);
/** The whole load : the load without any extension, on the job board. */
const WANTED_RATIO = 1.03;

export const added: Measurement = {
  name: 'added',
  title: 'Main-thread time added to a load',
  async run(bench) {
    const rows: string[][] = [];
    const verdicts = [];
    for (const page of [listing, app, noTerm, jobBoard]) {
      bench.say(`loads of ${page.name}`);
      const loads = await takeTurns(bench, page);
      const over = overFloor(loads, 'cpu');
      const ratios = loads.ours.map(({ cpu }, at) => cpu / loads.none[at]!.cpu);
      rows.push([
        page.name,
        ...VARIANTS.map((variant) => digits(median(loads[variant].map(({ cpu }) => cpu)))),
        digits(median(loads.floor.map(({ cpu }, at) => cpu - loads.none[at]!.cpu))),
        `**${digits(median(over))}**`,
        spread(over),
        digits(median(overFloor(loads, 'wall'))),
        median(ratios).toFixed(3),
        String(loads.ours[0]!.marks),
      ]);
      const limit = WANTED.get(page);
      if (limit !== undefined)
        verdicts.push(atMost(`${page.name}: added to a load, over the floor`, limit, median(over), ' ms'));
      if (page === jobBoard)
        verdicts.push(atMost('job board: the load : without', WANTED_RATIO, median(ratios), ''));
    }
    return {
      text: `CDP's \`TaskDuration\` from the first byte until nothing has happened for 0.7 s, in milliseconds of processor time; in a last column what the clock on the wall says, which counts other processes in. Every load is in a fresh tab, on a site of its own, so in a new process where nothing is compiled yet. Medians of ${bench.pairs} rounds, in which the three browsers took turns in random order; differences and ratios are taken within a round. The floor is an extension with the same manifest entry and an empty script.

${table(
  [
    '',
    'without',
    'floor',
    'ours',
    'floor − without',
    'ours − floor',
    'least – most',
    'ours − floor, wall',
    'ours : without',
    'marks',
  ],
  rows,
)}`,
      verdicts,
    };
  },
};

async function takeTurns({ browsers, server, pairs }: Bench, page: BenchPage): Promise<Loads> {
  const random = new Random(5);
  const loads: Record<Variant, Load[]> = { none: [], floor: [], ours: [] };
  // The first of each is thrown away: the browser itself is cold, too.
  for (let pair = -1; pair < pairs; pair++)
    for (const variant of random.shuffled(VARIANTS)) {
      const load = await measureLoad(browsers.get(variant), server.freshUrl(page));
      if (pair >= 0) loads[variant].push(load);
    }
  return loads;
}

const overFloor = ({ ours, floor }: Loads, time: 'cpu' | 'wall'): number[] =>
  ours.map((load, at) => load[time] - floor[at]![time]);
