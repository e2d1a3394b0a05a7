/** What counts as the same word for the searches of the glossary and the comparison. Pure. */

/** "R.H.I.A." and "rhia", "coder’s" and "coder", "organization" and "organisation" become the same. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u00ad\u200b-\u200f\u2060]+/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s?(?!\p{L})/gu, '')
    .replaceAll(/\b(?:[a-z]\.)+/g, (letters) => letters.replaceAll('.', ''))
    .replaceAll(/(?<=[iy])z(?=[aei]|\b)/g, 's');

/** The letters and digits alone: "ICD-10-CM" and "icd10cm" are the same. */
export const fold = (text: string): string => plain(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** "ICD-10-CM codes" has the words "icd", "10", "cm", "codes". */
export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text, and those that signs join once more as one: "icd10cm". */
export function indexedWords(text: string): string[] {
  const joined = plain(text).match(/[\p{L}\p{N}]+(?:[-‐‑–/&.+][\p{L}\p{N}]+)+/gu) ?? [];
  return [...wordsOf(text), ...joined.map(fold)];
}

/** They say nothing of what is looked for: "what is the difference between an RHIA and an RHIT". */
const LITTLE_WORDS = new Set(
  (
    'a an and are as at be between by define difference do does for from in is mean meaning means of on or stand ' +
    'stands the to versus vs what with'
  ).split(' '),
);

export const isLittle = (word: string): boolean => LITTLE_WORDS.has(word);

/** The words of a query that tell something; all, if none does. */
export function tellingWords(query: string): string[] {
  const words = [...new Set(wordsOf(query))];
  const telling = words.filter((word) => !isLittle(word));
  return telling.length > 0 ? telling : words;
}

/** "coders" and "policies" may be asked for where the glossary has "coder" and "policy". */
export const singularsOf = (word: string): string[] =>
  word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : word.endsWith('s') ? [word.slice(0, -1)] : [];
