/** The sections by which a posting leads to others, "Similar jobs" and the like: they say nothing of the posting itself. */
import { HEADINGS, textOf } from './headings.ts';
import { firstIn, holds, isElement, matches, nextOf, parentOf } from '../nodes.ts';
import { LEADS } from './posting.ts';

const JOBS = '(?:job )?(?:jobs|roles|positions|openings|opportunities|postings|vacancies|searches|careers)';
/** What their headings say from end to end: "Related jobs in health information: a guide" is the name of a text. */
const LEADS_TO_OTHERS = new RegExp(
  `^(?:${[
    `(?:see |view |explore )?(?:similar|related|recommended|suggested|more|other|featured|recent|recently (?:viewed|posted)|trending|latest|newest|hot|popular|nearby) ${JOBS}(?: (?:like|at|from|by|with|in|near|for) [^:]+)?`,
    'jobs (?:like|similar to|near|nearby|in) [^:]+',
    '(?:recently viewed|featured|trending)',
    '(?:jobs )?recommended for you',
    '(?:jobs )?you (?:may|might) (?:also )?(?:like|be interested in)',
    '(?:people|others)(?: who viewed this job)? also (?:viewed|searched for|applied to)',
    'more (?:like this|from this (?:employer|company))',
  ].join('|')}):?$`.replaceAll(' ', String.raw`\s+`),
  'i',
);

/** UTF-16 units of a heading that are looked at. */
const LONGEST = 120;

/** `title`: what the element is called by, which is in none of them. */
export function sectionsOfOthers(element: Element, title: Element | null): Element[] {
  return [...document.querySelectorAll(`${HEADINGS}, h4`)]
    .filter((heading) => heading !== title && leadsToOthers(heading))
    .filter((heading) => holds(element, heading))
    .flatMap((heading) => sectionOf(heading, title));
}

/** White space is left as it is: a page may have thousands of headings. */
const leadsToOthers = ({ textContent }: Element): boolean =>
  LEADS_TO_OTHERS.test((textContent ?? '').trim().slice(0, LONGEST));

/** What stands under a heading, with it or below it, if that leads somewhere. */
function sectionOf(heading: Element, title: Element | null): Element[] {
  const isOwn = (element: Element): boolean => title === null || !holds(element, title);
  const name = textOf(heading);
  // Of a form no text is asked, see `isElement`.
  const section = largest(
    heading,
    (element) => !matches(element, 'form') && textOf(element).startsWith(name) && isOwn(element),
  );
  const whole = textOf(section) === name ? below(section, heading.localName).filter(isOwn) : [section];
  return whole.some(leadsOn) ? whole : [];
}

/** The largest element around an inner one that is still such a one. */
function largest(inner: Element, isSuch: (element: Element) => boolean): Element {
  const around = parentOf(inner);
  return isElement(around) && isSuch(around) ? largest(around, isSuch) : inner;
}

/** What follows an element in the one around it, up to the next heading of a kind. */
function below(element: Element, kind: string): Element[] {
  const found: Element[] = [];
  const isEnd = (next: Element): boolean => matches(next, kind) || firstIn(next, kind) !== null;
  for (let next = nextOf(element); next && !isEnd(next); next = nextOf(next)) found.push(next);
  return found;
}

const leadsOn = (element: Element): boolean => matches(element, LEADS) || firstIn(element, LEADS) !== null;
