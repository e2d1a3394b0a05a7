/** The card's host element in the page: where it hangs, what stays in it, and what the page may do to it. */
import badgeCss from '../../../components/FieldBadge.css?inline';
import cardCss from '../../../components/cards.css?inline';
import themeCss from '../../../components/theme.css?inline';
import { CARD_HOST } from '../nodes.ts';
import popoverCss from './popover.css?inline';

export interface CardHostOptions {
  /** The element that it hangs in, asked anew whenever it was taken away. */
  readonly place: () => Element;
  /** The page took it away as often as it was put back. */
  readonly onTaken: () => void;
}

/** How often a page may take the card away that is open before it has its way. */
const MOST_RETURNS = 3;

/** What is typed, copied or clicked in the card stays in the card. */
const OWN_EVENTS = (
  'keydown keyup keypress beforeinput input copy click auxclick dblclick contextmenu pointerdown pointerup mousedown ' +
  'mouseup touchstart touchend wheel'
).split(' ');

/** Takes away the card of an earlier script of ours that ended without doing so. */
export function removeLeftCard(): void {
  for (const host of document.querySelectorAll(CARD_HOST)) host.remove();
}

/** Is in the page from the start until it is removed. */
export class CardHost {
  readonly root: ShadowRoot;
  /** What is seen of it: the card is rendered here. */
  readonly box = document.createElement('div');
  private readonly options: CardHostOptions;
  private readonly element = document.createElement(CARD_HOST);
  private readonly stopper = new AbortController();
  /** Aborts when it is removed. */
  readonly signal = this.stopper.signal;
  private returns = 0;

  constructor(options: CardHostOptions) {
    this.options = options;
    const { box, element } = this;
    this.root = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([themeCss, badgeCss, cardCss, popoverCss].join('\n'));
    this.root.adoptedStyleSheets = [sheet];
    box.className = 'box';
    box.lang = 'en';
    box.dir = 'ltr';
    // Seen only while the browser has our sheet in the page: see marks.css.
    if (import.meta.env.FIREFOX) box.style.visibility = 'var(--termwise-card, hidden)';
    this.root.append(box);
    element.popover = 'manual';
    this.show();
    this.keepEvents();
    this.returnWhenTaken();
  }

  remove(): void {
    this.stopper.abort();
    this.element.remove();
  }

  /** Whether it is there to be seen: what it hangs in may have been closed, or taken away with it. */
  get isShown(): boolean {
    return this.element.checkVisibility();
  }

  /** What it hangs in, if anything. */
  get parent(): Node | null {
    return this.element.parentNode;
  }

  /** Whether an event is the card's. */
  has(event: Event): boolean {
    if (event.composedPath().includes(this.element)) return true;
    // In a closed shadow root of the page, only the place tells.
    const { clientX: x, clientY: y } = event as Partial<MouseEvent>;
    const { left, right, top, bottom } = this.box.getBoundingClientRect();
    return x !== undefined && y !== undefined && x >= left && x < right && y >= top && y < bottom;
  }

  private show(): void {
    const place = this.options.place();
    place.append(this.element);
    // What the page magnifies by style has the card along, and its place on the screen too.
    const { currentCSSZoom = 1 } = place as { currentCSSZoom?: number };
    this.box.style.zoom = String(1 / currentCSSZoom);
    try {
      this.element.showPopover();
    } catch {
      // The page is on its way out, and nothing is shown in it any more.
    }
  }

  private keepEvents(): void {
    const { box, signal } = this;
    for (const type of OWN_EVENTS)
      box.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
    // A page that keeps the keyboard in a part of its own would take it back.
    for (const type of ['focusin', 'focusout'])
      window.addEventListener(type, (event) => this.has(event) && event.stopImmediatePropagation(), {
        signal,
        capture: true,
      });
  }

  /** Some pages take away what they did not make. */
  private returnWhenTaken(): void {
    const { element, signal } = this;
    const returnToPage = (): void => {
      if (signal.aborted || element.matches(':popover-open')) return;
      if (++this.returns <= MOST_RETURNS) this.show();
      else this.options.onTaken();
    };
    const observer = new MutationObserver(returnToPage);
    if (element.parentNode) observer.observe(element.parentNode, { childList: true });
    element.addEventListener('toggle', returnToPage, { signal });
    signal.addEventListener('abort', () => observer.disconnect());
  }
}
