/** Lists of names and of what else will do: "RHIA, RHIT or CCS", "an MHA, an MBA or a related field". */
import { JOINT, NAME, ONE_WILL_DO, type Place } from './askings.ts';

const SEPARATOR = /,? (?:and\/or|or|and|&) |, (?:and\/or|or|and|&) | ?\/ ?|, ?/gi;
const OTHER_THING = /^(?:with|but|while|plus|although)\b/i;
const ONE_OF =
  /\b(?:one|any|either)(?: +or more)? +of\b(?! the (?:first|few|only|best))|\beither\b|\b(?:any|pick) (?:1|one):/i;
/** "Such as MHA or MBA": each of them will do. */
const EXAMPLES = /\b(?:such as|e\.g\.,?|for example,?)[^;:.]*$/i;
/** What may stand between a name and the time in which it is to be had: "RHIA-eligible within a year". */
const HAD =
  /^-?(?: ?(?:certification|credential|certified|eligible|eligibility|license|registration))*(?: ?(?:is|are|to be) (?:earned|obtained|completed|attained|achieved|acquired|passed)(?: by [\p{L} ]+)?)?$/iu;
/** Behind "or": what comes to the same in the end, so that it is no other choice. */
const COMES_TO_IT =
  /^(?:(?:be|is|are|you|they|will|must|have|currently|actively|in|the|an?) )*(?:eligib\w+|able|ability|willing\w*|obtain\w*|get|sit|take|pass|become|earn\w*|achieve\w*|acquire\w*|(?:have|hold|carry) (?:it|one)|plan|progress|process|pursuing|working toward)/i;
/** "RHIA, " before "RHIT or eligible". */
const ENDS_IN_NAME = /\p{Lu}{2}(?:, ?| ?\/ ?)$/u;
/** "RHIA, RHIT, CCS (any)". */
const ANY_WILL_DO = new RegExp(String.raw`^[^;]*(?:\(| [-–—] )(?:any|${ONE_WILL_DO})(?:\)| *$)`, 'i');
/** Words between a name and what asks for it. */
const MOST_WORDS = 14;
/** With these, what an "or" parts is of another list: "a related field with RHIA", "CCS with inpatient or". */
const OTHER_WORDS = /[:;]|\b(?:with|as|who|plus|years?|experience)\b|^\p{Lu}+ {2}/u;
/** "RHIA, or RHIT with CCS": the two together are the other choice. */
const IS_WITH = /^(?:an? )?[\p{Lu}.-]{2,} with (?:an? )?$/u;
/** What one studies: "business administration", "a related field". */
const STUDIES =
  /^(?:\p{L}+ ){0,4}(?:administration|management|health|fields?|degrees?|disciplines?|areas?|policy|finance|nursing|business|sciences?|informatics|economics|epidemiology|accounting|statistics|mathematics|engineering|analytics|technology|studies|systems|leadership|\p{L}+ology|hospitality|education|law|marketing|communications?|humanities)\b/iu;
/** What follows another item or line: the content script puts "… or" before it. */
const IS_OPTION = /^(?:… )?or[ ,]/i;
/** The list goes on in the next item. */
const ENDS_IN_OR = /\b(?:and\/)?or *$/i;
/** "Or a related field": what stands before it are fields too. */
const OF_A_KIND =
  /^(?:an?(?:other)? |other )?(?:closely )?(?:related|similar|other|equivalent|comparable|relevant)?\b.*\b(?:fields?|disciplines?|areas?)\b/i;
const MOST_OF_STUDY = 4;
/** "RHIA", "PhD", "DrPH". */
const LETTERS = /^(?:[\p{Lu}.®-]{2,}|(?:\p{Lu}\p{Ll}?){2,})$/u;
/** "Or the plan to earn one". */
const GETS = /\b(?:earn|obtain|get|achieve|complete|pass)\b/i;

/** The separators of a list and the items between them, in order. */
function itemsOf(text: string): { items: string[]; separators: string[] } {
  const separators = text.match(SEPARATOR) ?? [];
  return { items: text.split(SEPARATOR).map((item) => item.trim()), separators };
}

const isPlainComma = (separator: string): boolean => separator.trim() === ',';
const isAnd = (separator: string): boolean => /and(?!\/)|&/i.test(separator);

/**
 * Whether the words that stand behind a name, up to those that ask, are the rest of one list with it. "MHA or MBA,
 * FACHE preferred" are two lists; "RHIA, RHIT or CCS preferred" is one.
 */
export function reaches(right: string, isTime: boolean): boolean {
  if (JOINT.test(right)) return true;
  if (isTime && !isHadBy(right)) return false;
  // "RHIA with no experience required"
  if (/\bno\b(?!,)/i.test(right)) return false;
  const { items, separators } = itemsOf(right.replace(/,? etc\.? *$|,(?: (?:is|are|would|will|be))* *$/, ''));
  if (right.trim().split(/ +/).length > MOST_WORDS + 4 * separators.length) return false;
  const last = separators.at(-1);
  if (last === undefined) return true;
  const others = items.slice(1);
  if (others.some((item) => OTHER_THING.test(item))) return false;
  // "Our team has an RHIA, and five years are required": that is another clause.
  if (/^, and/i.test(last) && others.length === 1) return NAME.test(others[0]!);
  if (!isPlainComma(last)) return true;
  return separators.every(isPlainComma) && others.every((item) => NAME.test(item));
}

/** Whether a name is to be had by the time that follows these words: "RHIT", but not "RHIT coders finish charts". */
function isHadBy(right: string): boolean {
  const { items } = itemsOf(right);
  return HAD.test(items[0]!) && items.slice(1).every((item) => NAME.test(item) || GETS.test(item));
}

/** Whether one of several will do: a name at `place` of a sentence, and the words to its left and right. */
export const isOneOfMany = (sentence: string, place: Place, left: string, right: string): boolean =>
  isOneOfSeveral(left, right) ||
  isInListOfNames(sentence, place) ||
  ANY_WILL_DO.test(sentence.slice(place.end));

/** Whether words go on with another choice than the item or line before them. */
export const isOption = (words: string): boolean => IS_OPTION.test(words);

/** Whether words say that one of those behind them will do. */
export const saysOneOf = (words: string): boolean => ONE_OF.test(words);

/** Whether a name is one item of a list with "or", or one of several examples: by the words to its left and right. */
function isOneOfSeveral(left: string, right: string): boolean {
  if (ONE_OF.test(left) || EXAMPLES.test(left) || ENDS_IN_OR.test(right)) return true;
  const previous = [...left.matchAll(SEPARATOR)].at(-1);
  if (previous && !isPlainComma(previous[0]) && !isAnd(previous[0])) {
    const between = left.slice(previous.index + previous[0].length);
    if (!OTHER_WORDS.test(between) || IS_WITH.test(between)) return true;
  }
  const { items, separators } = itemsOf(right);
  const at = separators.findIndex((separator) => !isPlainComma(separator));
  if (at < 0 || isAnd(separators[at]!) || OTHER_WORDS.test(items[0]!)) return false;
  if (at === 0 && COMES_TO_IT.test(items[1]!) && !ENDS_IN_NAME.test(left)) return false;
  const others = items.slice(1, at + 2);
  const isOpen = OF_A_KIND.test(others.at(-1)!);
  return others
    .slice(0, -1)
    .every((item) => isChoice(item) || (isOpen && item.split(' ').length <= MOST_OF_STUDY));
}

/** Whether a name is one of those in an aside that only lists some: "a coding certification (CCS, CPC)". */
function isInListOfNames(words: string, { start, end }: Place): boolean {
  const opening = words.lastIndexOf('(', start);
  const closing = words.indexOf(')', opening);
  if (opening < 0 || closing < end) return false;
  const { items, separators } = itemsOf(words.slice(opening + 1, closing).replace(/,? etc\.?$/, ''));
  return items.length > 1 && !separators.some(isAnd) && items.every((item) => LETTERS.test(item));
}

const isChoice = (item: string): boolean => NAME.test(item) || STUDIES.test(item);
