/**
 * Labelled texts for measuring, in three formats:
 * - a folder of `NAME.html` with labels in the text: [+RHIA+] must be marked, [-CCS-] must not, [?MBA?] may be either;
 *   the first line says what it is: `<!-- kind: positive; topic: job ad -->`. Our own corpus is written so.
 * - a folder of `NAME.html` with `NAME.json`: {kind, mentions: [{start, end, surface, expect: yes|no|either, stretch?}]},
 *   offsets in UTF-16 units into all text nodes under `body` in document order, leaving out those inside script, style,
 *   noscript, iframe and template;
 * - a file of JSON lines: {id, kind, text, mentions: [{start, end, surface, label: him-ha|other|either, tier?}]}.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { areTwoWords, isNoteNumber } from '../../glossary/clean.ts';
import type { Beside } from '../../glossary/facts.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly expect: 'yes' | 'no' | 'either';
  /** Any glossary of the two fields has it; the others are plausible but not counted in recall. */
  readonly isCore: boolean;
  readonly isStretch: boolean;
}

/** A readable piece of a labelled text; `at` gives the offset in the whole text of an offset in the piece. */
export interface Piece {
  readonly text: string;
  readonly section: unknown;
  /** What stands beside it, as entrypoints/content/reading/neighbours.ts finds it. */
  beside?(): Beside;
  at(offset: number): number;
}

export interface LabelledText {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** The page, without labels; its text nodes give `text`. */
  readonly html: string;
  readonly pieces: readonly Piece[];
  readonly mentions: readonly Mention[];
}

const own = (folder: string): LabelledText[] =>
  readCorpus(fileURLToPath(new URL(`../corpus/${folder}`, import.meta.url)));

/** Our own corpus but for the part that is kept unseen. */
export const seenCorpus = (): LabelledText[] => [...own('positive'), ...own('negative')];
/** The part of our corpus that nobody looks at while rules and weights are chosen. */
export const unseenCorpus = (): LabelledText[] => own('unseen');

export function readCorpus(path: string): LabelledText[] {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8').trim().split('\n').map(fromLine);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => fromPage(join(path, name)));
}

function fromLine(line: string): LabelledText {
  const record = JSON.parse(line) as {
    id: string;
    kind: string;
    text: string;
    mentions: { start: number; end: number; surface: string; label: string; tier?: string }[];
  };
  const pieces: Piece[] = [];
  let section = 0;
  for (const paragraph of record.text.matchAll(/[^\n]+|\n\s*\n/g)) {
    if (!paragraph[0].trim()) section++;
    else pieces.push({ text: paragraph[0], section, at: (offset) => paragraph.index + offset });
  }
  return {
    id: record.id,
    kind: record.kind,
    text: record.text,
    html: `<body><section>${record.text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(/[^\n]+|\n\s*\n/g, (part) =>
        part.trim() ? `<p>${part}</p>` : `</section>${part}<section>`,
      )}`,
    pieces,
    mentions: record.mentions.map(({ start, end, surface, label, tier }) => ({
      start,
      end,
      surface,
      expect: label === 'him-ha' ? 'yes' : label === 'other' ? 'no' : 'either',
      isCore: tier !== 'wide',
      isStretch: false,
    })),
  };
}

const NOT_TEXT = new Set(['script', 'style', 'noscript', 'iframe', 'template']);
const NOT_READ = new Set(['pre', 'code', 'kbd', 'samp', 'textarea', 'select', 'svg', 'math']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data dfn em font i ins del label mark q s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Sections as entrypoints/content/reading/make-records.ts tells them, but for roles. */
const SECTION = new Set('article section aside nav footer main dialog li tr'.split(' '));
const HEADING = /^h[1-6]$/;

function fromPage(path: string): LabelledText {
  const html = readFileSync(path, 'utf8');
  const labels = path.replace(/\.html$/, '.json');
  return existsSync(labels) ? withLabelFile(path, html, labels) : withInlineLabels(path, html);
}

function withLabelFile(path: string, html: string, labels: string): LabelledText {
  const { kind, mentions } = JSON.parse(readFileSync(labels, 'utf8')) as {
    kind: string;
    mentions: { start: number; end: number; surface: string; expect: Mention['expect']; stretch?: boolean }[];
  };
  const { text, pieces } = readHtml(html);
  return {
    id: basename(path, '.html'),
    kind,
    text,
    html,
    pieces,
    mentions: mentions.map(({ start, end, surface, expect, stretch = false }) => {
      if (text.slice(start, end) !== surface) throw new Error(`${path}: offset ${start} is not "${surface}"`);
      return { start, end, surface, expect, isCore: true, isStretch: stretch };
    }),
  };
}

const EXPECT = { '+': 'yes', '-': 'no', '?': 'either' } as const;

/** The labels come out of the text in two passes, so that the matcher reads what a browser would show. */
function withInlineLabels(path: string, html: string): LabelledText {
  const kind = /kind:\s*(\w+)/.exec(html)?.[1];
  if (!kind) throw new Error(`${path}: the first line does not say its kind`);
  const labelled = readHtml(html).text;
  const mentions: Mention[] = [];
  let removed = 0;
  const bare = labelled.replace(
    /\[([-+?])([^\]]*?)\1\]/g,
    (whole, sign: keyof typeof EXPECT, surface: string, at: number) => {
      const start = at - removed;
      removed += whole.length - surface.length;
      mentions.push({
        start,
        end: start + surface.length,
        surface,
        expect: EXPECT[sign],
        isCore: true,
        isStretch: false,
      });
      return surface;
    },
  );
  const page = html.replace(/\[([-+?])([^\]]*?)\1\]/g, '$2');
  const { text, pieces } = readHtml(page);
  if (text !== bare) throw new Error(`${path}: a label runs over a tag`);
  return { id: basename(path, '.html'), kind, text, html: page, pieces, mentions };
}

/** The text of a page and the pieces of it that are read. */
function readHtml(html: string): { text: string; pieces: Piece[] } {
  const body = find(parse(html), 'body')!;
  let text = '';
  const pieces: Piece[] = [];
  /** The last heading of each section so far. */
  const headings = new Map<unknown, unknown>();
  let run: { text: string; parts: { from: number; at: number }[] } = { text: '', parts: [] };
  const flush = (around: unknown, container: Tree.Element): void => {
    const { text: runText, parts } = run;
    if (runText.trim())
      pieces.push({
        text: runText,
        section: headings.get(around) ?? around,
        beside: () => besideOf(container, runText.trim()),
        at: (offset) => {
          const part = parts.findLast(({ from }) => from <= offset)!;
          return part.at + offset - part.from;
        },
      });
    run = { text: '', parts: [] };
  };
  const walk = (node: Tree.ChildNode, isRead: boolean, around: unknown, container: Tree.Element): void => {
    if (node.nodeName === '#text') {
      const { value } = node as Tree.TextNode;
      if (isRead) {
        if (areTwoWords(run.text, value)) flush(around, container);
        run.parts.push({ from: run.text.length, at: text.length });
        run.text += isNoteNumber(value) && isRaised(node as Tree.TextNode) ? ' '.repeat(value.length) : value;
      }
      text += value;
      return;
    }
    if (!('childNodes' in node) || NOT_TEXT.has(node.nodeName)) return;
    const element = node as Tree.Element;
    const isInline = INLINE.has(node.nodeName);
    if (!isInline) flush(around, container);
    if (HEADING.test(node.nodeName)) headings.set(around, node);
    const section = SECTION.has(node.nodeName) ? node : around;
    const isEditable = element.attrs.some(
      ({ name, value }) => name === 'contenteditable' && value !== 'false',
    );
    for (const child of element.childNodes)
      walk(
        child,
        isRead && !isEditable && !NOT_READ.has(node.nodeName),
        section,
        isInline ? container : element,
      );
    // A plain item's words belong to what is around the list.
    if (!isInline) flush(node.nodeName === 'li' ? around : section, element);
  };
  for (const child of body.childNodes) walk(child, true, body, body);
  flush(body, body);
  return { text, pieces };
}

function isRaised(node: Tree.TextNode): boolean {
  let at: Tree.Node | null = node.parentNode;
  while (at && isElement(at) && at.nodeName !== 'sup') at = at.parentNode;
  return at?.nodeName === 'sup';
}

/** UTF-16 units that are read of what is beside a piece. */
const BESIDE = 120;

function besideOf(block: Tree.Element, text: string): Beside {
  let cell: Tree.Element | undefined;
  for (
    let at: Tree.Node | null = block;
    at && isElement(at) && textOf(at).trim() === text;
    at = at.parentNode
  )
    cell = at;
  const siblings = cell?.parentNode?.childNodes.filter(isElement) ?? [];
  const place = cell ? siblings.indexOf(cell) : 0;
  const before = siblings[place - 1] && textOf(siblings[place - 1]!);
  const behind = siblings[place + 1] && textOf(siblings[place + 1]!);
  return {
    ...(before && before.length < BESIDE && { before }),
    ...(behind !== undefined && { behind: behind.slice(0, BESIDE) }),
  };
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

const textOf = (node: Tree.Node): string =>
  node.nodeName === '#text'
    ? (node as Tree.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

function find(node: Tree.ParentNode, name: string): Tree.Element | undefined {
  for (const child of node.childNodes) {
    if (child.nodeName === name) return child as Tree.Element;
    const inner = 'childNodes' in child ? find(child, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
