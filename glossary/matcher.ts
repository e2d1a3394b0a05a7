/**
 * Finds every phrase of the glossary in a text, in one pass whatever their number. Most words are passed over because no
 * phrase begins with their first letters. Phrases are kept by the keys of their first words, and only where the text has
 * these words are the two compared letter by letter.
 */
import {
  isApostrophe,
  isDash,
  isDigit,
  isHyphen,
  isLetter,
  isLower,
  isSign,
  isSpace,
  isUpper,
  isWord,
  lower,
} from './characters.ts';
import { keyOf, keysOf, signOf, type Lexicon, type NumberedPhrase } from './lexicon.ts';
import {
  beginningOfOne,
  beginningOfTwo,
  hasCapitals,
  isLoneCapital,
  isLoneS,
  keyOfTwo,
  Words,
} from './words.ts';

/** A phrase found in a text: UTF-16 offsets into it, and the number of the phrase. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

export interface Matcher {
  /** All phrases found, by start and then by length, longest first; overlaps are left to the caller. */
  find(text: string): Found[];
}

/**
 * A matcher for the phrases of some lexicons, by their numbers, in texts without invisible characters. `onFound` is
 * called with each that is found.
 */
export const matcherOf = (
  lexicons: readonly Lexicon[],
  onFound: (phrase: NumberedPhrase) => void = () => undefined,
): Matcher => new Search(lexicons, onFound);

/** One text after another; what belongs to one is kept in fields, because making functions for each takes longer. */
class Search implements Matcher {
  private readonly lexicons: readonly Lexicon[];
  private readonly onFound: (phrase: NumberedPhrase) => void;
  private readonly words = new Words();
  private text = '';
  private found: Found[] = [];

  constructor(lexicons: readonly Lexicon[], onFound: (phrase: NumberedPhrase) => void) {
    this.lexicons = lexicons;
    this.onFound = onFound;
  }

  find(text: string): Found[] {
    const { words } = this;
    this.text = text;
    this.found = [];
    words.read(text);
    const { count, starts } = words;
    let and = text.indexOf('&');
    let number = words.firstAt(0, 0);
    let beginning = words.beginning(number);
    let isDotted = isDottedAt(text, starts[number]!, beginning);
    while (number < count) {
      let second = number + 1;
      let behind = words.beginning(second);
      if (isLoneS(behind)) {
        second = words.after(number);
        behind = words.beginning(second);
      }
      const isDottedBehind = isDottedAt(text, starts[second]!, behind);
      if (and >= 0 && and < starts[number]!) and = text.indexOf('&', starts[number]);
      const isAnd = and >= 0 && and < starts[second]!;
      if (isDotted) this.findDotted(number);
      if (this.mayBeOne(beginning)) this.findOne(number);
      if (isAnd || isDottedBehind || this.mayBeTwo(beginning, behind))
        this.findTwo(number, second, isAnd, isDottedBehind);
      number = second;
      beginning = behind;
      isDotted = isDottedBehind;
    }
    return this.found;
  }

  private mayBeOne(word: number): boolean {
    if (this.mayBegin(beginningOfOne(word, false))) return true;
    return hasCapitals(word) && this.mayBegin(beginningOfOne(word, true));
  }

  private mayBeTwo(first: number, second: number): boolean {
    if (this.mayBegin(beginningOfTwo(first, second, false))) return true;
    return hasCapitals(first) && this.mayBegin(beginningOfTwo(first, second, true));
  }

  private mayBegin(beginning: number): boolean {
    const { lexicons } = this;
    for (let at = 0; at < lexicons.length; at++) if (lexicons[at]!.mayBegin(beginning)) return true;
    return false;
  }

  /** Phrases of one word. */
  private findOne(number: number): void {
    const { words } = this;
    words.look(number);
    this.findKey(words.key, words.starts[number]!);
  }

  /**
   * Phrases of two words and more, the second as it is written and, where that may be something else, "and" or letters
   * without full stops.
   */
  private findTwo(number: number, second: number, isAnd: boolean, isDotted: boolean): void {
    const { lexicons, words, text } = this;
    const { starts } = words;
    if (second === words.count) return;
    const start = starts[number]!;
    words.look(number);
    const { key, end } = words;
    words.look(second);
    const both = keyOfTwo(key, words.key);
    const third = starts[second + 1]!;
    const isPlain = isSpaceBetween(text, end, starts[second]!) && isSpaceBetween(text, words.end, third);
    for (let at = 0; at < lexicons.length; at++)
      if (lexicons[at]!.mayHave(both)) this.compareAll(lexicons[at]!, both, start, isPlain ? third : 0);
    if (isAnd) this.findKey(keyOfTwo(key, keyOfAnd()), start);
    if (isDotted) this.findDottedBehind(key, second, start);
  }

  /** Phrases that begin with dotted letters, which are read without their full stops. */
  private findDotted(number: number): void {
    const { words, text } = this;
    const start = words.starts[number]!;
    const dotted = readDotted(text, start);
    if (!dotted) return;
    this.findKey(dotted.key, start);
    const next = words.firstAt(dotted.end, number);
    if (next === words.count) return;
    words.look(next);
    this.findKey(keyOfTwo(dotted.key, words.key), start);
    if (text.slice(dotted.end, words.starts[next]).includes('&'))
      this.findKey(keyOfTwo(dotted.key, keyOfAnd()), start);
    if (isDottedAt(text, words.starts[next]!, words.beginning(next)))
      this.findDottedBehind(dotted.key, next, start);
  }

  /** Phrases from `start` on whose first word has this key, and whose second is dotted letters. */
  private findDottedBehind(key: number, second: number, start: number): void {
    const dotted = readDotted(this.text, this.words.starts[second]!);
    if (dotted) this.findKey(keyOfTwo(key, dotted.key), start);
  }

  private findKey(key: number, start: number): void {
    for (const lexicon of this.lexicons) if (lexicon.mayHave(key)) this.compareAll(lexicon, key, start, 0);
  }

  /** Compares the phrases of this key; `thirdAt` is where their third word has to begin, 0 where that is not known. */
  private compareAll(lexicon: Lexicon, key: number, start: number, thirdAt: number): void {
    // A word may begin after any other character, but not inside a word of other letters.
    if (isWord(this.text.charCodeAt(start - 1))) return;
    const sign = signOf(key);
    const third = thirdAt > 0 ? this.text.charCodeAt(thirdAt) | 0x20 : 0;
    const phrases = lexicon.around(key);
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at]!;
      if (phrase.sign !== sign) continue;
      const isOther = phrase.third > 0 && (phrase.phrase.charCodeAt(phrase.third) | 0x20) !== third;
      if (!isOther || third === 0) this.compareAt(phrase, start);
    }
  }

  private compareAt(numbered: NumberedPhrase, start: number): void {
    const { text, found } = this;
    const { phrase, number } = numbered;
    const end = text.startsWith(phrase, start)
      ? endOf(phrase, text, start, start + phrase.length, PLAIN)
      : compare(phrase, text, start);
    if (end < 0) return;
    // Longest first.
    let place = found.length;
    while (place > 0 && found[place - 1]!.start === start && found[place - 1]!.end < end) place--;
    if (place > 0 && found[place - 1]!.start === start && found[place - 1]!.phrase === number) return;
    this.onFound(numbered);
    if (place === found.length) found.push({ start, end, phrase: number });
    else found.splice(place, 0, { start, end, phrase: number });
  }
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;
/** "&" is read as "and". The key is made where it is asked for: most pages do without. */
let and: number | undefined;
const keyOfAnd = (): number => (and ??= keyOf(keysOf('and')));

/** Whether two letters with a full stop between them are here, by the beginning of the word. */
const isDottedAt = (text: string, at: number, beginning: number): boolean =>
  isLoneCapital(beginning) && text.charCodeAt(at + 1) === FULL_STOP && isUpper(text.charCodeAt(at + 2));

/** Whether nothing but a space is between two words. */
const isSpaceBetween = (text: string, end: number, start: number): boolean =>
  start === end + 1 && text.charCodeAt(end) === SPACE;

/** Letters; no abbreviation is longer. */
const LONGEST_DOTTED = 12;

interface Dotted {
  /** Of the letters without the full stops. */
  readonly key: number;
  readonly end: number;
}

/** "R.H.I.A." at its first letter, with a plural s if there is one; undefined where there are no dotted letters. */
function readDotted(text: string, start: number): Dotted | undefined {
  if (isAfterDotted(text, start)) return undefined;
  let letters = '';
  let end = start;
  while (letters.length < LONGEST_DOTTED && isUpper(text.charCodeAt(end)) && !isLetterOfWord(text, end + 1)) {
    letters += text.charAt(end);
    end++;
    if (text.charCodeAt(end) !== 0x2e) break;
    end++;
  }
  if (letters.length < 2) return undefined;
  const isPlural = text.charCodeAt(end) === 0x73 && !isWord(text.charCodeAt(end + 1));
  return { key: keyOf(keysOf(letters)), end: isPlural ? end + 1 : end };
}

/** Whether other dotted letters come right before. */
const isAfterDotted = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 0x2e && isUpper(text.charCodeAt(start - 2));

/** A letter, but for a plural s: the s of "H.I.Ms". */
const isLetterOfWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) && !(text.charCodeAt(at) === 0x73 && !isWord(text.charCodeAt(at + 1)));

/** The end of the phrase in the text, or -1 where the text is not the phrase. */
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

/** Whether another letter of a longer dotted abbreviation follows: the M behind "R.H.I.A". */
const isDottedLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x2e && isUpper(text.charCodeAt(at + 1)) && !isLetterOfWord(text, at + 2);

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

/**
 * Whether the letters around make it part of something else: a domain (ahima.org), an address, a handle, a variable,
 * a ticker ($HIM), a contraction (DON'T), a longer number (364,835), or a longer code (CPC-A, X-CDI, DRG-470).
 */
function isPartOfName(text: string, start: number, wordEnd: number, end: number): boolean {
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
  const before = text.charCodeAt(start - 1);
  if (isSpace(before) || isWord(before)) return false;
  const from = Math.max(0, start - ADDRESS_REACH);
  return ADDRESS.test(/\S*$/.exec(text.slice(from, start))![0]);
}

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
