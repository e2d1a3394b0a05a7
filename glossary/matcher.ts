/**
 * Finds every phrase of the glossary in a text, in one pass whatever their number. Most words are passed over because no
 * phrase begins with their first letters. Phrases are kept by the keys of their first words, and only where the text has
 * these words are the two compared letter by letter.
 */
import { isWord } from './characters.ts';
import { isDottedAt, readDotted } from './dotted.ts';
import { keyOf, keysOf, signOf, type Lexicon, type NumberedPhrase } from './lexicon.ts';
import { endOfPhrase } from './spelling.ts';
import { beginningOfOne, beginningOfTwo, hasCapitals, isLoneS, keyOfTwo, Words } from './words.ts';

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
let and: number | undefined;
const keyOfAnd = (): number => (and ??= keyOf(keysOf('and')));

/** Whether nothing but a space is between two words. */
const isSpaceBetween = (text: string, end: number, start: number): boolean =>
  start === end + 1 && text.charCodeAt(end) === SPACE;
