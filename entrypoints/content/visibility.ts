/** Whether a reader can see the text of a mark, and whether it is theirs to write. */
import type { Mark } from './records.ts';
import { isElement, isShadowRoot } from './text.ts';

/** Text that people write, or code: its editors rely on what the page shows being theirs alone. */
const WRITTEN =
  '[role="textbox"], .CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ql-editor, .ProseMirror, .blockly-text';

/** Text is moved out of its box by an indent to the left of this, CSS pixels. */
const FAR_LEFT = -500;

/** `cutOff` keeps what is known of elements for as long as the page stays as it is. */
export function isReadable({ record, sense }: Mark, cutOff: Map<Element, boolean>): boolean {
  const { nodes, starts } = record.block;
  const at = starts.findLastIndex((start) => start <= sense.match.start);
  const element = nodes[Math.max(0, at)]!.parentElement;
  if (!element) return record.block.container.isConnected; // directly in a shadow root
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if ((element as HTMLElement).isContentEditable) return false;
  if (element.closest(WRITTEN)) return false;
  // Text for screen readers only is cut down to a pixel or moved off the page, by itself or with what is around it.
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1 || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  return Number.parseFloat(getComputedStyle(element).textIndent) > FAR_LEFT && !isCutOff(element, cutOff);
}

/** Whether an element, or one around it, cuts its content down to nothing, as folded parts of a page do. */
function isCutOff(element: Element | null, known: Map<Element, boolean>): boolean {
  if (!element || element === document.body) return false;
  let answer = known.get(element);
  if (answer === undefined) {
    answer = isCut(element) || isCutOff(around(element), known);
    known.set(element, answer);
  }
  return answer;
}

const isCut = (element: Element): boolean => {
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return (offsetWidth <= 1 || offsetHeight <= 1) && getComputedStyle(element).overflow !== 'visible';
};

/** The element around another as it is shown: the slot's place, if it is in one. */
function around(element: Element): Element | null {
  const parent = (element.assignedSlot ?? element).parentNode;
  return isShadowRoot(parent) ? parent.host : isElement(parent) ? parent : null;
}
