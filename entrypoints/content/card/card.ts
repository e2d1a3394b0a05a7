/** The card's life: when it opens, and where, and when it closes. */
import type { PageTerm } from '../../../components/PageTerms.tsx';
import type { GivenCard, LookedUp, Stop } from '../../../platform/messages.ts';
import type { Hover } from '../../../platform/settings.ts';
import { elementOf, rectanglesOf } from '../marking/ranges.ts';
import type { Page, PlacedMark, PointedMark } from '../page.ts';
import { CardFacts, type CardFactsOptions } from './card-facts.ts';
import { CardView, type Shown, type ViewOptions } from './card-view.tsx';
import { hasRoomInFrame, type Box } from './place.ts';
import { AWAY, watchPointer } from './pointer.ts';
import { Popover, type Standing } from './popover.ts';
import { screenPart } from './screen.ts';
import type { SelectedWords } from './selection.ts';

export interface CardOptions extends CardFactsOptions, ViewOptions {
  readonly page: Page;
  readonly hover: () => Hover;
  readonly onClose: () => void;
  /** Whether another frame has a card that is to stay. */
  readonly isPinnedElsewhere: () => boolean;
  /** The frame that the card is in. */
  readonly frame: string;
  /** Has the frame around this one show a card; whether it does. */
  readonly giveAway: (card: Omit<GivenCard, 'path'>) => Promise<boolean>;
  /** The page takes the card away, again and again. */
  readonly onTaken: () => void;
  readonly onDoubleClick: () => void;
  /** The reader, who was led here, is done. */
  readonly onReturn: () => void;
  readonly signal: AbortSignal;
}

/** A card as it opens. */
interface Opening extends Standing, Shown {
  /** The frame that it is for, if that is another one. */
  readonly frame?: string;
  /** What it is about, if that is in this frame: as it was last known. */
  mark?: PlacedMark;
  /** Whether the reader was led here, and is to be led back. */
  readonly isLed: boolean;
}

export class Card {
  private readonly options: CardOptions;
  private readonly popover: Popover;
  private readonly facts: CardFacts;
  private opened: Opening | undefined;
  private view: CardView | undefined;
  /** Of openings that overtake one another the last one counts. */
  private turn = 0;

  constructor(options: CardOptions) {
    this.options = options;
    this.facts = new CardFacts(options.page, options);
    this.popover = new Popover({
      onDismiss: () => this.dismiss(),
      onLost: () => this.check(),
      onTaken: options.onTaken,
    });
    watchPointer({
      hover: options.hover,
      markAt: (x, y) => options.page.markAt(x, y),
      isOnCard: (event) => this.popover.has(event),
      openCard: () => this.closingByItself(),
      onApproach: (mark) => void this.facts.of(mark),
      onRest: (mark) => {
        // A pen that has tapped still hovers.
        const isKept = this.view?.isPinned === true || this.opened?.kind === 'sheet';
        const isToStay = (isKept && this.popover.isInReach()) || options.isPinnedElsewhere();
        if (!isToStay) void this.openMark(mark, { kind: 'beside', isPinned: false, isLed: false });
      },
      onAway: () => {
        if (!this.view?.isPinned && !this.popover.hasFocus()) this.close();
      },
      onClick: (mark, isTouch) =>
        void this.openMark(mark, {
          kind: isTouch ? 'sheet' : 'beside',
          isPinned: !isTouch,
          isLed: false,
        }),
      onDoubleClick: options.onDoubleClick,
      onClickElsewhere: () => this.handleClickElsewhere(),
      signal: options.signal,
    });
    options.signal.addEventListener('abort', () => this.close());
  }

  /** Opens the card of a mark that the reader was led to, with the keyboard in it. */
  async show(mark: PlacedMark, stop?: Stop): Promise<void> {
    await this.openMark(mark, { kind: 'beside', isPinned: true, isLed: true, stop });
  }

  /** Shows what was found for selected words. */
  async showWords({ words, line, within }: SelectedWords, { entry, near }: LookedUp): Promise<void> {
    const kind = line() ? 'beside' : 'corner';
    const subject = { kind: 'words', words, near } as const;
    await this.open({ subject, entry, kind, line, within, isPinned: true, isLed: true });
  }

  async showList(terms: readonly PageTerm[]): Promise<void> {
    const line = (): undefined => undefined;
    const subject = { kind: 'list', terms } as const;
    await this.open({ subject, entry: undefined, kind: 'corner', line, isPinned: true, isLed: true });
  }

  /** Shows the card of a frame inside this one, beside that frame. One that is pinned does not give way to a pointer. */
  async showGiven(card: GivenCard, line: () => Box | undefined, within: Element): Promise<void> {
    if (this.view?.isPinned && !card.isPinned) this.options.onOpen(true);
    else await this.open({ ...card, line, within });
  }

  /** The frame whose card is open here; this one, where that has gone. */
  get owner(): string | undefined {
    const { opened } = this;
    const isOfAnother = opened?.frame !== undefined && opened.line() !== undefined;
    return opened && (isOfAnother ? opened.frame : this.options.frame);
  }

  /** Escape, or a click, in another frame of the tab. */
  handleElsewhere(isEscape: boolean): void {
    if (isEscape) this.dismiss();
    else this.handleClickElsewhere();
  }

  /** Something was scrolled. */
  follow(): void {
    this.popover.follow();
  }

  /**
   * Closes the card if the page took it away with what it hung in. If its mark, or frame, has gone, it has a moment to come
   * back: it may be of a menu that closes while the pointer is on its way to the card.
   */
  check(): void {
    const { opened } = this;
    if (!opened) return;
    if (!this.popover.isShown()) return this.close();
    this.refreshMark(opened);
    if (this.isHeld(opened)) return;
    setTimeout(() => {
      if (this.opened !== opened) return;
      this.refreshMark(opened);
      if (!this.isHeld(opened)) this.close();
    }, AWAY);
  }

  /** Its block may have been read anew. A mark that has gone stays as it was last known, and may come back. */
  private refreshMark(opened: Opening): void {
    const now = opened.mark && this.options.page.now(opened.mark);
    if (now) opened.mark = now;
  }

  /** Whether it is to stay, the reader is in it, or what it is about is there. */
  private isHeld({ mark, kind, line }: Opening): boolean {
    if (this.view?.isPinned || this.popover.isInUse()) return true;
    if (mark && !this.options.page.now(mark)) return false;
    return kind === 'corner' || line() !== undefined;
  }

  /** Where the keyboard has gone to another frame, it stays there. */
  close(keepsFocus = false): void {
    this.turn++;
    if (!this.opened) return;
    this.opened = undefined;
    this.view?.end();
    this.view = undefined;
    this.options.page.setActive(undefined);
    this.popover.destroy(keepsFocus);
    this.options.onClose();
  }

  /** As the reader wishes: who was led here goes back to where they were. */
  private dismiss(): void {
    const isReturning = this.opened?.isLed && this.popover.hasFocus();
    this.close();
    if (isReturning) this.options.onReturn();
  }

  private handleClickElsewhere(): void {
    if (this.opened?.kind === 'sheet' || this.opened?.subject.kind === 'words') this.close();
  }

  private async openMark(
    pointed: PlacedMark & Partial<PointedMark>,
    how: Pick<Opening, 'kind' | 'isPinned' | 'isLed' | 'stop'>,
  ): Promise<void> {
    const turn = ++this.turn;
    const { entry, why, asked } = await this.facts.of(pointed);
    const { page } = this.options;
    // The page may have changed meanwhile.
    const mark = page.now(pointed);
    if (!entry || !mark || turn !== this.turn) return;
    const { range } = mark;
    const { rectangle } = pointed;
    const number = rectangle
      ? rectanglesOf(range).findIndex(({ top }) => Math.abs(top - rectangle.top) < 2)
      : 0;
    const opening: Opening & { mark: PlacedMark } = {
      ...how,
      subject: { kind: 'mark', why, asked, passage: page.passageOf(mark) },
      entry,
      mark,
      line: () => lineOf(rectanglesOf(range), Math.max(0, number)),
      isInView: () => page.isSeen(opening.mark),
      within: elementOf(range),
      isRightToLeft: isRightToLeft(elementOf(range)),
    };
    await this.open(opening);
  }

  /** Opens a card here or, where a frame has no room for it, in the frame around. */
  private async open(opening: Opening): Promise<void> {
    const turn = ++this.turn;
    if (this.options.signal.aborted) return;
    if (!isRoomFor(opening)) {
      const {
        frame = this.options.frame,
        subject,
        entry,
        kind,
        isPinned,
        isLed,
        isRightToLeft,
        stop,
      } = opening;
      const given = { frame, subject, entry, kind, isPinned, isLed, isRightToLeft, stop };
      if ((await this.options.giveAway(given)) || turn !== this.turn) return;
    }
    this.opened = opening;
    this.view?.end();
    this.view = new CardView(opening, this.options, this.popover, () => this.dismiss());
    this.options.page.setActive(opening.mark?.range);
    this.popover.open(this.view.content(), opening);
    // Its line may be off the screen by now.
    if (this.opened !== opening) return;
    this.options.onOpen(opening.isPinned);
    if (opening.entry) this.options.onMet(opening.entry.term.id);
    if (opening.isLed) this.popover.focus();
  }

  /** The card that closes when the pointer has left it. */
  private closingByItself(): { range: StaticRange | undefined; line: Box; card: Box } | undefined {
    const { opened } = this;
    const line = opened?.line();
    const card = this.popover.rectangle();
    if (this.view?.isPinned || opened?.kind !== 'beside' || !line || !card) return undefined;
    return { range: opened.mark?.range, line, card };
  }
}

/** A frame may be too small for a card beside its line; the top window is what there is. */
function isRoomFor({ kind, line }: Opening): boolean {
  const box = line();
  return window === top || kind === 'corner' || !box || hasRoomInFrame(box, screenPart(), kind === 'sheet');
}

/** The line of a mark that was pointed at, as high as all its lines, so that the card covers none of them. */
function lineOf(rectangles: readonly DOMRect[], number: number): DOMRect | undefined {
  const line = rectangles[number] ?? rectangles[0];
  if (!line) return undefined;
  const top = Math.min(...rectangles.map((rectangle) => rectangle.top));
  const bottom = Math.max(...rectangles.map((rectangle) => rectangle.bottom));
  return new DOMRect(line.left, top, line.width, bottom - top);
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
