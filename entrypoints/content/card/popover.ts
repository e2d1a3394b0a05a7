/** Owns the open card: what is rendered in it, where it stands, who has the keyboard. The component inside only renders. */
import { render, type ComponentChild } from 'preact';
import type { GivenCard } from '../../../platform/messages.ts';
import { isHere } from '../nodes.ts';
import { CardHost } from './card-host.ts';
import { moveFocus } from './card-keys.ts';
import { copyText } from './copy-text.ts';
import { listenToDrags } from './drag.ts';
import {
  MARGIN,
  placeAt,
  placeBeside,
  placeInCorner,
  placeSheet,
  type Box,
  type Placement,
  type Size,
} from './place.ts';
import { onScreen, screenPart, viewportSize, type ScreenPart } from './screen.ts';
import { deepActiveElement, topLayerParent } from './top-layer.ts';

export interface PopoverOptions {
  /** Escape, or its line has left the screen, or the page does not let it be. */
  readonly onDismiss: () => void;
  /** Its line is gone. */
  readonly onLost: () => void;
  /** The page took it away as often as it was put back. */
  readonly onTaken: () => void;
}

export interface Standing {
  readonly kind: GivenCard['kind'];
  /** The line that it belongs to, viewport CSS pixels; undefined once it is gone. */
  readonly line: () => Box | undefined;
  /** An element that what it is about is in. */
  readonly within?: Element | undefined;
  /** Whether its line can be seen, which may be covered or cut off by what is around it; by itself it can. */
  readonly isInView?: () => boolean;
  readonly isRightToLeft?: boolean | undefined;
  /** Stays where it is, whatever its line does. */
  readonly isPinned: boolean;
}

/** CSS pixels, not rem: those are the page's to choose. */
const WIDTH = 416;
const SHEET_WIDTH = 640;
const MOST_HEIGHT = 544;
const BORDERS = 2;
/** Milliseconds between two looks at where its line is: much moves what nobody scrolls, and no event tells of it. */
const FOLLOW_GAP = 100;

export class Popover {
  private readonly options: PopoverOptions;
  /** There while the card is open, as is how it stands. */
  private host: CardHost | undefined;
  private standing: Standing | undefined;
  /** Where its line was when the card was placed. */
  private lineBefore: Box | undefined;
  /** The one to move to next. */
  private corner = 0;
  /** What had the keyboard before the card. */
  private before: Element | null = null;

  constructor(options: PopoverOptions) {
    this.options = options;
  }

  open(content: ComponentChild, standing: Standing): void {
    this.standing = standing;
    // A modal dialog may have come over the card that is open.
    const { box } = this.isInReach() ? this.host! : this.create();
    render(content, box);
    box.scrollTop = 0;
    box.dataset['kind'] = standing.kind;
    this.move();
  }

  /** Renders again without moving what the reader looks at. */
  refresh(content: ComponentChild, isPinned = this.standing?.isPinned ?? false): void {
    if (!this.host || !this.standing) return;
    this.standing = { ...this.standing, isPinned };
    const hadFocus = this.hasFocus();
    render(content, this.host.box);
    // What had the keyboard may have gone with the content before.
    if (hadFocus && !this.hasFocus()) this.focus();
    this.fit();
  }

  /** The keyboard goes back to what had it, unless it is to stay where it has gone meanwhile. */
  destroy(keepsFocus = false): void {
    this.takeDown(keepsFocus);
    // What it was about may leave the page, and nothing else holds that.
    this.standing = undefined;
    this.lineBefore = undefined;
  }

  /** Whether the card is there to be seen. */
  isShown(): boolean {
    return this.host?.isShown === true;
  }

  /** Whether it is there to be used: a modal dialog, or a full screen, may have come over it. */
  isInReach(): boolean {
    return this.isShown() && this.host!.parent === this.place();
  }

  /** Whether an event is the card's. */
  has(event: Event): boolean {
    return this.host?.has(event) === true;
  }

  hasFocus(): boolean {
    return this.host?.root.activeElement != null;
  }

  /** Whether the reader is in the card: a menu, say, that opened under the pointer closes when that has gone there. */
  isInUse(): boolean {
    return this.hasFocus() || this.host?.box.matches(':hover') === true;
  }

  /** Goes along with its line, which may have been scrolled, or have gone. */
  follow(): void {
    if (!this.host || this.standing!.isPinned) return;
    const { kind, line, isInView } = this.standing!;
    if (kind !== 'corner' && !line()) this.options.onLost();
    else if (isInView?.() === false) this.options.onDismiss();
    else this.move();
  }

  /** Gives the card the keyboard, until it goes. */
  focus(): void {
    this.host?.box.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  scrollToTop(): void {
    if (this.host) this.host.box.scrollTop = 0;
  }

  rectangle(): DOMRect | undefined {
    return this.host?.box.getBoundingClientRect();
  }

  moveToNextCorner(): void {
    const screen = screenPart();
    this.stand(placeInCorner(this.corner++, this.rectangle()!, screen), screen);
  }

  async copy(text: string): Promise<boolean> {
    return this.host !== undefined && copyText(text, this.host.root);
  }

  private create(): CardHost {
    this.takeDown();
    this.before = deepActiveElement();
    this.corner = 0;
    const onTaken = (): void => {
      this.options.onTaken();
      this.options.onDismiss();
    };
    this.host = new CardHost({ place: () => this.place(), onTaken });
    this.listen(this.host);
    return this.host;
  }

  private takeDown(keepsFocus = false): void {
    const { host, before } = this;
    const hadFocus = this.hasFocus() && !keepsFocus;
    if (host) render(null, host.box);
    host?.remove();
    this.host = undefined;
    if (hadFocus && before && isHere(before)) (before as HTMLElement).focus({ preventScroll: true });
    this.before = null;
  }

  private place(): Element {
    // While the card is open, the keyboard may be in it.
    return topLayerParent(this.standing?.within ?? this.before);
  }

  private listen({ box, root, signal }: CardHost): void {
    box.addEventListener('keydown', (event) => moveFocus(event, box, root.activeElement), { signal });
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || !this.isInReach()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.options.onDismiss();
    };
    window.addEventListener('keydown', onEscape, { signal, capture: true });
    const fit = (): void => this.fit();
    window.addEventListener('resize', fit, { signal, passive: true });
    for (const type of ['resize', 'scroll'])
      visualViewport?.addEventListener(type, fit, { signal, passive: true });
    listenToDrags(box, (left, top) => this.standAt(left, top), signal);
    const following = setInterval(() => this.hasLineMoved() && this.follow(), FOLLOW_GAP);
    signal.addEventListener('abort', () => clearInterval(following));
  }

  private hasLineMoved(): boolean {
    const { isPinned, line } = this.standing!;
    if (isPinned || this.isInUse()) return false;
    const now = line();
    return now?.left !== this.lineBefore?.left || now?.top !== this.lineBefore?.top;
  }

  /** The card, or what it stands on, has another size. */
  private fit(): void {
    if (!this.standing!.isPinned) return this.move();
    const { left, top } = this.rectangle()!;
    this.standAt(left, top);
  }

  /** Follows its line; dismissed when the line has left the screen. */
  private move(): void {
    const { box } = this.host!;
    const { kind, line, isRightToLeft = false } = this.standing!;
    const screen = screenPart();
    const wanted = (width: number): Size => {
      box.style.width = `${Math.min(width, screen.width - 2 * MARGIN)}px`;
      return { width, height: Math.min(MOST_HEIGHT, box.scrollHeight + BORDERS) };
    };
    if (kind === 'corner') {
      this.corner = 1;
      return this.stand(placeInCorner(0, wanted(WIDTH), screen), screen);
    }
    this.lineBefore = line();
    const seen = this.lineBefore && onScreen(this.lineBefore, screen);
    if (!seen || !box.isConnected) return this.options.onDismiss();
    if (kind === 'sheet') return this.stand(placeSheet(seen, wanted(SHEET_WIDTH), screen), screen);
    this.stand(placeBeside(seen, wanted(WIDTH), screen, isRightToLeft), screen);
  }

  private standAt(left: number, top: number): void {
    const screen = screenPart();
    this.stand(placeAt(left - screen.x, top - screen.y, this.rectangle()!, screen), screen);
  }

  private stand({ left, width, edge, at, most }: Placement, { x, y }: ScreenPart): void {
    const { style } = this.host!.box;
    style.left = `${left + x}px`;
    style.width = `${width}px`;
    style.top = edge === 'top' ? `${at + y}px` : 'auto';
    style.bottom = edge === 'bottom' ? `${viewportSize().height - at - y}px` : 'auto';
    style.maxHeight = `${Math.min(most, MOST_HEIGHT)}px`;
  }
}
