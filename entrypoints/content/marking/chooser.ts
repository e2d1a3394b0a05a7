/**
 * Which of the believed marks are shown: those that can be read, by the density that the person set, chosen again
 * whenever text may have come into sight or gone from it. Takes several slices on long pages.
 */
import type { Density } from '../../../platform/settings.ts';
import { isElement, isOfDeadObject } from '../nodes.ts';
import type { Reader } from '../reading/reader.ts';
import type { Mark } from '../reading/records.ts';
import { soon, workASlice } from '../schedule.ts';
import { Boxes } from './boxes.ts';
import { chooseMarks } from './density.ts';
import { nearScreen, runsOf, type Run } from './near-screen.ts';
import { isReadable, newSights } from './visibility.ts';

export interface ChooserOptions {
  readonly reader: Reader;
  readonly density: () => Density;
  readonly idOf: (mark: Mark) => string;
  readonly isWanted: (mark: Mark) => boolean;
  /** What can be seen is about to be looked at anew. */
  readonly onLook: () => void;
  readonly onChosen: () => void;
  readonly signal: AbortSignal;
}

/** Blocks with marks that are watched for coming into sight and going. */
const MOST_BOXES = 1_000;
/** Of more marks than this only those near the screen are shown. */
const MOST_SHOWN = 300;
/** Screens around that are near; where there are very many marks, and what is shown before one gets there. */
const MARGIN = 1;
const LEAST_MARGIN = 0.25;
/** Milliseconds between two choices while a long page is still being read and has marks already. */
const GAP = 200;
/** What choosing takes is at most one part in this of a long reading. */
const SHARE = 10;
/**
 * Milliseconds after anything that may have shown or hidden text until it is looked at again; doubled each time that
 * nothing had been, for pages that change styles all the time.
 */
const LOOK_GAP = 150;
const LOOK_GAP_MOST = 2_400;

export class Chooser {
  /** The marks that are shown when they are near the screen, in the order of the page. */
  chosen: readonly Mark[] = [];
  /** Where they are so many that it matters. */
  private runs: readonly Run[] | undefined;
  private readonly options: ChooserOptions;
  private readonly boxes = new Boxes(() => this.lookAgain());
  /** The blocks of marks that were looked at last, with whether they are seen. */
  private readonly seen = new Map<Element, boolean>();
  /** Grows when marks may have moved: with each choice, but not while a page is being read. */
  private moves = 0;
  private isReading = false;
  /** Grows when text may have been shown or hidden. */
  private look = 0;
  private lastLook = 0;
  private lookGap = LOOK_GAP;
  /** When the next look is, by `performance.now()`. */
  private lookDue = Infinity;
  /** What changes while it is at work is for the next time. */
  private work: Iterator<unknown> | undefined;
  private isStale = false;
  /** Milliseconds: when marks were last chosen, 0 before the first time, and how long it took in all. */
  private last = 0;
  private took = 0;

  constructor(options: ChooserOptions) {
    this.options = options;
    options.signal.addEventListener('abort', () => this.boxes.destroy());
  }

  handleRead(isDone: boolean): void {
    this.isReading = !isDone;
    const gap = Math.max(this.chosen.length > 0 ? GAP : 0, this.took * SHARE);
    if (isDone || performance.now() - this.last > gap) this.choose();
  }

  /** The person wants something else now. */
  update(): void {
    if (this.last > 0) this.choose();
  }

  /** What a person does is answered soon, however restless the page is. */
  lookSoon(): void {
    this.lookGap = LOOK_GAP;
    this.lookAgain(true);
  }

  /** Shown and hidden text is looked at again a moment from now. */
  lookAgain(isByPerson = false): void {
    const { reader, signal } = this.options;
    reader.expectRoots(isByPerson);
    const due = performance.now() + this.lookGap;
    // What is due sooner than the look that is waiting goes before it: a person may have acted meanwhile.
    if (this.last === 0 || due >= this.lookDue) return;
    this.lookDue = due;
    const look = (): void => {
      if (this.lookDue !== due) return;
      this.lookDue = Infinity;
      this.look++;
      reader.lookAtEdges();
      this.choose();
    };
    soon(look, 'user-visible', signal, this.lookGap);
  }

  /** All marks that can be read and are wanted, at once. */
  all(): Mark[] {
    const { reader, isWanted } = this.options;
    const isVisible = this.looking();
    const readable = (mark: Mark): boolean => isWanted(mark) && isVisible(mark);
    return reader.orReadAnew(() => [...reader.records].flatMap(({ marks }) => marks.filter(readable))) ?? [];
  }

  /** The marks to show now. */
  toShow(): readonly Mark[] {
    if (!this.runs) return this.chosen;
    const near = nearScreen(this.runs, MARGIN);
    return near.length <= MOST_SHOWN ? near : nearScreen(this.runs, LEAST_MARGIN);
  }

  /** Whether all are shown, wherever the screen is. */
  get isAllShown(): boolean {
    return this.runs === undefined;
  }

  /** Whether marks on the screen or close to it are not among those that are shown. */
  isMissing(shown: ReadonlySet<Mark>): boolean {
    return nearScreen(this.runs ?? [], LEAST_MARGIN).some((mark) => !shown.has(mark));
  }

  private choose(): void {
    if (this.work) {
      this.isStale = true;
      return;
    }
    this.work = this.chooseAnew();
    this.took = 0;
    this.last = performance.now();
    soon(() => this.goOn(), 'user-visible', this.options.signal);
  }

  private goOn(): void {
    const { signal, onChosen } = this.options;
    const start = performance.now();
    try {
      const hasMore = workASlice(this.work!);
      this.took += performance.now() - start;
      if (hasMore) return soon(() => this.goOn(), 'background', signal);
      this.work = undefined;
      onChosen();
    } catch (error) {
      this.work = undefined;
      if (!isOfDeadObject(error)) throw error;
      // A node has died, with the frame that it was in once; the page may still have it.
      this.options.reader.startAgain();
    }
    if (!this.isStale) return;
    this.isStale = false;
    soon(() => this.choose(), 'background', signal);
  }

  private *chooseAnew(): Generator<void> {
    const { look, chosen: before } = this;
    if (look !== this.lastLook) this.options.onLook();
    if (!this.isReading) this.moves++;
    yield* this.options.reader.decide();
    this.seen.clear();
    const chosen = yield* this.readable(this.options.density());
    this.runs = chosen.length > MOST_SHOWN ? yield* runsOf(chosen, this.moves) : undefined;
    this.chosen = chosen;
    this.boxes.watch(this.seen);
    if (look === this.lastLook) return;
    this.lastLook = look;
    const isSame = before.length === chosen.length && before.every((mark, at) => mark === chosen[at]);
    this.lookGap = isSame ? Math.min(this.lookGap * 2, LOOK_GAP_MOST) : LOOK_GAP;
  }

  private readable(density: Density): Generator<void, Mark[]> {
    const { reader, idOf, isWanted } = this.options;
    const isVisible = this.looking();
    return chooseMarks(reader.records, density, idOf, (mark) => isWanted(mark) && isVisible(mark));
  }

  /** Tells whether a mark can be read, each once a look. */
  private looking(): (mark: Mark) => boolean {
    const sights = newSights();
    return (mark) => {
      if (mark.lookedAt !== this.look) {
        mark.isReadable = isReadable(mark, sights);
        mark.lookedAt = this.look;
      }
      if (this.seen.size < MOST_BOXES) this.seen.set(boxOf(mark), mark.isReadable!);
      return mark.isReadable!;
    };
  }
}

const boxOf = ({ record: { block } }: Mark): Element =>
  isElement(block.container) ? block.container : block.container.host;
