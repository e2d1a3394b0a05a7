/** Makes records of what containers say: of whole ones in steps, of those that changed by their own text alone. */
import type { GlossaryIndex } from '../../../glossary/index-format.ts';
import { holds, isHere, type Container } from '../nodes.ts';
import { Edges } from './edges.ts';
import { makePastFailures, readPastFailures } from './failures.ts';
import { makeRecords, needsEvidence } from './make-records.ts';
import { Neighbours } from './neighbours.ts';
import type { BlockRecord, Records } from './records.ts';
import { containerOf } from './elements.ts';
import { readBlocks, walkerOver, type ReadOptions, type TextBlock } from './text.ts';

export interface ContainerReaderOptions {
  readonly index: GlossaryIndex;
  /** Whether the index had its evidence when reading began. */
  readonly hasEvidence: () => boolean;
  /** What is known until now. */
  readonly records: () => Records;
  /** Puts what was read in the place of what was known of a container. */
  readonly store: (container: Container, read: readonly BlockRecord[]) => void;
  /** A container has text of its own from now on, which is to be read. */
  readonly onContainer: (container: Container) => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** What is in an element is not read. */
  readonly onSkipped: (element: Element) => void;
  /** A form was met that can't be judged yet. */
  readonly onEvidenceNeeded: () => void;
}

/**
 * What is read in one step, unless a single block is longer: blocks, and UTF-16 units of their text. The first steps of
 * a page are shorter, because code that has not run yet is slow.
 */
const MOST_AT_ONCE = { blocks: 50, first: 250, length: 4_000 };

export class ContainerReader {
  /** What decides about text beside it, and changes without it. */
  readonly edges = new Edges();
  readonly neighbours = new Neighbours();
  private readonly options: ContainerReaderOptions;
  /** Where the reading of a whole container is, between two steps; and whether the page has moved that place away. */
  private walker: TreeWalker | undefined;
  private isLost = false;
  /** UTF-16 units for the next step. */
  private atOnce = MOST_AT_ONCE.first;

  constructor(options: ContainerReaderOptions) {
    this.options = options;
  }

  /** Nodes have left their places. */
  handleRemoved(removed: readonly Node[]): void {
    const { walker } = this;
    if (walker && removed.some((node) => holds(node, walker.currentNode))) this.isLost = true;
  }

  /** Reads a container's own text, without the blocks inside it. */
  readOwn(container: Container): void {
    const { records, store, onContainer } = this.options;
    // What had its own block until now.
    const onBlock = (inner: Element): void => {
      if (inner !== container && this.isKnown(inner)) store(inner, []);
    };
    const read = [...readBlocks(container, { shallow: true, onBlock, onEdge: this.edges.add })];
    // What has its own block from now on.
    for (const { block } of records().of(container))
      for (const node of block.nodes) {
        const own = isHere(node) ? containerOf(node) : undefined;
        if (own && own !== container) onContainer(own);
      }
    store(container, this.toRecords(read));
  }

  /** Reads a container and all in it; whether that is to be done again, because the page has moved what was being read. */
  *readWhole(root: Container): Generator<boolean | void, boolean> {
    const { records, store, onShadowRoot, onSkipped } = this.options;
    this.isLost = false;
    // A container's blocks may be parted by the blocks inside it, so their records are stored together.
    const pending = new Map<Container, BlockRecord[]>();
    const walker = (this.walker = walkerOver(root));
    const options: ReadOptions = {
      onShadowRoot,
      // What was known of a block that has no text any more, or none to read, is forgotten.
      ...(!records().isEmpty && {
        onBlock: (element) => this.isKnown(element) && pending.set(element, pending.get(element) ?? []),
      }),
      onEdge: this.edges.add,
      onSkipped,
    };
    const blocks = readPastFailures(walker, () => readBlocks(root, options, walker));
    const take = (read: readonly TextBlock[]): void => {
      for (const record of this.toRecords(read)) {
        const known = pending.get(record.block.container);
        if (known) known.push(record);
        else pending.set(record.block.container, [record]);
      }
      const last = read.at(-1);
      if (!last) return;
      for (const [container, finished] of takeFinished(pending, last.container)) store(container, finished);
    };
    let read: TextBlock[] = [];
    let length = 0;
    for (const block of blocks) {
      read.push(block);
      length += block.text.length;
      if (read.length < MOST_AT_ONCE.blocks && length < this.atOnce) continue;
      this.atOnce = Math.min(this.atOnce * 2, MOST_AT_ONCE.length);
      take(read);
      read = [];
      length = 0;
      yield true;
      // From a place that has been moved away, the walk would go on where that is now, even where nothing is read.
      if (this.isLost) break;
    }
    take(read);
    for (const [container, rest] of pending) store(container, rest);
    this.walker = undefined;
    return this.isLost;
  }

  private isKnown(container: Container): boolean {
    return this.options.records().of(container).length > 0;
  }

  private toRecords(blocks: readonly TextBlock[]): BlockRecord[] {
    const { index, hasEvidence, onEvidenceNeeded } = this.options;
    const records = makePastFailures(blocks, (some) => makeRecords(some, index, this.neighbours.beside));
    if (!hasEvidence() && records.some((record) => needsEvidence(record, index))) onEvidenceNeeded();
    return records;
  }
}

/** Takes out the containers that the reader has left for good: all but those around where it is now. */
function* takeFinished(
  pending: Map<Container, BlockRecord[]>,
  current: Container,
): Generator<[Container, BlockRecord[]]> {
  for (const [container, records] of pending) {
    if (holds(container, current)) continue;
    pending.delete(container);
    yield [container, records];
  }
}
