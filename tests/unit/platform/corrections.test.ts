import { describe, expect, it } from 'vitest';
import {
  correctionOf,
  isCorrected,
  isCorrection,
  isPlace,
  keyOf,
  placeOf,
  scopeOf,
  siteOfPlace,
} from '../../../platform/corrections.ts';

const TEXT = 'The ROI of the campaign';
const corrected = (place: string, site = 'example.com', text = TEXT): boolean =>
  isCorrected(new Map([['roi', new Set([place])]]), 'roi', site, text);

describe('a correction', () => {
  it('of a passage holds for this passage of this site only', () => {
    const place = placeOf('passage', 'example.com', TEXT);
    expect(corrected(place)).toBe(true);
    expect(corrected(place, 'example.com', '  The ROI\n of the campaign ')).toBe(true);
    expect(corrected(place, 'example.com', 'The ROI of the record')).toBe(false);
    expect(corrected(place, 'example.org')).toBe(false);
  });

  it('of a site holds for all of it', () => {
    const place = placeOf('site', 'example.com', TEXT);
    expect(corrected(place, 'example.com', 'other words')).toBe(true);
    expect(corrected(place, 'example.org')).toBe(false);
  });

  it('for everywhere holds everywhere', () => {
    const place = placeOf('everywhere', 'example.com', TEXT);
    expect(corrected(place, 'example.org', 'other words')).toBe(true);
  });

  it('holds for its own term only', () => {
    expect(isCorrected(new Map([['roi', new Set(['*'])]]), 'him', 'example.com', TEXT)).toBe(false);
  });

  it('works where there is no site', () => {
    expect(corrected(placeOf('passage', '', TEXT), '')).toBe(true);
  });
});

it('every place that is made can be stored, and tells its scope and site', () => {
  for (const scope of ['passage', 'site', 'everywhere'] as const) {
    const place = placeOf(scope, 'example.com', TEXT);
    expect(isPlace(place)).toBe(true);
    expect(scopeOf(place)).toBe(scope);
    expect(correctionOf(keyOf({ id: 'mha-degree', place }))).toEqual({ id: 'mha-degree', place });
    expect(siteOfPlace(place)).toBe(scope === 'everywhere' ? undefined : 'example.com');
  }
});

it.each([
  undefined,
  'him',
  {},
  { id: 'him' },
  { id: 7, place: '*' },
  { id: 'him', place: ['*'] },
  { id: 'him', place: '' },
  { id: 'him', place: 'two words' },
  { id: 'him/a.example', place: '*' },
])('%j can’t be stored as a correction', (value) => {
  expect(isCorrection(value)).toBe(false);
  expect(isCorrection({ id: 'him', place: '*' })).toBe(true);
});
