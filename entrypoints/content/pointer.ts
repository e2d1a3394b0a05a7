/** Pointer and keys become the mark that is meant. Listens only; takes nothing from the page. */
import type { ShownMark } from './page.ts';

export interface PointedMark extends ShownMark {
  /** The rectangle of the marked line under the pointer, viewport CSS pixels. */
  readonly rectangle: DOMRect;
}

export interface PointerOptions {
  readonly markAt: (x: number, y: number) => PointedMark | undefined;
  /** Whether a point event is over the card: what lies under the card is not pointed at. */
  readonly isOnCard: (event: Event) => boolean;
  /** The pointer came to a mark, or left it. Called once for each change. */
  readonly onOver: (mark: PointedMark | undefined) => void;
  /** A click, tap or pen on a mark that is not part of a link, button or field. */
  readonly onClick: (mark: PointedMark) => void;
  readonly signal: AbortSignal;
}

const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, option, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable]';

export function watchPointer({ markAt, isOnCard, onOver, onClick, signal }: PointerOptions): void {
  let over: PointedMark | undefined;
  let last: MouseEvent | undefined;
  let frame = 0;

  const look = (): void => {
    frame = 0;
    if (!last || signal.aborted || isOnCard(last)) return;
    const mark = markAt(last.clientX, last.clientY);
    if (mark?.range === over?.range) return;
    over = mark;
    onOver(mark);
  };
  const listen = (type: string, listener: (event: MouseEvent) => void): void =>
    window.addEventListener(type, listener as EventListener, { signal, capture: true, passive: true });

  listen('mousemove', (event) => {
    last = event;
    if (isOnCard(event)) {
      over = undefined; // so that coming back to the mark is noticed
      return;
    }
    frame ||= requestAnimationFrame(look);
  });
  listen('mouseout', (event) => {
    if (event.relatedTarget !== null) return; // still inside the window
    last = undefined;
    over = undefined;
    onOver(undefined);
  });
  listen('click', (event) => {
    if (isOnCard(event) || event.button !== 0 || !event.isTrusted || event.detail > 1) return;
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest(INTERACTIVE)) return;
    if (getSelection()?.type === 'Range') return; // the end of a selection
    const mark = markAt(event.clientX, event.clientY);
    if (mark) onClick(mark);
  });
}
