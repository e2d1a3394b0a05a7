import { describe, expect, it } from 'vitest';
import { degreeNamed } from '../../../../glossary/asking/degrees.ts';
import { readGlossary } from '../../../../glossary/build/read.ts';

/** The degree that a text names by the field of study in square brackets. */
const named = (id: string, text: string): string | undefined =>
  degreeNamed(id, text.replace(/[[\]]/g, ''), { start: text.indexOf('['), end: text.indexOf(']') - 1 });

const ids = readGlossary().terms.map(({ id }) => id);

describe('a degree in one of several fields', () => {
  it.each([
    ['healthcare-administration', "Bachelor's in finance, business or [healthcare administration]", 'bsha'],
    [
      'healthcare-administration',
      'Bachelor’s Degree in Business, [Healthcare Administration], Nursing',
      'bsha',
    ],
    [
      'healthcare-administration',
      "Bachelor's degree in a related field (business, [hospital management])",
      'bsha',
    ],
    ['healthcare-administration', 'Bachelors in a related field such as [health administration]', 'bsha'],
    [
      'healthcare-administration',
      "Master's Degree (MBA, MPH) in business, or [health administration]",
      'mha-degree',
    ],
    [
      'healthcare-administration',
      "A master's degree, which may be in informatics, nursing or [health administration]",
      'mha-degree',
    ],
    [
      'healthcare-administration',
      "Bachelor's or Master's degree in Nursing, [Healthcare Management]",
      'mha-degree',
    ],
    ['healthcare-administration', 'A doctorate in policy or [health services administration]', 'dha-degree'],
    ['him', 'BS/BA in business or [HIM]', 'bshim'],
    ['him', 'A.A.S. in business or [HIM]', 'associate-degree-in-hit'],
    ['him', 'BSc (Hons) in [HIM]', 'bshim'],
    ['health-informatics', 'M.Sc. in nursing or [health informatics]', 'mshi'],
    [
      'him',
      'An associate’s degree from an accredited college or university with a major field of study in health information technology/[health information management]',
      'associate-degree-in-hit',
    ],
    ['health-informatics', "Master's degree in\n nursing, [health informatics] or IT", 'mshi'],
    ['public-health', "Master's in nursing or [public health]", 'mph'],
  ])('%s: %s', (id, text, degree) => {
    expect(named(id, text)).toBe(degree);
    expect(ids).toContain(degree);
  });

  it.each([
    [
      'healthcare-administration',
      "Bachelor's degree required. Experience in nursing or [healthcare management]",
    ],
    ['healthcare-administration', "Bachelor's degree in nursing and [healthcare management] experience"],
    [
      'healthcare-administration',
      "Bachelor's degree with five years in a hospital or [healthcare administration]",
    ],
    ['healthcare-administration', "Bachelor's degree in nursing: leads the [hospital management] office"],
    ['healthcare-administration', "Bachelor's degree in nursing with a love of [hospital management]"],
    ['healthcare-administration', 'An associate in [hospital administration]'],
    ['health-informatics', "Bachelor's in nursing or [health informatics]"],
    ['rhia', "Bachelor's in nursing or [RHIA]"],
  ])('is not named elsewhere: %s: %s', (id, text) => {
    expect(named(id, text)).toBeUndefined();
  });

  it('is told in time that grows with the text', () => {
    const text = `Bachelor's in ${'and '.repeat(50)}[HIM]`;
    expect(named('him', text)).toBeUndefined();
  });
});
