/** The order in which a reader meets what stands in several roots: a component's words come where the component is. */
import { around, isBefore, isShadowRoot, parentOf, rootOf, slotAround } from '../nodes.ts';

/** Ranges in the order of the page as it is shown; those of one root are in order already. */
export function inPageOrder<Shown extends { readonly range: StaticRange }>(
  shown: readonly Shown[],
): readonly Shown[] {
  const roots = new Set<Node>(shown.map(({ range }) => rootOf(range.startContainer)));
  if (roots.size < 2) return shown;
  return shown
    .map((one) => ({ one, path: pathTo(one.range.startContainer as Text) }))
    .toSorted((a, b) => compare(a.path, b.path))
    .map(({ one }) => one);
}

/** A text and all that is around it as it is shown, slots too, the outermost first. */
function pathTo(text: Text): Node[] {
  const path: Node[] = [];
  for (let at: Element | Text | null = text; at; at = slotAround(at) ?? around(at)) path.push(at);
  return path.reverse();
}

function compare(a: readonly Node[], b: readonly Node[]): number {
  const at = a.findIndex((node, place) => node !== b[place]);
  const [first, second] = [a[at], b[at]];
  // Two in one text keep their order.
  if (!first || !second) return 0;
  // Nobody tells the slot of a closed root: what is put into it comes behind what the root has itself.
  if (rootOf(first) !== rootOf(second)) return isShadowRoot(parentOf(first)) ? -1 : 1;
  return isBefore(first, second) ? -1 : 1;
}
