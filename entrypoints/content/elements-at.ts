/** What lies over one another at a point of the viewport. */
import { CARD_HOST, firstIn, isShadowRoot, isText, rootOf, shadowRootOf, type Root } from './nodes.ts';

/** The elements of the page under a point, from the innermost shadow root outwards and from the top down. */
export function* elementsAt(x: number, y: number, root: Root = document): Generator<Element> {
  for (const element of elementsIn(root, x, y)) {
    // A root tells of what is around it, too.
    if (rootOf(element) !== root || element.localName === CARD_HOST) continue;
    const inner = shadowRootOf(element);
    if (inner) yield* elementsAt(x, y, inner);
    yield element;
  }
}

/** Elements at a point that are looked at in one root. */
const MOST_ELEMENTS = 8;

/** The first is mostly enough, and found much faster than all. */
function* elementsIn(root: Root, x: number, y: number): Generator<Element> {
  const first = root.elementFromPoint(x, y);
  if (!first) return;
  yield first;
  yield* root.elementsFromPoint(x, y).slice(1, MOST_ELEMENTS);
}

/** Whether an element lies over what is below it at a point, and nothing of that is seen through it. */
export function isCover(element: Element): boolean {
  return isOpaque(element) && !hasTextInSlot(element);
}

/** Whether it may show bare text of the component that it is part of, at which Firefox finds no other element. */
function hasTextInSlot(element: Element): boolean {
  const root = rootOf(element);
  if (!isShadowRoot(root) || !firstIn(element, 'slot')) return false;
  return [...root.host.childNodes].some((node) => isText(node) && /\S/.test(node.data));
}

function isOpaque(element: Element): boolean {
  if (['img', 'video', 'canvas', 'iframe'].includes(element.localName)) return true;
  const { backgroundColor, opacity } = getComputedStyle(element);
  return opacity === '1' && !/^transparent$|^rgba.*, 0(\.\d+)?\)$|\/ 0(\.\d+)?\)$/.test(backgroundColor);
}
