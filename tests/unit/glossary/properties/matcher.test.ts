/** The matcher against a naive reading of its rules, on real forms in all their writings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../../glossary/build/read.ts';
import { read } from '../../../../glossary/facts.ts';
import { packIndex, unpackIndex } from '../../../../glossary/index-format.ts';
import { namesOf } from '../../../../glossary/names.ts';
import { toPhrases } from '../../../../glossary/phrases.ts';
import { compile } from '../compile.ts';
import { findNaively, type Span } from './naive.ts';
import { noise, textOf, writingOf } from './texts.ts';

const { terms } = readGlossary();
const realForms = [...new Set(terms.flatMap(namesOf))];
/** Forms in which the rules meet, and which are found more often than by chance. */
const TELLING_FORMS = [
  'HIM',
  'RHIA',
  'CCS-P',
  'ICD-10-CM',
  'HL7',
  'ePHI',
  'Medicare',
  'registry',
  'cancer registries',
  'HIPAA Security Rule',
  'electronic health record',
  'healthcare administration',
  'fraud, waste and abuse',
  'policies & procedures',
  'H&P',
  'A/R',
  'A/R days',
  'List of Excluded Individuals/Entities',
  'Admissions, Discharges and Transfers',
  'RHIA/RHIT eligible',
  'MS in Health Administration',
  "Master's in HIM",
  'e-prescribing',
  'MDS 3.0',
  '42 CFR Part 2',
  'business process',
  'box office',
];

const show = (text: string, spans: Iterable<Span>): string[] =>
  [
    ...new Set(
      [...spans].map(({ start, end }) => `${start}-${end} ${JSON.stringify(text.slice(start, end))}`),
    ),
  ].toSorted();

/** Letters that a text must have in a row to hold the form. */
const beginningOf = (form: string): string => /^[a-z]{1,4}|^\d+/i.exec(form)![0].toLowerCase();

const findForm = (form: string, text: string): string[] => show(text, compile(toPhrases(form)).find(text));

describe('on any writing of a form, the matcher finds what the rules say and no more:', () => {
  it.each(TELLING_FORMS)('%s', (form) => {
    fc.assert(
      fc.property(textOf(form), (text) => {
        expect(findForm(form, text)).toEqual(show(text, findNaively(form, text)));
      }),
      { numRuns: 800 },
    );
  });

  it('any form of the glossary, alone', () => {
    const formAndText = fc
      .constantFrom(...realForms)
      .chain((form) => fc.tuple(fc.constant(form), textOf(form)));
    fc.assert(
      fc.property(formAndText, ([form, text]) => {
        expect(findForm(form, text)).toEqual(show(text, findNaively(form, text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('all forms of the glossary at once, packed and unpacked', () => {
    const index = unpackIndex(packIndex(terms));
    const writing = fc.constantFrom(...realForms).chain(writingOf);
    const text = fc.tuple(noise, writing, noise, writing, noise).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (text) => {
        const { found = [] } = read(text, index) ?? {};
        const forms = found.filter(({ phrase }) => index.claimsOf(phrase));
        const letters = text.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
        const possible = realForms.filter((form) => letters.includes(beginningOf(form)));
        expect(show(text, forms)).toEqual(
          show(
            text,
            possible.flatMap((form) => findNaively(form, text)),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the naive matcher is no straw man: it finds', () => {
  it.each([
    ['ICD-10-CM', 'ICD‑10‑CM, ICD 10 CM, ICD10CM, I.C.D.-10-C.M.', 4],
    ['RHIA', 'RHIA, RHIAs, RHIA’s, R.H.I.A., R\u00adHIA®, (RHIA/RHIT)', 6],
    ['HIPAA Security Rule', "hipaa security rule, HIPAA's  security\u00a0rules, HIPAA SECURITY RULE", 2],
    ['cancer registries', 'Cancer Registry and cancer registries’ data', 2],
    ['HIM', 'him, $HIM, HIM-A, X-HIM, HIMS, @HIM, HIM@x, x&HIM, A.H.I.M.', 0],
  ])('%s in "%s"', (form, text, count) => {
    expect(findNaively(form, text)).toHaveLength(count);
  });
});
