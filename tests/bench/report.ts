/** The page of results, as Markdown that reads well in a terminal too. */
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { format } from 'prettier';
import { ALTERNATIONS, FLOOR, MARK_REGEXES, OURS } from './contenders.ts';
import { MARK_PAGE } from './mark-page.ts';
import type { Cold, Warm } from './measure.ts';
import type { Place } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What was measured in one place: by contender the first scans, by vocabulary the warm speeds. */
export interface Measured {
  readonly place: Pick<Place, 'name' | 'version'>;
  readonly cold: ReadonlyMap<string, ReadonlyMap<string, Cold>>;
  readonly warm: ReadonlyMap<string, readonly Warm[]>;
}

export interface TextFacts {
  /** Lengths in UTF-16 units. */
  readonly bulk: number;
  readonly listing: number;
  readonly batches: number;
  readonly coldRuns: number;
}

export function report(
  results: readonly Measured[],
  vocabularies: readonly Vocabulary[],
  facts: TextFacts,
): Promise<string> {
  const parts = [
    '# How fast the matcher is',
    preface(results, facts),
    '## Wanted and measured',
    budgetTable(results),
    'Ratios of medians; what is compared took turns in one process. Growth is corrected by the floor of each process, since each size has a process of its own.',
    ...results.flatMap((measured) => [
      `## ${measured.place.name} ${measured.place.version}`,
      ...Array.from(measured.cold.keys(), (name) => coldTable(measured, name, facts)),
      `Warm, in MB/s of UTF-16, and in brackets the matches in 1,000 characters:`,
      warmTable(measured, ({ name, length, speed, count }) => {
        const matches = name === FLOOR ? '' : ` (${digits((1000 * count) / length)})`;
        return `${digits(speed)}${length < facts.bulk ? '*' : ''}${matches}`;
      }),
      'Made ready in, ms:',
      warmTable(measured, ({ build }) => build.toFixed(1)),
    ]),
    '## Reading the tables',
    notes(vocabularies, facts),
  ];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 110 });
}

function preface(results: readonly Measured[], { coldRuns }: TextFacts): string {
  const versions = results.map(({ place }) => `${place.name} ${place.version}`).join(', ');
  return [
    ...circumstances('npm run bench', 'our own of about 1 included'),
    `- with: ${versions}`,
    `- first scans: medians of ${coldRuns}, each in a fresh process of Node or of the browser`,
    '',
    'Times are of this machine on this day; the ratios are what carries over.',
  ].join('\n');
}

/** Who measured when, where and how, as lines of a list. */
export function circumstances(command: string, ownLoad: string): string[] {
  const args = process.argv.slice(2);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `- made by: \`${[command, ...(args.length > 0 ? ['--'] : []), ...args].join(' ')}\``,
    `- on: ${new Date().toISOString().slice(0, 10)}`,
    `- machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${gigabytes} GB, ${type()} ${release()}`,
    `- load in the last five minutes, ${ownLoad}: ${loadavg()[1]!.toFixed(1)} (the numbers are rough above ${cpus().length})`,
  ];
}

/** A ratio that we hold ourselves to: at least, or at most, the number. */
interface Budget {
  readonly what: string;
  readonly wanted: number;
  readonly most?: true;
  ratio(measured: Measured): number | undefined;
}

const speedOf = ({ warm }: Measured, vocabulary: string, contender: string): number | undefined =>
  warm.get(vocabulary)?.find(({ name }) => name === contender)?.speed;

const divide = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one / other;

const faster = (forms: string, than: string, wanted: number): Budget => ({
  what: `speed at ${forms} forms : ${than}`,
  wanted,
  ratio: (measured) => divide(speedOf(measured, forms, OURS), speedOf(measured, forms, than)),
});

const growth = (forms: string, wanted: number): Budget => ({
  what: `time at ${forms} forms : time at 500`,
  wanted,
  most: true,
  ratio: (measured) => {
    const relative = (size: string): number | undefined =>
      divide(speedOf(measured, size, OURS), speedOf(measured, size, FLOOR));
    return divide(relative('500'), relative(forms));
  },
});

const BUDGETS: readonly Budget[] = [
  {
    what: `first scan of the listing, 500 forms : ${MARK_PAGE}, in times faster`,
    wanted: 100,
    ratio: ({ cold }) => divide(coldTime(cold, MARK_PAGE), coldTime(cold, OURS)),
  },
  faster('500', FLOOR, 0.15),
  faster('5,000', FLOOR, 0.1),
  faster('50,000', FLOOR, 0.05),
  faster('500', MARK_REGEXES, 60),
  faster('500', ALTERNATIONS, 1.2),
  faster('5,000', ALTERNATIONS, 2),
  growth('5,000', 1.7),
  growth('50,000', 3.5),
];

function coldTime(cold: Measured['cold'], contender: string): number | undefined {
  const first = cold.get('500')?.get(contender);
  return first && first.build + first.scan;
}

function budgetTable(results: readonly Measured[]): string {
  const cellOf = ({ wanted, most, ratio }: Budget, measured: Measured): string => {
    const value = ratio(measured);
    if (value === undefined) return '–';
    return `${digits(value)}${(most ? value <= wanted : value >= wanted) ? '' : ' ✗'}`;
  };
  return table(
    ['', 'wanted', ...results.map(({ place }) => place.name)],
    BUDGETS.map((budget) => [
      budget.what,
      `${budget.most ? '≤' : '≥'} ${budget.wanted}`,
      ...results.map((measured) => cellOf(budget, measured)),
    ]),
  );
}

function coldTable({ cold }: Measured, vocabulary: string, { listing }: TextFacts): string {
  const rows = Array.from(cold.get(vocabulary)!, ([name, { build, scan, count }]) => [
    name,
    build.toFixed(1),
    scan.toFixed(1),
    (build + scan).toFixed(1),
    name === FLOOR ? '' : String(count),
  ]);
  const heading = `First scan of a listing of ${listing.toLocaleString('en')} characters, ${formsOf(vocabulary)}, ms:`;
  return `${heading}\n\n${table(['', 'made ready', 'scan', 'both', 'matches'], rows)}`;
}

function warmTable({ warm }: Measured, cellOf: (row: Warm) => string): string {
  const names = new Set([...warm.values()].flatMap((rows) => rows.map(({ name }) => name)));
  return table(
    ['', ...Array.from(warm.keys(), formsOf)],
    Array.from(names, (name) => [
      name,
      ...Array.from(warm.values(), (rows) => {
        const row = rows.find((candidate) => candidate.name === name);
        return row ? cellOf(row) : '–';
      }),
    ]),
  );
}

const formsOf = (vocabulary: string): string =>
  vocabulary === 'glossary' ? 'the whole glossary' : `${vocabulary} forms`;

function notes(vocabularies: readonly Vocabulary[], { bulk, batches }: TextFacts): string {
  const glossary = vocabularies.find(({ packed }) => typeof packed !== 'string')!;
  return [
    `- Text: our labelled corpus, demo pages and card texts, shuffled and repeated to ${bulk.toLocaleString('en')} characters in ${batches.toLocaleString('en')} batches of blocks, ${Math.round(bulk / batches)} each on average, as the extension reads pages.`,
    '- Forms: 50 and 500 are drawn from the glossary; up to 50,000 they are made up, 30 % abbreviations, 70 % phrases of two to four words of the texts, of which half occur. So the density of matches grows with the forms.',
    `- The whole glossary: ${glossary.forms.length.toLocaleString('en')} forms and cues; ours reads the index that ships (${glossary.phrases.toLocaleString('en')} phrases), unpacking included. Of all forms ours is given the lexicon that the extension would have made when it is built. The texts are about the glossary, so this is its densest text.`,
    '- Ours finds more than the others because it also takes plurals, possessives, dotted letters, "&" for "and", any hyphen or none; it leaves out what is part of a longer name. mark.js keeps overlapping matches and has its own idea of where a word ends.',
    `- ${MARK_REGEXES}: its way to search, without a page. ${MARK_PAGE}: the package itself, which searches and wraps. It is linear in the forms, and left out above 1,000.`,
    '- \\* on a prefix of the text: a slow contender scans as much as fits into a tenth of a second, and its speed is taken for the whole. – means that making ready or scanning would take minutes.',
  ].join('\n');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** Two digits that say something. */
function digits(number: number): string {
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(2)));
}
