import { clean } from '../../../glossary/clean.ts';
import { Lexicon, packPhrases } from '../../../glossary/lexicon.ts';
import { matcherOf, type Matcher } from '../../../glossary/matcher.ts';

/**
 * A matcher for these phrases, by their places in the list, in texts as they are. Throws an Error that names a phrase
 * without a letter or digit first.
 */
export function compile(phrases: readonly string[]): Matcher {
  const { packed, numbers } = packPhrases(phrases);
  const places = new Map(phrases.map((phrase, place) => [numbers.get(phrase), place]));
  const matcher = matcherOf([new Lexicon(packed)]);
  return {
    find: (original) => {
      const { text, original: back } = clean(original);
      return matcher.find(text).map(({ start, end, phrase }) => ({
        start: back(start),
        end: back(end - 1) + 1,
        phrase: places.get(phrase)!,
      }));
    },
  };
}
