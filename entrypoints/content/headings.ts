/** What headings are, and what they say. */

/** Those that a part of a page may have as its own. A form is none. */
export const HEADINGS = 'h1, h2, h3, [role="heading"]:not(form)';
/** UTF-16 units. */
const LONGEST = 120;

/** The first words of an element, with even white space. */
export const textOf = (element: Element): string =>
  (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, LONGEST);
