import { expect, it } from 'vitest';
import { cardEntry } from '../../../glossary/entries.ts';
import type { FrameOrder } from '../../../platform/messages.ts';
import { toldOrder } from '../../../platform/told-orders.ts';
import { makeComparison, makeRow, makeTerm } from '../glossary/make-term.ts';

const entries = {
  terms: [makeTerm({ id: 'ehr', term: 'EHR' })],
  comparison: makeComparison({ rows: [makeRow({ id: 'focus' })] }),
};
const told = (order: unknown): unknown => toldOrder(order, (id) => cardEntry(entries, id));
const withoutUndefined = (order: unknown): unknown => JSON.parse(JSON.stringify(order));

const card = {
  frame: 'a',
  path: [0, 2],
  subject: { kind: 'words', words: 'EHR', near: [] },
  entry: undefined,
  kind: 'corner',
  isPinned: true,
  isLed: false,
} as const;
const entry = cardEntry(entries, 'ehr')!;
const why = { isDefined: false, near: ['AHIMA'], onPage: [], rivals: [0], others: [] };
const asked = { demand: 'required', isOneOf: false, quote: 'EHR required' } as const;
const subject = { kind: 'mark', why, asked, passage: 'EHR required, AHIMA' } as const;
const ofMark = { ...card, subject, entry } as const;
const quiz = { name: 'Canvas', place: 'a.org/courses/1/quizzes/2/take', isOneOfMany: false };

it.each<FrameOrder>([
  { type: 'moved', quiz },
  { type: 'moved', quiz: undefined },
  { type: 'show', frame: 'a', id: 'rhia' },
  { type: 'opened', frame: 'a', isPinned: false },
  { type: 'closed' },
  { type: 'show-given', card },
  { type: 'show-given', card: { ...card, entry } },
  { type: 'show-given', card: { ...ofMark, isRightToLeft: true, stop: { at: 1, count: 3 } } },
  { type: 'show-given', card: { ...ofMark, subject: { ...subject, why: undefined, asked: undefined } } },
  { type: 'close', isEscape: true },
  { type: 'return' },
  { type: 'hide', id: 'rhia', isHidden: true },
  { type: 'step', by: -1, frame: 'a', goesOn: true },
])('%j may be told by one frame to the others', (order) => {
  expect(told(order)).toEqual(order);
  // What of it is undefined does not arrive.
  expect(told(withoutUndefined(order))).toEqual(order);
});

it.each([
  undefined,
  null,
  'closed',
  {},
  { type: 'constructor' },
  { type: ['closed'] },
  { type: 'survey' },
  { type: 'resume' },
  { type: 'look-up', words: 'EHR' },
  { type: 'list', terms: [] },
  { type: 'moved', quiz: 'yes' },
  { type: 'moved', quiz: { name: 'Canvas' } },
  { type: 'show', frame: 'a', id: 7 },
  { type: 'opened', frame: 'a' },
  { type: 'show-given', card: null },
  { type: 'show-given', card: { ...card, path: ['0'] } },
  { type: 'show-given', card: { ...card, subject: 'EHR' } },
  { type: 'show-given', card: { ...card, subject: { kind: 'constructor' } } },
  { type: 'show-given', card: { ...card, subject: { kind: 'list', terms: 7 } } },
  { type: 'show-given', card: { ...card, subject: { kind: 'words', words: 7, near: [] } } },
  { type: 'show-given', card: { ...card, subject: { kind: 'words', words: 'EHR', near: [null] } } },
  { type: 'show-given', card: { ...card, entry: { term: { id: 'none' } } } },
  { type: 'show-given', card: { ...card, entry: { term: {} } } },
  { type: 'show-given', card: { ...card, kind: 'everywhere' } },
  { type: 'show-given', card: { ...card, isLed: 'yes' } },
  { type: 'show-given', card: { ...card, stop: { at: 1 } } },
  { type: 'show-given', card: { ...ofMark, entry: undefined } },
  { type: 'show-given', card: { ...ofMark, subject: { ...subject, why: {} } } },
  { type: 'show-given', card: { ...ofMark, subject: { ...subject, why: { ...why, others: ['ehr'] } } } },
  { type: 'show-given', card: { ...ofMark, subject: { ...subject, asked: { ...asked, demand: 'soon' } } } },
  { type: 'show-given', card: { ...ofMark, subject: { ...subject, passage: 7 } } },
  { type: 'close', isEscape: 'yes' },
  { type: 'hide', id: 'rhia', isHidden: 1 },
  { type: 'step', by: 7, frame: 'a' },
  { type: 'step', by: 1 },
])('%j may not', (order) => {
  expect(told(order)).toBeUndefined();
});

it('a card says of its term what the glossary says, whatever the frame says, and nothing else', () => {
  const source = { ...entry.term.source, url: 'javascript:alert(1)' };
  const made = { ...entry, term: { ...entry.term, short: 'Send your password.', source } };
  const order = { type: 'show-given', card: { ...ofMark, entry: made, line: 7, mark: { range: {} } } };
  expect(told(order)).toEqual({ type: 'show-given', card: ofMark });
});
