/** Where the card stands. Arithmetic on rectangles, all in viewport CSS pixels. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly width: number;
  /** The edge that keeps its place when the card grows or shrinks, and where it is. */
  readonly edge: 'top' | 'bottom';
  readonly at: number;
  /** How high the card may become there. */
  readonly most: number;
}

/** Kept free between the card and the edges of the screen, and between the card and its line. */
export const MARGIN = 8;
const GAP = 6;
/** With less room than this a card can't be read; then it rather lies over its line. */
const LEAST_HEIGHT = 70;
const LEAST_WIDTH = 200;
/** With less room than this in a frame, the card had better stand outside it. */
const LEAST_IN_FRAME = 100;
/** The part of the screen that a sheet takes at most. */
const SHEET_SHARE = 0.6;

/**
 * Beside the marked line: whole on the screen, never over the line, and as large as `wanted` if there is room for it:
 * below, above, or at a side. Where there is not, on the side with the most room, smaller (its content scrolls).
 */
export function placeBeside(line: Box, wanted: Size, screen: Size, isRightToLeft: boolean): Placement {
  const width = Math.min(wanted.width, screen.width - 2 * MARGIN);
  const height = Math.min(wanted.height, screen.height - 2 * MARGIN);
  const left = clamp(isRightToLeft ? line.right - width : line.left, MARGIN, screen.width - MARGIN - width);
  const room = roomAround(line, screen);
  const below: Placement = { left, width, edge: 'top', at: line.bottom + GAP, most: room.below };
  const above: Placement = { left, width, edge: 'bottom', at: line.top - GAP, most: room.above };
  const top = clamp(line.top, MARGIN, screen.height - MARGIN - height);
  const whole = { edge: 'top', at: top, most: screen.height - MARGIN - top } as const;
  const atSide = (wide: number): Placement => ({
    left: room.after >= room.before ? line.right + GAP : line.left - GAP - wide,
    width: wide,
    ...whole,
  });
  const side = Math.max(room.after, room.before);
  if (room.below >= height) return below;
  if (room.above >= height) return above;
  if (side >= width) return atSide(width);
  if (Math.max(room.below, room.above) >= LEAST_HEIGHT) return room.below >= room.above ? below : above;
  if (side >= LEAST_WIDTH) return atSide(side);
  return { left, width, edge: 'top', at: MARGIN, most: screen.height - 2 * MARGIN };
}

/** Whether a card can be read in a frame of this size without lying over its line; a sheet stands below or above it. */
export function hasRoomInFrame(line: Box, frame: Size, isSheet: boolean): boolean {
  const { below, above, after, before } = roomAround(line, frame);
  if (Math.max(below, above) >= LEAST_IN_FRAME) return true;
  return !isSheet && Math.max(after, before) >= LEAST_WIDTH && frame.height >= LEAST_IN_FRAME + 2 * MARGIN;
}

const roomAround = (line: Box, screen: Size) => ({
  below: screen.height - MARGIN - GAP - line.bottom,
  above: line.top - GAP - MARGIN,
  after: screen.width - MARGIN - GAP - line.right,
  before: line.left - GAP - MARGIN,
});

/** A sheet as wide as the screen at its lower edge, or at its upper one where the lower would cover the line. */
export function placeSheet(line: Box, wanted: Size, screen: Size): Placement {
  const width = Math.min(wanted.width, screen.width);
  const left = (screen.width - width) / 2;
  const height = Math.min(wanted.height, screen.height * SHEET_SHARE);
  const below = screen.height - line.bottom - GAP;
  const above = line.top - GAP;
  const isBelow = below >= height || below >= above;
  const most = Math.max(LEAST_HEIGHT, Math.min(screen.height * SHEET_SHARE, isBelow ? below : above));
  return isBelow
    ? { left, width, edge: 'bottom', at: screen.height, most }
    : { left, width, edge: 'top', at: 0, most };
}

/** In a corner of the screen, by number, clockwise from the upper right one. */
export function placeInCorner(corner: number, wanted: Size, screen: Size): Placement {
  const width = Math.min(wanted.width, screen.width - 2 * MARGIN);
  const isRight = corner % 4 < 2;
  const isLower = corner % 4 === 1 || corner % 4 === 2;
  return {
    left: isRight ? screen.width - MARGIN - width : MARGIN,
    width,
    edge: isLower ? 'bottom' : 'top',
    at: isLower ? screen.height - MARGIN : MARGIN,
    most: screen.height - 2 * MARGIN,
  };
}

/** With its upper left corner at a point of the screen, pushed back in as far as it would stand out. */
export function placeAt(left: number, top: number, card: Size, screen: Size): Placement {
  const at = clamp(top, 0, Math.max(0, screen.height - card.height));
  return {
    left: clamp(left, 0, Math.max(0, screen.width - card.width)),
    width: Math.min(card.width, screen.width),
    edge: 'top',
    at,
    most: screen.height - at,
  };
}

/**
 * Whether a point lies on the way from one box to the other: in the shape that one of them covers while it moves and
 * grows into the other.
 */
export function isBetween(x: number, y: number, from: Box, to: Box): boolean {
  // The part of the way, from 0 to 1, in which the moving box reaches over the point.
  let [first, last] = [0, 1];
  const keep = (atStart: number, change: number): void => {
    // What is kept is where atStart + change * t is not below zero.
    if (change > 0) first = Math.max(first, -atStart / change);
    else if (change < 0) last = Math.min(last, -atStart / change);
    else if (atStart < 0) last = -1;
  };
  keep(x - from.left, from.left - to.left);
  keep(from.right - x, to.right - from.right);
  keep(y - from.top, from.top - to.top);
  keep(from.bottom - y, to.bottom - from.bottom);
  return first <= last;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
