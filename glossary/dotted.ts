/** Abbreviations with a full stop after each letter: "R.H.I.A.". All places are UTF-16 offsets into the text. */
import { isLetter, isUpper, isWord } from './characters.ts';
import { keyOfWord } from './words.ts';

const FULL_STOP = 0x2e;

/** Whether two letters with a full stop between them are here. */
export const isDottedAt = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === FULL_STOP && isUpper(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 2));

/** Letters; no abbreviation is longer. */
const LONGEST_DOTTED = 12;

interface Dotted {
  /** Of the letters without the full stops. */
  readonly key: number;
  readonly end: number;
}

/** "R.H.I.A." at its first letter, with a plural s if there is one; undefined where there are no dotted letters. */
export function readDotted(text: string, start: number): Dotted | undefined {
  if (isAfterDotted(text, start)) return undefined;
  let letters = '';
  let end = start;
  while (letters.length < LONGEST_DOTTED && isUpper(text.charCodeAt(end)) && !isLetterOfWord(text, end + 1)) {
    letters += text.charAt(end);
    end++;
    if (text.charCodeAt(end) !== FULL_STOP) break;
    end++;
  }
  if (letters.length < 2) return undefined;
  const isPlural = text.charCodeAt(end) === 0x73 && !isWord(text.charCodeAt(end + 1));
  return { key: keyOfWord(letters), end: isPlural ? end + 1 : end };
}

/** Whether other dotted letters come right before. */
export const isAfterDotted = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === FULL_STOP && isUpper(text.charCodeAt(start - 2));

/** A letter, but for a plural s: the s of "H.I.Ms". */
const isLetterOfWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) && !(text.charCodeAt(at) === 0x73 && !isWord(text.charCodeAt(at + 1)));

/** Whether another letter of a longer dotted abbreviation follows: the M behind "R.H.I.A". */
export const isDottedLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) === FULL_STOP && isUpper(text.charCodeAt(at + 1)) && !isLetterOfWord(text, at + 2);
