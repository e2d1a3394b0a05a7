import { describe, expect, it } from 'vitest';
import { Lexicon, packPhrases, type Branch } from '../../../glossary/lexicon.ts';

const PHRASES = [
  'EHR',
  'ehr',
  'HIM',
  'HIM director',
  'health information management',
  'health information',
  'health plan',
  'hospital',
  'A/R day',
  'ICD 10 CM',
];

const { packed, numbers } = packPhrases(PHRASES, (phrase) => (phrase === 'hospital' ? '' : phrase.at(-1)!));
const lexicon = new Lexicon(packed);
const wholeOf = (branch: Branch | undefined): string[] | undefined =>
  branch?.whole.map(({ phrase }) => phrase);

describe('a lexicon', () => {
  it('has every phrase once, by its number', () => {
    expect(lexicon.size).toBe(PHRASES.length);
    expect(new Set(lexicon.phrases())).toEqual(new Set(PHRASES));
    for (const phrase of PHRASES) expect(lexicon.numbered(numbers.get(phrase)!).phrase).toBe(phrase);
    expect(lexicon.phrases().map((phrase) => numbers.get(phrase))).toEqual(PHRASES.map((_, at) => at));
  });

  it('gives phrases by their first words, capitals before small letters', () => {
    expect(wholeOf(lexicon.branch('ehr'))).toEqual(['EHR', 'ehr']);
    expect(wholeOf(lexicon.branch('hospital'))).toEqual(['hospital']);
    expect(wholeOf(lexicon.branch('health'))).toEqual([]);
  });

  it('gives longer phrases word by word', () => {
    const information = lexicon.branch('health')?.longer('information');
    expect(wholeOf(information)).toEqual(['health information']);
    expect(wholeOf(information?.longer('management'))).toEqual(['health information management']);
    expect(wholeOf(lexicon.branch('health')?.longer('plan'))).toEqual(['health plan']);
    expect(wholeOf(lexicon.branch('a')?.longer('r')?.longer('day'))).toEqual(['A/R day']);
    expect(wholeOf(lexicon.branch('icd')?.longer('10')?.longer('cm'))).toEqual(['ICD 10 CM']);
  });

  it('has nothing for words that begin no phrase, or do not go on', () => {
    expect(lexicon.branch('information')).toBeUndefined();
    expect(lexicon.branch('health')?.longer('pla')).toBeUndefined();
    expect(lexicon.branch('hospital')?.hasLonger).toBe(false);
    expect(lexicon.branch('constructor')).toBeUndefined();
  });

  it('keeps the notes of phrases', () => {
    const director = lexicon.branch('him')?.longer('director')?.whole[0];
    expect(director).toMatchObject({ phrase: 'HIM director', note: 'r', isSmall: false });
    expect(lexicon.branch('hospital')?.whole[0]).toMatchObject({ note: '', isSmall: true });
  });

  it('counts from the number that it is given', () => {
    const second = new Lexicon(packed, 100);
    for (const phrase of PHRASES)
      expect(second.numbered(100 + numbers.get(phrase)!)).toMatchObject({
        phrase,
        number: 100 + numbers.get(phrase)!,
      });
    expect(second.branch('ehr')?.whole[0]?.number).toBe(100 + numbers.get('EHR')!);
  });

  it('may be empty', () => {
    const empty = new Lexicon(packPhrases([]).packed);
    expect(empty.size).toBe(0);
    expect(empty.branch('ehr')).toBeUndefined();
    expect(empty.branch('')).toBeUndefined();
  });
});

it('a phrase that begins with no letter or digit is refused, by name', () => {
  expect(() => packPhrases(['--'])).toThrow('"--"');
});
