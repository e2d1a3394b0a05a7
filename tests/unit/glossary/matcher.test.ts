import { describe, expect, it } from 'vitest';
import { longestFirst } from '../../../glossary/overlaps.ts';
import { toPhrases } from '../../../glossary/phrases.ts';
import { compile } from './compile.ts';

const matcherOf = (...forms: string[]) => compile(forms.flatMap(toPhrases));
const find = (forms: string[], text: string): string[] =>
  longestFirst(matcherOf(...forms).find(text)).map(({ start, end }) => text.slice(start, end));

describe('capitals', () => {
  it.each([
    ['HIM', 'The HIM team', ['HIM']],
    ['HIM', 'ask him, Him or hIM', []],
    ['Electronic Health Record', 'ELECTRONIC HEALTH RECORD, Electronic health record', 2],
    ['HIPAA Security Rule', 'the HIPAA security rule', ['HIPAA security rule']],
    ['HIPAA Security Rule', 'the hipaa security rule', []],
    ['Medicare', 'Medicare and MEDICARE, not medicare', ['Medicare', 'MEDICARE']],
    ['ePHI', 'ePHI, EPHI, not ephi', ['ePHI', 'EPHI']],
    ['telehealth', 'Telehealth, TELEHEALTH, telehealth', 3],
  ])('%s in "%s"', (form, text, expected) => {
    const found = find([form], text);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });
});

describe('derived forms', () => {
  it.each([
    ['EHR', 'EHRs', 'EHRs'],
    ['EHR', 'the EHR’s clock', 'EHR'],
    ['EHR', "the EHR's clock", 'EHR'],
    ['EHR', "the EHRs' vendors", 'EHRs'],
    ['RHIA', 'R.H.I.A. on old diplomas', 'R.H.I.A'],
    ['MS in Health Administration', 'M.S. in Health Administration', 'M.S. in Health Administration'],
    ['ICD-10-CM', 'ICD‑10‑CM', 'ICD‑10‑CM'],
    ['ICD-10-CM', 'ICD10CM', 'ICD10CM'],
    ['ICD-10-CM', 'ICD 10 CM', 'ICD 10 CM'],
    ['ICD-10-CM', 'ICD–10–CM', 'ICD–10–CM'],
    ['HL7', 'HL-7', 'HL-7'],
    ['electronic health record', 'electronic\u00a0 health\n records', 'electronic\u00a0 health\n records'],
    ['electronic health record', 'electronic-health-record', 'electronic-health-record'],
    ['medical records', 'medical record', 'medical record'],
    ['EHR', 'E\u00adH\u200bR', 'E\u00adH\u200bR'],
    ['RHIA', 'RHIA® and', 'RHIA'],
    ['CPT code', 'CPT® codes', 'CPT® codes'],
    ['release of information', 'Release  of\tInformation', 'Release  of\tInformation'],
    ['healthcare administration', 'health care administration', 'health care administration'],
    ['policies and procedures', 'policy & procedure', 'policy & procedure'],
    ['H&P', 'the H&P was', 'H&P'],
    ['A/R', 'A/R days', 'A/R'],
    ['cancer registry', 'cancer registries', 'cancer registries'],
    ['e-prescribing', 'eprescribing', 'eprescribing'],
    [
      'Master of Health Administration',
      "Master's of Health Administration",
      "Master's of Health Administration",
    ],
  ])('%s is found as "%s"', (form, text, expected) => {
    expect(find([form], text)).toEqual([expected]);
  });
});

describe('longest form', () => {
  it.each([
    [['ICD', 'ICD-10', 'ICD-10-CM'], 'ICD-10-CM codes', ['ICD-10-CM']],
    [['HIPAA', 'HIPAA Security Rule'], 'the HIPAA Security Rule and HIPAA', ['HIPAA Security Rule', 'HIPAA']],
    [['CCS', 'CCS-P'], 'CCS-P, CCS', ['CCS-P', 'CCS']],
    [['DRG', 'MS-DRG'], 'MS-DRGs', ['MS-DRGs']],
    [['RHIA', 'RHIT'], 'RHIA/RHIT', ['RHIA', 'RHIT']],
    [['RHIA', 'RHIT'], 'RHIA-RHIT', ['RHIA', 'RHIT']],
  ])('%j in "%s"', (forms, text, expected) => {
    expect(find(forms, text)).toEqual(expected);
  });
});

describe('does not match', () => {
  it.each([
    ['CPC', 'CPC-A'],
    ['DRG', 'AP-DRG'],
    ['DRG', 'DRG-470'],
    ['EHR', 'EHRX'],
    ['EHR', 'XEHR'],
    ['EHR', 'éEHR'],
    ['EHR', 'EHRé'],
    ['EHR', 'EHR_BASE_URL'],
    ['EHR', 'EHR2'],
    ['AHIMA', 'www.AHIMA.org'],
    ['EHR', 'user@EHR'],
    ['meaningful use', 'https://example.org/topic/meaningful-use'],
    ['interoperability', 'see www.example.org/policy/to-improve-interoperability-health.'],
    ['EHR', '(example.org/help?about=EHR)'],
    ['HIM', '$HIM'],
    ['EHR', 'E HR'],
    ['MA', 'M&MA'],
    ['DON', "DON'T"],
    ['835', '364,835 bytes'],
    ['835', '$835.50'],
    ['cms', 'the CMs on this floor'],
    ['DON', 'DON’T'],
    ['electronic health record', 'electronic, health record'],
    ['electronic health record', 'electronic health. Record'],
  ])('%s in "%s"', (form, text) => {
    expect(find([form], text)).toEqual([]);
  });
});

describe('still matches', () => {
  it.each([
    'CCS-certified',
    'non-HIPAA',
    'pre-EHR',
    'EHR-based',
    '(EHR)',
    '“EHR”',
    'EHR.',
    'EHR.The',
    '*EHR*',
    'EHR+HIE',
    'see https://example.org/ EHR',
    'records/EHR',
    'EHR—not paper',
    '使用EHR系统',
  ])('in "%s"', (text) => {
    expect(find(['CCS', 'HIPAA', 'EHR'], text)).toHaveLength(1);
  });
});

it('gives offsets into the text as it was, invisible characters included', () => {
  const text = '\u200bThe \u00adR\u00adH\u00adI\u00adA exam';
  const [found] = matcherOf('RHIA').find(text);
  expect(text.slice(found!.start, found!.end)).toBe('R\u00adH\u00adI\u00adA');
});

it('refuses a form without letters', () => {
  expect(() => toPhrases('--')).toThrow('"--"');
  expect(() => compile([''])).toThrow('""');
});

it.each([
  'fraud, waste and abuse',
  'fraud, waste, and abuse',
  'fraud waste and abuse',
  'Fraud, Waste & Abuse',
])('takes the commas of a form lightly: %s', (text) => {
  expect(find(['fraud, waste, and abuse'], text)).toEqual([text]);
});
