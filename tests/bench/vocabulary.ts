/** What the contenders look for: forms of the glossary, and made-up ones beside them where more are wanted. */
import { readGlossary } from '../../glossary/build/read.ts';
import { packIndex, type PackedIndex } from '../../glossary/index-format.ts';
import { packPhrases } from '../../glossary/lexicon.ts';
import { namesOf } from '../../glossary/names.ts';
import { toPhrases } from '../../glossary/phrases.ts';
import { Random } from './random.ts';

export interface Vocabulary {
  readonly name: string;
  /** As people write them: what every other contender is given. */
  readonly forms: readonly string[];
  /** How many phrases our matcher makes of them. */
  readonly phrases: number;
  /** As our matcher takes them, which the extension has made when it is built: a lexicon, or its whole index. */
  readonly packed: string | PackedIndex;
}

/** Of the made-up forms; the others are phrases of two to four words. */
const ABBREVIATIONS = 0.3;
const FROM_GLOSSARY = 500;

/**
 * A vocabulary of each size, the smaller ones part of the larger: up to 500 forms from the glossary, the rest made up
 * from the words of these texts. Half of the made-up phrases stand in the texts, the others hardly ever do.
 */
export function makeVocabularies(texts: readonly string[], sizes: readonly number[]): Vocabulary[] {
  const random = new Random(2);
  const forms = new Set(random.shuffled(glossaryForms()).slice(0, FROM_GLOSSARY));
  const words = texts.flatMap((text) => text.match(/[A-Za-z]+/g) ?? []);
  const longWords = words.filter(({ length }) => length > 3);

  function makePhrase(): string {
    const count = 2 + random.below(3);
    if (random.below(2) === 0) return Array.from({ length: count }, () => random.pick(longWords)).join(' ');
    const start = random.below(words.length - count);
    return words.slice(start, start + count).join(' ');
  }
  const makeAbbreviation = (): string =>
    Array.from({ length: 2 + random.below(5) }, () => String.fromCharCode(65 + random.below(26))).join('');
  // No term begins or ends with "the" or "of".
  const isPhrase = (form: string): boolean => /^\w{4}/.test(form) && /\w{4}$/.test(form);

  while (forms.size < Math.max(...sizes)) {
    const form = random.below(1000) < ABBREVIATIONS * 1000 ? makeAbbreviation() : makePhrase();
    if (!form.includes(' ') || isPhrase(form)) forms.add(form.includes(' ') ? form.toLowerCase() : form);
  }
  return sizes.map((size) => vocabulary(size.toLocaleString('en'), [...forms].slice(0, size)));
}

/** All that the extension looks for: forms and the cues around them, in the index as it ships. */
export function glossaryVocabulary(): Vocabulary {
  const { terms } = readGlossary();
  const cues = terms.flatMap((term) => [...term.cues, ...term.rivals.flatMap((rival) => rival.cues)]);
  const forms = new Set([...glossaryForms(), ...cues]);
  return { ...vocabulary('glossary', [...forms]), packed: packIndex(terms) };
}

/** The forms that the entries name, the terms and their long forms among them. */
export function glossaryForms(): string[] {
  return [...new Set(readGlossary().terms.flatMap(namesOf))];
}

function vocabulary(name: string, forms: readonly string[]): Vocabulary {
  const phrases = [...new Set(forms.flatMap(toPhrases))];
  return { name, forms, phrases: phrases.length, packed: packPhrases(phrases).packed };
}
