import { expect, it } from 'vitest';
import { isDash, isSpace, isWord } from '../../../glossary/characters.ts';

const codes = Array.from({ length: 0x10000 }, (_, code) => code);
const isIdeographic = (code: number): boolean => code >= 0x2e80 && code <= 0xd7ff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

it('words are made of letters, digits and marks, but for scripts without spaces and the letter apostrophe', () => {
  const isOf = (code: number): boolean =>
    /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(code)) &&
    !isIdeographic(code) &&
    !isSurrogate(code) &&
    code !== 0x2bc;
  expect(codes.filter((code) => isWord(code) !== isOf(code))).toEqual([]);
  expect(isWord(NaN)).toBe(false);
});

it('spaces are what JavaScript calls white space', () => {
  expect(codes.filter((code) => isSpace(code) !== /\s/.test(String.fromCharCode(code)))).toEqual([]);
});

it('dashes are those of Unicode and the minus', () => {
  const isOf = (code: number): boolean => /[\p{Pd}−]/u.test(String.fromCharCode(code));
  expect(codes.filter((code) => isDash(code) !== isOf(code))).toEqual([]);
});
