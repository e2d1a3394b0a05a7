import { describe, expect, it } from 'vitest';
import { NO_PAUSES, parsePauses, pauseOf, withoutPause, withPause } from '../../../platform/pauses.ts';

const now = new Date(2026, 10, 27, 15, 30);

describe('a pause', () => {
  it('for an hour ends in an hour, for today at midnight', () => {
    const end = (kind: 'hour' | 'day'): Date => new Date(withPause(NO_PAUSES, kind, 'a.org', 1, now).until);
    expect(end('hour')).toEqual(new Date(2026, 10, 27, 16, 30));
    expect(end('day')).toEqual(new Date(2026, 10, 28));
  });

  it('of a tab or a site is for that one, and is there once', () => {
    let pauses = withPause(NO_PAUSES, 'tab', 'a.org', 1, now);
    pauses = withPause(pauses, 'tab', 'a.org', 1, now);
    pauses = withPause(pauses, 'visit', 'a.org', 1, now);
    expect(pauses).toEqual({ tabs: [1], sites: ['a.org'], until: 0 });
    const time = now.getTime();
    expect(pauseOf(pauses, 'b.org', 1, time)).toEqual({ kind: 'tab' });
    expect(pauseOf(pauses, 'a.org', 2, time)).toEqual({ kind: 'visit' });
    expect(pauseOf(pauses, 'b.org', 2, time)).toBeUndefined();
    expect(pauseOf(pauses, undefined, undefined, time)).toBeUndefined();
  });

  it('of a clock that was wrong is none: no other is longer than a day', () => {
    const time = now.getTime();
    const { until } = withPause(NO_PAUSES, 'day', 'a.org', 1, new Date(2026, 10, 27));
    expect(parsePauses({ until }, time).until).toBe(until);
    expect(parsePauses({ until: time + 40 * 86_400_000 }, time).until).toBe(0);
  });

  it('is over for a tab with all that paused it, and not for others', () => {
    const pauses = { tabs: [1, 2], sites: ['a.org', 'b.org'], until: now.getTime() + 5 };
    expect(withoutPause(pauses, 'a.org', 1)).toEqual({ tabs: [2], sites: ['b.org'], until: 0 });
  });
});
