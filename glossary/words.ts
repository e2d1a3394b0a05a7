/**
 * The words of a text, and numbers for each to look it up by. The key leaves the word's ending out, so "code" and
 * "codes" have the same, and "registry" and "registries": it says which phrases may stand at a place, and their letters
 * are compared afterwards. The beginning is made of the first letters alone: most words of a text are passed over by it.
 */

import { isApostrophe, isWord } from './characters.ts';

/**
 * What each ASCII character is in one byte: nothing where it parts words; a digit with its number; a letter with its
 * own, from 1 on, and whether it is a capital. The letters of plural endings come first.
 */
const DIGIT = 0x80;
const LETTER = 0x40;
const CAPITAL = 0x20;
const NUMBER = 0x1f;
const S = 2;
const VALUES = new Uint8Array(128);
for (let digit = 0; digit < 10; digit++) VALUES[0x30 + digit] = DIGIT + digit;
for (let letter = 0; letter < 26; letter++) {
  const ending = 'es'.indexOf(String.fromCharCode(0x61 + letter)) + 1;
  // The i of "registries" is the y of "registry".
  const value = LETTER + (ending || (letter === 24 ? 8 : letter) + S + 1);
  VALUES[0x61 + letter] = value;
  VALUES[0x41 + letter] = value + CAPITAL;
}

const FULL_STOP = 0x2e;

/** Keys have 24 bits: the browser counts fastest with numbers that small. */
const MASK = 0xffffff;

/** Letters of a word that its beginning is made of, and the bytes that are read for it at once. */
export const BEGINNING = 3;
const BYTES = 4;

/** UTF-16 units that there is room for in any case, and from how much on room is given back. */
const ROOM = 4_096;
const MUCH_ROOM = 65_536;

/** Letters or digits in a row, both ASCII, in the order of a text. Offsets are UTF-16 units. */
export class Words {
  count = 0;
  /** Behind the last word's start stands the text's end. */
  starts = new Int32Array(0);
  /** Of the word that was looked at last. */
  key = 0;
  end = 0;
  private text = '';
  /** Of each character, and nothing behind the last. */
  private values = new Uint8Array(0);
  private view = new DataView(this.values.buffer);

  /** Takes the words of a text in place of those it had. */
  read(text: string): void {
    const { length } = text;
    const room = this.starts.length;
    if (length >= room || room > MUCH_ROOM) this.makeRoom(Math.max(ROOM, length + 1));
    this.text = text;
    const { starts, values } = this;
    let count = 0;
    let before = 0;
    // Each place is noted, and counted only where a word begins: the browser is fastest where it need not decide.
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      const value = code < 128 ? VALUES[code]! : 0;
      values[at] = value;
      starts[count] = at;
      const begins = value & ~before & (DIGIT | LETTER);
      count += ((begins >> 6) | (begins >> 7)) & 1;
      before = value;
    }
    values.fill(0, length, length + BYTES);
    starts[count] = length;
    this.count = count;
  }

  /** Finds out the key of a word, and where it ends. */
  look(number: number): void {
    const { values } = this;
    let at = this.starts[number]!;
    const kind = values[at]! & (DIGIT | LETTER);
    const isDigits = kind === DIGIT;
    // Letters count on from the digits.
    const from = isDigits ? 1 : 10;
    let hash = 0;
    let key = 0;
    for (let value = values[at]!; (value & kind) !== 0; value = values[++at]!) {
      const number = value & NUMBER;
      hash = ((hash << 5) - hash + number + from) & MASK;
      if (isDigits || number > S) key = hash;
    }
    this.key = key;
    this.end = at;
  }

  /**
   * The first letters of a word, a byte each with what is CAPITAL; 0 for digits, and for what is behind the last word.
   */
  beginning(number: number): number {
    const four = this.view.getInt32(this.starts[number]!);
    if ((four & 0x40_00_00_00) === 0) return 0;
    if ((four & 0x40_00_00) === 0) return four & 0x7f_00_00_00;
    return (four & 0x40_00) === 0 ? four & 0x7f_7f_00_00 : four & 0x7f_7f_7f_00;
  }

  /** The number of the word behind one; `count` where there is none. A possessive s belongs to the word before it. */
  after(number: number): number {
    let next = number + 1;
    while (next < this.count && this.isPossessive(next)) next++;
    return next;
  }

  /** The number of the first word that starts at an offset or behind it, looked for from the word numbered `from` on. */
  firstAt(offset: number, from: number): number {
    let number = from;
    while (number < this.count && (this.starts[number]! < offset || this.isPossessive(number))) number++;
    return number;
  }

  private isPossessive(number: number): boolean {
    const { text } = this;
    const start = this.starts[number]!;
    if (!isLoneS(this.beginning(number)) || !isApostrophe(text.charCodeAt(start - 1))) return false;
    const before = text.charCodeAt(start - 2);
    return isWord(before) || before === FULL_STOP;
  }

  private makeRoom(units: number): void {
    this.starts = new Int32Array(units);
    this.values = new Uint8Array(units + BYTES);
    this.view = new DataView(this.values.buffer);
  }
}

/** The key of two words that follow one another. */
export const keyOfTwo = (first: number, second: number): number => (first * 47 + second + 1) & MASK;

/** Whether a word of this beginning is an S and nothing else. */
export const isLoneS = (beginning: number): boolean => (beginning & ~(CAPITAL << 24)) === (LETTER + S) << 24;

/** Whether a word of this beginning is one capital and nothing else. */
export const isLoneCapital = (beginning: number): boolean =>
  (beginning & 0x60_ff_ff_ff) === (LETTER + CAPITAL) << 24;

/** Whether a word of this beginning has two capitals first. */
export const hasCapitals = (beginning: number): boolean => (beginning & 0x20_20_00_00) === 0x20_20_00_00;

/**
 * How phrases of one word begin, by the beginning of that; `isCapital` for those whose word has to have two capitals
 * first, while the letters of all others may be small or not.
 */
export const beginningOfOne = (word: number, isCapital: boolean): number =>
  mixed((word & 0x1f_1f_1f_00) + (isCapital ? 1 : 0));

/** How phrases of more words begin, by the beginnings of two, of the second of which two letters count. */
export const beginningOfTwo = (first: number, second: number, isCapital: boolean): number =>
  mixed(Math.imul((first & 0x1f_1f_1f_00) + (isCapital ? 1 : 0), 31) + ((second & 0x1f_1f_00_00) >> 10) + 1);

/** Spreads numbers that are alike. */
function mixed(number: number): number {
  const spread = Math.imul(number ^ (number >>> 13), 0x9e3779b1);
  return spread ^ (spread >>> 15);
}
