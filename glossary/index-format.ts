/**
 * What the script in every page knows of the glossary: phrases and what they speak for, no card text.
 * Packed once with the extension as one string (`packIndex`). A page only splits it into lines (`unpackIndex`); what
 * stands in a line is read when a phrase of it is met.
 */
import { Lexicon, packPhrases, type NumberedPhrase, type Packed } from './lexicon.ts';
import { matcherOf, type Matcher } from './matcher.ts';
import { readNumbers, writeNumbers } from './numbers.ts';
import { claimsOf, toPhrases, type Claim } from './phrases.ts';
import type { Category, Field, Risk, Term } from './schema.ts';

export interface IndexTerm {
  readonly id: string;
  readonly field: Field;
  readonly category: Category;
  /** Numbers of the phrases that speak for this sense. */
  readonly cues: readonly number[];
  /** One list for each other sense, in the order of the entry's `rivals`. */
  readonly rivals: readonly (readonly number[])[];
  /** Whether one of the other senses is met on pages of the two fields too. */
  readonly sharesPages: boolean;
  /** The phrases that mean it with hardly any doubt. */
  readonly sureForms: readonly number[];
  /** All of these. */
  readonly evidence: readonly number[];
}

export interface IndexClaim {
  readonly term: number;
  readonly risk: Risk;
}

export interface GlossaryIndex {
  /** All phrases by their numbers; asked for only where there is time. */
  readonly phrases: readonly string[];
  phrase(number: number): string;
  readonly terms: readonly IndexTerm[];
  /** The terms that a phrase found may mean, by its number; undefined for phrases that are cues only. */
  claimsOf(phrase: number): readonly IndexClaim[] | undefined;
  /** Numbers of the phrases that say a page is about health work at all. */
  readonly topic: readonly number[];
  /** Finds forms alone, which is enough for a page where none needs evidence. */
  readonly formMatcher: Matcher;
  /** Finds forms and cues. */
  readonly matcher: Matcher;
}

/** General words of health work: not terms, but they tell a hospital's page from a football club's. */
const TOPIC_WORDS = (
  'patient;hospital;clinic;clinical;physician;nursing;nurse;medical;healthcare;medicine;health system;health plan;' +
  'health services;care delivery;insurance;payer;diagnosis;medical center;provider;outpatient;inpatient;surgery;' +
  'pharmacy;treatment'
).split(';');

const FIELDS: readonly Field[] = ['him', 'ha', 'both'];
const CATEGORIES: readonly Category[] = [
  'credential',
  'degree',
  'law',
  'organisation',
  'system',
  'coding',
  'finance',
  'privacy',
  'data',
  'quality',
  'leadership',
  'role',
  'context',
];
const RISKS: readonly Risk[] = ['none', 'low', 'medium', 'high'];
/** Numbers are written to this base. */
const BASE = 36;

/** Without risk, or words of little risk: "release of information". */
const isUnmistakable = ({ phrase, risk }: Claim): boolean =>
  risk === 'none' || (risk === 'low' && phrase.includes(' '));

/**
 * Four parts, parted by form feeds: the topic words; the first words of phrases; for each of them a line, `number of
 * its first phrase|phrase=the terms that it may mean, with the risk|phrase …`; for each term a line,
 * `id|field and category|cues|cues of each rival, parted by ~|shares pages|sure forms`.
 * Throws when a form is claimed by two terms that no cue can tell apart.
 */
export function packIndex(terms: readonly Term[]): string {
  const entries = terms.map((term) => {
    const own = named(term, () => {
      for (const cue of [...term.cues, ...term.rivals.flatMap(({ cues }) => cues)]) toPhrases(cue);
      return claimsOf(term);
    });
    // Forms that are sure need no evidence, so the cues of a term without any risk stay out of the pages.
    const isSure = own.every(({ risk }) => risk === 'none');
    return {
      term,
      own,
      cues: isSure ? [] : term.cues,
      rivals: isSure ? [] : term.rivals.map(({ cues }) => cues),
    };
  });
  const claims = new Map<string, { term: number; risk: Risk }[]>();
  entries.forEach(({ own }, number) => {
    for (const { phrase, risk } of own)
      claims.set(phrase, [...(claims.get(phrase) ?? []), { term: number, risk }]);
  });
  for (const [phrase, claimants] of claims)
    if (claimants.length > 1 && claimants.some(({ term }) => terms[term]!.cues.length === 0)) {
      const ids = claimants.map(({ term }) => terms[term]!.id).join(', ');
      throw new Error(`"${phrase}" is claimed by ${ids}, and no cue decides`);
    }
  const evidence = [...TOPIC_WORDS, ...entries.flatMap(({ cues, rivals }) => [...cues, ...rivals.flat()])];
  const forms = packPhrases(claims.keys(), (phrase) =>
    writeNumbers(claims.get(phrase)!.map(({ term, risk }) => term * 4 + RISKS.indexOf(risk))),
  );
  const cues = packPhrases(evidence.flatMap(toPhrases).filter((phrase) => !claims.has(phrase)));
  const numberOf = (phrase: string): number =>
    forms.numbers.get(phrase) ?? forms.numbers.size + cues.numbers.get(phrase)!;
  const numbersOf = (cues: readonly string[]): string => {
    const own = new Set(cues.flatMap(toPhrases));
    // "rhit" is found in capitals too, and one word is no two cues.
    const distinct = [...own].filter(
      (phrase) => phrase === phrase.toLowerCase() || !own.has(phrase.toLowerCase()),
    );
    return writeNumbers(distinct.map(numberOf));
  };

  return [
    numbersOf(TOPIC_WORDS),
    ...forms.packed,
    ...cues.packed,
    entries
      .map(({ term, own, cues, rivals }) =>
        [
          term.id,
          `${FIELDS.indexOf(term.field)}${CATEGORIES.indexOf(term.category).toString(BASE)}`,
          numbersOf(cues),
          rivals.map(numbersOf).join('~'),
          term.rivals.some(({ sharesPages }) => sharesPages) ? 1 : 0,
          writeNumbers(own.flatMap((claim) => (isUnmistakable(claim) ? [numberOf(claim.phrase)] : []))),
        ].join('|'),
      )
      .join('\n'),
  ].join('\f');
}

/** Says in an error which term it is about. */
function named<Result>(term: Term, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${term.id}: ${(error as Error).message}`, { cause: error });
  }
}

export function unpackIndex(packed: string): GlossaryIndex {
  const parts = packed.split('\f');
  const [topic, terms] = [parts[0]!, parts[7]!];
  const forms = new Lexicon(parts.slice(1, 4) as unknown as Packed);
  const cues = once(() => new Lexicon(parts.slice(4, 7) as unknown as Packed, forms.size));
  const claims: IndexClaim[][] = [];
  const readClaims = ({ number, note }: NumberedPhrase): void => {
    if (note && !claims[number])
      claims[number] = readNumbers(note).map((claim) => ({ term: claim >> 2, risk: RISKS[claim & 3]! }));
  };
  const matcher = once(() => matcherOf([forms, cues()], readClaims));
  return {
    get phrases() {
      return [...forms.phrases(), ...cues().phrases()];
    },
    phrase: (number) => (number < forms.size ? forms : cues()).numbered(number).phrase,
    terms: terms.split('\n').map((line) => new TermLine(line)),
    claimsOf(phrase) {
      if (phrase < forms.size && !claims[phrase]) readClaims(forms.numbered(phrase));
      return claims[phrase];
    },
    topic: readNumbers(topic),
    formMatcher: matcherOf([forms], readClaims),
    get matcher() {
      return matcher();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A term's line of the packed index, read when it is asked for. */
class TermLine implements IndexTerm {
  private readonly line: string;
  private parts: readonly string[] | undefined;
  private lists: Pick<IndexTerm, 'cues' | 'rivals' | 'sureForms' | 'evidence'> | undefined;

  constructor(line: string) {
    this.line = line;
  }

  get id(): string {
    return this.part(0);
  }

  get field(): Field {
    return FIELDS[Number(this.part(1).charAt(0))]!;
  }

  get category(): Category {
    return CATEGORIES[parseInt(this.part(1).charAt(1), BASE)]!;
  }

  get sharesPages(): boolean {
    return this.part(4) === '1';
  }

  get cues(): readonly number[] {
    return this.read().cues;
  }

  get rivals(): readonly (readonly number[])[] {
    return this.read().rivals;
  }

  get sureForms(): readonly number[] {
    return this.read().sureForms;
  }

  get evidence(): readonly number[] {
    return this.read().evidence;
  }

  private part(at: number): string {
    return (this.parts ??= this.line.split('|'))[at]!;
  }

  private read(): NonNullable<TermLine['lists']> {
    if (this.lists) return this.lists;
    const cues = readNumbers(this.part(2));
    const rivals = this.part(3) ? this.part(3).split('~').map(readNumbers) : [];
    const sureForms = readNumbers(this.part(5));
    return (this.lists = { cues, rivals, sureForms, evidence: [...cues, ...rivals.flat(), ...sureForms] });
  }
}
