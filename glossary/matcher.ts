/**
 * Finds every phrase of the glossary in a text, in one pass whatever their number: phrases are kept by their words, and
 * only where the text has all words of a phrase are the two compared letter by letter.
 *
 * The words of a text are found by the browser's own regular expressions and maps. On a page everything of ours runs
 * for the first time, and such code is slow at going through a text letter by letter.
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
import { clean } from './clean.ts';
import { Lexicon, packPhrases, WORD, type Branch, type NumberedPhrase } from './lexicon.ts';

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

/** A matcher for these phrases, by their places in the list. Throws an Error that names one without a letter or digit first. */
export function compile(phrases: readonly string[]): Matcher {
  const { packed, numbers } = packPhrases(phrases);
  const places = new Map(phrases.map((phrase, place) => [numbers.get(phrase), place]));
  const { find } = matcherOf([new Lexicon(packed)]);
  return {
    find: (text) => find(text).map((found) => ({ ...found, phrase: places.get(found.phrase)! })),
  };
}

/** A matcher for the phrases of some lexicons, by their numbers. `onFound` is called with each that is found. */
export function matcherOf(lexicons: readonly Lexicon[], onFound?: (phrase: NumberedPhrase) => void): Matcher {
  function find(original: string): Found[] {
    const { text, original: back } = clean(original);
    const small = inSmallLetters(text);
    const words = small.match(WORD);
    const found: Found[] = [];
    if (!words) return found;

    const hasDotted = DOTTED_LETTERS.test(text);
    /** Where the word stands that was last located, and its number. Words are located only where a phrase may begin. */
    let start = 0;
    let end = 0;
    let located = -1;
    /** How many phrases had been found before those that begin with this word. */
    let from = 0;
    for (let number = 0; number < words.length; number++) {
      const word = words[number]!;
      from = found.length;
      lookUp(word, number);
      if (word.endsWith('s')) for (const singular of singularsOf(word)) lookUp(singular, number);
      if (!hasDotted || word.length > 1) continue;
      locate(number);
      const dotted = readDotted(text, start);
      if (dotted) lookUp(dotted.letters, number, dotted);
    }
    if (back(text.length) !== text.length)
      return found.map((match) => ({ ...match, start: back(match.start), end: back(match.end - 1) + 1 }));
    return found;

    function locate(number: number): void {
      for (; located < number; located++) {
        const word = words![located + 1]!;
        start = small.indexOf(word, end);
        end = start + word.length;
      }
    }

    /** Phrases that begin with the word of this number, as it is or as it is to be read. */
    function lookUp(first: string, number: number, dotted?: Dotted): void {
      for (const lexicon of lexicons) {
        const branch = lexicon.branch(first);
        if (!branch) continue;
        locate(number);
        // A word may begin after any other character, but not inside a word of other letters.
        if (isWord(text.charCodeAt(start - 1))) return;
        if (dotted) follow(branch, number + dotted.words, dotted.end);
        else follow(branch, number + 1, end);
      }
    }

    /** Phrases of the branch, whose words so far end at `end`; `next` is the number of the word behind them. */
    function follow(branch: Branch, next: number, end: number): void {
      for (const phrase of branch.whole) compareAt(phrase);
      if (!branch.hasLonger || next >= words!.length) return;
      const isSuffix = words![next] === 's' && isApostrophe(text.charCodeAt(end));
      const behind = isSuffix ? next + 1 : next;
      const word = words![behind] ?? '';
      const wordEnd = small.indexOf(word, end) + word.length;
      const tryWord = (written: string, next: number, end: number): void => {
        const longer = branch.longer(written);
        if (longer) follow(longer, next, end);
      };
      tryWord(word, behind + 1, wordEnd);
      if (word.length === 1) {
        const dotted = readDotted(text, wordEnd - 1);
        if (dotted) tryWord(dotted.letters, behind + dotted.words, dotted.end);
      } else if (word.endsWith('s')) {
        for (const singular of singularsOf(word)) tryWord(singular, behind + 1, wordEnd);
      }
      // "&" is read as "and".
      if (text.slice(end, end + GAP).includes('&')) tryWord('and', next, end);
    }

    function compareAt(numbered: NumberedPhrase): void {
      const { phrase, number, isSmall } = numbered;
      const end = (isSmall ? small : text).startsWith(phrase, start)
        ? endOf(phrase, text, start, start + phrase.length, PLAIN)
        : compare(phrase, text, start);
      if (end < 0) return;
      onFound?.(numbered);
      let place = found.length;
      while (place > from && found[place - 1]!.end < end) place--;
      found.splice(place, 0, { start, end, phrase: number });
    }
  }

  return { find };
}

/** The most that may stand between two words of a phrase, UTF-16 units. */
const GAP = 8;

/** Where abbreviations are written with full stops. */
const DOTTED_LETTERS = /[A-Z]\.[A-Z]/;

/** In small letters, and as long as before: "İ" alone would become two characters. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replaceAll('İ', 'I').toLowerCase();
}

/** Letters; no abbreviation is longer. */
const LONGEST_DOTTED = 12;

interface Dotted {
  /** In small letters. */
  readonly letters: string;
  readonly end: number;
  /** How many words of the text it is. */
  readonly words: number;
}

/** "R.H.I.A." at its first letter, with a plural s if there is one; undefined where there are no dotted letters. */
function readDotted(text: string, start: number): Dotted | undefined {
  // Not inside other dotted letters.
  if (text.charCodeAt(start - 1) === 0x2e && isUpper(text.charCodeAt(start - 2))) return undefined;
  let letters = '';
  let end = start;
  while (letters.length < LONGEST_DOTTED && isUpper(text.charCodeAt(end)) && !isLetterOfWord(text, end + 1)) {
    letters += text.charAt(end).toLowerCase();
    end++;
    if (text.charCodeAt(end) !== 0x2e) break;
    end++;
  }
  if (letters.length < 2) return undefined;
  const isPlural = text.charCodeAt(end) === 0x73 && !isWord(text.charCodeAt(end + 1));
  const isWordOfItsOwn = isPlural && text.charCodeAt(end - 1) === 0x2e;
  return { letters, end: isPlural ? end + 1 : end, words: letters.length + (isWordOfItsOwn ? 1 : 0) };
}

/** A letter, but for a plural s: the s of "H.I.Ms". */
const isLetterOfWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) && !(text.charCodeAt(at) === 0x73 && !isWord(text.charCodeAt(at + 1)));

/** What a word may be the plural of. */
function singularsOf(word: string): string[] {
  if (!word.endsWith('s')) return [];
  if (word.endsWith('ies')) return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

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
  const end = skipPlural(text, at, phrase.charCodeAt(phrase.length - 1), writing);
  if (writing === DOTTED && end === at && isDottedLetter(text, at)) return -1;
  return isWord(text.charCodeAt(end)) || isPartOfName(text, start, at, end) ? -1 : end;
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
 * Whether the letters around make it part of another name: a domain (ahima.org), an address, a handle, a variable,
 * a ticker ($HIM), or a longer code (CPC-A, X-CDI, DRG-470).
 */
function isPartOfName(text: string, start: number, wordEnd: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === 0x40 || before === 0x24 || before === 0x5c || after === 0x40 || after === 0x5c) return true;
  // "www.ahima" and "ehr.com", but not a missing space after a full stop.
  if (before === 0x2e && isLower(text.charCodeAt(start - 2)) && !isUpper(text.charCodeAt(start))) return true;
  if (after === 0x2e && isLower(text.charCodeAt(end + 1))) return true;
  if (end - start < 4 && before === 0x26 && isWord(text.charCodeAt(start - 2))) return true;
  if (end - start < 4 && after === 0x26 && isWord(text.charCodeAt(end + 1))) return true;
  if (isLower(text.charCodeAt(wordEnd - 1))) return false;
  return isCodeSuffix(text, end) || isCodePrefix(text, start);
}

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
