/** The posting that was chosen from a list beside it, or above: its title stands in the list too. */
import { HEADINGS, textOf } from './headings.ts';
import {
  closest,
  firstIn,
  holds,
  isBefore,
  isElement,
  isRendered,
  matches,
  parentOf,
  rectangleOf,
} from '../nodes.ts';

const ITEMS = 'li, article, [role="listitem"], [role="article"], [role="option"]';
const BUTTONS = 'button, [role="button"]';
/** Not those to a place on this page, as the lines of a table of contents are. */
export const LEADS = `a:not([href^="#"]), [role="link"], ${BUTTONS}`;
/** Many boards have their entries in no list. A form is none of them. */
const ENTRIES = `:is(${LEADS}, [role="listitem"], [role="option"], :is(${ITEMS}) :is(h2, h3, h4, [role="heading"])):not(form)`;
const MENUS = 'nav, [role="navigation"], [role="tablist"], [role="menu"], [role="menubar"]';
/** Entries, and headings that are compared with them; longer lists are not looked through. */
const MOST = 1_000;
/** Entries of one name that are looked for: where some are, the others are too. */
const MOST_ALIKE = 20;
/** UTF-16 units. A shorter title is found at the beginning of too many: it has to be all that an entry says. */
const SHORTEST_BEGINNING = 5;
/** UTF-16 units by which names are found that may be the same. */
const KEY = 4;
/** "New", as job boards put it before a title, also without a space where it is a box of its own. */
const BADGE = /^(?:(?:new|New|NEW)\P{L}+|New(?=\p{Lu}))/u;
/** What labels put before a title: "View", "Full details of". */
const LABEL = /^(?:view|see|open|full)\b(?: job| the)?(?: details?| posting)?(?: of| for)?:? /i;
/** What boards put behind the title of the open posting, where the list has it bare: " - job post", " | Acme". */
const SUFFIX = /^\s*[-–—|·•(]/;

interface Entry {
  readonly element: Element;
  readonly name: string;
}

interface Title {
  readonly heading: Element;
  /** What has its name in lists. */
  readonly entries: readonly Entry[];
}

/** `holdsTerms`: whether an element is in view and holds terms enough to be a part. */
export function openPosting(
  holdsTerms: (element: Element) => boolean,
): { element: Element; title: Element } | undefined {
  const known = entriesByKey();
  if (known.size === 0) return undefined;
  const titles = titlesOf(known);
  for (const title of titles) {
    const { heading, entries } = title;
    if (titles.some((other) => sharesList(title, other))) continue;
    const element = largestWithout(
      heading,
      entries.map((entry) => entry.element),
    );
    if (!isSection(heading, element) && holdsTerms(element)) return { element, title: heading };
  }
  return undefined;
}

/** The entries of all lists, and whatever else leads somewhere, by the beginnings of their names. */
function entriesByKey(): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  let left = MOST;
  for (const element of document.querySelectorAll(ENTRIES)) {
    if (!isEntry(element)) continue;
    if (left-- === 0) break;
    const name = nameOf(element) || labelOf(element);
    const key = name.slice(0, KEY);
    const alike = found.get(key);
    if (alike) alike.push({ element, name });
    else found.set(key, [{ element, name }]);
  }
  return found;
}

/** Whether it may be one: no line of a menu, which a card is with its heading, nor a way to a place on this page. */
const isEntry = (element: Element): boolean =>
  (!closest(element, MENUS) || matches(element, `${HEADINGS}, h4`)) && !closest(element, 'a[href^="#"]');

/** What titles are compared by. */
const nameOf = (element: Element): string => textOf(element).replace(BADGE, '').toLowerCase();

/** That of a link without text, which many cards have lying over them. */
const labelOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? '').trim().replace(LABEL, '').toLowerCase();

/** The headings that may be titles of open postings, the first of each name. */
function titlesOf(known: ReadonlyMap<string, Entry[]>): Title[] {
  const found = new Map<string, Title>();
  let left = MOST;
  for (const heading of document.querySelectorAll(`:is(${HEADINGS}):not(:is(${ITEMS}) *)`)) {
    if (left-- === 0) break;
    const name = nameOf(heading);
    if (name === '' || found.has(name)) continue;
    const entries = entriesFor(heading, name, known.get(name.slice(0, KEY)) ?? []);
    if (entries.length > 0 && isRendered(heading)) found.set(name, { heading, entries });
  }
  return [...found.values()];
}

/** `likely`: those of which some may have its name. */
function entriesFor(heading: Element, name: string, likely: readonly Entry[]): Entry[] {
  const alike = likely.filter((entry) => isSameName(name, entry.name)).slice(0, MOST_ALIKE);
  if (alike.length === 0) return [];
  const box = rectangleOf(heading);
  return alike.filter((entry) => isInList(entry) || isBeside(entry, heading, box));
}

/** An entry goes on with an employer or a place, a title with what it is. */
function isSameName(title: string, entry: string): boolean {
  if (title === entry) return true;
  if (title.length >= SHORTEST_BEGINNING && entry.startsWith(title)) return true;
  return title.startsWith(entry) && SUFFIX.test(title.slice(entry.length));
}

/** Buttons in a list are as often tabs. */
const isInList = ({ element }: Entry): boolean =>
  closest(element, ITEMS) !== null && !closest(element, BUTTONS);

/**
 * Whether what is in no list stands to the side of a heading and before it, as postings do. Tabs, the path to a page
 * and its menu stand above; a heading that leads somewhere itself is a card among others.
 */
function isBeside(entry: Entry, heading: Element, box: DOMRect): boolean {
  const { left, right, width } = rectangleOf(entry.element);
  if (width === 0 || (right > box.left && left < box.right)) return false;
  return isBefore(entry.element, heading) && (heading.localName === 'h1' || !leadsOn(heading));
}

const leadsOn = (heading: Element): boolean =>
  closest(heading, LEADS) !== null || firstIn(heading, LEADS) !== null;

/** Whether one list leads to another title too: of postings one is open, of the sections of a page all are. */
function sharesList({ heading, entries }: Title, other: Title): boolean {
  if (other.heading.localName !== heading.localName || leadsOn(other.heading)) return false;
  if (other.entries.some((entry) => entries.includes(entry))) return false;
  const list = largestWithout(entries[0]!.element, [heading]);
  return other.entries.some(({ element }) => holds(list, element));
}

/** Whether a small heading in an element stands below the greater one of it all. */
function isSection(heading: Element, element: Element): boolean {
  const greater = heading.localName === 'h3' ? firstIn(element, 'h1, h2') : null;
  return greater !== null && isBefore(greater, heading);
}

/** The largest element around an inner one that holds none of the others. */
function largestWithout(inner: Element, others: readonly Element[]): Element {
  const around = parentOf(inner);
  return !isElement(around) || others.some((other) => holds(around, other))
    ? inner
    : largestWithout(around, others);
}
