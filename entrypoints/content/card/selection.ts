/** What the reader has selected, and whether the reader is in this frame at all. */
import { tidy } from '../../../components/selected-words.ts';
import { isFrameElement } from '../frame-elements.ts';
import { isElement } from '../nodes.ts';
import type { Box } from './place.ts';
import { deepActiveElement } from './top-layer.ts';

export interface SelectedWords {
  readonly words: string;
  /** Where they are now, viewport CSS pixels; undefined once they are gone. */
  readonly line: () => Box | undefined;
  /** An element that they are in. */
  readonly within: Element | undefined;
}

/** What is selected in the page or in the text field with the keyboard; undefined where that is nothing. */
export function selectedWords(): SelectedWords | undefined {
  const field = deepActiveElement();
  if (isTextField(field)) {
    const { selectionStart, selectionEnd, value } = field;
    const words = tidy(value.slice(selectionStart ?? 0, selectionEnd ?? 0));
    const line = (): Box | undefined => shown(field.getBoundingClientRect());
    return words === '' ? undefined : { words, line, within: field };
  }
  const selection = getSelection();
  const words = tidy(selection?.toString() ?? '');
  if (words === '' || !selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const inside = range.startContainer;
  return {
    words,
    line: () => shown(range.getBoundingClientRect()),
    within: isElement(inside) ? inside : (inside.parentElement ?? undefined),
  };
}

/** Whether the keyboard is in this very frame; while it is in none of the tab's, that is the top one. */
export function isWhereReaderIs(): boolean {
  if (!document.hasFocus()) return window === top;
  const active = deepActiveElement();
  return active === null || !isFrameElement(active);
}

/** A field whose text is no secret. */
function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element?.localName === 'textarea') return true;
  return element?.localName === 'input' && ['text', 'search'].includes((element as HTMLInputElement).type);
}

const shown = (box: DOMRect): DOMRect | undefined => (box.width + box.height > 0 ? box : undefined);
