/**
 * What the script in every page knows of the glossary: phrases and what they speak for, no card text.
 * Packed once with the extension as one string (`packIndex`). A page only splits it into lines (`unpackIndex`); what
 * stands in a line is read when a phrase of it is met.
 */
import { compile, slotOf, slotsOf, type Matcher, type Slots } from './matcher.ts';
import { claimsOf, toPhrases, type Claim } from './phrases.ts';
import type { Field, Risk, Term } from './schema.ts';

export interface IndexTerm {
  readonly id: string;
  readonly field: Field;
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
  /** The terms that a phrase may mean, by its number; undefined for phrases that are cues only. */
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
const RISKS: readonly Risk[] = ['none', 'low', 'medium', 'high'];
/** The character that stands for an empty slot; a fuller slot has a later one. */
const FIRST_CODE = 48;
/** Numbers are written to this base. */
const BASE = 36;

const writeNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => number.toString(BASE)).join(' ');
const readNumbers = (text: string): number[] =>
  text === '' ? [] : text.split(' ').map((number) => parseInt(number, BASE));

/** Without risk, or words of little risk: "release of information". */
const isUnmistakable = ({ phrase, risk }: Claim): boolean =>
  risk === 'none' || (risk === 'low' && phrase.includes(' '));

/**
 * Five parts, parted by form feeds: the topic words; a character for each slot of the matcher; the
 * phrases in the order of their slots; for each phrase the terms that it may mean, with the risk; for each term
 * `id|field|cues|cues of each rival, parted by ~|shares pages|sure forms`.
 * Throws when a form is claimed by two terms that no cue can tell apart.
 */
export function packIndex(terms: readonly Term[]): string {
  const entries = terms.map((term) => {
    const own = claimsOf(term);
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
  const phrases = [...all].sort((a, b) => slotOf(a) - slotOf(b) || (a < b ? -1 : 1));
  const numbers = new Map(phrases.map((phrase, number) => [phrase, number]));
  const numbersOf = (cues: readonly string[]): string =>
    writeNumbers([...new Set(cues.flatMap(toPhrases))].map((phrase) => numbers.get(phrase)!));

  const { counts, begins } = slotsOf(phrases);
  return [
    numbersOf(TOPIC_WORDS),
    Array.from(counts, (count, slot) => String.fromCharCode(FIRST_CODE + count * 2 + begins[slot]!)).join(''),
    phrases.join('\n'),
    phrases
      .map((phrase) =>
        writeNumbers((claims.get(phrase) ?? []).map(({ term, risk }) => term * 4 + RISKS.indexOf(risk))),
      )
      .join('\n'),
    entries
      .map(({ term, own, cues, rivals }) =>
        [
          term.id,
          FIELDS.indexOf(term.field),
          numbersOf(cues),
          rivals.map(numbersOf).join('~'),
          term.rivals.some(({ sharesPages }) => sharesPages) ? 1 : 0,
          writeNumbers(own.flatMap((claim) => (isUnmistakable(claim) ? [numbers.get(claim.phrase)!] : []))),
        ].join('|'),
      )
      .join('\n'),
  ].join('\f');
}

export function unpackIndex(packed: string): GlossaryIndex {
  const [topic, slots, phrasesPart, claimsPart, termsPart] = packed.split('\f') as [
    string,
    string,
    string,
    string,
    string,
  ];
  const phrases = phrasesPart.split('\n');
  const claimLines = claimsPart.split('\n');
  const claims: (readonly IndexClaim[])[] = [];
  return {
    phrases,
    terms: termsPart.split('\n').map((line) => new TermLine(line)),
    claimsOf(phrase) {
      if (!claimLines[phrase]) return undefined;
      return (claims[phrase] ??= readNumbers(claimLines[phrase]).map((packedClaim) => ({
        term: packedClaim >> 2,
        risk: RISKS[packedClaim & 3]!,
      })));
    },
    topic: readNumbers(topic),
    matcher: compile(phrases, readSlots(slots)),
  };
}

function readSlots(text: string): Slots {
  const counts = new Uint8Array(text.length);
  const begins = new Uint8Array(text.length);
  for (let slot = 0; slot < text.length; slot++) {
    const code = text.charCodeAt(slot) - FIRST_CODE;
    counts[slot] = code >> 1;
    begins[slot] = code & 1;
  }
  return { counts, begins };
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
    return FIELDS[Number(this.part(1))]!;
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
