/**
 * What a page holds that may speak for or against a match: which phrases and sure terms stand on it and in each of
 * its sections, and what it says that abbreviations stand for. Blocks come and go; what they change is kept until
 * the next decisions ask for it.
 */
import { overlapping, type BlockFacts, type Match } from './facts.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import type { Risk } from './schema.ts';
import { MIXED, NEIGHBOUR, SHORT_SECTION, TOPIC } from './weights.ts';

/** How often each phrase, and each sure term, stands in one section or on the whole page. */
export interface Tally {
  readonly phrases: ReadonlyMap<number, number>;
  readonly sure: ReadonlyMap<number, number>;
  /** UTF-16 units of the blocks that it is about. */
  readonly length: number;
}

/** Whether the decisions on a block's matches may differ from the last ones. */
export type Affected = (facts: BlockFacts) => boolean;

/** Whether a form of this risk speaks for other terms by itself. */
export const isSure = (risk: Risk): boolean => risk === 'none' || risk === 'low';

/** Whether nothing in it is far. */
export const isShort = ({ length }: Tally): boolean => length <= SHORT_SECTION;

type Counts = Map<number, number>;
interface Counted extends Tally {
  readonly phrases: Counts;
  readonly sure: Counts;
  length: number;
}
const newTally = (): Counted => ({ phrases: new Map(), sure: new Map(), length: 0 });

/** Adds to a count; whether it came or went for good. */
function bump<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): boolean {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
  return count === 0 || (count === 1 && by === 1);
}

/** Whether a count has just gone from one to two or back. */
const isRepeated = (counts: Counts, key: number, by: 1 | -1): boolean => counts.get(key) === (by > 0 ? 2 : 1);

class Changes {
  readonly phrases = new Set<number>();
  /** Phrases that stand in one more place than one, or in one again: a match is no evidence for itself. */
  readonly repeated = new Set<number>();
  readonly defined = new Set<number>();
  readonly sections = new Set<unknown>();
  /** What the page is about may have changed, which every doubtful match depends on. */
  climate = false;
}

export class Evidence {
  readonly page: Tally = newTally();
  private readonly index: GlossaryIndex;
  private readonly topicPhrases: ReadonlySet<number>;
  private readonly sections = new Map<unknown, Counted>();
  private readonly definitions = new Map<unknown, Map<number, Meanings>>();
  private changes = new Changes();
  /** Of lists that were asked for, with the version of the page that they were asked for. */
  private readonly present = new Map<readonly number[], Present>();
  /** Grows when the page gets or loses a phrase. */
  private version = 0;
  private topicCount = 0;
  /** Abbreviations of ours that the page gives other meanings to. */
  private otherMeanings = 0;

  constructor(index: GlossaryIndex) {
    this.index = index;
    this.topicPhrases = new Set(index.topic);
  }

  /** How many of the general words of health work are on the page, up to the most that count. */
  get topic(): number {
    return Math.min(this.topicCount, TOPIC.cap);
  }

  /** Whether the lines of the page are each about their own thing. */
  get isMixed(): boolean {
    return this.otherMeanings >= MIXED;
  }

  isTopic(phrase: number): boolean {
    return this.topicPhrases.has(phrase);
  }

  inSection({ section }: BlockFacts): Tally | undefined {
    return this.sections.get(section);
  }

  /** Those of a term's phrases that are on the page. */
  presentOf(phrases: readonly number[]): readonly number[] {
    if (phrases.length === 0) return phrases;
    const known = this.present.get(phrases);
    if (known?.version === this.version) return known.present;
    const present = phrases.filter((phrase) => this.page.phrases.has(phrase));
    this.present.set(phrases, { version: this.version, present });
    return present;
  }

  add(facts: BlockFacts): void {
    this.count(facts, 1);
  }

  remove(facts: BlockFacts): void {
    this.count(facts, -1);
  }

  /** What the page says the phrase stands for: in the block's section, else anywhere, if it says one thing there. */
  meaningOf(phrase: number, { section }: BlockFacts): IndexClaim | string | undefined {
    return (this.definitions.get(section)?.get(phrase) ?? this.definitions.get(PAGE)?.get(phrase))?.one();
  }

  /** Which blocks the changes since the last call affect. */
  takeChanges(): Affected {
    const { phrases, repeated, defined, sections, climate } = this.changes;
    this.changes = new Changes();
    if (!climate && [phrases, repeated, defined, sections].every(({ size }) => size === 0))
      return () => false;
    const terms = this.index.terms;
    const isAffected = (match: Match): boolean =>
      defined.has(match.phrase) ||
      this.index
        .claimsOf(match.phrase)!
        .some(
          ({ term, risk }) =>
            (climate && risk !== 'none') ||
            (phrases.size > 0 && terms[term]!.evidence.some((phrase) => phrases.has(phrase))),
        ) ||
      match.hidden.some(isAffected);
    const hasRepeated = ({ found }: BlockFacts, match: Match): boolean =>
      overlapping(found, match.start, match.end).some(({ phrase }) => repeated.has(phrase));
    return (facts) =>
      sections.has(facts.section) ||
      facts.matches.some((match) => isAffected(match) || (repeated.size > 0 && hasRepeated(facts, match)));
  }

  private count(facts: BlockFacts, by: 1 | -1): void {
    const { changes, page } = this;
    let section = this.sections.get(facts.section);
    if (!section) this.sections.set(facts.section, (section = newTally()));
    const wasShort = isShort(section);
    section.length += by * facts.length;
    if (isShort(section) !== wasShort) changes.sections.add(facts.section);
    const wasShortPage = isShort(page);
    (page as Counted).length += by * facts.length;
    if (isShort(page) !== wasShortPage) changes.climate = true;
    const pagePhrases = page.phrases as Counts;
    const pageSure = page.sure as Counts;
    for (const { phrase } of facts.found) {
      if (bump(section.phrases, phrase, by)) changes.sections.add(facts.section);
      const isNewOnPage = bump(pagePhrases, phrase, by);
      if (isRepeated(section.phrases, phrase, by) || isRepeated(pagePhrases, phrase, by))
        changes.repeated.add(phrase);
      if (!isNewOnPage) continue;
      changes.phrases.add(phrase);
      this.version++;
      if (!this.topicPhrases.has(phrase)) continue;
      this.topicCount += by;
      changes.climate ||= Math.min(this.topicCount, this.topicCount - by) < TOPIC.cap;
    }
    for (const { phrase } of facts.matches)
      for (const { term, risk } of this.index.claimsOf(phrase)!) {
        if (!isSure(risk)) continue;
        if (bump(section.sure, term, by)) changes.sections.add(facts.section);
        // Neighbours count up to a number, and a term is none of its own: one more than that changes nothing.
        if (bump(pageSure, term, by)) changes.climate ||= by < 0 || pageSure.size <= NEIGHBOUR.cap + 2;
      }
    const wasMixed = this.isMixed;
    for (const { phrase, means } of facts.definitions) {
      changes.defined.add(phrase);
      this.define(facts.section, phrase, means, by);
      this.otherMeanings += this.define(PAGE, phrase, means, by);
    }
    if (this.isMixed !== wasMixed) for (const place of this.sections.keys()) changes.sections.add(place);
    if (section.phrases.size === 0) this.sections.delete(facts.section);
  }

  /** By how many the abbreviations grow that have another meaning there. */
  private define(place: unknown, phrase: number, means: IndexClaim | string, by: 1 | -1): number {
    const phrases = this.definitions.get(place) ?? new Map<number, Meanings>();
    const meanings = phrases.get(phrase) ?? new Meanings();
    const had = meanings.isOther;
    meanings.count(means, by);
    if (meanings.isEmpty) phrases.delete(phrase);
    else phrases.set(phrase, meanings);
    if (phrases.size === 0) this.definitions.delete(place);
    else this.definitions.set(place, phrases);
    return Number(meanings.isOther) - Number(had);
  }
}

interface Present {
  readonly version: number;
  readonly present: readonly number[];
}

const PAGE = Symbol('page');

/** How often each meaning of one phrase is given in one place. */
class Meanings {
  private readonly ours = new Map<IndexClaim, number>();
  private readonly others = new Map<string, number>();

  get isEmpty(): boolean {
    return this.ours.size + this.others.size === 0;
  }

  /** Whether it is never a term of ours. */
  get isOther(): boolean {
    return this.ours.size === 0 && this.others.size > 0;
  }

  count(means: IndexClaim | string, by: 1 | -1): void {
    if (typeof means === 'string') bump(this.others, means, by);
    else bump(this.ours, means, by);
  }

  /** The surest form of our term, or the words for something else; undefined where they differ in that. */
  one(): IndexClaim | string | undefined {
    // Of several, one that does not depend on which came first.
    const [other] = [...this.others.keys()].sort();
    const claims = [...this.ours.keys()];
    if (other !== undefined) return claims.length > 0 ? undefined : other;
    const [first] = claims;
    if (claims.some(({ term }) => term !== first!.term)) return undefined;
    return claims.find(({ risk }) => risk === 'none') ?? first;
  }
}
