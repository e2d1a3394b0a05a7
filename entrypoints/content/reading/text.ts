/** Page text in blocks: the readable text of one block-level piece, with the way back to its nodes. */
import { areTwoWords, isNoteNumber } from '../../../glossary/clean.ts';
import {
  anyShadowRootOf,
  CARD_HOST,
  closest,
  firstIn,
  holds,
  isElement,
  isShadowRoot,
  isText,
  matches,
  parentOf,
  shadowRootOf,
  type Container,
  type Root,
} from '../nodes.ts';

/** One unbroken stretch of readable text inside one block-level element. */
export interface TextBlock {
  /** The block-level element (or shadow root) that the text belongs to. */
  readonly container: Container;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each node: the offset in `text`, in UTF-16 units, at which it begins. */
  readonly starts: readonly number[];
  /** Where in the first node the block begins; above 0 only in very long text nodes, which are read in pieces. */
  readonly from: number;
}

/** What elements are by their names; everything that is not inline begins a block of its own. */
const INLINE = 1;
const SKIPPED = 2;
const HOST = 4;
const CUSTOM = 8;
const PLAIN = 16;
const kinds = new Map<string, number>();
const fill = (kind: number, names: string): void => {
  for (const name of names.split(' ')) kinds.set(name, (kinds.get(name) ?? 0) | kind);
};
// Those that run along in a line of text.
fill(
  INLINE,
  'a abbr acronym b bdi bdo big cite data dfn em font i ins del label mark nobr output q rb rt ruby s small span ' +
    'strike strong sub sup time tt u var wbr',
);
// Those whose text is not for reading, or not ours to read.
fill(
  SKIPPED,
  'script style noscript template textarea select datalist pre code kbd samp svg math canvas iframe frame object ' +
    `embed video audio head title ${CARD_HOST}`,
);
// Those that may have a shadow root, beside custom elements.
fill(HOST, 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');
// The rest of those that pages are full of.
fill(
  PLAIN,
  'ul ol li dl dt dd table thead tbody tfoot tr td th caption form fieldset legend button input img picture br hr ' +
    'details summary figure figcaption address option dialog search hgroup',
);
/** A form with a field named "localName" has no name. */
const kindOf = (name: string): number => kinds.get(name) ?? (String(name).includes('-') ? CUSTOM | HOST : 0);

/** Longer text nodes are read in pieces, so that no single one can hold up the page. UTF-16 units. */
const PIECE = 50_000;

export interface ReadOptions {
  /** Only the container's own text, not that of the blocks inside it. */
  readonly shallow?: boolean;
  /** Called for every open or closed shadow root met on the way. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Called for every element met on the way that begins a block, or might with another style, before its blocks. */
  readonly onBlock?: (element: Element) => void;
  /** Called for inline elements whose edge parts letters or does not, as `edgeOf` has it. */
  readonly onEdge?: (element: Element) => void;
  /** Called for every element whose text is not read. */
  readonly onSkipped?: (element: Element) => void;
}

/** Goes over elements and text; what `readBlocks` does by itself unless somebody wants to know how far it is. */
export const walkerOver = (root: Container): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);

/** The blocks at and below a node, in document order. Text of an inline node belongs to its container and is left out. */
export function* readBlocks(
  root: Container,
  { shallow = false, onShadowRoot, onBlock, onEdge, onSkipped }: ReadOptions = {},
  walker = walkerOver(root),
): Generator<TextBlock> {
  if (isSkipped(root)) {
    if (isElement(root)) onSkipped?.(root);
    return;
  }
  const ownInline = isElement(root) && isInline(root);
  // One question for all elements, where there mostly is none.
  const hasEditors = holdsEditors(root);
  const hasSlotted = firstIn(root, '[slot]') !== null;
  let container: Container | undefined = ownInline ? undefined : root;
  let nodes: Text[] = [];
  let lastParent: Node | null = null;
  let lastBlock: Container | undefined = container;
  if (isElement(root)) {
    reportShadowRoot(root, onShadowRoot);
    if (!ownInline || isCustom(root)) onBlock?.(root);
  }

  // By far the most nodes of a page are met here, by code that runs for the first time.
  let node: Node | null = walker.nextNode();
  while (node) {
    if (isText(node)) {
      const parent = node.parentNode;
      if (parent !== lastParent) {
        lastParent = parent;
        const own = parent === lastBlock ? lastBlock : containerOf(node, root);
        if (
          own !== container ||
          (nodes.length > 0 && isBrokenBetween(nodes[nodes.length - 1]!, node, hasSlotted, onEdge))
        ) {
          if (container && nodes.length > 0) yield* toBlocks(container, nodes);
          nodes = [];
        }
        container = own;
      }
      if (container) nodes.push(node);
    } else {
      const element = node as Element;
      const kind = kindOf(element.localName);
      const skipped = isSkippedItself(element, kind, hasEditors);
      const inline = !skipped && isInline(element, kind);
      if (!inline) {
        if (container && nodes.length > 0) yield* toBlocks(container, nodes);
        nodes = [];
        lastParent = null;
      }
      if (skipped || (shallow && !inline)) {
        if (skipped) onSkipped?.(element);
        node = skipSubtree(walker);
        continue;
      }
      if (!inline) lastBlock = element;
      if (!inline || kind & CUSTOM) onBlock?.(element);
      if (kind & HOST) reportShadowRoot(element, onShadowRoot);
    }
    node = walker.nextNode();
  }
  if (container && nodes.length > 0) yield* toBlocks(container, nodes);
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The block that a node's text belongs to, or undefined when it lies outside `within`. */
export function containerOf(node: Node, within?: Container): Container | undefined {
  let at: Node | null = isElement(node) || isShadowRoot(node) ? node : node.parentNode;
  while (isElement(at) && isInline(at)) {
    if (at === within) return undefined;
    at = at.parentNode;
  }
  return isElement(at) || isShadowRoot(at) ? at : undefined;
}

/**
 * The blocks that a node's text may have been part of, from the innermost: a custom element begins one or not as its
 * style has it, which comes and changes without a word.
 */
export function* possibleContainersOf(node: Node): Generator<Container> {
  let at: Node | null = isElement(node) || isShadowRoot(node) ? node : node.parentNode;
  for (; isElement(at); at = at.parentNode) {
    if (isCustom(at)) yield at;
    else if (!isInline(at)) break;
  }
  if (isElement(at) || isShadowRoot(at)) yield at;
}

const isCustom = ({ localName }: Element): boolean => (kindOf(localName) & CUSTOM) !== 0;

function isInline(element: Element, kind = kindOf(element.localName)): boolean {
  if (kind & INLINE) return true;
  return (kind & CUSTOM) !== 0 && INLINE_DISPLAYS.includes(getComputedStyle(element).display);
}

/** What is hidden for now, or has no place in a slot, is taken for what custom elements are by themselves. */
const INLINE_DISPLAYS = ['inline', 'none', ''];

/** Whether a node's text is never read, because of an element around it. */
function isSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : parentOf(at))
    if (isElement(at) && isSkippedItself(at)) return true;
  return false;
}

function isSkippedItself(element: Element, kind = kindOf(element.localName), mayBeEditor = true): boolean {
  if (kind & SKIPPED || (kind === 0 && element.namespaceURI !== XHTML)) return true;
  return mayBeEditor && isEditor(element);
}

/** Where people write: `contenteditable` with any value but "false". */
const isEditor = (element: Element): boolean =>
  matches(element, '[contenteditable]:not([contenteditable="false"])');

const holdsEditors = (node: Container | Root): boolean => firstIn(node, '[contenteditable]') !== null;

function skipSubtree(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}

function reportShadowRoot(element: Element, onShadowRoot: ReadOptions['onShadowRoot']): void {
  const root = onShadowRoot && shadowRootOf(element);
  if (root) onShadowRoot(root);
}

/**
 * Shadow roots at and below a root, one step an element. Finds what `readBlocks` leaves to it: roots that came to
 * elements after they were read, which no browser reports, and closed ones of plain elements with children.
 */
export function* findShadowRoots(root: Root, onShadowRoot: (root: ShadowRoot) => void): Generator<void> {
  const hasEditors = holdsEditors(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let node = walker.nextNode();
  while (node) {
    const element = node as Element;
    if (isSkippedItself(element, kindOf(element.localName), hasEditors)) {
      node = skipSubtree(walker);
      continue;
    }
    const found = kindOf(element.localName) & HOST ? anyShadowRootOf(element) : undefined;
    if (found) onShadowRoot(found);
    yield;
    node = walker.nextNode();
  }
}

/**
 * Two text nodes in a row may still be parted: by the slots that they are put into or, where their letters touch, by
 * style: `<span style="display:block">`, spans in a flex row, or a margin. That is asked of few, because style is dear.
 */
function isBrokenBetween(
  before: Text,
  after: Text,
  hasSlotted: boolean,
  onEdge: ReadOptions['onEdge'],
): boolean {
  if (hasSlotted && areInTwoSlots(before, after, onEdge)) return true;
  if (!/\S$/.test(before.data) || !/^\S/.test(after.data)) return false;
  if (areTwoWords(before.data, after.data)) return true;
  const isParted = ({ parentElement }: Text, side: Side): boolean => {
    if (!parentElement || !isInline(parentElement)) return false;
    onEdge?.(parentElement);
    return partsAt(getComputedStyle(parentElement), side);
  };
  return isParted(before, 'End') || isParted(after, 'Start');
}

type Side = 'Start' | 'End';

/** CSS pixels that are seen as a space between two words. */
const GAP = 2;

/** Whether an inline element's style parts the letters in it from those beside it. */
const partsAt = (style: CSSStyleDeclaration, side: Side): boolean =>
  style.display !== 'inline' ||
  Number.parseFloat(style[`marginInline${side}`]) + Number.parseFloat(style[`paddingInline${side}`]) >= GAP;

/** Whether two texts come from children of one host that are shown in different places of it. */
function areInTwoSlots(before: Text, after: Text, onEdge: ReadOptions['onEdge']): boolean {
  let child: Node = before;
  let host = parentOf(child);
  for (; host && !holds(host, after); host = parentOf(child)) child = host;
  if (!isElement(host)) return false;
  let other: Node = after;
  while (parentOf(other) !== host) other = parentOf(other)!;
  const isSlotted = [child, other].some((one) => slotOf(one) !== '');
  if (!isSlotted) return false;
  for (const one of [child, other]) if (isElement(one)) onEdge?.(one);
  return slotOf(child) !== slotOf(other) && anyShadowRootOf(host) !== undefined;
}

const slotOf = (node: Node): string => (isElement(node) ? node.slot : '');

/** What decides whether letters at an inline element's edge belong together: how it is displayed, and in which slot. */
export function edgeOf(element: Element): string {
  const { parentElement } = element;
  const slot = parentElement && element.slot !== '' && anyShadowRootOf(parentElement) ? element.slot : '';
  const style = getComputedStyle(element);
  return `${partsAt(style, 'Start')} ${partsAt(style, 'End')} ${slot}`;
}

/** What some nodes in a row say, at least one: mostly one block, none where there is only space. */
function toBlocks(container: Container, nodes: readonly Text[]): Iterable<TextBlock> {
  let text = wordsOf(nodes[0]!);
  if (nodes.length === 1 && text.length > PIECE) return toPieces(container, nodes[0]!);
  const starts = [0];
  for (let at = 1; at < nodes.length; at++) {
    starts.push(text.length);
    text += wordsOf(nodes[at]!);
  }
  return /\S/.test(text) ? [{ container, text, nodes, starts, from: 0 }] : NONE;
}

const NONE: readonly TextBlock[] = [];

/** For the number of a footnote as many spaces stand, as it is no part of the word that it stands at. */
function wordsOf(node: Text): string {
  const { data } = node;
  return isNoteNumber(data) && isIn(node, 'sup') ? ' '.repeat(data.length) : data;
}

function isIn({ parentElement }: Text, selector: string): boolean {
  return parentElement !== null && closest(parentElement, selector) !== null;
}

function* toPieces(container: Container, node: Text): Generator<TextBlock> {
  const { data } = node;
  for (let from = 0; from < data.length;) {
    let to = Math.min(from + PIECE, data.length);
    if (to < data.length) {
      const sentence = data.lastIndexOf('. ', to);
      const space = data.lastIndexOf(' ', to);
      if (sentence > from + PIECE / 2) to = sentence + 1;
      else if (space > from) to = space;
    }
    yield { container, text: data.slice(from, to), nodes: [node], starts: [0], from };
    from = to;
  }
}
