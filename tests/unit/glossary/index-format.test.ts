import { describe, expect, it } from 'vitest';
import { packIndex, unpackIndex, type GlossaryIndex } from '../../../glossary/index-format.ts';
import type { Term } from '../../../glossary/schema.ts';
import { makeTerm } from './make-term.ts';

const him = makeTerm({
  id: 'him',
  term: 'HIM',
  expansion: 'Health Information Management',
  forms: [{ form: 'HIMT', risk: 'medium' }, 'HIM director'],
  field: 'him',
  cues: ['RHIA', 'Medical Records'],
  rivals: [
    { name: 'the pronoun', cues: ['told', 'loved'] },
    { name: 'a thing without words of its own', cues: [] },
    { name: 'the band', cues: ['album'] },
  ],
  risk: 'high',
});
const rhia = makeTerm({ id: 'rhia', term: 'RHIA', field: 'him', cues: ['AHIMA'] });
const mha = makeTerm({ id: 'mha-degree', term: 'MHA', field: 'ha', cues: ['degree'], risk: 'low' });

const roundTrip = (...terms: Term[]): GlossaryIndex => unpackIndex(packIndex(terms));
const wordsOf = (index: GlossaryIndex, numbers: readonly number[]): string[] =>
  numbers.map((number) => index.phrase(number));
const phrasesOf = (index: GlossaryIndex): string[] => index.phrases().map(({ phrase }) => phrase);
const claimsOn = (index: GlossaryIndex, phrase: string): string[] =>
  (index.claimsOf(index.phrases().find((one) => one.phrase === phrase)!.number) ?? []).map(
    ({ term, risk }) => `${index.terms[term]!.id} ${risk}`,
  );

describe('packed and unpacked again', () => {
  const index = roundTrip(him, rhia, mha);

  it('keeps the terms in their order, with their fields', () => {
    expect(index.terms.map(({ id, field }) => [id, field])).toEqual([
      ['him', 'him'],
      ['rhia', 'him'],
      ['mha-degree', 'ha'],
    ]);
    expect(roundTrip(makeTerm({ id: 'ehr', term: 'EHR', field: 'both' })).terms[0]!.field).toBe('both');
  });

  it('keeps what each phrase claims, with its risk', () => {
    expect(claimsOn(index, 'HIM')).toEqual(['him high']);
    expect(claimsOn(index, 'HIMT')).toEqual(['him medium']);
    expect(claimsOn(index, 'HIM director')).toEqual(['him none']);
    expect(claimsOn(index, 'health information management')).toEqual(['him none']);
    expect(claimsOn(index, 'MHA')).toEqual(['mha-degree low']);
  });

  it('keeps cues as phrases, and those of each rival apart', () => {
    expect(wordsOf(index, index.terms[0]!.cues)).toEqual(['RHIA', 'medical record']);
    expect(index.terms[0]!.rivals.map((rival) => wordsOf(index, rival))).toEqual([
      ['loved', 'told'],
      [],
      ['album'],
    ]);
  });

  it('gives the same again when asked twice', () => {
    const [first] = index.terms;
    expect(first!.cues).toBe(first!.cues);
    expect(claimsOn(index, 'HIM')).toEqual(claimsOn(index, 'HIM'));
  });

  it('finds its phrases in a text, by their numbers', () => {
    const found = index.matcher.find('HIM directors, RHIA, loved');
    expect(found.map(({ phrase }) => index.phrase(phrase))).toEqual(['HIM director', 'HIM', 'RHIA', 'loved']);
  });

  it('knows the forms that are sure', () => {
    expect(wordsOf(index, index.terms[0]!.sureForms).sort()).toEqual([
      'HIM director',
      'health information management',
    ]);
    expect(index.terms[2]!.sureForms).toEqual([]);
  });

  it('has one number for a phrase that is a form here and a cue there', () => {
    expect(phrasesOf(index).filter((phrase) => phrase === 'RHIA')).toHaveLength(1);
    expect(claimsOn(index, 'RHIA')).toEqual(['rhia none']);
  });

  it('has no claims on a phrase that is a cue only', () => {
    expect(phrasesOf(index)).toContain('medical record');
    expect(claimsOn(index, 'medical record')).toEqual([]);
    expect(phrasesOf(index)).toContain('told');
    expect(claimsOn(index, 'told')).toEqual([]);
  });

  it('has the words of health work in general', () => {
    expect(wordsOf(index, index.topic)).toContain('hospital');
    expect(wordsOf(index, index.topic)).toContain('health plan');
  });

  it('holds every phrase once', () => {
    expect(new Set(phrasesOf(index)).size).toBe(index.phrases().length);
  });
});

it('does not carry cues and rivals of a term that is sure in all its forms', () => {
  const sure = makeTerm({
    id: 'rhia',
    term: 'RHIA',
    cues: ['AHIMA'],
    rivals: [{ name: 'x', cues: ['radio'] }],
  });
  expect(roundTrip(sure).terms[0]).toMatchObject({ cues: [], rivals: [] });
});

it('is not broken by the characters that part its own lists', () => {
  const odd = makeTerm({ id: 'odd', term: 'A;B|C~D', forms: ['E\nF'], cues: ['x;y|z'], risk: 'low' });
  const index = roundTrip(odd, rhia);
  expect(index.terms.map(({ id }) => id)).toEqual(['odd', 'rhia']);
  expect(claimsOn(index, 'A B C D')).toEqual(['odd low']);
  expect(claimsOn(index, 'E F')).toEqual(['odd low']);
  expect(wordsOf(index, index.terms[0]!.cues)).toEqual(['x y z']);
});

describe('a form in capitals and in small letters', () => {
  const ehr = makeTerm({ id: 'ehr', term: 'EHR', forms: [{ form: 'ehr', risk: 'medium' }], cues: ['chart'] });
  const index = roundTrip(ehr);
  const firstFound = (text: string): string => index.phrase(index.matcher.find(text)[0]!.phrase);

  it('is met by the stricter one first, so that the capitals keep their own risk', () => {
    expect(firstFound('EHR')).toBe('EHR');
    expect(firstFound('EHRs')).toBe('EHR');
    expect(claimsOn(index, 'EHR')).toEqual(['ehr none']);
  });

  it('is met by the other where the capitals are missing', () => {
    expect(firstFound('ehr')).toBe('ehr');
    expect(firstFound('Ehr')).toBe('ehr');
    expect(claimsOn(index, 'ehr')).toEqual(['ehr medium']);
  });
});

describe('a form of two terms', () => {
  const cdi = makeTerm({ id: 'cdi-documentation', term: 'CDI', cues: ['documentation'], risk: 'medium' });
  const infection = makeTerm({ id: 'cdi-infection', term: 'CDI', cues: ['antibiotic'], risk: 'high' });

  it('is claimed by both, each with its own risk', () => {
    expect(claimsOn(roundTrip(cdi, infection), 'CDI')).toEqual([
      'cdi-documentation medium',
      'cdi-infection high',
    ]);
  });

  it('is refused when one of them has no cue, naming the form and both', () => {
    expect(() => packIndex([cdi, { ...infection, cues: [] }])).toThrow(
      '"CDI" is claimed by cdi-documentation, cdi-infection, and no cue decides',
    );
  });

  it('is refused also where only the derived phrases are the same', () => {
    const one = makeTerm({ id: 'one', term: 'medical records' });
    const other = makeTerm({ id: 'other', term: 'Medical Record' });
    expect(() => packIndex([one, other])).toThrow('"medical record" is claimed by one, other');
  });

  it('does not stand in its own way when a term has it twice', () => {
    expect(() => packIndex([makeTerm({ id: 'ehr', term: 'EHR', forms: ['EHR', 'EHR'] })])).not.toThrow();
  });
});

describe('forms without evidence, as pages have them first', () => {
  const { forms, evidence } = packIndex([him, rhia, mha]);
  const firstPhrases = (index: GlossaryIndex, text: string): string[] =>
    index.matcher.find(text).map(({ phrase }) => index.phrase(phrase));

  it('find forms, and no cues', () => {
    const index = unpackIndex({ forms });
    expect(index.isComplete).toBe(false);
    expect(firstPhrases(index, 'HIM directors with medical records, RHIA')).toEqual([
      'HIM director',
      'HIM',
      'RHIA',
    ]);
    expect(index.terms[0]).toMatchObject({ cues: [], rivals: [], sureForms: [] });
  });

  it('say which terms need evidence', () => {
    const index = unpackIndex({ forms });
    expect(index.terms.map(({ needsEvidence }) => needsEvidence)).toEqual([true, false, true]);
  });

  it('are the same index once they have it', () => {
    const index = unpackIndex({ forms });
    index.matcher.find('HIM');
    index.learn(evidence);
    const whole = unpackIndex({ forms, evidence });
    expect(index.isComplete).toBe(true);
    expect(index.phrases()).toEqual(whole.phrases());
    expect(wordsOf(index, index.terms[0]!.cues)).toEqual(['RHIA', 'medical record']);
    expect(firstPhrases(index, 'HIM, medical records')).toEqual(['HIM', 'medical record', 'medical']);
  });
});
