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
  /** Of elements that differ in nothing but what is in them, by the one around them. */
  readonly looks: Map<Element, Map<string, Looks>>;
}

/** What elements of one kind have in common. */
interface Looks {
  /** They stand where they can be read, and are not written in. */
  readonly isPlaced: boolean;
  readonly canCut: boolean;
}

export const newSights = (): Sights => ({ readable: new Map(), out: new Map(), looks: new Map() });

/** What the browser is asked of an element that can be read. */
const SEEN = { visibilityProperty: true, opacityProperty: true };

/** Throws for what Firefox has taken from us with a frame: see `isHere`. */
export function isReadable({ record, sense }: Mark, sights: Sights): boolean {
  const { nodes, starts } = record.block;
  const at = starts.findLastIndex((start) => start <= sense.match.start);
  const text = nodes[Math.max(0, at)]!;
  let answer = sights.readable.get(text);
  if (answer === undefined) {
    answer = canBeRead(text, sights);
    sights.readable.set(text, answer);
  }
  return answer;
}

function canBeRead(text: Text, sights: Sights): boolean {
  if (!isHere(text)) return false;
  const element = boxAround(text);
  if (!element || !isInSlot(text)) return false;
  const { isPlaced, canCut } = looksOf(element, sights.looks);
  if (!isPlaced || (canCut && isTiny(element))) return false;
  return element === document.body || !isOut(around(element), sights.out);
}

/**
 * Asked of one of those that stand side by side with nothing but a class of their own: most of a text does. One that is out
 * of reach says nothing of the others, as a slide that has gone by.
 */
function looksOf(element: Element, all: Sights['looks']): Looks {
  const names = Element.prototype.getAttributeNames.call(element);
  const { parentElement } = element;
  if (!parentElement || names.length > 1 || (names.length === 1 && names[0] !== 'class'))
    return look(element);
  const kind = `${element.localName} ${Element.prototype.getAttribute.call(element, 'class')}`;
  let kinds = all.get(parentElement);
  if (!kinds) all.set(parentElement, (kinds = new Map()));
  const known = kinds.get(kind);
  if (known) return known;
  const looks = look(element);
  if (looks.isPlaced) kinds.set(kind, looks);
  return looks;
}

function look(element: Element): Looks {
  const { overflow, textIndent } = getComputedStyle(element);
  const isBody = element === document.body;
  // Anything else is a field of that name in a form.
  const isWritten =
    (element as HTMLElement).isContentEditable === true || (!isBody && matches(element, WRITTEN));
  return {
    isPlaced: !isWritten && Number.parseFloat(textIndent) > FAR_LEFT && isInReach(element),
    canCut: !isBody && overflow !== 'visible',
  };
}

/** Text for screen readers only is cut down to a pixel or moved off the page, by itself or with what is around it. */
function isInReach(element: Element): boolean {
  const { width, height, left, right, top, bottom } = rectangleOf(element);
  if (width <= 1 || height <= 1) return false;
  if (isBeyond(left, top) && isInDrawer(element)) return false;
  return (right + scrollX > 0 && bottom + scrollY > 0) || isScrolledOff(element, right, bottom);
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

/** The element whose box text is in, if that is seen: some have none of their own, as slots. */
function boxAround(text: Text): Element | null {
  const parent = around(text);
  let element = parent;
  while (element && !isRendered(element, SEEN)) {
    const { display, visibility } = getComputedStyle(element);
    if (display !== 'contents' || visibility !== 'visible') return null;
    element = around(element);
  }
  // What a slot holds by itself is shown only while nothing else is put in.
  return element === parent || hasRectangles(text) ? element : null;
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
    answer =
      (isTiny(element) && getComputedStyle(element).overflow !== 'visible') ||
      matches(element, WRITTEN) ||
      isOut(around(element), known);
    known.set(element, answer);
  }
  return answer;
}

function isTiny(element: Element): boolean {
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return offsetWidth <= 1 || offsetHeight <= 1;
}

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
