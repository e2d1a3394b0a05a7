import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** CSS pixels kept free between the card and the edges of the screen, and between the card and its line. */
const MARGIN = 8;
const GAP = 6;

/**
 * Puts the card under the marked line, or above it where there is more room: whole on the screen, as high as the room
 * allows, never over the line. `rectangle` gives the line in viewport CSS pixels.
 */
export async function place(card: HTMLElement, rectangle: () => DOMRect): Promise<void> {
  const { x, y } = await computePosition({ getBoundingClientRect: rectangle }, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, crossAxis: false }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, availableWidth }) => {
          card.style.setProperty('--available-height', `${Math.max(80, availableHeight)}px`);
          card.style.setProperty('--available-width', `${availableWidth}px`);
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}
