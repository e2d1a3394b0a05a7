/**
 * Conducts the stages from the document and its shadow roots to believed marks: text, matches, senses. Follows the
 * page's changes, and reads again only what changed.
 */
import type { BlockFacts } from '../../../glossary/facts.ts';
import type { GlossaryIndex } from '../../../glossary/index-format.ts';
import type { Sense } from '../../../glossary/senses.ts';
import {
  allIn,
  holds,
  isHere,
  isOfDeadObject,
  isShadowRoot,
  isStillHere,
  type Container,
  type Root,
} from '../nodes.ts';
import { restWhileScrolling, soon, workASlice, workToTheEnd } from '../schedule.ts';
import { ContainerReader } from './container-reader.ts';
import { Decisions } from './decisions.ts';
import { report } from './failures.ts';
import { Pace } from './pace.ts';
import type { BlockRecord, Records } from './records.ts';
import { RootSearch } from './root-search.ts';
import { containerOf } from './elements.ts';
import { findShadowRoots } from './text.ts';
import { watchChanges, type Changes, type Watcher } from './watch.ts';

export interface ReaderOptions {
  /** A slice of work is done; `isDone` when there is nothing more to read for now. */
  readonly onRead: (isDone: boolean) => void;
  /** Text may have been shown or hidden. */
  readonly onLook: () => void;
  /** The page has been rewriting marked words for too long to be followed. */
  readonly onRestless: () => void;
  /** A shadow root was found: of much that happens in it nobody hears outside. May be called again for the same one. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Gives the index the evidence that some forms need; rejects where there is none to be had. */
  readonly getEvidence: () => Promise<void>;
  /** The document has been written anew. */
  readonly onRewritten: () => void;
  readonly signal: AbortSignal;
}

/** Milliseconds for which reading waits for evidence. */
const EVIDENCE_WAIT = 250;

/** Slices after which a page is a long one. Others are read to their end even while somebody scrolls. */
const LONG = 20;

export class Reader {
  private readonly index: GlossaryIndex;
  private decisions: Decisions;
  private readonly roots = new Set<Root>();
  private options: ReaderOptions | undefined;
  private watcher: Watcher | undefined;
  private readonly containers: ContainerReader;
  /** Work to do: blocks whose own text changed, and elements and roots to read whole. */
  private readonly dirty = new Set<Container>();
  private readonly unread = new Set<Container>();
  private work: Iterator<unknown> | undefined;
  private isScheduled = false;
  /** Of the work that is going on. */
  private slices = 0;
  private search: RootSearch | undefined;
  private readonly pace = new Pace();
  private hasForgotten = false;
  private hasRemoved = false;
  /** How many the page had at its last change. */
  private frames = window.length;
  private evidenceAsked = false;
  private isWaiting = false;

  constructor(index: GlossaryIndex) {
    this.index = index;
    this.decisions = new Decisions(index);
    this.containers = new ContainerReader({
      index,
      hasEvidence: () => this.decisions.hasEvidence,
      records: () => this.records,
      store: (container, read) => this.store(container, read),
      onContainer: (container) => this.dirty.add(container),
      onShadowRoot: (root) => this.addRoot(root),
      onSkipped: (element) => this.forgetAtAndBelow(element),
      onEvidenceNeeded: () => this.waitForEvidence(),
    });
  }

  /** What is known of the page until now. */
  get records(): Records {
    return this.decisions.records;
  }

  /** Reads the document in slices and follows its changes until the signal aborts. */
  start(options: ReaderOptions): void {
    this.options = options;
    this.watcher = watchChanges((changes) => this.handleChanges(changes), options);
    this.addRoot(document);
    this.search = new RootSearch({ search: () => this.findRoots(), signal: options.signal });
  }

  /** Something happened on the page, or a person did something: shadow roots may have come without a word. */
  expectRoots(isByPerson = false): void {
    if (isByPerson) this.search?.expectSoon();
    else this.search?.expect();
  }

  /** Reads again where style or slots have since joined or parted letters that touch. */
  lookAtEdges(): void {
    for (const element of this.containers.edges.takeChanged()) {
      const block = isHere(element) ? containerOf(element) : undefined;
      if (block) this.dirty.add(block);
    }
    if (this.dirty.size > 0) this.schedule('user-visible');
  }

  /** Reads the document once and at once. */
  readOnce(): void {
    this.addRoot(document);
    workToTheEnd(this.readAll());
    workToTheEnd(this.findRoots());
    workToTheEnd(this.readAll());
    workToTheEnd(this.decide());
  }

  /** Brings the marks of all records up to date with what was read, in small steps. */
  *decide(): Generator<void> {
    yield* this.forgetRemoved();
    yield* this.decisions.update();
  }

  /** What a block's matches may mean that too little speaks for, and nothing against. */
  doubtsIn(facts: BlockFacts): Sense[] {
    return this.decisions.doubtsIn(facts);
  }

  private *forgetRemoved(): Generator<void> {
    if (!this.hasRemoved) return;
    this.hasRemoved = false;
    for (const root of this.roots) if (root !== document && !isHere(root)) this.roots.delete(root);
    this.containers.edges.forgetGone();
    this.containers.neighbours.forgetGone();
    // What a root had goes with it, even if it is back by now: it is read anew.
    const { records } = this;
    for (const container of records.containers()) {
      const [{ root }] = records.of(container) as [BlockRecord];
      if (!isStillHere(container) || !this.roots.has(root)) this.store(container, []);
      yield;
      if (this.records !== records) return;
    }
  }

  /**
   * A form was met that can't be judged yet. Reading goes on with the evidence, from the beginning; where that keeps
   * people waiting, without it for now.
   */
  private waitForEvidence(): void {
    if (this.evidenceAsked || !this.options) return;
    this.evidenceAsked = true;
    this.isWaiting = true;
    const goOn = (): void => {
      this.isWaiting = false;
      this.schedule('user-visible');
    };
    const timer = setTimeout(goOn, EVIDENCE_WAIT);
    this.options.getEvidence().then(
      () => {
        clearTimeout(timer);
        this.isWaiting = false;
        if (!this.options!.signal.aborted) this.startAgain();
      },
      () => (this.evidenceAsked = false),
    );
  }

  /** What is found; nothing where something has died, see `isHere`: then all is read anew, and whoever asked is told. */
  orReadAnew<Found>(find: () => Found): Found | undefined {
    try {
      return find();
    } catch (error) {
      if (!isOfDeadObject(error)) throw error;
      this.startAgain();
      return undefined;
    }
  }

  /** Forgets everything and reads it anew. */
  startAgain(): void {
    this.decisions.end();
    this.decisions = new Decisions(this.index);
    this.work = undefined;
    for (const root of this.roots)
      if (root === document || isHere(root)) this.addRoot(root);
      else this.roots.delete(root);
  }

  /** Takes a root up, or reads one again whose host was read again. */
  private addRoot(root: Root): void {
    if (!this.roots.has(root)) {
      this.roots.add(root);
      this.watcher?.observe(root);
      if (isShadowRoot(root)) this.options?.onShadowRoot(root);
    }
    const whole = isShadowRoot(root) ? root : root.body;
    if (!whole) return;
    this.unread.add(whole);
    this.schedule('user-visible');
  }

  private handleChanges({ blocks, added, removed, mayShow, isUnclear }: Changes): void {
    if (added.has(document.documentElement)) return this.options?.onRewritten();
    if (isUnclear) this.startAgain();
    this.hasRemoved ||= removed.length > 0;
    this.containers.handleRemoved(removed);
    for (const block of blocks) this.dirty.add(block);
    for (const block of this.containers.neighbours.takeChanged(blocks)) this.dirty.add(block);
    for (const element of added) this.unread.add(element);
    if (blocks.size > 0 || added.size > 0) this.schedule('user-visible');
    // With a frame that goes, Firefox takes our hold on the nodes that had come out of it.
    if (mayShow || window.length < this.frames) this.options?.onLook();
    this.frames = window.length;
    this.expectRoots();
  }

  private *findRoots(): Generator<void> {
    for (const root of this.roots) {
      if (root !== document && !isHere(root)) continue;
      try {
        yield* findShadowRoots(root, (found) => {
          if (this.roots.has(found)) return;
          this.addRoot(found);
          this.lookAtEdges();
        });
      } catch (error) {
        if (!isOfDeadObject(error)) throw error;
      }
    }
  }

  private schedule(priority: 'user-visible' | 'background', delay = 0): void {
    if (this.isScheduled || this.isWaiting || !this.options) return;
    this.isScheduled = true;
    soon(() => this.doWork(), priority, this.options.signal, delay);
  }

  private doWork(): void {
    this.isScheduled = false;
    this.work ??= this.readAll();
    let hasMore: boolean;
    try {
      hasMore = workASlice(this.work, () => this.isWaiting);
    } catch (error) {
      if (!isOfDeadObject(error)) throw error;
      return this.startAgain();
    }
    if (!hasMore) this.work = undefined;
    this.options!.onRead(!hasMore || this.isWaiting);
    if (this.hasForgotten && this.pace.count(performance.now())) return this.options!.onRestless();
    this.hasForgotten = false;
    this.slices = hasMore ? this.slices + 1 : 0;
    if (hasMore) this.schedule('background', this.slices > LONG ? restWhileScrolling() : 0);
  }

  private *readAll(): Generator<boolean | void> {
    while (this.unread.size > 0 || this.dirty.size > 0) {
      for (const container of this.unread) {
        this.unread.delete(container);
        try {
          if (isStillHere(container) && (yield* this.containers.readWhole(container)))
            this.unread.add(container);
        } catch (error) {
          report(error);
        }
      }
      for (const container of this.dirty) {
        this.dirty.delete(container);
        try {
          if (isStillHere(container)) this.containers.readOwn(container);
        } catch (error) {
          report(error);
        }
        yield;
      }
    }
  }

  private forgetAtAndBelow(top: Container): void {
    if (this.records.isEmpty) return;
    for (const container of [top, ...allIn(top)])
      if (this.records.of(container).length > 0) this.store(container, []);
    for (const root of this.roots) {
      if (!isHere(root) || !('host' in root) || !holds(top, root.host)) continue;
      this.roots.delete(root);
      this.forgetAtAndBelow(root);
    }
  }

  private store(container: Container, read: readonly BlockRecord[]): void {
    // Since it was read, the page may have moved it away.
    const records = isStillHere(container) ? read.filter(({ block }) => isHere(block.nodes[0]!)) : [];
    const gone = this.decisions.replace(container, records);
    this.hasForgotten ||= gone.some(({ marks }) => marks.length > 0);
  }
}
