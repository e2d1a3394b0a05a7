/** One card at a time in a tab, and in a frame with room for it: what the frames tell one another of that. */
import type { FrameOrder, GivenCard } from '../../../platform/messages.ts';
import { pathOf } from '../frame-elements.ts';

/** Milliseconds in which the frame around can say that it shows a card; if it does so later, it still takes it over. */
const GIVE_TIME = 400;

export interface OneCardOptions {
  /** Of this frame. */
  readonly id: string;
  readonly tell: (order: FrameOrder) => void;
  readonly signal: AbortSignal;
}

export class OneCard {
  /** Whether another frame has a card that is to stay. */
  isPinnedElsewhere = false;
  private readonly options: OneCardOptions;
  /** Ends listening for what closes the card of another frame; there once another frame had one. */
  private elsewhere: AbortController | undefined;
  private onTaken: () => void = () => undefined;
  private isToldPinned = false;

  constructor(options: OneCardOptions) {
    this.options = options;
  }

  /** A card is open here: the other frames close theirs. */
  tellOpened(isPinned: boolean): void {
    const { id, tell, signal } = this.options;
    this.isPinnedElsewhere = false;
    // Browsers do not count frames in shadow roots, but those have told.
    const hasOthers = length > 0 || window !== top || this.elsewhere !== undefined;
    if (hasOthers) tell({ type: 'opened', frame: id, isPinned });
    this.isToldPinned = hasOthers && isPinned;
    if (this.isToldPinned) window.addEventListener('pagehide', this.tellClosed, { signal });
  }

  /** The card here is closed. */
  readonly tellClosed = (): void => {
    if (this.isToldPinned) this.options.tell({ type: 'closed' });
    this.isToldPinned = false;
  };

  handleClosed(): void {
    this.isPinnedElsewhere = false;
  }

  /** A card is open in a frame; whether that is another one. */
  handleOpened(frame: string, isPinned: boolean): boolean {
    this.elsewhere?.abort();
    if (frame === this.options.id) return false;
    this.isToldPinned = false;
    this.isPinnedElsewhere = isPinned;
    this.onTaken();
    this.listenForClosing();
    return true;
  }

  /** Has the frame around show a card; whether it does. */
  giveAway(card: Omit<GivenCard, 'path'>): Promise<boolean> {
    this.options.tell({ type: 'show-given', card: { ...card, path: pathOf(window) } });
    return new Promise((resolve) => {
      this.onTaken = () => resolve(true);
      setTimeout(() => resolve(false), GIVE_TIME);
    });
  }

  /** The frame that has the card does not hear what closes it here: the next Escape, and the next click. */
  private listenForClosing(): void {
    const stopper = new AbortController();
    this.elsewhere = stopper;
    const signal = AbortSignal.any([this.options.signal, stopper.signal]);
    const listenerOptions = { signal, capture: true, passive: true };
    const onKey = ({ key, isComposing }: KeyboardEvent): void => {
      if (key !== 'Escape' || isComposing) return;
      stopper.abort();
      this.options.tell({ type: 'close', isEscape: true });
    };
    window.addEventListener('keydown', onKey, listenerOptions);
    const onClick = (): void => this.options.tell({ type: 'close', isEscape: false });
    window.addEventListener('click', onClick, { ...listenerOptions, once: true });
  }
}
