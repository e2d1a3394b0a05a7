/** The matcher against a naive one, written without its code and asked the same of generated text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../glossary/matcher.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

const APOSTROPHE = "['\u2019\u02bc]";
/** Not before a letter, digit or mark; scripts without spaces between words don't count, nor halves of a character. */
const NO_WORD = '(?!(?![\u2e80-\ud7ff]|[\\u{10000}-\\u{10ffff}])[\\p{L}\\p{N}\\p{M}_])';
/** What may part two words: spaces, signs, the last stop of dotted letters, one dash. */
const GAP = '[\\s®©™℠]*(?:(?<=\\.[^])\\.)?[-\u2010-\u2015\u2212\ufe63\uff0d]?\\s*';
/** The end of a word of a phrase, with the plural and possessive that it may have. */
const END_OF_CAPITALS = `(?:s${NO_WORD}${APOSTROPHE}?|${APOSTROPHE}[sS])?`;
const END_OF_SMALL = `(?:[eE]?[sS]${NO_WORD}${APOSTROPHE}?|${APOSTROPHE}[sS])?`;
const PLURAL_OF_CAPITALS = `(?:s${NO_WORD})?`;
const PLURAL_OF_SMALL = `(?:[eE]?[sS]${NO_WORD})?`;
/** Letters of any case, as a phrase in small letters wants them. */
const any = (word: string): string => word.replaceAll(/[a-z]/g, (x) => `[${x}${x.toUpperCase()}]`);

/** By phrase: the pattern of its words, which are captured, and then its plural. Dotted letters are a word as a whole. */
const PATTERNS: Record<string, string> = {
  EHR: `(EHR${PLURAL_OF_CAPITALS}|(?<!\\.)E\\.H\\.R(?!\\.[A-Z](?![A-Za-z])))`,
  HIM: `(HIM${PLURAL_OF_CAPITALS}|(?<!\\.)H\\.I\\.M(?!\\.[A-Z](?![A-Za-z])))`,
  CCS: `(CCS${PLURAL_OF_CAPITALS}|(?<!\\.)C\\.C\\.S(?!\\.[A-Z](?![A-Za-z])))`,
  'CCS P': `((?:CCS${END_OF_CAPITALS}|(?<!\\.)C\\.C\\.S)${GAP}(?<!S)P)${PLURAL_OF_CAPITALS}`,
  'ICD 10': `((?:ICD${END_OF_CAPITALS}|(?<!\\.)I\\.C\\.D)${GAP}10)${PLURAL_OF_CAPITALS}`,
  'ICD 10 CM': `((?:ICD${END_OF_CAPITALS}|(?<!\\.)I\\.C\\.D)${GAP}10${END_OF_CAPITALS}${GAP}C\\.?M)${PLURAL_OF_CAPITALS}`,
  Medicare: `(M${any('edicare')})${PLURAL_OF_SMALL}`,
  'HIPAA security rule': `(HIPAA${END_OF_CAPITALS}${GAP}(?<!A)${any('security')}${END_OF_SMALL}${GAP}(?<![yY])${any('rule')})${PLURAL_OF_SMALL}`,
  registry: `((?:${any('registry')})${PLURAL_OF_SMALL}|${any('registries')})`,
  'cancer registry': `(${any('cancer')}${END_OF_SMALL}${GAP}(?<![rR])${any('registr')}(?:[yY]|${any('ies')}))${PLURAL_OF_SMALL}`,
};
const PHRASES = Object.keys(PATTERNS);
const matcher = compile(PHRASES);

const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;

/** Every phrase at every place of the text, each by a regular expression of its own. */
function findNaively(original: string): Span[] {
  const units = original.split('').map((unit, at) => ({ unit, at }));
  const kept = units.filter(({ unit }) => !INVISIBLE.test(unit));
  const text = kept.map(({ unit }) => unit).join('');
  const spans: Span[] = [];
  for (const phrase of PHRASES) {
    const pattern = new RegExp(PATTERNS[phrase]!, 'uy');
    for (let start = 0; start < text.length; start++) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      // A pattern that reads whole characters may step back into the first half of one.
      if (!match || match.index !== start) continue;
      const end = start + match[0].length;
      if (!standsAlone(text.slice(0, start), match[0], match[1]!, text.slice(end))) continue;
      spans.push({ start: kept[start]!.at, end: kept[end - 1]!.at + 1, phrase });
    }
  }
  return spans;
}

/** Not part of a longer word, an address, a handle, a variable, a ticker or a longer code. */
function standsAlone(before: string, whole: string, words: string, after: string): boolean {
  const isShort = whole.length < 4;
  if (isWordUnit(before.at(-1)) || isWordUnit(after[0])) return false;
  if (/[@$\\]$/.test(before) || /^[@\\]/.test(after)) return false;
  if (/[a-z]\.$/.test(before) && !/^[A-Z]/.test(words)) return false;
  if (/^\.[a-z]/.test(after)) return false;
  if (isShort && before.endsWith('&') && isWordUnit(before.at(-2))) return false;
  if (isShort && after.startsWith('&') && isWordUnit(after[1])) return false;
  if (/[a-z]$/.test(words.replace(/s$/, ''))) return true;
  const code = /^[-\u2010\u2011](\d[A-Z\d]*|[A-Z][A-Z\d]?)/.exec(after);
  if (code && !isWordUnit(after[code[0].length])) return false;
  const prefix = /(?:^|[^A-Z\d])([A-Z\d]{1,2})[-\u2010\u2011]$/.exec(before);
  return !prefix || isWordUnit(before.at(-2 - prefix[1]!.length));
}

/** A letter, digit or mark of a script that parts words by spaces; half a character is none. */
function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && !/[\u2e80-\udfff]/.test(unit) && /[\p{L}\p{N}\p{M}_]/u.test(unit);
}

const WORDS = (
  'EHR EHRs ehr E.H.R E.H.R. HIM him H.I.M. CCS CCSs P ICD I.C.D. 10 CM C.M. ICD10 ICD10CM HIPAA security SECURITY ' +
  'rule Rules RULES Medicare MEDICARE medicare cancer Cancers registry Registries REGISTRYS care A AB ABC 470 com é'
).split(' ');
const SEPARATORS =
  " |  |\u00a0|\n|-|\u2011|–|—| - |/|.|. |, |®|™ |'s |’s |s' |&| & |@|$|\\|_|(|)|“|+|:|#".split('|');
const ODD =
  '\u00ad|\u200b|\u200d|\u2066|\u202e|\ufe0f|\ufeff|\u0301|\u034f|系|ア|ß|İ|🏥|𝐄|\ud83c|\udfe5|\0|\u2028'.split(
    '|',
  );
const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...SEPARATORS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

const find = (text: string): Span[] =>
  matcher.find(text).map(({ start, end, phrase }) => ({ start, end, phrase: PHRASES[phrase]! }));
const sorted = (spans: readonly Span[]): string[] =>
  spans.map(({ start, end, phrase }) => `${start}-${end} ${phrase}`).toSorted();

describe('on any text, the matcher', () => {
  it('finds what the naive one finds, and no more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sorted(find(text))).toEqual(sorted(findNaively(text)));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives phrases by start and then by length, longest first', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = matcher.find(text);
        const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
        expect(found).toEqual(inOrder);
      }),
    );
  });

  it('gives offsets that lead back to the letters of the phrase', () => {
    const letters = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, phrase } of find(text)) {
          expect(letters(text.slice(start, end)).startsWith(letters(phrase).slice(0, 3))).toBe(true);
          expect(INVISIBLE.test(text[start]!) || INVISIBLE.test(text[end - 1]!)).toBe(false);
        }
      }),
    );
  });

  it('does not throw, whatever its units are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        for (const { start, end } of matcher.find(text)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('the matcher knows the phrases of the naive one, for instance', () => {
  it.each([
    ['ICD-10-CM', ['0-9 ICD 10 CM']],
    ['the E.H.R.', ['4-9 EHR']],
    ['HIPAA’s Security Rules', ['0-22 HIPAA security rule']],
    ['cancer registries', ['0-17 cancer registry', '7-17 registry']],
    ['Registries and registrys', ['0-10 registry', '15-24 registry']],
    ['CCS-P', ['0-5 CCS P']],
    ['E\u00adHR', ['0-4 EHR']],
    ['XEHR, him, CPC-EHR-A', []],
  ])('in "%s"', (text, expected) => {
    expect(sorted(find(text))).toEqual(expected);
    expect(sorted(findNaively(text))).toEqual(expected);
  });
});

/** Long input: none of these may take longer than a test may. */
describe('a long run', () => {
  it.each([
    ['zero-width characters', '\u200b'],
    ['combining marks', '\u0301'],
    ['bidi controls', '\u202e'],
    ['lone surrogates', '\ud83c'],
    ['spaces', ' '],
    ['first words', 'ICD '],
    ['digits', '10'],
    ['dashes', '-'],
    ['code letters', 'A'],
  ])('of 100,000 %s is read in time, and the phrase behind it is found', (_, unit) => {
    const text = `EHR ${unit.repeat(100_000)} EHR`;
    expect(find(text).filter(({ phrase }) => phrase === 'EHR')).toHaveLength(2);
  });

  it('of 20,000 dotted letters is read in time', () => {
    expect(find(`EHR ${'E.'.repeat(20_000)} EHR`)).toHaveLength(2);
  });

  it('of 100,000 zero-width characters inside a phrase is part of it', () => {
    const text = `E${'\u200b'.repeat(100_000)}HR`;
    expect(find(text)).toEqual([{ start: 0, end: text.length, phrase: 'EHR' }]);
  });

  it('of indentation, where the line of a source breaks inside a phrase, is part of it', () => {
    const text = `HIPAA\n${' '.repeat(40)}security rule`;
    expect(find(text)).toEqual([{ start: 0, end: text.length, phrase: 'HIPAA security rule' }]);
  });
});
