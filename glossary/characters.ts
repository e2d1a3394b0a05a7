/** What single characters are to the matcher. All offsets here and in its users are UTF-16 units. */

/** Classes of the first 0x250 characters (ASCII, Latin-1, Latin Extended), which is nearly all text we read. */
const SPACE = 1;
const WORD = 2;
const classes = new Uint8Array(0x250);
const fill = (kind: number, ranges: string): void => {
  for (const range of ranges.split(' ')) {
    const [from, to = from] = range.split('-').map((code) => parseInt(code, 16)) as [number, number?];
    classes.fill(kind, from, to + 1);
  }
};
// Written out: asking a regular expression about each takes a page's time before anything is read.
fill(SPACE, '9-d 20 a0');
fill(WORD, '30-39 41-5a 5f 61-7a aa b2-b3 b5 b9-ba bc-be c0-d6 d8-f6 f8-24f');

/** Of the block of quotes, dashes and bullets, which are all that most texts have beyond Latin: told without asking. */
const isPunctuation = (code: number): boolean => code >= 0x2000 && code <= 0x206f;

/** Scripts written without spaces between words: a Latin abbreviation may stand right beside them. */
const isIdeographic = (code: number): boolean => code >= 0x2e80 && code <= 0xd7ff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** A letter, digit or mark that would make the match part of a longer word. NaN (past the end) is none. */
export function isWord(code: number): boolean {
  if (code < 0x250) return classes[code] === WORD;
  if (isPunctuation(code)) return false;
  // The letter apostrophe is one of the apostrophes, though Unicode calls it a letter.
  if (!(code >= 0x250) || code === 0x2bc || isIdeographic(code) || isSurrogate(code)) return false;
  return /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(code));
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isLetter = (code: number): boolean => isUpper(code) || isLower(code);
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

/** ASCII capitals become small letters; everything else stays. */
export const lower = (code: number): number => (isUpper(code) ? code + 32 : code);

export const isSpace = (code: number): boolean =>
  code < 0x250 ? classes[code] === SPACE : /\s/.test(String.fromCharCode(code));

/** A hyphen, also one that no line breaks at. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
/** Any hyphen, dash or minus. */
export function isDash(code: number): boolean {
  if (isPunctuation(code)) return code >= 0x2010 && code <= 0x2015;
  return code === 0x2d || (code >= 0x58a && /[\p{Pd}\u2212]/u.test(String.fromCharCode(code)));
}

/** Registered, copyright, trademark and service mark signs, which may follow any word. */
export const isSign = (code: number): boolean =>
  code === 0xae || code === 0xa9 || code === 0x2122 || code === 0x2120;
