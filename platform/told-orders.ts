/**
 * Which orders one frame may have passed on to the others of its tab. The script of a frame runs in the process of its
 * page: where that was broken into, it may say anything, and the other frames may be of other sites. Pure.
 */
import { isRecord } from './is-record.ts';
import type { FrameOrder } from './messages.ts';

/** What an order says beside its type, whatever that is. */
type Said = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';
const isPath = (value: unknown): boolean => Array.isArray(value) && value.every(Number.isInteger);
const isQuiz = (value: unknown): boolean =>
  isRecord(value) && isText(value['name']) && isText(value['place']);
const isGiven = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['frame']) &&
  isPath(value['path']) &&
  isRecord(value['subject']) &&
  isText(value['subject']['kind']) &&
  isYesOrNo(value['isPinned']);

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

/** Whether a frame may tell this to the others. */
export const isToldOrder = (order: unknown): order is FrameOrder =>
  isRecord(order) &&
  isText(order['type']) &&
  Object.hasOwn(CHECKS, order['type']) &&
  CHECKS[order['type'] as FrameOrder['type']](order);
