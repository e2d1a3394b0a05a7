/** What has the keyboard, and where something over the page can hang: in the innermost shadow root, dialog or full screen. */
import { around, CARD_HOST, matches, shadowRootOf } from '../nodes.ts';

/** The element with the keyboard, wherever it is. */
export const deepActiveElement = (): Element | null => deepest('activeElement');

function deepest(which: 'activeElement' | 'fullscreenElement'): Element | null {
  let element = document[which];
  for (let inner = element; inner; inner = shadowRootOf(inner)?.[which] ?? null) element = inner;
  return element;
}

const MODAL = 'dialog:modal';
/** What pages themselves keep the keyboard and clicks in. */
const SCRIPTED = '[role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const INSIDE = `[popover]:popover-open:not(${CARD_HOST}), ${SCRIPTED}`;

/**
 * What something over the page has to hang in to be seen and used beside `near`: everything outside a modal dialog is
 * inert, a click outside a popover or a dialog of the page's own closes it, the latter keeps the keyboard as well, and only a
 * full-screen element's own content is seen.
 */
export function topLayerParent(near: Element | null): Element {
  for (let at = near; at; at = around(at)) {
    // What is put into a closed root from outside is in a dialog there that can't be found from it.
    const modal = matches(at, MODAL) ? at : shadowRootOf(at)?.querySelector(MODAL);
    if (modal) return modal;
    // One that is a component shows only what it has a slot for.
    if (matches(at, INSIDE) && !shadowRootOf(at)) return at;
  }
  const modals = document.querySelectorAll(MODAL);
  const fullscreen = deepest('fullscreenElement');
  return modals[modals.length - 1] ?? (canHold(fullscreen) ? fullscreen : document.documentElement);
}

const canHold = (element: Element | null): element is Element =>
  element !== null && !['video', 'iframe', 'img', 'canvas', 'object', 'embed'].includes(element.localName);
