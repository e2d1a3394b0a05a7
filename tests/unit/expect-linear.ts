/** Ten times the work takes about ten times as long. */
import { expect } from 'vitest';

/** Ten times the work may take so many times as long; work that grows by the square would take 100 times. */
const MOST = 25;
/** Milliseconds; anything may take these. */
const LEAST = 10;

/** Milliseconds of this thread's own work, whatever else the machine does. */
function timeOf(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Three steps up to the size, each ten times the one before, so that work by the square ends at an early one. */
export function expectLinear(size: number, work: (size: number) => void): void {
  work(size / 1000);
  let last = Math.min(...[1, 2, 3].map(() => timeOf(() => work(size / 100))));
  for (const step of [size / 10, size]) {
    const most = Math.max(last, LEAST) * MOST;
    let time = timeOf(() => work(step));
    if (time > most || step < size)
      time = Math.min(
        time,
        timeOf(() => work(step)),
      );
    expect(time, `milliseconds for ${step}; a tenth of it took ${last.toFixed(1)}`).toBeLessThan(most);
    last = time;
  }
}

export const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
