/** Owns the card's host element: where it hangs, where it stands, when it goes. The component inside only renders. */
import { render, type ComponentChild } from 'preact';
import badgeCss from '../../../components/FieldBadge.css?inline';
import cardCss from '../../../components/TermCard.css?inline';
import themeCss from '../../../components/theme.css?inline';
import { CARD_HOST, isHere } from '../nodes.ts';
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
import popoverCss from './popover.css?inline';
import { deepActiveElement, topLayerParent } from './top-layer.ts';

export interface PopoverOptions {
  /** Escape, or its line has left the screen, or the page does not let it be. */
  readonly onDismiss: () => void;
  /** The page took it away as often as it was put back. */
  readonly onTaken: () => void;
}

export interface Standing {
  /** Beside its line, as a sheet at the edge of the screen, or in a corner of it. */
  readonly kind: 'beside' | 'sheet' | 'corner';
  /** The line that it belongs to, viewport CSS pixels; undefined once it is gone. */
  readonly line: () => Box | undefined;
  /** An element that what it is about is in. */
  readonly near?: Element | undefined;
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
/** How often a page may take the card away that is open before it has its way. */
const MOST_RETURNS = 3;
/** Milliseconds between two looks at where its line is: much moves what nobody scrolls, and no event tells of it. */
const FOLLOW_GAP = 100;

/** Takes away the card of an earlier script of ours that ended without doing so. */
export function removeLeftCard(): void {
  for (const host of document.querySelectorAll(CARD_HOST)) host.remove();
}

/** What is typed, copied or clicked in the card stays in the card. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'copy',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'wheel',
] as const;

export class Popover {
  private readonly options: PopoverOptions;
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;
  private stopper: AbortController | undefined;
  private standing: Standing | undefined;
  /** Where its line was when the card was placed. */
  private lineBefore: Box | undefined;
  private corner = 0;
  private returns = 0;
  /** What had the keyboard before the card. */
  private before: Element | null = null;

  constructor(options: PopoverOptions) {
    this.options = options;
  }

  open(content: ComponentChild, standing: Standing): void {
    this.standing = standing;
    // A modal dialog may have come over the card that is open.
    if (!this.isShown() || this.host?.parentNode !== this.place()) this.create();
    render(content, this.box());
    this.box().scrollTop = 0;
    this.box().dataset['kind'] = standing.kind;
    this.move();
  }

  /** Renders again without moving what the reader looks at. */
  refresh(content: ComponentChild, isPinned = this.standing?.isPinned ?? false): void {
    if (!this.host || !this.standing) return;
    this.standing = { ...this.standing, isPinned };
    const hadFocus = this.hasFocus();
    render(content, this.box());
    // What had the keyboard may have gone with the content before.
    if (hadFocus && !this.hasFocus()) this.focus();
    if (this.standing.isPinned) this.keepOnScreen();
    else this.move();
  }

  /** The keyboard goes back to what had it, unless it is to stay where it has gone meanwhile. */
  destroy(keepsFocus = false): void {
    const hadFocus = this.hasFocus() && !keepsFocus;
    this.stopper?.abort();
    if (this.root) render(null, this.box());
    this.host?.remove();
    this.host = undefined;
    this.root = undefined;
    if (hadFocus && this.before && isHere(this.before))
      (this.before as HTMLElement).focus({ preventScroll: true });
    this.before = null;
  }

  /** Whether the card is there to be seen: what it hangs in may have been closed, or taken away with it. */
  isShown(): boolean {
    return this.host?.checkVisibility() === true;
  }

  /** Whether an event is the card's. */
  has(event: Event): boolean {
    if (!this.host) return false;
    if (event.composedPath().includes(this.host)) return true;
    // In a closed shadow root of the page, only the place tells.
    const { clientX: x, clientY: y } = event as Partial<MouseEvent>;
    const { left, right, top, bottom } = this.box().getBoundingClientRect();
    return x !== undefined && y !== undefined && x >= left && x < right && y >= top && y < bottom;
  }

  hasFocus(): boolean {
    return this.root?.activeElement != null;
  }

  /** Whether the reader is in the card: a menu, say, that opened under the pointer closes when that has gone there. */
  isInUse(): boolean {
    return this.hasFocus() || (this.root !== undefined && this.box().matches(':hover'));
  }

  /** Goes along with its line, which may have been scrolled. */
  follow(): void {
    if (!this.host || this.standing!.isPinned) return;
    if (this.standing!.isInView?.() === false) this.options.onDismiss();
    else this.move();
  }

  /** Gives the card the keyboard, until it goes. */
  focus(): void {
    this.root?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  scrollToTop(): void {
    if (this.root) this.box().scrollTop = 0;
  }

  rectangle(): DOMRect | undefined {
    return this.root && this.box().getBoundingClientRect();
  }

  moveToNextCorner(): void {
    const screen = screenPart();
    this.stand(placeInCorner(this.corner++, this.rectangle()!, screen), screen);
  }

  async copy(text: string): Promise<boolean> {
    return this.root !== undefined && copyText(text, this.root);
  }

  private box(): HTMLElement {
    return this.root!.querySelector('.box')!;
  }

  private create(): void {
    this.destroy();
    const host = document.createElement(CARD_HOST);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([themeCss, badgeCss, cardCss, popoverCss].join('\n'));
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement('div');
    box.className = 'box';
    box.lang = 'en';
    box.dir = 'ltr';
    // Seen only while the browser has our sheet in the page: see marks.css.
    if (import.meta.env.FIREFOX) box.style.visibility = 'var(--termwise-card, hidden)';
    root.append(box);
    host.popover = 'manual';
    this.before = deepActiveElement();
    this.host = host;
    this.root = root;
    this.corner = 0;
    this.returns = 0;
    this.show();
    this.listen(box);
  }

  private place(): Element {
    return topLayerParent(this.standing?.near ?? deepActiveElement());
  }

  private show(): void {
    const place = this.place();
    place.append(this.host!);
    // What the page magnifies by style has the card along, and its place on the screen too.
    const { currentCSSZoom = 1 } = place as { currentCSSZoom?: number };
    this.box().style.zoom = String(1 / currentCSSZoom);
    try {
      this.host!.showPopover();
    } catch {
      // The page is on its way out, and nothing is shown in it any more.
    }
  }

  private listen(box: HTMLElement): void {
    this.stopper = new AbortController();
    const { signal } = this.stopper;
    for (const type of OWN_EVENTS)
      box.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
    // A page that keeps the keyboard in a part of its own would take it back.
    for (const type of ['focusin', 'focusout'])
      window.addEventListener(type, (event) => this.has(event) && event.stopImmediatePropagation(), {
        signal,
        capture: true,
      });
    box.addEventListener('keydown', (event) => moveFocus(event, box, this.root!.activeElement), { signal });
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.options.onDismiss();
    };
    window.addEventListener('keydown', onEscape, { signal, capture: true });
    const fit = (): void => (this.standing?.isPinned ? this.keepOnScreen() : this.move());
    window.addEventListener('resize', fit, { signal, passive: true });
    for (const type of ['resize', 'scroll'])
      visualViewport?.addEventListener(type, fit, { signal, passive: true });
    listenToDrags(box, (left, top) => this.standAt(left, top), signal);
    this.watchHost(signal);
    const following = setInterval(() => this.hasLineMoved() && this.follow(), FOLLOW_GAP);
    signal.addEventListener('abort', () => clearInterval(following));
  }

  private hasLineMoved(): boolean {
    const { isPinned, line } = this.standing!;
    if (isPinned || this.isInUse()) return false;
    const now = line();
    return now?.left !== this.lineBefore?.left || now?.top !== this.lineBefore?.top;
  }

  /** Some pages take away what they did not make. */
  private watchHost(signal: AbortSignal): void {
    const host = this.host!;
    const returnToPage = (): void => {
      if (signal.aborted || host.matches(':popover-open')) return;
      if (++this.returns <= MOST_RETURNS) return this.show();
      this.options.onTaken();
      this.options.onDismiss();
    };
    const observer = new MutationObserver(returnToPage);
    if (host.parentNode) observer.observe(host.parentNode, { childList: true });
    host.addEventListener('toggle', returnToPage, { signal });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Follows its line; dismissed when the line has left the screen. */
  private move(): void {
    const { kind, line, isRightToLeft = false } = this.standing!;
    const screen = screenPart();
    const box = this.box();
    const wanted = (width: number): Size => {
      box.style.width = `${Math.min(width, screen.width - 2 * MARGIN)}px`;
      return { width, height: Math.min(MOST_HEIGHT, box.scrollHeight + BORDERS) };
    };
    if (kind === 'corner') return this.stand(placeInCorner(0, wanted(WIDTH), screen), screen);
    this.lineBefore = line();
    const rectangle = this.lineBefore && moved(this.lineBefore, -screen.x, -screen.y);
    const isOnScreen =
      rectangle &&
      rectangle.bottom > 0 &&
      rectangle.top < screen.height &&
      rectangle.right > 0 &&
      rectangle.left < screen.width;
    if (!isOnScreen || !this.host?.isConnected) return this.options.onDismiss();
    if (kind === 'sheet') return this.stand(placeSheet(rectangle, wanted(SHEET_WIDTH), screen), screen);
    this.stand(placeBeside(rectangle, wanted(WIDTH), screen, isRightToLeft), screen);
  }

  private keepOnScreen(): void {
    const { left, top } = this.rectangle()!;
    this.standAt(left, top);
  }

  private standAt(left: number, top: number): void {
    const screen = screenPart();
    this.stand(placeAt(left - screen.x, top - screen.y, this.rectangle()!, screen), screen);
  }

  private stand({ left, width, edge, at, most }: Placement, { x, y }: ScreenPart): void {
    const { style } = this.box();
    style.left = `${left + x}px`;
    style.width = `${width}px`;
    style.top = edge === 'top' ? `${at + y}px` : 'auto';
    style.bottom = edge === 'bottom' ? `${viewportSize().height - at - y}px` : 'auto';
    style.maxHeight = `${Math.min(most, MOST_HEIGHT)}px`;
  }
}

/** With where it begins in the viewport, CSS pixels. */
interface ScreenPart extends Size {
  readonly x: number;
  readonly y: number;
}

/** What can be seen of the page, without scroll bars: less than the viewport where fingers have magnified the page. */
export function screenPart(): ScreenPart {
  const { width, height } = viewportSize();
  const part = visualViewport ?? { offsetLeft: 0, offsetTop: 0, width, height };
  return {
    x: part.offsetLeft,
    y: part.offsetTop,
    width: Math.min(width, part.width),
    height: Math.min(height, part.height),
  };
}

function viewportSize(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  const isStandard = document.compatMode === 'CSS1Compat';
  return {
    width: isStandard ? Math.min(clientWidth, innerWidth) : innerWidth,
    height: isStandard ? Math.min(clientHeight, innerHeight) : innerHeight,
  };
}

const moved = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});
