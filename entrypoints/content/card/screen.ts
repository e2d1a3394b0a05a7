/** What can be seen of the page, all in viewport CSS pixels. */
import type { Box, Size } from './place.ts';

/** With where it begins in the viewport. */
export interface ScreenPart extends Size {
  readonly x: number;
  readonly y: number;
}

/** What can be seen, without scroll bars: less than the viewport where fingers have magnified the page. */
export function screenPart(): ScreenPart {
  const { width, height } = viewportSize();
  const part = visualViewport ?? { offsetLeft: 0, offsetTop: 0, width, height };
  return {
    x: part.offsetLeft,
    y: part.offsetTop,
    width: Math.min(width, part.width),
    height: Math.min(height, part.height),
  };
}

/** Without scroll bars, whichever way the page is laid out. */
export function viewportSize(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  const isStandard = document.compatMode === 'CSS1Compat';
  return {
    width: isStandard ? Math.min(clientWidth, innerWidth) : innerWidth,
    height: isStandard ? Math.min(clientHeight, innerHeight) : innerHeight,
  };
}

/** A box of the viewport as it lies on the screen; undefined where none of it does. */
export function onScreen(box: Box, { x, y, width, height }: ScreenPart): Box | undefined {
  const [left, top, right, bottom] = [box.left - x, box.top - y, box.right - x, box.bottom - y];
  return bottom > 0 && top < height && right > 0 && left < width ? { left, top, right, bottom } : undefined;
}
