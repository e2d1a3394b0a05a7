/**
 * The marks of one document: where they are, and why. Reading is the reader's work, choosing what is shown the
 * chooser's, showing it the display's, telling others of it that of the findings.
 */
import type { GlossaryIndex, IndexTerm } from '../../glossary/index-format.ts';
import { whyMeant, type WhyMeant } from '../../glossary/why.ts';
import type { Density, Look } from '../../platform/settings.ts';
import { elementsAt, isCover } from './elements-at.ts';
import { Chooser } from './marking/chooser.ts';
import { Display } from './marking/display.ts';
import { inPageOrder } from './marking/page-order.ts';
import { isSamePlace, rangeOf, rectanglesOf } from './marking/ranges.ts';
import { isReadable, newSights } from './marking/visibility.ts';
import { isHere } from './nodes.ts';
import { Reader } from './reading/reader.ts';
import type { Mark } from './reading/records.ts';
import { containerOf } from './reading/elements.ts';
import { noteScroll, soon } from './schedule.ts';
import { Findings } from './survey/findings.ts';

export interface PageOptions {
  readonly density: Density;
  readonly look: Look;
  /** Whether nothing is to be shown yet. */
  readonly isHeld: boolean;
  /** Whether the person does not want a term marked in a passage. */
  isUnwanted(id: string, passage: string): boolean;
}

export interface PageEvents {
  /** After each paint. */
  readonly onPaint: () => void;
  /** The page, or something in it, was scrolled. */
  readonly onScroll: () => void;
  /** The page rewrites marked words all the time. */
  readonly onRestless: () => void;
  /** Gives the index the evidence that some forms need; rejects where there is none to be had. */
  readonly getEvidence: () => Promise<void>;
  /** The page wrote its document anew, which takes all listeners with it, ours too. */
  readonly onRewritten: () => void;
  /** Before each paint, and now and then while there are marks; true when they are to go. */
  readonly isGone: () => boolean;
}

/** A mark with its place in the document, whether it is shown at the moment or not. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly range: StaticRange;
  /** Of its term. */
  readonly id: string;
}

/** A mark that is pointed at. */
export interface PointedMark extends PlacedMark {
  /** The rectangle of the marked line under the pointer, viewport CSS pixels. */
  readonly rectangle: DOMRect;
}

/** Looking for missing marks takes at most one part in this of the time in which a page is scrolled. */
const SCROLL_SHARE = 10;

export class Page {
  private readonly index: GlossaryIndex;
  private readonly reader: Reader;
  private readonly display: Display;
  private readonly stopper = new AbortController();
  /** Aborts when the page is to be left as it was found. */
  readonly signal = this.stopper.signal;
  private readonly chooser: Chooser;
  /** What is told of the marks to those who ask. */
  readonly findings: Findings;
  private readonly idOf = (mark: Mark): string => this.termOf(mark).id;
  private readonly isWanted = (mark: Mark): boolean =>
    !this.options.isUnwanted(this.idOf(mark), mark.record.block.text);
  /** There once it is started, before which nothing is shown. */
  private events: PageEvents | undefined;
  private options: PageOptions;
  private shown: PlacedMark[] = [];
  private isToShow = false;
  /** Milliseconds that the last look for missing marks took. */
  private tookToShow = 0;

  constructor(index: GlossaryIndex, options: PageOptions) {
    this.index = index;
    this.reader = new Reader(index);
    this.options = options;
    this.display = new Display({
      look: () => this.options.look,
      isGone: () => this.events!.isGone(),
      hasMarks: () => this.chooser.chosen.length > 0,
      onLook: (hasTurned) => (hasTurned ? this.paint() : this.showMissing()),
      signal: this.signal,
    });
    this.chooser = new Chooser({
      reader: this.reader,
      density: () => this.options.density,
      idOf: this.idOf,
      isWanted: this.isWanted,
      onLook: () => this.display.grounds.forget(),
      onChosen: () => this.paint(),
      signal: this.signal,
    });
    this.findings = new Findings({
      index,
      reader: this.reader,
      readable: () => this.chooser.all(),
      readableOf: (marks) => {
        const sights = newSights();
        return marks.filter((mark) => isReadable(mark, sights));
      },
      isWanted: this.isWanted,
    });
  }

  /** Marks the document and follows its changes until `stop`. */
  start(events: PageEvents): void {
    this.events = events;
    const { chooser, signal } = this;
    const listen = (where: EventTarget, type: string, listener: () => void): void =>
      where.addEventListener(type, listener, { signal, capture: true, passive: true });
    const look = (): void => chooser.lookAgain();
    const handleScroll = (): void => {
      noteScroll();
      this.showMissing();
      events.onScroll();
    };
    // What shows and hides text without changing it, beside the attributes that the reader watches.
    const follow = (root: Window | ShadowRoot): void => {
      for (const type of ['toggle', 'transitionend', 'animationend']) listen(root, type, look);
      listen(root, 'scroll', handleScroll);
    };
    this.reader.start({
      onRead: (isDone) => chooser.handleRead(isDone),
      onLook: look,
      onRestless: events.onRestless,
      getEvidence: events.getEvidence,
      onRewritten: events.onRewritten,
      onShadowRoot: follow,
      signal,
    });
    for (const type of ['fullscreenchange', 'resize']) listen(window, type, look);
    for (const type of ['click', 'keyup']) listen(window, type, () => chooser.lookSoon());
    follow(window);
  }

  /** Reads the document once and at once, without marking it. */
  readOnce(): void {
    this.reader.readOnce();
  }

  /** Leaves the page as it was found. */
  stop(): void {
    this.stopper.abort();
    this.display.destroy();
    this.shown = [];
  }

  update(options: PageOptions): void {
    this.options = options;
    this.chooser.update();
  }

  /** All marks that were chosen, whether on the screen or not, in the order of the page. */
  marks(): readonly PlacedMark[] {
    return inPageOrder(this.chooser.chosen.flatMap((mark) => this.toPlaced(mark) ?? []));
  }

  /** The shown mark at a point of the viewport, CSS pixels, unless something lies over it. */
  markAt(x: number, y: number): PointedMark | undefined {
    for (const element of elementsAt(x, y)) {
      const container = containerOf(element);
      const records = (container && this.reader.records.of(container)) ?? [];
      if (records.length === 0 && isCover(element)) return undefined;
      for (const shown of this.shown) {
        if (!records.includes(shown.mark.record)) continue;
        const rectangle = rectanglesOf(shown.range).find(
          ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
        );
        if (rectangle) return { ...shown, rectangle };
      }
    }
    return undefined;
  }

  /** Whether a mark is what is seen at its place, and not something over it. */
  isSeen({ range }: PlacedMark): boolean {
    const box = rectanglesOf(range)[0];
    return box !== undefined && this.markAt(box.x + box.width / 2, box.y + box.height / 2)?.range === range;
  }

  /** Whether something lies over all marks on the screen, so that no pointer reaches them. */
  isCovered(): boolean {
    let isOneOnScreen = false;
    for (const mark of this.shown) {
      const box = rectanglesOf(mark.range)[0];
      if (!box || box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) continue;
      // It takes one that is seen, and most of those on the screen are.
      if (this.isSeen(mark)) return false;
      isOneOnScreen = true;
    }
    return isOneOnScreen;
  }

  /** A mark of a term, shown or not: that mention of the page, or of the part in view if that has one. */
  mention(id: string, isInPart: boolean, mention: number): PlacedMark | undefined {
    const mark = this.findings.mention(id, isInPart, mention);
    const range = mark && rangeOf(mark);
    return mark && range && { mark, range, id };
  }

  why({ mark }: PlacedMark): WhyMeant {
    return whyMeant(mark.sense, this.index);
  }

  /** The text around a mark that a correction of it is about. */
  passageOf({ mark: { record } }: PlacedMark): string {
    return record.block.text;
  }

  setActive(range: StaticRange | undefined): void {
    if (!this.signal.aborted) this.display.painter.showActive(range);
  }

  /** The mark as it is now: its block may have been read anew since. Undefined when its text no longer says so. */
  now(known: PlacedMark): PlacedMark | undefined {
    const { mark, range, id } = known;
    if (!isHere(range.startContainer)) return undefined;
    const records = this.reader.records.of(mark.record.block.container);
    // What is there and is not yet decided on is taken for what it was.
    if (records.includes(mark.record) || records.some(({ facts, isDecided }) => facts && !isDecided))
      return known;
    return records
      .flatMap(({ marks }) => marks.flatMap((other) => this.toPlaced(other) ?? []))
      .find((other) => other.id === id && isSamePlace(other.range, range));
  }

  /** Ids of the terms with a mark, in view or not, as of the last choice. */
  marked(): ReadonlySet<string> {
    return new Set(this.chooser.chosen.map(this.idOf));
  }

  /** Each change of what is registered costs a frame, so there is one only where marks would be missing. */
  private showMissing(): void {
    const { chooser } = this;
    if (chooser.isAllShown || this.isToShow) return;
    this.isToShow = true;
    const show = (): void => {
      this.isToShow = false;
      const start = performance.now();
      const shown = new Set(this.shown.map(({ mark }) => mark));
      if (this.reader.orReadAnew(() => chooser.isMissing(shown))) this.paint();
      this.tookToShow = performance.now() - start;
    };
    soon(show, 'user-visible', this.signal, this.tookToShow * SCROLL_SHARE);
  }

  private paint(): void {
    const { isGone, onPaint } = this.events!;
    if (isGone()) return;
    if (!this.options.isHeld) this.reader.orReadAnew(() => this.showChosen());
    onPaint();
  }

  private showChosen(): void {
    this.shown = this.chooser.toShow().flatMap((mark) => this.toPlaced(mark) ?? []);
    this.display.show(this.shown.map(({ mark, range }) => ({ range, field: this.termOf(mark).field })));
  }

  private toPlaced(mark: Mark): PlacedMark | undefined {
    const range = rangeOf(mark);
    const isKnown = this.reader.records.of(mark.record.block.container).includes(mark.record);
    return range && isKnown ? { mark, range, id: this.idOf(mark) } : undefined;
  }

  private termOf({ sense }: Mark): IndexTerm {
    return this.index.terms[sense.term]!;
  }
}
