/**
 * The words of a text, each with a number to look it up by. The key leaves the word's ending out, so "code" and "codes"
 * have the same, and "registry" and "registries": it says which phrases may stand at a place, and their letters are
 * compared afterwards.
 */

import { isApostrophe, isWord } from './characters.ts';

/** What each ASCII character counts in a key: 0 parts words, then digits up to NINE, the letters of plural endings, the rest. */
const NINE = 10;
const ENDING = 12;
const VALUES = new Uint8Array(128);
for (let digit = 0; digit < 10; digit++) VALUES[0x30 + digit] = digit + 1;
for (let letter = 0; letter < 26; letter++) {
  const ending = 'es'.indexOf(String.fromCharCode(0x61 + letter)) + 1;
  // The i of "registries" is the y of "registry".
  VALUES[0x41 + letter] = VALUES[0x61 + letter] = NINE + (ending || (letter === 24 ? 8 : letter) + 3);
}

const FULL_STOP = 0x2e;
const S = VALUES[0x73]!;

/** Keys have 24 bits: the browser counts fastest with numbers that small. */
const MASK = 0xffffff;

/** Words that there is room for in any case, and from how much on room is given back. */
const ROOM = 1_024;
const MUCH_ROOM = 65_536;

/** Letters or digits in a row, both ASCII, in the order of a text. Offsets are UTF-16 units. */
export class Words {
  count = 0;
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);
  keys = new Int32Array(ROOM);

  /** Takes the words of a text in place of those it had. */
  read(text: string): void {
    const { length } = text;
    if (this.keys.length > MUCH_ROOM) this.makeRoom(ROOM);
    let { starts, ends, keys } = this;
    let count = 0;
    for (let at = 0; at < length;) {
      let code = text.charCodeAt(at);
      let value = code < 128 ? VALUES[code]! : 0;
      if (value === 0) {
        at++;
        continue;
      }
      if (count === keys.length) {
        this.count = count;
        this.makeRoom(count * 2);
        ({ starts, ends, keys } = this);
      }
      starts[count] = at;
      const isDigits = value <= NINE;
      let hash = 0;
      let key = 0;
      do {
        hash = ((hash << 5) - hash + value) & MASK;
        if (value > ENDING) key = hash;
        if (++at === length) break;
        code = text.charCodeAt(at);
        value = code < 128 ? VALUES[code]! : 0;
      } while (value !== 0 && value <= NINE === isDigits);
      const start = starts[count]!;
      // A possessive s belongs to the word before it.
      if (at - start === 1 && hash === S && isPossessive(text, start)) continue;
      keys[count] = isDigits ? hash : key;
      ends[count++] = at;
    }
    this.count = count;
  }

  /** The number of the first word that starts at an offset or behind it, looked for from the word numbered `from` on. */
  firstAt(offset: number, from: number): number {
    let number = from;
    while (number < this.count && this.starts[number]! < offset) number++;
    return number;
  }

  private makeRoom(words: number): void {
    const withRoom = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(words);
      wider.set(old.subarray(0, Math.min(this.count, words)));
      return wider;
    };
    this.starts = withRoom(this.starts);
    this.ends = withRoom(this.ends);
    this.keys = withRoom(this.keys);
  }
}

function isPossessive(text: string, start: number): boolean {
  if (!isApostrophe(text.charCodeAt(start - 1))) return false;
  const before = text.charCodeAt(start - 2);
  return isWord(before) || before === FULL_STOP;
}

/** The key of two words that follow one another. */
export const keyOfTwo = (first: number, second: number): number => (first * 47 + second + 1) & MASK;
