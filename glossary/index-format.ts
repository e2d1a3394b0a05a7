/**
 * What the script in every page knows of the glossary: phrases and what they speak for, no card text.
 * Packed once with the extension as one string (`packIndex`). A page only splits it into lines (`unpackIndex`); what
 * stands in a line is read when a phrase of it is met.
 */
import { compileGroups, groupPhrases, type Group, type Matcher } from './matcher.ts';
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
  readonly phrases: readonly string[];
  readonly terms: readonly IndexTerm[];
  /** The terms that a phrase found may mean, by its number; undefined for phrases that are cues only. */
  claimsOf(phrase: number): readonly IndexClaim[] | undefined;
  /** Numbers of the phrases that say a page is about health work at all. */
  readonly topic: readonly number[];
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

const writeNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => number.toString(BASE)).join(' ');
const readNumbers = (text: string): number[] =>
  text === '' ? [] : text.split(' ').map((number) => parseInt(number, BASE));

/** In a group's line, the group's own word in small letters. */
const OWN_WORD = '~';

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
  const all = new Set([...claims.keys(), ...evidence.flatMap(toPhrases)]);

  // Capitals first: of two phrases at one place the stricter is taken, so that "ehr" leaves EHR its own risk.
  const groups = Array.from(groupPhrases([...all].sort()), ([word, group]) => [word, group.phrases] as const);
  const phrases = groups.flatMap(([, group]) => group);
  const numbers = new Map(phrases.map((phrase, number) => [phrase, number]));
  const numbersOf = (cues: readonly string[]): string => {
    const own = new Set(cues.flatMap(toPhrases));
    // "rhit" is found in capitals too, and one word is no two cues.
    const distinct = [...own].filter(
      (phrase) => phrase === phrase.toLowerCase() || !own.has(phrase.toLowerCase()),
    );
    return writeNumbers(distinct.map((phrase) => numbers.get(phrase)!));
  };

  return [
    numbersOf(TOPIC_WORDS),
    groups.map(([word]) => word).join('\n'),
    groups
      .map(([word, group]) =>
        [
          numbers.get(group[0]!)!.toString(BASE),
          ...group.map((phrase) => {
            const written = phrase.startsWith(word) ? OWN_WORD + phrase.slice(word.length) : phrase;
            const claimed = claims.get(phrase)?.map(({ term, risk }) => term * 4 + RISKS.indexOf(risk));
            return claimed ? `${written}=${writeNumbers(claimed)}` : written;
          }),
        ].join('|'),
      )
      .join('\n'),
    entries
      .map(({ term, own, cues, rivals }) =>
        [
          term.id,
          `${FIELDS.indexOf(term.field)}${CATEGORIES.indexOf(term.category).toString(BASE)}`,
          numbersOf(cues),
          rivals.map(numbersOf).join('~'),
          term.rivals.some(({ sharesPages }) => sharesPages) ? 1 : 0,
          writeNumbers(own.flatMap((claim) => (isUnmistakable(claim) ? [numbers.get(claim.phrase)!] : []))),
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
  const [topic, wordsPart, linesPart, termsPart] = packed.split('\f') as [string, string, string, string];
  const words = wordsPart.split('\n');
  const lines = linesPart.split('\n');
  // A plain loop: this is most of what every page pays before it is read.
  const groups = new Map<string, number>();
  for (let number = 0; number < words.length; number++) groups.set(words[number]!, number);

  const claims: IndexClaim[][] = [];
  function readGroup(number: number): Group {
    const [from, ...rest] = lines[number]!.split('|') as [string, ...string[]];
    const first = parseInt(from, BASE);
    const phrases = rest.map((text, at) => {
      const [written, claimed] = text.split('=') as [string, string?];
      if (claimed)
        claims[first + at] = readNumbers(claimed).map((claim) => ({
          term: claim >> 2,
          risk: RISKS[claim & 3]!,
        }));
      return written.startsWith(OWN_WORD) ? words[number]! + written.slice(1) : written;
    });
    return { numbers: phrases.map((_, at) => first + at), phrases };
  }

  let phrases: string[] | undefined;
  return {
    // Asked for only where words have to be shown.
    get phrases() {
      return (phrases ??= lines.flatMap((_, number) => [...readGroup(number).phrases]));
    },
    terms: termsPart.split('\n').map((line) => new TermLine(line)),
    claimsOf: (phrase) => claims[phrase],
    topic: readNumbers(topic),
    matcher: compileGroups(groups, readGroup),
  };
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
