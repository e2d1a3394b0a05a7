import { expect, it } from 'vitest';
import { listInWords, numberInWords } from '../../../components/language.ts';
import { nameSome } from '../../../components/name-some.ts';
import type { GetText } from '../../../components/text.ts';

const inLanguage =
  (language: string): GetText =>
  (key, ...values) =>
    key === 'language' ? language : `${key} ${values.join()}`;

it.each([
  ['en', 'look, density, and badge', '1,800'],
  ['de', 'look, density und badge', '1.800'],
])(
  'a sentence in %s has its lists and numbers in that language, whatever the browser’s is',
  (tag, list, number) => {
    const text = inLanguage(tag);
    expect(listInWords(['look', 'density', 'badge'], text)).toBe(list);
    expect(numberInWords(1800, text)).toBe(number);
  },
);

it('of many names some are shown, and how many more there are', () => {
  expect(nameSome(['a', 'b', 'c', 'd', 'e', 'f', 'g'], inLanguage('de'))).toBe('a, b, c, d, e und andMore 2');
});
