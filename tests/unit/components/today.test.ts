import { expect, it } from 'vitest';
import { dayOf, today } from '../../../components/today.ts';

it('today is the day of this place, from its midnight to the next', () => {
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
  expect(today(new Date(2026, 10, 27, 23, 59, 59))).toBe('2026-11-27');
});

it('a day is written with its year, the same wherever it is read', () => {
  expect(dayOf('2026-11-27')).toBe('Nov 27, 2026');
});
