/** The page's nodes: what they are, whether they are still here, and what is around them as they are shown. */

/** The name of the only element of ours that is ever in a page: the card's host. */
export const CARD_HOST = 'termwise-card';

/** Where a tree of nodes begins. */
export type Root = Document | ShadowRoot;
/** What text can belong to. */
export type Container = Element | ShadowRoot;

/**
 * What a node is, told by its own word: `instanceof` fails for nodes that came from another frame's document, if this
 * extension's script there has met them first; even for this frame's document itself, if text was moved into it early.
 *
 * In Chromium a form has its fields by their names, in the place of what forms are and do: "nodeType", "matches",
 * "parentNode". What is asked here of elements allows for that; tests/e2e/living.test.ts tries all such names.
 */
export function isElement(node: Node | null): node is Element {
  const type: unknown = node?.nodeType;
  return type === 1 || typeof type === 'object';
}
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isShadowRoot = (node: Node | null): node is ShadowRoot =>
  node?.nodeType === 11 && 'host' in node;

/** Like `isHere`, but throws for what is dead to us: it may still be on the page, and has to be met anew. */
export const isStillHere = ({ isConnected, ownerDocument }: Node): boolean =>
  isConnected && (ownerDocument === document || (ownerDocument as Node | null)?.ownerDocument === document);

/** Whether a node is in this document: it may have left, or have moved into a frame. */
export function isHere(node: Node): boolean {
  try {
    return isStillHere(node);
  } catch {
    return false; // in Firefox, nodes that were in a frame once are dead to us when that frame has gone
  }
}

/** Whether an error is Firefox's for nodes that are dead to us: see `isHere`. */
export const isOfDeadObject = (error: unknown): boolean =>
  /dead object|does not implement interface/.test(String(error));

/** Whether a node is, or was, around another; in doubt it was: see `isHere` for dead objects. */
export function holds(node: Node, inner: Node): boolean {
  try {
    return typeof node.contains === 'function'
      ? node.contains(inner)
      : Node.prototype.contains.call(node, inner);
  } catch {
    return true;
  }
}

/** Whether an element matches a selector. */
export const matches = (element: Element, selector: string): boolean =>
  typeof element.matches === 'function'
    ? element.matches(selector)
    : Element.prototype.matches.call(element, selector);

/** The element that a selector matches, this one or the nearest around it. */
export const closest = (element: Element, selector: string): Element | null =>
  typeof element.closest === 'function'
    ? element.closest(selector)
    : Element.prototype.closest.call(element, selector);

/** Whether an element is rendered at all; `options` as the browser has them. */
export const isRendered = (element: Element, options?: CheckVisibilityOptions): boolean =>
  typeof element.checkVisibility === 'function'
    ? element.checkVisibility(options)
    : Element.prototype.checkVisibility.call(element, options);

/** The box of an element, viewport CSS pixels. */
export const rectangleOf = (element: Element): DOMRect =>
  typeof element.getBoundingClientRect === 'function'
    ? element.getBoundingClientRect()
    : Element.prototype.getBoundingClientRect.call(element);

/** The root that a node is in. */
export const rootOf = (node: Node): Node =>
  typeof node.getRootNode === 'function' ? node.getRootNode() : Node.prototype.getRootNode.call(node);

/** Whether a node of the same root begins before another. */
export function isBefore(first: Node, second: Node): boolean {
  const isForm = typeof first.compareDocumentPosition !== 'function';
  const position = isForm
    ? Node.prototype.compareDocumentPosition.call(first, second)
    : first.compareDocumentPosition(second);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The first element below a node that a selector matches. */
export const firstIn = (node: Container | Root, selector: string): Element | null =>
  typeof node.querySelector === 'function'
    ? node.querySelector(selector)
    : Element.prototype.querySelector.call(node, selector);

/** All elements below a node. */
export const allIn = (node: Container | Root): Iterable<Element> =>
  typeof node.querySelectorAll === 'function'
    ? node.querySelectorAll('*')
    : Element.prototype.querySelectorAll.call(node, '*');

let offsetParent: (() => Element | null) | undefined;
/** What an HTML element is placed in; null, or the body, for what is fixed. */
export const offsetParentOf = (element: Element): Element | null =>
  (offsetParent ??= Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetParent')!.get!).call(
    element,
  );

let parentNode: (() => ParentNode | null) | undefined;
/** The parent of a node. */
export const parentOf = (node: Node): ParentNode | null =>
  (parentNode ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')!.get!).call(node);

let nextElement: (() => Element | null) | undefined;
/** The element that follows an element in the one around it. */
export const nextOf = (element: Element): Element | null =>
  (nextElement ??= Object.getOwnPropertyDescriptor(Element.prototype, 'nextElementSibling')!.get!).call(
    element,
  );

/** The slot that a node is put into. */
export const slotAround = ({ assignedSlot }: Element | Text): HTMLSlotElement | null =>
  assignedSlot?.localName === 'slot' ? assignedSlot : null;

/** The element around a node as it is shown: the slot's place, if it is in one. */
export function around(node: Element | Text): Element | null {
  const parent = parentOf(slotAround(node) ?? node);
  return isShadowRoot(parent) ? parent.host : isElement(parent) ? parent : null;
}

/**
 * The open or closed shadow root of an element. The browser's way into closed roots costs microseconds a call, so
 * it is asked only of custom elements and of empty ones, which is where most closed roots are found.
 */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const isLikely = !element.firstChild || String(element.localName).includes('-');
  return isLikely ? anyShadowRootOf(element) : (element.shadowRoot ?? undefined);
}

/** Likewise, asked of any element. */
export function anyShadowRootOf(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    const inFirefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null })
      .openOrClosedShadowRoot;
    if (inFirefox !== undefined) return inFirefox ?? undefined;
    return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element as HTMLElement) ?? undefined;
  } catch {
    return undefined; // the extension was updated while the page was open
  }
}
