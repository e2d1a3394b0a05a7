import { expect, it } from 'vitest';
import type { FrameOrder } from '../../../platform/messages.ts';
import { isToldOrder } from '../../../platform/told-orders.ts';

const card = {
  frame: 'a',
  path: [0, 2],
  subject: { kind: 'words', words: 'EHR', near: [] },
  entry: undefined,
  kind: 'corner',
  isPinned: true,
  isLed: false,
} as const;
const quiz = { name: 'Canvas', place: 'a.org/courses/1/quizzes/2/take', isOneOfMany: false };

it.each<FrameOrder>([
  { type: 'moved', quiz },
  { type: 'moved', quiz: undefined },
  { type: 'show', frame: 'a', id: 'rhia' },
  { type: 'opened', frame: 'a', isPinned: false },
  { type: 'closed' },
  { type: 'show-given', card },
  { type: 'close', isEscape: true },
  { type: 'return' },
  { type: 'hide', id: 'rhia', isHidden: true },
  { type: 'step', by: -1, frame: 'a', goesOn: true },
])('%j may be told by one frame to the others', (order) => {
  expect(isToldOrder(order)).toBe(true);
  // What of it is undefined does not arrive.
  expect(isToldOrder(JSON.parse(JSON.stringify(order)))).toBe(true);
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
  { type: 'close', isEscape: 'yes' },
  { type: 'hide', id: 'rhia', isHidden: 1 },
  { type: 'step', by: 7, frame: 'a' },
  { type: 'step', by: 1 },
])('%j may not', (order) => {
  expect(isToldOrder(order)).toBe(false);
});
