import { describe, expect, it } from 'vitest';
import { termFinder } from '../../../components/find-terms.ts';
import { readGlossary } from '../../../glossary/build/read.ts';
import { makeTerm } from '../glossary/make-term.ts';

describe('in the real glossary', () => {
  const { terms } = readGlossary();
  const finder = termFinder(terms);
  const ids = (query: string): string[] => finder.find(query).map(({ id }) => id);

  it.each([
    // As it is written.
    ['RHIA', 'rhia'],
    ['rhia', 'rhia'],
    ['him', 'him'],
    ['MHA', 'mha-degree'],
    ['medical coder', 'medical-coder'],
    ['Registered Health Information Administrator', 'rhia'],
    ['release of information', 'release-of-information'],
    // Signs and capitals are all one.
    ['R.H.I.A.', 'rhia'],
    ['icd10cm', 'icd-10-cm'],
    ['ICD 10 CM', 'icd-10-cm'],
    ['a/r', 'accounts-receivable'],
    // Begun.
    ['medical cod', 'medical-coder'],
    ['hipaa sec', 'hipaa-security-rule'],
    // Mistyped.
    ['RIHA', 'rhia'],
    ['hippa', 'hipaa'],
    ['hippaa', 'hipaa'],
    ['himms', 'himss'],
    ['joint comission', 'joint-commission'],
    ['electronik helth recrod', 'ehr'],
    ['privacy oficer', 'privacy-officer'],
    // In a sentence.
    ['what is an EHR', 'ehr'],
    ['What does HIPAA stand for?', 'hipaa'],
  ])('%j finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it.each([
    ['helth information', 'him'],
    ['icd10', 'icd-10-pcs'],
    ['helthcare admin', 'healthcare-administration'],
    ['informatoin governence', 'information-governance'],
    ['medicair', 'medicare'],
    ['coders', 'medical-coder'],
    ['claim denials', 'claim-denial'],
    ['policies', 'health-policy'],
    ['organisational', 'organizational-behavior'],
  ])('%j finds %s among the first', (query, id) => {
    expect(ids(query).slice(0, 8)).toContain(id);
  });

  it.each([
    ['RHIA vs RHIT', ['rhia', 'rhit']],
    ["What's the difference between an EHR and an EMR?", ['ehr', 'emr']],
    ['HIM versus healthcare administration', ['him', 'healthcare-administration']],
    ['MHA/MBA', ['mha-degree', 'mba']],
  ])('%j finds all that it names, ahead of what mentions them together', (query, wanted) => {
    expect(ids(query).slice(0, wanted.length)).toEqual(wanted);
  });

  it('finds every term by its heading, ahead of all that are not written so', () => {
    const lost = terms.filter(({ id, term }) => !ids(term).slice(0, 3).includes(id));
    expect(lost.map(({ term }) => term)).toEqual([]);
  });

  it('forgives two letters that changed places in every abbreviation of four letters', () => {
    const abbreviations = terms.filter(({ term }) => /^[A-Z]{4}$/.test(term));
    expect(abbreviations.length).toBeGreaterThan(50);
    const swapped = ({ term }: { term: string }) => term[0]! + term[2]! + term[1]! + term[3]!;
    const lost = abbreviations.filter((term) => {
      const query = swapped(term);
      // Where the letters are known as they are, they mean themselves.
      const found = finder.find(query);
      return found.length > 0 && !found.includes(term) && !found.some((other) => other.term === query);
    });
    expect(lost.map(({ term }) => term)).toEqual([]);
  });

  it('does not take a word that it knows for another', () => {
    expect(ids('medicare')).toContain('medicare');
    expect(ids('medicare').slice(0, 3)).not.toContain('medicaid');
    expect(ids('CCS')).not.toContain('cbcs');
  });

  it('finds nothing for what is in no term', () => {
    expect(ids('xyzzyq')).toEqual([]);
    expect(ids('???')).toEqual([]);
    expect(ids('medical coder xyzzyq')).toEqual([]);
  });

  it('names the nearest where nothing fits', () => {
    const nearest = (query: string) => finder.nearest(query).map(({ id }) => id);
    expect(nearest('css')[0]).toBe('ccs-coding');
    expect(nearest('medical coder xyzzyq')[0]).toBe('medical-coder');
    expect(nearest('xyzzyq')).toEqual([]);
    expect(nearest('who codes charts').length).toBeLessThanOrEqual(5);
  });

  it('gives all terms from A to Z without a query', () => {
    const all = finder.find(' ');
    expect(all).toHaveLength(terms.length);
    expect(all.findIndex(({ id }) => id === 'ahima')).toBeLessThan(all.findIndex(({ id }) => id === 'rhia'));
  });
});

describe('in a small glossary', () => {
  const find = (query: string, ...terms: Parameters<typeof makeTerm>[0][]): string[] =>
    termFinder(terms.map(makeTerm))
      .find(query)
      .map(({ id }) => id);

  it('has the abbreviation before the terms that mention it', () => {
    const ccs = { id: 'ccs', term: 'CCS', expansion: 'Certified Coding Specialist' };
    const other = { id: 'other', term: 'CCS exam', short: 'The exam for the CCS, which CCS holders passed.' };
    expect(find('ccs', other, ccs)).toEqual(['ccs', 'other']);
  });

  it('finds a form that is no heading', () => {
    const ehr = {
      id: 'ehr',
      term: 'EHR',
      forms: ['EPR', { form: 'computerised record', risk: 'low' as const }],
    };
    expect(find('epr', ehr)).toEqual(['ehr']);
    expect(find('computerized', ehr)).toEqual(['ehr']);
  });

  it('does not look into what is not shown in the list', () => {
    const term = {
      id: 'a',
      term: 'Audit',
      long: 'A zebra crosses the road here, and then it crosses it again.',
    };
    expect(find('zebra', term)).toEqual([]);
  });

  it('puts first what many others lead to, where names are equally close', () => {
    const terms = [
      { id: 'audit-a', term: 'Audit trail' },
      { id: 'audit-b', term: 'Audit plan', related: [] },
      ...['x', 'y', 'z'].map((id) => ({ id, term: id.repeat(3), related: ['audit-b'] })),
    ];
    expect(find('audit', ...terms)).toEqual(['audit-b', 'audit-a']);
  });

  it('has room for letters of other alphabets and marks', () => {
    expect(find('sante', { id: 'sante', term: 'Santé publique' })).toEqual(['sante']);
    expect(find('здоров', { id: 'zdorovye', term: 'Здоровье' })).toEqual(['zdorovye']);
  });
});
