/** How hard a text is to read, by what can be counted in it. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

export function sentencesOf(text: string): string[] {
  return Array.from(sentences.segment(text), ({ segment }) => segment.trim());
}

/** "front-office" is two words, "patient's" one. */
export function wordsOf(text: string): string[] {
  return Array.from(words.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/**
 * The school year that the formula of Flesch and Kincaid gives a text: 8 for readers of 13 or so, 12 for the end of high
 * school. Names make sentences longer but not harder: their syllables are not counted, as nobody can choose shorter
 * ones. Names are the given phrases, all words with a capital that do not begin a sentence, abbreviations and numbers.
 */
export function gradeOf(text: string, names: readonly string[]): number {
  const ownNames = new RegExp(
    String.raw`\b(?:${names.toSorted(longestFirst).map(RegExp.escape).join('|')})(?:s|es)?\b`,
    'gi',
  );
  let word = 0;
  const plain: string[] = [];
  const all = sentencesOf(text);
  for (const sentence of all) {
    const read = wordsOf(sentence.replaceAll(ownNames, (name) => name.replaceAll(/[\p{L}\d]+/gu, '1')));
    word += read.length;
    plain.push(...read.filter((one, at) => !isNumberOrAbbreviation(one) && (at === 0 || !isCapital(one))));
  }
  const syllables = plain.reduce((sum, one) => sum + syllable(one), 0);
  return fleschKincaid({ sentence: all.length, word, syllable: (word * syllables) / plain.length });
}

const longestFirst = (a: string, b: string): number => b.length - a.length;
const isNumberOrAbbreviation = (word: string): boolean => /\d|\p{Lu}.*\p{Lu}/u.test(word);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
