import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../platform/settings.ts';
import { switched, toStore } from '../../../platform/switch.ts';

describe('the rule to store', () => {
  it('is none where the default says the same', () => {
    expect(toStore(parseSettings({}), 'a.org', 'on')).toBeUndefined();
    expect(toStore(parseSettings({ defaultRule: 'off' }), 'a.org', 'off')).toBeUndefined();
    expect(toStore(parseSettings({ 'site:a.org': 'off' }), 'a.org', 'on')).toBeUndefined();
  });

  it('is the rule where the default says something else', () => {
    expect(toStore(parseSettings({}), 'a.org', 'off')).toBe('off');
    expect(toStore(parseSettings({ defaultRule: 'off' }), 'a.org', 'on')).toBe('on');
    expect(toStore(parseSettings({ defaultRule: 'list' }), 'a.org', 'on')).toBe('on');
  });

  it('is kept for a path whose site has another rule, even if the default says the same', () => {
    expect(toStore(parseSettings({ 'site:a.org': 'off' }), 'a.org/course', 'on')).toBe('on');
    expect(
      toStore(parseSettings({ 'site:a.org': 'off', 'site:a.org/course': 'on' }), 'a.org/course', 'off'),
    ).toBe(undefined);
  });

  it('does not depend on the switch for everywhere', () => {
    expect(toStore(parseSettings({ enabled: false }), 'a.org', 'on')).toBeUndefined();
  });
});

describe('the switch key', () => {
  it.each([
    [{}, { site: 'a.org', rule: 'off' }],
    [{ 'site:a.org': 'off' }, { site: 'a.org', rule: undefined }],
    [{ 'site:a.org': 'list' }, { site: 'a.org', rule: 'off' }],
    [{ defaultRule: 'off' }, { site: 'a.org', rule: 'on' }],
    [{ 'site:a.org/course': 'off' }, { site: 'a.org/course', rule: undefined }],
  ])('with %j stores %j', (stored, change) => {
    expect(switched(parseSettings(stored), 'https://www.a.org/course/7')).toEqual(change);
  });

  it('does nothing on addresses without a site', () => {
    expect(switched(parseSettings({}), 'about:blank')).toBeUndefined();
  });

  const quiz = { name: 'Canvas', place: 'a.org/courses/1/quizzes/2/take', isOneOfMany: false };
  const url = 'https://a.org/courses/1/quizzes/2/take/questions/3';

  it('turns a quiz on by a rule of its own, and off by taking it away', () => {
    expect(switched(parseSettings({}), url, quiz)).toEqual({ site: quiz.place, rule: 'on' });
    const overruled = parseSettings({ [`site:${quiz.place}`]: 'on' });
    expect(switched(overruled, url, quiz)).toEqual({ site: quiz.place, rule: undefined });
  });

  it('does not mind a pause', () => {
    const paused = parseSettings({}, { pauses: { until: Date.now() + 60_000 } });
    expect(switched(paused, 'https://a.org/')).toEqual({ site: 'a.org', rule: 'off' });
  });
});
