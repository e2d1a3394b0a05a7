/** Of many marks, those near the screen: each that is registered costs time in every frame that changes. */
import { around, rectangleOf } from '../nodes.ts';
import type { Mark, Spot } from '../reading/records.ts';
import { elementOf, rangeOf, rectanglesOf } from './ranges.ts';

/** Marks that follow one another downwards and scroll as one: those of a page, a column, a list that scrolls by itself. */
export interface Run {
  readonly marks: readonly Mark[];
  /** Outside of it, none of them is seen. */
  readonly pane: Element | undefined;
}

/** How far back up a run may go, as from cell to cell of a row; a part of the screen's height. */
const BACK = 0.25;
/** With more runs than this, what scrolls as one is sorted: it may be laid out from the bottom up, or row by row. */
const MOST_RUNS = 50;

/**
 * The runs of marks, which are in the order of the page; a step a mark. Where a mark is, is asked anew when `moves` has
 * grown, but not while a page is being read, when its marks are chosen again and again.
 */
export function* runsOf(marks: readonly Mark[], moves: number): Generator<void, Run[]> {
  const scrollers: Scrollers = new Map();
  const byScroller = new Map<Element | null, Mark[][]>();
  const lowest = new Map<Element | null, number>();
  for (const mark of marks) {
    yield;
    if (mark.spot?.moves !== moves) mark.spot = spotOf(mark, moves, scrollers);
    // Its text may have left meanwhile, and is about to be read again.
    if (!mark.spot) continue;
    const { scroller, top } = mark.spot;
    const runs = byScroller.get(scroller) ?? [];
    byScroller.set(scroller, runs);
    const before = lowest.get(scroller);
    const goesOn = before !== undefined && top >= before - innerHeight * BACK;
    lowest.set(scroller, goesOn ? Math.max(before, top) : top);
    if (goesOn) runs.at(-1)!.push(mark);
    else runs.push([mark]);
  }
  return [...byScroller].flatMap(([scroller, runs]) => {
    const isMixed = runs.length > MOST_RUNS;
    const inOrder = isMixed ? [runs.flat().sort((a, b) => a.spot!.top - b.spot!.top)] : runs;
    const pane = isPane(scroller) ? scroller : undefined;
    return inOrder.map((run) => ({ marks: run, pane }));
  });
}

function spotOf(mark: Mark, moves: number, scrollers: Scrollers): Spot | undefined {
  const range = rangeOf(mark);
  if (!range) return undefined;
  const element = elementOf(range);
  const scroller = scrollerOf(element, scrollers);
  // Where an element begins, if only in the first of two columns, is told in a quarter of the time.
  const isAtStart = range.startContainer === element.firstChild && range.startOffset < AT_START;
  const top = isAtStart ? (element.getClientRects()[0]?.top ?? 0) : topOf(mark);
  // Somebody may scroll while this is at work.
  return { moves, scroller, top: top + (scroller ? scroller.scrollTop : scrollY) };
}

/** UTF-16 units from the start of a text that take less room than a run may go back. */
const AT_START = 300;

/** The marks on the screen and within a margin around it, in screens. */
export function nearScreen(runs: readonly Run[], margin: number): Mark[] {
  // Halving finds the place only as well as a run is in order.
  const reach = (margin + BACK) * innerHeight;
  return runs.flatMap(({ marks, pane }) =>
    pane && !isNear(pane, margin)
      ? []
      : marks.slice(firstFrom(marks, -reach), firstFrom(marks, innerHeight + reach)),
  );
}

function isNear(element: Element, margin: number): boolean {
  const { left, right, top, bottom } = rectangleOf(element);
  const [aside, above] = [margin * innerWidth, margin * innerHeight];
  return right > -aside && left < innerWidth + aside && bottom > -above && top < innerHeight + above;
}

/** The index of the first mark at a height or below it, in viewport CSS pixels; found by halving. */
function firstFrom(marks: readonly Mark[], height: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(marks[middle]!) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function topOf(mark: Mark): number {
  const range = rangeOf(mark);
  const [first] = range ? rectanglesOf(range) : [];
  return first?.top ?? 0;
}

type Scrollers = Map<Element, Element | null>;

/** The nearest element, itself or around it, that moves over the page or has content that does; null for none. */
function scrollerOf(element: Element, known: Scrollers): Element | null {
  let answer = known.get(element);
  if (answer === undefined) {
    const outer = around(element);
    answer = isScroller(element) ? element : outer && scrollerOf(outer, known);
    known.set(element, answer);
  }
  return answer;
}

function isScroller(element: Element): boolean {
  const style = getComputedStyle(element);
  const { position, overflowY, top, bottom } = style;
  if (position === 'fixed' || (position === 'sticky' && (top !== 'auto' || bottom !== 'auto'))) return true;
  const { clientHeight, scrollHeight } = element;
  if (!isCutting(style) || scrollHeight <= clientHeight) return false;
  // Where there is no bar, scripts may scroll a list; not the text of a card that is cut off after a few lines.
  return overflowY === 'auto' || overflowY === 'scroll' || clientHeight > innerHeight * BACK;
}

/** What the page's own elements cut off, the window does for them: its scrolling takes them along. */
const isPane = (scroller: Element | null): scroller is Element =>
  scroller !== null &&
  scroller !== document.body &&
  scroller !== document.documentElement &&
  isCutting(getComputedStyle(scroller));

const isCutting = ({ overflowY }: CSSStyleDeclaration): boolean => overflowY !== 'visible';
