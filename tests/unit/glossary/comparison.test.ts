/** The real ladders, crossings and questions: that they are whole and fair to both fields, and the facts that are easy to get wrong. */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import type { Field, LadderStep } from '../../../glossary/schema.ts';

const { terms, comparison } = readGlossary();
const { ladders, crossings, questions, rows } = comparison;

const fieldOf = (id: string): Field | undefined => terms.find((term) => term.id === id)?.field;
const textOf = ({ titles, asks }: LadderStep): string => [...titles, asks.line, asks.paragraph].join(' ');

describe('the rows', () => {
  it.each([
    'focus',
    'daily-work',
    'skills',
    'education',
    'credentials',
    'regulation',
    'technology',
    'data',
    'finance',
    'people',
    'patient-contact',
    'security',
    'partnerships',
    'research',
    'covid-telehealth',
    'integration',
    'career',
    'settings',
    'pay',
    'titles',
  ])('have the dimension %s', (id) => {
    expect(rows.map((row) => row.id)).toContain(id);
  });

  const pay = rows.find(({ id }) => id === 'pay')!;
  it.each(['him', 'ha'] as const)(
    'give no pay without its year, and say where directors are counted: %s',
    (side) => {
      for (const text of [pay[side].line, pay[side].paragraph]) {
        expect(text).toMatch(/\$[\d,]+ (a year )?in May 20\d\d/);
        expect(text).toMatch(/HIM (managers and )?directors/);
      }
    },
  );

  it('give all pay of one survey, and the outlook that goes with it', () => {
    const text = JSON.stringify(pay);
    const years = new Set(text.match(/(?<=May )20\d\d/g));
    expect(years.size).toBe(1);
    const year = Number([...years][0]);
    expect(new Set(text.match(/from 20\d\d to 20\d\d/g))).toEqual(new Set([`from ${year} to ${year + 10}`]));
  });

  it('name the titles of every level', () => {
    const titles = rows.find(({ id }) => id === 'titles')!;
    for (const { paragraph } of [titles.him, titles.ha])
      expect(paragraph).toMatch(/Entry:.*Middle:.*Senior:.*At the top:/);
  });
});

describe('the ladders', () => {
  it.each(['him', 'ha'] as const)('link terms of the own field at every step: %s', (field) => {
    const without = ladders[field].steps.filter((step) => !step.terms.some((id) => fieldOf(id) === field));
    expect(without.map(({ level }) => level)).toEqual([]);
  });

  it.each(['him', 'ha'] as const)('rest on more than one publisher: %s', (field) => {
    expect(new Set(ladders[field].sources.map(({ publisher }) => publisher)).size).toBeGreaterThan(2);
  });

  it('name years only where an issuing body does', () => {
    const named = Object.values(ladders).flatMap(({ steps }) =>
      steps.flatMap((step) => textOf(step).match(/\w+ (?:or \w+ )?years?\b/g) ?? []),
    );
    expect(named).toEqual([
      'two years', // of coding, before CPC-A becomes CPC: AAPC
      'five years', // of related work at most, for managers: Bureau of Labor Statistics
      'one or two years', // of an administrative fellowship: National Center for Healthcare Leadership
      'five years', // as above
      'five years', // of healthcare management, for the FACHE: ACHE
      'one year', // of membership, for the FACHE: ACHE
    ]);
  });

  it('keep the RHIA to those with the right degree', () => {
    const text = ladders.him.steps.map(textOf).join(' ');
    expect(text).toMatch(/experience alone never opens the RHIA exam/);
  });

  it('say which post is licensed by law, and that the others are not', () => {
    const [, , senior, executive] = ladders.ha.steps.map(textOf);
    expect(senior).toMatch(/nursing home administrator needs a state license/);
    expect(executive).toMatch(/No license is needed/);
  });
});

describe('the crossings', () => {
  it('lead into each field, and into posts that both fill', () => {
    expect(new Set(crossings.map(({ into }) => into))).toEqual(new Set(['him', 'ha', 'both']));
  });

  it('link a term that the field which they lead into works with', () => {
    const without = crossings.filter(
      ({ into, terms: linked }) => !linked.some((id) => [into, 'both'].includes(fieldOf(id) ?? '')),
    );
    expect(without.map(({ to }) => to)).toEqual([]);
  });

  it('do not repeat themselves', () => {
    const ways = crossings.map(({ from, to }) => `${from} to ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
  });
});

describe('the questions', () => {
  it('are eight to ten', () => {
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeLessThanOrEqual(10);
  });

  it('point to each field equally often, and some to both', () => {
    const count = (field: Field): number => questions.filter(({ points }) => points === field).length;
    expect(count('him')).toBe(count('ha'));
    expect(count('both')).toBeGreaterThan(0);
  });

  it('say something of both fields', () => {
    const oneSided = questions.filter(
      ({ because: { paragraph } }) => !/\bHIM\b/.test(paragraph) || !/\badminist/i.test(paragraph),
    );
    expect(oneSided.map(({ question }) => question)).toEqual([]);
  });
});
