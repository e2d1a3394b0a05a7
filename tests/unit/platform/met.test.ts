import { expect, it } from 'vitest';
import { parseMet, withMet } from '../../../platform/met.ts';

it('takes the list of ids, and nothing from what it does not understand', () => {
  expect(parseMet(['ehr', 'him'])).toEqual(['ehr', 'him']);
  expect(parseMet(['ehr', 7, null])).toEqual(['ehr']);
  for (const unreadable of [undefined, null, 'ehr', 3, { ehr: true }])
    expect(parseMet(unreadable)).toEqual([]);
});

it('adds what is new at the end, and says so where nothing is', () => {
  expect(withMet(['ehr'], ['him', 'ehr', 'rhia'])).toEqual(['ehr', 'him', 'rhia']);
  expect(withMet(['ehr'], ['ehr'])).toBeUndefined();
});

it('grows to a limit, the oldest going first', () => {
  const many = Array.from({ length: 2_000 }, (_, number) => `term-${number}`);
  const more = withMet(many, ['ehr'])!;
  expect([more.length, more[0], more.at(-1)]).toEqual([2_000, 'term-1', 'ehr']);
  expect(parseMet([...many, 'ehr'])).toEqual(more);
});
