/** The real glossary: that it is whole, that every form of it can be found, and the facts that are easy to get wrong. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import { findProblems } from '../../../glossary/check.ts';
import { packIndex, unpackIndex } from '../../../glossary/index-format.ts';
import { FIELDS } from '../../../glossary/kinds.ts';
import { namesOf } from '../../../glossary/names.ts';
import { Category, type Term } from '../../../glossary/schema.ts';

const { terms, comparison } = readGlossary();
const folder = new URL('../../../glossary/terms/', import.meta.url);

const byId = (id: string): Term => {
  const term = terms.find((candidate) => candidate.id === id);
  if (!term) throw new Error(`the glossary has no term "${id}"`);
  return term;
};

const textsOf = (term: Term): string[] => [
  term.term,
  term.expansion ?? '',
  term.short,
  term.long,
  term.him,
  term.ha,
  ...term.confusedWith.map(({ difference }) => difference),
];

/** Everything that a person can read in it, each with the place where it stands. */
const texts: { place: string; text: string }[] = [
  ...terms.flatMap((term) => textsOf(term).map((text) => ({ place: term.id, text }))),
  ...comparison.rows.flatMap(({ id, title, difference, him, ha, shared = '' }) =>
    [title, difference, him.line, him.paragraph, ha.line, ha.paragraph, shared].map((text) => ({
      place: `comparison ${id}`,
      text,
    })),
  ),
  ...(['him', 'ha'] as const).flatMap((field) =>
    comparison.ladders[field].steps.flatMap(({ level, titles, asks }) =>
      [...titles, asks.line, asks.paragraph].map((text) => ({ place: `ladder ${field} ${level}`, text })),
    ),
  ),
  ...comparison.crossings.flatMap(({ from, to, how }) =>
    [from, to, how].map((text) => ({ place: `crossing ${from} to ${to}`, text })),
  ),
  ...comparison.questions.flatMap(({ question, because }) =>
    [question, because.line, because.paragraph].map((text) => ({ place: question, text })),
  ),
  ...[comparison.title, comparison.intro, comparison.closing].map((text) => ({ place: 'comparison', text })),
];
const placesOf = (pattern: RegExp): string[] =>
  texts.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place}: ${text}`);

describe('the files', () => {
  it('have no problems', () => {
    expect(findProblems(terms, comparison)).toEqual([]);
  });

  it('are one for each category', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(names.toSorted()).toEqual(Category.options.map((category) => `${category}.json`).toSorted());
  });

  it.each(Category.options)('%s.json holds only its category', (category) => {
    const file = JSON.parse(readFileSync(new URL(`${category}.json`, folder), 'utf8')) as { terms: Term[] };
    const strays = file.terms.filter((term) => term.category !== category).map(({ id }) => id);
    expect(strays, `move these to the file of their category`).toEqual([]);
  });

  it('hold more than 600 terms, as README.md says, of both fields', () => {
    expect(terms.length).toBeGreaterThan(600);
    for (const field of FIELDS)
      expect(terms.filter((term) => term.field === field).length).toBeGreaterThan(100);
  });
});

it('leads to every term from another one', () => {
  const led = new Set(terms.flatMap((term) => [...term.related, ...term.confusedWith.map(({ id }) => id)]));
  expect(terms.map(({ id }) => id).filter((id) => !led.has(id))).toEqual([]);
});

describe('the terms that everything else leans on', () => {
  it.each([
    ['him', 'HIM', 'him', 'high'],
    ['ehr', 'EHR', 'both', 'none'],
    ['hipaa', 'HIPAA', 'both', 'none'],
    ['mha-degree', 'MHA', 'ha', 'high'],
    ['rhia', 'RHIA', 'him', 'none'],
  ])('%s is written %s, of the field %s and of risk %s', (id, term, field, risk) => {
    expect(byId(id)).toMatchObject({ term, field, risk });
  });
});

describe('forms', () => {
  const index = unpackIndex(packIndex(terms));
  const isFound = (id: string, form: string): boolean =>
    index.matcher
      .find(form)
      .some(
        ({ start, end, phrase }) =>
          start === 0 &&
          end >= form.length - 1 &&
          index.claimsOf(phrase)?.some(({ term }) => index.terms[term]!.id === id),
      );

  it('are found where they are written as in the glossary', () => {
    const lost = terms.flatMap((term) =>
      namesOf(term)
        .filter((form) => !isFound(term.id, form))
        .map((form) => `${term.id}: "${form}"`),
    );
    expect(lost, 'the matcher can’t find these: write them otherwise, or teach it').toEqual([]);
  });

  it.each([
    ['patient-registry', 'registries'],
    ['cancer-registry', 'cancer registries'],
    ['payer', 'payers'],
    ['medical-coder', 'medical coders'],
  ])('of %s are found in the plural: "%s"', (id, text) => {
    expect(isFound(id, text)).toBe(true);
  });
});

describe('facts that are easy to get wrong', () => {
  it('nothing says that ONC is now ASTP: the plain name came back in 2026', () => {
    expect(byId('onc-agency').term).toBe('ONC');
    expect(byId('onc-agency').long).toMatch(/restored the plain name ONC/);
    expect(placesOf(/\b(now|today|currently|renamed|is|became|since)\b[^.;]*\bASTP\b/)).toEqual([]);
    expect(placesOf(/\bASTP\b[^.;]*\(?(formerly|previously|once)\b/)).toEqual([]);
  });

  it('ODS is Oncology Data Specialist', () => {
    expect(byId('ods-cancer-registry').expansion).toBe('Oncology Data Specialist');
  });

  it('FACHE asks for one year of membership, not three', () => {
    const text = textsOf(byId('fache')).join(' ');
    expect(text).toMatch(/one year of ACHE membership/);
    expect(text).not.toMatch(/(three|3) years? (of|as an?) (ACHE )?member/);
    expect(placesOf(/(three|3)[ -]years?[^.;]*\bACHE member/)).toEqual([]);
  });

  it('ICD-11 is not used in the US for coding', () => {
    const text = textsOf(byId('icd-11')).join(' ');
    expect(text).toMatch(/not used on US claims/i);
    expect(text).toMatch(/The US has set no date to replace ICD-10-CM/);
  });

  it('the stricter HIPAA Security Rule of 2025 is a proposal, not final', () => {
    const text = textsOf(byId('hipaa-security-rule')).join(' ');
    expect(text).toMatch(/proposed in January 2025/);
    expect(text).toMatch(/binds nobody until a final rule/);
    expect(text).not.toMatch(/(finalized|took effect|in force since) [^.]*202[5-9]/i);
  });

  it('no text holds a CPT code, because the codes and their words belong to the AMA', () => {
    expect(placesOf(/(?<![\d,.$-])\d{5}(?![\d,])|(?<!\d)\d{4}[FT]\b/)).toEqual([]);
  });
});
