import { describe, expect, it } from 'vitest';
import {
  hasRoomInFrame,
  isBetween,
  placeAt,
  placeBeside,
  placeInCorner,
  placeSheet,
  type Box,
  type Placement,
  type Size,
} from '../../../../entrypoints/content/card/place.ts';

const line = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** What the card covers if it is as high as it wants to be there. */
const covered = ({ left, width, edge, at, most }: Placement, { height }: Size): Box => {
  const high = Math.min(height, most);
  return {
    left,
    right: left + width,
    top: edge === 'top' ? at : at - high,
    bottom: edge === 'top' ? at + high : at,
  };
};
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const CARD = { width: 416, height: 400 };

describe('a card beside its line', () => {
  it('stands below it, at its start', () => {
    expect(placeBeside(line(100, 50), CARD, { width: 1280, height: 800 }, false)).toEqual({
      left: 100,
      width: 416,
      edge: 'top',
      at: 76,
      most: 716,
    });
  });

  it('ends where a right-to-left line ends', () => {
    expect(placeBeside(line(800, 50), CARD, { width: 1280, height: 800 }, true).left).toBe(860 - 416);
  });

  it('stands above where there is no room below, and grows upwards', () => {
    expect(placeBeside(line(100, 600), CARD, { width: 1280, height: 800 }, false)).toMatchObject({
      edge: 'bottom',
      at: 594,
    });
  });

  it('stands at a side where there is room neither below nor above', () => {
    const column = line(700, 20, 24, 740);
    const box = covered(placeBeside(column, CARD, { width: 1280, height: 800 }, false), CARD);
    expect(overlap(box, column)).toBe(false);
    expect(box.bottom - box.top).toBe(400);
  });

  it('takes the whole screen where nothing else can be read', () => {
    expect(placeBeside(line(40, 40), CARD, { width: 150, height: 100 }, false)).toEqual({
      left: 8,
      width: 134,
      edge: 'top',
      at: 8,
      most: 84,
    });
  });

  it.each([
    [1280, 800],
    [320, 640],
    [320, 256],
    [320, 200],
    [640, 360],
    [360, 300],
  ])('is whole on a screen of %i × %i, and not over its line, wherever that is', (width, height) => {
    for (let left = 0; left <= width - 60; left += 20)
      for (let top = 0; top <= height - 20; top += 10)
        for (const wanted of [CARD, { width: 416, height: 120 }]) {
          const own = line(left, top);
          const box = covered(placeBeside(own, wanted, { width, height }, false), wanted);
          expect(box.left).toBeGreaterThanOrEqual(8);
          expect(box.top).toBeGreaterThanOrEqual(8);
          expect(box.right).toBeLessThanOrEqual(width - 8);
          expect(box.bottom).toBeLessThanOrEqual(height - 8);
          expect(overlap(box, own), `line at ${left}, ${top}`).toBe(false);
        }
  });
});

describe('a sheet', () => {
  const screen = { width: 390, height: 800 };
  it('lies at the lower edge, and at the upper one for a line that it would cover', () => {
    expect(placeSheet(line(20, 100), { width: 640, height: 400 }, screen)).toMatchObject({
      left: 0,
      width: 390,
      edge: 'bottom',
      at: 800,
    });
    expect(placeSheet(line(20, 700), { width: 640, height: 400 }, screen)).toMatchObject({
      edge: 'top',
      at: 0,
    });
  });

  it('leaves the line visible wherever it is', () => {
    const wanted = { width: 640, height: 544 };
    for (let top = 0; top <= 780; top += 10)
      expect(overlap(covered(placeSheet(line(20, top), wanted, screen), wanted), line(20, top))).toBe(false);
  });
});

describe('a card that was put aside', () => {
  const screen = { width: 1000, height: 700 };
  it('goes round the corners', () => {
    const places = [0, 1, 2, 3, 4].map((corner) => placeInCorner(corner, CARD, screen));
    expect(places.map(({ left, edge }) => `${left} ${edge}`)).toEqual([
      '576 top',
      '576 bottom',
      '8 bottom',
      '8 top',
      '576 top',
    ]);
  });

  it('can’t leave the screen', () => {
    expect(placeAt(-50, 900, CARD, screen)).toMatchObject({ left: 0, at: 300 });
  });
});

describe('the way between the mark and the card', () => {
  const from = line(100, 100);
  const to = { left: 60, top: 200, right: 500, bottom: 400 };
  it.each([
    [130, 110, true], // on the mark
    [300, 300, true], // on the card
    [130, 160, true], // straight down
    [280, 170, true], // on the slant
    [450, 130, false], // beside it
    [130, 60, false], // the other way
    [560, 300, false],
  ])('(%i, %i): %j', (x, y, isOnTheWay) => {
    expect(isBetween(x, y, from, to)).toBe(isOnTheWay);
  });
});

describe('room for a card in a frame', () => {
  it.each([
    ['below the line', line(8, 10), { width: 300, height: 160 }, true, true],
    ['above it', line(8, 130), { width: 300, height: 160 }, true, true],
    ['at its side', line(8, 70), { width: 300, height: 150 }, true, false],
    ['nowhere in a low one', line(8, 10), { width: 728, height: 90 }, false, false],
    ['nowhere in a small one', line(8, 60), { width: 200, height: 140 }, false, false],
  ])('is %s', (_where, marked, frame, isThere, isThereForSheet) => {
    expect(hasRoomInFrame(marked, frame, false)).toBe(isThere);
    expect(hasRoomInFrame(marked, frame, true)).toBe(isThereForSheet);
  });
});
