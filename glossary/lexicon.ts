/**
 * The phrases of a glossary as text, by their first word and under it by their second. They are packed once with the
 * extension; a page unpacks only those that its text comes by, which are few.
 *
 * It has three parts. The first words, a line each. For each of them a line of its phrases, those of one word first:
 * `number of the first phrase|phrase|phrase;second word|phrase|phrase;second word|phrase …`. In a phrase, `~` stands for
 * its first word in small letters, `^` for the same in capitals, and `@` behind one of them for a space and the second
 * word; it may have a note, `phrase=note`. A first word that is nothing but a phrase in small letters without a note
 * needs no line: such words come last, and the third part is the number of the first of them.
 */

/** A word, as phrases are kept by: letters or digits in a row, in small letters. */
export const WORD = /[a-z]+|\d+/g;

export interface NumberedPhrase {
  readonly phrase: string;
  /** Its place among all phrases of the glossary. */
  readonly number: number;
  /** Without capitals, which have to be capitals in a text too. */
  readonly isSmall: boolean;
  readonly note: string;
}

/** The three parts. */
export type Packed = readonly [words: string, lines: string, plainFrom: string];

/** A phrase's words in small letters. Throws an Error that names a phrase that does not begin with a letter or digit. */
export function wordsOf(phrase: string): readonly [string, ...string[]] {
  if (!/^[a-z\d]/i.test(phrase))
    throw new Error(`the phrase "${phrase}" does not begin with a letter or digit`);
  return phrase.toLowerCase().match(WORD) as [string, ...string[]];
}

/** Phrases in the shape of `Lexicon`, each once and with its note, and their numbers. Throws as `wordsOf` does. */
export function packPhrases(
  phrases: Iterable<string>,
  noteOf: (phrase: string) => string = () => '',
): { packed: Packed; numbers: ReadonlyMap<string, number> } {
  // By first word, then by second; phrases of one word under ''.
  const groups = new Map<string, Map<string, string[]>>();
  // Capitals first: of two phrases at one place the stricter is taken, so that "ehr" leaves EHR its own note.
  for (const phrase of [...new Set(phrases)].sort()) {
    const [first, second = ''] = wordsOf(phrase);
    const group = groups.get(first) ?? new Map<string, string[]>();
    groups.set(first, group.set(second, [...(group.get(second) ?? []), phrase]));
  }
  const isPlain = (first: string): boolean =>
    [...groups.get(first)!.values()].flat().join('\n') === first && noteOf(first) === '';
  const plain = [...groups.keys()].filter(isPlain);
  const lined = [...groups.keys()].filter((first) => !isPlain(first));

  const numbers = new Map<string, number>();
  const write = (phrase: string, first: string, second: string): string => {
    numbers.set(phrase, numbers.size);
    const note = noteOf(phrase);
    return shorten(phrase, first, second) + (note && `=${note}`);
  };
  const lines = lined.map((first) => {
    const number = numbers.size;
    const group = groups.get(first)!;
    const parts = ['', ...[...group.keys()].filter(Boolean)].map((second) =>
      [second, ...(group.get(second) ?? []).map((phrase) => write(phrase, first, second))].join('|'),
    );
    return number.toString(36) + parts.join(';');
  });
  const plainFrom = numbers.size;
  for (const phrase of plain) numbers.set(phrase, numbers.size);
  return { packed: [[...lined, ...plain].join('\n'), lines.join('\n'), String(plainFrom)], numbers };
}

function shorten(phrase: string, first: string, second: string): string {
  const sign = phrase.startsWith(first) ? '~' : phrase.startsWith(first.toUpperCase()) ? '^' : undefined;
  if (!sign) return phrase;
  const rest = phrase.slice(first.length);
  return second && rest.startsWith(` ${second}`) ? `${sign}@${rest.slice(second.length + 1)}` : sign + rest;
}

function lengthen(short: string, first: string, second: string): string {
  const sign = short.charAt(0);
  if (sign !== '~' && sign !== '^') return short;
  const start = sign === '~' ? first : first.toUpperCase();
  return short.charAt(1) === '@' ? `${start} ${second}${short.slice(2)}` : start + short.slice(1);
}

/** Phrases that have their first words in common. */
export interface Branch {
  /** Those that end with these words. */
  readonly whole: readonly NumberedPhrase[];
  readonly hasLonger: boolean;
  /** Those that go on with the word. */
  longer(word: string): Branch | undefined;
}

/** Looks phrases up by their words. What it is given is not checked: it takes what `packPhrases` gives. */
export class Lexicon {
  private readonly words: readonly string[];
  private readonly lines: readonly string[];
  private readonly from: number;
  private readonly plainFrom: number;
  /** The place of each first word, and its branch once it was asked for. */
  private readonly branches = new Map<string, number | Branch>();

  /** `from` is the number of its first phrase. */
  constructor([words, lines, plainFrom]: Packed, from = 0) {
    this.words = words === '' ? [] : words.split('\n');
    this.lines = lines === '' ? [] : lines.split('\n');
    this.from = from;
    this.plainFrom = from + Number(plainFrom);
    // A plain loop: this is most of what every page pays before it is read.
    for (let place = 0; place < this.words.length; place++) this.branches.set(this.words[place]!, place);
  }

  /** The phrases that begin with a word in small letters. */
  branch(first: string): Branch | undefined {
    const branch = this.branches.get(first);
    if (typeof branch !== 'number') return branch;
    const read = this.readBranch(branch);
    this.branches.set(first, read);
    return read;
  }

  /** The phrase with this number. */
  numbered(number: number): NumberedPhrase {
    if (number >= this.plainFrom) return this.plain(this.lines.length + number - this.plainFrom);
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstNumber(middle) <= number) low = middle;
      else high = middle - 1;
    }
    return this.all(low)[number - this.firstNumber(low)]!;
  }

  /** All phrases by their numbers. */
  phrases(): string[] {
    return this.words.flatMap((_, place) => this.all(place).map(({ phrase }) => phrase));
  }

  /** How many phrases it has. */
  get size(): number {
    return this.plainFrom - this.from + this.words.length - this.lines.length;
  }

  private all(place: number): readonly NumberedPhrase[] {
    const line = this.lines[place];
    if (line === undefined) return [this.plain(place)];
    const phrases: NumberedPhrase[] = [];
    for (const part of line.split(';')) phrases.push(...this.read(place, part, phrases.length));
    return phrases;
  }

  private readBranch(place: number): Branch {
    const line = this.lines[place];
    if (line === undefined) return { whole: [this.plain(place)], hasLonger: false, longer: () => undefined };
    const end = line.indexOf(';');
    const whole = this.read(place, end < 0 ? line : line.slice(0, end), 0);
    const branches = new Map<string, Branch | undefined>();
    const longer = (second: string): Branch | undefined => {
      if (branches.has(second)) return branches.get(second);
      const phrases = this.readPart(place, line, second);
      const branch = phrases && partAt(2, phrases);
      branches.set(second, branch);
      return branch;
    };
    return { whole, hasLonger: end >= 0, longer };
  }

  private readPart(place: number, line: string, second: string): readonly NumberedPhrase[] | undefined {
    const start = line.indexOf(`;${second}|`);
    if (start < 0) return undefined;
    const end = line.indexOf(';', start + 1);
    const before = line.slice(0, start).split('|').length - 1;
    return this.read(place, line.slice(start + 1, end < 0 ? undefined : end), before);
  }

  /** A part of a place's line, which begins with the second word or with the place's first number. */
  private read(place: number, part: string, before: number): readonly NumberedPhrase[] {
    const first = this.words[place]!;
    const [second, ...written] = part.split('|') as [string, ...string[]];
    const from = this.firstNumber(place) + before;
    return written.map((one, at) => {
      const [short, note = ''] = one.split('=') as [string, string?];
      const phrase = lengthen(short, first, second);
      return { phrase, number: from + at, isSmall: phrase === phrase.toLowerCase(), note };
    });
  }

  private plain(place: number): NumberedPhrase {
    return {
      phrase: this.words[place]!,
      number: this.plainFrom + place - this.lines.length,
      isSmall: true,
      note: '',
    };
  }

  private firstNumber(place: number): number {
    return this.from + parseInt(this.lines[place]!, 36);
  }
}

/** The branch of phrases that have their first words, `depth` of them, in common. */
function partAt(depth: number, phrases: readonly NumberedPhrase[]): Branch {
  const whole: NumberedPhrase[] = [];
  const lists = new Map<string, NumberedPhrase[]>();
  for (const numbered of phrases) {
    const word = wordsOf(numbered.phrase)[depth];
    const list = word === undefined ? whole : lists.get(word);
    if (list) list.push(numbered);
    else lists.set(word!, [numbered]);
  }
  const branches = new Map<string, Branch>();
  const longer = (word: string): Branch | undefined => {
    const list = lists.get(word);
    if (!list) return undefined;
    let branch = branches.get(word);
    if (!branch) branches.set(word, (branch = partAt(depth + 1, list)));
    return branch;
  };
  return { whole, hasLonger: lists.size > 0, longer };
}
