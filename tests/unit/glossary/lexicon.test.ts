import { expect, it } from 'vitest';
import { keyOf, Lexicon, packPhrases } from '../../../glossary/lexicon.ts';

const PHRASES = [
  'EHR',
  'ehr',
  'HIM',
  'HIM director',
  'health information management',
  'health information technician',
  'health information',
  'health plan',
  'hospital',
  'A/R day',
  'ICD 10 CM',
];

const { packed, numbers } = packPhrases(PHRASES, (phrase) => (phrase === 'hospital' ? '' : phrase.at(-1)!));
const lexicon = new Lexicon(packed);
/** Those of a lexicon that begin like a text, or are its only word. */
const like = (text: string, from = lexicon): string[] => {
  const key = keyOf(text);
  return from.mayHave(key) ? from.around(key).map(({ phrase }) => phrase) : [];
};

it('has every phrase once, by its number', () => {
  expect(
    lexicon
      .phrases()
      .map(({ phrase }) => phrase)
      .sort(),
  ).toEqual([...PHRASES].sort());
  for (const phrase of PHRASES) expect(lexicon.numbered(numbers.get(phrase)!).phrase).toBe(phrase);
  for (const { phrase, number } of lexicon.phrases()) expect(number).toBe(numbers.get(phrase));
});

it('gives phrases by their first two words or their only one, and those with capitals first by these', () => {
  expect(like('ehr')).toEqual(['ehr']);
  expect(like('EHR')).toEqual(['EHR']);
  expect(like('hospital')).toEqual(['hospital']);
  expect(like('health plans of')).toContain('health plan');
  expect(like('health information')).toEqual([
    'health information',
    'health information management',
    'health information technician',
  ]);
  expect(like('A/R')).toContain('A/R day');
  expect(like('ICD10')).toContain('ICD 10 CM');
});

it('has the same for a word and its plural', () => {
  expect(like('EHRs')).toContain('EHR');
  expect(like('registries', new Lexicon(packPhrases(['registry']).packed))).toEqual(['registry']);
  expect(like('processes', new Lexicon(packPhrases(['process']).packed))).toEqual(['process']);
});

it('has nothing for words that begin no phrase', () => {
  for (const text of ['information', 'health', 'director', 'plan', 'constructor', 'A'])
    expect([text, ...like(text)]).toEqual([text]);
});

it('tells phrases apart that meet in a line', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => `word${at} x`);
  const full = packPhrases(many);
  const filled = new Lexicon(full.packed);
  for (const phrase of many) expect(like(phrase, filled)).toContain(phrase);
});

it('says where the third word begins of those that are like the one before', () => {
  const [short, long, longer] = lexicon.around(keyOf('health information'));
  expect([short?.third, long?.third, longer?.third]).toEqual([0, 19, 19]);
});

it('keeps the notes of phrases', () => {
  expect(lexicon.numbered(numbers.get('HIM director')!)).toMatchObject({ phrase: 'HIM director', note: 'r' });
  expect(lexicon.numbered(numbers.get('hospital')!)).toMatchObject({ phrase: 'hospital', note: '' });
});

it('counts from the number that it is given', () => {
  const second = new Lexicon(packed, lexicon.end);
  for (const phrase of PHRASES) {
    const number = lexicon.end + numbers.get(phrase)!;
    expect(second.numbered(number)).toMatchObject({ phrase, number });
  }
});

it('may be empty', () => {
  const empty = new Lexicon(packPhrases([]).packed);
  expect(empty.phrases()).toEqual([]);
  expect(like('ehr', empty)).toEqual([]);
});

it('refuses a phrase that begins with no letter or digit, and too many that begin alike, by name', () => {
  expect(() => packPhrases(['--'])).toThrow('"--"');
  expect(() => packPhrases(Array.from({ length: 600 }, (_, at) => `one two ${at}`))).toThrow('"one two 0"');
});
