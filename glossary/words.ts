/**
 * The words of a text one after another, and a key for each to look it up by. The key leaves the word's ending out, so
 * "code" and "codes" have the same, and "registry" and "registries": it says which phrases may stand at a place, and their
 * letters are compared afterwards.
 */
import { isApostrophe, isWord } from './characters.ts';

/**
 * What each ASCII character is in one byte: nothing where it parts words; a digit with its number; a letter with its
 * own, and whether it is a capital. The letters of plural endings come before all others and digits.
 */
const DIGIT = 0x80;
const LETTER = 0x40;
const CAPITAL = 0x20;
const NUMBER = 0x1f;
const S = 2;
const VALUES = new Uint8Array(128);
for (let digit = 0; digit < 10; digit++) VALUES[0x30 + digit] = DIGIT + digit + S + 1;
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

/** Letters or digits in a row, both ASCII, in the order of a text. Offsets are UTF-16 units. */
export class Words {
  /** Of the word that was read last. */
  start = 0;
  end = 0;
  key = 0;
  /** Whether its first two letters are capitals. */
  hasCapitals = false;
  private text = '';

  /** Takes the words of a text, from an offset on, in place of those it had. */
  read(text: string, from = 0): void {
    this.text = text;
    this.end = from;
  }

  /** Goes on to the next word; whether there is one. A possessive s belongs to the word before it. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let at = this.end;
    let value = 0;
    for (;;) {
      for (; at < length; at++) {
        const char = text.charCodeAt(at);
        if (char < 128 && (value = VALUES[char]!) !== 0) break;
      }
      if (at >= length) {
        this.end = length;
        return false;
      }
      const start = at;
      const first = value;
      const kind = value & (DIGIT | LETTER);
      let hash = 0;
      let key = 0;
      let capitals = value;
      do {
        const number = value & NUMBER;
        hash = ((hash << 5) - hash + number + kind) & MASK;
        // The hash, but for an e or s: the browser is faster where it need not decide.
        key ^= (key ^ hash) & ((S - number) >> 31);
        at++;
        if (at === length) break;
        const char = text.charCodeAt(at);
        value = char < 128 ? VALUES[char]! : 0;
        if (at === start + 1) capitals &= value;
      } while ((value & kind) !== 0);
      if (at === start + 1) {
        capitals = 0;
        if ((first & ~CAPITAL) === LETTER + S && this.isPossessive(start)) continue;
      }
      this.start = start;
      this.end = at;
      this.key = key;
      this.hasCapitals = (capitals & CAPITAL) !== 0;
      return true;
    }
  }

  private isPossessive(start: number): boolean {
    const { text } = this;
    if (!isApostrophe(text.charCodeAt(start - 1))) return false;
    const before = text.charCodeAt(start - 2);
    return isWord(before) || before === FULL_STOP;
  }
}

/** The key of a word that has two capitals first, where these are asked for. */
export const keyOfCapitals = (key: number): number => key ^ 0x5a_5a_5a;

/** The key of two words that follow one another. */
export const keyOfTwo = (first: number, second: number): number => (first * 47 + second + 1) & MASK;

/** The key of a single word. */
export function keyOfWord(word: string): number {
  const words = new Words();
  words.read(word);
  words.next();
  return words.key;
}
