/** Whether a reader can see the text of a mark, and whether it is theirs to write. */
import { around, isHere, isRendered, matches, offsetParentOf, rectangleOf, shadowRootOf } from '../nodes.ts';
import type { Mark } from '../reading/records.ts';

/** Text that people write, or code: its editors rely on what the page shows being theirs alone. */
const WRITTEN =
  '[role="textbox"], .CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ql-editor, .ProseMirror, .blockly-text';

/** Text is moved out of its box by an indent to the left of this, CSS pixels. */
const FAR_LEFT = -500;

/** What is known of a page for as long as it stays as it is: what text can be read, and what is out of sight. */
export interface Sights {
  readonly readable: Map<Text, boolean>;
  readonly out: Map<Element, boolean>;
}

export const newSights = (): Sights => ({ readable: new Map(), out: new Map() });

/** Throws for what Firefox has taken from us with a frame: see `isHere`. */
export function isReadable({ record, sense }: Mark, { readable, out }: Sights): boolean {
  const { nodes, starts } = record.block;
  const at = starts.findLastIndex((start) => start <= sense.match.start);
  const text = nodes[Math.max(0, at)]!;
  let answer = readable.get(text);
  if (answer === undefined) {
    answer = canBeRead(text, out);
    readable.set(text, answer);
  }
  return answer;
}

function canBeRead(text: Text, out: Map<Element, boolean>): boolean {
  const element = boxAround(text);
  if (!element || !isHere(text) || !isInSlot(text)) return false;
  if (!isRendered(element, { visibilityProperty: true, opacityProperty: true })) return false;
  // Anything else is a field of that name in a form.
  if ((element as HTMLElement).isContentEditable === true) return false;
  // Text for screen readers only is cut down to a pixel or moved off the page, by itself or with what is around it.
  const { width, height, left, right, top, bottom } = rectangleOf(element);
  if (width <= 1 || height <= 1) return false;
  if (isBeyond(left, top) && isInDrawer(element)) return false;
  if ((right + scrollX <= 0 || bottom + scrollY <= 0) && !isScrolledOff(element, right, bottom)) return false;
  return Number.parseFloat(getComputedStyle(element).textIndent) > FAR_LEFT && !isOut(element, out);
}

/** Whether an element is in one that is fixed beyond the screen, where nobody can scroll, as closed drawers are. */
function isInDrawer(element: Element): boolean {
  let at = element;
  for (let next = offsetParentOf(at); next && next !== document.body; next = offsetParentOf(at)) at = next;
  if (getComputedStyle(at).position !== 'fixed') return false;
  const { left, top } = rectangleOf(at);
  return isBeyond(left, top);
}

/** Whether a place is to the right of the screen, scroll bar included, or below it. */
const isBeyond = (left: number, top: number): boolean =>
  left >= (document.scrollingElement?.clientWidth ?? innerWidth) || top >= innerHeight;

/** The element whose box text is in: some have none of their own, as slots. */
function boxAround(text: Text): Element | null {
  let element = around(text);
  while (element && !isRendered(element)) {
    const { display, visibility } = getComputedStyle(element);
    if (display !== 'contents' || visibility !== 'visible') break;
    element = around(element);
  }
  // What a slot holds by itself is shown only while nothing else is put in.
  return element === around(text) || hasRectangles(text) ? element : null;
}

/**
 * Whether what ends before the beginning of the page, in viewport CSS pixels, does so because something was scrolled, or
 * can be scrolled there: what runs from right to left, as lines or in columns, or from the bottom up, begins at its other
 * end.
 */
function isScrolledOff(element: Element, right: number, bottom: number): boolean {
  let x = right;
  let y = bottom;
  for (let scroller = around(element); scroller; scroller = around(scroller)) {
    const { display, flexDirection } = getComputedStyle(scroller);
    // A whole page runs as its body does.
    const { direction, writingMode } = getComputedStyle(
      scroller === document.documentElement ? document.body : scroller,
    );
    const isLeftward = writingMode === 'horizontal-tb' ? direction === 'rtl' : writingMode.endsWith('-rl');
    const isReversed = (axis: string): boolean =>
      display.endsWith('flex') && flexDirection === `${axis}-reverse`;
    x += scroller.scrollLeft;
    y += scroller.scrollTop;
    if (isLeftward !== isReversed('row')) x += scroller.scrollWidth - scroller.clientWidth;
    if (isReversed('column')) y += scroller.scrollHeight - scroller.clientHeight;
  }
  return x > 0 && y > 0;
}

/** Whether an element, or one around it, is written in or cuts its content down to nothing, as folded parts of a page do. */
function isOut(element: Element | null, known: Map<Element, boolean>): boolean {
  if (!element || element === document.body) return false;
  let answer = known.get(element);
  if (answer === undefined) {
    answer = isCut(element) || matches(element, WRITTEN) || isOut(around(element), known);
    known.set(element, answer);
  }
  return answer;
}

const isCut = (element: Element): boolean => {
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return (offsetWidth <= 1 || offsetHeight <= 1) && getComputedStyle(element).overflow !== 'visible';
};

/** Whether text right below the host of a shadow root is shown there; of a closed one, only its rectangles tell. */
const isInSlot = (text: Text): boolean =>
  text.assignedSlot !== null ||
  !text.parentElement ||
  !shadowRootOf(text.parentElement) ||
  hasRectangles(text);

function hasRectangles(text: Text): boolean {
  const range = document.createRange();
  range.selectNode(text);
  return range.getClientRects().length > 0;
}
