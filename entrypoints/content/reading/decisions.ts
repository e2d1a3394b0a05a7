/** A page's records, and what their matches mean: decided by the evidence of the whole page, anew when that changes. */
import { Evidence } from '../../../glossary/evidence.ts';
import type { BlockFacts } from '../../../glossary/facts.ts';
import type { GlossaryIndex } from '../../../glossary/index-format.ts';
import { decide, type Sense } from '../../../glossary/senses.ts';
import type { Container } from '../nodes.ts';
import { Records, type BlockRecord } from './records.ts';

export class Decisions {
  readonly records = new Records();
  /** Whether the index had its evidence when this began; what came to it later is known to nothing that was read before. */
  readonly hasEvidence: boolean;
  private readonly index: GlossaryIndex;
  private readonly evidence: Evidence;
  /** How often records were replaced, and how often when all were last placed in sections. */
  private replaced = 0;
  private placed = 0;
  private hasEnded = false;

  constructor(index: GlossaryIndex) {
    this.index = index;
    this.hasEvidence = index.isComplete;
    this.evidence = new Evidence(index);
  }

  /** Puts new records in place of the container's old ones, and gives the old ones. */
  replace(container: Container, records: readonly BlockRecord[]): readonly BlockRecord[] {
    const gone = this.records.replace(container, records);
    for (const { facts } of gone) if (facts?.section !== undefined) this.evidence.remove(facts);
    this.replaced++;
    return gone;
  }

  /** Brings the marks of all records up to date with the evidence, a record a step. */
  *update(): Generator<void> {
    this.records.tidy();
    if (this.placed < this.replaced) yield* this.placeInSections();
    const isAffected = this.evidence.takeChanges();
    for (const record of this.records) {
      yield;
      if (this.hasEnded) return;
      const { facts } = record;
      // What has come since then waits for its section.
      if (facts?.section === undefined || (record.isDecided && !isAffected(facts))) continue;
      record.isDecided = true;
      const believed = decide(facts, this.evidence, this.index).filter(({ score }) => score > 0);
      record.marks = believed.map((sense) => {
        const old = record.marks.find((mark) => mark.sense.match === sense.match);
        return { sense, record, ...(old?.range && { range: old.range }) };
      });
    }
  }

  /** The senses of a block's matches that too little speaks for, and nothing against. */
  doubtsIn(facts: BlockFacts): Sense[] {
    return decide(facts, this.evidence, this.index).filter(
      ({ score, reasons }) =>
        score <= 0 &&
        !reasons.some(({ kind }) => kind === 'defined' || kind === 'rival' || kind === 'foreign'),
    );
  }

  /** All is read anew: what is being brought up to date is in vain. */
  end(): void {
    this.hasEnded = true;
  }

  /** Tells the evidence what is new, and what has come under another heading. */
  private *placeInSections(): Generator<void> {
    const { replaced } = this;
    const headings = new Map<unknown, BlockRecord>();
    for (const record of this.records) {
      this.placeInSection(record, headings);
      yield;
      if (this.hasEnded) return;
    }
    this.placed = replaced;
  }

  private placeInSection(record: BlockRecord, headings: Map<unknown, BlockRecord>): void {
    const { around, facts, isHeading } = record;
    if (isHeading) headings.set(around, record);
    const section = headings.get(around) ?? around;
    if (!facts || facts.section === section) return;
    if (facts.section !== undefined) this.evidence.remove(facts);
    facts.section = section;
    this.evidence.add(facts);
    record.isDecided = false;
  }
}
