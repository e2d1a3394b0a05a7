import { expect, it } from 'vitest';
import { keyOfWord, Words } from '../../../glossary/words.ts';

const words = new Words();
const read = (text: string, from = 0): string[] => {
  words.read(text, from);
  const found: string[] = [];
  while (words.next()) found.push(text.slice(words.start, words.end));
  return found;
};

it('parts letters from digits and from all else', () => {
  expect(read('ICD-10-CM, ICD10; café 3rd_x')).toEqual([
    'ICD',
    '10',
    'CM',
    'ICD',
    '10',
    'caf',
    '3',
    'rd',
    'x',
  ]);
  expect(read('')).toEqual([]);
  expect(read(' -\u2019\u00e9 ')).toEqual([]);
});

it('leaves a possessive s out, and no other', () => {
  expect(read("patient's R.H.I.A.\u2019s S corp 's")).toEqual([
    'patient',
    'R',
    'H',
    'I',
    'A',
    'S',
    'corp',
    's',
  ]);
});

it('begins where it is told', () => {
  expect(read('one two three', 4)).toEqual(['two', 'three']);
  expect(read('one', 3)).toEqual([]);
});

it('has one key for a word in any case, its plurals and no other of these', () => {
  for (const [one, other] of [
    ['code', 'CODES'],
    ['registry', 'Registries'],
    ['process', 'processes'],
    ['EHR', 'EHRs'],
  ] as const)
    expect(keyOfWord(one)).toBe(keyOfWord(other));
  const different = ['code', 'coder', 'record', 'recorder', 'him', 'hit', 'ehr', 'emr', '10', '11', '1'];
  expect(new Set(different.map(keyOfWord)).size).toBe(different.length);
});

it('knows a word whose first two letters are capitals', () => {
  const capitals = 'HIM EHRs ICD10 Him hIM H 10 A/R'.split(' ').filter((word) => {
    words.read(word);
    return words.next() && words.hasCapitals;
  });
  expect(capitals).toEqual(['HIM', 'EHRs', 'ICD10']);
});
