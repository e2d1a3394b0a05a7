/**
 * Finds every phrase of the glossary in a text, in one pass whatever their number. Phrases are kept by the keys of their
 * first words, and only where the text has these words are the two compared letter by letter.
 */
import { isDigit, isLetter, isWord } from './characters.ts';
import { isDottedAt, readDotted } from './dotted.ts';
import { signOf, type Lexicon, type NumberedPhrase } from './lexicon.ts';
import { once } from './once.ts';
import { endOfPhrase } from './spelling.ts';
import { keyOfCapitals, keyOfTwo, keyOfWord, Words } from './words.ts';

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
  private readonly wordsBehind = new Words();
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
    let and = text.indexOf('&');
    let before = NONE;
    let capitalsBefore = NONE;
    let startBefore = 0;
    let endBefore = 0;
    while (words.next()) {
      const { key, start, end, hasCapitals } = words;
      const isAnd = and >= 0 && and < start;
      const isDotted = end === start + 1 && isDottedAt(text, start);
      // Capitals first: of two phrases at one place the stricter is the one that counts.
      if (capitalsBefore !== NONE) this.findTwo(capitalsBefore, startBefore, endBefore, isAnd, isDotted);
      if (before !== NONE) this.findTwo(before, startBefore, endBefore, isAnd, isDotted);
      if (isAnd) and = text.indexOf('&', start);
      if (isDotted) this.findDotted(start);
      capitalsBefore = hasCapitals ? keyOfCapitals(key) : NONE;
      if (hasCapitals) this.findKey(capitalsBefore, start);
      this.findKey(key, start);
      before = key;
      startBefore = start;
      endBefore = end;
    }
    return this.found;
  }

  /**
   * Phrases of two words and more, by the key of the first. The second is the word read last, as it is written and, where
   * that may be something else, "and" or letters without full stops.
   */
  private findTwo(first: number, start: number, end: number, isAnd: boolean, isDotted: boolean): void {
    const { lexicons, words } = this;
    const both = keyOfTwo(first, words.key);
    for (let at = 0; at < lexicons.length; at++)
      if (lexicons[at]!.mayHave(both)) this.compareAll(lexicons[at]!, both, start, this.thirdBehind(end));
    if (isAnd) this.findKey(keyOfTwo(first, keyOfAnd()), start);
    if (isDotted) this.findDottedBehind(first, words.start, start);
  }

  /** The letter or digit that the third word begins with, in the case of small letters; 0 where that can't be said. */
  private thirdBehind(endBefore: number): number {
    const { text, words } = this;
    if (words.start !== endBefore + 1 || text.charCodeAt(endBefore) !== SPACE) return 0;
    if (text.charCodeAt(words.end) !== SPACE) return 0;
    const code = text.charCodeAt(words.end + 1);
    return isLetter(code) || isDigit(code) ? code | 0x20 : 0;
  }

  /** Phrases that begin with dotted letters, which are read without their full stops. */
  private findDotted(start: number): void {
    const { wordsBehind, text } = this;
    const dotted = readDotted(text, start);
    if (!dotted) return;
    const first = keyOfCapitals(dotted.key);
    this.findKey(first, start);
    wordsBehind.read(text, dotted.end);
    if (!wordsBehind.next()) return;
    const { key, start: behind, end } = wordsBehind;
    this.findKey(keyOfTwo(first, key), start);
    if (text.slice(dotted.end, behind).includes('&')) this.findKey(keyOfTwo(first, keyOfAnd()), start);
    if (end === behind + 1 && isDottedAt(text, behind)) this.findDottedBehind(first, behind, start);
  }

  /** Phrases from `start` on whose first word has this key, and whose second is dotted letters. */
  private findDottedBehind(first: number, behind: number, start: number): void {
    const dotted = readDotted(this.text, behind);
    if (dotted) this.findKey(keyOfTwo(first, dotted.key), start);
  }

  private findKey(key: number, start: number): void {
    const { lexicons } = this;
    for (let at = 0; at < lexicons.length; at++)
      if (lexicons[at]!.mayHave(key)) this.compareAll(lexicons[at]!, key, start, 0);
  }

  /** Compares the phrases of this key; `third` is what their third word has to begin with, 0 where that is not known. */
  private compareAll(lexicon: Lexicon, key: number, start: number, third: number): void {
    // A word may begin after any other character, but not inside a word of other letters.
    if (isWord(this.text.charCodeAt(start - 1))) return;
    const sign = signOf(key);
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
    const end = endOfPhrase(phrase, text, start);
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
/** "&" is read as "and". The key is made where it is asked for: most pages do without. */
const keyOfAnd = once(() => keyOfWord('and'));
/** In place of a key. */
const NONE = -1;
