/** Words that somebody selected to have them looked up. Pure. */

/** UTF-16 units; whoever selects more does not mean a term. */
const MOST = 120;

/** With even white space, no longer than a term may be, and without halves of characters, which no address can have. */
export const tidy = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').trim().slice(0, MOST).toWellFormed();
