/** Of many marks, those near the screen: each that is registered costs time in every frame that changes. */
import { around } from './nodes.ts';
import { rangeOf, rectanglesOf } from './ranges.ts';
import type { Mark } from './records.ts';

/** Marks that follow one another downwards and scroll as one: those of a page, a column, a list that scrolls by itself. */
export type Run = readonly Mark[];

/** The runs of marks, which are in the order of the page; a step a mark. */
export function* runsOf(marks: readonly Mark[]): Generator<void, Run[]> {
  const runs: Mark[][] = [];
  const scrollers: Scrollers = new Map();
  const current = new Map<Element | null, { run: Mark[]; top: number }>();
  for (const mark of marks) {
    yield;
    const element = around(mark.record.block.nodes[0]!)!;
    const top = element.getBoundingClientRect().top;
    const scroller = scrollerOf(element, scrollers);
    let last = current.get(scroller);
    // A little way back, as from cell to cell of a row, is less than the margin.
    if (!last || top < last.top - innerHeight / 2) {
      current.set(scroller, (last = { run: [], top }));
      runs.push(last.run);
    }
    last.run.push(mark);
    last.top = top;
  }
  return runs;
}

/** The marks on the screen and within a margin above and below it, CSS pixels. */
export function nearScreen(runs: readonly Run[], margin: number): Mark[] {
  return runs.flatMap((run) => run.slice(firstFrom(run, -margin), firstFrom(run, innerHeight + margin)));
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
