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

/** The cards of many lists are opened by a click, which only their cursor tells; some pages have it everywhere. */
function looksClickable(event: Event): boolean {
  const [target] = event.composedPath();
  const hasHand = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';
  return isElement(target as Node) && hasHand(target as Element) && !hasHand(document.body);
}

/** Follows mouse, touch and pen until the signal aborts. */
export function watchPointer(options: PointerOptions): void {
  const { hover, markAt, isOnCard, openCard, signal } = options;
  // Neither holds a part of the page that may leave it.
  let over: WeakRef<StaticRange> | undefined;
  let last: { x: number; y: number } | undefined;
  /** Where the pointer may be coming to rest. */
  let rest: { x: number; y: number } | undefined;
  /** Where a button was pressed last, if that was on the page and not on the card. */
  let pressed: { x: number; y: number } | undefined;
  let isHeld = false;
  let frame = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leave = (): void => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      options.onAway();
    }, AWAY);
  };
  const forget = (): void => {
    over = undefined;
    clearTimeout(resting);
  };
  const isWanted = (): boolean => hover() === 'rest' || (hover() === 'modifier' && isHeld);

  const look = (): void => {
    frame = 0;
    if (!last || signal.aborted) return;
    const { x, y } = last;
    const open = openCard();
    const mark = isWanted() || open ? markAt(x, y) : undefined;
    if (mark && mark.range === open?.range) {
      clearTimeout(resting);
      over = new WeakRef(mark.range);
      rest = undefined;
      return stay();
    }
    if (open && !isBetween(x, y, open.line, open.card)) leave();
    else stay();
    if (!mark || !isWanted()) return forget();
    const isNew = mark.range !== over?.deref();
    if (isNew) options.onApproach(mark);
    over = new WeakRef(mark.range);
    // Where it has rested once, a card that was closed stays closed until the pointer comes again.
    if (!isNew && (!rest || Math.hypot(x - rest.x, y - rest.y) <= SLACK)) return;
    rest = { x, y };
    clearTimeout(resting);
    resting = setTimeout(() => {
      rest = undefined;
      stay();
      options.onRest(mark);
    }, REST);
  };

  const listen = (type: string, listener: (event: PointerEvent) => void): void =>
    window.addEventListener(type, listener as EventListener, { signal, capture: true, passive: true });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    isHeld = event.getModifierState(MODIFIER);
    const isButtonHeld = event.buttons !== 0;
    if (isOnCard(event) && !(isButtonHeld && pressed)) {
      last = undefined;
      forget();
      return stay();
    }
    if (isButtonHeld) {
      // Something is being selected or dragged: a card would be in the way, and be selected with it.
      const hasMoved = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLACK;
      if (hasMoved && openCard()) options.onAway();
      return forget();
    }
    last = { x: event.clientX, y: event.clientY };
    frame ||= requestAnimationFrame(look);
  });
  listen('pointerdown', (event) => {
    clearTimeout(resting);
    pressed = isOnCard(event) ? undefined : { x: event.clientX, y: event.clientY };
  });
  const handleScroll = (): void => {
    const card = last && openCard()?.card;
    // It came along with its line, and would now take what is meant to scroll the page.
    if (card && isBetween(last!.x, last!.y, card, card)) leave();
  };
  window.addEventListener('scroll', handleScroll, { signal, capture: true, passive: true });
  listen('pointerout', (event) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return; // still inside the window
    last = undefined;
    forget();
    if (openCard()) leave();
  });
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== MODIFIER || isHeld || hover() !== 'modifier') return;
      isHeld = true;
      frame ||= requestAnimationFrame(look);
    },
    { signal, capture: true, passive: true },
  );
  listen('dblclick', (event) => {
    if (!isOnCard(event) && event.isTrusted) options.onDoubleClick();
  });
  listen('click', (event) => {
    if (isOnCard(event) || event.button !== 0 || !event.isTrusted || event.detail > 1) return;
    // A button may be in the component around the words, as a link in the one that they are put into.
    const isInteractive = (at: EventTarget): boolean =>
      isElement(at as Node) && matches(at as Element, INTERACTIVE);
    const mark = getSelection()?.type === 'Range' ? undefined : markAt(event.clientX, event.clientY);
    const isForOther =
      mark !== undefined && (event.composedPath().some(isInteractive) || looksClickable(event));
    forget();
    if (mark && isForOther) {
      // What the click has opened is not to be covered by a card right away.
      over = new WeakRef(mark.range);
      rest = undefined;
    }
    if (mark && !isForOther)
      options.onClick(mark, event.pointerType === 'touch' || event.pointerType === 'pen');
    else options.onClickElsewhere();
  });
}
