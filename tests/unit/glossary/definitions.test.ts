import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../../glossary/definitions.ts';

/** The long form that the text gives for the first `form` in it. */
function define(form: string, text: string): string | undefined {
  const start = text.indexOf(form);
  const definition = findDefinition(text, start, start + form.length);
  return definition && text.slice(definition.start, definition.end);
}

describe('finds the long form before', () => {
  it.each([
    ['HIM', 'Health Information Management (HIM) is a field.', 'Health Information Management'],
    ['HIM', 'Health Information Management ("HIM")', 'Health Information Management'],
    ['HIM', 'Health Information Management (“HIM”)', 'Health Information Management'],
    ['HIM', 'health information management, or HIM, is', 'health information management'],
    ['HIM', 'health information management, also called HIM', 'health information management'],
    ['HIM', 'Health Information Management – HIM', 'Health Information Management'],
    ['HIM', 'Health Information Management | HIM', 'Health Information Management'],
    ['MHA', 'The charity Mental Health America (MHA)', 'Mental Health America'],
    ['EHRs', 'Electronic health records (EHRs) hold', 'Electronic health records'],
    ['MHA', 'Mental Health America [MHA]', 'Mental Health America'],
    [
      'HSA',
      'a Health Services Administration degree or minor in health services administration (MHA or HSA)',
      'health services administration',
    ],
    ['R.O.I.', 'release of information (R.O.I.)', 'release of information'],
    ['OCR', 'a letter from the Office of Civil Rights (OCR)', 'Office of Civil Rights'],
    ['AHS', 'Acme Health Solutions, LLC (AHS), understated', 'Acme Health Solutions'],
    ['AHS', 'Acme Health Solutions Inc. (AHS)', 'Acme Health Solutions'],
    ['OJT', 'six weeks of on the job training (OJT)', 'on the job training'],
  ])('%s in "%s"', (form, text, long) => {
    expect(define(form, text)).toBe(long);
  });
});

it('reads over the line breaks of a page’s source', () => {
  expect(define('MHA', 'Mental\n      Health America (MHA)')).toBe('Mental\n      Health America');
});

describe('finds the long form after', () => {
  it.each([
    ['HIM', 'HIM (Health Information Management) is', 'Health Information Management'],
    ['HIM', '“HIM” (health information management)', 'health information management'],
    ['HIM', 'HIM stands for Health Information Management.', 'Health Information Management'],
    ['HIM', 'HIM is short for health information management', 'health information management'],
    ['HIM', 'HIM, which stands for Health Information Management', 'Health Information Management'],
    ['HIM', 'HIM, short for health information management', 'health information management'],
    ['HIM', 'HIM, or health information management, is', 'health information management'],
    ['HIM', 'HIM: Health Information Management', 'Health Information Management'],
    ['HIM', 'HIM = health information management', 'health information management'],
    ['HIM', 'HIM — Health Information Management', 'Health Information Management'],
    ['HIM', 'HIM | Health Information Management', 'Health Information Management'],
    ['MHA', 'MHA [Mental Health America]', 'Mental Health America'],
    ['MHA', 'MHA stands for the Mental Health America', 'Mental Health America'],
    ['EHRs', 'EHRs (electronic health records)', 'electronic health records'],
    ['MHA', 'MHA means Mental Health America; nothing else', 'Mental Health America'],
    ['EHR', 'not to be mixed with the EHR, our early help review.', 'early help review'],
    ['EHR', 'EHR is our early help review.', 'early help review'],
    ['MHA', 'and MHA, the Ministry House Assembly, meets on Tuesdays', 'Ministry House Assembly'],
    ['MRN', 'your MRN, a material request number', 'material request number'],
    ['DHA', 'a DHA technician (dairy herd appraiser), full time', 'dairy herd appraiser'],
    ['HCC', 'HCC crew foreman (hot-mix concrete crew)', 'hot-mix concrete crew'],
    ['NPI', 'NPI Nelson Plumbing Inc. Big jobs', 'Nelson Plumbing Inc'],
  ])('%s in "%s"', (form, text, long) => {
    expect(define(form, text)).toBe(long);
  });

  it.each([
    ['MHA', 'MHA stands for Mental Health America (a charity).', 'Mental Health America'],
    ['EHR', 'EHR: electronic health record (see also EMR)', 'electronic health record'],
  ])('and is not put off by a bracket behind it: "%s" in "%s"', (form, text, long) => {
    expect(define(form, text)).toBe(long);
  });
});

describe('small words', () => {
  it.each([
    ['HHS', 'the Department of Health and Human Services (HHS)', 'Health and Human Services'],
    ['MSHI', 'Master of Science in Health Informatics (MSHI)', 'Master of Science in Health Informatics'],
    ['CCD', 'CCD (Continuity of Care Document)', 'Continuity of Care Document'],
  ])('may be left out of %s', (form, text, long) => {
    expect(define(form, text)).toBe(long);
  });

  it('may also be spoken for', () => {
    expect(define('ROI', 'Release of Information (ROI)')).toBe('Release of Information');
  });
});

describe('words with a hyphen', () => {
  it.each([
    ['VBP', 'value-based purchasing (VBP)', 'value-based purchasing'],
    ['VP', 'value-based purchasing (VP)', 'value-based purchasing'],
    ['VBP', 'VBP (value-based purchasing)', 'value-based purchasing'],
  ])('count by all their initials or by the first: %s', (form, text, long) => {
    expect(define(form, text)).toBe(long);
  });
});

describe('finds no definition', () => {
  it.each([
    ['where the initials differ', 'MHA', 'Bachelor of Health Administration (MHA)'],
    ['where the words run out', 'MHA', 'Health Administration (MHA)'],
    ['where a word has another initial', 'MHA', 'Mental Health Wellness America (MHA)'],
    ['where a word behind it has another initial', 'MHA', 'MHA (Mental Health Wellness America)'],
    ['in a list of degrees', 'MHA', 'MHA, MBA, or MPH'],
    ['behind a comma, of two letters', 'AR', 'bring the AR, the aging report and coffee'],
    ['right behind it, of two letters', 'PI', 'PI Pete Ivers Junior is on call'],
    ['in a bracket that is not about it', 'HIM', 'HIM staff (remote, Ohio)'],
    ['behind a comma, of other words', 'HIM', 'We asked HIM, the coding team and the lab'],
    ['in a list that ends with it', 'MHA', 'MBA, MPH, or MHA'],
    ['in a list with slashes', 'RHIA', 'RHIT/RHIA (required)'],
    ['where the bracket holds something else', 'HIM', 'HIM (remote)'],
    ['behind a dash of a job title', 'HIM', 'REMOTE - HIM Specialist II'],
    ['where the long form only stands near', 'HIM', 'Health Information Management and HIM'],
    ['across a full stop', 'MHA', 'We speak of Mental. Health America (MHA)'],
    ['across a semicolon', 'MHA', 'Mental; Health America (MHA)'],
    ['for a single capital', 'A', 'Apple (A)'],
    ['for a word', 'Epic', 'every patient in care (Epic)'],
    ['in an empty bracket', 'HIM', 'HIM ()'],
    ['in the name of a site', 'MC', 'MC (myclinic.com)'],
    ['at the edges of the text', 'HIM', 'HIM'],
  ])('%s', (_, form, text) => {
    expect(define(form, text)).toBeUndefined();
  });

  it('further away than two lines', () => {
    expect(define('HIM', `Health ${'of '.repeat(50)} Information Management (HIM)`)).toBeUndefined();
  });
});
