import { expect, it } from 'vitest';
import { Pace } from '../../../../entrypoints/content/reading/pace.ts';

/** Whether a page with this many changes a second, for so many seconds, is restless at the end. */
function isRestless(perSecond: number, seconds: number, pause = 0): boolean {
  const pace = new Pace();
  let restless = false;
  for (let second = 0; second < seconds; second++)
    for (let change = 0; change < perSecond; change++)
      restless = pace.count(5_000 + (second + (second > 5 ? pause : 0)) * 1000 + (change * 1000) / perSecond);
  return restless;
}

it('a page that changes in every frame is restless after ten seconds, not before', () => {
  expect(isRestless(60, 12)).toBe(true);
  expect(isRestless(60, 10)).toBe(false);
});

it('a clock, a counter and somebody who types are not', () => {
  expect(isRestless(1, 600)).toBe(false);
  expect(isRestless(9, 600)).toBe(false);
});

it('a pause starts it over', () => {
  expect(isRestless(60, 14, 3)).toBe(false);
});
