/** A text in which each run of white space is one space. */
export const even = (text: string): string => text.replace(/\s\s+|[^\S ]/g, ' ');
