/**
 * Takes the place of WXT's context of content scripts (see wxt.config.ts). WXT's tells each page that the script has
 * started by an event with the extension's id in it; this one tells pages nothing.
 */
import { browser } from 'wxt/browser';

export class ContentScriptContext {
  private readonly stopper = new AbortController();

  get signal(): AbortSignal {
    return this.stopper.signal;
  }

  /** Whether the extension was updated, disabled or removed while the page stayed open. The signal then aborts. */
  get isInvalid(): boolean {
    if (!browser.runtime?.id) this.stopper.abort();
    return this.stopper.signal.aborted;
  }
}
