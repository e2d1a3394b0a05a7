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
import { startBrowsers } from './page/browsers.ts';
import type { Measurement, Result } from './page/measurement.ts';
import { pageReport } from './page/page-report.ts';
import { serveBench } from './page/server.ts';
import { tasks } from './page/tasks.ts';

const MEASUREMENTS: readonly Measurement[] = [added, tasks];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean' },
    only: { type: 'string' },
    pairs: { type: 'string' },
  },
});
const chosen = chooseMeasurements(values.only);
const pairs = Number(values.pairs ?? (values.quick ? 5 : 15));

const say = (what: string): void => void process.stderr.write(`${what} …\n`);
say('building');
const extension = await buildExtension('chromium');
const server = await serveBench();
const browsers = await startBrowsers(extension);
const results = new Map<string, Result>();
try {
  for (const { title, run } of chosen)
    results.set(title, await run({ browsers, server, extension, isQuick: values.quick, pairs, say }));
} finally {
  await browsers.close();
  await server.close();
}

const report = await pageReport(results, browsers.version, pairs, undefined);
console.log(report);
if (values.write) writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), report);

function chooseMeasurements(only: string | undefined): readonly Measurement[] {
  if (only === undefined) return MEASUREMENTS;
  return only.split(',').map((name) => {
    const found = MEASUREMENTS.find((measurement) => measurement.name === name);
    if (found) return found;
    const names = MEASUREMENTS.map((measurement) => measurement.name).join(', ');
    throw new Error(`No measurement "${name}". There are: ${names}`);
  });
}
