/**
 * The part of a page that is in view, where the page has several: the dialog that is open, the posting beside the list
 * that it was chosen from, the article on the screen, or what is not navigation. Looked for only when the popup asks.
 */
import { closest, holds, isRendered, isShadowRoot, rectangleOf, rootOf } from './nodes.ts';

export interface Part {
  readonly element: Element;
  /** What it is called by the page. */
  readonly name: string;
}

const HEADINGS = 'h1, h2, [role="heading"]';
const ITEMS = 'li, article, [role="listitem"], [role="article"], [role="option"]';
const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"]';
const ARTICLES = 'article, [role="article"]';
const MAINS = 'main, [role="main"]';
/** Links and headings that are compared with the headings of the page; longer lists are not looked through. */
const MOST_LISTED = 1_000;
/** UTF-16 units. A shorter title is found in too many places. */
const SHORTEST_NAME = 5;
const LONGEST_NAME = 120;

/** `hasEnough`: whether an element holds terms enough to be a part. */
export function partInView(hasEnough: (element: Element) => boolean): Part | undefined {
  const holdsTerms = (element: Element): boolean => isOnScreen(element) && hasEnough(element);
  // Looked for in one go: each walk through a long page is felt.
  const places = [...document.querySelectorAll(`${DIALOGS}, ${ARTICLES}, ${MAINS}`)];
  const those = (kind: string): Element[] => places.filter((element) => element.matches(kind));
  const dialog = those(DIALOGS).findLast(holdsTerms);
  if (dialog) return toPart(dialog);
  const posting = openPosting(holdsTerms);
  if (posting) return posting;
  const articles = those(ARTICLES).filter(
    ({ parentElement }) => !parentElement || !closest(parentElement, ARTICLES),
  );
  if (articles.length > 1) {
    const seen = articles.find((article) => heightInView(article) > innerHeight / 2 && holdsTerms(article));
    return seen && toPart(seen);
  }
  const [main, ...others] = those(MAINS).filter(holdsTerms);
  return main && others.length === 0 ? toPart(main) : undefined;
}

/** The title of an open posting stands in the list too: the posting is all around its title that is not the list. */
function openPosting(holdsTerms: (element: Element) => boolean): Part | undefined {
  const listed = [...document.querySelectorAll(`:is(${ITEMS}) :is(a, h2, h3, h4, [role="heading"])`)]
    .filter(isWayToAnother)
    .slice(0, MOST_LISTED)
    .map((element) => ({ element, name: textOf(element) }));
  if (listed.length === 0) return undefined;
  for (const title of document.querySelectorAll(HEADINGS)) {
    const name = textOf(title);
    if (name.length < SHORTEST_NAME || title.closest(ITEMS)) continue;
    const twins = listed.filter((other) => other.name.startsWith(name));
    if (twins.length === 0) continue;
    const element = largestWithout(
      title,
      twins.map((twin) => twin.element),
    );
    if (holdsTerms(element)) return { element, name };
  }
  return undefined;
}

/** The largest element around an inner one that holds none of the others. */
function largestWithout(inner: Element, others: readonly Element[]): Element {
  const around = inner.parentElement;
  return !around || others.some((other) => holds(around, other)) ? inner : largestWithout(around, others);
}

/** Whether it leads somewhere else than to a place on this page, as the lines of a table of contents do. */
function isWayToAnother(element: Element): boolean {
  const address = element.closest('a')?.getAttribute('href');
  return !address?.startsWith('#');
}

function toPart(element: Element): Part {
  const heading = element.querySelector(HEADINGS);
  const name = (heading && textOf(heading)) || element.getAttribute('aria-label');
  return { element, name: name || document.title };
}

/** The first words of an element, with even white space. */
export const textOf = (element: Element): string =>
  (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);

const isOnScreen = (element: Element): boolean => isRendered(element) && heightInView(element) > 0;

function heightInView(element: Element): number {
  const { top, bottom } = rectangleOf(element);
  return Math.min(bottom, innerHeight) - Math.max(top, 0);
}

/** Whether a node is in an element, or in a shadow root in it. */
export function isIn(element: Element, node: Node): boolean {
  if (holds(element, node)) return true;
  const root = rootOf(node);
  return isShadowRoot(root) && isIn(element, root.host);
}
