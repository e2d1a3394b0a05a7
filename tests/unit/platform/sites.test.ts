import { describe, expect, it } from 'vitest';
import { parseSettings, type Settings } from '../../../platform/settings.ts';
import { courseOf, ruleFor, siteOf } from '../../../platform/sites.ts';

const settingsWith = (stored: Record<string, unknown>): Settings => parseSettings(stored);

describe('the site of an address', () => {
  it.each([
    ['https://example.edu/', 'example.edu'],
    ['https://www.example.edu/course', 'example.edu'],
    ['http://example.edu:8080/', 'example.edu'],
    ['https://learn.example.edu/', 'learn.example.edu'],
    ['https://EXAMPLE.edu/', 'example.edu'],
    ['https://user:secret@example.edu/?q=1#part', 'example.edu'],
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it('does not lose a "www" that is not a part of its own at the front', () => {
    expect(siteOf('https://www2.example.edu/')).toBe('www2.example.edu');
    expect(siteOf('https://learn.www.example.edu/')).toBe('learn.www.example.edu');
  });

  it.each(['file:///home/me/page.html', 'about:blank', 'data:text/html,hi', 'example.edu', ''])(
    'is none for "%s"',
    (url) => {
      expect(siteOf(url)).toBeUndefined();
    },
  );
});

describe('the rule for an address', () => {
  const settings = settingsWith({
    defaultRule: 'list',
    'site:example.edu': 'off',
    'site:example.edu/course': 'on',
    'site:example.edu/course/7': 'list',
  });

  it.each([
    ['https://other.example/', { rule: 'list', why: 'default' }],
    ['https://example.edu/', { rule: 'off', from: 'example.edu', why: 'site' }],
    ['https://example.edu/news', { rule: 'off', from: 'example.edu', why: 'site' }],
    ['https://example.edu/course', { rule: 'on', from: 'example.edu/course', why: 'site' }],
    ['https://example.edu/course/8', { rule: 'on', from: 'example.edu/course', why: 'site' }],
    ['https://example.edu/course/7', { rule: 'list', from: 'example.edu/course/7', why: 'site' }],
    ['https://example.edu/course/7/quiz', { rule: 'list', from: 'example.edu/course/7', why: 'site' }],
    ['https://example.edu/course/7/', { rule: 'list', from: 'example.edu/course/7', why: 'site' }],
    ['https://example.edu//course///7//', { rule: 'list', from: 'example.edu/course/7', why: 'site' }],
    ['https://example.edu/course/7?page=2#top', { rule: 'list', from: 'example.edu/course/7', why: 'site' }],
    ['https://www.example.edu:8443/course/7', { rule: 'list', from: 'example.edu/course/7', why: 'site' }],
  ])('%s: %j', (url, expected) => {
    expect(ruleFor(settings, url)).toEqual(expected);
  });

  it('does not come from a path that only begins alike', () => {
    expect(ruleFor(settings, 'https://example.edu/course/77').from).toBe('example.edu/course');
    expect(ruleFor(settings, 'https://example.edu/courses').from).toBe('example.edu');
  });

  it('does not come from another host', () => {
    expect(ruleFor(settings, 'https://learn.example.edu/course')).toEqual({ rule: 'list', why: 'default' });
    expect(ruleFor(settings, 'https://myexample.edu/')).toEqual({ rule: 'list', why: 'default' });
  });

  it.each(['file:///home/me/page.html', 'about:blank', ''])('is the default for "%s"', (url) => {
    expect(ruleFor(settings, url)).toEqual({ rule: 'list', why: 'default' });
  });

  it('is off everywhere when everything is off, whatever a site says', () => {
    const off = settingsWith({ enabled: false, 'site:example.edu': 'on' });
    expect(ruleFor(off, 'https://example.edu/')).toEqual({ rule: 'off', why: 'everywhere' });
    expect(ruleFor(off, 'file:///page.html')).toEqual({ rule: 'off', why: 'everywhere' });
  });
});

describe('a pause', () => {
  const now = 1_000_000;
  const paused = (pauses: object): Settings => parseSettings({ 'site:example.edu': 'on' }, { pauses });

  it.each([
    [{ tabs: [7] }, { kind: 'tab' }],
    [{ sites: ['example.edu'] }, { kind: 'visit' }],
    [{ until: now + 1 }, { kind: 'clock', until: now + 1 }],
  ])('%j goes before the rules', (pauses, pause) => {
    expect(ruleFor(paused(pauses), 'https://example.edu/a', { tab: 7 }, now)).toEqual({
      rule: 'off',
      why: 'paused',
      pause,
    });
  });

  it.each([[{ tabs: [8] }], [{ sites: ['learn.example.edu'] }], [{ until: now }]])(
    '%j does not hold here',
    (pauses) => {
      expect(ruleFor(paused(pauses), 'https://example.edu/a', { tab: 7 }, now).why).toBe('site');
    },
  );
});

describe('a quiz', () => {
  const quiz = { name: 'Canvas', place: 'a.org/courses/1/quizzes/2/take', isOneOfMany: false };
  const rule = (stored: Record<string, unknown>) =>
    ruleFor(settingsWith(stored), 'https://a.org/courses/1/quizzes/2/take/questions/3', { quiz });

  it.each([
    [{}],
    [{ defaultRule: 'list' }],
    [{ 'site:a.org': 'on' }],
    [{ 'site:a.org/courses/1': 'on' }],
    [{ 'site:a.org/courses/1/quizzes': 'list' }],
  ])('is off by itself with %j', (stored) => {
    expect(rule(stored)).toEqual({ rule: 'off', why: 'quiz', quiz });
  });

  it('is overruled by a rule for it or below it, and does not hide that a site is off', () => {
    const on = { [`site:${quiz.place}`]: 'on' };
    expect(rule(on)).toEqual({ rule: 'on', why: 'site', from: quiz.place, quiz });
    expect(rule({ [`site:${quiz.place}/questions`]: 'list' })).toMatchObject({ rule: 'list', why: 'site' });
    expect(rule({ 'site:a.org': 'off' })).toMatchObject({ rule: 'off', why: 'site' });
  });

  it('is off by itself on a site of whatever name', () => {
    const named = { ...quiz, place: 'undefined' };
    expect(ruleFor(settingsWith({}), 'https://undefined/', { quiz: named }).why).toBe('quiz');
  });

  it('is told from others by a parameter where the path does not', () => {
    const moodle = { name: 'Moodle', place: 'a.org/mod/quiz?cmid=5', isOneOfMany: false };
    const settings = settingsWith({ [`site:${moodle.place}`]: 'on' });
    const ruleOf = (one: typeof moodle): string =>
      ruleFor(settings, 'https://a.org/mod/quiz/attempt.php?attempt=1&cmid=5', { quiz: one }).rule;
    expect(ruleOf(moodle)).toBe('on');
    expect(ruleOf({ ...moodle, place: 'a.org/mod/quiz?cmid=55' })).toBe('off');
  });

  it('does not go by the rule of another place that is only as long', () => {
    const other = 'https://a-very-long-name-of-a-site.example.org/';
    const settings = settingsWith({ 'site:a-very-long-name-of-a-site.example.org': 'on' });
    expect(
      ruleFor(settings, other, { quiz: { name: 'Canvas', place: 'a.org/take', isOneOfMany: false } }).why,
    ).toBe('quiz');
  });
});

describe('the course of an address', () => {
  it.each([
    ['https://canvas.example.edu/courses/123/pages/week-1', 'canvas.example.edu/courses/123'],
    ['https://www.bb.example.edu/ultra/courses/_7_1/outline', 'bb.example.edu/ultra/courses/_7_1'],
    ['https://canvas.example.edu/courses/10~123/pages', 'canvas.example.edu/courses/10~123'],
    ['https://canvas.example.edu/courses/123', 'canvas.example.edu/courses/123'],
    ['https://school.example/courses/101-intro-him/lesson', 'school.example/courses/101-intro-him'],
    ['https://school.example/courses/7%2C8/x', 'school.example/courses/7%2C8'],
    ['https://d2l.example.edu/d2l/home/42', 'd2l.example.edu/d2l/home/42'],
    ['https://d2l.example.edu/d2l/le/content/42/home', 'd2l.example.edu/d2l/home/42'],
    ['https://d2l.example.edu/d2l/le/lessons/42', 'd2l.example.edu/d2l/home/42'],
    ['https://d2l.example.edu/d2l/le/42/discussions/List', 'd2l.example.edu/d2l/home/42'],
    [
      'https://d2l.example.edu/d2l/le/enhancedSequenceViewer/42?url=https%3A%2F%2Fa.example%2F7',
      'd2l.example.edu/d2l/home/42',
    ],
    ['https://d2l.example.edu/d2l/le/news/42/77/view', 'd2l.example.edu/d2l/home/42'],
    ['https://d2l.example.edu/d2l/le/calendar/42', 'd2l.example.edu/d2l/home/42'],
    ['https://d2l.example.edu/d2l/le/userprogress/9/42?ou=42', 'd2l.example.edu/d2l/home/42'],
    ['https://d2l.example.edu/d2l/lms/grades/my_grades/main.d2l?ou=42', 'd2l.example.edu/d2l/home/42'],
    ['https://www.coursera.org/learn/health-informatics/home', 'coursera.org/learn/health-informatics'],
    [
      'https://learning.edx.org/course/course-v1:X+HIM+2026/home',
      'learning.edx.org/course/course-v1:X+HIM+2026',
    ],
  ])('%s is %s', (url, place) => {
    expect(courseOf(url)).toEqual({ place, isCourse: true });
    // What is chosen for it has to hold there.
    expect(ruleFor(settingsWith({ [`site:${place}`]: 'off' }), url)).toMatchObject({
      rule: 'off',
      from: place,
    });
  });

  it('in Brightspace goes behind a rule for a page of it, and before one for all courses or the site', () => {
    const url = 'https://d2l.example.edu/d2l/le/content/42/home';
    const all = { 'site:d2l.example.edu': 'list', 'site:d2l.example.edu/d2l': 'list' };
    expect(ruleFor(settingsWith({ ...all, 'site:d2l.example.edu/d2l/home/42': 'off' }), url).rule).toBe(
      'off',
    );
    const page = { 'site:d2l.example.edu/d2l/le/content': 'on', 'site:d2l.example.edu/d2l/home/42': 'off' };
    expect(ruleFor(settingsWith(page), url).rule).toBe('on');
    expect(ruleFor(settingsWith({ 'site:d2l.example.edu/d2l/home/4': 'off' }), url).rule).toBe('on');
  });

  it('is else the first step, where there are more', () => {
    expect(courseOf('https://a.org/jobs/health/7')).toEqual({ place: 'a.org/jobs', isCourse: false });
    expect(courseOf('https://a.org/jobs')).toBeUndefined();
    expect(courseOf('https://a.org/')).toBeUndefined();
    expect(courseOf('about:blank')).toBeUndefined();
  });

  it('is none in Moodle, which names courses in the query only', () => {
    expect(courseOf('https://moodle.example.edu/course/view.php?id=7')).toBeUndefined();
  });

  it('is never all of Brightspace', () => {
    expect(courseOf('https://d2l.example.edu/d2l/lp/homepage')).toBeUndefined();
  });
});
