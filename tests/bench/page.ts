/**
 * `npm run bench:page`: what the built extension costs a page, beside the page without it, with an extension that does
 * nothing, and with the real mark.js. `--quick` is short and rough; `--only added,tasks` runs some of the
 * measurements; `--pairs N` sets how often what is compared takes turns; `--write` keeps the result in docs/.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../browsers/build.ts';
import { ROOT } from '../browsers/tool.ts';
import { added } from './page/added.ts';
import { ads } from './page/ads.ts';
import { startBrowsers } from './page/browsers.ts';
import { firstMarks } from './page/first-marks.ts';
import { card } from './page/card.ts';
import { changedFrame, lostFrames } from './page/frames.ts';
import { growth } from './page/growth.ts';
import { markJs } from './page/mark-js.ts';
import type { Measurement, Result } from './page/measurement.ts';
import { memory } from './page/memory.ts';
import { mutations } from './page/mutations.ts';
import { popup } from './page/popup.ts';
import { pageReport } from './page/page-report.ts';
import { plot } from './page/plot.ts';
import { serveBench } from './page/server.ts';
import { tasks } from './page/tasks.ts';

const MEASUREMENTS: readonly Measurement[] = [
  added,
  tasks,
  firstMarks,
  markJs,
  lostFrames,
  changedFrame,
  card,
  memory,
  mutations,
  ads,
  growth,
  popup,
];

/** Beside the page of results. */
const PLOT = 'benchmarks.svg';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean' },
    only: { type: 'string' },
    pairs: { type: 'string' },
  },
});
if (values.write && values.only !== undefined)
  throw new Error('--write keeps whole results only, so not with --only');
const chosen = chooseMeasurements(values.only);
const pairs = Number(values.pairs ?? (values.quick ? 2 : 15));

const start = performance.now();
const say = (what: string): void => {
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`${seconds} s: ${what} …\n`);
};
say('building');
const extension = await buildExtension('chromium');
const server = await serveBench();
const browsers = await startBrowsers(extension);
const results = new Map<string, Result>();
try {
  const bench = { browsers, server, extension, isQuick: values.quick, pairs, say };
  // One that fails leaves the others their results.
  for (const { title, run } of chosen)
    results.set(title, await run(bench).catch((error: unknown) => ({ text: `Failed: ${String(error)}` })));
} finally {
  await browsers.close();
  await server.close();
}

const curves = [...results.values()].flatMap((result) => result.curves ?? []);
const report = await pageReport(results, browsers.version, pairs, curves.length > 0 ? PLOT : undefined);
console.log(report);
if (values.write) {
  writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), report);
  if (curves.length > 0) writeFileSync(join(ROOT, 'docs', PLOT), plot(curves));
}

function chooseMeasurements(only: string | undefined): readonly Measurement[] {
  if (only === undefined) return MEASUREMENTS;
  return only.split(',').map((name) => {
    const found = MEASUREMENTS.find((measurement) => measurement.name === name);
    if (found) return found;
    const names = MEASUREMENTS.map((measurement) => measurement.name).join(', ');
    throw new Error(`No measurement "${name}". There are: ${names}`);
  });
}
