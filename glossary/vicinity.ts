/** What stands around a match: in its block, in its section and on its page. All places are UTF-16 offsets in the block. */
import { isShort, isSure, type Evidence, type Tally } from './evidence.ts';
import { firstFrom, overlapping, type BlockFacts, type Match, type PageDefinition } from './facts.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import type { Found } from './matcher.ts';
import { LABEL, NEAR } from './weights.ts';

/** How far from a match something is said: near by, elsewhere in its block, in another block of its section, on the page. */
export type Distance = 'near' | 'block' | 'section' | 'page';

/** One block, as seen from the matches in it. */
export class Vicinity {
  readonly facts: BlockFacts;
  readonly evidence: Evidence;
  readonly index: GlossaryIndex;
  readonly section: Tally | undefined;
  /** What other blocks of the section are from a match. */
  readonly inSection: Distance;
  /** What other sections of the page are from a match. */
  readonly onPage: Distance;
  /** What the block itself says that each phrase stands for, by place. */
  private readonly own = new Map<number, PageDefinition[]>();
  /** Where each phrase stands in the block. */
  private readonly places = new Map<number, Found[]>();
  /** The sure terms of each phrase that was asked for. */
  private readonly sureTerms = new Map<number, readonly number[]>();
  /** The sure terms of the block, in the order of the text. */
  readonly sure: ReadonlySet<number>;
  /** What `hasTopic` found. */
  private topicFound: boolean | undefined;

  constructor(facts: BlockFacts, evidence: Evidence, index: GlossaryIndex) {
    this.facts = facts;
    this.evidence = evidence;
    this.index = index;
    this.section = evidence.inSection(facts);
    this.onPage = isShort(evidence.page) ? 'near' : 'page';
    const isOfSection = !evidence.isMixed || facts.length <= LABEL;
    this.inSection = this.section && isShort(this.section) && isOfSection ? 'near' : 'section';
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

  /** What the block itself says that the match stands for: right there or before it, else behind it. */
  ownMeaningOf({ phrase, start }: Match): IndexClaim | string | undefined {
    const own = this.own.get(phrase);
    if (!own) return undefined;
    const behind = firstFrom(own, start + 1);
    return own[Math.max(0, behind - 1)]!.means;
  }

  /** Whether the block has a general word of health work. */
  get hasTopic(): boolean {
    const { facts, evidence } = this;
    return (this.topicFound ??= facts.found.some(({ phrase }) => evidence.isTopic(phrase)));
  }

  /** Whether it has one near a match. */
  hasTopicNear(match: Match): boolean {
    return overlapping(this.facts.found, match.start - NEAR, match.end + NEAR).some(({ phrase }) =>
      this.evidence.isTopic(phrase),
    );
  }

  /** Whether one of these phrases stands right beside a match. */
  hasBeside(match: Match, cues: readonly number[]): boolean {
    const present = this.evidence.presentOf(cues);
    if (present.length === 0) return false;
    return overlapping(this.facts.found, match.start - BESIDE, match.end + BESIDE).some(
      ({ start, end, phrase }) => (end <= match.start || start >= match.end) && present.includes(phrase),
    );
  }

  /** The matches right before and behind it in a list. */
  besideInList(match: Match): Match[] {
    const { matches } = this.facts;
    const at = firstFrom(matches, match.start);
    if (matches[at] !== match) return [];
    const before = match.listedAfter ? [matches[at - 1]!] : [];
    const behind = matches[at + 1];
    return behind?.listedAfter ? [...before, behind] : before;
  }

  /** The sure terms near a match, in the order of the text. */
  *sureTermsNear(match: Match): Generator<number> {
    const { matches } = this.facts;
    let at = firstFrom(matches, match.start - NEAR);
    // The one before may reach into the space that counts as near.
    if (at > 0 && isNear(matches[at - 1]!, match)) at--;
    for (; at < matches.length && matches[at]!.start < match.end + NEAR; at++)
      yield* this.sureTermsOf(matches[at]!);
  }

  /** The terms that a match means without any doubt. */
  sureTermsOf({ phrase }: Match): readonly number[] {
    let terms = this.sureTerms.get(phrase);
    if (!terms) {
      terms = this.index.claimsOf(phrase)!.flatMap(({ term, risk }) => (isSure(risk) ? [term] : []));
      this.sureTerms.set(phrase, terms);
    }
    return terms;
  }

  /** Where a phrase that is on the page is closest to the match; neither the match's own nor what it is part of counts. */
  distanceOf(phrase: number, match: Match): Distance | undefined {
    if (phrase === match.phrase) return undefined;
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

/** UTF-16 units that may stand between two words that are right beside each other: a sign or two, a word like "and". */
const BESIDE = 5;

/** Whether a match is part of something longer. */
export const surrounds = (outer: Found, inner: Found): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
export const isNear = (a: Found, b: Found): boolean => a.start - b.end < NEAR && b.start - a.end < NEAR;
