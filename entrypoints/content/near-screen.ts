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

/** The runs of marks, which are in the order of the page; a step a mark. */
export function* runsOf(marks: readonly Mark[]): Generator<void, Run[]> {
  const scrollers: Scrollers = new Map();
  const tops = new Map<Mark, number>();
  const byScroller = new Map<Element | null, Mark[][]>();
  const lowest = new Map<Element | null, number>();
  for (const mark of marks) {
    yield;
    const range = rangeOf(mark);
    // Its text may have left meanwhile, and is about to be read again.
    if (!range) continue;
    const scroller = scrollerOf(elementOf(range), scrollers);
    // Somebody may scroll while this is at work.
    const top = topOf(mark) + (scroller ? scroller.scrollTop : scrollY);
    tops.set(mark, top);
    const runs = byScroller.get(scroller) ?? [];
    byScroller.set(scroller, runs);
    const before = lowest.get(scroller);
    const goesOn = before !== undefined && top >= before - innerHeight * BACK;
    lowest.set(scroller, goesOn ? Math.max(before, top) : top);
    if (goesOn) runs.at(-1)!.push(mark);
    else runs.push([mark]);
  }
  return [...byScroller.values()].flatMap((runs) =>
    runs.length > MOST_RUNS ? [runs.flat().sort((a, b) => tops.get(a)! - tops.get(b)!)] : runs,
  );
}

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
