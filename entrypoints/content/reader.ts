/**
 * Conducts the stages from the document and its shadow roots to believed marks: text, matches, senses. Follows the
 * page's changes, and reads again only what changed.
 */
import { Evidence } from '../../glossary/evidence.ts';
import { read } from '../../glossary/facts.ts';
import type { GlossaryIndex } from '../../glossary/index-format.ts';
import { decide } from '../../glossary/senses.ts';
import { Pace } from './pace.ts';
import { Records, type Rec } from './records.ts';
import { soon, workASlice } from './schedule.ts';
import { readBlocks, type Container, type Root, type TextBlock } from './text.ts';
import { watchChanges, type Changes, type Watcher } from './watch.ts';

export interface ReaderOptions {
  /** A slice of work is done; `isDone` when there is nothing more to read for now. */
  readonly onRead: (isDone: boolean) => void;
  /** Text may have been shown or hidden. */
  readonly onLook: () => void;
  /** The page has been rewriting marked words for too long to be followed. */
  readonly onRestless: () => void;
  readonly signal: AbortSignal;
}

const HEADING = /^h[1-6]$/;
const SECTION =
  'article, section, aside, main, dialog, li, tr, [role="article"], [role="listitem"], [role="dialog"]';

export class Reader {
  readonly records = new Records();
  private readonly index: GlossaryIndex;
  private readonly evidence: Evidence;
  private readonly roots = new Set<Root>();
  private options: ReaderOptions | undefined;
  private watcher: Watcher | undefined;
  /** Work to do: blocks whose own text changed, and elements and roots to read whole. */
  private readonly dirty = new Set<Container>();
  private readonly unread = new Set<Container>();
  private work: Iterator<unknown> | undefined;
  private isScheduled = false;
  private readonly pace = new Pace();
  private hasForgotten = false;

  constructor(index: GlossaryIndex) {
    this.index = index;
    this.evidence = new Evidence(index);
  }

  /** Reads the document in slices and follows its changes until the signal aborts. */
  start(options: ReaderOptions): void {
    this.options = options;
    this.watcher = watchChanges((changes) => this.handleChanges(changes), options);
    this.addRoot(document);
  }

  /** Reads the document once and at once. */
  readOnce(): void {
    this.addRoot(document);
    for (let work = this.readAll(); !work.next().done;);
    this.decide();
  }

  /** Brings the marks of all records up to date with the evidence. */
  decide(): void {
    this.forget(this.records.tidy());
    const isAffected = this.evidence.takeChanges();
    for (const record of this.records) {
      if (!record.facts || (record.isDecided && !isAffected(record.facts))) continue;
      record.isDecided = true;
      const believed = decide(record.facts, this.evidence, this.index).filter(({ score }) => score > 0);
      record.marks = believed.map((sense) => {
        const old = record.marks.find((mark) => mark.sense.match === sense.match);
        return { sense, record, ...(old?.range && { range: old.range }) };
      });
    }
  }

  private addRoot(root: Root): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.watcher?.observe(root);
    const whole = root instanceof Document ? root.body : root;
    if (!whole) return;
    this.unread.add(whole);
    this.schedule('user-visible');
  }

  private handleChanges({ blocks, added, mayShow }: Changes): void {
    for (const block of blocks) this.dirty.add(block);
    for (const element of added) this.unread.add(element);
    if (blocks.size > 0 || added.size > 0) this.schedule('user-visible');
    if (mayShow) this.options?.onLook();
  }

  private schedule(priority: 'user-visible' | 'background'): void {
    if (this.isScheduled || !this.options) return;
    this.isScheduled = true;
    soon(() => this.doWork(), priority, this.options.signal);
  }

  private doWork(): void {
    this.isScheduled = false;
    this.work ??= this.readAll();
    const hasMore = workASlice(this.work);
    if (!hasMore) this.work = undefined;
    this.options!.onRead(!hasMore);
    if (this.hasForgotten && this.pace.count(performance.now())) return this.options!.onRestless();
    this.hasForgotten = false;
    if (hasMore) this.schedule('background');
  }

  private *readAll(): Generator<void> {
    while (this.unread.size > 0 || this.dirty.size > 0) {
      for (const container of this.unread) {
        this.unread.delete(container);
        if (container.isConnected) yield* this.readWhole(container);
      }
      for (const container of this.dirty) {
        this.dirty.delete(container);
        if (container.isConnected) this.store(container, [...readBlocks(container, { shallow: true })]);
        yield;
      }
    }
  }

  private *readWhole(root: Container): Generator<void> {
    const pending = new Map<Container, TextBlock[]>();
    for (const block of readBlocks(root, { onShadowRoot: (shadow) => this.addRoot(shadow) })) {
      // A container's blocks may be parted by the blocks inside it, so they are stored together.
      const blocks = pending.get(block.container);
      if (blocks) blocks.push(block);
      else pending.set(block.container, [block]);
      if (pending.size < 50) continue;
      for (const [container, found] of takeFinished(pending, block.container)) this.store(container, found);
      yield;
    }
    for (const [container, found] of pending) {
      this.store(container, found);
      yield;
    }
  }

  private store(container: Container, blocks: readonly TextBlock[]): void {
    const records = blocks.flatMap((block) => this.toRecord(block));
    this.forget(this.records.replace(container, records));
    for (const { facts } of records) if (facts) this.evidence.add(facts);
  }

  private toRecord(block: TextBlock): Rec[] {
    const element = block.container instanceof Element ? block.container : undefined;
    const facts = read(block.text, this.index, () => ({
      section: element?.closest(SECTION) ?? block.container.getRootNode(),
      isForeign: isForeign(element),
    }));
    const isHeading = element !== undefined && HEADING.test(element.localName);
    if (!facts && !isHeading) return [];
    const root = block.nodes[0]!.getRootNode() as Root;
    return [{ block, root, ...(facts && { facts }), isHeading, marks: [], isDecided: false }];
  }

  private forget(records: readonly Rec[]): void {
    for (const { facts, marks } of records) {
      if (facts) this.evidence.remove(facts);
      this.hasForgotten ||= marks.length > 0;
    }
  }
}

/** Takes out the containers that the reader has left for good: all but those around where it is now. */
function* takeFinished(
  pending: Map<Container, TextBlock[]>,
  current: Container,
): Generator<[Container, TextBlock[]]> {
  for (const [container, blocks] of pending) {
    if (container.contains(current)) continue;
    pending.delete(container);
    yield [container, blocks];
  }
}

/** Whether the page says that the text is in another language than the glossary. */
function isForeign(element: Element | undefined): boolean {
  const language = (element ?? document.documentElement)
    .closest('[lang]:not([lang=""])')
    ?.getAttribute('lang');
  return language !== null && language !== undefined && !/^en\b/i.test(language);
}
