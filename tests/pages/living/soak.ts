/**
 * Changes a page at random, the same way for the same seed, and tells where its marks are. The soak test puts it into
 * pages. All that pages do to text is in `deeds`; one deed is one step.
 */

/** Words that are terms, that are nothing, and that are hard to read. */
const WORDS = [
  'RHIT',
  'RHIA',
  'CDIP',
  'HIPAA',
  'EHR',
  'HIM',
  'MHA',
  'FACHE',
  'CCS',
  'health information management',
  'hospital administrator',
  'release of information',
  'Health Information Management (HIM)',
  'Mental Health America',
  'Heat in Motion',
  'the',
  'asks',
  'for',
  'him',
  'and',
  'office',
  'records',
  'R.H.I.A.',
  'RH\u00adIT',
  'health\u00a0record',
  'E\u200bHR',
  '\u202eRHIT\u202c',
  '\ud83d\udc69\u200d\u2695\ufe0f',
  '\ud800',
  '\udc00RHIT',
  'RHI\u0301T',
  '\uff32\uff28\uff29\uff34',
  'RHIA\u00ae',
  '\u05d0\u05d1',
  '\0',
  '',
  '\n  ',
  'x'.repeat(50),
];
const BLOCKS = ['p', 'div', 'section', 'article', 'li', 'h2', 'blockquote', 'td', 'x-card', 'aside', 'main'];
const INLINES = ['b', 'i', 'a', 'span', 'em', 'code', 'mark'];
const ODD = ['pre', 'textarea', 'details', 'dialog', 'svg', 'noscript', 'template', 'button', 'slot'];
/** Pages with more elements are cut rather than made to grow: their marks have to stay below what is shown at once. */
const MOST_ELEMENTS = 250;
const MOST_FRAMES = 2;

/** UTF-16 units; our script reads text that is so long in pieces. */
const LONG = 60_000;

/** Roots by their hosts: closed ones can't be had in another way. */
const roots = new WeakMap<Element, ShadowRoot>();
const kept: Element[] = [];
let state = 1;

function next(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 4_294_967_296) * limit);
}
const pick = <T>(from: readonly T[]): T => from[next(from.length)]!;

/** All nodes of the page that can be changed: below its body, in its shadow roots and in its frames. */
function* nodesBelow(parent: Node): Generator<Node> {
  for (const child of parent.childNodes) {
    if (child instanceof HTMLScriptElement || (child as Element).localName === 'termwise-card') continue;
    yield child;
    const root = roots.get(child as Element);
    if (root) yield* nodesBelow(root);
    yield* nodesBelow(child);
    const { contentDocument } = child as HTMLIFrameElement;
    if (contentDocument?.body) yield* nodesBelow(contentDocument.body);
  }
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const all = (): Node[] => [...nodesBelow(document.body)];
const elements = (): Element[] => all().filter(isElement);
/** An element of the page, or its body. */
const someElement = (): Element => pick([document.body, ...elements()]);

function someText(): string {
  // Abbreviations alone have what stands beside them asked.
  const length = next(3) === 0 ? 1 : 1 + next(8);
  return Array.from({ length }, () => pick(WORDS)).join(' ');
}

/** A tree that nobody has seen yet. */
function someTree(depth = 3): Element {
  const kind = next(20);
  const element = document.createElement(kind < 13 ? pick(BLOCKS) : kind < 18 ? pick(INLINES) : pick(ODD));
  for (let count = next(4); count >= 0; count--)
    element.append(depth > 0 && next(2) ? someTree(depth - 1) : next(10) ? someText() : someNothing());
  if (next(12) === 0) giveRoot(element);
  return element;
}

/** A node without a word, as frameworks leave to mark places. */
function someNothing(): Node {
  return next(2) ? document.createComment(someText()) : document.createTextNode('');
}

function giveRoot(element: Element): void {
  if (roots.has(element)) return;
  let root: ShadowRoot;
  try {
    root = element.attachShadow({ mode: next(2) ? 'open' : 'closed' });
  } catch {
    return; // not every element can have one
  }
  roots.set(element, root);
  root.append(next(3) ? someTree(1) : someText(), ...(next(3) ? [document.createElement('slot')] : []));
}

/** Puts a node somewhere into the page. */
function place(node: Node, parent = someElement()): void {
  if (node.contains(parent) || parent.localName === 'iframe') return;
  // Around to the page, as `contains` does not see over the edge of a shadow root or frame.
  for (let at: Node | null | undefined = parent; at;) {
    if (at === node) return;
    at = at.parentNode ?? (at as ShadowRoot).host ?? (at as Document).defaultView?.frameElement;
  }
  parent.insertBefore(node, parent.childNodes[next(parent.childNodes.length + 1)] ?? null);
}

const toggle = (element: Element, name: string, value = ''): void => {
  if (element.hasAttribute(name)) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ['hidden', ''],
  ['style', 'display: none'],
  ['style', 'visibility: hidden'],
  ['style', 'height: 0; overflow: hidden'],
  ['style', 'content-visibility: hidden'],
  ['class', 'soak-gone'],
  ['contenteditable', 'true'],
  ['lang', 'de'],
  ['open', ''],
  ['slot', 'other'],
];

const deeds: readonly (() => void)[] = [
  // Text in place, as frameworks do; split, cut and joined, as editors do.
  () => withText((text) => (text.data = someText())),
  () => withText((text) => text.insertData(next(text.length + 1), ` ${someText()} `)),
  () => withText((text) => text.deleteData(next(text.length), next(20))),
  () => withText((text) => text.splitText(next(text.length))),
  () => someElement().normalize(),
  () => withText((text) => text.remove()),
  () => withText((text) => text.after(someNothing())),
  () => next(20) === 0 && withText((text) => (text.data = `${'the '.repeat(LONG / 4)}${someText()}`)),
  () => withText((text) => wrap(text)),
  // Elements come, go, move, and are replaced.
  () => place(someTree()),
  () => place(document.createTextNode(someText())),
  () => someElement().insertAdjacentHTML('beforeend', someTree().outerHTML),
  () => withElement((element) => element.remove()),
  () => withElement((element) => element.replaceWith(...element.childNodes)),
  () => withElement((element) => element.replaceChildren(someText(), someTree(1))),
  () => withElement((element) => place(element)),
  () => withElement((element) => element.parentNode!.append(element)),
  () => withElement((element) => element.append(...[...element.childNodes].reverse())),
  () =>
    withElement((element) => {
      element.remove();
      kept.push(element);
      if (kept.length > 5) kept.shift();
    }),
  () => {
    const element = kept.pop();
    if (element) place(element);
  },
  () => kept.at(-1)?.replaceChildren(someText()),
  // What is not in the page changes, and parts of it come in without the rest.
  () => kept.at(-1)?.append(someTree()),
  () => {
    const part = kept.at(-1)?.lastChild;
    if (part) place(part);
  },
  () => {
    const last = kept.at(-1);
    if (last) giveRoot(last);
  },
  // What shows and hides text.
  () => withElement((element) => toggle(element, ...pick(ATTRIBUTES))),
  () => withElement((element) => toggle(element, ...pick(ATTRIBUTES))),
  () => {
    const { sheet } = sheetElement();
    if (sheet!.cssRules.length > 0) sheet!.deleteRule(0);
    else sheet!.insertRule('.soak-gone { display: none }');
  },
  // Shadow roots and frames.
  () => withElement(giveRoot),
  () => {
    if (document.querySelectorAll('iframe').length >= MOST_FRAMES) return;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(someTree());
  },
  () => next(3) === 0 && document.querySelector('iframe')?.remove(),
];

function withText(change: (text: Text) => unknown): void {
  const texts = all().filter(isText);
  if (texts.length > 0) change(pick(texts));
}

function withElement(change: (element: Element) => unknown): void {
  const found = elements().filter((element) => element.localName !== 'iframe');
  if (found.length > 0) change(pick(found));
}

function wrap(text: Text): void {
  const around = document.createElement(pick(INLINES));
  text.replaceWith(around);
  around.append(text);
}

function sheetElement(): HTMLStyleElement {
  const known = document.head.querySelector<HTMLStyleElement>('#soak');
  if (known) return known;
  const made = document.createElement('style');
  made.id = 'soak';
  return document.head.appendChild(made);
}

const documents = (): Document[] => [
  document,
  ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument!),
];

/** Where each mark is, as field, number of the document, number of the text node among all of it, and offsets. */
function marksOf(inside: Document, number: number): string[] {
  const numbers = new Map<Node, number>();
  for (const node of nodesBelow(inside.body)) if (isText(node)) numbers.set(node, numbers.size);
  const { CSS: css } = inside.defaultView as Window & typeof globalThis;
  return ['him', 'ha', 'both'].flatMap((field) =>
    [...(css.highlights.get(`termwise-${field}`) ?? [])]
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const at = (node: Node): string => String(numbers.get(node) ?? `gone ${node.isConnected}`);
        return `${field} ${number}: ${at(startContainer)}.${startOffset}-${at(endContainer)}.${endOffset} ${startContainer.textContent?.slice(startOffset, startOffset + 12).replaceAll('\n', ' ')}`;
      })
      .sort(),
  );
}

/** All marks of a document, however old. */
const rangesIn = (inside: Document): AbstractRange[] => {
  const { CSS: css } = inside.defaultView as Window & typeof globalThis;
  return ['him', 'ha', 'both'].flatMap((field) => [...(css.highlights.get(`termwise-${field}`) ?? [])]);
};

/** Where a mark is now, if it still is anywhere; viewport CSS pixels of its own document. */
function boxOf({ startContainer, startOffset }: AbstractRange): DOMRect | undefined {
  if (!startContainer.isConnected || startOffset >= (startContainer as Text).length) return undefined;
  const range = startContainer.ownerDocument!.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(startContainer, startOffset + 1);
  return range.getClientRects()[0];
}

const point = (view: Window, type: string, x: number, y: number): unknown =>
  (view.document.elementFromPoint(x, y) ?? view).dispatchEvent(
    new PointerEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse' }),
  );

function withMark(act: (view: Window, box: DOMRect) => unknown): void {
  const { defaultView } = pick(documents());
  const ranges = rangesIn(defaultView!.document);
  const box = ranges.length > 0 ? boxOf(pick(ranges)) : undefined;
  if (box) act(defaultView!, box);
}

/** The reader's doings that a page hears of, right after a change that nobody has read yet. */
const acts: readonly (() => void)[] = [
  () => withMark((view, { x, y, height }) => point(view, 'pointermove', x + 1, y + height / 2)),
  () => withMark((view, { x, y, height }) => point(view, 'pointermove', x + 1, y + height / 2)),
  () => withMark((_view, { y }) => scrollBy(0, y - next(innerHeight))),
  () => point(window, 'pointermove', next(innerWidth), next(innerHeight)),
  () => point(window, 'pointerout', -1, -1),
  () => tellAll(new Event('scroll')),
  () => tellAll(new Event('resize')),
  () => next(4) === 0 && tellAll(new KeyboardEvent('keydown', { key: 'Escape' })),
  () => tellAll(new KeyboardEvent('keydown', { key: 'Shift' })),
  () => withElement((element) => (element as HTMLElement).focus()),
  () => withElement((element) => element.scrollIntoView()),
  () =>
    withText((text) => {
      if (text.ownerDocument === document) getSelection()?.setBaseAndExtent(text, 0, text, next(text.length));
    }),
];

const tellAll = (event: Event): void => {
  for (const { defaultView } of documents()) defaultView!.dispatchEvent(event);
};

const soak = {
  /** From here on the page changes the same way whenever it is given the same number. */
  seed(number: number): void {
    state = number;
  },
  /** Leaves nothing of the page, and nothing of what was kept beside it. */
  clear(): void {
    kept.length = 0;
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    document.body.replaceChildren();
    // The browser would hold what was selected and how it was laid out, and the frames that some of it came from.
    getSelection()?.removeAllRanges();
    document.body.append(document.createElement('p'));
    document.body.getBoundingClientRect();
    document.body.replaceChildren();
  },
  /** A new page of random trees. */
  plant(): void {
    soak.clear();
    for (let count = 6; count > 0; count--) place(someTree(), document.body);
  },
  /** Leaves less of the page. */
  thin(): void {
    for (let left = elements().length / 2; left > 0; left--) withElement((element) => element.remove());
  },
  /** Takes so many steps. */
  run(steps: number): void {
    for (let step = 0; step < steps; step++) {
      if (elements().length > MOST_ELEMENTS) withElement((element) => element.remove());
      pick(deeds)();
      if (next(3) === 0) pick(acts)();
    }
  },
  /** A point on one of the marks on the screen, viewport CSS pixels. */
  someMark(): { x: number; y: number } {
    const boxes = rangesIn(document).flatMap((range) => boxOf(range) ?? []);
    const { x, y } = boxes.length > 0 ? pick(boxes) : { x: 0, y: 0 };
    return {
      x: Math.min(Math.max(0, x + 1), innerWidth - 1),
      y: Math.min(Math.max(0, y + 1), innerHeight - 1),
    };
  },
  /** The reader closes whatever is open. */
  escape: (): void => tellAll(new KeyboardEvent('keydown', { key: 'Escape' })),
  marks: (): string[] => documents().flatMap(marksOf),
  /** In the page and in each of its frames, which do not hear of one another's. */
  click(): void {
    for (const { body } of documents()) body.dispatchEvent(new Event('click', { bubbles: true }));
  },
  /** What is around the text node with a number, outwards; to find out what went wrong. */
  around(number: number): string {
    const path: string[] = [];
    const [text] = [...nodesBelow(document.body)].filter(isText).slice(number);
    for (let at: Node | null | undefined = text; at; at = at.parentNode ?? (at as ShadowRoot).host)
      path.push(isElement(at) ? (at.cloneNode() as Element).outerHTML : at.nodeName);
    return path.join(' < ');
  },
};

// Nothing that a reader does leads away from the page: no link, be it in a closed root or out of another frame, and no form.
navigation.addEventListener('navigate', (event) => {
  if (!event.hashChange) event.preventDefault();
});

declare global {
  interface Window {
    soak: typeof soak;
  }
}
window.soak = soak;
