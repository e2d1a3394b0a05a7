/** What is known of the page's blocks, kept in the order of the document. Only blocks worth knowing are kept. */
import type { BlockFacts } from '../../glossary/facts.ts';
import type { Sense } from '../../glossary/senses.ts';
import type { Container, Root, TextBlock } from './text.ts';

/** A believed match on its way to paint. */
export interface Mark {
  readonly sense: Sense;
  readonly record: Rec;
  /** Made once, when it is first painted. */
  range?: StaticRange;
  /** Whether it could be read when it was last looked at, and when that was. */
  isReadable?: boolean;
  lookedAt?: number;
}

export interface Rec {
  readonly block: TextBlock;
  /** Absent for a heading that holds nothing of ours: it still begins a section. */
  readonly facts?: BlockFacts;
  readonly isHeading: boolean;
  /** Believed matches in the order of the text. */
  marks: Mark[];
  isDecided: boolean;
}

export class Records {
  private readonly byContainer = new Map<Container, Rec[]>();
  private readonly byRoot = new Map<Root, Rec[]>();

  of(container: Container): readonly Rec[] {
    return this.byContainer.get(container) ?? [];
  }

  /** Puts new records in place of the container's old ones, and gives the old ones. */
  replace(container: Container, records: readonly Rec[]): readonly Rec[] {
    const old = this.of(container);
    if (old.length > 0) this.remove(container);
    if (records.length > 0) {
      this.byContainer.set(container, [...records]);
      for (const record of records) this.insert(record);
    }
    return old;
  }

  /** Forgets containers that have left the page, and gives their records. */
  removeGone(): Rec[] {
    const gone = [...this.byContainer.keys()].filter((container) => !container.isConnected);
    return gone.flatMap((container) => this.remove(container));
  }

  /** All records; those of one root follow one another in document order. */
  *[Symbol.iterator](): Generator<Rec> {
    for (const records of this.byRoot.values()) yield* records;
  }

  private remove(container: Container): Rec[] {
    const old = this.byContainer.get(container) ?? [];
    this.byContainer.delete(container);
    const oldSet = new Set(old);
    // The container may have moved to another root since, so look in all of them.
    for (const [root, records] of this.byRoot) {
      const kept = records.filter((record) => !oldSet.has(record));
      if (kept.length === 0) this.byRoot.delete(root);
      else if (kept.length < records.length) this.byRoot.set(root, kept);
    }
    return old;
  }

  private insert(record: Rec): void {
    const root = record.block.nodes[0]!.getRootNode() as Root;
    const records = this.byRoot.get(root);
    if (!records) {
      this.byRoot.set(root, [record]);
      return;
    }
    let low = 0;
    let high = records.length;
    // Most blocks come in document order, so the end is tried first.
    if (isBefore(records[high - 1]!, record)) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(records[middle]!, record)) low = middle + 1;
      else high = middle;
    }
    records.splice(low, 0, record);
  }
}

function isBefore(a: Rec, b: Rec): boolean {
  const [first, second] = [a.block.nodes[0]!, b.block.nodes[0]!];
  if (first === second) return a.block.from < b.block.from;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
