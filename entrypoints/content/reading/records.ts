/** What is known of the page's blocks, kept in the order of the document. Only blocks worth knowing are kept. */
import type { BlockFacts } from '../../../glossary/facts.ts';
import type { Sense } from '../../../glossary/senses.ts';
import { isBefore, isHere, type Container, type Root } from '../nodes.ts';
import type { TextBlock } from './text.ts';

/** Where a mark is, in CSS pixels below the beginning of what scrolls with it, after so many moves. */
export interface Spot {
  readonly moves: number;
  readonly scroller: Element | null;
  readonly top: number;
}

/** A believed match on its way to paint. */
export interface Mark {
  readonly sense: Sense;
  readonly record: BlockRecord;
  /** Made once, when it is first painted. */
  range?: StaticRange;
  /** Whether it could be read when it was last looked at, and when that was. */
  isReadable?: boolean;
  lookedAt?: number;
  /** Where it is, of a page with very many marks: see marking/near-screen.ts. */
  spot?: Spot;
}

export interface BlockRecord {
  readonly block: TextBlock;
  /** The document or shadow root that it was read in. */
  readonly root: Root;
  /** The element around it that is about one thing, else the root: see make-records.ts. */
  readonly around: Element | Root;
  /** Absent for a heading that holds nothing of ours: it still begins a section. */
  readonly facts?: BlockFacts;
  readonly isHeading: boolean;
  /** Believed matches in the order of the text. */
  marks: Mark[];
  isDecided: boolean;
  /** The section that it lies in, once it was asked for: see marking/density.ts. */
  ownSection?: { readonly element: Element | null };
}

export class Records {
  private readonly byContainer = new Map<Container, readonly BlockRecord[]>();
  /** In document order, but for those that are gone. */
  private readonly byRoot = new Map<Root, BlockRecord[]>();
  /** Still to be put in their places; taken out, but still in the lists: one by one, each would cost a walk over all. */
  private readonly late = new Map<Root, BlockRecord[]>();
  private readonly gone = new Set<BlockRecord>();

  get isEmpty(): boolean {
    return this.byContainer.size === 0;
  }

  containers(): Iterable<Container> {
    return this.byContainer.keys();
  }

  of(container: Container): readonly BlockRecord[] {
    return this.byContainer.get(container) ?? [];
  }

  /** Puts new records in place of the container's old ones, and gives the old ones. */
  replace(container: Container, records: readonly BlockRecord[]): readonly BlockRecord[] {
    const old = this.of(container);
    for (const record of old) this.gone.add(record);
    if (records.length > 0) this.byContainer.set(container, records);
    else this.byContainer.delete(container);
    for (const record of records) {
      const list = listOf(this.byRoot, record.root);
      const last = list[list.length - 1];
      // Most blocks come in document order.
      if (!last || (!this.gone.has(last) && comesBefore(last, record))) list.push(record);
      else listOf(this.late, record.root).push(record);
    }
    return old;
  }

  /** Puts all records in their places. */
  tidy(): void {
    if (this.gone.size > 0) {
      for (const lists of [this.byRoot, this.late])
        for (const [root, list] of lists) {
          const kept = list.filter((record) => !this.gone.has(record));
          if (kept.length > 0) lists.set(root, kept);
          else lists.delete(root);
        }
      this.gone.clear();
    }
    for (const [root, late] of this.late) this.byRoot.set(root, merge(listOf(this.byRoot, root), late));
    this.late.clear();
  }

  /** All records; those of one root follow one another in document order, once they are tidy. */
  *[Symbol.iterator](): Generator<BlockRecord> {
    for (const records of this.byRoot.values())
      for (const record of records) if (!this.gone.has(record)) yield record;
  }
}

function listOf(lists: Map<Root, BlockRecord[]>, root: Root): BlockRecord[] {
  let list = lists.get(root);
  if (!list) lists.set(root, (list = []));
  return list;
}

/** The sorted list with the late ones in their places, each found by halving. */
function merge(list: readonly BlockRecord[], late: BlockRecord[]): BlockRecord[] {
  late.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  const merged: BlockRecord[] = [];
  let from = 0;
  for (const record of late) {
    let low = from;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(list[middle]!, record)) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) merged.push(list[from]!);
    merged.push(record);
  }
  for (; from < list.length; from++) merged.push(list[from]!);
  return merged;
}

function comesBefore(a: BlockRecord, b: BlockRecord): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first === second) return a.block.from < b.block.from;
  return isBefore(first, second);
}

/** A text node that was replaced has no place any more; its container is about to be read again. */
function placeOf({ block: { nodes, container } }: BlockRecord): Node {
  return isHere(nodes[0]!) ? nodes[0]! : container;
}
