/**
 * What pages know of the glossary: forms, and what speaks for or against what they mean; no card text. It is packed
 * once with the extension, as text in two parts. The forms are in every page. The evidence follows where a page has a
 * form that needs some, which most of the web has not. What stands in a line is read when it is asked for.
 */
import { CATEGORIES, FIELDS, RISKS } from './kinds.ts';
import { Lexicon, packPhrases, type NumberedPhrase } from './lexicon.ts';
import { matcherOf, type Matcher } from './matcher.ts';
import { readNumbers, writeNumbers } from './numbers.ts';
import { claimsOf, toPhrases, type Claim } from './phrases.ts';
import type { Category, Field, Risk, Term } from './schema.ts';

export interface IndexTerm {
  readonly id: string;
  readonly field: Field;
  readonly category: Category;
  /** Whether anything on a page can speak against it: some forms have a risk. */
  readonly needsEvidence: boolean;
  /** Numbers of the phrases that speak for this sense; these and the lists below are empty without evidence. */
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

/** What a page is given first, and what it is given later. */
export interface PackedIndex {
  readonly forms: string;
  readonly evidence?: string;
}

/** General words of health work: not terms, but they tell a hospital's page from a football club's. */
const TOPIC_WORDS = (
  'patient;hospital;clinic;clinical;physician;nursing;nurse;medical;healthcare;medicine;health system;health plan;' +
  'health services;care delivery;insurance;payer;diagnosis;medical center;provider;outpatient;inpatient;surgery;' +
  'pharmacy;treatment'
).split(';');

/** The category of a term is one digit to this base. */
const CATEGORY_BASE = 36;

/** Without risk, or words of little risk: "release of information". */
const isUnmistakable = ({ phrase, risk }: Claim): boolean =>
  risk === 'none' || (risk === 'low' && phrase.includes(' '));

/**
 * Both parts have their lists parted by form feeds. Forms: a line a term, `id|field, category, whether evidence decides`;
 * the forms as a lexicon, each with the terms that it may mean and its risk. Evidence: a line a term, `cues|cues of each
 * rival, parted by ~|shares pages|sure forms`; topic words; and the cues that are no forms, as a lexicon.
 * Throws when a form is claimed by two terms that no cue can tell apart.
 */
export function packIndex(terms: readonly Term[]): Required<PackedIndex> {
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
      isSure,
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
  const said = [...TOPIC_WORDS, ...entries.flatMap(({ cues, rivals }) => [...cues, ...rivals.flat()])];
  const forms = packPhrases(claims.keys(), (phrase) =>
    writeNumbers(claims.get(phrase)!.map(({ term, risk }) => term * 4 + RISKS.indexOf(risk))),
  );
  const cues = packPhrases(said.flatMap(toPhrases).filter((phrase) => !claims.has(phrase)));
  const formsEnd = new Lexicon(forms.packed).end;
  const numberOf = (phrase: string): number =>
    forms.numbers.get(phrase) ?? formsEnd + cues.numbers.get(phrase)!;
  const numbersOf = (cues: readonly string[]): string => {
    const own = new Set(cues.flatMap(toPhrases));
    // "rhit" is found in capitals too, and one word is no two cues.
    const distinct = [...own].filter(
      (phrase) => phrase === phrase.toLowerCase() || !own.has(phrase.toLowerCase()),
    );
    return writeNumbers(distinct.map(numberOf));
  };

  const termLines = entries.map(({ term, isSure }) => {
    const kind = `${FIELDS.indexOf(term.field)}${CATEGORIES.indexOf(term.category).toString(CATEGORY_BASE)}`;
    return `${term.id}|${kind}${isSure ? '' : 1}`;
  });
  const evidenceLines = entries.map(({ term, own, cues, rivals }) =>
    [
      numbersOf(cues),
      rivals.map(numbersOf).join('~'),
      term.rivals.some(({ sharesPages }) => sharesPages) ? 1 : '',
      writeNumbers(own.flatMap((claim) => (isUnmistakable(claim) ? [numberOf(claim.phrase)] : []))),
    ].join('|'),
  );
  return {
    forms: [termLines.join('\n'), forms.packed].join('\f'),
    evidence: [evidenceLines.join('\n'), numbersOf(TOPIC_WORDS), cues.packed].join('\f'),
  };
}

/** Says in an error which term it is about. */
function named<Result>(term: Term, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${term.id}: ${(error as Error).message}`, { cause: error });
  }
}

/** What `packIndex` gives, made ready to be asked; what it gets is not checked. */
export function unpackIndex({ forms, evidence }: PackedIndex): GlossaryIndex {
  const index = new GlossaryIndex(forms);
  if (evidence !== undefined) index.learn(evidence);
  return index;
}

export class GlossaryIndex {
  readonly terms: readonly IndexTerm[];
  /** Numbers of the phrases that say a page is about health work at all. */
  topic: readonly number[] = [];
  /** Finds forms, and cues once there is evidence. */
  matcher: Matcher;
  private readonly termLines: readonly TermLines[];
  private readonly forms: Lexicon;
  private cues: Lexicon | undefined;
  private readonly claims = new Map<number, readonly IndexClaim[]>();
  private readonly readClaims = ({ number, note }: NumberedPhrase): void => {
    if (note === '' || this.claims.has(number)) return;
    const claims = readNumbers(note).map((claim) => ({ term: claim >> 2, risk: RISKS[claim & 3]! }));
    this.claims.set(number, claims);
  };

  constructor(packed: string) {
    const [terms, forms] = packed.split('\f') as [string, string];
    this.terms = this.termLines = terms.split('\n').map((line) => new TermLines(line));
    this.forms = new Lexicon(forms);
    this.matcher = matcherOf([this.forms], this.readClaims);
  }

  /** Whether the evidence is there. Until then only forms without risk can be believed. */
  get isComplete(): boolean {
    return this.cues !== undefined;
  }

  /** Takes the evidence up. What was read before is to be read again. */
  learn(evidence: string): void {
    const [terms, topic, cues] = evidence.split('\f') as [string, string, string];
    const lines = terms.split('\n');
    for (let at = 0; at < lines.length; at++) this.termLines[at]!.learn(lines[at]!);
    this.topic = readNumbers(topic);
    this.cues = new Lexicon(cues, this.forms.end);
    this.matcher = matcherOf([this.forms, this.cues], this.readClaims);
  }

  /** The terms that a phrase may mean, by its number; undefined for phrases that are cues only. */
  claimsOf(phrase: number): readonly IndexClaim[] | undefined {
    if (phrase < this.forms.end && !this.claims.has(phrase)) this.readClaims(this.forms.numbered(phrase));
    return this.claims.get(phrase);
  }

  phrase(number: number): string {
    const lexicon = number < this.forms.end ? this.forms : this.cues!;
    return lexicon.numbered(number).phrase;
  }

  /** All phrases: for where there is time. */
  phrases(): readonly NumberedPhrase[] {
    return [...this.forms.phrases(), ...(this.cues?.phrases() ?? [])];
  }
}

/** A term's lines in the two parts of the packed index, read when they are asked for. */
class TermLines implements IndexTerm {
  private readonly line: string;
  private evidenceLine = '|||';
  private parts: readonly [id: string, kind: string] | undefined;
  private lists: Pick<IndexTerm, 'cues' | 'rivals' | 'sharesPages' | 'sureForms'> | undefined;
  private all: readonly number[] | undefined;

  constructor(line: string) {
    this.line = line;
  }

  learn(evidenceLine: string): void {
    this.evidenceLine = evidenceLine;
    this.lists = undefined;
    this.all = undefined;
  }

  get id(): string {
    return this.head()[0];
  }

  get field(): Field {
    return FIELDS[Number(this.head()[1].charAt(0))]!;
  }

  get category(): Category {
    return CATEGORIES[parseInt(this.head()[1].charAt(1), CATEGORY_BASE)]!;
  }

  get needsEvidence(): boolean {
    return this.head()[1].length > 2;
  }

  get sharesPages(): boolean {
    return this.read().sharesPages;
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
    return (this.all ??= [...this.cues, ...this.rivals.flat(), ...this.sureForms]);
  }

  private head(): readonly [id: string, kind: string] {
    return (this.parts ??= this.line.split('|') as [string, string]);
  }

  private read(): NonNullable<TermLines['lists']> {
    if (this.lists) return this.lists;
    const [cueList, rivalLists, shares, sureList] = this.evidenceLine.split('|') as [
      string,
      string,
      string,
      string,
    ];
    const cues = readNumbers(cueList);
    const rivals = rivalLists === '' ? [] : rivalLists.split('~').map(readNumbers);
    const sureForms = readNumbers(sureList);
    return (this.lists = { cues, rivals, sharesPages: shares !== '', sureForms });
  }
}
