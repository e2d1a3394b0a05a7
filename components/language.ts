/**
 * Lists and numbers within a sentence of ours. They are written in the language of our sentences, which is not the
 * browser's where we have no sentences in that one.
 */
import type { GetText } from './text.ts';

/** "look, density, and badge". */
export const listInWords = (words: readonly string[], text: GetText): string =>
  new Intl.ListFormat(text('language')).format(words);

/** "1,800". */
export const numberInWords = (number: number, text: GetText): string =>
  number.toLocaleString(text('language'));
