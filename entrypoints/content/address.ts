/** Pages that become another one without a new document. */

/** Milliseconds between looks at the address in browsers that do not tell when it changes. */
const LOOK_GAP = 2_000;

export interface AddressOptions {
  /** The page gave itself another address. */
  readonly onMoved: () => void;
  /** The browser brought the page back out of its memory, where it had heard of nothing. */
  readonly onBack: () => void;
  readonly signal: AbortSignal;
}

export function followAddress({ onMoved, onBack, signal }: AddressOptions): void {
  const listen = (type: string, listener: (event: Event) => void): void =>
    window.addEventListener(type, listener, { signal });
  listen('pageshow', (event) => (event as PageTransitionEvent).persisted && onBack());
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) return navigation.addEventListener('currententrychange', onMoved, { signal });
  listen('popstate', onMoved);
  listen('hashchange', onMoved);
  let address = location.href;
  const timer = setInterval(() => {
    if (document.hidden || location.href === address) return;
    address = location.href;
    onMoved();
  }, LOOK_GAP);
  signal.addEventListener('abort', () => clearInterval(timer));
}
