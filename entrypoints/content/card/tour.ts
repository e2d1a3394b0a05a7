/** Going from term to term by keyboard: which comes next, how it comes into view, and the way back to where one was. */
import type { Stop } from '../../../platform/messages.ts';
import { elementOf, rectanglesOf } from '../marking/ranges.ts';
import { isElement, isHere, isShadowRoot, parentOf } from '../nodes.ts';
import type { Page, PlacedMark } from '../page.ts';
import { deepActiveElement } from './top-layer.ts';

/** Holds nothing of the page, which may throw it away in the middle of a tour. */
export class Tour {
  private readonly page: Pick<Page, 'marks' | 'isSeen'>;
  /** Where the mark begins that the tour is at. */
  private last: { readonly node: WeakRef<Node>; readonly offset: number } | undefined;
  /** Where everything stood that was scrolled. */
  private places: { readonly element: WeakRef<Element>; readonly left: number; readonly top: number }[] = [];
  /** Whether it has begun, and what had the keyboard then, if that was in this frame. */
  private hasBegun = false;
  private before: WeakRef<Element> | undefined;

  constructor(page: Pick<Page, 'marks' | 'isSeen'>) {
    this.page = page;
  }

  /**
   * The next mark (by 1) or the one before (by -1), brought into view; undefined when there is none that way. From the
   * one where the tour is; else, or when it comes from another frame, from the screen or the end of the page.
   */
  step(by: 1 | -1, isFromElsewhere: boolean): (Stop & { mark: PlacedMark }) | undefined {
    const marks = this.page.marks();
    const at = isFromElsewhere ? (by > 0 ? 0 : marks.length - 1) : this.nextOf(marks, by);
    const mark = marks[at];
    if (!mark) {
      this.last = undefined;
      return undefined;
    }
    this.goTo(mark);
    return { mark, at: at + 1, count: marks.length };
  }

  /** Goes to a mark from wherever the reader is. */
  goTo(mark: PlacedMark): void {
    this.last = { node: new WeakRef(mark.range.startContainer), offset: mark.range.startOffset };
    this.bringIntoView(mark);
  }

  /** The reader is still where they want to come back to. */
  begin(): void {
    if (this.hasBegun || !document.hasFocus()) return;
    this.hasBegun = true;
    const active = deepActiveElement();
    this.before = active ? new WeakRef(active) : undefined;
  }

  /** Back to where the reader was. */
  return(): void {
    for (const { element, left, top } of this.places) {
      const scrolled = element.deref();
      if (scrolled && isHere(scrolled)) scrolled.scrollTo({ left, top, behavior: 'instant' });
    }
    this.places = [];
    this.last = undefined;
    const before = this.before?.deref();
    if (before && isHere(before)) (before as HTMLElement).focus({ preventScroll: true });
    this.before = undefined;
    this.hasBegun = false;
  }

  private nextOf(marks: readonly PlacedMark[], by: 1 | -1): number {
    const { node, offset } = this.last ?? {};
    const last = marks.findIndex(
      ({ range }) => range.startContainer === node?.deref() && range.startOffset === offset,
    );
    if (last >= 0) return last + by;
    let nearest = -1;
    for (let at = by > 0 ? 0 : marks.length - 1; at >= 0 && at < marks.length; at += by) {
      if (this.isSeen(marks[at]!)) return at;
      if (nearest < 0 && isAhead(marks[at]!, by)) nearest = at;
    }
    return nearest;
  }

  private isSeen(mark: PlacedMark): boolean {
    return isOnScreen(mark.range) && this.page.isSeen(mark);
  }

  private bringIntoView(mark: PlacedMark): void {
    const { range } = mark;
    const element = elementOf(range);
    if (this.isSeen(mark)) return;
    for (const around of scrollersAround(element))
      if (!this.places.some(({ element: known }) => known.deref() === around))
        this.places.push({ element: new WeakRef(around), left: around.scrollLeft, top: around.scrollTop });
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // The middle of a long paragraph need not be where the mark is.
    const box = rectanglesOf(range)[0];
    if (box && !isOnScreen(range)) scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }
}

/** Whether a mark is on the screen or that way from it. */
function isAhead({ range }: PlacedMark, by: 1 | -1): boolean {
  const box = rectanglesOf(range)[0];
  return box !== undefined && (by > 0 ? box.bottom > 0 : box.top < innerHeight);
}

const isOnScreen = (range: StaticRange): boolean =>
  rectanglesOf(range).every(
    ({ top, bottom, left, right }) => top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
  );

function* scrollersAround(element: Element): Generator<Element> {
  for (let node: Node | null = element; node; node = isShadowRoot(node) ? node.host : parentOf(node))
    if (isElement(node) && (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth))
      yield node;
}
