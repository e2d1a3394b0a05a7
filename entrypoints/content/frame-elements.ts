/** The frames of a tab: their places, their number, and the elements that show them. */

const FRAMES = 'iframe, frame, object, embed';

/** Whether an element may show a frame. */
export const isFrameElement = (element: Element): boolean => element.matches(FRAMES);

/**
 * Which frame of its parent a frame is, and which of its own parent that one is, from the top down. Browsers do not
 * count frames in shadow roots: they come behind the others, all at the same place.
 */
export function pathOf(frame: Window): number[] {
  const { parent } = frame as { parent: Window | null };
  // A frame that has been removed is nowhere.
  if (!parent || parent === frame) return [];
  const place = placeIn(parent, frame);
  return [...pathOf(parent), place < 0 ? parent.length : place];
}

const placeIn = (parent: Window, frame: Window): number =>
  Array.from({ length: parent.length }, (_, at) => parent[at]).indexOf(frame);

/** The elements here that show frames which the browser counts, with their places. */
export function* frameElements(): Generator<{ element: Element; place: number }> {
  for (const element of document.querySelectorAll<HTMLIFrameElement>(FRAMES)) {
    const { contentWindow } = element;
    const place = contentWindow ? placeIn(window, contentWindow) : -1;
    if (place >= 0) yield { element, place };
  }
}

/** How many frames are in one, and in those. */
export const framesIn = (frame: Window): number =>
  Array.from({ length: frame.length }, (_, at) => 1 + framesIn(frame[at]!)).reduce(
    (sum, one) => sum + one,
    0,
  );

/** The element here that shows the frame at a path; undefined where that frame is in another one, or can't be told. */
export function frameElementAt(path: readonly number[]): Element | undefined {
  const own = pathOf(window);
  const isInside = path.length === own.length + 1 && own.every((place, depth) => place === path[depth]);
  return isInside ? [...frameElements()].find(({ place }) => place === path.at(-1))?.element : undefined;
}
