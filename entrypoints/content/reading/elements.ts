/** What elements are to the reader: which begin a block, which run along in one, and which are not read. */
import {
  CARD_HOST,
  firstIn,
  isElement,
  isShadowRoot,
  matches,
  parentOf,
  type Container,
  type Root,
} from '../nodes.ts';

/** What elements are by their names; everything that is not inline begins a block of its own. */
const INLINE = 1;
const SKIPPED = 2;
export const HOST = 4;
export const CUSTOM = 8;
const PLAIN = 16;
const kinds = new Map<string, number>();
const fill = (kind: number, names: string): void => {
  for (const name of names.split(' ')) kinds.set(name, (kinds.get(name) ?? 0) | kind);
};
// Those that run along in a line of text.
fill(
  INLINE,
  'a abbr acronym b bdi bdo big cite data dfn em font i ins del label mark nobr output q rb rt ruby s small span ' +
    'strike strong sub sup time tt u var wbr',
);
// Those whose text is not for reading, or not ours to read.
fill(
  SKIPPED,
  'script style noscript template textarea select datalist pre code kbd samp svg math canvas iframe frame object ' +
    `embed video audio head title ${CARD_HOST}`,
);
// Those that may have a shadow root, beside custom elements.
fill(HOST, 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');
// The rest of those that pages are full of.
fill(
  PLAIN,
  'ul ol li dl dt dd table thead tbody tfoot tr td th caption form fieldset legend button input img picture br hr ' +
    'details summary figure figcaption address option dialog search hgroup',
);
/** A form with a field named "localName" has no name. */
export const kindOf = (name: string): number =>
  kinds.get(name) ?? (String(name).includes('-') ? CUSTOM | HOST : 0);

const XHTML = 'http://www.w3.org/1999/xhtml';

export const isCustom = ({ localName }: Element): boolean => (kindOf(localName) & CUSTOM) !== 0;

export function isInline(element: Element, kind = kindOf(element.localName)): boolean {
  if (kind & INLINE) return true;
  return (kind & CUSTOM) !== 0 && INLINE_DISPLAYS.includes(getComputedStyle(element).display);
}

/** What is hidden for now, or has no place in a slot, is taken for what custom elements are by themselves. */
const INLINE_DISPLAYS = ['inline', 'none', ''];

/** Whether a node's text is never read, because of an element around it. */
export function isSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : parentOf(at))
    if (isElement(at) && isSkippedItself(at)) return true;
  return false;
}

export function isSkippedItself(
  element: Element,
  kind = kindOf(element.localName),
  mayBeEditor = true,
): boolean {
  if (kind & SKIPPED || (kind === 0 && element.namespaceURI !== XHTML)) return true;
  return mayBeEditor && isEditor(element);
}

/** Where people write: `contenteditable` with any value but "false". */
const isEditor = (element: Element): boolean =>
  matches(element, '[contenteditable]:not([contenteditable="false"])');

export const holdsEditors = (node: Container | Root): boolean => firstIn(node, '[contenteditable]') !== null;

/** The block that a node's text belongs to, or undefined when it lies outside `within`. */
export function containerOf(node: Node, within?: Container): Container | undefined {
  let at: Node | null = isElement(node) || isShadowRoot(node) ? node : node.parentNode;
  while (isElement(at) && isInline(at)) {
    if (at === within) return undefined;
    at = at.parentNode;
  }
  return isElement(at) || isShadowRoot(at) ? at : undefined;
}

/**
 * The blocks that a node's text may have been part of, from the innermost: a custom element begins one or not as its
 * style has it, which comes and changes without a word.
 */
export function* possibleContainersOf(node: Node): Generator<Container> {
  let at: Node | null = isElement(node) || isShadowRoot(node) ? node : node.parentNode;
  for (; isElement(at); at = at.parentNode) {
    if (isCustom(at)) yield at;
    else if (!isInline(at)) break;
  }
  if (isElement(at) || isShadowRoot(at)) yield at;
}
