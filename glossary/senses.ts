/** Decides whether a match means its term, by what its block, its section and its page say. Every decision tells why. */
import { Vicinity, isNear, surrounds, type Distance } from './vicinity.ts';
import { isShort, type Evidence } from './evidence.ts';
import { firstFrom, overlapping, type BlockFacts, type Match } from './facts.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import type { Category, Risk } from './schema.ts';
import {
  COMPANY,
  COMPANY_ON_TOPIC,
  COURSE,
  CUE,
  CUE_BESIDE,
  DEFINED,
  DEFINED_ELSEWHERE_LISTED,
  FOREIGN,
  LISTED,
  LONELY,
  NEAR,
  NEIGHBOUR,
  NEIGHBOUR_SHARED,
  OFF_TOPIC,
  OPPOSED,
  OPPOSED_TWICE,
  PART_OF_RIVAL,
  RIVAL,
  ROOM_FOR_EVIDENCE,
  SAME_TERM,
  SHOUTED,
  START,
  STRAY,
  TOPIC,
  type ByDistance,
} from './weights.ts';

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
/** A judgement in the making. */
interface Judging {
  readonly term: number;
  score: number;
  readonly reasons: Reason[];
}

/** The senses of a block's matches, believed or not, in the order of the text. The block is part of the evidence. */
export function decide(facts: BlockFacts, evidence: Evidence, index: GlossaryIndex): Sense[] {
  // Most blocks of a page that is about other things hold nothing but words that speak for other places.
  if (facts.matches.length === 0) return [];
  const judge = new Judge(new Vicinity(facts, evidence, index));
  return judge.secondLook(facts.matches.flatMap((match) => judge.sensesOf(match)));
}

class Judge {
  private readonly vicinity: Vicinity;

  constructor(vicinity: Vicinity) {
    this.vicinity = vicinity;
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
    const claims = this.vicinity.index.claimsOf(phrase)!;
    return this.vicinity.index.isComplete ? claims : claims.filter(({ risk }) => risk === 'none');
  }

  /**
   * Doubtful terms that are believed vouch for those near them that are just short of it. One look only: what it
   * adds vouches for nothing, so that the order of the matches does not matter.
   */
  secondLook(senses: readonly Sense[]): Sense[] {
    const believed = senses
      .filter(({ match, score }) => score > 0 && this.vicinity.sureTermsOf(match).length === 0)
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
    const { terms } = this.vicinity.index;
    const isOfKind = (other: Sense): boolean => terms[other.term]!.category === terms[term]!.category;
    const isShared = this.isShared(match, term);
    const near = this.around(match, believed).filter((other) => other.term !== term);
    const company = [
      ...new Set(near.filter((other) => !isShared || isOfKind(other)).map((other) => other.term)),
    ].slice(0, COMPANY.cap);
    const beside = this.vicinity.besideInList(match);
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
    const claim = this.vicinity.index.claimsOf(phrase)!.find((other) => other.term === term)!;
    return claim.risk === 'high' && this.vicinity.index.terms[term]!.sharesPages;
  }

  private judge(match: Match, claim: IndexClaim, isOnly: boolean): Judgement {
    const { term, risk } = claim;
    const judged: Judging = { term, score: START[risk], reasons: [] };
    const defined = this.weighDefinition(match, judged);
    // Nothing speaks against it, and nobody asks why it is marked.
    const isPlain = isOnly && risk === 'none' && !this.vicinity.index.terms[term]!.needsEvidence;
    if (defined === 'settled' || isPlain) return judged;
    this.weighWords(match, claim, defined === 'this', judged);
    this.weighStanding(match, claim, defined === 'this', judged);
    return judged;
  }

  /** What the page says that the letters stand for: this term, or for certain another thing, and nothing more is asked. */
  private weighDefinition(match: Match, judged: Judging): 'this' | 'settled' | undefined {
    const own = this.vicinity.ownMeaningOf(match);
    const meaning = own ?? this.vicinity.evidence.meaningOf(match.phrase, this.vicinity.facts);
    if (meaning === undefined) return undefined;
    if (typeof meaning === 'string') {
      judged.reasons.push({ kind: 'defined', as: meaning });
      if (own !== undefined) {
        judged.score = -DEFINED;
        return 'settled';
      }
      // Said elsewhere: a page may use the letters for two things.
      judged.score -=
        this.listedBeside(match, judged.term) === undefined ? DEFINED : DEFINED_ELSEWHERE_LISTED;
      return undefined;
    }
    judged.reasons.push({ kind: 'defined' });
    if (meaning.term !== judged.term) {
      judged.score = -DEFINED;
      return 'settled';
    }
    // The abbreviation is as sure as the words it stands for, but "CHARGEMASTER (CDM)" no less than by itself.
    judged.score = Math.max(judged.score, START[meaning.risk]) + (meaning.risk === 'none' ? DEFINED : 0);
    return 'this';
  }

  /** What the words around speak for and against. */
  private weighWords(match: Match, { term, risk }: IndexClaim, isDefined: boolean, judged: Judging): void {
    const { reasons } = judged;
    const { cues, rivals, sharesPages, sureForms } = this.vicinity.index.terms[term]!;
    // Where the page says what the letters stand for, their other senses are out.
    const isShared = sharesPages && risk === 'high' && !isDefined;
    judged.score += this.weigh(match, sureForms, SAME_TERM, (phrase, distance) =>
      reasons.push({ kind: 'long-form', phrase, distance }),
    );
    judged.score += this.weigh(match, cues, CUE, (phrase, distance) =>
      reasons.push({ kind: 'cue', phrase, distance }),
    );
    if (this.vicinity.hasBeside(match, cues)) judged.score += CUE_BESIDE;
    judged.score += this.weighRivals(match, rivals, reasons);
    judged.score += this.weighNeighbours(match, term, isShared ? NEIGHBOUR_SHARED : NEIGHBOUR, reasons);
    const listed = this.listedBeside(match, term);
    if (listed !== undefined) {
      judged.score += LISTED;
      reasons.push({ kind: 'listed', term: listed });
    }
    if (!isShared) judged.score += this.weighTopic(match, risk);
  }

  /** How it stands there: alone, with a number behind it, in capitals among capitals, in another language. */
  private weighStanding(match: Match, { term, risk }: IndexClaim, isDefined: boolean, judged: Judging): void {
    const { reasons } = judged;
    if (!isDefined && LONELY[risk] !== 0 && this.isLonely(reasons)) judged.score += LONELY[risk];
    if (!isDefined && !reasons.some(isInBlock)) {
      const rivals = reasons.filter((reason) => reason.kind === 'rival' && reason.distance === 'near').length;
      if (rivals > 0) judged.score += OPPOSED[risk] * (rivals > 1 ? OPPOSED_TWICE : 1);
      if (this.vicinity.evidence.isMixed) judged.score += STRAY[risk];
    }
    if (match.isCourse && !HAS_NUMBERS.has(this.vicinity.index.terms[term]!.category)) judged.score += COURSE;
    if (match.isBusiness) judged.score += PART_OF_RIVAL;
    if (match.shouted && SHOUTED[risk] !== 0) {
      judged.score += SHOUTED[risk];
      reasons.push({ kind: 'shouted' });
    }
    if (this.vicinity.facts.isForeign && FOREIGN[risk] !== 0) {
      judged.score += FOREIGN[risk];
      reasons.push({ kind: 'foreign' });
    }
  }

  /** Where a page says little else, one general word near by says as much as several on a long page. */
  private weighTopic(match: Match, risk: Risk): number {
    const { topic, page } = this.vicinity.evidence;
    if (topic === 0 && page.sure.size < COMPANY_ON_TOPIC && !isShort(page)) return OFF_TOPIC[risk];
    const onPage = topic * TOPIC.each;
    return onPage < TOPIC.near && this.vicinity.hasTopicNear(match) ? TOPIC.near : onPage;
  }

  /** Whether nothing close by speaks for a match. */
  private isLonely(reasons: readonly Reason[]): boolean {
    const { vicinity } = this;
    return vicinity.facts.length >= ROOM_FOR_EVIDENCE && !reasons.some(isCloseBy) && !vicinity.hasTopic;
  }

  private weighRivals(match: Match, rivals: readonly (readonly number[])[], reasons: Reason[]): number {
    let strongest = 0;
    let why: Reason[] = [];
    const present = rivals.map((cues) => this.vicinity.evidence.presentOf(cues));
    if (present.every(({ length }) => length === 0)) return 0;
    const around = overlapping(this.vicinity.facts.found, match.start, match.end).filter((found) =>
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
    take(this.vicinity.sureTermsNear(match), 'near');
    take(this.vicinity.sure, 'block');
    take(this.vicinity.section?.sure.keys() ?? [], this.vicinity.inSection);
    take(this.vicinity.evidence.page.sure.keys(), this.vicinity.onPage);
    return counter.sum;
  }

  /** A sure term of the same category right before or behind the match in a list. */
  private listedBeside(match: Match, term: number): number | undefined {
    const { terms } = this.vicinity.index;
    return this.vicinity
      .besideInList(match)
      .flatMap((other) => this.vicinity.sureTermsOf(other))
      .find((other) => other !== term && terms[other]!.category === terms[term]!.category);
  }

  /** The sum for distinct phrases of a list, each counted where it is closest to the match. */
  private weigh(
    match: Match,
    phrases: readonly number[],
    weights: ByDistance,
    report: (phrase: number, distance: Distance) => void,
  ): number {
    const present = this.vicinity.evidence.presentOf(phrases);
    if (present.length === 0) return 0;
    const at: Record<Distance, number[]> = { near: [], block: [], section: [], page: [] };
    for (const phrase of present) {
      const distance = this.vicinity.distanceOf(phrase, match);
      if (distance) at[distance].push(phrase);
    }
    const counter = new Counter(weights);
    for (const distance of ['near', 'block', 'section', 'page'] as const)
      for (const phrase of at[distance]) if (counter.take(distance)) report(phrase, distance);
    return counter.sum;
  }
}

/** Categories whose abbreviations are followed by numbers without being those of another subject's course. */
const HAS_NUMBERS: ReadonlySet<Category> = new Set<Category>([
  'role',
  'degree',
  'coding',
  'finance',
  'organisation',
]);

/** Whether it speaks for a match from its own block. */
const isInBlock = (reason: Reason): boolean =>
  (reason.kind === 'cue' || reason.kind === 'long-form' || reason.kind === 'neighbour') &&
  (reason.distance === 'near' || reason.distance === 'block');

/** Whether it does, or is a word for this sense in its section. */
const isCloseBy = (reason: Reason): boolean =>
  isInBlock(reason) ||
  ((reason.kind === 'cue' || reason.kind === 'long-form') && reason.distance === 'section');

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
