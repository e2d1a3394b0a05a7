/** What the benchmarks scan: the project's own texts, many blocks at a time as pages hand them over. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGlossary } from '../../glossary/build/read.ts';
import { readCorpus } from '../eval/corpus.ts';
import { haPostings } from '../pages/jobs/ha-postings.ts';
import { himPostings } from '../pages/jobs/him-postings.ts';
import { otherPostings } from '../pages/jobs/other-postings.ts';
import type { Posting } from '../pages/jobs/posting.ts';
import { PARTING } from './parting.ts';
import { Random } from './random.ts';

export interface Texts {
  /** All distinct blocks, as written. */
  readonly written: readonly string[];
  /** Those of a line or more over and over, shuffled anew each time, up to the length asked for, in batches. */
  readonly bulk: readonly string[];
  /** A job board with its postings open: what a page load has to scan at once, in batches. */
  readonly listing: readonly string[];
}

/** UTF-16 units of blocks in a batch, unless there is one longer block: as the extension reads pages. */
const BATCH = 4_000;

/** UTF-16 units in the listing. */
const LISTING_LENGTH = 40_000;
/** UTF-16 units of the shortest block in the bulk. */
const LINE = 50;

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
export const lengthOf = (blocks: readonly string[]): number =>
  blocks.reduce((sum, { length }) => sum + length, 0);

/** The texts; `bulkLength` in UTF-16 units. */
export function readTexts(bulkLength: number): Texts {
  const postings = [...himPostings, ...haPostings, ...otherPostings].flatMap(blocksOfPosting);
  const corpus = readCorpus(path('../corpus')).flatMap(({ pieces }) => pieces.map(({ text }) => text));
  const written = [...postings, ...corpus, ...pageBlocks(), ...glossaryBlocks()]
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

  const random = new Random(1);
  const lines = written.filter(({ length }) => length >= LINE);
  const bulk: string[] = [];
  while (lengthOf(bulk) < bulkLength) bulk.push(...random.shuffled(lines));
  return {
    written,
    bulk: inBatches(upTo(bulk, bulkLength)),
    listing: inBatches(upTo(written, LISTING_LENGTH)),
  };
}

function upTo(blocks: readonly string[], length: number): string[] {
  let left = length;
  return blocks.flatMap((block) => {
    const part = block.slice(0, Math.max(0, left));
    left -= part.length;
    return part === '' ? [] : [part];
  });
}

function inBatches(blocks: readonly string[]): string[] {
  const batches: string[][] = [];
  let left = 0;
  for (const block of blocks) {
    if (left < block.length) {
      batches.push([]);
      left = BATCH;
    }
    batches.at(-1)!.push(block);
    left -= block.length;
  }
  return batches.map((batch) => batch.join(PARTING));
}

function blocksOfPosting({ title, employer, place, pay, teaser, intro, sections, more }: Posting): string[] {
  const parts = [...sections, ...(more ?? [])].flatMap(({ heading, paragraphs = [], items = [] }) => [
    heading,
    ...paragraphs,
    ...items,
  ]);
  return [title, employer, place, pay, teaser, ...intro, ...parts];
}

/** The text of the demo pages, near enough: inline tags go, every other tag parts two blocks. */
function pageBlocks(): string[] {
  const folder = path('../pages/static/');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '<br>')
        .replaceAll(/<\/?(?:a|abbr|b|cite|em|i|q|small|span|strong|time)\b[^>]*>/g, '')
        .replaceAll(/&\w+;/g, ' ')
        .split(/<[^>]*>/),
    );
}

function glossaryBlocks(): string[] {
  const { terms, comparison } = readGlossary();
  return [
    ...terms.flatMap(({ short, long, him, ha }) => [short, long, him, ha]),
    ...comparison.rows.flatMap(({ difference, him, ha }) => [difference, him.paragraph, ha.paragraph]),
  ];
}
