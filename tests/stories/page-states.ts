/** Every state that the pages of the extension can be in. */
import type { FrameReport, ListedTerm, Passage } from '../../platform/messages.ts';
import type { BrowserState } from './fake-browser.ts';

export interface PageState {
  /** The file of its screenshot has this name. */
  readonly name: string;
  readonly page: 'popup' | 'options' | 'compare' | 'welcome';
  readonly browser?: BrowserState;
  /** What stands behind the address of the page. */
  readonly search?: string;
  /** What is pressed before it is looked at, by selectors. */
  readonly press?: readonly string[];
  /** What has to be there, by a selector. */
  readonly shows: string;
  /** The ways in which its looks are kept; light, in the size of a popup or of a window, if left out. */
  readonly looks?: readonly Look[];
}

export type Look = 'light' | 'dark' | 'narrow' | 'zoomed' | 'forced';

const listed = (id: string, count: number): ListedTerm => ({ id, count });
const asking = (id: string, text: string, name: string): Passage => ({
  id,
  mention: 0,
  text,
  start: text.indexOf(name),
  end: text.indexOf(name) + name.length,
  headings: [],
});

const terms = [
  listed('rhia', 2),
  listed('rhit', 1),
  listed('mha-degree', 1),
  listed('hipaa', 4),
  listed('ehr', 3),
  listed('ahima', 1),
  listed('operating-budget', 1),
];

const passages = [
  asking('rhia', 'RHIA or RHIT required within one year of hire.', 'RHIA'),
  asking('rhit', 'RHIA or RHIT required within one year of hire.', 'RHIT'),
  asking('mha-degree', 'A Master of Health Administration (MHA) is preferred.', 'MHA'),
];

const top: FrameReport = {
  frame: 'top',
  url: 'https://jobs.example.org/openings/director',
  isTop: true,
  frames: 0,
  path: [],
  rule: 'on',
  why: 'default',
  isResting: false,
  terms,
  survey: { title: 'Director of Health Information', passages },
};

const quiz = { name: 'Canvas', place: 'learn.example.edu/courses/7/quizzes/12/take', isOneOfMany: false };
const inPart: FrameReport = {
  ...top,
  survey: {
    title: 'Director of Health Information',
    passages,
    part: { name: 'Director of Health Information', terms: terms.slice(0, 4) },
  },
};

const kept = {
  version: 1,
  title: 'Hospital Administrator',
  url: 'https://jobs.example.org/openings/administrator',
  keptOn: '2026-11-27',
  terms: [
    { id: 'fache', count: 1, asked: { demand: 'preferred', isOneOf: false, quote: 'FACHE preferred' } },
    {
      id: 'mha-degree',
      count: 2,
      asked: { demand: 'required', isOneOf: true, quote: 'MHA or MBA required' },
    },
    { id: 'operating-budget', count: 3 },
    { id: 'hipaa', count: 1 },
  ],
};

const popup = (name: string, browser: BrowserState, more: Partial<PageState> = {}): PageState => ({
  name: `popup-${name}`,
  page: 'popup',
  browser: { reports: [top], ...browser },
  search: '?tab=1',
  shows: '.term-row, .notice',
  ...more,
});

/** Without terms, and with what is given in place of that. */
const bare = (report: Partial<FrameReport>): BrowserState => ({
  reports: [{ ...top, terms: [], survey: { title: '', passages: [] }, ...report }],
});

const stored: BrowserState = {
  synced: {
    look: 'both',
    'site:jobs.example.org': 'on',
    'site:learn.example.edu/courses/7': 'list',
    'site:news.example.com': 'off',
    'known:ehr': true,
    'known:hipaa': true,
    'wrong:ccs/*': true,
    'wrong:mha-degree/charity.example.org': true,
    'wrong:rhia/jobs.example.org#1x9k2b': true,
  },
  local: { met: ['rhia', 'rhit'], kept, newsSeen: 1, pauses: { sites: ['forum.example.com'] } },
};

/** No pause is longer than a day. */
const nextEleven = (now = new Date()): number => now.setHours(now.getHours() < 11 ? 11 : 35, 0, 0, 0);

const EVERY_LOOK = ['light', 'dark', 'narrow', 'zoomed', 'forced'] as const;

export const pageStates: readonly PageState[] = [
  popup('list', {}, { looks: EVERY_LOOK }),
  popup('new-first', { local: { met: ['hipaa', 'ehr', 'rhia'] } }),
  popup('filtered', {}, { press: ['.lean-counts button:last-child'] }),
  popup('part', { reports: [inPart] }),
  popup('kept', { local: { kept: { ...kept, url: top.url, title: 'Director of Health Information' } } }),
  popup(
    'postings',
    { local: { kept } },
    { press: ['.kept .button'], shows: '.postings', looks: ['light', 'narrow'] },
  ),
  popup('export', {}, { press: ['details:has(.export) summary'], shows: '.export' }),
  popup('known', { synced: { 'known:ccs': true } }, { press: ['.known summary'], shows: '.known li' }),
  popup('list-only', { synced: { 'site:jobs.example.org': 'list' } }),
  popup('off', { synced: { 'site:jobs.example.org': 'off' } }, { looks: ['light', 'forced'] }),
  popup('off-everywhere', { synced: { enabled: false } }),
  popup('paused-visit', { local: { pauses: { sites: ['jobs.example.org'] } } }),
  popup('paused-until', { local: { pauses: { until: nextEleven() } } }),
  popup('pause', {}, { press: ['.pause summary'], shows: '.pause[class] li', looks: ['light', 'narrow'] }),
  popup('course', { reports: [{ ...top, url: 'https://learn.example.edu/courses/7/pages/1' }] }),
  popup('quiz', bare({ url: `https://${quiz.place}`, rule: 'off', why: 'quiz', quiz }), {
    looks: ['light', 'dark'],
  }),
  popup('framed-quiz', {
    reports: [
      { ...top, frames: 1 },
      { ...top, frame: 'in', isTop: false, path: [0], rule: 'off', why: 'quiz', quiz, terms: [] },
    ],
  }),
  popup('card-taken', { reports: [{ ...top, noCard: 'taken' }] }),
  popup('covered', { reports: [{ ...top, noCard: 'covered' }] }),
  popup('resting', { reports: [{ ...top, isResting: true }] }),
  popup('no-terms', bare({})),
  popup(
    'doubts',
    bare({
      doubts: [
        { id: 'ccs', text: 'CCS' },
        { id: 'mha-degree', text: 'MHA' },
      ],
    }),
    {
      shows: '.doubts',
    },
  ),
  popup('closed', { reports: 'closed' }),
  popup('not-html', bare({ unreadable: 'not-html', rule: 'off' })),
  popup('old-browser', { reports: [{ ...top, unreadable: 'no-highlights' }] }),
  popup('waiting', { reports: 'silent' }, { shows: '.waiting' }),
  popup('broken', { synced: { density: 42, 'site:a.example': 'sometimes' } }),
  popup('unsynced', { local: { unsynced: { look: 'tint' } } }),
  popup('refused', { isRefusing: true }),
  popup('news', { local: { newsSeen: 0 } }, { shows: '.news-link' }),
  popup('compare', {}, { press: ['#tab-compare'], shows: '.comparison', looks: EVERY_LOOK }),
  popup(
    'compare-terms',
    {},
    { press: ['#tab-compare', '#credentials summary'], shows: '#credentials .chip' },
  ),
  popup('ladders', {}, { press: ['#tab-compare', '.choice [value="ladders"]'], shows: '.ladders' }),
  popup('fit', {}, { press: ['#tab-compare', '.choice [value="fit"]'], shows: '.fit' }),
  popup('glossary', {}, { press: ['#tab-glossary'], shows: '.glossary-row', looks: EVERY_LOOK }),
  popup(
    'entry',
    {},
    {
      press: ['#tab-glossary', '.glossary-row[href$="#rhia"]'],
      shows: '.entry',
      looks: ['light', 'dark', 'narrow'],
    },
  ),
  { name: 'options', page: 'options', shows: '.section', looks: ['light'] },
  { name: 'options-refused', page: 'options', browser: { isRefusing: true }, shows: '.notice' },
  { name: 'options-full', page: 'options', browser: stored, shows: '.undo-row', looks: EVERY_LOOK },
  {
    name: 'compare',
    page: 'compare',
    search: '?here=rhia,ehr',
    shows: '.ladders',
    looks: EVERY_LOOK,
  },
  { name: 'welcome', page: 'welcome', shows: '.pin', looks: EVERY_LOOK },
  { name: 'welcome-pinned', page: 'welcome', browser: { isPinned: true }, shows: 'main:not(:has(.pin))' },
  {
    name: 'welcome-card',
    page: 'welcome',
    press: ['.sample-mark'],
    shows: '.sample-card .card',
    looks: ['light', 'dark', 'narrow'],
  },
  { name: 'welcome-list', page: 'welcome', press: ['[value="list"]'], shows: '.sample-list' },
];
