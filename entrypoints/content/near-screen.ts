/** Of many marks, those near the screen: each that is registered costs time in every frame that changes. */
import { around } from './nodes.ts';
import { elementOf, rangeOf, rectanglesOf } from './ranges.ts';
import type { Mark } from './records.ts';

/** Marks that follow one another downwards and scroll as one: those of a page, a column, a list that scrolls by itself. */
export type Run = readonly Mark[];

/** How far back up a run may go, as from cell to cell of a row; a part of the screen's height. */
const BACK = 0.25;
/** With more runs than this, what scrolls as one is sorted: it may be laid out from the bottom up, or row by row. */
const MOST_RUNS = 50;

/** Where a mark is, in CSS pixels below the beginning of what scrolls with it, after so many moves. */
export interface Place {
  readonly moves: number;
  readonly scroller: Element | null;
  readonly top: number;
}

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
    if (mark.place?.moves !== moves) mark.place = placeOf(mark, moves, scrollers);
    // Its text may have left meanwhile, and is about to be read again.
    if (!mark.place) continue;
    const { scroller, top } = mark.place;
    const runs = byScroller.get(scroller) ?? [];
    byScroller.set(scroller, runs);
    const before = lowest.get(scroller);
    const goesOn = before !== undefined && top >= before - innerHeight * BACK;
    lowest.set(scroller, goesOn ? Math.max(before, top) : top);
    if (goesOn) runs.at(-1)!.push(mark);
    else runs.push([mark]);
  }
  return [...byScroller.values()].flatMap((runs) =>
    runs.length > MOST_RUNS ? [runs.flat().sort((a, b) => a.place!.top - b.place!.top)] : runs,
  );
}

function placeOf(mark: Mark, moves: number, scrollers: Scrollers): Place | undefined {
  const range = rangeOf(mark);
  if (!range) return undefined;
  const element = elementOf(range);
  const scroller = scrollerOf(element, scrollers);
  // Where an element begins is told in a quarter of the time.
  const isAtStart = range.startContainer === element.firstChild && range.startOffset < AT_START;
  const top = isAtStart ? element.getBoundingClientRect().top : topOf(mark);
  // Somebody may scroll while this is at work.
  return { moves, scroller, top: top + (scroller ? scroller.scrollTop : scrollY) };
}

/** UTF-16 units from the start of a text that take less room than a run may go back. */
const AT_START = 300;

/** The marks on the screen and within a margin above and below it, CSS pixels. */
export function nearScreen(runs: readonly Run[], margin: number): Mark[] {
  // Halving finds the place only as well as a run is in order.
  const reach = margin + innerHeight * BACK;
  return runs.flatMap((run) => run.slice(firstFrom(run, -reach), firstFrom(run, innerHeight + reach)));
}

/** The index of the first mark at a height or below it, in viewport CSS pixels; found by halving. */
function firstFrom(run: Run, height: number): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(run[middle]!) < height) low = middle + 1;
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
  const { position, overflowY } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  return overflowY !== 'visible' && element.scrollHeight > element.clientHeight;
}
