/** What `npm run term` finds and shows. */
import { describe, expect, it } from 'vitest';
import { findEntries, nearestEntries } from '../../../glossary/build/show-term.ts';
import { framedCard, termView, wrap } from '../../../glossary/build/term-view.ts';
import { cardEntry } from '../../../glossary/entries.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { makeComparison, makeRow, makeTerm } from './make-term.ts';

const rhia = makeTerm({
  id: 'rhia',
  term: 'RHIA',
  expansion: 'Registered Health Information Administrator',
  forms: ['registered record administrator'],
  field: 'him',
  category: 'credential',
  related: ['him'],
  confusedWith: [{ id: 'rhia-eligible', difference: 'The one has passed the exam.' }],
  cues: ['AHIMA'],
  rivals: [{ name: 'a given name', cues: ['actress'] }],
});
const eligible = makeTerm({
  id: 'rhia-eligible',
  term: 'RHIA eligible',
  forms: ['RHIA eligibility'],
  confusedWith: [{ id: 'rhia', difference: 'The other may only take it.' }],
});
const him = makeTerm({
  id: 'him',
  term: 'HIM',
  cues: ['RHIA'],
  related: ['rhia'],
  risk: 'high',
  rivals: [{ name: 'the pronoun', cues: ['registered record administrator'] }],
});
const phr = makeTerm({ id: 'phr-record', term: 'PHR', risk: 'high', cues: ['portal'] });
const phrHr = makeTerm({ id: 'phr-hr', term: 'PHR', risk: 'high', cues: ['HRCI'] });
const terms = [rhia, eligible, him, phr, phrHr];
const entries = {
  terms,
  comparison: makeComparison({ rows: [makeRow({ id: 'focus', title: 'Focus', terms: ['rhia', 'him'] })] }),
};

const words = (key: string): string => messages[key as keyof typeof messages].message;
const viewOf = (term: typeof rhia): string => termView(entries, term, words);
const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);

describe('an entry is found', () => {
  it.each([
    ['rhia'],
    ['RHIA'],
    ['R.H.I.A.'],
    ['registered health information administrator'],
    ['Registered record administrator'],
    [' rhia '],
  ])('by "%s"', (query) => {
    expect(idsOf(findEntries(terms, query))).toEqual(['rhia']);
  });

  it('with all that share its form', () => {
    expect(idsOf(findEntries(terms, 'phr'))).toEqual(['phr-record', 'phr-hr']);
  });

  it.each([[''], ['-'], ['RHI'], ['administrator']])('not by "%s"', (query) => {
    expect(findEntries(terms, query)).toEqual([]);
  });
});

describe('the nearest entries', () => {
  it.each([
    ['riha', 'rhia'],
    ['RHIAA', 'rhia'],
    ['registred health informaton administrator', 'rhia'],
    ['eligible', 'rhia-eligible'],
    ['hims', 'him'],
  ])('to "%s" begin with %s', (query, id) => {
    expect(idsOf(nearestEntries(terms, query))[0]).toBe(id);
  });

  it('are none where nothing is alike', () => {
    expect(nearestEntries(terms, 'zzzzzzzz')).toEqual([]);
  });
});

describe('the view of an entry', () => {
  const view = viewOf(rhia);

  it('tells what the entry says, with links by name', () => {
    expect(view).toMatch(/^RHIA · Registered Health Information Administrator\n/);
    expect(view).toMatch(/Entry +rhia, in glossary\/terms\/credential\.json/);
    expect(view).toMatch(/Related +HIM \(him\)/);
    expect(view).toMatch(/Confused with RHIA eligible \(rhia-eligible\): The one has passed the exam\./);
    expect(view).toMatch(/Compare +Focus \(focus\): The contrast in a sentence\./);
    expect(view).toMatch(/Source +Example, https:\/\/example\.org\/, checked 2026-11/);
    expect(view).toMatch(/Rival +a given name: actress/);
  });

  it('lists its phrases with their risk', () => {
    expect(view).toMatch(/none +RHIA\n/);
    expect(view).toMatch(/none +registered record administrator\n/);
    expect(viewOf(him)).toMatch(/high +HIM\n/);
  });

  it('tells where longer forms of others win', () => {
    expect(view).toContain('- gives way to "RHIA eligible", "RHIA eligibility" of rhia-eligible');
    expect(viewOf(eligible)).toContain('- wins over "RHIA" of rhia');
  });

  it('tells which others claim the same form', () => {
    expect(viewOf(phr)).toContain('- also claimed by phr-hr, risk high: cues must decide');
    expect(view).not.toContain('also claimed');
  });

  it('tells whose cues its forms are, for and against', () => {
    expect(view).toContain('- is a cue of him');
    expect(view).toContain('- speaks against him');
  });

  it('tells which entries and rows lead to it', () => {
    expect(view).toMatch(
      /Named by\n +Related +him\n +Confused with rhia-eligible\n +Cues +him\n +Comparison +focus\n/,
    );
    expect(viewOf(phr)).toMatch(
      /Named by\n +Related +none\n +Confused with none\n +Cues +none\n +Comparison +none\n/,
    );
  });

  it('is plain text, unless headings can be shown bold', () => {
    expect(view).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(termView(entries, rhia, words, (text) => `*${text}*`)).toContain('*The card*');
  });

  it('fits the terminal', () => {
    expect(Math.max(...view.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('the card in plain text', () => {
  const cardOf = (id: string): string[] => framedCard(cardEntry(entries, id)!, words);

  it('is a frame of 60 columns', () => {
    expect(new Set(cardOf('rhia').map((line) => line.length))).toEqual(new Set([60]));
  });

  it('shows what the card shows', () => {
    const text = cardOf('rhia').join('\n');
    for (const part of [
      'RHIA ‹HIM›',
      'Credential',
      'A short sentence.',
      '▸ What it takes',
      '[HIM]',
      'example.org',
    ])
      expect(text).toContain(part);
    expect(text).toContain('checked Nov 2026');
  });

  it('offers a reason for the mark only where there is a risk', () => {
    expect(cardOf('rhia').join('\n')).not.toContain('Why it is marked');
    expect(cardOf('him').join('\n')).toContain('▸ Why it is marked');
  });
});

describe('lines', () => {
  it.each([
    ['', 10, []],
    ['one two', 10, ['one two']],
    ['one two three', 7, ['one two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('of "%s" at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
