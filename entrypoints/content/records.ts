/** What is known of the page's blocks, kept in the order of the document. Only blocks worth knowing are kept. */
import type { BlockFacts } from '../../glossary/facts.ts';
import type { Sense } from '../../glossary/senses.ts';
import { isHere, type Container, type Root, type TextBlock } from './text.ts';

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
  /** The document or shadow root that it was read in. */
  readonly root: Root;
  /** Absent for a heading that holds nothing of ours: it still begins a section. */
  readonly facts?: BlockFacts;
  readonly isHeading: boolean;
  /** Believed matches in the order of the text. */
  marks: Mark[];
  isDecided: boolean;
}

export class Records {
  private readonly byContainer = new Map<Container, readonly Rec[]>();
  private readonly byRoot = new Map<Root, Rec[]>();
  /** Roots whose records may be out of order, or hold some that were taken out. */
  private readonly untidy = new Set<Root>();
  private readonly gone = new Set<Rec>();

  get isEmpty(): boolean {
    return this.byContainer.size === 0;
  }

  of(container: Container): readonly Rec[] {
    return this.byContainer.get(container) ?? [];
  }

  /** Puts new records in place of the container's old ones, and gives the old ones. */
  replace(container: Container, records: readonly Rec[]): readonly Rec[] {
    const old = this.remove(container);
    if (records.length > 0) this.byContainer.set(container, records);
    for (const record of records) {
      const list = this.byRoot.get(record.root);
      // Most blocks come in document order.
      if (!list) this.byRoot.set(record.root, [record]);
      else if (list.push(record) > 1 && !isBefore(list[list.length - 2]!, record))
        this.untidy.add(record.root);
    }
    return old;
  }

  /** Forgets containers that have left the page, puts the rest in order, and gives the forgotten records. */
  tidy(): readonly Rec[] {
    const left = [...this.byContainer.keys()].filter((container) => !isHere(container));
    const forgotten = left.flatMap((container) => this.remove(container));
    for (const root of this.untidy) {
      const kept = this.byRoot.get(root)!.filter((record) => !this.gone.has(record));
      if (kept.length === 0) this.byRoot.delete(root);
      else
        this.byRoot.set(
          root,
          kept.sort((a, b) => (isBefore(a, b) ? -1 : 1)),
        );
    }
    this.untidy.clear();
    this.gone.clear();
    return forgotten;
  }

  /** All records; those of one root follow one another in document order, once they are tidy. */
  *[Symbol.iterator](): Generator<Rec> {
    for (const records of this.byRoot.values()) yield* records;
  }

  /** Taken out of the lists when they are tidied: one by one, each would cost a walk over all. */
  private remove(container: Container): readonly Rec[] {
    const old = this.of(container);
    this.byContainer.delete(container);
    for (const record of old) {
      this.gone.add(record);
      this.untidy.add(record.root);
    }
    return old;
  }
}

function isBefore(a: Rec, b: Rec): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first === second) return a.block.from < b.block.from;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** A text node that was replaced has no place any more; its container is about to be read again. */
function placeOf({ block: { nodes, container } }: Rec): Node {
  return isHere(nodes[0]!) ? nodes[0]! : container;
}
