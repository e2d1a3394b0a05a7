import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A point in viewport CSS pixels of the page (not of the frame that it was found in). */
export interface Point {
  x: number;
  y: number;
}

/**
 * The centre of the n-th occurrence (from 0) of a text in the page or one of its frames, scrolled into view first.
 * Waits until it is there and stays where it is.
 */
export function pointAt(page: Page, text: string, n = 0): Promise<Point> {
  return pointIn(page, text, n, 'text');
}

/** Likewise of the n-th mark (from 0) with this text (white space counts as one space), closed shadow roots included. */
export function pointAtMark(page: Page, text: string, n = 0): Promise<Point> {
  return pointIn(page, text, n, 'marks');
}

function pointIn(page: Page, text: string, n: number, among: 'text' | 'marks'): Promise<Point> {
  let last: Point | undefined;
  return until(async () => {
    const before = last;
    last = await pointNow(page, text, n, among);
    return last.x === before?.x && last.y === before.y && last;
  }, `occurrence ${n} of "${text}" is among the ${among} and stays there`);
}

async function pointNow(page: Page, text: string, n: number, among: 'text' | 'marks'): Promise<Point> {
  let left = n;
  for (const frame of page.frames()) {
    const found = await frame.evaluate(placeOf, text, left, among);
    if (typeof found === 'number') {
      left -= found;
      continue;
    }
    const { x, y } = await offsetOf(frame);
    // Scrolling the frame into view may have moved the text in it, and the other way round: look again.
    const settled = await frame.evaluate(placeOf, text, left, among);
    const point = typeof settled === 'number' ? found : settled;
    return { x: x + point.x, y: y + point.y };
  }
  throw new Error(`No occurrence ${n} of "${text}" among the ${among} of ${page.url()}`);
}

/** Where the frame's content begins in the page's viewport. */
async function offsetOf(frame: Frame): Promise<Point> {
  const parent = frame.parentFrame();
  if (!parent) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  if (!element) throw new Error(`No element for the frame ${frame.url()}`);
  const inner = await element.evaluate((node) => {
    node.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { x, y } = node.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(node);
    return {
      x: x + node.clientLeft + Number.parseFloat(paddingLeft),
      y: y + node.clientTop + Number.parseFloat(paddingTop),
    };
  });
  const outer = await offsetOf(parent);
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

/** Runs in the page: the centre of the n-th occurrence, or how many there are when they are not enough. */
function placeOf(text: string, n: number, among: 'text' | 'marks'): Point | number {
  function textNodes(root: Node, into: Text[] = []): Text[] {
    for (const child of root.childNodes) {
      if (child instanceof Text) into.push(child);
      else if (child instanceof Element && !child.matches('script, style, noscript, template')) {
        if (child.shadowRoot) textNodes(child.shadowRoot, into);
        textNodes(child, into);
      }
    }
    return into;
  }

  function rangeOver(start: Node, from: number, end: Node, to: number): Range {
    const range = document.createRange();
    range.setStart(start, from);
    range.setEnd(end, to);
    return range;
  }

  /** Occurrences in each run of neighbouring text nodes, so that "E<b>H</b>R" is found as well. */
  function occurrences(): Range[] {
    const nodes = textNodes(document.documentElement);
    const whole = nodes.map(({ data }) => data).join('');
    const starts: number[] = [];
    nodes.reduce((start, { length }) => (starts.push(start), start + length), 0);
    const nodeAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
    const ranges: Range[] = [];
    for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + text.length)) {
      const first = nodeAt(at);
      const last = nodeAt(at + text.length - 1);
      const start = nodes[first];
      const end = nodes[last];
      if (!start || !end || start.getRootNode() !== end.getRootNode()) continue;
      ranges.push(rangeOver(start, at - (starts[first] ?? 0), end, at + text.length - (starts[last] ?? 0)));
    }
    return ranges;
  }

  function marks(): Range[] {
    return ['him', 'ha', 'both']
      .flatMap((field) => [...(CSS.highlights?.get(`termwise-${field}`) ?? [])])
      .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
      .map((range) => rangeOver(range.startContainer, range.startOffset, range.endContainer, range.endOffset))
      .filter((range) => range.toString().replace(/\s+/g, ' ') === text)
      .sort((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0,
      );
  }

  if (text === '') throw new Error('pointAt needs a text');
  const visible = (among === 'marks' ? marks() : occurrences()).filter(
    (range) => range.getClientRects().length > 0,
  );
  const range = visible[n];
  if (!range) return visible.length;
  let box = range.getClientRects()[0];
  if (box && (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    box = range.getClientRects()[0];
  }
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : visible.length;
}
