/**
 * Tells whether a match means its term. `read` gathers the facts of one block once; `PageEvidence` holds those of a
 * whole page and decides, again whenever blocks come and go. Strings in, plain objects out.
 */
import { isUpper } from './characters.ts';
import { findDefinition } from './definitions.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import type { Found } from './matcher.ts';
import { longestFirst } from './overlaps.ts';
import type { Risk } from './schema.ts';
import {
  CUE,
  DEFINED,
  FOREIGN,
  NEAR,
  NEIGHBOUR,
  PART_OF_RIVAL,
  RIVAL,
  SAME_TERM,
  SHOUTED,
  START,
  TOPIC,
  type ByDistance,
} from './weights.ts';

/** A form found in a block: UTF-16 offsets into its text. */
export interface Match extends Found {
  /** The words around it are in capitals too. */
  readonly shouted: boolean;
  /** Shorter forms within it, for when it does not mean its term: the EHR in "Epic EHR". */
  readonly within: readonly Match[];
}

/** All that the senses need to know of a block, so that its text can be forgotten. */
export interface BlockFacts {
  readonly matches: readonly Match[];
  /** Every phrase found, cues included. */
  readonly found: readonly Found[];
  readonly definitions: readonly PageDefinition[];
  /** What the section's evidence is kept by: any value that blocks of one section share. */
  readonly section: unknown;
  readonly isForeign: boolean;
}

/** What a block says that a phrase stands for. */
export interface PageDefinition {
  readonly phrase: number;
  /** A term of ours by the form that the block spells out, with the risk of that form; or the block's own words. */
  readonly means: IndexClaim | string;
}

export type Distance = 'near' | 'block' | 'section' | 'page';

/** Why a match was marked or not, for the card to put into words. */
export type Reason =
  | { readonly kind: 'defined'; readonly as?: string }
  | { readonly kind: 'long-form' | 'cue'; readonly phrase: number; readonly distance: Distance }
  | { readonly kind: 'neighbour'; readonly term: number; readonly distance: Distance }
  | { readonly kind: 'rival'; readonly rival: number; readonly phrase: number; readonly distance: Distance }
  | { readonly kind: 'shouted' | 'foreign' };

export interface Sense {
  readonly match: Match;
  /** The term number that is most likely meant. */
  readonly term: number;
  /** Above zero: it is meant. */
  readonly score: number;
  /** Other terms of ours that it may mean as well, likelier first. */
  readonly others: readonly number[];
  readonly reasons: readonly Reason[];
}

/** The facts of one block of text, or undefined when it holds nothing of ours. `where` is asked only if it does. */
export function read(
  text: string,
  index: GlossaryIndex,
  where: () => Partial<Pick<BlockFacts, 'section' | 'isForeign'>> = () => ({}),
): BlockFacts | undefined {
  const found = index.matcher.find(text);
  if (found.length === 0) return undefined;
  const claimed = found.filter(({ phrase }) => index.claimsOf(phrase));
  const toMatches = (forms: readonly Found[]): Match[] =>
    longestFirst(forms).map((match) => ({
      ...match,
      shouted: isShouted(text, match),
      within: toMatches(forms.filter((form) => isWithin(form, match))),
    }));
  const matches = toMatches(claimed);
  const definitions = matches.flatMap((match) => definitionOf(text, match, found, index));
  const { section, isForeign = false } = where();
  return { matches, found, definitions, section, isForeign };
}

function definitionOf(
  text: string,
  match: Match,
  found: readonly Found[],
  index: GlossaryIndex,
): PageDefinition[] {
  const definition = findDefinition(text, match.start, match.end);
  if (!definition) return [];
  const terms = index.claimsOf(match.phrase)!.map(({ term }) => term);
  const longForms = found
    .filter(({ start, end }) => start < definition.end && end > definition.start)
    .flatMap(({ phrase }) => index.claimsOf(phrase) ?? []);
  const ours = longForms.find(({ term }) => terms.includes(term));
  return [{ phrase: match.phrase, means: ours ?? text.slice(definition.start, definition.end) }];
}

/** Whether at least two of the words around the match are in capitals and hardly any is not. */
function isShouted(text: string, { start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 60), start).match(/[\p{L}\d'’]+/gu) ?? [];
  const after = text.slice(end, end + 60).match(/[\p{L}\d'’]+/gu) ?? [];
  const around = [...before.slice(-4), ...after.slice(0, 4)].filter((word) => /\p{L}{2}/u.test(word));
  const shouted = around.filter((word) => word === word.toUpperCase()).length;
  return shouted >= 2 && shouted >= around.length * 0.7 && isUpper(text.charCodeAt(start));
}

type Counts = Map<number, number>;

/** What one section or the whole page holds: how often each phrase, and each sure term. */
class Tally {
  readonly phrases: Counts = new Map();
  readonly sure: Counts = new Map();

  /** Whether something came that was not there, or went for good. */
  count(facts: BlockFacts, index: GlossaryIndex, by: 1 | -1): boolean {
    let changed = false;
    for (const { phrase } of facts.found) changed = bump(this.phrases, phrase, by) || changed;
    for (const { phrase } of facts.matches)
      for (const { term, risk } of index.claimsOf(phrase)!)
        if (isSure(risk)) changed = bump(this.sure, term, by) || changed;
    return changed;
  }
}

function bump(counts: Counts, key: number, by: 1 | -1): boolean {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
  return count === 0 || (count === 1 && by === 1);
}

export class PageEvidence {
  /** Grows whenever something on the page changed that may change decisions elsewhere on it. */
  version = 0;
  private readonly index: GlossaryIndex;
  private readonly topic: ReadonlySet<number>;
  private readonly page = new Tally();
  private readonly sections = new Map<unknown, Tally>();
  private readonly definitions = new Map<number, { definition: PageDefinition; section: unknown }[]>();

  constructor(index: GlossaryIndex) {
    this.index = index;
    this.topic = new Set(index.topic);
  }

  add(facts: BlockFacts): void {
    this.change(facts, 1);
    const { section } = facts;
    for (const definition of facts.definitions) {
      const known = this.definitions.get(definition.phrase) ?? [];
      this.definitions.set(definition.phrase, [...known, { definition, section }]);
    }
  }

  remove(facts: BlockFacts): void {
    this.change(facts, -1);
    for (const { phrase } of facts.definitions) {
      const left = (this.definitions.get(phrase) ?? []).filter(
        ({ definition }) => !facts.definitions.includes(definition),
      );
      if (left.length > 0) this.definitions.set(phrase, left);
      else this.definitions.delete(phrase);
    }
  }

  /** The senses of a block's matches, believed or not, in the order of the text. */
  decide(facts: BlockFacts): Sense[] {
    return facts.matches.flatMap((match) => this.senseOf(facts, match));
  }

  /** The sense of a match; where it is not believed, followed by those of the forms within it. */
  private senseOf(facts: BlockFacts, match: Match): Sense[] {
    const judged = this.index.claimsOf(match.phrase)!.map((claim) => this.judge(facts, match, claim));
    judged.sort((a, b) => b.score - a.score);
    const [best, ...rest] = judged;
    const others = rest.filter(({ score }) => score > 0).map(({ term }) => term);
    const sense: Sense = { match, ...best!, others };
    return sense.score > 0
      ? [sense]
      : [sense, ...match.within.flatMap((inner) => this.senseOf(facts, inner))];
  }

  private change(facts: BlockFacts, by: 1 | -1): void {
    let section = this.sections.get(facts.section);
    if (!section) this.sections.set(facts.section, (section = new Tally()));
    const isNewToSection = section.count(facts, this.index, by);
    if (section.phrases.size === 0) this.sections.delete(facts.section);
    const isNewToPage = this.page.count(facts, this.index, by);
    if (isNewToSection || isNewToPage || facts.definitions.length > 0) this.version++;
  }

  private judge(
    facts: BlockFacts,
    match: Match,
    { term, risk }: IndexClaim,
  ): Omit<Sense, 'match' | 'others'> {
    const reasons: Reason[] = [];
    let score = START[risk];

    const defined = this.meaningOf(match.phrase, facts);
    if (typeof defined === 'string')
      return { term, score: -DEFINED, reasons: [{ kind: 'defined', as: defined }] };
    if (defined && defined.term !== term) return { term, score: -DEFINED, reasons: [{ kind: 'defined' }] };
    if (defined) {
      // The abbreviation is as sure as the words it stands for.
      score = START[defined.risk] + (defined.risk === 'none' ? DEFINED : 0);
      reasons.push({ kind: 'defined' });
    }

    const { cues, rivals, sureForms } = this.index.terms[term]!;
    score += this.weigh(facts, match, sureForms, SAME_TERM, (phrase, distance) =>
      reasons.push({ kind: 'long-form', phrase, distance }),
    );
    score += this.weigh(facts, match, cues, CUE, (phrase, distance) =>
      reasons.push({ kind: 'cue', phrase, distance }),
    );
    score += this.weighRivals(facts, match, rivals, reasons);
    score += this.weighNeighbours(facts, match, term, reasons);

    let topic = 0;
    for (const phrase of this.topic) if (this.page.phrases.has(phrase) && ++topic === TOPIC.cap) break;
    score += topic * TOPIC.each;

    if (match.shouted && SHOUTED[risk] !== 0) {
      score += SHOUTED[risk];
      reasons.push({ kind: 'shouted' });
    }
    if (facts.isForeign && FOREIGN[risk] !== 0) {
      score += FOREIGN[risk];
      reasons.push({ kind: 'foreign' });
    }
    return { term, score, reasons };
  }

  /** What the page says the phrase stands for: in this block, else in its section, else anywhere if it says one thing. */
  private meaningOf(phrase: number, facts: BlockFacts): IndexClaim | string | undefined {
    const here = facts.definitions.find((definition) => definition.phrase === phrase);
    if (here) return here.means;
    const all = this.definitions.get(phrase);
    if (!all) return undefined;
    const inSection = all.filter(({ section }) => section === facts.section);
    const means = (inSection.length > 0 ? inSection : all).map(({ definition }) => definition.means);
    const isOurs = (meaning: IndexClaim | string): boolean => typeof meaning !== 'string';
    return means.every(isOurs) || !means.some(isOurs) ? means[0] : undefined;
  }

  private weighRivals(
    facts: BlockFacts,
    match: Match,
    rivals: readonly (readonly number[])[],
    reasons: Reason[],
  ): number {
    let strongest = 0;
    let why: Reason[] = [];
    rivals.forEach((cues, rival) => {
      const found: Reason[] = [];
      let weight = this.weigh(facts, match, cues, RIVAL, (phrase, distance) =>
        found.push({ kind: 'rival', rival, phrase, distance }),
      );
      const surrounds = facts.found.find(
        ({ phrase, start, end }) =>
          start <= match.start &&
          end >= match.end &&
          end - start > match.end - match.start &&
          cues.includes(phrase),
      );
      if (surrounds) {
        weight += PART_OF_RIVAL;
        found.unshift({ kind: 'rival', rival, phrase: surrounds.phrase, distance: 'near' });
      }
      if (weight < strongest) {
        strongest = weight;
        why = found;
      }
    });
    reasons.push(...why);
    return strongest;
  }

  private weighNeighbours(facts: BlockFacts, match: Match, term: number, reasons: Reason[]): number {
    const closest = new Map<number, Distance>();
    for (const other of facts.matches)
      for (const claim of this.index.claimsOf(other.phrase)!)
        if (isSure(claim.risk) && claim.term !== term) {
          const distance = isNear(other, match) ? 'near' : 'block';
          if (closest.get(claim.term) !== 'near') closest.set(claim.term, distance);
        }
    const counter = new Counter(NEIGHBOUR);
    for (const distance of ['near', 'block'] as const)
      for (const [other, at] of closest)
        if (at === distance && counter.take(distance))
          reasons.push({ kind: 'neighbour', term: other, distance });
    const further = (tally: Tally | undefined, distance: Distance): void => {
      for (const other of tally?.sure.keys() ?? [])
        if (other !== term && !closest.has(other)) {
          closest.set(other, distance);
          if (!counter.take(distance)) return;
          reasons.push({ kind: 'neighbour', term: other, distance });
        }
    };
    further(this.sections.get(facts.section), 'section');
    further(this.page, 'page');
    return counter.sum;
  }

  /** The sum for distinct phrases of a list, each counted where it is closest to the match. */
  private weigh(
    facts: BlockFacts,
    match: Match,
    phrases: readonly number[],
    weights: ByDistance,
    report: (phrase: number, distance: Distance) => void,
  ): number {
    const places: [phrase: number, distance: Distance][] = [];
    const section = this.sections.get(facts.section);
    for (const phrase of phrases) {
      if (!this.page.phrases.has(phrase)) continue;
      let distance: Distance | undefined;
      let inMatch = 0;
      for (const other of facts.found) {
        if (other.phrase !== phrase) continue;
        if (other.start < match.end && other.end > match.start) inMatch++;
        else if (isNear(other, match)) distance = 'near';
        else distance ??= 'block';
      }
      if (!distance && (section?.phrases.get(phrase) ?? 0) > inMatch) distance = 'section';
      if (!distance && this.page.phrases.get(phrase)! > inMatch) distance = 'page';
      if (distance) places.push([phrase, distance]);
    }
    const counter = new Counter(weights);
    for (const distance of ['near', 'block', 'section', 'page'] as const)
      for (const [phrase, at] of places)
        if (at === distance && counter.take(distance)) report(phrase, distance);
    return counter.sum;
  }
}

/** Adds up weights until the cap is reached. */
class Counter {
  sum = 0;
  private left: number;
  private readonly weights: ByDistance;

  constructor(weights: ByDistance) {
    this.weights = weights;
    this.left = weights.cap;
  }

  take(distance: Distance): boolean {
    if (this.left === 0) return false;
    this.left--;
    this.sum += this.weights[distance];
    return true;
  }
}

/** Whether a form of this risk speaks for other terms by itself. */
const isSure = (risk: Risk): boolean => risk === 'none' || risk === 'low';
const isWithin = (inner: Found, outer: Found): boolean =>
  inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
const isNear = (a: Found, b: Found): boolean => a.start - b.end < NEAR && b.start - a.end < NEAR;
