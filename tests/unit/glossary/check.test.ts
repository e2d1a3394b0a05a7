import { describe, expect, it } from 'vitest';
import { findProblems, parseComparison, parseTerms } from '../../../glossary/check.ts';
import type { Comparison, ComparisonRow, Term } from '../../../glossary/schema.ts';
import { makeRow, makeTerm } from './make-term.ts';

const him = makeTerm({ id: 'him', term: 'HIM' });
const ehr = makeTerm({ id: 'ehr', term: 'EHR' });
const comparisonOf = (...rows: ComparisonRow[]): Comparison => ({
  title: 'T',
  intro: 'I',
  closing: 'C',
  rows,
});
const comparison = comparisonOf(makeRow({ id: 'focus', terms: ['him', 'ehr'] }));
const problemsOf = (...terms: Term[]): string[] => findProblems(terms, comparison);

describe('problems', () => {
  it('are not found in a good glossary', () => {
    expect(problemsOf(him, ehr)).toEqual([]);
  });

  it('are ids used twice', () => {
    expect(problemsOf(him, ehr, { ...ehr })).toEqual(['ehr: the id is used twice']);
  });

  it('are related terms that do not exist', () => {
    expect(problemsOf({ ...him, related: ['ehr', 'emr'] }, ehr)).toEqual([
      'him: related "emr" is not a term',
    ]);
  });

  it('are terms related to themselves', () => {
    expect(problemsOf({ ...him, related: ['him'] }, ehr)).toEqual(['him: is related to itself']);
  });

  it('are confused terms that do not exist', () => {
    const confusedWith = [{ id: 'emr', difference: 'They differ in reach.' }];
    expect(problemsOf({ ...him, confusedWith }, ehr)).toEqual(['him: confusedWith "emr" is not a term']);
  });

  it('are confusions that only one side knows', () => {
    const confusedWith = [{ id: 'ehr', difference: 'They differ in reach.' }];
    expect(problemsOf({ ...him, confusedWith }, ehr)).toEqual([
      'him: confusedWith "ehr", but "ehr" does not say so in return',
    ]);
  });

  it('are not confusions that both sides know', () => {
    const difference = 'They differ in reach.';
    expect(
      problemsOf(
        { ...him, confusedWith: [{ id: 'ehr', difference }] },
        { ...ehr, confusedWith: [{ id: 'him', difference }] },
      ),
    ).toEqual([]);
  });

  it('are terms in no row of the comparison', () => {
    expect(problemsOf({ ...him, compare: 'weather' }, ehr)).toEqual([
      'him: compare "weather" is not a row of the comparison',
    ]);
  });

  it('are rows that name a term that does not exist', () => {
    expect(findProblems([him], comparison)).toEqual(['comparison focus: "ehr" is not a term']);
  });

  it.each([
    [1, 'One sentence only, however long it may be.'],
    [6, 'One. Two. Three. Four. Five. Six.'],
  ])('are long texts of %i sentences', (count, long) => {
    expect(problemsOf({ ...him, long }, ehr)).toEqual([
      `him: long has ${count} sentences, wanted two to four`,
    ]);
  });

  it('are terms with a risk and no cue', () => {
    expect(problemsOf({ ...him, risk: 'low' }, ehr)).toEqual(['him: has risk and no cues']);
    expect(problemsOf({ ...him, risk: 'low', cues: ['RHIA'] }, ehr)).toEqual([]);
  });

  it('are all named, not only the first', () => {
    expect(problemsOf({ ...him, related: ['x', 'y'], compare: 'z' }, ehr)).toHaveLength(3);
  });
});

describe('a file of terms', () => {
  it('gives its terms', () => {
    expect(parseTerms('role.json', { terms: [him, ehr] })).toEqual([him, ehr]);
  });

  it('may name its schema', () => {
    expect(parseTerms('role.json', { $schema: '../terms.schema.json', terms: [] })).toEqual([]);
  });

  it.each([
    ['an unknown field', { ...him, field: 'hr' }, 'terms.0.field'],
    ['an id with capitals', { ...him, id: 'HIM' }, 'terms.0.id'],
    ['a short text without full stop', { ...him, short: 'No full stop here' }, 'terms.0.short'],
    ['a short text that fills the card', { ...him, short: `${'long '.repeat(28)}text.` }, 'terms.0.short'],
    ['seven related terms', { ...him, related: 'a b c d e f g'.split(' ') }, 'terms.0.related'],
    [
      'a source without https',
      { ...him, source: { ...him.source, url: 'http://a.b' } },
      'terms.0.source.url',
    ],
    [
      'a month that there is not',
      { ...him, source: { ...him.source, checked: '2026-13' } },
      'source.checked',
    ],
    ['a misspelt key', { ...him, expantion: 'x' }, 'terms.0.expantion'],
    ['a missing key', { ...him, long: undefined }, 'terms.0.long'],
  ])('is refused for %s, naming file and place', (_, term, place) => {
    const parse = () => parseTerms('role.json', { terms: [term] });
    expect(parse).toThrow('role.json');
    expect(parse).toThrow(place);
  });

  it('is refused with every broken place, not only the first', () => {
    const parse = () =>
      parseTerms('role.json', {
        terms: [
          { ...him, id: 'HIM' },
          { ...ehr, risk: 'some' },
        ],
      });
    expect(parse).toThrow('terms.0.id');
    expect(parse).toThrow('terms.1.risk');
  });

  it.each([undefined, null, [], 'terms', {}])('is refused when it is %j', (json) => {
    expect(() => parseTerms('role.json', json)).toThrow('role.json is not a valid glossary file');
  });
});

describe('the comparison', () => {
  it('gives its rows', () => {
    expect(parseComparison('comparison.json', comparison)).toEqual(comparison);
  });

  it('is refused for a row with one term only, naming the place', () => {
    const broken = comparisonOf(makeRow({ id: 'focus', terms: ['him'] }));
    expect(() => parseComparison('comparison.json', broken)).toThrow('rows.0.terms');
  });
});
