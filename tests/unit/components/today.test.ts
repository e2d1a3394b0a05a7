import { expect, it } from 'vitest';
import { today } from '../../../components/today.ts';

it('today is the day of this place, from its midnight to the next', () => {
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
  expect(today(new Date(2026, 10, 27, 23, 59, 59))).toBe('2026-11-27');
});
