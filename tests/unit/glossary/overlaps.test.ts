import { describe, expect, it } from 'vitest';
import { longestFirst } from '../../../glossary/overlaps.ts';

const found = (...spans: [number, number][]) => spans.map(([start, end], phrase) => ({ start, end, phrase }));
const kept = (...spans: [number, number][]): [number, number][] =>
  longestFirst(found(...spans)).map(({ start, end }) => [start, end]);

describe('keeps', () => {
  it('phrases that do not touch', () => {
    expect(kept([0, 4], [5, 9])).toEqual([
      [0, 4],
      [5, 9],
    ]);
  });

  it('phrases that stand side by side', () => {
    expect(kept([0, 4], [4, 8])).toEqual([
      [0, 4],
      [4, 8],
    ]);
  });

  it('the longest of those that begin together, in either order', () => {
    expect(kept([0, 9], [0, 6])).toEqual([[0, 9]]);
    expect(kept([0, 6], [0, 9])).toEqual([[0, 9]]);
  });

  it('the first of two with the same span', () => {
    expect(longestFirst(found([0, 4], [0, 4]))).toEqual([{ start: 0, end: 4, phrase: 0 }]);
  });

  it('the first of those that overlap in part, even when the second is longer', () => {
    expect(kept([0, 6], [3, 20])).toEqual([[0, 6]]);
  });

  it('what follows a longer one that took the place of a shorter', () => {
    expect(kept([0, 4], [0, 9], [5, 9], [9, 12])).toEqual([
      [0, 9],
      [9, 12],
    ]);
  });
});

it('does not keep a phrase inside another', () => {
  expect(kept([0, 19], [6, 19], [15, 19])).toEqual([[0, 19]]);
});

it('does not change what it is given', () => {
  const given = found([0, 4], [0, 9]);
  longestFirst(given);
  expect(given).toEqual(found([0, 4], [0, 9]));
});

it('keeps nothing of nothing', () => {
  expect(longestFirst([])).toEqual([]);
});
