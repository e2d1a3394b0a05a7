/**
 * Which orders one frame may have passed on to the others of its tab. The script of a frame runs in the process of its
 * page: where that was broken into, it may say anything, and the other frames may be of other sites. Pure.
 */
import type { CardEntry } from '../glossary/entries.ts';
import { isListOf, isRecord, isText } from './shapes.ts';
import type { CardSubject, FrameOrder, GivenCard } from './messages.ts';

/** What an order says beside its type, whatever that is. */
type Said = Readonly<Record<string, unknown>>;

const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';
const isPath = (value: unknown): boolean => Array.isArray(value) && value.every(Number.isInteger);
const isQuiz = (value: unknown): boolean =>
  isRecord(value) && isText(value['name']) && isText(value['place']);
const isWhole = (value: unknown): boolean => Number.isInteger(value);
/** Of what may be left out. */
const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean => value == null || is(value);
const isOneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);
const isLink = (value: unknown): boolean => isRecord(value) && isText(value['id']) && isText(value['term']);
const isWhy = (value: unknown): boolean =>
  isRecord(value) &&
  isYesOrNo(value['isDefined']) &&
  isListOf(value['near'], isText) &&
  isListOf(value['onPage'], isText) &&
  isListOf(value['rivals'], isWhole) &&
  isListOf(value['others'], isLink);
const isAsked = (value: unknown): boolean =>
  isRecord(value) &&
  isAbsentOr(value['demand'], isOneOf('required', 'preferred', 'not-required')) &&
  isYesOrNo(value['isOneOf']) &&
  isText(value['quote']);
const isStop = (value: unknown): boolean =>
  isRecord(value) && isWhole(value['at']) && isWhole(value['count']);
const isEntry = (value: unknown): boolean =>
  isRecord(value) && isRecord(value['term']) && isText(value['term']['id']);

const SUBJECTS: Readonly<Record<CardSubject['kind'], (subject: Said, entry: unknown) => boolean>> = {
  mark: ({ why, asked, passage }, entry) =>
    isEntry(entry) && isAbsentOr(why, isWhy) && isAbsentOr(asked, isAsked) && isText(passage),
  words: ({ words, near }, entry) => isAbsentOr(entry, isEntry) && isText(words) && isListOf(near, isLink),
  // The page's own frame has it, and room for it.
  list: () => false,
};

const isSubject = (value: unknown, entry: unknown): boolean =>
  isRecord(value) &&
  isText(value['kind']) &&
  Object.hasOwn(SUBJECTS, value['kind']) &&
  SUBJECTS[value['kind'] as CardSubject['kind']](value, entry);
const isKind = isOneOf('beside', 'sheet', 'corner');
const isGiven = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['frame']) &&
  isPath(value['path']) &&
  isSubject(value['subject'], value['entry']) &&
  isKind(value['kind']) &&
  isYesOrNo(value['isPinned']) &&
  isYesOrNo(value['isLed']) &&
  isAbsentOr(value['isRightToLeft'], isYesOrNo) &&
  isAbsentOr(value['stop'], isStop);

const always = (): boolean => true;
/** The background or the popup gives these. */
const never = (): boolean => false;

const CHECKS: Readonly<Record<FrameOrder['type'], (said: Said) => boolean>> = {
  state: never,
  report: never,
  survey: never,
  doubts: never,
  resume: never,
  list: never,
  'look-up': never,
  // A page that is no quiz any more says so with none.
  moved: ({ quiz }) => quiz == null || isQuiz(quiz),
  show: ({ frame, id }) => isText(frame) && isText(id),
  opened: ({ frame, isPinned }) => isText(frame) && isYesOrNo(isPinned),
  closed: always,
  'show-given': ({ card }) => isGiven(card),
  close: ({ isEscape }) => isYesOrNo(isEscape),
  return: always,
  hide: ({ id, isHidden }) => isText(id) && isYesOrNo(isHidden),
  step: ({ by, frame }) => (by === 1 || by === -1) && isText(frame),
};

/**
 * What a frame may tell the others; undefined for anything else. A card says of its term what the glossary says, which
 * `entryOf` has by the term's id, and not what the frame says.
 */
export function toldOrder(
  order: unknown,
  entryOf: (id: string) => CardEntry | undefined,
): FrameOrder | undefined {
  if (!isToldOrder(order)) return undefined;
  return order.type === 'show-given' ? withEntry(order.card, entryOf) : order;
}

const isToldOrder = (order: unknown): order is FrameOrder =>
  isRecord(order) &&
  isText(order['type']) &&
  Object.hasOwn(CHECKS, order['type']) &&
  CHECKS[order['type'] as FrameOrder['type']](order);

function withEntry(card: GivenCard, entryOf: (id: string) => CardEntry | undefined): FrameOrder | undefined {
  const { frame, path, subject, kind, isPinned, isLed, isRightToLeft, stop } = card;
  const entry = card.entry && entryOf(card.entry.term.id);
  if (card.entry && !entry) return undefined;
  return {
    type: 'show-given',
    card: { frame, path, subject, entry, kind, isPinned, isLed, isRightToLeft, stop },
  };
}
