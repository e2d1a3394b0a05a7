import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atTime } from '../../../platform/at-time.ts';

const callback = vi.fn<() => void>();
const HOUR = 3_600_000;

beforeEach(() => {
  callback.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('calls back once, when the time has come', () => {
  atTime(Date.now() + HOUR, callback);
  vi.advanceTimersByTime(HOUR - 1);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(HOUR);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('calls back at once for a time that has passed', () => {
  atTime(Date.now() - 1, callback);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('is not late by more than a minute where the computer slept', () => {
  atTime(Date.now() + HOUR, callback);
  vi.setSystemTime(Date.now() + HOUR);
  vi.advanceTimersByTime(60_000);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('does not call back once the waiting was ended', () => {
  const stop = atTime(Date.now() + HOUR, callback);
  vi.advanceTimersByTime(HOUR / 2);
  stop();
  vi.advanceTimersByTime(HOUR);
  expect(callback).not.toHaveBeenCalled();
});
