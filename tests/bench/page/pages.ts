/**
 * The pages that are measured, the same in every run. All but the job board are made here, without any white space
 * between elements, so that the number of text nodes is exact.
 */
import { readGlossary } from '../../../glossary/build/read.ts';
import { Random } from '../random.ts';
import {
  fieldSentences,
  plainLabel,
  plainPosting,
  plainSentence,
  postings,
  type Piece,
} from './sentences.ts';

export interface BenchPage {
  readonly name: string;
  readonly path: string;
  /** The demo pages' server has it. */
  readonly isDemo?: true;
  readonly html: () => string;
}

/** In the listing: UTF-16 units and text nodes. */
const LISTING = { length: 40_000, nodes: 900 };
const APP_NODES = 5_000;
/** One sentence in so many, or row, is of the two fields. */
const TERM_IN = 6;

const STYLE =
  '<style>body{font:16px/1.5 sans-serif;margin:1rem auto;max-width:60rem}table{border-collapse:collapse}td{padding:2px 8px}nav a{margin-right:1rem}</style>';

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${STYLE}</head><body>${body}</body></html>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const listing: BenchPage = { name: 'listing', path: '/listing', html: listingHtml };
export const app: BenchPage = { name: 'app', path: '/app', html: () => appHtml(TERM_IN) };
export const noTerm: BenchPage = { name: 'no-term', path: '/no-term', html: () => appHtml() };
export const jobBoard: BenchPage = { name: 'job board', path: '/jobs', isDemo: true, html: () => '' };

/** All terms of the glossary, each with its long form and its sentence, so often that there are over 5,000 mentions. */
export const everyTerm: BenchPage = { name: 'every term', path: '/every-term', html: everyTermHtml };

/** Prose of so many text nodes, with a sentence of the two fields in TERM_IN or, `withTerms` false, none at all. */
export function prose(nodes: number, withTerms = true): BenchPage {
  const name = `${nodes / 1000}k`;
  return {
    name,
    path: `/${withTerms ? 'prose' : 'plain'}-${nodes}`,
    html: () => proseHtml(nodes, withTerms),
  };
}

/** A page without terms and with so many frames, all with these attributes and an advertisement in them. */
export function adFrames(count: number, attributes: string): BenchPage {
  const frame = `<iframe src="/ad" ${attributes}></iframe>`;
  return {
    name: 'ads',
    path: `/ads?${count}&${encodeURIComponent(attributes)}`,
    html: () => page('Ads', `<p>A page with small frames.</p>${frame.repeat(count)}`),
  };
}

export const ad: BenchPage = {
  name: 'ad',
  path: '/ad',
  html: () => page('Ad', '<p>Become an RHIA: health information management online.</p>'),
};

function everyTermHtml(): string {
  const entries = readGlossary().terms.map(
    ({ term, expansion, short }) =>
      `<h2>${escaped(term)}</h2><p>${escaped(expansion === undefined ? term : `${expansion} (${term})`)}: ${escaped(short)}</p>`,
  );
  return page('Every term', `<main>${entries.join('').repeat(3)}</main>`);
}

/**
 * The postings of the demo's job board and as many of other trades by turns, cut at the length, with links and
 * emphasis in their sentences.
 */
function listingHtml(): string {
  const random = new Random(6);
  const pieces: Piece[] = [];
  let left = LISTING.length;
  for (let at = 0; left > 0; at++)
    for (const { tag, text } of at % 2 === 0 ? postings[(at / 2) % postings.length]! : plainPosting(random)) {
      if (left <= 0) break;
      pieces.push({ tag, text: text.slice(0, left) });
      left -= text.length;
    }
  // An inline element in a sentence makes three text nodes of one.
  const long = pieces.filter(({ text }) => text.split(' ').length > 3);
  const wanted = (LISTING.nodes - pieces.length) / 2;
  const inlines = new Map<Piece, number>();
  for (let at = 0; at < wanted; at++) {
    const piece = long[at % long.length]!;
    inlines.set(piece, (inlines.get(piece) ?? 0) + 1);
  }
  const html = pieces.map((piece) => {
    const inner = withInlines(piece.text, inlines.get(piece) ?? 0);
    return `${piece.tag === 'h2' ? '</article><article>' : ''}<${piece.tag}>${inner}</${piece.tag}>`;
  });
  return page('Jobs', `<main><article>${html.join('')}</article></main>`);
}

/** So many of the text's words are put into inline elements, spread evenly, never the first or last. */
function withInlines(text: string, count: number): string {
  const words = text.split(' ');
  const tags = ['strong', 'a', 'em'];
  for (let number = 0; number < count; number++) {
    const at = 1 + 2 * number;
    if (at >= words.length - 1) break;
    const tag = tags[number % tags.length]!;
    words[at] = `<${tag}>${escaped(words[at]!)}</${tag}>`;
  }
  return words.map((word) => (word.startsWith('<') ? word : escaped(word))).join(' ');
}

/** An app with a bar and a table of short cells, as mail, tickets and admin pages are. A note in `termIn` has a term. */
function appHtml(termIn?: number): string {
  const random = new Random(3);
  const parts: string[] = [];
  let nodes = 0;
  const add = (tag: string, text: string): string => {
    nodes++;
    return `<${tag}>${escaped(text)}</${tag}>`;
  };
  const bar = Array.from({ length: 12 }, () => add('a', plainLabel(random))).join('');
  parts.push(`<header><nav>${bar}</nav></header><main><table><tbody>`);
  for (let row = 0; nodes < APP_NODES; row++) {
    const hasTerm = termIn !== undefined && row % termIn === 1;
    const note = (): string => (hasTerm ? random.pick(fieldSentences) : plainSentence(random));
    const cells = [
      () => add('td', String(10_000 + row)),
      () => `<td>${add('a', `${plainLabel(random)}, ${plainLabel(random)}`)}</td>`,
      () => add('td', plainLabel(random)),
      () => `<td>${add('button', plainLabel(random))}${add('span', plainLabel(random))}</td>`,
      () => add('td', row % 2 === 1 ? note() : plainLabel(random)),
      () => add('td', `${1 + random.below(28)} May`),
    ];
    parts.push('<tr>', ...cells.flatMap((cell) => (nodes < APP_NODES ? [cell()] : [])), '</tr>');
  }
  return page('App', `${parts.join('')}</tbody></table></main>`);
}

/** Sections with a heading, paragraphs with inline elements and lists. */
function proseHtml(wanted: number, withTerms: boolean): string {
  const random = new Random(4);
  const parts: string[] = [];
  let nodes = 0;
  let paragraphs = 0;
  const sentence = (): string =>
    escaped(withTerms && paragraphs++ % TERM_IN === 1 ? random.pick(fieldSentences) : plainSentence(random));
  const block = (tag: string): string => {
    const left = wanted - nodes;
    if (left < 3 || tag === 'li' || tag === 'h2') {
      nodes += 1;
      return left < 1 ? '' : `<${tag}>${tag === 'h2' ? plainLabel(random) : sentence()}</${tag}>`;
    }
    nodes += 3;
    const inline = random.pick(['a', 'em', 'strong']);
    return `<${tag}>${sentence()} <${inline}>${plainLabel(random)}</${inline}> ${plainLabel(random)}.</${tag}>`;
  };
  while (nodes < wanted) {
    const items = Array.from({ length: 4 }, () => 'li');
    const section = ['h2', 'p', 'p', 'p'].map(block).join('');
    parts.push(`<section>${section}<ul>${items.map(block).join('')}</ul></section>`);
  }
  return page('Prose', `<main>${parts.join('')}</main>`);
}
