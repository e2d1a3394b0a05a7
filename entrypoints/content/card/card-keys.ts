const FOCUSABLE = 'a[href], button, summary, input';

/** Tab goes round in the card; arrows go from one to the next of a row of buttons, or of a list. */
export function moveFocus(event: KeyboardEvent, box: HTMLElement, focused: Element | null): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return;
  const row = focused?.closest('.card-chips, .card-list, .card-trail, .card-tools, .card-row');
  const isDown = row?.matches('.card-list');
  const step = { [isDown ? 'ArrowUp' : 'ArrowLeft']: -1, [isDown ? 'ArrowDown' : 'ArrowRight']: 1 }[key];
  const isTab = key === 'Tab';
  if (!isTab && !(row && step)) return;
  const all = [...(isTab ? box : row!).querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
    element.checkVisibility(),
  );
  const at = all.indexOf(focused as HTMLElement);
  const isAtEnd = shiftKey ? at <= 0 : at === all.length - 1;
  if (isTab && !isAtEnd) return;
  const next = isTab ? all.at(shiftKey ? -1 : 0) : all[at + step!];
  event.preventDefault();
  next?.focus();
}
