/**
 * Calls back when the page comes back from the memory in which the browser keeps it for the way back, until the signal
 * aborts. There it hears of nothing, and what it has asked the browser for is never answered.
 */
export function onReturn(callback: () => void, signal: AbortSignal): void {
  globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && callback(), { signal });
}
