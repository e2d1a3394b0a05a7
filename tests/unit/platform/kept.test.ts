import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearKept, isSamePage, keep, parseKept, type KeptPosting } from '../../../platform/kept.ts';

const posting: KeptPosting = {
  title: 'Inpatient Coder II',
  url: 'https://jobs.example.org/inpatient-coder',
  keptOn: '2026-11-27',
  terms: [
    { id: 'ccs-coding', count: 2, asked: { demand: 'required', isOneOf: false, quote: 'CCS required' } },
    { id: 'mba', count: 1, asked: { isOneOf: true, quote: 'MHA or MBA' } },
    { id: 'hipaa', count: 4 },
  ],
};

it('understands the shape of version 1', () => {
  expect(parseKept({ version: 1, ...posting })).toEqual(posting);
});

it('is of one page at all its places, and not at the paths that a page has behind "#"', () => {
  expect(isSamePage('https://a.org/job/7#apply', 'https://a.org/job/7')).toBe(true);
  expect(isSamePage('https://a.org/job/7', 'https://a.org/job/8')).toBe(false);
  expect(isSamePage('https://a.org/#/job/7', 'https://a.org/#/job/8')).toBe(false);
});

it('calls a page without a title by its address', () => {
  expect(parseKept({ version: 1, ...posting, title: '' })?.title).toBe(posting.url);
});

it.each([
  [undefined],
  [null],
  ['kept'],
  [[]],
  [posting],
  [{ version: 2, ...posting }],
  [{ version: 1, ...posting, url: 7 }],
  [{ version: 1, ...posting, terms: {} }],
])('reads nothing from what it does not understand (%#)', (value) => {
  expect(parseKept(value)).toBeUndefined();
});

it('leaves out a term that is damaged, and words of asking that are', () => {
  const terms = [
    'RHIA',
    { id: 'rhia' },
    { id: 'rhit', count: 1, asked: { demand: 'begged', isOneOf: true, quote: '' } },
  ];
  expect(parseKept({ version: 1, ...posting, terms })?.terms).toEqual([{ id: 'rhit', count: 1 }]);
});

it('is kept on this device only, under one key, until it is cleared', async () => {
  fakeBrowser.reset();
  await keep(posting);
  const stored = await fakeBrowser.storage.local.get(null);
  expect(Object.keys(stored)).toEqual(['kept']);
  expect(parseKept(stored['kept'])).toEqual(posting);
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  await clearKept();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
