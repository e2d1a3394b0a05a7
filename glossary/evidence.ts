/**
 * What a page holds that may speak for or against a match: which phrases and sure terms stand on it and in each of
 * its sections, and what it says that abbreviations stand for. Blocks come and go; what they change is kept until
 * the next decisions ask for it.
 */
import type { BlockFacts, Match, PageDefinition } from './facts.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import type { Risk } from './schema.ts';
import { NEIGHBOUR, TOPIC } from './weights.ts';

/** How often each phrase, and each sure term, stands in one section or on the whole page. */
export interface Tally {
  readonly phrases: ReadonlyMap<number, number>;
  readonly sure: ReadonlyMap<number, number>;
}

/** Whether the decisions on a block's matches may differ from the last ones. */
export type Affected = (facts: BlockFacts) => boolean;

/** Whether a form of this risk speaks for other terms by itself. */
export const isSure = (risk: Risk): boolean => risk === 'none' || risk === 'low';

type Counts = Map<number, number>;
interface Counted extends Tally {
  readonly phrases: Counts;
  readonly sure: Counts;
}
const newTally = (): Counted => ({ phrases: new Map(), sure: new Map() });

/** Adds to a count; whether it came or went for good. */
function bump(counts: Counts, key: number, by: 1 | -1): boolean {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
  return count === 0 || (count === 1 && by === 1);
}

class Changes {
  readonly phrases = new Set<number>();
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
  private readonly definitions = new Map<number, { definition: PageDefinition; section: unknown }[]>();
  private changes = new Changes();
  private topicCount = 0;

  constructor(index: GlossaryIndex) {
    this.index = index;
    this.topicPhrases = new Set(index.topic);
  }

  /** How many of the general words of health work are on the page, up to the most that count. */
  get topic(): number {
    return Math.min(this.topicCount, TOPIC.cap);
  }

  inSection({ section }: BlockFacts): Tally | undefined {
    return this.sections.get(section);
  }

  add(facts: BlockFacts): void {
    this.count(facts, 1);
    for (const definition of facts.definitions) {
      const known = this.definitions.get(definition.phrase);
      const entry = { definition, section: facts.section };
      if (known) known.push(entry);
      else this.definitions.set(definition.phrase, [entry]);
    }
  }

  remove(facts: BlockFacts): void {
    this.count(facts, -1);
    const gone = new Set(facts.definitions);
    for (const phrase of new Set(facts.definitions.map((definition) => definition.phrase))) {
      const left = this.definitions.get(phrase)!.filter(({ definition }) => !gone.has(definition));
      if (left.length > 0) this.definitions.set(phrase, left);
      else this.definitions.delete(phrase);
    }
  }

  /** What the page says the phrase stands for: in this block, else in its section, else anywhere if it says one thing. */
  meaningOf(phrase: number, facts: BlockFacts): IndexClaim | string | undefined {
    const all = this.definitions.get(phrase);
    if (!all) return undefined;
    const here = facts.definitions.find((definition) => definition.phrase === phrase);
    if (here) return here.means;
    const inSection = all.filter(({ section }) => section === facts.section);
    const means = (inSection.length > 0 ? inSection : all).map(({ definition }) => definition.means);
    const isOurs = (meaning: IndexClaim | string): boolean => typeof meaning !== 'string';
    return means.every(isOurs) || !means.some(isOurs) ? means[0] : undefined;
  }

  /** Which blocks the changes since the last call affect. */
  takeChanges(): Affected {
    const { phrases, defined, sections, climate } = this.changes;
    this.changes = new Changes();
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
    return (facts) => sections.has(facts.section) || facts.matches.some(isAffected);
  }

  private count(facts: BlockFacts, by: 1 | -1): void {
    const { changes, page } = this;
    let section = this.sections.get(facts.section);
    if (!section) this.sections.set(facts.section, (section = newTally()));
    const pagePhrases = page.phrases as Counts;
    const pageSure = page.sure as Counts;
    for (const { phrase } of facts.found) {
      if (bump(section.phrases, phrase, by)) changes.sections.add(facts.section);
      if (!bump(pagePhrases, phrase, by)) continue;
      changes.phrases.add(phrase);
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
    for (const { phrase } of facts.definitions) changes.defined.add(phrase);
    if (section.phrases.size === 0) this.sections.delete(facts.section);
  }
}
