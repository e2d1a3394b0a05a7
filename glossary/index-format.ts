/**
 * What the script in every page knows of the glossary: phrases and what they speak for, no card text.
 * Packed once with the extension as one string (`packIndex`), unpacked in each page.
 */
import { claimsOf, toPhrases } from './phrases.ts';
import type { Field, Risk, Term } from './schema.ts';

export interface IndexTerm {
  readonly id: string;
  readonly field: Field;
  /** Numbers of the phrases that speak for this sense. */
  readonly cues: readonly number[];
  /** One list for each other sense, in the order of the entry's `rivals`. */
  readonly rivals: readonly (readonly number[])[];
  /** The phrases that mean it without any doubt. */
  readonly sureForms: readonly number[];
}

export interface IndexClaim {
  readonly term: number;
  readonly risk: Risk;
}

export interface GlossaryIndex {
  readonly phrases: readonly string[];
  readonly terms: readonly IndexTerm[];
  /** By phrase number: the terms that it may mean; absent for phrases that are cues only. */
  readonly claims: readonly (readonly IndexClaim[] | undefined)[];
  /** Numbers of the phrases that say a page is about health work at all. */
  readonly topic: readonly number[];
}

/** General words of health work: not terms, but they tell a hospital's page from a football club's. */
const TOPIC_WORDS =
  'patient;hospital;clinic;clinical;physician;nursing;nurse;medical;healthcare;medicine;health system;health plan;' +
  'health services;care delivery;insurance;payer;diagnosis;medical center;provider;outpatient;inpatient;surgery;' +
  'pharmacy;treatment';

const FIELDS: readonly Field[] = ['him', 'ha', 'both'];
const RISKS: readonly Risk[] = ['none', 'low', 'medium', 'high'];

/**
 * One line a term, after a first line with the topic words:
 * `id|field|phrases by risk, parted by ~|cues|cues of each rival, parted by ~`, lists with semicolons.
 * Throws when a form is claimed by two terms that no cue can tell apart.
 */
export function packIndex(terms: readonly Term[]): string {
  const claimants = new Map<string, Term[]>();
  const lines = terms.map((term) => {
    const claims = claimsOf(term);
    for (const { phrase } of claims) claimants.set(phrase, [...(claimants.get(phrase) ?? []), term]);
    const byRisk = RISKS.map((risk) =>
      claims.filter((claim) => claim.risk === risk).map(({ phrase }) => phrase),
    );
    // Forms that are sure need no evidence, but a rival may still hold one as a part of its name.
    const isSure = claims.every(({ risk }) => risk === 'none');
    const cues = isSure ? [] : toCues(term.cues);
    const rivals = isSure ? [] : term.rivals.map((rival) => toCues(rival.cues));
    return [
      term.id,
      FIELDS.indexOf(term.field),
      byRisk.map(toList).join('~'),
      toList(cues),
      rivals.map(toList).join('~'),
    ].join('|');
  });
  for (const [phrase, [first, ...others]] of claimants)
    if (others.length > 0 && [first!, ...others].some(({ cues }) => cues.length === 0))
      throw new Error(
        `"${phrase}" is claimed by ${[first!, ...others].map(({ id }) => id).join(', ')}, and no cue decides`,
      );
  return [TOPIC_WORDS, ...lines].join('\n');
}

const toList = (items: readonly string[]): string => items.join(';');
const toCues = (cues: readonly string[]): string[] => [...new Set(cues.flatMap(toPhrases))];

export function unpackIndex(packed: string): GlossaryIndex {
  const numbers = new Map<string, number>();
  const toNumber = (phrase: string): number => {
    let number = numbers.get(phrase);
    if (number === undefined) numbers.set(phrase, (number = numbers.size));
    return number;
  };
  const toNumbers = (list: string): number[] => (list ? list.split(';').map(toNumber) : []);

  const [topicWords, ...lines] = packed.split('\n');
  const topic = toNumbers(topicWords!);
  const claims: IndexClaim[][] = [];
  const terms = lines.map((line, term) => {
    const [id, field, byRisk, cues, rivals] = line.split('|') as [string, string, string, string, string];
    const phrases = byRisk.split('~').map(toNumbers);
    phrases.forEach((list, risk) => {
      for (const phrase of list) (claims[phrase] ??= []).push({ term, risk: RISKS[risk]! });
    });
    return {
      id,
      field: FIELDS[Number(field)]!,
      cues: toNumbers(cues),
      rivals: rivals ? rivals.split('~').map(toNumbers) : [],
      sureForms: phrases[0]!,
    };
  });
  return { phrases: [...numbers.keys()], terms, claims, topic };
}
