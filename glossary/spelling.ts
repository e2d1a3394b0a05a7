/**
 * Whether a text has a phrase at a place, in one of the ways in which it may be written: with dotted letters, plural or
 * possessive, "&" for "and", other dashes and spaces. All places are UTF-16 offsets into the text.
 */
import {
  isApostrophe,
  isDash,
  isDigit,
  isLetter,
  isLower,
  isSign,
  isSpace,
  isUpper,
  isWord,
  lower,
} from './characters.ts';
import { isAfterDotted, isDottedLetter } from './dotted.ts';
import { isPartOfName } from './part-of-name.ts';

const SPACE = 0x20;

/** The end of the phrase that begins at `start`, or -1 where the text has no such phrase there. */
export const endOfPhrase = (phrase: string, text: string, start: number): number =>
  text.startsWith(phrase, start)
    ? endOf(phrase, text, start, start + phrase.length, PLAIN)
    : compare(phrase, text, start);

function compare(phrase: string, text: string, start: number): number {
  let at = start;
  let writing: Writing = PLAIN;
  for (let place = 0; place < phrase.length; place++) {
    const wanted = phrase.charCodeAt(place);
    let code = text.charCodeAt(at);
    // By far the most frequent: the same letter or digit, or one plain space before it.
    if (wanted > 0x2f && (code === wanted || (wanted >= 0x61 && wanted - code === 0x20))) {
      at++;
      continue;
    }
    if (wanted === 0x20) {
      const next = phrase.charCodeAt(place + 1);
      if (code === 0x20 && text.charCodeAt(at + 1) === next) {
        writing = PLAIN;
        at++;
        continue;
      }
      if (writing === DOTTED && isDottedLetter(text, at)) return -1;
      const wordEnd = skipSuffix(text, at, phrase.charCodeAt(place - 1), writing);
      const after = skipSeparators(text, wordEnd);
      const isWhole = wordEnd === at && writing !== PLURAL;
      const isParted = after > wordEnd || (writing === DOTTED && text.charCodeAt(after - 1) === 0x2e);
      writing = PLAIN;
      if (text.charCodeAt(after) === 0x26 && phrase.startsWith('and ', place + 1)) {
        place += 4;
        at = skipSeparators(text, after + 1);
        continue;
      }
      const closedUp = isWhole && isDigit(text.charCodeAt(at - 1)) !== isDigit(code);
      if (!isParted && !closedUp) return -1;
      at = after;
      continue;
    }
    if (wanted === 0x2c) {
      at = skipSuffix(text, at, phrase.charCodeAt(place - 1), writing);
      writing = PLAIN;
      if (text.charCodeAt(at) === 0x2c) at++;
      continue;
    }
    if (wanted === 0x2f) {
      at = skipSuffix(text, at, phrase.charCodeAt(place - 1), writing);
      writing = PLAIN;
      while (isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== 0x2f) return -1;
      at++;
      while (isSpace(text.charCodeAt(at)) || isDash(text.charCodeAt(at))) at++;
      continue;
    }
    if (code === 0x2e && isUpper(wanted) && place > 0 && isUpper(phrase.charCodeAt(place - 1))) {
      if (place === 1 && isAfterDotted(text, start)) return -1;
      code = text.charCodeAt(++at);
      writing = DOTTED;
    }
    if (code !== wanted && (isUpper(wanted) || lower(code) !== wanted)) {
      // "registry" is also found as "registries".
      const isEndOfWord = !isLetter(phrase.charCodeAt(place + 1));
      if (wanted !== 0x79 || !isEndOfWord || text.slice(at, at + 3).toLowerCase() !== 'ies') return -1;
      at += 2;
      writing = PLURAL;
    }
    at++;
  }
  return endOf(phrase, text, start, at, writing);
}

/** The end of a phrase whose letters end at `at`: over a plural s; -1 where they are part of a longer word or name. */
function endOf(phrase: string, text: string, start: number, at: number, writing: Writing): number {
  const last = phrase.charCodeAt(phrase.length - 1);
  // "CMs" is the plural of CM, and not "cms".
  if (last === 0x73 && text.charCodeAt(at - 1) === last && isPluralOfCapitals(text, start, at)) return -1;
  // By far the most frequent.
  if (text.charCodeAt(at) === SPACE && (start === 0 || text.charCodeAt(start - 1) === SPACE)) return at;
  const end = skipPlural(text, at, last, writing);
  if (writing === DOTTED && end === at && isDottedLetter(text, at)) return -1;
  return isWord(text.charCodeAt(end)) || isPartOfName(text, start, at, end) ? -1 : end;
}

/** Whether it is two or three capitals and one letter more. "HCPCs" is not: nobody has more than one HCPC. */
function isPluralOfCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++) if (!isUpper(text.charCodeAt(at))) return false;
  return end - start > 2 && end - start < 5;
}

/** How the word before is written: its letters alone, with full stops between them, or with the ending "ies". */
type Writing = 0 | 1 | 2;
const PLAIN = 0;
const DOTTED = 1;
const PLURAL = 2;

/** Over a plural s, if one is there; `last` is the last character of the word before it. */
function skipPlural(text: string, start: number, last: number, writing: Writing): number {
  if (writing === PLURAL) return start;
  const at = writing === DOTTED && text.charCodeAt(start) === 0x2e ? start + 1 : start;
  const code = text.charCodeAt(at);
  const small = isLower(last);
  if (code === 0x73 || (small && code === 0x53)) {
    if (!isWord(text.charCodeAt(at + 1))) return at + 1;
  } else if (small && (code | 32) === 0x65 && (text.charCodeAt(at + 1) | 32) === 0x73) {
    if (!isWord(text.charCodeAt(at + 2))) return at + 2;
  }
  return start;
}

/** Over the last full stop of dotted letters, or a plural or possessive s, between two words. Numbers have none. */
function skipSuffix(text: string, at: number, last: number, writing: Writing): number {
  if (isDigit(last) || last === 0x2c) return at;
  const plural = skipPlural(text, at, last, writing);
  if (plural > at || writing === PLURAL) return isApostrophe(text.charCodeAt(plural)) ? plural + 1 : plural;
  const stop = writing === DOTTED && text.charCodeAt(at) === 0x2e ? at + 1 : at;
  return isApostrophe(text.charCodeAt(stop)) && (text.charCodeAt(stop + 1) | 32) === 0x73 ? stop + 2 : stop;
}

/** Over what may part the words of a phrase: spaces, trademark signs and at most one dash. */
function skipSeparators(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at)) || isSign(text.charCodeAt(at))) at++;
  if (isDash(text.charCodeAt(at)) || isPoint(text, at)) at++;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The point of a version number: "MDS 3.0". */
const isPoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
