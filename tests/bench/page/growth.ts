/** How our time grows with the size of the page and with the number of terms. */
import { fork } from 'node:child_process';
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { readGlossary } from '../../../glossary/build/read.ts';
import { packIndex } from '../../../glossary/index-format.ts';
import type { Term } from '../../../glossary/schema.ts';
import { median } from '../measure.ts';
import { Random } from '../random.ts';
import { table } from '../report.ts';
import type { BuildOrder } from './build-with.ts';
import { digits, type Bench, type Measurement, type Point } from './measurement.ts';
import { listing, noTerm, prose, type BenchPage } from './pages.ts';
import { cpuOf, LARGE, ourTasks } from './tasks.ts';
import { traceLoad } from './trace.ts';

export const growth: Measurement = {
  name: 'growth',
  title: 'Growth',
  async run(bench) {
    const sizes = [1_000, 3_000, 10_000, 30_000, 100_000, 500_000];
    const withTerms: Point[] = [];
    const plain: Point[] = [];
    for (const size of sizes) {
      bench.say(`growth: ${size} text nodes`);
      const rounds = size > LARGE ? 1 : roundsOf(bench);
      const ours = bench.browsers.get('ours');
      withTerms.push([size, await timeOf(bench, ours, prose(size), rounds)]);
      plain.push([size, await timeOf(bench, ours, prose(size, false), rounds)]);
    }
    const byTerms = await growWithTerms(bench);
    const rows = sizes.map((size, at) => [
      size.toLocaleString('en'),
      digits(withTerms[at]![1]),
      digits(plain[at]![1]),
    ]);
    return {
      text: `Processor time in tasks of ours during a load, in ms, medians of ${roundsOf(bench)} traces (one above ${LARGE.toLocaleString('en')} text nodes).

${table(['text nodes', 'with terms', 'without a term'], rows)}

With a glossary of another size, built for the purpose: fewer terms than ours are drawn from it; those above are its own with made-up names, which no page has.

${table(
  ['terms', 'listing', 'page without a term'],
  byTerms.map(({ terms, listing: ofListing, noTerm: ofNoTerm }) => [
    terms.toLocaleString('en'),
    digits(ofListing),
    digits(ofNoTerm),
  ]),
)}`,
      curves: [
        {
          title: 'Page size',
          along: 'text nodes',
          unit: 'ms',
          lines: [
            { name: 'with terms', points: withTerms },
            { name: 'without a term', points: plain },
          ],
        },
        {
          title: 'Glossary',
          along: 'terms',
          unit: 'ms',
          lines: [
            { name: 'listing', points: byTerms.map((row) => [row.terms, row.listing]) },
            { name: 'page without a term', points: byTerms.map((row) => [row.terms, row.noTerm]) },
          ],
        },
      ],
    };
  },
};

const roundsOf = ({ pairs }: Bench): number => Math.min(pairs, 3);

async function timeOf(
  bench: Bench,
  browser: Browser,
  page: BenchPage,
  rounds = roundsOf(bench),
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(cpuOf(ourTasks(await traceLoad(browser, bench.server.freshUrl(page)))));
  return median(times);
}

async function growWithTerms(bench: Bench): Promise<{ terms: number; listing: number; noTerm: number }[]> {
  const rows = [];
  for (const count of bench.isQuick ? [50, 600, 5_000] : [50, 200, 600, 2_000, 5_000]) {
    bench.say(`growth: ${count} terms`);
    const folder = mkdtempSync(join(tmpdir(), 'termwise-terms-'));
    try {
      const browser = await bench.browsers.startWith(await buildWith(someTerms(count), folder));
      rows.push({
        terms: count,
        listing: await timeOf(bench, browser, listing),
        noTerm: await timeOf(bench, browser, noTerm),
      });
      await browser.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return rows;
}

/** So many terms, drawn from ours; when they run out, they come again with other names. */
function someTerms(count: number): Term[] {
  const own = new Random(7).shuffled(readGlossary().terms);
  return Array.from({ length: count }, (_, number) => {
    const term = own[number % own.length]!;
    const copy = Math.floor(number / own.length);
    return copy === 0 ? term : renamed(term, copy);
  });
}

/** The same term under names with other letters. Its cues stay. */
function renamed(term: Term, copy: number): Term {
  const rename = (name: string): string =>
    name.replaceAll(/[A-Za-z]/g, (letter) => {
      const first = letter <= 'Z' ? 65 : 97;
      return String.fromCharCode(first + ((letter.charCodeAt(0) - first + copy) % 26));
    });
  return {
    ...term,
    id: `${term.id}-${copy}`,
    term: rename(term.term),
    ...(term.expansion !== undefined && { expansion: rename(term.expansion) }),
    forms: term.forms.map((form) =>
      typeof form === 'string' ? rename(form) : { ...form, form: rename(form.form) },
    ),
  };
}

/** The extension with an index of these terms in place of the glossary's; gives its folder. In a process that is silent. */
function buildWith(terms: readonly Term[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'build-with.ts'), { silent: true });
    child.once('exit', (code) =>
      code === 0 ? resolve(join(folder, 'chrome-mv3')) : reject(new Error(`the build ended with ${code}`)),
    );
    child.send({ index: packIndex(terms), folder } satisfies BuildOrder);
  });
}
