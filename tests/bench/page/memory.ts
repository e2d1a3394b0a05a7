/** Memory: what marks take, and what is left of it after many changes and after long use. */
import { median } from '../measure.ts';
import { table } from '../report.ts';
import type { Variant } from './browsers.ts';
import { countMentions, heapOf } from './heap.ts';
import { withPage } from './load.ts';
import { atMost, digits, type Bench, type Measurement } from './measurement.ts';
import { mutate } from './mutations.ts';
import { app, jobBoard, prose, type BenchPage } from './pages.ts';

const MUTATIONS = 100_000;
/**
 * Before them as many as it takes until what is made once only is made, as compiled code: ours grows by a megabyte in the
 * first 10,000, and by nothing in the 60,000 after them.
 */
const MUTATIONS_BEFORE = 10_000;
/** An hour in which somebody does something every five seconds. */
const ACTIONS = 720;
/** After so many, caches of the page and of ours are full. */
const WARM = 60;
/** Kilobytes that count as back to where it was. */
const NOISE = 300;

export const memory: Measurement = {
  name: 'memory',
  title: 'Memory',
  async run(bench) {
    const marks = await memoryOfMarks(bench);
    bench.say('memory after mutations');
    const mutations = await more(bench, afterMutations, bench.isQuick ? 10_000 : MUTATIONS);
    bench.say('memory after use');
    const use = await more(bench, afterUse, bench.isQuick ? 120 : ACTIONS);
    return {
      text: `Kilobytes in use by scripts and DOM (\`Runtime.getHeapUsage\`) after the garbage is collected.

${table(
  ['kB', 'without', 'ours', 'difference'],
  [
    [`${marks.page.name} text nodes without a term`, ...marks.plain],
    [`${marks.page.name} text nodes, ${marks.mentions.toLocaleString('en')} mentions`, ...marks.withTerms],
    ['for 1,000 mentions', '', '', `**${digits(marks.perThousand)}**`],
    [
      `grown after ${mutations.count.toLocaleString('en')} mutations of the app, all taken back, and ${MUTATIONS_BEFORE.toLocaleString('en')} before`,
      ...mutations.cells,
    ],
    [`grown in use of the job board, from action ${WARM} to ${use.count}`, ...use.cells],
  ],
)}

A mention is a mark that is believed, whether it is registered at the moment or not. The first difference is the script with its index. The job board is used as in an hour with an action every five seconds: postings opened, saved and unfolded, the search filled and cleared.`,
      verdicts: [
        atMost(
          `memory left after ${mutations.count.toLocaleString('en')} mutations`,
          NOISE,
          mutations.more,
          ' kB',
        ),
        atMost(`memory left after ${use.count} actions`, NOISE, use.more, ' kB'),
      ],
    };
  },
};

interface OfMarks {
  readonly page: BenchPage;
  readonly plain: string[];
  readonly withTerms: string[];
  readonly mentions: number;
  readonly perThousand: number;
}

async function memoryOfMarks({ browsers, server, isQuick, say }: Bench): Promise<OfMarks> {
  const nodes = isQuick ? 10_000 : 100_000;
  const heap = async (variant: Variant, page: BenchPage): Promise<{ used: number; mentions: number }> => {
    say(`memory of ${page.path}, ${variant}`);
    return withPage(browsers.get(variant), server.freshUrl(page), async ({ page: tab, settle }) => {
      await settle();
      const used = await heapOf(tab);
      const mentions =
        variant === 'ours' ? await countMentions(browsers.get('ours'), browsers.extensionOrigin, tab) : 0;
      return { used, mentions };
    });
  };
  const [plain, withTerms] = [prose(nodes, false), prose(nodes)];
  const [bare, barePlain] = [await heap('none', withTerms), await heap('none', plain)];
  const [ours, oursPlain] = [await heap('ours', withTerms), await heap('ours', plain)];
  const perThousand = (1000 * (ours.used - bare.used - (oursPlain.used - barePlain.used))) / ours.mentions;
  return {
    page: withTerms,
    plain: [barePlain.used, oursPlain.used, oursPlain.used - barePlain.used].map(digits),
    withTerms: [bare.used, ours.used, ours.used - bare.used].map(digits),
    mentions: ours.mentions,
    perThousand,
  };
}

/** What a page grows by in something, and how much more it is with ours: medians, as what the DOM keeps jumps by a megabyte with or without us. */
async function more(
  bench: Bench,
  measure: (bench: Bench, variant: Variant, count: number) => Promise<number>,
  count: number,
): Promise<{ count: number; more: number; cells: string[] }> {
  const grown: Record<'none' | 'ours', number[]> = { none: [], ours: [] };
  for (let round = 0; round < Math.min(bench.pairs, 5); round++)
    for (const variant of ['none', 'ours'] as const)
      grown[variant].push(await measure(bench, variant, count));
  const [none, ours] = [median(grown.none), median(grown.ours)];
  return { count, more: ours - none, cells: [none, ours, ours - none].map(digits) };
}

function afterMutations({ browsers, server }: Bench, variant: Variant, count: number): Promise<number> {
  return withPage(browsers.get(variant), server.freshUrl(app), async ({ page, settle }) => {
    await settle();
    await page.evaluate(mutate, MUTATIONS_BEFORE);
    await settle();
    const before = await heapOf(page);
    await page.evaluate(mutate, count);
    await settle();
    return (await heapOf(page)) - before;
  });
}

function afterUse({ browsers, server }: Bench, variant: Variant, count: number): Promise<number> {
  return withPage(browsers.get(variant), server.freshUrl(jobBoard), async ({ page, settle }) => {
    await settle();
    await page.evaluate(useBoard, WARM);
    await settle();
    const before = await heapOf(page);
    await page.evaluate(useBoard, count - WARM);
    await settle();
    return (await heapOf(page)) - before;
  });
}

/** Runs in the page: uses the job board, and leaves it at its first posting with an empty search. */
async function useBoard(actions: number): Promise<void> {
  const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
  const search = document.querySelector<HTMLInputElement>('input[type=search]')!;
  const type = (text: string): void => {
    // React keeps the value that it knows on the element itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(search, text);
    search.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const cards = (): NodeListOf<HTMLElement> => document.querySelectorAll('a.card');
  const click = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
  for (let action = 0; action < actions; action++) {
    if (action % 12 === 10) type(['coding', 'director', 'privacy', 'analyst'][(action / 12) & 3]!);
    else if (action % 12 === 11) type('');
    else if (action % 3 === 0) cards()[action % cards().length]?.click();
    else if (action % 3 === 1) click('.posting .body button');
    // Saved and taken back by turns.
    else click('.favourite');
    await pause();
  }
  type('');
  await pause();
  document.querySelectorAll<HTMLElement>('.favourite[aria-pressed=true]').forEach((button) => button.click());
  cards()[0]?.click();
  // The history of the tab keeps an entry for each posting that was opened; it does so without ours too.
  await pause();
}
