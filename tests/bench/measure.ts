/** The clock: what runs inside the fresh process or page. */
import type { Contender, Scanner } from './contenders.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One first scan, with everything still to be compiled; milliseconds. */
export interface Cold {
  readonly build: number;
  readonly scan: number;
  readonly count: number;
}

export interface Warm {
  readonly name: string;
  /** Milliseconds, in code already warm for the contenders measured before it. */
  readonly build: number;
  /** UTF-16 units of text in one pass. */
  readonly length: number;
  /** What the last pass returned. */
  readonly count: number;
  /** Megabytes of UTF-16 in a second, median of the rounds. */
  readonly speed: number;
}

export interface WarmOptions {
  readonly rounds: number;
  /** How long a pass may take, in milliseconds: a slow contender scans only as many texts. */
  readonly passTime: number;
}

/** Blocks that every contender scans, however slow it is. */
const FEWEST = 8;

/** What can be asked of a fresh process or page. */
export interface Measurements {
  cold(contender: string, vocabulary: Vocabulary, texts: readonly string[]): Cold;
  /** All contenders by turns, so that what else the machine does meets them alike. */
  warm(vocabulary: Vocabulary, texts: readonly string[], options: WarmOptions): Warm[];
}

export const measurementsOf = (contenders: readonly Contender[]): Measurements => ({
  cold(name, vocabulary, texts) {
    const contender = contenders.find((candidate) => candidate.name === name)!;
    const [scanner, build] = timed(() => contender.build(vocabulary));
    const [count, scan] = timed(scanner(texts));
    return { build, scan, count };
  },

  warm(vocabulary, texts, { rounds, passTime }) {
    const runs = contenders
      .filter(({ most = Infinity }) => vocabulary.forms.length <= most)
      .map((contender) => {
        const [scanner, build] = timed(() => contender.build(vocabulary));
        const part = texts.slice(0, affordable(scanner, texts, contender.fewest ?? FEWEST, passTime));
        const length = part.reduce((sum, text) => sum + text.length, 0);
        return { name: contender.name, build, scanner, part, length, speeds: [] as number[], count: 0 };
      });
    for (let round = 0; round < rounds; round++)
      for (const run of runs) {
        const [count, time] = timed(run.scanner(run.part));
        run.count = count;
        run.speeds.push((2 * run.length) / 1000 / time);
      }
    return runs.map(({ name, build, length, count, speeds }) => ({
      name,
      build,
      length,
      count,
      speed: median(speeds),
    }));
  },
});

/** How many texts are scanned in no more than about this time. Finding out also warms the code up. */
function affordable(scanner: Scanner, texts: readonly string[], fewest: number, passTime: number): number {
  const timeOf = (count: number): number => timed(scanner(texts.slice(0, count)))[1];
  for (let count = fewest; count < texts.length; count *= 2) {
    timeOf(count);
    // The first scans compile, so a slow one proves nothing.
    if (timeOf(count) > passTime / 2) return count;
  }
  return texts.length;
}

function timed<T>(task: () => T): [result: T, time: number] {
  const start = performance.now();
  const result = task();
  return [result, performance.now() - start];
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
