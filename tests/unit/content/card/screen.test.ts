import { expect, it } from 'vitest';
import { onScreen } from '../../../../entrypoints/content/card/screen.ts';

/** What fingers have magnified: the part of the viewport from (100, 50) on. */
const SCREEN = { x: 100, y: 50, width: 200, height: 400 };

it.each([
  ['all of it', [150, 60, 250, 80], [50, 10, 150, 30]],
  ['the end of it', [80, 40, 101, 51], [-20, -10, 1, 1]],
  ['its beginning', [299, 449, 400, 500], [199, 399, 300, 450]],
])('a box is told by its place on the screen: %s', (_what, [left, top, right, bottom], shown) => {
  const box = { left: left!, top: top!, right: right!, bottom: bottom! };
  const [x, y, toX, toY] = shown;
  expect(onScreen(box, SCREEN)).toEqual({ left: x, top: y, right: toX, bottom: toY });
});

it.each([
  ['left of it', [0, 60, 100, 80]],
  ['right of it', [300, 60, 320, 80]],
  ['above it', [150, 20, 250, 50]],
  ['below it', [150, 450, 250, 470]],
])('a box that ends at the edge of the screen is not on it: %s', (_what, [left, top, right, bottom]) => {
  const box = { left: left!, top: top!, right: right!, bottom: bottom! };
  expect(onScreen(box, SCREEN)).toBeUndefined();
});
