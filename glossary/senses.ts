/** Decides whether a match means its term, by what its block, its section and its page say. Every decision tells why. */
import { isShort, isSure, type Evidence, type Tally } from './evidence.ts';
import { firstFrom, overlapping, type BlockFacts, type Match, type PageDefinition } from './facts.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import type { Found } from './matcher.ts';
import type { Category, Risk } from './schema.ts';
import {
  COMPANY,
  COMPANY_ON_TOPIC,
  COURSE,
  CUE,
  CUE_BESIDE,
  DEFINED,
  FOREIGN,
  LISTED,
  LONELY,
  NEAR,
  NEIGHBOUR,
  NEIGHBOUR_SHARED,
  OFF_TOPIC,
  PART_OF_RIVAL,
  RIVAL,
  ROOM_FOR_EVIDENCE,
  SAME_TERM,
  SHOUTED,
  START,
  TOPIC,
  type ByDistance,
} from './weights.ts';

export type Distance = 'near' | 'block' | 'section' | 'page';

/** Why a match was marked or not, for the card to put into words. */
export type Reason =
  | { readonly kind: 'defined'; readonly as?: string }
  | { readonly kind: 'long-form' | 'cue'; readonly phrase: number; readonly distance: Distance }
  | { readonly kind: 'neighbour'; readonly term: number; readonly distance: Distance }
  | { readonly kind: 'listed'; readonly term: number }
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

type PlacedSense = Sense & { readonly start: number };
type Judgement = Pick<Sense, 'term' | 'score' | 'reasons'>;

/** The senses of a block's matches, believed or not, in the order of the text. The block is part of the evidence. */
export function decide(facts: BlockFacts, evidence: Evidence, index: GlossaryIndex): Sense[] {
  const judge = new Judge(facts, evidence, index);
  return judge.secondLook(facts.matches.flatMap((match) => judge.sensesOf(match)));
}

class Judge {
  private readonly facts: BlockFacts;
  private readonly evidence: Evidence;
  private readonly index: GlossaryIndex;
  private readonly section: Tally | undefined;
  /** What other blocks of the section are from a match. */
  private readonly inSection: Distance;
  /** What other sections of the page are from a match. */
  private readonly onPage: Distance;
  /** What the block itself says that each phrase stands for, by place. */
  private readonly own = new Map<number, PageDefinition[]>();
  /** Where each phrase stands in the block. */
  private readonly places = new Map<number, Found[]>();
  /** The sure terms of each phrase that was asked for. */
  private readonly sureTerms = new Map<number, readonly number[]>();
  /** The sure terms of the block, in the order of the text. */
  private readonly sure: ReadonlySet<number>;
  /** Whether the block has a general word of health work, once that was asked for. */
  private hasTopic: boolean | undefined;

  constructor(facts: BlockFacts, evidence: Evidence, index: GlossaryIndex) {
    this.facts = facts;
    this.evidence = evidence;
    this.index = index;
    this.section = evidence.inSection(facts);
    this.onPage = isShort(evidence.page) ? 'near' : 'page';
    this.inSection = this.section && isShort(this.section) ? 'near' : 'section';
    for (const definition of facts.definitions) {
      const own = this.own.get(definition.phrase);
      if (own) own.push(definition);
      else this.own.set(definition.phrase, [definition]);
    }
    for (const found of facts.found) {
      const places = this.places.get(found.phrase);
      if (places) places.push(found);
      else this.places.set(found.phrase, [found]);
    }
    this.sure = new Set(facts.matches.flatMap((match) => this.sureTermsOf(match)));
  }

  /** The sense of a match; where it is not believed, followed by those of the forms that it hides. */
  sensesOf(match: Match): Sense[] {
    const claims = this.claimsOf(match);
    const judged = claims.map((claim) => this.judge(match, claim, claims.length === 1));
    if (judged.length === 0) return match.hidden.flatMap((hidden) => this.sensesOf(hidden));
    judged.sort((a, b) => b.score - a.score);
    const [best, ...rest] = judged;
    const others = rest.filter(({ score }) => score > 0).map(({ term }) => term);
    const sense: Sense = { match, ...best!, others };
    return sense.score > 0 ? [sense] : [sense, ...match.hidden.flatMap((hidden) => this.sensesOf(hidden))];
  }

  /** What the match may mean; as long as there is no evidence, only what needs none. */
  private claimsOf({ phrase }: Match): readonly IndexClaim[] {
    const claims = this.index.claimsOf(phrase)!;
    return this.index.isComplete ? claims : claims.filter(({ risk }) => risk === 'none');
  }

  /**
   * Doubtful terms that are believed vouch for those near them that are just short of it. One look only: what it
   * adds vouches for nothing, so that the order of the matches does not matter.
   */
  secondLook(senses: readonly Sense[]): Sense[] {
    const believed = senses
      .filter(({ match, score }) => score > 0 && this.sureTermsOf(match).length === 0)
      .map((sense) => ({ ...sense, start: sense.match.start }));
    if (believed.length === 0) return [...senses];
    const seconded = senses.map((sense) => (sense.score > 0 ? sense : this.withCompany(sense, believed)));
    // The forms that a match hides, tried because it was not believed.
    const taken = seconded.filter(({ score }, at) => score > 0 && senses[at]!.score <= 0);
    return seconded.filter(
      ({ match }) => !taken.some((sense) => sense.match !== match && surrounds(sense.match, match)),
    );
  }

  private withCompany(sense: Sense, believed: readonly PlacedSense[]): Sense {
    const { match, term, score, reasons } = sense;
    if (score + COMPANY.each * COMPANY.cap + LISTED <= 0) return sense;
    const { terms } = this.index;
    const isOfKind = (other: Sense): boolean => terms[other.term]!.category === terms[term]!.category;
    const isShared = this.isShared(match, term);
    const near = this.around(match, believed).filter((other) => other.term !== term);
    const company = [
      ...new Set(near.filter((other) => !isShared || isOfKind(other)).map((other) => other.term)),
    ].slice(0, COMPANY.cap);
    const beside = this.besideInList(match);
    const listed = near.find((other) => beside.includes(other.match) && isOfKind(other));
    return {
      ...sense,
      score: score + COMPANY.each * company.length + (listed ? LISTED : 0),
      reasons: [
        ...reasons,
        ...company.map((other) => ({ kind: 'neighbour', term: other, distance: 'near' }) as const),
        ...(listed ? [{ kind: 'listed', term: listed.term } as const] : []),
      ],
    };
  }

  /** Those of the senses, in the order of the text, that are near the match. */
  private around(match: Match, senses: readonly PlacedSense[]): PlacedSense[] {
    const near: PlacedSense[] = [];
    let at = firstFrom(senses, match.start - 2 * NEAR);
    for (; at < senses.length && senses[at]!.start < match.end + NEAR; at++)
      if (isNear(senses[at]!.match, match)) near.push(senses[at]!);
    return near;
  }

  /** Whether another sense of a form of high risk is met on the same pages, so that company says little. */
  private isShared({ phrase }: Match, term: number): boolean {
    const claim = this.index.claimsOf(phrase)!.find((other) => other.term === term)!;
    return claim.risk === 'high' && this.index.terms[term]!.sharesPages;
  }

  private judge(match: Match, { term, risk }: IndexClaim, isOnly: boolean): Judgement {
    const reasons: Reason[] = [];
    let score = START[risk];

    const own = this.ownMeaningOf(match);
    const meaning = own ?? this.evidence.meaningOf(match.phrase, this.facts);
    const defined = typeof meaning === 'string' ? undefined : meaning;
    if (typeof meaning === 'string') {
      reasons.push({ kind: 'defined', as: meaning });
      if (own !== undefined) return { term, score: -DEFINED, reasons };
      // Said elsewhere: a page may use the letters for two things.
      score -= DEFINED;
    }
    if (defined && defined.term !== term) return { term, score: -DEFINED, reasons: [{ kind: 'defined' }] };
    if (defined) {
      // The abbreviation is as sure as the words it stands for, but "CHARGEMASTER (CDM)" no less than by itself.
      score = Math.max(score, START[defined.risk]) + (defined.risk === 'none' ? DEFINED : 0);
      reasons.push({ kind: 'defined' });
    }

    const { needsEvidence, cues, rivals, sharesPages, sureForms } = this.index.terms[term]!;
    // Nothing speaks against it, and nobody asks why it is marked.
    if (isOnly && risk === 'none' && !needsEvidence) return { term, score, reasons };
    // Where the page says what the letters stand for, their other senses are out.
    const isShared = sharesPages && risk === 'high' && !defined;
    score += this.weigh(match, sureForms, SAME_TERM, (phrase, distance) =>
      reasons.push({ kind: 'long-form', phrase, distance }),
    );
    score += this.weigh(match, cues, CUE, (phrase, distance) =>
      reasons.push({ kind: 'cue', phrase, distance }),
    );
    if (this.hasBeside(match, cues)) score += CUE_BESIDE;
    score += this.weighRivals(match, rivals, reasons);
    score += this.weighNeighbours(match, term, isShared ? NEIGHBOUR_SHARED : NEIGHBOUR, reasons);
    const listed = this.listedBeside(match, term);
    if (listed !== undefined) {
      score += LISTED;
      reasons.push({ kind: 'listed', term: listed });
    }
    if (!isShared) score += this.weighTopic(match, risk);

    if (!defined && LONELY[risk] !== 0 && this.isLonely(reasons)) score += LONELY[risk];
    if (match.isCourse && !HAS_NUMBERS.has(this.index.terms[term]!.category)) score += COURSE;
    if (match.shouted && SHOUTED[risk] !== 0) {
      score += SHOUTED[risk];
      reasons.push({ kind: 'shouted' });
    }
    if (this.facts.isForeign && FOREIGN[risk] !== 0) {
      score += FOREIGN[risk];
      reasons.push({ kind: 'foreign' });
    }
    return { term, score, reasons };
  }

  /** What the block itself says that the match stands for: right there or before it, else behind it. */
  private ownMeaningOf({ phrase, start }: Match): IndexClaim | string | undefined {
    const own = this.own.get(phrase);
    if (!own) return undefined;
    const behind = firstFrom(own, start + 1);
    return own[Math.max(0, behind - 1)]!.means;
  }

  /** Where a page says little else, one general word near by says as much as several on a long page. */
  private weighTopic(match: Match, risk: Risk): number {
    const { topic, page } = this.evidence;
    if (topic === 0 && page.sure.size < COMPANY_ON_TOPIC && !isShort(page)) return OFF_TOPIC[risk];
    const onPage = topic * TOPIC.each;
    return onPage < TOPIC.near && this.hasTopicNear(match) ? TOPIC.near : onPage;
  }

  /** Whether nothing close by speaks for a match. */
  private isLonely(reasons: readonly Reason[]): boolean {
    const { facts, evidence } = this;
    if (facts.length < ROOM_FOR_EVIDENCE || reasons.some(isCloseBy)) return false;
    this.hasTopic ??= facts.found.some(({ phrase }) => evidence.isTopic(phrase));
    return !this.hasTopic;
  }

  private hasTopicNear(match: Match): boolean {
    return overlapping(this.facts.found, match.start - NEAR, match.end + NEAR).some(({ phrase }) =>
      this.evidence.isTopic(phrase),
    );
  }

  private hasBeside(match: Match, cues: readonly number[]): boolean {
    const present = this.evidence.presentOf(cues);
    if (present.length === 0) return false;
    return overlapping(this.facts.found, match.start - BESIDE, match.end + BESIDE).some(
      ({ start, end, phrase }) => (end <= match.start || start >= match.end) && present.includes(phrase),
    );
  }

  private weighRivals(match: Match, rivals: readonly (readonly number[])[], reasons: Reason[]): number {
    let strongest = 0;
    let why: Reason[] = [];
    const present = rivals.map((cues) => this.evidence.presentOf(cues));
    if (present.every(({ length }) => length === 0)) return 0;
    const around = overlapping(this.facts.found, match.start, match.end).filter((found) =>
      surrounds(found, match),
    );
    present.forEach((cues, rival) => {
      const found: Reason[] = [];
      let weight = this.weigh(match, rivals[rival]!, RIVAL, (phrase, distance) =>
        found.push({ kind: 'rival', rival, phrase, distance }),
      );
      const name = around.find(({ phrase }) => cues.includes(phrase));
      if (name) {
        weight += PART_OF_RIVAL;
        found.unshift({ kind: 'rival', rival, phrase: name.phrase, distance: 'near' });
      }
      if (weight < strongest) {
        strongest = weight;
        why = found;
      }
    });
    reasons.push(...why);
    return strongest;
  }

  /** Other terms that are sure by themselves, each counted where it is closest. */
  private weighNeighbours(match: Match, term: number, weights: ByDistance, reasons: Reason[]): number {
    const seen = new Set([term]);
    const counter = new Counter(weights);
    const take = (terms: Iterable<number>, distance: Distance): void => {
      for (const other of terms) {
        if (seen.has(other)) continue;
        if (!counter.take(distance)) return;
        seen.add(other);
        reasons.push({ kind: 'neighbour', term: other, distance });
      }
    };
    take(this.sureTermsNear(match), 'near');
    take(this.sure, 'block');
    take(this.section?.sure.keys() ?? [], this.inSection);
    take(this.evidence.page.sure.keys(), this.onPage);
    return counter.sum;
  }

  /** A sure term of the same category right before or behind the match in a list. */
  private listedBeside(match: Match, term: number): number | undefined {
    const { terms } = this.index;
    return this.besideInList(match)
      .flatMap((other) => this.sureTermsOf(other))
      .find((other) => other !== term && terms[other]!.category === terms[term]!.category);
  }

  /** The matches right before and behind it in a list. */
  private besideInList(match: Match): Match[] {
    const { matches } = this.facts;
    const at = firstFrom(matches, match.start);
    if (matches[at] !== match) return [];
    const before = match.listedAfter ? [matches[at - 1]!] : [];
    const behind = matches[at + 1];
    return behind?.listedAfter ? [...before, behind] : before;
  }

  private *sureTermsNear(match: Match): Generator<number> {
    const { matches } = this.facts;
    let at = firstFrom(matches, match.start - NEAR);
    // The one before may reach into the space that counts as near.
    if (at > 0 && isNear(matches[at - 1]!, match)) at--;
    for (; at < matches.length && matches[at]!.start < match.end + NEAR; at++)
      yield* this.sureTermsOf(matches[at]!);
  }

  private sureTermsOf({ phrase }: Match): readonly number[] {
    let terms = this.sureTerms.get(phrase);
    if (!terms) {
      terms = this.index.claimsOf(phrase)!.flatMap(({ term, risk }) => (isSure(risk) ? [term] : []));
      this.sureTerms.set(phrase, terms);
    }
    return terms;
  }

  /** The sum for distinct phrases of a list, each counted where it is closest to the match. */
  private weigh(
    match: Match,
    phrases: readonly number[],
    weights: ByDistance,
    report: (phrase: number, distance: Distance) => void,
  ): number {
    const present = this.evidence.presentOf(phrases);
    if (present.length === 0) return 0;
    const at: Record<Distance, number[]> = { near: [], block: [], section: [], page: [] };
    for (const phrase of present) {
      const distance = this.distanceOf(phrase, match);
      if (distance) at[distance].push(phrase);
    }
    const counter = new Counter(weights);
    for (const distance of ['near', 'block', 'section', 'page'] as const)
      for (const phrase of at[distance]) if (counter.take(distance)) report(phrase, distance);
    return counter.sum;
  }

  /** Where a phrase that is on the page is closest to the match; what the match itself is part of does not count. */
  private distanceOf(phrase: number, match: Match): Distance | undefined {
    const places = this.places.get(phrase) ?? [];
    let own = 0;
    for (let at = firstFrom(places, match.start - 2 * NEAR); at < places.length; at++) {
      const place = places[at]!;
      if (place.start >= match.end + NEAR) break;
      if (place.start < match.end && place.end > match.start) own++;
      else if (isNear(place, match)) return 'near';
    }
    if (places.length > own) return 'block';
    if ((this.section?.phrases.get(phrase) ?? 0) > own) return this.inSection;
    return this.evidence.page.phrases.get(phrase)! > own ? this.onPage : undefined;
  }
}

/** Categories whose abbreviations are followed by numbers without being those of another subject's course. */
const HAS_NUMBERS: ReadonlySet<Category> = new Set<Category>(['role', 'degree', 'coding', 'finance']);

/** Whether it speaks for a match from its own block, or is a word for this sense in its section. */
const isCloseBy = (reason: Reason): boolean =>
  (reason.kind === 'cue' || reason.kind === 'long-form' || reason.kind === 'neighbour') &&
  (reason.distance === 'near' ||
    reason.distance === 'block' ||
    (reason.distance === 'section' && reason.kind !== 'neighbour'));

/** UTF-16 units that may stand between two words that are right beside each other: a sign or two, a word like "and". */
const BESIDE = 5;

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

const surrounds = (outer: Found, inner: Found): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
const isNear = (a: Found, b: Found): boolean => a.start - b.end < NEAR && b.start - a.end < NEAR;
