/** Calls back with where the upper left corner of a box is dragged to by its handle, in viewport CSS pixels. */
export function listenToDrags(
  box: HTMLElement,
  onDrag: (left: number, top: number) => void,
  signal: AbortSignal,
): void {
  let grip: { x: number; y: number } | undefined;
  const listen = (type: string, listener: (event: PointerEvent) => void): void =>
    box.addEventListener(type, listener as EventListener, { signal });
  listen('pointerdown', (event) => {
    const target = event.target as Element;
    if (event.button !== 0 || !target.closest('[data-handle]') || target.closest('button')) return;
    const { left, top } = box.getBoundingClientRect();
    grip = { x: event.clientX - left, y: event.clientY - top };
    box.setPointerCapture(event.pointerId);
    event.preventDefault(); // Else the name of the term would be selected.
  });
  listen('pointermove', ({ clientX, clientY }) => {
    if (grip) onDrag(clientX - grip.x, clientY - grip.y);
  });
  const drop = (): void => (grip = undefined);
  listen('pointerup', drop);
  listen('pointercancel', drop);
}
