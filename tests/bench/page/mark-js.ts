/** The real mark.js on a page, beside our whole cost on the same page. */
import { fileURLToPath } from 'node:url';
import { median } from '../measure.ts';
import { bundleForPage } from '../places.ts';
import { table } from '../report.ts';
import { glossaryForms, makeVocabularies } from '../vocabulary.ts';
import { measureLoad, withPage, type Busy } from './load.ts';
import { atLeast, digits, type Bench, type Measurement } from './measurement.ts';
import { listing, prose, type BenchPage } from './pages.ts';

const FORMS = 500;
const WANTED = 200;

interface Marked extends Busy {
  readonly marks: number;
}

export const markJs: Measurement = {
  name: 'mark.js',
  title: 'Beside mark.js',
  async run(bench) {
    const script = await bundleForPage(fileURLToPath(new URL('./mark-in-page.ts', import.meta.url)));
    const forms = makeVocabularies([], [FORMS])[0]!.forms;
    const all = glossaryForms().length;
    const large = bench.isQuick ? prose(1_000) : prose(10_000);
    const rows: string[][] = [];
    let ratio = 0;
    for (const page of [listing, large]) {
      bench.say(`mark.js on ${page.name}`);
      const theirs = await markPage(bench, page, script, forms);
      const ours = await addedByUs(bench, page);
      ratio = theirs.cpu / ours.cpu;
      rows.push([
        page.name,
        digits(theirs.cpu),
        digits(theirs.wall),
        String(theirs.marks),
        digits(ours.cpu),
        digits(ours.wall),
        `**${digits(ratio)}**`,
      ]);
    }
    return {
      text: `mark.js 8 with ${FORMS} forms of the glossary, started when the page has settled: all that the main thread does until it has settled again, with the frame that shows the marks, in ms. Ours with the whole glossary of ${all.toLocaleString('en')} forms: all that it adds to the load over the floor, the start of the script included. The times faster are of processor time.

${table(['', 'mark.js', 'by the clock', 'its marks', 'ours', 'by the clock', 'times faster'], rows)}`,
      verdicts: [atLeast(`${large.name} text nodes, times faster than mark.js`, WANTED, ratio, '')],
    };
  },
};

function markPage(
  { browsers, server }: Bench,
  page: BenchPage,
  script: string,
  forms: readonly string[],
): Promise<Marked> {
  return withPage(browsers.get('none'), server.freshUrl(page), async ({ page: tab, busy, settle }) => {
    await settle();
    const before = await busy();
    await tab.addScriptTag({ content: script });
    const marks = await tab.evaluate(
      (wanted) =>
        (globalThis as unknown as { bench: typeof import('./mark-in-page.ts') }).bench.markAll(wanted),
      forms,
    );
    await settle();
    const after = await busy();
    return { wall: after.wall - before.wall, cpu: after.cpu - before.cpu, marks };
  });
}

async function addedByUs({ browsers, server, pairs }: Bench, page: BenchPage): Promise<Busy> {
  const over: Busy[] = [];
  for (let pair = 0; pair < Math.min(pairs, 7); pair++) {
    const floor = await measureLoad(browsers.get('floor'), server.freshUrl(page));
    const ours = await measureLoad(browsers.get('ours'), server.freshUrl(page));
    over.push({ wall: ours.wall - floor.wall, cpu: ours.cpu - floor.cpu });
  }
  return { wall: median(over.map(({ wall }) => wall)), cpu: median(over.map(({ cpu }) => cpu)) };
}
