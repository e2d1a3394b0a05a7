/**
 * The part of a page that is in view, where the page has several: the dialog that is open, the posting beside the list
 * that it was chosen from, the frame that takes up most of the screen, the article on it, or what is not navigation.
 * Looked for only when the popup asks, and while it is open when a scroll has come to rest.
 */
import { frameElements } from '../frame-elements.ts';
import { HEADINGS, titleOf } from './headings.ts';
import {
  closest,
  firstIn,
  holds,
  isElement,
  isRendered,
  isShadowRoot,
  matches,
  parentOf,
  rectangleOf,
  rootOf,
} from '../nodes.ts';
import { openPosting } from './posting.ts';

export interface Part {
  readonly element: Element;
  /** Its heading, if it has one. */
  readonly title: Element | null;
  /** What it is called by the page. */
  readonly name: string;
  /** The reader opened it: it goes before a frame in view. */
  readonly isOpened: boolean;
}

const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"]';
const ARTICLES = 'article, [role="article"]';
const MAINS = 'main, [role="main"]';
/** Of the screen, that a frame takes up which is what is read: videos and advertisements take less. */
const FRAME_SHARE = 0.25;

/** `hasEnough`: whether an element holds terms enough to be a part. */
export function partInView(hasEnough: (element: Element) => boolean): Part | undefined {
  const holdsTerms = (element: Element): boolean => isOnScreen(element) && hasEnough(element);
  // Looked for in one go: each walk through a long page is felt.
  const places = [...document.querySelectorAll(`${DIALOGS}, ${ARTICLES}, ${MAINS}`)];
  const those = (kind: string): Element[] => places.filter((element) => matches(element, kind));
  const dialog = those(DIALOGS).findLast((element) => isInFront(element) && holdsTerms(element));
  if (dialog) return toPart(dialog, true);
  const posting = openPosting(holdsTerms);
  if (posting) return toPart(posting.element, true, posting.title);
  const articles = those(ARTICLES).filter((article) => {
    const around = parentOf(article);
    return !isElement(around) || !closest(around, ARTICLES);
  });
  if (articles.length > 1) {
    const seen = articles.find((article) => heightInView(article) > innerHeight / 2 && holdsTerms(article));
    return seen && toPart(seen, false);
  }
  const [main, ...others] = those(MAINS).filter(holdsTerms);
  return main && others.length === 0 ? toPart(main, false) : undefined;
}

/** The frame that takes up most of the screen, and enough of it to be what is read. What is in it, it tells itself. */
export function frameInView(): { element: Element; place: number } | undefined {
  let largest: { element: Element; place: number } | undefined;
  let size = innerWidth * innerHeight * FRAME_SHARE;
  for (const frame of frameElements()) {
    const seen = isRendered(frame.element) ? heightInView(frame.element) * widthInView(frame.element) : 0;
    if (seen >= size) [largest, size] = [frame, seen];
  }
  return largest;
}

/** All of it, where no part is in view. */
export const wholePage = (): Part => toPart(document.documentElement, false, firstIn(document, 'h1'));

function toPart(element: Element, isOpened: boolean, title = firstIn(element, HEADINGS)): Part {
  // It may be a form, see `isElement`.
  const name = (title && titleOf(title)) || Element.prototype.getAttribute.call(element, 'aria-label');
  return { element, title, name: name || document.title, isOpened };
}

/**
 * Whether a dialog is what is read: it keeps people from all else, or lies over the middle of the screen. Notices of
 * cookies, chats and hints lie at an edge; those at the foot are not believed when they say that they are modal.
 */
function isInFront(dialog: Element): boolean {
  if (matches(dialog, ':modal')) return true;
  const { left, right, top, bottom } = rectangleOf(dialog);
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  if (top > y) return false;
  return matches(dialog, '[aria-modal="true"]') || (left <= x && right >= x && bottom >= y);
}

const isOnScreen = (element: Element): boolean => isRendered(element) && heightInView(element) > 0;

function heightInView(element: Element): number {
  const { top, bottom } = rectangleOf(element);
  return Math.min(bottom, innerHeight) - Math.max(top, 0);
}

function widthInView(element: Element): number {
  const { left, right } = rectangleOf(element);
  return Math.min(right, innerWidth) - Math.max(left, 0);
}

/** Whether a node is in an element, or in a shadow root in it. */
export function isIn(element: Element, node: Node): boolean {
  if (holds(element, node)) return true;
  const root = rootOf(node);
  return isShadowRoot(root) && isIn(element, root.host);
}
