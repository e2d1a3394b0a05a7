/**
 * The phrases of a glossary as text, made so that a page has to unpack next to nothing. It has lines, as many as a power
 * of two, and a phrase stands in the line that some bits of its key say: the key of its first two words, or of its only
 * one. Before all lines there is a sign for each, made of other bits of that key: most words of a text find a blank or
 * another sign than theirs. Where phrases of different signs meet in a line, MIXED stands before all lines, and its own
 * sign before each phrase.
 *
 * In a line, phrases are parted by `|`. Each may have `=` and a note behind it. `~` stands for the first two words of the
 * phrase before it.
 */
import { keyOfCapitals, keyOfTwo, Words } from './words.ts';

export interface NumberedPhrase {
  readonly phrase: string;
  /** What it is known by: its line and its place there. */
  readonly number: number;
  /** Where its third word begins, UTF-16 units; 0 where it has none or that is not known. */
  readonly third: number;
  /** Made of the first bits of the key that it is found by. */
  readonly sign: number;
  readonly note: string;
}

/** Lines for each phrase, at least: with more of them fewer are looked into in vain, and more are blank. */
const ROOM = 1.15;

/** Phrases in one line, at most. */
const MOST_IN_LINE = 512;

/** One of 64 characters, by the first bits of a key. */
export const signOf = (key: number): number => 0x30 + (key >> 18);
const BLANK = ' ';
const MIXED = '!';

const words = new Words();

/**
 * What a phrase is found by: the key of its first two words or of its only one, the first with its capitals. Throws an
 * Error that names a phrase that does not begin with a letter or digit.
 */
export function keyOf(phrase: string): number {
  words.read(phrase);
  if (!words.next() || words.start !== 0)
    throw new Error(`the phrase "${phrase}" does not begin with a letter or digit`);
  const first = words.hasCapitals ? keyOfCapitals(words.key) : words.key;
  return words.next() ? keyOfTwo(first, words.key) : first;
}

/**
 * Phrases in the shape of `Lexicon`, each once and with its note, and their numbers. Throws as `keyOf` does, and when
 * too many phrases have two words in common.
 */
export function packPhrases(
  phrases: Iterable<string>,
  noteOf: (phrase: string) => string = () => '',
): { packed: string; numbers: ReadonlyMap<string, number> } {
  // Capitals first: of two phrases in one line the stricter is found first, "Medicare" before "medicare".
  const sorted = [...new Set(phrases)].sort();
  let size = 1;
  while (size < sorted.length * ROOM) size *= 2;
  const lines = Array.from({ length: size }, () => [] as { phrase: string; sign: string }[]);
  for (const phrase of sorted) {
    const key = keyOf(phrase);
    lines[key & (size - 1)]!.push({ phrase, sign: String.fromCharCode(signOf(key)) });
  }
  const numbers = new Map<string, number>();
  let signs = '';
  const packed = lines.map((line, at) => {
    if (line.length > MOST_IN_LINE) throw new Error(`too many phrases begin like "${line[0]!.phrase}"`);
    const isMixed = line.some(({ sign }) => sign !== line[0]!.sign);
    signs += isMixed ? MIXED : (line[0]?.sign ?? BLANK);
    return line
      .map(({ phrase, sign }, place) => {
        numbers.set(phrase, at * MOST_IN_LINE + place);
        const note = noteOf(phrase);
        const start = beginningOf(line[place - 1]?.phrase ?? '');
        const letters = start && phrase.startsWith(start) ? `~${phrase.slice(start.length)}` : phrase;
        return (isMixed ? sign : '') + letters + (note && `=${note}`);
      })
      .join('|');
  });
  return { packed: [signs, ...packed].join('\n'), numbers };
}

/** A phrase's first two words with all that is between them; empty where there are no two. */
const beginningOf = (phrase: string): string => /^\w+\W+\w+/.exec(phrase)?.[0] ?? '';

/** Looks phrases up by keys. What it is given is not checked: it takes what `packPhrases` gives. */
export class Lexicon {
  private readonly signs: Uint8Array;
  private readonly mask: number;
  /** The signs and the lines. */
  private readonly lines: readonly string[];
  /** Of lines that were asked for. */
  private readonly unpacked: (readonly NumberedPhrase[] | undefined)[] = [];
  private readonly from: number;

  /** `from` is added to the numbers of all its phrases. */
  constructor(packed: string, from = 0) {
    this.lines = packed.split('\n');
    this.signs = new TextEncoder().encode(this.lines[0]);
    this.mask = this.signs.length - 1;
    this.from = from;
  }

  /** One more than the highest number that a phrase may have. */
  get end(): number {
    return this.from + this.signs.length * MOST_IN_LINE;
  }

  /** Whether it may have phrases of this key. */
  mayHave(key: number): boolean {
    const sign = this.signs[key & this.mask]!;
    return sign !== BLANK_CODE && (sign === signOf(key) || sign === MIXED_CODE);
  }

  /** Phrases of which those of this key are some. */
  around(key: number): readonly NumberedPhrase[] {
    return this.lineAt(key & this.mask);
  }

  /** The phrase with this number. */
  numbered(number: number): NumberedPhrase {
    const own = number - this.from;
    return this.lineAt(Math.floor(own / MOST_IN_LINE))[own % MOST_IN_LINE]!;
  }

  /** All phrases: for where there is time. */
  phrases(): NumberedPhrase[] {
    return Array.from(this.signs, (_, at) => this.lineAt(at)).flat();
  }

  private lineAt(at: number): readonly NumberedPhrase[] {
    return (this.unpacked[at] ??= this.unpack(at));
  }

  private unpack(at: number): readonly NumberedPhrase[] {
    const line = this.lines[at + 1]!;
    const phrases: NumberedPhrase[] = [];
    if (line === '') return phrases;
    const parts = line.split('|');
    const from = this.from + at * MOST_IN_LINE;
    const sign = this.signs[at]!;
    const start = sign === MIXED_CODE ? 1 : 0;
    let beginning = '';
    for (let place = 0; place < parts.length; place++) {
      const part = parts[place]!;
      const end = part.indexOf('=', start);
      let phrase = part.slice(start, end < 0 ? undefined : end);
      const isLike = phrase.charCodeAt(0) === TILDE;
      if (isLike) {
        beginning ||= beginningOf(phrases[place - 1]!.phrase);
        phrase = beginning + phrase.slice(1);
      } else beginning = '';
      phrases.push({
        phrase,
        number: from + place,
        sign: sign === MIXED_CODE ? part.charCodeAt(0) : sign,
        third: isLike && phrase.charCodeAt(beginning.length) === SPACE ? beginning.length + 1 : 0,
        note: end < 0 ? '' : part.slice(end + 1),
      });
    }
    return phrases;
  }
}

const BLANK_CODE = BLANK.charCodeAt(0);
const MIXED_CODE = MIXED.charCodeAt(0);
const TILDE = 0x7e;
const SPACE = 0x20;
