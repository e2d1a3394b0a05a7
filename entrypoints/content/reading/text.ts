/** Page text in blocks: the readable text of one block-level piece, with the way back to its nodes. */
import { isNoteNumber } from '../../../glossary/clean.ts';
import {
  anyShadowRootOf,
  closest,
  firstIn,
  isElement,
  isText,
  shadowRootOf,
  type Container,
  type Root,
} from '../nodes.ts';
import {
  containerOf,
  CUSTOM,
  holdsEditors,
  HOST,
  isCustom,
  isInline,
  isSkipped,
  isSkippedItself,
  kindOf,
} from './elements.ts';
import { isBrokenBetween, type OnEdge } from './parting.ts';

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

/** Longer text nodes are read in pieces, so that no single one can hold up the page. UTF-16 units. */
const PIECE = 50_000;

export interface ReadOptions {
  /** Only the container's own text, not that of the blocks inside it. */
  readonly shallow?: boolean;
  /** Called for every open or closed shadow root met on the way. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Called for every element met on the way that begins a block, or might with another style, before its blocks. */
  readonly onBlock?: (element: Element) => void;
  readonly onEdge?: OnEdge;
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
  if (!isNoteNumber(data)) return data;
  const { parentElement } = node;
  return parentElement && closest(parentElement, 'sup') ? ' '.repeat(data.length) : data;
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
