/** Gives the keyboard to an element, and moves the page no further than it takes to see it. */
export function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}
