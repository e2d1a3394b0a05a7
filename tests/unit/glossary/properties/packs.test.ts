/** Glossaries that can't work: refused when the index is built, by the form and the entries, never in a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIndex, unpackIndex } from '../../../../glossary/index-format.ts';
import type { Term } from '../../../../glossary/schema.ts';
import { makeTerm } from '../make-term.ts';
import { anyText } from './texts.ts';

describe('a form that nothing can be looked up by is refused, naming the form and its entry:', () => {
  it.each([
    '--',
    '...',
    '( )',
    '\u00ad\u200b',
    '\u0301\u0301',
    '🏥🏥',
    '\ud83c\ud83c',
    '/ ,',
    '系統',
    'Éire',
    '/A',
    ', a',
    '③ x',
  ])('%j', (form) => {
    const terms = [
      makeTerm({ id: 'good', term: 'EHR' }),
      makeTerm({ id: 'the-bad-one', term: 'ROI', forms: [form] }),
    ];
    expect(() => packIndex(terms)).toThrow(`"${form}"`);
    expect(() => packIndex(terms)).toThrow('the-bad-one');
  });

  it('also where it is a cue or the cue of a rival', () => {
    const cue = makeTerm({ id: 'cue-entry', term: 'ROI', cues: ['--'], risk: 'high' });
    expect(() => packIndex([cue])).toThrow(/"--".*cue-entry|cue-entry.*"--"/);
    const rival = makeTerm({
      id: 'rival-entry',
      term: 'ROI',
      rivals: [{ name: 'x', cues: ['--'] }],
      risk: 'high',
    });
    expect(() => packIndex([rival])).toThrow(/"--".*rival-entry|rival-entry.*"--"/);
  });
});

describe('a form that more than one entry claims without cues', () => {
  it.each([
    ['written the same', 'ROI', 'ROI'],
    ['as a plural', 'access audit', 'access audits'],
    ['in another case', 'access audit', 'Access Audit'],
    ['with a hyphen', 'access-audit', 'access audit'],
    ['with a dash', 'access–audit', 'access audit'],
    ['with a possessive', "patient's chart", 'patient chart'],
    ['closed up', 'healthcare data', 'health care data'],
    ['as a prefix', 'e-visit', 'eVisit'.toLowerCase()],
    ['with "and"', 'risk & return', 'risk and return'],
    ['with white space', 'access  audit', 'access\u00a0audit'],
  ])('%s is refused, naming both', (_, one, other) => {
    const terms = [makeTerm({ id: 'first-entry', term: one }), makeTerm({ id: 'second-entry', term: other })];
    expect(() => packIndex(terms)).toThrow(/claimed by first-entry, second-entry/);
  });
});

describe('a glossary of any strings', () => {
  const term = (number: number): fc.Arbitrary<Term> =>
    fc
      .record({
        term: anyText,
        forms: fc.array(anyText, { maxLength: 2 }),
        cues: fc.array(anyText, { maxLength: 2 }),
        rival: fc.array(anyText, { maxLength: 2 }),
      })
      .map(({ rival, ...parts }) =>
        makeTerm({ id: `entry-${number}`, ...parts, rivals: [{ name: 'other', cues: rival }], risk: 'low' }),
      );

  it('is either refused when it is packed, or works in a page as it is', () => {
    fc.assert(
      fc.property(fc.tuple(term(0), term(1)), anyText, (terms, text) => {
        let packed: ReturnType<typeof packIndex>;
        try {
          packed = packIndex(terms);
        } catch (error) {
          expect((error as Error).message).toMatch(/entry-[01]/);
          return;
        }
        const index = unpackIndex(packed);
        expect(index.terms.map(({ id }) => id)).toEqual(['entry-0', 'entry-1']);
        const inPage = terms.map((one) => one.term).join(' ') + text;
        for (const { phrase } of index.matcher.find(inPage)) {
          expect(index.phrase(phrase)).toBeTypeOf('string');
          for (const claim of index.claimsOf(phrase) ?? []) expect(index.terms[claim.term]).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
  });
});
