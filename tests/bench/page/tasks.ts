/** Tasks of the main thread during a load, from traces: the script's start, the longest of ours, what it all went into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { VARIANTS, type Variant } from './browsers.ts';
import { atMost, digits, type Bench, type Measurement } from './measurement.ts';
import { app, jobBoard, listing, noTerm, prose, type BenchPage } from './pages.ts';
import { KINDS, traceLoad, type Task, type Trace } from './trace.ts';

/** Milliseconds. */
const LONG_TASK = 50;
const WANTED_LONGEST = 10;
const WANTED_START = 3;
/** Kilobytes of 1,000 bytes. */
const WANTED_SIZE = 60;
/** Text nodes; larger pages are loaded once. */
export const LARGE = 100_000;

type Traces = Readonly<Record<Variant, readonly Trace[]>>;

/** On a page without a script of its own, what runs script is ours. */
export const ourTasks = ({ tasks }: Trace): readonly Task[] => tasks.filter(({ hasScript }) => hasScript);
export const cpuOf = (tasks: readonly Task[]): number => tasks.reduce((sum, { cpu }) => sum + cpu, 0);
const longest = (tasks: readonly Task[], time: 'wall' | 'cpu'): number =>
  tasks.reduce((most, task) => Math.max(most, task[time]), 0);
const blockingTime = ({ tasks }: Trace): number =>
  tasks.reduce((sum, { wall }) => sum + Math.max(0, wall - LONG_TASK), 0);

export const tasks: Measurement = {
  name: 'tasks',
  title: 'Tasks during a load',
  async run(bench) {
    const small = [listing, app, noTerm, jobBoard];
    const all = new Map<BenchPage, Traces>();
    const add = async (page: BenchPage, most: number): Promise<void> => {
      bench.say(`traces of ${page.name}`);
      all.set(page, await traces(bench, page, Math.min(bench.pairs, most)));
    };
    for (const page of small) await add(page, 7);
    for (const nodes of [10_000, 100_000, 500_000]) await add(prose(nodes), nodes > LARGE ? 1 : 3);

    const size = readFileSync(join(bench.extension, 'content-scripts/content.js')).length / 1000;
    const starts = small.flatMap((page) => all.get(page)!.ours.flatMap(({ start }) => start ?? []));
    const start = median(starts.map(({ cpu }) => cpu));
    const most = Math.max(
      ...[...all].flatMap(([page, { ours }]) =>
        page === jobBoard ? [] : [median(ours.map((trace) => longest(ourTasks(trace), 'cpu')))],
      ),
    );
    return {
      text: [
        `From traces of Chromium, medians of ${Math.min(bench.pairs, 7)} loads (${Math.min(bench.pairs, 3)} of the generated pages, one of more than ${LARGE.toLocaleString('en')} text nodes), each in a new process. The generated pages have no script, so each task in which script runs is taken for ours, with everything else that happens in it. Total blocking time is what tasks take above ${LONG_TASK} ms. Both by the clock on the wall: another process that takes the processor meanwhile is counted in, as it is for a reader.`,
        tasksTable(all),
        `The content script has ${digits(size)} kB. Compiling and running it to its end takes ${digits(start)} ms of processor time (${digits(median(starts.map(({ wall }) => wall)))} by the clock, ${digits(median(starts.map(({ compile }) => compile)))} of them to compile) in a new process.`,
        'What the main thread does, in milliseconds of processor time; the floor in brackets:',
        kindsTable(all),
      ].join('\n\n'),
      verdicts: [
        atMost('content script, minified', WANTED_SIZE, size, ' kB'),
        atMost('start of the script in a new process', WANTED_START, start, ' ms'),
        atMost('longest task of ours on any page, processor time', WANTED_LONGEST, most, ' ms'),
      ],
    };
  },
};

async function traces({ browsers, server }: Bench, page: BenchPage, count: number): Promise<Traces> {
  const found: Record<Variant, Trace[]> = { none: [], floor: [], ours: [] };
  for (let round = 0; round < count; round++)
    for (const variant of VARIANTS)
      found[variant].push(await traceLoad(browsers.get(variant), server.freshUrl(page)));
  return found;
}

function tasksTable(all: ReadonlyMap<BenchPage, Traces>): string {
  const each = (traces: readonly Trace[], of: (trace: Trace) => number): string =>
    digits(median(traces.map(of)));
  return table(
    [
      'ms',
      'longest of ours, by the clock',
      'processor time',
      'all of ours, processor time',
      'longest of the page, without : ours',
      'total blocking time, without : ours',
    ],
    Array.from(all, ([page, { none, ours }]) => [
      page.name,
      ...(page === jobBoard
        ? ['–', '–', '–']
        : [
            each(ours, (trace) => longest(ourTasks(trace), 'wall')),
            each(ours, (trace) => longest(ourTasks(trace), 'cpu')),
            each(ours, (trace) => cpuOf(ourTasks(trace))),
          ]),
      [none, ours].map((traces) => each(traces, (trace) => longest(trace.tasks, 'wall'))).join(' : '),
      [none, ours].map((traces) => each(traces, blockingTime)).join(' : '),
    ]),
  );
}

function kindsTable(all: ReadonlyMap<BenchPage, Traces>): string {
  return table(
    ['', ...KINDS.map((kind) => (kind === 'collect' ? 'collecting garbage' : kind))],
    Array.from(all, ([page, { floor, ours }]) => [
      page.name,
      ...KINDS.map((kind) => {
        const [mine, bare] = [ours, floor].map((traces) =>
          digits(median(traces.map(({ spent }) => spent[kind]))),
        );
        return `${mine} (${bare})`;
      }),
    ]),
  );
}
