import { describe, expect, it } from 'vitest';
import { clean } from '../../../glossary/clean.ts';

describe('takes out', () => {
  it.each([
    ['soft hyphens', '\u00ad'],
    ['grapheme joiners', '\u034f'],
    ['zero-width spaces', '\u200b'],
    ['zero-width joiners', '\u200d'],
    ['bidi marks', '\u200e'],
    ['bidi embeddings', '\u202a'],
    ['bidi isolates', '\u2066'],
    ['word joiners', '\u2060'],
    ['variation selectors', '\ufe0f'],
    ['byte order marks', '\ufeff'],
  ])('%s', (_, character) => {
    expect(clean(`${character}R${character}${character}H${character}`).text).toBe('RH');
  });
});

describe('does not take out', () => {
  it.each([
    ['spaces of any width', ' \u00a0\u2009\u3000'],
    ['line ends', '\n\u2028'],
    ['hyphens and dashes', '-\u2010\u2011\u2013'],
    ['combining marks', 'e\u0301'],
    ['emoji', '🏥'],
    ['lone surrogates', '\ud83c'],
  ])('%s', (_, text) => {
    expect(clean(text).text).toBe(text);
  });
});

describe('the way back', () => {
  it('is the same offset where nothing was taken out', () => {
    const { original } = clean('RHIA');
    expect([0, 2, 4].map(original)).toEqual([0, 2, 4]);
  });

  it('leads to the same character for every character', () => {
    const text = '\u200ba\u00ad\u00adb c\u200d';
    const cleaned = clean(text);
    expect(cleaned.text).toBe('ab c');
    expect([0, 1, 2, 3].map((offset) => cleaned.original(offset))).toEqual([1, 4, 5, 6]);
  });

  it('leads from the end to the end', () => {
    const text = 'ab\u00ad';
    expect(clean(text).original(2)).toBe(text.length);
  });

  it('is found in a text of nothing but invisible characters', () => {
    const cleaned = clean('\u200b\u200b');
    expect(cleaned.text).toBe('');
    expect(cleaned.original(0)).toBe(2);
  });
});
