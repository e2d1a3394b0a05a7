/** Mouse, touch and pen become the mark that is meant. Listens only; takes nothing from the page. */
import type { Hover } from '../../../platform/settings.ts';
import { isElement, matches } from '../nodes.ts';
import type { PointedMark } from '../page.ts';
import { isBetween, type Box } from './place.ts';

export interface PointerOptions {
  readonly hover: () => Hover;
  readonly markAt: (x: number, y: number) => PointedMark | undefined;
  /** Whether a point event is over the card: what lies under the card is not pointed at. */
  readonly isOnCard: (event: Event) => boolean;
  /** The card that closes by itself, if one is open: its mark, the line that it belongs to, and where it stands. */
  readonly openCard: () => { range: StaticRange | undefined; line: Box; card: Box } | undefined;
  /** The pointer came to a mark, on which it may come to rest. */
  readonly onApproach: (mark: PointedMark) => void;
  readonly onRest: (mark: PointedMark) => void;
  /** The pointer has been away from the card, its mark and the way between them. */
  readonly onAway: () => void;
  /** A click, tap or pen on a mark that is not part of a link, button or field, or of something else to be clicked. */
  readonly onClick: (mark: PointedMark, isTouch: boolean) => void;
  readonly onDoubleClick: () => void;
  /** A click or tap on anything else. */
  readonly onClickElsewhere: () => void;
  readonly signal: AbortSignal;
}

/** Milliseconds that the pointer rests on a mark before its card opens, and is away before the card closes. */
const REST = 150;
export const AWAY = 300;
/** CSS pixels that a resting pointer may move. */
const SLACK = 5;
/** With the setting "modifier" a mark is pointed at only while this key is held: it does nothing else in browsers. */
const MODIFIER = 'Shift';

const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, option, [role="button"], [role="link"], [role="tab"], [role^="menuitem"], [role="option"], [role="radio"], [role="checkbox"], [role="switch"], [role="treeitem"], [contenteditable]';

/** What may be written in. */
const WRITTEN_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** The cards of many lists are opened by a click, which only their cursor tells; some pages have it everywhere. */
function looksClickable(event: Event): boolean {
  const [target] = event.composedPath();
  const hasHand = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';
  return isElement(target as Node) && hasHand(target as Element) && !hasHand(document.body);
}

/** Follows mouse, touch and pen until the signal aborts. */
export function watchPointer(options: PointerOptions): void {
  const pointer = new Pointer(options);
  const { signal } = options;
  const listen = <E extends Event>(type: string, listener: (event: E) => void): void =>
    window.addEventListener(type, listener as EventListener, { signal, capture: true, passive: true });
  listen('pointermove', (event: PointerEvent) => pointer.handleMove(event));
  listen('pointerdown', (event: PointerEvent) => pointer.handleDown(event));
  listen('pointerout', (event: PointerEvent) => pointer.handleOut(event));
  listen('scroll', () => pointer.handleScroll());
  listen('keydown', (event: KeyboardEvent) => pointer.handleKeyDown(event));
  listen('keyup', ({ key }: KeyboardEvent) => key === MODIFIER && pointer.letGo());
  listen('blur', ({ target }) => target === window && pointer.letGo());
  listen('click', (event: PointerEvent) => pointer.handleClick(event));
  listen('dblclick', (event: MouseEvent) => {
    if (!options.isOnCard(event) && event.isTrusted) options.onDoubleClick();
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

class Pointer {
  private readonly options: PointerOptions;
  /** Where it is, unless that is on the card or outside the window. */
  private at: Point | undefined;
  /** The mark that it is over; a part of the page that may leave it is not held. */
  private over: WeakRef<StaticRange> | undefined;
  /** Where it may be coming to rest. */
  private rest: Point | undefined;
  /** Where a button was pressed last, if that was on the page and not on the card. */
  private pressed: Point | undefined;
  /** Whether the modifier is. */
  private isHeld = false;
  private frame = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PointerOptions) {
    this.options = options;
  }

  handleMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { isOnCard, openCard, onAway } = this.options;
    this.isHeld = event.getModifierState(MODIFIER);
    const isButtonHeld = event.buttons !== 0;
    if (isOnCard(event) && !(isButtonHeld && this.pressed)) {
      this.at = undefined;
      this.forget();
      return this.stay();
    }
    if (isButtonHeld) {
      // Something is being selected or dragged: a card would be in the way, and be selected with it.
      const hasMoved = this.pressed && distance(pointOf(event), this.pressed) > SLACK;
      if (hasMoved && openCard()) onAway();
      return this.forget();
    }
    this.at = pointOf(event);
    this.lookSoon();
  }

  handleDown(event: PointerEvent): void {
    clearTimeout(this.resting);
    this.pressed = this.options.isOnCard(event) ? undefined : pointOf(event);
  }

  handleOut({ relatedTarget, pointerType }: PointerEvent): void {
    if (relatedTarget !== null || pointerType === 'touch') return; // still inside the window
    this.at = undefined;
    this.forget();
    if (this.options.openCard()) this.leave();
  }

  handleScroll(): void {
    const card = this.at && this.options.openCard()?.card;
    // It came along with its line, and would now take what is meant to scroll the page.
    if (card && isBetween(this.at!.x, this.at!.y, card, card)) this.leave();
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== MODIFIER || this.isHeld || this.options.hover() !== 'modifier') return;
    if (isIn(event, WRITTEN_IN)) return; // a capital letter asks for no card
    this.isHeld = true;
    this.lookSoon();
  }

  /** The modifier was let go, or the window was left, which hears no more of it. */
  letGo(): void {
    this.isHeld = false;
    if (this.options.hover() === 'modifier') this.forget();
  }

  handleClick(event: PointerEvent): void {
    const { isOnCard, markAt, onClick, onClickElsewhere } = this.options;
    if (isOnCard(event) || event.button !== 0 || !event.isTrusted || event.detail > 1) return;
    const mark = getSelection()?.type === 'Range' ? undefined : markAt(event.clientX, event.clientY);
    const isForOther = mark !== undefined && (isOnControl(event) || looksClickable(event));
    this.forget();
    if (mark && isForOther) {
      // What the click has opened is not to be covered by a card right away.
      this.over = new WeakRef(mark.range);
      this.rest = undefined;
    }
    if (mark && !isForOther) onClick(mark, event.pointerType === 'touch' || event.pointerType === 'pen');
    else onClickElsewhere();
  }

  private lookSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.at && !this.options.signal.aborted) this.look(this.at);
    });
  }

  private look(at: Point): void {
    const { openCard, markAt, onApproach } = this.options;
    const open = openCard();
    const mark = this.isWanted || open ? markAt(at.x, at.y) : undefined;
    if (mark && mark.range === open?.range) {
      clearTimeout(this.resting);
      this.over = new WeakRef(mark.range);
      this.rest = undefined;
      return this.stay();
    }
    if (open && !isBetween(at.x, at.y, open.line, open.card)) this.leave();
    else this.stay();
    if (!mark || !this.isWanted) return this.forget();
    const isNew = mark.range !== this.over?.deref();
    if (isNew) onApproach(mark);
    this.over = new WeakRef(mark.range);
    // Where it has rested once, a card that was closed stays closed until the pointer comes again.
    if (isNew || (this.rest && distance(at, this.rest) > SLACK)) this.comeToRest(mark, at);
  }

  private get isWanted(): boolean {
    const hover = this.options.hover();
    return hover === 'rest' || (hover === 'modifier' && this.isHeld);
  }

  private comeToRest(mark: PointedMark, at: Point): void {
    this.rest = at;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.rest = undefined;
      this.stay();
      this.options.onRest(mark);
    }, REST);
  }

  private forget(): void {
    this.over = undefined;
    clearTimeout(this.resting);
  }

  private stay(): void {
    clearTimeout(this.leaving);
    this.leaving = undefined;
  }

  private leave(): void {
    this.leaving ??= setTimeout(() => {
      this.leaving = undefined;
      this.options.onAway();
    }, AWAY);
  }
}

/** A button may be in the component around the words, as a link in the one that they are put into. */
const isOnControl = (event: Event): boolean => isIn(event, INTERACTIVE);

const isIn = (event: Event, selector: string): boolean =>
  event.composedPath().some((at) => isElement(at as Node) && matches(at as Element, selector));
