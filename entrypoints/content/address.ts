/** Pages that become another one without a new document, and documents that come into their tab late. */

/** Milliseconds between looks at the address in browsers that do not tell when it changes. */
const LOOK_GAP = 2_000;

export interface AddressOptions {
  /** The page gave itself another address. */
  readonly onMoved: () => void;
  /** The browser shows what it had loaded beforehand: what was said of the tab until now was about another page. */
  readonly onShown: () => void;
  readonly signal: AbortSignal;
}

/** Until the signal aborts. */
export function followAddress({ onMoved, onShown, signal }: AddressOptions): void {
  const listen = (type: string, listener: () => void): void =>
    window.addEventListener(type, listener, { signal });
  document.addEventListener('prerenderingchange', onShown, { signal });
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
