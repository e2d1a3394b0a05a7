/**
 * Labelled texts for measuring, in two formats:
 * - a folder of `NAME.html` with `NAME.json`: {kind, mentions: [{start, end, surface, expect: yes|no|either, stretch?}]},
 *   offsets in UTF-16 units into all text nodes under `body` in document order, leaving out those inside script, style,
 *   noscript, iframe and template;
 * - a file of JSON lines: {id, kind, text, mentions: [{start, end, surface, label: him-ha|other|either, tier?}]}.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

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
  at(offset: number): number;
}

export interface LabelledText {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly mentions: readonly Mention[];
}

export function readCorpus(path: string): LabelledText[] {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8').trim().split('\n').map(fromLine);
  return readdirSync(path)
    .filter((name) => name.endsWith('.html'))
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
const HEADING = /^h[1-6]$/;

function fromPage(path: string): LabelledText {
  const labels = JSON.parse(readFileSync(path.replace(/\.html$/, '.json'), 'utf8')) as {
    kind: string;
    mentions: { start: number; end: number; surface: string; expect: Mention['expect']; stretch?: boolean }[];
  };
  const document = parse(readFileSync(path, 'utf8'));
  const body = find(document, 'body')!;
  let text = '';
  let section = 0;
  const pieces: Piece[] = [];
  let run: { text: string; parts: { from: number; at: number }[] } = { text: '', parts: [] };
  const flush = (): void => {
    const { text: runText, parts } = run;
    if (runText.trim())
      pieces.push({
        text: runText,
        section,
        at: (offset) => {
          const part = parts.findLast(({ from }) => from <= offset)!;
          return part.at + offset - part.from;
        },
      });
    run = { text: '', parts: [] };
  };
  const walk = (node: Tree.ChildNode, isRead: boolean): void => {
    if (node.nodeName === '#text') {
      const { value } = node as Tree.TextNode;
      if (isRead) {
        run.parts.push({ from: run.text.length, at: text.length });
        run.text += value;
      }
      text += value;
      return;
    }
    if (!('childNodes' in node) || NOT_TEXT.has(node.nodeName)) return;
    const element = node as Tree.Element;
    const isInline = INLINE.has(node.nodeName);
    if (!isInline) flush();
    if (HEADING.test(node.nodeName)) section++;
    const isEditable = element.attrs.some(
      ({ name, value }) => name === 'contenteditable' && value !== 'false',
    );
    for (const child of element.childNodes)
      walk(child, isRead && !isEditable && !NOT_READ.has(node.nodeName));
    if (!isInline) flush();
  };
  for (const child of body.childNodes) walk(child, true);
  flush();
  return {
    id: basename(path, '.html'),
    kind: labels.kind,
    text,
    pieces,
    mentions: labels.mentions.map(({ start, end, surface, expect, stretch = false }) => {
      if (text.slice(start, end) !== surface) throw new Error(`${path}: offset ${start} is not "${surface}"`);
      return { start, end, surface, expect, isCore: true, isStretch: stretch };
    }),
  };
}

function find(node: Tree.ParentNode, name: string): Tree.Element | undefined {
  for (const child of node.childNodes) {
    if (child.nodeName === name) return child as Tree.Element;
    const inner = 'childNodes' in child ? find(child, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
