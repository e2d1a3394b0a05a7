/** What single characters are to the matcher. All offsets here and in its users are UTF-16 units. */

/** Classes of the first 0x250 characters (ASCII, Latin-1, Latin Extended), which is nearly all text we read. */
const SPACE = 1;
const WORD = 2;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;
const classes = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (/\s/.test(character) ? SPACE : 0) | (WORD_CHARACTER.test(character) ? WORD : 0);
});

/** Scripts written without spaces between words: a Latin abbreviation may stand right beside them. */
const isIdeographic = (code: number): boolean => code >= 0x2e80 && code <= 0xd7ff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** A letter, digit or mark that would make the match part of a longer word. NaN (past the end) is none. */
export function isWord(code: number): boolean {
  if (code < 0x250) return (classes[code]! & WORD) !== 0;
  // The letter apostrophe is one of the apostrophes, though Unicode calls it a letter.
  if (!(code >= 0x250) || code === 0x2bc || isIdeographic(code) || isSurrogate(code)) return false;
  return WORD_CHARACTER.test(String.fromCharCode(code));
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isLetter = (code: number): boolean => isUpper(code) || isLower(code);
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

/** ASCII capitals become small letters; everything else stays. */
export const lower = (code: number): number => (isUpper(code) ? code + 32 : code);

export const isSpace = (code: number): boolean =>
  code < 0x250 ? (classes[code]! & SPACE) !== 0 : /\s/.test(String.fromCharCode(code));

/** A hyphen, also one that no line breaks at. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const DASH = /[\p{Pd}\u2212]/u;
/** Any hyphen, dash or minus. */
export const isDash = (code: number): boolean =>
  code === 0x2d || (code >= 0x58a && DASH.test(String.fromCharCode(code)));

/** Registered, copyright, trademark and service mark signs, which may follow any word. */
export const isSign = (code: number): boolean =>
  code === 0xae || code === 0xa9 || code === 0x2122 || code === 0x2120;
