import { describe, expect, it } from 'vitest';
import { cardEntry, findTerm, linksTo, type Entries } from '../../../glossary/entries.ts';
import { makeComparison, makeRow, makeTerm } from './make-term.ts';

const ehr = makeTerm({
  id: 'ehr',
  term: 'EHR',
  related: ['emr', 'gone', 'him'],
  confusedWith: [
    { id: 'emr', difference: 'An EMR stays with one practice.' },
    { id: 'gone', difference: 'It is no longer here.' },
  ],
  compare: 'technology',
});
const emr = makeTerm({ id: 'emr', term: 'EMR', field: 'both', compare: 'weather' });
const him = makeTerm({ id: 'him', term: 'HIM', field: 'him' });
const entries: Entries = {
  terms: [ehr, emr, him],
  comparison: makeComparison({
    rows: [makeRow({ id: 'focus', title: 'Focus' }), makeRow({ id: 'technology', title: 'Technology' })],
  }),
};

describe('a card', () => {
  it('has the term and its row of the comparison', () => {
    expect(cardEntry(entries, 'ehr')).toMatchObject({
      term: ehr,
      row: { id: 'technology', title: 'Technology' },
    });
  });

  it('links to related terms in their order', () => {
    expect(cardEntry(entries, 'ehr')!.related).toEqual([
      { id: 'emr', term: 'EMR', field: 'both' },
      { id: 'him', term: 'HIM', field: 'him' },
    ]);
  });

  it('says how a confused term differs, and what that is', () => {
    expect(cardEntry(entries, 'ehr')!.confused).toEqual([
      {
        id: 'emr',
        term: 'EMR',
        field: 'both',
        difference: 'An EMR stays with one practice.',
        gloss: 'A short sentence.',
      },
    ]);
  });

  it('has no more of the row than its name', () => {
    expect(Object.keys(cardEntry(entries, 'ehr')!.row)).toEqual(['id', 'title']);
  });

  it('is not there for a term that is not there', () => {
    expect(cardEntry(entries, 'phr')).toBeUndefined();
  });

  it('is not there for a term without a row', () => {
    expect(cardEntry(entries, 'emr')).toBeUndefined();
  });
});

describe('links', () => {
  it('leave out what does not exist', () => {
    expect(linksTo(entries, ['gone', 'him'])).toEqual([{ id: 'him', term: 'HIM', field: 'him' }]);
  });

  it('are none for no ids', () => {
    expect(linksTo(entries, [])).toEqual([]);
  });
});

describe('a term', () => {
  it('is found by its id', () => {
    expect(findTerm(entries, 'him')).toBe(him);
  });

  it('is not found by its name', () => {
    expect(findTerm(entries, 'HIM')).toBeUndefined();
  });
});
