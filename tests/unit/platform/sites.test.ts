import { describe, expect, it } from 'vitest';
import { parseSettings, type Settings } from '../../../platform/settings.ts';
import { ruleFor, siteOf } from '../../../platform/sites.ts';

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
