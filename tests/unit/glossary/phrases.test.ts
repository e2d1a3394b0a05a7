import { describe, expect, it } from 'vitest';
import { claimsOf, toPhrases } from '../../../glossary/phrases.ts';
import { makeTerm } from './make-term.ts';

describe('the phrase of a form', () => {
  it.each([
    ['EHR', 'EHR'],
    ['ICD-10-CM', 'ICD 10 CM'],
    ['HL7', 'HL 7'],
    ['MS-DRG', 'MS DRG'],
    ['Electronic Health Records', 'electronic health record'],
    ['HIPAA Security Rule', 'HIPAA security rule'],
    ['ePHI access', 'ePHI access'],
    ['Medicare', 'Medicare'],
    ['telehealth', 'telehealth'],
    ['A/R', 'A/R'],
    ['A / R', 'A/R'],
    ['H&P', 'H and P'],
    ['Policies & Procedures', 'policy and procedure'],
    ['fraud, waste and abuse', 'fraud, waste and abuse'],
    ['Master’s of Public Health', 'master of public health'],
    ["Master's of Public Health", 'master of public health'],
    ['Patients’ Rights', 'patient right'],
    ['RHIA® exam', 'RHIA exam'],
    ['  value  based\u00a0purchasing ', 'value based purchasing'],
    ['Me\u0301decin chef', 'médecin chef'],
  ])('of "%s" is "%s"', (form, phrase) => {
    expect(toPhrases(form)).toEqual([phrase]);
  });

  it.each([
    ['cancer registries', 'cancer registry'],
    ['claim boxes', 'claim box'],
    ['cost losses', 'cost loss'],
    ['data breaches', 'data breach'],
    ['income taxes', 'income tax'],
    ['health services', 'health service'],
  ])('has no plural: "%s" is "%s"', (form, phrase) => {
    expect(toPhrases(form)).toEqual([phrase]);
  });

  it.each(['insurance status', 'loss of business', 'natural gas'])(
    'does not lose an s that is no plural: "%s"',
    (form) => {
      expect(toPhrases(form)).toEqual([form]);
    },
  );

  it('is found in its plural where that is another word', () => {
    expect(toPhrases('differential diagnosis')).toEqual(['differential diagnosis', 'differential diagnoses']);
  });

  it('does not lose the s or the capital of a form of one word', () => {
    expect(toPhrases('Analytics')).toEqual(['Analytics']);
  });

  it('loses the capitals of a name that no other word can be', () => {
    expect(toPhrases('InterQual')).toEqual(['interqual']);
    expect(toPhrases('eCR')).toEqual(['eCR']);
  });

  it('does not make small letters of a form all in capitals', () => {
    expect(toPhrases('PGY 1')).toEqual(['PGY 1']);
  });
});

describe('variants', () => {
  it('has "health care" and "healthcare" for one another', () => {
    expect(toPhrases('Master of Healthcare Administration')).toEqual([
      'master of healthcare administration',
      'master of health care administration',
    ]);
    expect(toPhrases('health care law')).toEqual(['health care law', 'healthcare law']);
  });

  it('closes up a short prefix', () => {
    expect(toPhrases('e-prescribing')).toEqual(['e prescribing', 'eprescribing']);
    expect(toPhrases('co-pay')).toEqual(['co pay', 'copay']);
  });

  it('does not close up an abbreviation or a longer word', () => {
    expect(toPhrases('MS-DRG')).toEqual(['MS DRG']);
    expect(toPhrases('value-based care')).toEqual(['value based care']);
  });

  it('does not open up a longer word that contains "healthcare"', () => {
    expect(toPhrases('telehealthcare')).toEqual(['telehealthcare']);
  });
});

it.each(['', '--', '®', '/'])('refuses "%s", of which nothing is left', (form) => {
  expect(() => toPhrases(form)).toThrow(`"${form}"`);
});

describe('the risk of a claim', () => {
  it('is that of the term for its name and for other abbreviations', () => {
    const term = makeTerm({ id: 'him', term: 'HIM', forms: ['HIMT'], risk: 'high' });
    expect(claimsOf(term)).toEqual([
      { phrase: 'HIM', risk: 'high' },
      { phrase: 'HIMT', risk: 'high' },
    ]);
  });

  it('is none for the long form and the phrases of an abbreviation', () => {
    const term = makeTerm({
      id: 'him',
      term: 'HIM',
      expansion: 'Health Information Management',
      forms: ['HIM director'],
      risk: 'high',
    });
    expect(claimsOf(term)).toEqual([
      { phrase: 'HIM', risk: 'high' },
      { phrase: 'health information management', risk: 'none' },
      { phrase: 'HIM director', risk: 'none' },
    ]);
  });

  it('is low for the phrases of a word', () => {
    const term = makeTerm({ id: 'epic', term: 'Epic', forms: ['Epic training', 'Epics'], risk: 'medium' });
    expect(claimsOf(term)).toEqual([
      { phrase: 'Epic', risk: 'medium' },
      { phrase: 'epic training', risk: 'low' },
      { phrase: 'Epics', risk: 'medium' },
    ]);
  });

  it('is that of the term for every form of a phrase', () => {
    const term = makeTerm({
      id: 'rule',
      term: 'security rule',
      forms: ['security rules text'],
      risk: 'medium',
    });
    expect(claimsOf(term)).toEqual([
      { phrase: 'security rule', risk: 'medium' },
      { phrase: 'security rule text', risk: 'medium' },
    ]);
  });

  it('does not grow where the term has none', () => {
    const term = makeTerm({ id: 'epic', term: 'Epic', forms: ['Epic training'] });
    expect(claimsOf(term).map(({ risk }) => risk)).toEqual(['none', 'none']);
  });

  it('is what a form says of itself, also where a rule gives the same phrase another', () => {
    const term = makeTerm({
      id: 'him',
      term: 'HIM',
      forms: ['HIM program', { form: 'HIM programs', risk: 'medium' }, { form: 'HIM', risk: 'low' }],
      risk: 'high',
    });
    expect(claimsOf(term)).toEqual([
      { phrase: 'HIM program', risk: 'medium' },
      { phrase: 'HIM', risk: 'low' },
    ]);
  });

  it('does not come twice for one phrase', () => {
    const term = makeTerm({ id: 'ehr', term: 'EHR', forms: ['EHR system', 'EHR systems', 'EHR  System'] });
    expect(claimsOf(term).map(({ phrase }) => phrase)).toEqual(['EHR', 'EHR system']);
  });
});
