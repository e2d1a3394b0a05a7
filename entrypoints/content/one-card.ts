/** One card at a time in a tab, and in a frame with room for it: what the frames tell one another of that. */
import type { FrameOrder, GivenCard } from '../../platform/messages.ts';
import { pathOf } from './frame-elements.ts';

/** Milliseconds in which the frame around can say that it shows a card; if it does so later, it still takes it over. */
const GIVE_TIME = 400;

export interface OneCardOptions {
  /** Of this frame. */
  readonly id: string;
  readonly tell: (order: FrameOrder) => void;
  readonly signal: AbortSignal;
}

export class OneCard {
  private readonly options: OneCardOptions;
  /** Ends listening for what closes the card of another frame; there once another frame had one. */
  private elsewhere: AbortController | undefined;
  private onTaken: () => void = () => undefined;

  constructor(options: OneCardOptions) {
    this.options = options;
  }

  /** A card is open here: the other frames close theirs. */
  tellOpened(): void {
    const { id, tell } = this.options;
    // Browsers do not count frames in shadow roots, but those have told.
    if (length > 0 || window !== top || this.elsewhere) tell({ type: 'opened', frame: id });
  }

  /** A card is open in a frame; whether that is another one. */
  handleOpened(frame: string): boolean {
    this.elsewhere?.abort();
    if (frame === this.options.id) return false;
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
