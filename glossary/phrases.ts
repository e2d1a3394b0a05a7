/**
 * From written forms to phrases, the shape in which the matcher compares: words parted by one space, where a capital
 * letter stands for exactly that capital and a small letter for either case.
 *
 *     "ICD-10-CM"                     -> "ICD 10 CM"
 *     "Electronic Health Records"     -> "electronic health record"
 *     "HIPAA Security Rule"           -> "HIPAA security rule"
 *     "Medicare"                      -> "Medicare"       (also MEDICARE)
 *     "A/R"                           -> "A/R"
 *     "fraud, waste and abuse"        -> "fraud, waste and abuse"   (the comma may be missing)
 */
import type { Risk, Term } from './schema.ts';

export interface Claim {
  readonly phrase: string;
  readonly risk: Risk;
}

/**
 * Every phrase that may mean the term, each once, with its own risk: as the form says; else a phrase of an abbreviation
 * has none ("HIM director"), a phrase of a word is low ("Epic training"), and all else has the risk of the term.
 */
export function claimsOf(term: Term): Claim[] {
  const claims = new Map<string, Risk>();
  const isWord = !/\s/.test(term.term);
  const isAbbreviation = isWord && /[A-Z].*[A-Z]/.test(term.term);
  const inherited = (form: string): Risk => {
    const isPhrase = /[\s-]/.test(form) && /[a-z]/.test(form);
    if (!isWord || !isPhrase || term.risk === 'none') return term.risk;
    return isAbbreviation ? 'none' : 'low';
  };
  const add = (form: string, risk: Risk): void => {
    for (const phrase of toPhrases(form)) if (!claims.has(phrase)) claims.set(phrase, risk);
  };
  for (const form of term.forms) if (typeof form !== 'string') add(form.form, form.risk);
  add(term.term, term.risk);
  if (term.expansion) add(term.expansion, inherited(term.expansion));
  for (const form of term.forms) if (typeof form === 'string') add(form, inherited(form));
  return Array.from(claims, ([phrase, risk]) => ({ phrase, risk }));
}

/** The phrase of a form and, where words may be written closed up, its variants. Throws if nothing is left of the form. */
export function toPhrases(form: string): string[] {
  const phrase = toPhrase(form);
  if (!/[a-z0-9]/i.test(phrase)) throw new Error(`the form "${form}" has no letter or digit`);
  const variants = new Set([phrase]);
  if (/\bhealthcare\b/.test(phrase)) variants.add(phrase.replaceAll(/\bhealthcare\b/g, 'health care'));
  if (/\bhealth care\b/.test(phrase)) variants.add(phrase.replaceAll(/\bhealth care\b/g, 'healthcare'));
  // "principal diagnosis", "principal diagnoses".
  if (/[a-z]sis$/.test(phrase)) variants.add(phrase.replace(/sis$/, 'ses'));
  // "e-prescribing" is also written "eprescribing", "co-pay" also "copay".
  if (/^[A-Za-z]{1,3}-[A-Za-z]*[a-z]/.test(form)) variants.add(phrase.replace(' ', ''));
  for (const variant of variants)
    if (!/^[a-z0-9]/i.test(variant))
      throw new Error(`the form "${form}" does not begin with a letter or digit`);
  return [...variants];
}

function toPhrase(form: string): string {
  const words = form
    .normalize('NFC')
    .replaceAll(/['\u2019]s?(?=\s|$)/g, '')
    .replaceAll(/&/g, ' and ')
    .replaceAll(/[^\p{L}\p{N}/,]+/gu, ' ')
    .replaceAll(/\s*([/,])\s*/g, '$1')
    .replaceAll(',', ', ')
    .replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .trim()
    .split(' ');
  // "InterQual" is no other word in small letters; of as few letters as "eCR" has, that can't be said.
  if (words.length === 1)
    return words[0]!.replaceAll(/[^/,]{6,}/g, (part) =>
      /[a-z][A-Z]/.test(part) ? part.toLowerCase() : part,
    );
  const keepsCase = !/[a-z]/.test(form);
  return words
    .map((word) => {
      if (word.toLowerCase() === 'and') return 'and';
      if (keepsCase) return word;
      // The letters of "A/R days" are capitals as those of "AR".
      const isCapital = word.includes('/') ? /^\p{Lu}$|\p{L}.*\p{Lu}/u : /\p{L}.*\p{Lu}/u;
      return word.replaceAll(/[^/,]+/g, (part) => (isCapital.test(part) ? part : stem(part.toLowerCase())));
    })
    .join(' ');
}

/** A small word without its plural s; the matcher allows the plural at the end of every word. */
function stem(word: string): string {
  if (word.length > 3 && word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
