/** What lies over one another at a point of the viewport. */
import { shadowRootOf, type Root } from './nodes.ts';

/** The elements under a point, from the innermost shadow root outwards and from the top down. */
export function* elementsAt(x: number, y: number, root: Root = document): Generator<Element> {
  for (const element of elementsIn(root, x, y)) {
    // A root tells of what is around it, too.
    if (element.getRootNode() !== root) continue;
    const inner = shadowRootOf(element);
    if (inner) yield* elementsAt(x, y, inner);
    yield element;
  }
}

/** The first is mostly enough, and found much faster than all. */
function* elementsIn(root: Root, x: number, y: number): Generator<Element> {
  const first = root.elementFromPoint(x, y);
  if (!first) return;
  yield first;
  yield* root.elementsFromPoint(x, y).slice(1, 8);
}

/** Whether nothing is seen through an element. */
export function isOpaque(element: Element): boolean {
  if (['img', 'video', 'canvas', 'iframe'].includes(element.localName)) return true;
  const { backgroundColor, opacity } = getComputedStyle(element);
  return opacity === '1' && !/^transparent$|^rgba.*, 0(\.\d+)?\)$|\/ 0(\.\d+)?\)$/.test(backgroundColor);
}
