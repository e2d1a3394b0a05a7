import { describe, expect, it } from 'vitest';
import { findProblems, parseComparison, parseTerms } from '../../../glossary/check.ts';
import type { Comparison, Term } from '../../../glossary/schema.ts';
import { makeComparison, makeCrossing, makeLadder, makeQuestion, makeRow, makeTerm } from './make-term.ts';

const him = makeTerm({ id: 'him', term: 'HIM' });
const ehr = makeTerm({ id: 'ehr', term: 'EHR' });
const rows = [makeRow({ id: 'focus', terms: ['him', 'ehr'] })];
const comparison = makeComparison({ rows });
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

  it('are terms confused with themselves', () => {
    const confusedWith = [{ id: 'him', difference: 'They differ in reach.' }];
    expect(problemsOf({ ...him, confusedWith }, ehr)).toEqual(['him: is confused with itself']);
  });

  it('are links given twice', () => {
    const difference = 'They differ in reach.';
    const confusedWith = [{ id: 'him', difference }];
    expect(problemsOf({ ...him, related: ['ehr', 'ehr'] }, ehr)).toEqual([
      'him: related "ehr" is listed twice',
    ]);
    expect(
      problemsOf(
        { ...him, confusedWith: [{ id: 'ehr', difference }] },
        { ...ehr, confusedWith: [...confusedWith, ...confusedWith] },
      ),
    ).toEqual(['ehr: confusedWith "him" is listed twice']);
  });

  it('are terms in no row of the comparison', () => {
    expect(problemsOf({ ...him, compare: 'weather' }, ehr)).toEqual([
      'him: compare "weather" is not a row of the comparison',
    ]);
  });

  it('are rows that name a term that does not exist', () => {
    expect(findProblems([him], comparison)).toEqual(['comparison focus: "ehr" is not a term']);
  });

  it.each<[string, Partial<Comparison>, string]>([
    [
      'steps of a ladder',
      { ladders: { him: makeLadder(), ha: makeLadder([{}, {}, { terms: ['him', 'mba'] }, {}]) } },
      'comparison ladder ha senior: "mba" is not a term',
    ],
    [
      'crossings',
      { crossings: [makeCrossing(['him', 'mba'])] },
      'comparison crossing Coder to Manager: "mba" is not a term',
    ],
    [
      'questions',
      { questions: [makeQuestion({ terms: ['him', 'mba'] })] },
      'comparison "Do I like data?": "mba" is not a term',
    ],
  ])('are %s that name a term that does not exist', (_, parts, problem) => {
    expect(findProblems([him, ehr], makeComparison({ rows, ...parts }))).toEqual([problem]);
  });

  it('are questions in no row of the comparison', () => {
    const questions = [makeQuestion({ compare: 'weather' })];
    expect(findProblems([him, ehr], makeComparison({ rows, questions }))).toEqual([
      'comparison "Do I like data?": compare "weather" is not a row of the comparison',
    ]);
  });

  it.each([
    ['miss a step', makeLadder([{}, {}, {}]), 'entry, mid, senior'],
    [
      'have steps in another order',
      makeLadder([{ level: 'mid' }, { level: 'entry' }, {}, {}]),
      'mid, entry, senior, executive',
    ],
  ])('are ladders that %s', (_, ladder, steps) => {
    const ladders = { him: ladder, ha: makeLadder() };
    expect(findProblems([him, ehr], makeComparison({ rows, ladders }))).toEqual([
      `comparison ladder him: has the steps ${steps}, wanted entry, mid, senior, executive`,
    ]);
  });

  it.each([
    [1, 'One sentence only, however long it may be.'],
    [6, 'One. Two. Three. Four. Five. Six.'],
  ])('are long texts of %i sentences', (count, long) => {
    expect(problemsOf({ ...him, long }, ehr)).toEqual([
      `him: long has ${count} sentences, wanted two to five`,
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
  const terms = ['him', 'ehr'];
  const steps = Array.from({ length: 4 }, () => ({ terms }));
  const whole = makeComparison({
    rows,
    ladders: { him: makeLadder(steps), ha: makeLadder(steps) },
    crossings: [makeCrossing(terms)],
    questions: [makeQuestion({ terms })],
  });

  it('gives all its parts', () => {
    expect(parseComparison('comparison.json', whole)).toEqual(whole);
  });

  it('is refused for a row with one term only, naming the place', () => {
    const broken = makeComparison({ rows: [makeRow({ id: 'focus', terms: ['him'] })] });
    expect(() => parseComparison('comparison.json', broken)).toThrow('rows.0.terms');
  });

  it.each<[string, Partial<Comparison>, string]>([
    ['a step without terms', { ladders: { him: makeLadder(), ha: makeLadder(steps) } }, 'him.steps.0.terms'],
    ['a crossing with one term only', { crossings: [makeCrossing(['him'])] }, 'crossings.0.terms'],
    [
      'a question that asks nobody',
      { questions: [makeQuestion({ terms, question: 'You like data, right' })] },
      'questions.0.question',
    ],
    ['a missing part', { questions: undefined as never }, 'questions'],
  ])('is refused for %s, naming the place', (_, parts, place) => {
    expect(() => parseComparison('comparison.json', { ...whole, ...parts })).toThrow(place);
  });
});
