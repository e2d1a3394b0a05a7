/** What headings are, and what they say. */
import { even } from '../../../glossary/even.ts';

/** Those that a part of a page may have as its own. A form is none. */
export const HEADINGS = 'h1, h2, h3, [role="heading"]:not(form)';
/** UTF-16 units. */
const LONGEST = 120;

/** The beginning of what an element says, with even white space. */
export const textOf = (element: Element): string => evenTextOf(element).slice(0, LONGEST);

/** What an element says, as people are shown it: a long text ends with a word of it and "…". */
export function titleOf(element: Element): string {
  const text = evenTextOf(element);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

const evenTextOf = (element: Element): string => even((element.textContent ?? '').trim());
