/**
 * The marks of one document: which of the believed ones are shown, where they are, and why. Reading is the reader's
 * work, painting the painter's.
 */
import type { GlossaryIndex } from '../../glossary/index-format.ts';
import type { ListedTerm, Passage, Survey } from '../../platform/messages.ts';
import type { Density, Look } from '../../platform/settings.ts';
import { Boxes } from './boxes.ts';
import { chooseMarks } from './density.ts';
import { Grounds } from './ground.ts';
import { Painter, type Style } from './paint.ts';
import { elementOf, rectanglesOf, toRange } from './ranges.ts';
import { Reader } from './reader.ts';
import type { Mark } from './records.ts';
import { soon, workASlice, workToTheEnd } from './schedule.ts';
import { listTerms, passagesOf, survey } from './survey.ts';
import { around, containerOf, isElement, isHere, shadowRootOf, type Root } from './text.ts';
import { isReadable } from './visibility.ts';

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
  /** The page rewrites marked words all the time. */
  readonly onRestless: () => void;
  /** Gives the index the evidence that some forms need; rejects where there is none to be had. */
  readonly getEvidence: () => Promise<void>;
  /** The page wrote its document anew, which takes all listeners with it, ours too. */
  readonly onRewritten: () => void;
  /** Now and then while there are marks; true when they are to go. */
  readonly isGone: () => boolean;
}

/** What spoke for a mark. */
export interface Why {
  /** The page itself says what the letters stand for. */
  readonly isDefined: boolean;
  /** Ids of terms, and words, that speak for this meaning: in the same passage, and elsewhere on the page. */
  readonly near: readonly Evident[];
  readonly onPage: readonly Evident[];
  /** Numbers of the entry's rivals that something speaks for. */
  readonly rivals: readonly number[];
  /** Ids of other terms that may be meant, likelier first. */
  readonly others: readonly string[];
}
export type Evident = { readonly term: string } | { readonly words: string };

/** A mark that is on the screen. */
export interface ShownMark {
  readonly mark: Mark;
  readonly range: StaticRange;
  readonly id: string;
}

/** Categories of what postings ask for. */
const ASKED_FOR: ReadonlySet<string> = new Set(['credential', 'degree']);

/** More ranges than this are registered only near the viewport: each costs time in every frame that changes. */
const MOST_RANGES = 300;
/** On pages with more elements, a line under one mark makes every changed frame walk the whole page; a tint does not. */
const LINE_LIMIT = 10_000;
/** Firefox paints no lines in highlights before version 146. */
const PAINTS_LINES = !/Firefox\/14[0-5]\./.test(navigator.userAgent);
/** Blocks with marks that are watched for coming into sight and going. */
const MOST_BOXES = 1_000;
/** Milliseconds between paints while a long page is still being read. */
const PAINT_GAP = 200;
/** What choosing takes is at most one part in this of a long reading. */
const PAINT_SHARE = 10;
/** Milliseconds between looks at whether the page has thrown our highlights away; doubled each time that it has. */
const KEEP_GAP = 1_000;
const KEEP_GAP_MOST = 64_000;
/**
 * Milliseconds after anything that may have shown or hidden text until it is looked at again; doubled each time that
 * nothing had been, for pages that change styles all the time.
 */
const LOOK_GAP = 150;
const LOOK_GAP_MOST = 2_400;

export class Page {
  private readonly index: GlossaryIndex;
  private readonly reader: Reader;
  private readonly painter = new Painter();
  private readonly grounds = new Grounds();
  private readonly boxes = new Boxes(() => this.lookAgain());
  /** The blocks of marks that were looked at last, with whether they are seen. */
  private readonly seen = new Map<Element, boolean>();
  private readonly stopper = new AbortController();
  private events: PageEvents | undefined;
  private options: PageOptions;
  private shown: ShownMark[] = [];
  private candidates: Mark[] = [];
  /** Grows when text may have been shown or hidden. */
  private look = 0;
  private lastLook = 0;
  private lookGap = LOOK_GAP;
  /** When the next look is, by `performance.now()`. */
  private lookDue = Infinity;
  private isPaintScheduled = false;
  /** Choosing what is shown takes several slices on long pages; what changes meanwhile is for the next time. */
  private choosing: Iterator<unknown> | undefined;
  private isStale = false;
  /** Milliseconds: when candidates were last chosen, 0 before the first time, and how long it took in all. */
  private lastChosen = 0;
  private choosingTime = 0;
  private keepGap = KEEP_GAP;
  private keeper: ReturnType<typeof setTimeout> | undefined;

  constructor(index: GlossaryIndex, options: PageOptions) {
    this.index = index;
    this.reader = new Reader(index);
    this.options = options;
  }

  /** Marks the document and follows its changes until `stop`. */
  start(events: PageEvents): void {
    this.events = events;
    const { signal } = this.stopper;
    this.reader.start({
      onRead: (isDone) => this.handleRead(isDone),
      onLook: () => this.lookAgain(),
      onRestless: events.onRestless,
      getEvidence: events.getEvidence,
      onRewritten: events.onRewritten,
      signal,
    });
    const listen = (type: string, listener: () => void): void =>
      window.addEventListener(type, listener, { signal, capture: true, passive: true });
    // What shows and hides text without changing it, beside the attributes that the reader watches.
    for (const type of ['toggle', 'transitionend', 'animationend', 'fullscreenchange', 'resize'])
      listen(type, () => this.lookAgain());
    // What a person does is answered soon, however restless the page is.
    for (const type of ['click', 'keyup'])
      listen(type, () => {
        this.lookGap = LOOK_GAP;
        this.lookAgain(true);
      });
    listen('scroll', () => this.schedulePaint());
  }

  /** Reads the document once and at once, without marking it. */
  readOnce(): void {
    this.reader.readOnce();
  }

  /** Leaves the page as it was found. */
  stop(): void {
    this.stopper.abort();
    clearTimeout(this.keeper);
    this.painter.destroy();
    this.boxes.destroy();
    this.shown = [];
  }

  update(options: PageOptions): void {
    this.options = options;
    if (this.lastChosen > 0) this.choose();
  }

  /** The terms that can be read on the page, in the order of their first mention, and a survey to those who want it. */
  told(wantsSurvey: boolean): { terms: ListedTerm[]; survey?: Survey } {
    const readable = this.allReadable();
    const idOf = (mark: Mark): string => this.idOf(mark);
    const terms = listTerms(readable, idOf);
    if (!wantsSurvey) return { terms };
    return { terms, survey: survey(this.reader.records, readable, idOf, (mark) => this.isAskedFor(mark)) };
  }

  /** What may be a term and has too little that speaks for it; not what the page means otherwise. */
  doubts(): ListedTerm[] {
    const doubtful: Mark[] = [];
    const out = new Map<Element, boolean>();
    for (const record of this.reader.records)
      for (const sense of record.facts ? this.reader.doubtsIn(record.facts) : []) {
        const mark = { sense, record };
        if (isReadable(mark, out)) doubtful.push(mark);
      }
    return listTerms(doubtful, (mark) => this.idOf(mark));
  }

  /** All marks that were chosen, whether on the screen or not, in the order of the page. */
  marks(): ShownMark[] {
    return this.candidates.flatMap((mark) => this.shownAs(mark) ?? []);
  }

  /** The shown mark at a point of the viewport, CSS pixels, unless something lies over it. */
  markAt(x: number, y: number): (ShownMark & { rectangle: DOMRect }) | undefined {
    for (const element of elementsAt(x, y)) {
      const container = containerOf(element);
      const records = (container && this.reader.records.of(container)) ?? [];
      if (records.length === 0 && isOpaque(element)) return undefined;
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
  isSeen({ range }: ShownMark): boolean {
    const box = rectanglesOf(range)[0];
    return box !== undefined && this.markAt(box.x + box.width / 2, box.y + box.height / 2)?.range === range;
  }

  /** Whether something lies over all marks on the screen, so that no pointer reaches them. */
  isCovered(): boolean {
    const onScreen = this.shown.filter(({ range }) => {
      const box = rectanglesOf(range)[0];
      return box && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
    });
    return onScreen.length > 0 && !onScreen.some((mark) => this.isSeen(mark));
  }

  /** The first readable mark of a term, shown or not. */
  firstMark(id: string): ShownMark | undefined {
    const mark = this.allReadable().find((candidate) => this.idOf(candidate) === id);
    const range = mark && rangeOf(mark);
    return mark && range && { mark, range, id };
  }

  whyMarked({ mark: { sense } }: ShownMark): Why {
    const { index } = this;
    const { terms } = index;
    const near: Evident[] = [];
    const onPage: Evident[] = [];
    for (const reason of sense.reasons) {
      if (reason.kind === 'listed') near.push({ term: terms[reason.term]!.id });
      if (reason.kind !== 'neighbour' && reason.kind !== 'cue' && reason.kind !== 'long-form') continue;
      const evident =
        reason.kind === 'neighbour'
          ? { term: terms[reason.term]!.id }
          : { words: index.phrase(reason.phrase) };
      const isNear = reason.distance === 'near' || reason.distance === 'block';
      (isNear ? near : onPage).push(evident);
    }
    return {
      isDefined: sense.reasons.some(({ kind }) => kind === 'defined'),
      near,
      onPage,
      rivals: [
        ...new Set(sense.reasons.flatMap((reason) => (reason.kind === 'rival' ? [reason.rival] : []))),
      ],
      others: sense.others.map((other) => terms[other]!.id),
    };
  }

  /** The text around a mark that a correction of it is about. */
  passageOf({ mark: { record } }: ShownMark): string {
    return record.block.text;
  }

  /** The words around a mark of something that postings ask for. */
  asking({ mark }: ShownMark): Passage | undefined {
    return this.isAskedFor(mark) ? passagesOf(this.reader.records, [mark], () => '')[0] : undefined;
  }

  setActive(range: StaticRange | undefined): void {
    if (!this.stopper.signal.aborted) this.painter.showActive(range);
  }

  /** Whether the mark is still where it was. */
  has({ mark: { record }, range }: ShownMark): boolean {
    return isHere(range.startContainer) && this.reader.records.of(record.block.container).includes(record);
  }

  /** The number of distinct terms with a mark in view or not, as of the last paint. */
  termCount(): number {
    return new Set(this.candidates.map((mark) => this.idOf(mark))).size;
  }

  private handleRead(isDone: boolean): void {
    const gap = Math.max(PAINT_GAP, this.choosingTime * PAINT_SHARE);
    if (isDone || this.lastChosen === 0 || performance.now() - this.lastChosen > gap) this.choose();
  }

  /** Shown and hidden text is looked at again a moment from now. */
  private lookAgain(isByPerson = false): void {
    this.reader.expectRoots(isByPerson);
    const due = performance.now() + this.lookGap;
    // What is due sooner than the look that is waiting goes before it: a person may have acted meanwhile.
    if (this.lastChosen === 0 || due >= this.lookDue) return;
    this.lookDue = due;
    const look = (): void => {
      if (this.lookDue !== due) return;
      this.lookDue = Infinity;
      this.look++;
      this.choose();
    };
    soon(look, 'user-visible', this.stopper.signal, this.lookGap);
  }

  /** Chooses anew what is shown, and paints it. */
  private choose(): void {
    if (this.choosing) {
      this.isStale = true;
      return;
    }
    this.choosing = this.chooseCandidates();
    this.choosingTime = 0;
    this.lastChosen = performance.now();
    soon(() => this.goOnChoosing(), 'user-visible', this.stopper.signal);
  }

  private goOnChoosing(): void {
    const { signal } = this.stopper;
    const start = performance.now();
    try {
      const hasMore = workASlice(this.choosing!);
      this.choosingTime += performance.now() - start;
      if (hasMore) return soon(() => this.goOnChoosing(), 'background', signal);
      this.choosing = undefined;
      this.paint();
    } catch (error) {
      this.choosing = undefined;
      if (!isOfDeadObject(error)) throw error;
      // A node died on the way, with the frame that it had moved into.
      this.lookGap = Math.min(this.lookGap * 2, LOOK_GAP_MOST);
      this.lookAgain();
    }
    if (!this.isStale) return;
    this.isStale = false;
    soon(() => this.choose(), 'background', signal);
  }

  private *chooseCandidates(): Generator<void> {
    const { look, candidates: before } = this;
    if (look !== this.lastLook) this.grounds.forget();
    yield* this.reader.decide();
    this.seen.clear();
    this.candidates = yield* this.readableMarks(this.options.density);
    this.boxes.watch(this.seen);
    if (look === this.lastLook) return;
    this.lastLook = look;
    const { candidates } = this;
    const isSame = before.length === candidates.length && before.every((mark, at) => mark === candidates[at]);
    this.lookGap = isSame ? Math.min(this.lookGap * 2, LOOK_GAP_MOST) : LOOK_GAP;
  }

  private schedulePaint(): void {
    if (this.candidates.length <= MOST_RANGES || this.isPaintScheduled) return;
    this.isPaintScheduled = true;
    const paint = (): void => {
      this.isPaintScheduled = false;
      this.paint();
    };
    soon(paint, 'user-visible', this.stopper.signal);
  }

  private paint(): void {
    if (this.options.isHeld) return this.events?.onPaint();
    const marks = this.candidates.length > MOST_RANGES ? nearViewport(this.candidates) : this.candidates;
    this.shown = marks.flatMap((mark) => this.shownAs(mark) ?? []);
    const roots = new Set(this.shown.map(({ range }) => range.startContainer.getRootNode() as Root));
    const fieldOf = (mark: Mark) => this.index.terms[mark.sense.term]!.field;
    this.painter.show(
      this.shown.map(({ mark, range }) => ({
        range,
        field: fieldOf(mark),
        ground: this.grounds.of(elementOf(range)),
      })),
      roots,
      this.style(),
    );
    this.keep();
    this.events?.onPaint();
  }

  /** While there are marks: a page that clears the shared registry gets them back, but never a contest. */
  private keep(): void {
    if (this.keeper !== undefined || this.shown.length === 0) return;
    this.keeper = setTimeout(() => {
      this.keeper = undefined;
      if (this.events?.isGone()) return;
      const wasMissing = this.painter.restore();
      this.lookAtGrounds();
      this.keepGap = wasMissing ? Math.min(this.keepGap * 2, KEEP_GAP_MOST) : KEEP_GAP;
      this.keep();
    }, this.keepGap);
  }

  /** Pages turn dark and light, by themselves or by another extension, with no change that we are told of. */
  private lookAtGrounds(): void {
    if (!this.grounds.haveChanged()) return;
    this.grounds.forget();
    this.paint();
  }

  private style(): Style {
    const { look } = this.options;
    const isLong = document.getElementsByTagName('*').item(LINE_LIMIT) !== null;
    const canLine = PAINTS_LINES && !isLong;
    const isTint = look === 'tint';
    return { line: canLine && !isTint, thin: canLine && isTint, tint: look !== 'underline' || !canLine };
  }

  private allReadable(): Mark[] {
    return workToTheEnd(this.readableMarks('all'));
  }

  private readableMarks(density: Density): Generator<void, Mark[]> {
    const out = new Map<Element, boolean>();
    const isVisible = (mark: Mark): boolean => {
      if (mark.lookedAt !== this.look) {
        mark.lookedAt = this.look;
        mark.isReadable = isReadable(mark, out);
      }
      if (this.seen.size < MOST_BOXES) this.seen.set(boxOf(mark), mark.isReadable!);
      return mark.isReadable!;
    };
    const isWanted = (mark: Mark): boolean =>
      !this.options.isUnwanted(this.idOf(mark), mark.record.block.text);
    return chooseMarks(
      this.reader.records,
      density,
      (mark) => this.idOf(mark),
      (mark) => isWanted(mark) && isVisible(mark),
    );
  }

  private shownAs(mark: Mark): ShownMark | undefined {
    const range = rangeOf(mark);
    const shown = range && { mark, range, id: this.idOf(mark) };
    return shown && this.has(shown) ? shown : undefined;
  }

  private isAskedFor({ sense }: Mark): boolean {
    return ASKED_FOR.has(this.index.terms[sense.term]!.category);
  }

  private idOf({ sense }: Mark): string {
    return this.index.terms[sense.term]!.id;
  }
}

const boxOf = ({ record: { block } }: Mark): Element =>
  isElement(block.container) ? block.container : block.container.host;

function rangeOf(mark: Mark): StaticRange | undefined {
  const { block } = mark.record;
  mark.range ??= toRange(block, mark.sense.match.start, mark.sense.match.end);
  // Text that has left is about to be read again.
  return mark.range && isHere(mark.range.startContainer) ? mark.range : undefined;
}

/** The marks whose blocks lie within a screen of the viewport, by halving: blocks mostly follow one another downwards. */
function nearViewport(marks: readonly Mark[]): Mark[] {
  const top = ({ record: { block } }: Mark): number => {
    const [first] = block.nodes;
    return isHere(first!) ? around(first!)!.getBoundingClientRect().bottom : 0;
  };
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (top(marks[middle]!) < -innerHeight) low = middle + 1;
    else high = middle;
  }
  return marks.slice(low, low + MOST_RANGES);
}

/** Whether an error is Firefox's for nodes of a frame that has gone: see `isHere`. */
const isOfDeadObject = (error: unknown): boolean => /dead object/.test(String(error));

/** The elements under a point, from the innermost shadow root outwards and from the top down. */
function* elementsAt(x: number, y: number, root: Root = document): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y).slice(0, 8)) {
    const inner = shadowRootOf(element);
    if (inner && inner !== root) yield* elementsAt(x, y, inner);
    yield element;
  }
}

/** Whether nothing is seen through an element. */
function isOpaque(element: Element): boolean {
  if (['img', 'video', 'canvas', 'iframe'].includes(element.localName)) return true;
  const { backgroundColor, opacity } = getComputedStyle(element);
  return opacity === '1' && !/^transparent$|^rgba.*, 0(\.\d+)?\)$|\/ 0(\.\d+)?\)$/.test(backgroundColor);
}
