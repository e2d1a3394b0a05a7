/**
 * Finds every phrase of the glossary in a text, in one pass whatever their number: phrases are kept by their first
 * word and then by their second, and only where the text has both is a phrase compared letter by letter.
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

/** The phrases that begin with one word, with their numbers. */
export interface Group {
  readonly numbers: readonly number[];
  readonly phrases: readonly string[];
}

/** What is looked up in the text: letters or digits in a row, in small letters. */
const WORD = /[a-z]+|\d+/g;

/** The word that a phrase is kept by. Throws an Error that names a phrase that does not begin with a letter or digit. */
function firstWordOf(phrase: string): string {
  const [word] = /^(?:[a-z]+|\d+)/i.exec(phrase) ?? [];
  if (word === undefined) throw new Error(`the phrase "${phrase}" does not begin with a letter or digit`);
  return word.toLowerCase();
}

/**
 * Puts phrases of one first word together, by this word in small letters; their numbers are their places in the list.
 * Throws an Error that names a phrase that does not begin with a letter or digit.
 */
export function groupPhrases(phrases: readonly string[]): Map<string, Group> {
  const groups = new Map<string, { numbers: number[]; phrases: string[] }>();
  phrases.forEach((phrase, number) => {
    const word = firstWordOf(phrase);
    let group = groups.get(word);
    if (!group) groups.set(word, (group = { numbers: [], phrases: [] }));
    group.numbers.push(number);
    group.phrases.push(phrase);
  });
  return groups;
}

/** A matcher for these phrases. Throws as `groupPhrases` does. */
export function compile(phrases: readonly string[]): Matcher {
  return compileGroups(groupPhrases(phrases), (group) => group);
}

/** A matcher for phrases by their first word, in small letters; a group is read when a text has its word. */
export function compileGroups<Stored>(
  groups: ReadonlyMap<string, Stored>,
  readGroup: (stored: Stored) => Group,
): Matcher {
  const parted = new Map<string, PartedGroup>();
  function phrasesOf(word: string): PartedGroup | undefined {
    const stored = groups.get(word);
    if (stored === undefined) return undefined;
    let group = parted.get(word);
    if (!group) parted.set(word, (group = partBySecondWord(readGroup(stored))));
    return group;
  }

  function find(original: string): Found[] {
    const { text, original: back } = clean(original);
    const small = inSmallLetters(text);
    const words = small.match(WORD);
    const found: Found[] = [];
    if (!words) return found;

    let start = 0;
    let end = 0;
    for (let number = 0; number < words.length; number++) {
      const word = words[number]!;
      start = small.indexOf(word, end);
      end = start + word.length;
      lookUp(word, start, end, number + 1);
      if (word.length === 1) {
        const dotted = readDotted(text, start);
        if (dotted) lookUp(dotted.letters, start, dotted.end, number + dotted.words);
      } else {
        for (const singular of singularsOf(word)) lookUp(singular, start, end, number + 1);
      }
    }
    if (back(text.length) !== text.length)
      return found.map((match) => ({ ...match, start: back(match.start), end: back(match.end - 1) + 1 }));
    return found;

    /** Phrases that begin with the word at [start, end), where `next` is the number of the word behind it. */
    function lookUp(first: string, start: number, end: number, next: number): void {
      const group = phrasesOf(first);
      // A word may begin after any other character, but not inside a word of other letters.
      if (!group || isWord(text.charCodeAt(start - 1))) return;
      const from = found.length;
      for (const phrase of group.single) compareAt(start, from, phrase);
      const { bySecond } = group;
      if (bySecond.size === 0 || next >= words!.length) return;
      const isSuffix = words![next] === 's' && isApostrophe(text.charCodeAt(end));
      const second = words![isSuffix ? next + 1 : next] ?? '';
      const tryAll = (word: string): void => {
        for (const phrase of bySecond.get(word) ?? []) compareAt(start, from, phrase);
      };
      tryAll(second);
      for (const singular of singularsOf(second)) tryAll(singular);
      if (second.length === 1) {
        const dotted = readDotted(text, small.indexOf(second, end));
        if (dotted) tryAll(dotted.letters);
      }
      // "&" is read as "and".
      if (bySecond.has('and') && text.slice(end, end + GAP).includes('&')) tryAll('and');
    }

    function compareAt(start: number, from: number, { phrase, number }: NumberedPhrase): void {
      const end = compare(phrase, text, start);
      if (end < 0) return;
      let place = found.length;
      while (place > from && found[place - 1]!.end < end) place--;
      found.splice(place, 0, { start, end, phrase: number });
    }
  }

  return { find };
}

/** The most that may stand between two words of a phrase, UTF-16 units. */
const GAP = 8;

interface NumberedPhrase {
  readonly phrase: string;
  readonly number: number;
}

interface PartedGroup {
  /** The phrases that are one word. */
  readonly single: readonly NumberedPhrase[];
  readonly bySecond: ReadonlyMap<string, readonly NumberedPhrase[]>;
}

function partBySecondWord({ numbers, phrases }: Group): PartedGroup {
  const single: NumberedPhrase[] = [];
  const bySecond = new Map<string, NumberedPhrase[]>();
  phrases.forEach((phrase, at) => {
    const numbered = { phrase, number: numbers[at]! };
    const second = secondWordOf(phrase);
    const list = second === undefined ? single : bySecond.get(second);
    if (list) list.push(numbered);
    else bySecond.set(second!, [numbered]);
  });
  return { single, bySecond };
}

function secondWordOf(phrase: string): string | undefined {
  const start = phrase.indexOf(' ') + 1;
  const end = phrase.indexOf(' ', start);
  const word = phrase.slice(start, end < 0 ? undefined : end).toLowerCase();
  // "A/R", "fraud, waste": not parted by spaces alone.
  if (start === 0 ? /\W/.test(phrase) : /[^a-z\d]/.test(word) || /\W/.test(phrase.slice(0, start - 1)))
    return phrase.toLowerCase().match(WORD)![1];
  return start === 0 ? undefined : word;
}

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
