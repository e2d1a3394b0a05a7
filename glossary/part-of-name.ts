/** Whether letters that spell a phrase are part of something else. All places are UTF-16 offsets into the text. */
import { isApostrophe, isDigit, isHyphen, isLower, isSpace, isUpper, isWord } from './characters.ts';

/**
 * Whether the letters around make it part of something else: a domain (ahima.org), an address, a handle, a variable,
 * a ticker ($HIM), a contraction (DON'T), a longer number (364,835), or a longer code (CPC-A, X-CDI, DRG-470).
 */
export function isPartOfName(text: string, start: number, wordEnd: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === 0x40 || before === 0x24 || before === 0x5c || after === 0x40 || after === 0x5c) return true;
  // "www.ahima" and "ehr.com", but not a missing space after a full stop.
  if (before === 0x2e && isLower(text.charCodeAt(start - 2)) && !isUpper(text.charCodeAt(start))) return true;
  if (after === 0x2e && isLower(text.charCodeAt(end + 1))) return true;
  // "DON'T"
  if (isApostrophe(after) && (text.charCodeAt(end + 1) | 32) === 0x74 && !isWord(text.charCodeAt(end + 2)))
    return true;
  if (end - start < 4 && before === 0x26 && isWord(text.charCodeAt(start - 2))) return true;
  if (end - start < 4 && after === 0x26 && isWord(text.charCodeAt(end + 1))) return true;
  if (isPartOfNumber(text, start, end) || isInAddress(text, start)) return true;
  if (isLower(text.charCodeAt(wordEnd - 1))) return false;
  return isCodeSuffix(text, end) || isCodePrefix(text, start);
}

/** What an address is told by: how it begins, or a domain before a path. */
const ADDRESS = /:\/\/|^\W*www\.|\.[a-z]{2,6}\//;
/** UTF-16 units of an address that are looked at before a word in it. */
const ADDRESS_REACH = 200;

/** Whether a word is one of an address: "https://example.org/topic/meaningful-use". */
function isInAddress(text: string, start: number): boolean {
  if (isAddressEdge(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(start - 1))) return false;
  const least = Math.max(0, start - ADDRESS_REACH);
  let from = start;
  while (from > least && !isAddressEdge(text.charCodeAt(from - 1))) from--;
  return ADDRESS.test(text.slice(from, start));
}

/** White space, or the end of another text that is searched with this one: see `readAll`. */
const isAddressEdge = (code: number): boolean => code === 0 || isSpace(code);

/** The 835 of "364,835" and of "835.50" is no transaction. Longer forms are more than a number. */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_NUMBER || !isDigit(text.charCodeAt(start))) return false;
  const goesOn = (sign: number, digit: number): boolean =>
    (text.charCodeAt(sign) === 0x2c || text.charCodeAt(sign) === 0x2e) && isDigit(text.charCodeAt(digit));
  return goesOn(start - 1, start - 2) || goesOn(end, end + 1);
}

/** UTF-16 units of a form that is a number alone, or with one letter ("837P"). */
const LONGEST_NUMBER = 4;

/** "-A", "-CM" or "-470" behind an abbreviation makes another one of it; "-based" and "-RHIT" do not. */
function isCodeSuffix(text: string, end: number): boolean {
  if (!isHyphen(text.charCodeAt(end))) return false;
  let at = end + 1;
  while (isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++;
  const length = at - end - 1;
  if (length === 0 || isWord(text.charCodeAt(at))) return false;
  return isDigit(text.charCodeAt(end + 1)) || length <= 2;
}

/** "X-" and "AP-" before an abbreviation make another one of it. */
function isCodePrefix(text: string, start: number): boolean {
  if (!isHyphen(text.charCodeAt(start - 1))) return false;
  let at = start - 2;
  while (isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at--;
  const length = start - 2 - at;
  return length > 0 && length <= 2 && !isWord(text.charCodeAt(at));
}
