/** Owns the card's host element: where it hangs, where it stands, when it goes. The component inside only renders. */
import { render, type ComponentChild } from 'preact';
import badgeCss from '../../components/FieldBadge.css?inline';
import cardCss from '../../components/TermCard.css?inline';
import themeCss from '../../components/theme.css?inline';
import { place } from './place.ts';
import popoverCss from './popover.css?inline';

export interface PopoverOptions {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** Escape, or the page has taken the card's host away. */
  readonly onDismiss: () => void;
}

const HOST = 'termwise-card';

/** Takes away the card of an earlier script of ours that ended without doing so. */
export function removeLeftCard(): void {
  for (const host of document.querySelectorAll(HOST)) host.remove();
}

export class Popover {
  private readonly options: PopoverOptions;
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;
  private stopper: AbortController | undefined;
  private rectangle: () => DOMRect | undefined = () => undefined;

  constructor(options: PopoverOptions) {
    this.options = options;
  }

  /** Shows the card beside the line that `rectangle` gives (viewport CSS pixels; undefined once it is gone). */
  open(content: ComponentChild, rectangle: () => DOMRect | undefined): void {
    this.rectangle = rectangle;
    if (!this.host?.isConnected) this.create();
    render(content, this.box());
    this.box().scrollTop = 0;
    this.move();
  }

  /** Renders again without moving what the reader looks at. */
  refresh(content: ComponentChild): void {
    if (!this.host) return;
    render(content, this.box());
    this.move();
  }

  destroy(): void {
    this.stopper?.abort();
    if (this.root) render(null, this.box());
    this.host?.remove();
    this.host = undefined;
    this.root = undefined;
  }

  /** Whether an event's target is the card. */
  has(target: EventTarget | null): boolean {
    return this.host !== undefined && target === this.host;
  }

  private box(): HTMLElement {
    return this.root!.querySelector('.box')!;
  }

  private create(): void {
    this.destroy();
    const host = document.createElement(HOST);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([themeCss, badgeCss, cardCss, popoverCss].join('\n'));
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement('div');
    box.className = 'box';
    root.append(box);
    host.popover = 'manual';
    topLayerParent().append(host);
    host.showPopover();
    this.host = host;
    this.root = root;
    this.listen(box);
  }

  private listen(box: HTMLElement): void {
    this.stopper = new AbortController();
    const { signal } = this.stopper;
    box.addEventListener('pointerenter', this.options.onEnter, { signal });
    box.addEventListener('pointerleave', this.options.onLeave, { signal });
    // What is typed or clicked in the card stays in the card.
    for (const type of [
      'keydown',
      'keyup',
      'keypress',
      'beforeinput',
      'input',
      'click',
      'pointerdown',
      'mousedown',
      'wheel',
    ])
      box.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.options.onDismiss();
    };
    window.addEventListener('keydown', onEscape, { signal, capture: true });
    const follow = (): void => this.move();
    window.addEventListener('scroll', follow, { signal, capture: true, passive: true });
    window.addEventListener('resize', follow, { signal, passive: true });
  }

  /** Follows its line; dismissed when the line has left the screen. */
  private move(): void {
    const rectangle = this.rectangle();
    const isOnScreen =
      rectangle &&
      rectangle.bottom > 0 &&
      rectangle.top < innerHeight &&
      rectangle.right > 0 &&
      rectangle.left < innerWidth;
    if (!isOnScreen || !this.host?.isConnected) return this.options.onDismiss();
    void place(this.box(), () => rectangle);
  }
}

/** Everything outside a modal dialog is inert, and only a full-screen element's own content is seen. */
function topLayerParent(): Element {
  const dialogs = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal'));
  const fullscreen = document.fullscreenElement;
  return dialogs.at(-1) ?? (canHold(fullscreen) ? fullscreen : document.documentElement);
}

const canHold = (element: Element | null): element is Element =>
  element !== null && !['video', 'iframe', 'img', 'canvas', 'object', 'embed'].includes(element.localName);
