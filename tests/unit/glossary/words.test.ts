import { expect, it } from 'vitest';
import { Words } from '../../../glossary/words.ts';

const words = new Words();
const read = (text: string): string[] => {
  words.read(text);
  const found: string[] = [];
  for (let number = words.firstAt(0, 0); number < words.count; number = words.after(number)) {
    words.look(number);
    found.push(text.slice(words.starts[number], words.end));
  }
  return found;
};
const keyOf = (word: string): number => {
  words.read(word);
  words.look(0);
  return words.key;
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

it('has one key for a word in any case, its plurals and no other of these', () => {
  for (const [one, other] of [
    ['code', 'CODES'],
    ['registry', 'Registries'],
    ['process', 'processes'],
    ['EHR', 'EHRs'],
  ] as const)
    expect(keyOf(one)).toBe(keyOf(other));
  const different = ['code', 'coder', 'record', 'recorder', 'him', 'hit', 'ehr', 'emr', '10', '11', '1'];
  expect(new Set(different.map(keyOf)).size).toBe(different.length);
});

it('has room for any number of words, and forgets them', () => {
  const text = 'a1'.repeat(100_000);
  expect(read(text)).toHaveLength(200_000);
  expect(words.starts[199_999]).toBe(199_999);
  expect(read('one two')).toEqual(['one', 'two']);
  expect(words.starts.length).toBeLessThan(200_000);
});
