/** What holds of any text whatever: the order of what is found, no error, and no long wait. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

const PHRASES = [
  'EHR',
  'CCS',
  'CCS P',
  'ICD 10',
  'ICD 10 CM',
  'HIPAA security rule',
  'registry',
  'cancer registry',
];
const matcher = compile(PHRASES);

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

const find = (text: string) =>
  matcher.find(text).map(({ start, end, phrase }) => ({ start, end, phrase: PHRASES[phrase]! }));

it('phrases are found by start and then by length, longest first', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = matcher.find(text);
      expect(found).toEqual(found.toSorted((a, b) => a.start - b.start || b.end - a.end));
    }),
  );
});

it('nothing is thrown, whatever the units are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
      for (const { start, end } of find(String.fromCharCode(...units))) expect(end).toBeGreaterThan(start);
    }),
  );
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
