/**
 * Finds every phrase of the glossary in a text, in one pass whatever their number: phrases are kept by the hash of
 * their first word and of the letter that begins the second, and only where the text has both is a phrase compared
 * letter by letter.
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

/** How many lists the phrases are parted into. A power of two. */
export const SLOTS = 16384;
/**
 * For every UTF-16 unit: letters and digits of ASCII, capitals as small letters; 0 for all others. A table, because
 * code that has just been loaded pays for every call.
 */
const folded = new Uint8Array(0x10000);
for (let code = 0x30; code < 0x7b; code++) if (isLetter(code) || isDigit(code)) folded[code] = lower(code);
/** In `folded`, digits come before this and letters from it on. */
const FIRST_LETTER = 0x61;
/** The first ASCII character after the capitals that may be part of a word: "_". */
const UNDERSCORE = 0x5f;
const step = (hash: number, code: number): number => (Math.imul(hash, 31) + folded[code]!) | 0;
/** The slot of phrases of one word, and of longer ones with this initial (a character code) of the second word. */
const slotOfWord = (hash: number): number => (hash ^ (hash >>> 14)) & (SLOTS - 1);
const slotOfWords = (hash: number, initial: number): number => slotOfWord(step(hash ^ 0x5bd1e995, initial));

/** Where to look for phrases that begin with a word, for phrases in the order of their slots. */
export interface Slots {
  /** How many phrases there are in each slot. */
  readonly counts: Uint8Array;
  /** For each slot of a single word: 1 if any phrase begins with such a word. */
  readonly begins: Uint8Array;
}

/** The slots of phrases that are in the order of their slots. Throws when one slot has to hold more than 255. */
export function slotsOf(phrases: readonly string[]): Slots {
  const counts = new Uint8Array(SLOTS);
  const begins = new Uint8Array(SLOTS);
  for (const phrase of phrases) {
    begins[slotOfWord(readFirstWord(phrase).hash)] = 1;
    if (++counts[slotOf(phrase)]! === 0)
      throw new Error(`too many phrases in the slot of "${phrase}": SLOTS must grow`);
  }
  return { counts, begins };
}

/**
 * A matcher for these phrases. In a page they come in the order of their slots, with the slots counted beforehand.
 * Throws an Error that names the phrase when one is empty.
 */
export function compile(phrases: readonly string[], slots?: Slots): Matcher {
  const heads = new Int32Array(SLOTS).fill(-1);
  const next = new Int32Array(phrases.length).fill(-1);
  const begins = slots?.begins ?? new Uint8Array(SLOTS);
  if (slots) {
    let number = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const count = slots.counts[slot]!;
      if (count === 0) continue;
      heads[slot] = number;
      for (const last = number + count - 1; number < last; number++) next[number] = number + 1;
      number++;
    }
  } else {
    phrases.forEach((phrase, number) => {
      const slot = slotOf(phrase);
      begins[slotOfWord(readFirstWord(phrase).hash)] = 1;
      next[number] = heads[slot]!;
      heads[slot] = number;
    });
  }

  function find(original: string): Found[] {
    const { text, original: back } = clean(original);
    const found: Found[] = [];
    const { length } = text;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      let letter = folded[code]!;
      if (letter === 0) {
        at++;
        // A word may begin after any other character, but not inside a word of other letters.
        if (code >= UNDERSCORE && isWord(code)) at = endOfWord(text, at);
        continue;
      }
      const start = at;
      const isNumber = letter < FIRST_LETTER;
      let hash = 0;
      let singular = 0;
      do {
        singular = hash;
        hash = (Math.imul(hash, 31) + letter) | 0;
        at++;
        letter = at < length ? folded[text.charCodeAt(at)]! : 0;
      } while (isNumber ? letter !== 0 && letter < FIRST_LETTER : letter >= FIRST_LETTER);
      if (begins[slotOfWord(hash)]) lookUp(text, start, at, hash, found);
      if (!isNumber && folded[text.charCodeAt(at - 1)] === 0x73 && at - start > 1) {
        if (begins[slotOfWord(singular)]) lookUp(text, start, at, singular, found);
        if (at - start > 4 && text.slice(at - 3, at).toLowerCase() === 'ies')
          lookUp(text, start, at, hashOf(text, start, at - 3, 'y'), found);
      }
      if (
        at - start === 1 &&
        isUpper(code) &&
        text.charCodeAt(at) === 0x2e &&
        text.charCodeAt(start - 1) !== 0x2e
      ) {
        const dotted = readDotted(text, start);
        if (dotted.end - start > 2) lookUp(text, start, dotted.end, dotted.hash, found);
      }
      at = endOfWord(text, at);
    }
    if (back(length) !== length)
      return found.map(({ start, end, phrase }) => ({ start: back(start), end: back(end - 1) + 1, phrase }));
    return found;
  }

  /** Phrases that begin with the word at [start, end) of the text, whose hash this is. */
  function lookUp(text: string, start: number, end: number, hash: number, found: Found[]): void {
    if (!begins[slotOfWord(hash)]) return;
    const first = found.length;
    compareAll(text, start, heads[slotOfWord(hash)]!, first, found);
    const initial = nextInitial(text, end);
    if (initial !== undefined) compareAll(text, start, heads[slotOfWords(hash, initial)]!, first, found);
  }

  function compareAll(text: string, start: number, head: number, first: number, found: Found[]): void {
    for (let number = head; number >= 0; number = next[number]!) {
      const end = compare(phrases[number]!, text, start);
      if (end < 0) continue;
      let place = found.length;
      while (place > first && found[place - 1]!.end < end) place--;
      const match = { start, end, phrase: number };
      if (place === found.length) found.push(match);
      else found.splice(place, 0, match);
    }
  }

  return { find };
}

function endOfWord(text: string, start: number): number {
  let at = start;
  // Spaces and most signs are told without a call.
  while (at < text.length && (folded[text.charCodeAt(at)] || text.charCodeAt(at) >= UNDERSCORE)) {
    if (!isWord(text.charCodeAt(at))) break;
    at++;
  }
  return at;
}

/** The hash of a word that is written otherwise at its end: "registries" as "registry". */
function hashOf(text: string, start: number, end: number, ending: string): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  for (let at = 0; at < ending.length; at++) hash = step(hash, ending.charCodeAt(at));
  return hash;
}

/** The slot of a phrase. Throws an Error that names it when it does not begin with a letter or digit. */
export function slotOf(phrase: string): number {
  const { hash, end } = readFirstWord(phrase);
  return end === phrase.length ? slotOfWord(hash) : slotOfWords(hash, nextInitial(phrase, end)!);
}

function readFirstWord(phrase: string): { hash: number; end: number } {
  const digits = isDigit(phrase.charCodeAt(0));
  let hash = 0;
  let end = 0;
  for (; end < phrase.length; end++) {
    const code = phrase.charCodeAt(end);
    if (digits ? !isDigit(code) : !isLetter(code)) break;
    hash = step(hash, code);
  }
  if (end === 0) throw new Error(`the phrase "${phrase}" does not begin with a letter or digit`);
  return { hash, end };
}

/** The letter or digit that begins the next word, or undefined where the text says something else first. */
function nextInitial(text: string, end: number): number | undefined {
  let at = end;
  if (text.charCodeAt(at) === 0x20) {
    const next = text.charCodeAt(at + 1);
    if (folded[next]) return next;
  }
  if (isApostrophe(text.charCodeAt(at)) && (text.charCodeAt(at + 1) | 32) === 0x73) at += 2;
  for (let others = 0; others < 6; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) return code;
    if (code === 0x26) return 0x61; // "&" is read as "and"
    if (Number.isNaN(code)) return undefined;
    if (!isSpace(code)) others++;
  }
  return undefined;
}

/** Letters; no abbreviation is longer. */
const LONGEST_DOTTED = 12;

/** "R.H.I.A." at its R: the hash of "RHIA", and the end of the last letter. */
function readDotted(text: string, start: number): { hash: number; end: number } {
  let hash = 0;
  let at = start;
  const most = start + 2 * LONGEST_DOTTED;
  for (; at < most && isUpper(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1)); at += 2) {
    hash = step(hash, text.charCodeAt(at));
    if (text.charCodeAt(at + 1) !== 0x2e) {
      at++;
      break;
    }
  }
  return { hash, end: at };
}

/** The end of the phrase in the text, or -1 where the text is not the phrase. */
function compare(phrase: string, text: string, start: number): number {
  let at = start;
  for (let place = 0; place < phrase.length; place++) {
    const wanted = phrase.charCodeAt(place);
    let code = text.charCodeAt(at);
    // By far the most frequent: the same letter or digit, or one plain space before it.
    if (wanted > 0x2f && (code === wanted || (wanted >= 0x61 && folded[code] === wanted))) {
      at++;
      continue;
    }
    if (wanted === 0x20) {
      const next = phrase.charCodeAt(place + 1);
      if (code === 0x20 && text.charCodeAt(at + 1) === next) {
        at++;
        continue;
      }
      const after = skipSeparators(text, skipSuffix(text, at, phrase.charCodeAt(place - 1), next));
      if (text.charCodeAt(after) === 0x26 && phrase.startsWith('and ', place + 1)) {
        place += 4;
        at = skipSeparators(text, after + 1);
        continue;
      }
      const closedUp = after === at && isDigit(text.charCodeAt(at - 1)) !== isDigit(code);
      if (after === at && !closedUp) return -1;
      at = after;
      continue;
    }
    if (wanted === 0x2c) {
      at = skipSuffix(text, at, phrase.charCodeAt(place - 1), 0);
      if (text.charCodeAt(at) === 0x2c) at++;
      continue;
    }
    if (wanted === 0x2f) {
      while (isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== 0x2f) return -1;
      at++;
      while (isSpace(text.charCodeAt(at)) || isDash(text.charCodeAt(at))) at++;
      continue;
    }
    if (code === 0x2e && isUpper(wanted) && place > 0 && isUpper(phrase.charCodeAt(place - 1)))
      code = text.charCodeAt(++at);
    if (code !== wanted && (isUpper(wanted) || lower(code) !== wanted)) {
      // "registry" is also found as "registries".
      const isEndOfWord = !isLetter(phrase.charCodeAt(place + 1));
      if (wanted !== 0x79 || !isEndOfWord || text.slice(at, at + 3).toLowerCase() !== 'ies') return -1;
      at += 2;
    }
    at++;
  }
  const end = skipPlural(text, at, phrase.charCodeAt(phrase.length - 1));
  return isWord(text.charCodeAt(end)) || isPartOfName(text, start, at, end) ? -1 : end;
}

/** Over a plural s, if one is there; `last` is the last character of the word before it. */
function skipPlural(text: string, at: number, last: number): number {
  const code = text.charCodeAt(at);
  const small = isLower(last);
  if (code === 0x73 || (small && code === 0x53)) {
    if (!isWord(text.charCodeAt(at + 1))) return at + 1;
  } else if (small && (code | 32) === 0x65 && (text.charCodeAt(at + 1) | 32) === 0x73) {
    if (!isWord(text.charCodeAt(at + 2))) return at + 2;
  }
  return at;
}

/** Over a plural or possessive s between two words. */
function skipSuffix(text: string, at: number, last: number, next: number): number {
  if (isDigit(next) && isDigit(last)) return at;
  const plural = skipPlural(text, at, last);
  if (plural !== at) return isApostrophe(text.charCodeAt(plural)) ? plural + 1 : plural;
  if (isApostrophe(text.charCodeAt(at)) && (text.charCodeAt(at + 1) | 32) === 0x73) return at + 2;
  return at;
}

/** Over what may part the words of a phrase: spaces, trademark signs and at most one dash. */
function skipSeparators(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at)) || isSign(text.charCodeAt(at))) at++;
  // The last full stop of "M.S. in".
  if (text.charCodeAt(at) === 0x2e && text.charCodeAt(at - 2) === 0x2e) at++;
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
  if (!isDash(text.charCodeAt(end)) || text.charCodeAt(end) >= 0x2012) return false;
  let at = end + 1;
  while (isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++;
  const length = at - end - 1;
  if (length === 0 || isWord(text.charCodeAt(at))) return false;
  return isDigit(text.charCodeAt(end + 1)) || length <= 2;
}

/** "X-" and "AP-" before an abbreviation make another one of it. */
function isCodePrefix(text: string, start: number): boolean {
  if (!isDash(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) >= 0x2012) return false;
  let at = start - 2;
  while (isUpper(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at--;
  const length = start - 2 - at;
  return length > 0 && length <= 2 && !isWord(text.charCodeAt(at));
}
