/**
 * How a posting asks for a credential or degree: by the words around it in the same sentence, else by the heading of
 * its list. It says only what the words say. Run on demand, never while marking.
 */
import { demandOfHeading, isOfWants, leadsToOne } from './asking-headings.ts';
import { askingsIn, JOINT, NAME, ONE_WILL_DO, type Asking, type Demand, type Place } from './askings.ts';

export interface Asked {
  /** Absent where the words only say that one of several will do. */
  readonly demand?: Demand;
  /** One of several is enough: "RHIA or RHIT", "or equivalent". */
  readonly isOneOf: boolean;
  /** The page's own words, with even white space. */
  readonly quote: string;
}

/**
 * A full stop and its like, unless it ends a short form or all that follows is what it asks, "RHIA or RHIT. Required."; and
 * the dots of lists that are no lists for the browser.
 */
const SENTENCE_END =
  /(?<!\b(?:e\.g|i\.e|vs|Dr|St|incl|\p{Lu}))[.!?]["”’')\]]* (?=[^\p{Ll}])(?!(?:Strongly |Highly )?(?:[Rr]equired|[Pp]referred|[Dd]esired|[Mm]andatory|[Ee]ssential|[Dd]esirable)(?:[.!;]|$))|[•▪●‣] ?/gu;
/** "Required: • RHIA • RHIT", "Qualifications: a diploma. RHIT.", "What do you need? An RHIT." */
const LEAD = /(?<=^|[.!?•▪●‣] ?)([^.!?:•▪●‣]{1,60}[:?])(?= )/g;
/** "Requirements. An RHIT." */
const LEAD_WITH_STOP =
  /(?<=^|[.!?] )((?:\p{L}+ ){0,2}(?:requirements|qualifications|credentials|certifications|education|licensure|must[- ]haves|nice[- ]to[- ]haves|essentials|preferences)\.)(?= )/giu;
/** Words that speak of what the sentence before asks for: "It can be the CPC or the CCS-P". */
const OF_SENTENCE_BEFORE = /^(?:it|this|that|these|they|those) (?:can|may|could|includes?|means?)\b/i;
/** Behind words that ask: they ask for what was named before. */
const OTHER_NAME = /\p{Lu}\p{L}?\p{Lu}\p{L}/u;
const OF_NAME_BEFORE = /^ (?:it|one|them)\b/i;
/** "Education: an MHA or MBA", unless other labels follow. */
const OWN_LEAD = /^([^:]{1,60}:) [^:]*$/;
const SEPARATOR = /,? (?:and\/or|or|and|&) |, (?:and\/or|or|and|&) | ?\/ ?|, ?/gi;
const OTHER_THING = /^(?:with|but|while|plus|although)\b/i;
const ONE_OF =
  /\b(?:one|any|either)(?: +or more)? +of\b(?! the (?:first|few|only|best))|\beither\b|\b(?:any|pick) (?:1|one):/i;
/** "(any one of these)", "(or MBA)". */
const ONE_OF_ASIDE = new RegExp(String.raw`^\((?:${ONE_WILL_DO}\)$|or )`, 'i');
/** The rest of a list of names. */
const OTHERS = String.raw`(?:(?: ?\/ ?|,? (?:and|or|&) |, )[\p{Lu}.-]+)*`;
/** Who has not yet what the name before says, "MHA or MBA interns", and those whom a person works with, "CCS staff". */
const OF_PEOPLE = new RegExp(
  String.raw`^${OTHERS}(?:[- ](?:certified|credentialed))? +(?:students?|interns?|trainees?|learners?|staff|teams?|personnel|colleagues|employees|fellows)\b`,
  'u',
);
/** "Experience supervising RHIA and", "must work with": the work is with those who hold it. */
const WORKS_WITH = new RegExp(
  String.raw`(?:\b(?:[Ss]upervis\w+|[Mm]anag(?:es?|ed|ing)|[Ll]ead(?:s|ing)?|[Oo]verse\w+|[Oo]vers(?:aw|ight of)|[Mm]entor\w*|[Cc]oach\w*|[Tt]rain(?:s|ed|ing)?|[Ee]ducat(?:es?|ed|ing)|[Aa]udit(?:s|ed|ing)?|[Rr]ecruit\w*|[Hh]ir(?:es?|ed|ing)|(?:[Ww]ork|[Tt]ravel|[Cc]ollaborat|[Pp]artner|[Ll]iais|[Tt]alk|[Ss]peak)(?:e?s|e?d|ing|e)?(?: \w+ly)? (?:with|to|alongside|beside|under)|[Rr]eport(?:s|ing)? to|[Ss]ell(?:s|ing)? to|[Kk]nowledge of)|\b(?:[Oo]ur|[Tt]he|[Aa]) (?:team|staff|group) of|\b(?:leaders|staff|managers|directors|professionals) (?:holding|who hold)|\b[Ww]hose (?:\p{L}+ ){1,4}(?:carry|carries|holds?|have|has))(?: (?:an?|the|our|your|other|of|certified|credentialed|team|staff|\d+|\p{Lu}+['’]s))*(?: [\p{Lu}.-]+(?:,| and| or|, and|, or|\/))* ?$`,
  'u',
);
/** What an employer gives: "we pay for your RHIA", "tuition help for an MHA". */
const GIVES =
  /\b(?:tuition|reimburse[sd]?|stipends?|we (?:\w+ )?(?:pay|cover|sponsor|support)|earn (?:your|an?))\b|\bpaid(?: for)?(?: the| your)? ?$/i;
/** "Required/preferred" asks for nothing in particular. */
const EITHER_WAY = /\b(?:required ?(?:\/|and|or|&) ?preferred|preferred ?(?:\/|and|or|&) ?required)\b/gi;
/** What will do as well, though it is not what is asked for; and what will not. */
const IS_ACCEPTED =
  /^(?:,? (?:or |and )?\p{Lu}[\p{Lu}.-]+)*(?: (?!not\b)[\w'’-]+){0,10}? (?:(?:may|will|can) be |may |is |are )?(?:also )?(?:[Cc]onsidered|[Aa]ccepted|[Aa]cceptable|[Ss]ubstituted?)\b(?! (?:an?|the|to|one|as|favou?rably)\b)/u;
/** It is accepted in the place of what is asked for. */
const IS_INSTEAD = /\b(?:in lieu|in (?:its|their) (?:place|stead)|instead|substitut\w+)\b/i;
const IS_REFUSED_BEHIND =
  /^(?:(?: [\w'’-]+){0,4})? (?:is|are|will|can)(?: ?not|n['’]t)(?: be)? (?:considered|accepted|acceptable)\b|^(?: alone)? (?:do(?:es)?|will)(?: not|n['’]t) (?:qualify|suffice|count)\b/i;
const IS_REFUSED_BEFORE =
  /(?:(?:\bnot|\bnever|n['’]t) accept(?:ed|ing)?|\bwhose only \w+ (?:is|are)) (?:an? |the )?(?:[\p{Lu}.-]+ or )?$/iu;
/** Behind what asks: "CCS required or CPC required", "MHA required, or an equivalent combination". */
const OR_ANOTHER = new RegExp(
  String.raw`^[,;]? [Oo][Rr](?: *$| (?:an? )?(?=[eE]quivalent|[^,;]{0,60}(?:${NAME.source})))`,
  'u',
);
/** "Such as MHA or MBA": each of them will do. */
const EXAMPLES = /\b(?:such as|e\.g\.,?|for example,?)[^;:.]*$/i;
/** Between a semicolon and what asks, which are of one thing: "RHIA eligible; certification must be obtained". */
const GOES_ON = /^ *(?:(?:the )?(?:certification|credential|license|registration|exam) *)?$/i;
/** What may stand between a name and the time in which it is to be had: "RHIA-eligible within a year". */
const HAD = /^-?(?: ?(?:certification|credential|certified|eligible|eligibility|license|registration))*$/i;
/** Behind "or": what comes to the same in the end, so that it is no other choice. */
const COMES_TO_IT =
  /^(?:(?:be|is|are|will|must|currently|actively|in|the|an?) )*(?:eligib\w+|able|ability|willing\w*|obtain\w*|get|sit|take|pass|become|earn\w*|achieve|acquire|have (?:it|one)|plan|progress|process|pursuing|working toward)/i;
/** "RHIA, " before "RHIT or eligible". */
const ENDS_IN_NAME = /\p{Lu}{2}(?:, ?| ?\/ ?)$/u;
/** "RHIA, RHIT, CCS (any)". */
const ANY_WILL_DO = new RegExp(String.raw`^[^;]*(?:\(| [-–—] )(?:any|${ONE_WILL_DO})(?:\)| *$)`, 'i');
/** Words between a name and what asks for it. */
const MOST_WORDS = 14;
/** UTF-16 units. */
const LONGEST_QUOTE = 160;

/** A sentence with a mark in it, and what in it may ask. */
interface Sentence {
  /** As it is shown, with even white space. */
  readonly words: string;
  /** The same with blanks for asides that say nothing of the mark. */
  readonly clear: string;
  readonly place: Place;
  readonly clause: Place;
  readonly askings: readonly Asking[];
  /** The nearest words that ask, and what stands between them and the mark. */
  readonly before: Asking | undefined;
  readonly behind: Asking | undefined;
  readonly left: string;
  readonly right: string;
  readonly isOneOf: boolean;
  /** What leads to the mark in the sentence itself and before it. */
  readonly leads: readonly string[];
}

/** What the words around a mark, else what it stands under, nearest first, say; undefined where they don't say. */
export function askedFor(text: string, mark: Place, around: readonly string[] = []): Asked | undefined {
  const sentence = sentenceAround(text, mark);
  if (isOfOthers(sentence)) return undefined;
  const headings = [...sentence.leads.filter(mayLead), ...around];
  return (
    asAccepted(sentence, headings) ??
    byWordsBehind(sentence) ??
    byWordsBefore(sentence) ??
    byPronoun(sentence) ??
    byHeadings(sentence, headings)
  );
}

function sentenceAround(text: string, mark: Place): Sentence {
  const { words, place, leads } = wordsAround(text, mark);
  const clear = withoutAsides(words, place).replace(/[[\]]/g, ' ').replace(EITHER_WAY, blanks);
  const askings = askingsIn(clear);
  const clause = clauseOf(clear, place, askings);
  // A label ("Required:") holds for the whole sentence.
  const before = askings.findLast(
    ({ start, end }) => end <= place.start && (start >= clause.start || clear[end - 1] === ':'),
  );
  const behind = askings.find(({ start, end }) => start >= place.end && end <= clause.end);
  const left = clear.slice(Math.max(clause.start, before?.end ?? 0), place.start);
  const right = clear.slice(place.end, behind?.start ?? clause.end);
  const isOneOf =
    (clause.start === 0 && IS_OPTION.test(clear)) ||
    isOneOfSeveral(left, right) ||
    isInListOfNames(words, place) ||
    ANY_WILL_DO.test(words.slice(place.end));
  return { words, clear, place, clause, askings, before, behind, left, right, isOneOf, leads };
}

/** Whether it is of people who hold it, or is given by the employer, or refused: whatever asks there asks for something else. */
function isOfOthers({ clear, place, clause, behind, left, right }: Sentence): boolean {
  if (OF_PEOPLE.test(clear.slice(place.end)) || WORKS_WITH.test(clear.slice(clause.start, place.start)))
    return true;
  if (GIVES.test(left) || (GIVES.test(right) && !behind)) return true;
  return IS_REFUSED_BEFORE.test(left) || IS_REFUSED_BEHIND.test(right);
}

function asAccepted(sentence: Sentence, headings: readonly string[]): Asked | undefined {
  const { clear, place, clause, before } = sentence;
  // "Only candidates with an RHIA will be considered" asks for it.
  const isAskedHere = before?.isBefore && clear[before.end - 1] !== ':';
  if (isAskedHere || !IS_ACCEPTED.test(clear.slice(place.end, clause.end))) return undefined;
  const isInstead = IS_INSTEAD.test(clear.slice(clause.start, clause.end));
  const demand = isInstead ? demandUnder(headings)?.demand : undefined;
  return { ...(demand && { demand }), isOneOf: true, quote: quoteOf(sentence, clause.start, clause.end) };
}

function byWordsBehind(sentence: Sentence): Asked | undefined {
  const { clear, place, clause, askings, before, behind, left, right, isOneOf } = sentence;
  if (!behind || behind.isBefore) return undefined;
  // "We do not require an RHIA, but it is preferred"
  const isSaidAgain = before?.demand === 'not-required' && JOINT.test(right);
  const isNear =
    !before?.isBefore || (before.demand !== behind.demand && place.start - before.end > right.length);
  const isTime = /^(?:(?:within|inside|in|during)\b|\w+ .*\bhire$)/i.test(
    clear.slice(behind.start, behind.end),
  );
  if ((!isNear && !isSaidAgain) || !reaches(right, isTime)) return undefined;
  const from = Math.max(clause.start, (isSaidAgain ? before.start : before?.end) ?? 0);
  const later = askings.find(({ start }) => start >= behind.end);
  // "Preferred upon hire, required within a year"
  const isLater = later?.demand === 'required' && / within /.test(clear.slice(later.start, later.end));
  if (isLater && !NAME.test(clear.slice(behind.end, later.start)))
    return { demand: 'required', isOneOf, quote: quoteOf(sentence, from, later.end) };
  const isChoice = behind.isOneOf || isAlternative(before, left) || OR_ANOTHER.test(clear.slice(behind.end));
  return {
    demand: behind.demand,
    isOneOf: isOneOf || isChoice,
    quote: quoteOf(sentence, from, endOfAsking(sentence, behind)),
  };
}

function byWordsBefore(sentence: Sentence): Asked | undefined {
  const { place, clause, before, behind, left, right, isOneOf } = sentence;
  if (!before) return undefined;
  const { demand } = before;
  if (before.isBefore && !/\b(?:but|while)\b/i.test(left)) {
    const isSame = behind?.demand === demand;
    const rest = behind ? place.end + right.split(/,|;/)[0]!.length : clause.end;
    const end = isSame ? endOfAsking(sentence, behind) : rest;
    return { demand, isOneOf: isOneOf || before.isOneOf, quote: quoteOf(sentence, before.start, end) };
  }
  if (!isAlternative(before, left)) return undefined;
  return {
    demand,
    isOneOf: true,
    quote: quoteOf(sentence, clause.start, endOfAsking(sentence, before)),
  };
}

/** "The CRC; you'll need to pass it within a year." */
function byPronoun(sentence: Sentence): Asked | undefined {
  const { clear, place, askings, isOneOf } = sentence;
  const asking = askings.find(
    ({ start, end, isBefore }) => isBefore && start >= place.end && OF_NAME_BEFORE.test(clear.slice(end)),
  );
  if (!asking || OTHER_NAME.test(clear.slice(place.end, asking.start))) return undefined;
  const quote = quoteOf(sentence, place.start, endOfAsking(sentence, asking));
  return { demand: asking.demand, isOneOf, quote };
}

/** `headings`: what it stands under, nearest first. */
function byHeadings(sentence: Sentence, headings: readonly string[]): Asked | undefined {
  const { clause, left, right, isOneOf } = sentence;
  const isAmong = isOneOf || headings.some(leadsToOne);
  const asking = demandUnder(headings);
  if (asking) return { demand: asking.demand, isOneOf: isAmong, quote: even(asking.heading).trim() };
  const [list] = headings;
  if (list !== undefined && leadsToOne(list) && isOfWants(list))
    return { isOneOf: true, quote: even(list).trim() };
  const isAsked = headings.some(isOfWants) || ONE_OF.test(left) || /\bor (?:an? )?equivalent\b/i.test(right);
  return isOneOf && isAsked ? { isOneOf, quote: quoteOf(sentence, clause.start, clause.end) } : undefined;
}

/** What the nearest of several headings that says something asks. */
function demandUnder(headings: readonly string[]): { demand: Demand; heading: string } | undefined {
  for (const heading of headings) {
    const demand = demandOfHeading(heading);
    if (demand) return { demand, heading };
    // What stands under another subject is not asked for by what that stands under. A line that asks for another thing,
    // "Epic preferred", is none.
    if (!isOfWants(heading) && askingsIn(heading).length === 0) return undefined;
  }
  return undefined;
}

const mayLead = (lead: string): boolean => demandOfHeading(lead) !== undefined || isOfWants(lead);

const even = (text: string): string => text.replace(/\s+/g, ' ');
const blanks = (text: string): string => ' '.repeat(text.length);

/** The sentence, or the item of a list that the text goes on with, around a mark; with what leads to it there and before. */
function wordsAround(text: string, mark: Place): { words: string; place: Place; leads: string[] } {
  const before = even(text.slice(0, mark.start)).trimStart();
  const name = even(text.slice(mark.start, mark.end));
  const all = before + name + even(text.slice(mark.end)).trimEnd();
  const place = { start: before.length, end: before.length + name.length };
  let from = 0;
  let to = all.length;
  for (const { index, 0: found } of all.matchAll(SENTENCE_END)) {
    if (index + found.length <= place.start) from = index + found.length;
    else if (index >= place.end) {
      to = index;
      break;
    }
  }
  return {
    words: all.slice(from, to).replace(/\.$/, ' '),
    place: { start: place.start - from, end: place.end - from },
    leads: leadsIn(all, from, place.start),
  };
}

/** What leads to the words at `at`: in the sentence that begins at `from`, and before it. */
function leadsIn(text: string, from: number, at: number): string[] {
  const before = text.slice(0, from);
  const last = [LEAD, LEAD_WITH_STOP]
    .flatMap((pattern) => [...before.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .at(-1);
  const leads = [OWN_LEAD.exec(text.slice(from, at)), last].flatMap((found) => found?.[1] ?? []);
  if (!OF_SENTENCE_BEFORE.test(text.slice(from, at))) return leads;
  const sentenceBefore = before.trimEnd().split(SENTENCE_END).at(-1)!;
  return [sentenceBefore.replace(/\W*$/, ':'), ...leads];
}

/**
 * The sentence with blanks in place of asides that the mark is not in: "(CAHME preferred)" asks for something else. Of
 * an aside that only asks, as in "RHIA (preferred)", or says that one will do, and of one around the mark, only the
 * brackets go.
 */
function withoutAsides(words: string, place: Place): string {
  return words.replace(/\([^()]*\)/g, (aside, at: number) => {
    const isAround = at < place.start && at + aside.length > place.end;
    const asks = askingsIn(aside).length > 0;
    if (isAround && asks) return aside;
    const isKept = isAround || (asks && !NAME.test(aside)) || ONE_OF_ASIDE.test(aside);
    return isKept ? ` ${aside.slice(1, -1)} ` : blanks(aside);
  });
}

/** The part of the sentence between semicolons, unless one is in what asks or right before; or the aside around the mark. */
function clauseOf(clear: string, place: Place, askings: readonly Asking[]): Place {
  const bracket = clear.lastIndexOf('(', place.start);
  if (bracket >= 0 && clear.indexOf(')', bracket) >= place.end)
    return { start: bracket + 1, end: clear.indexOf(')', bracket) };
  const borders = Array.from(clear.matchAll(/; ?(?! *or *$)/gi), ({ index }) => index).filter(
    (at) =>
      !askings.some(
        ({ start, end, isBefore }) => !isBefore && end > at && GOES_ON.test(clear.slice(at + 1, start)),
      ),
  );
  return {
    start: (borders.findLast((at) => at < place.start) ?? -1) + 1,
    end: borders.find((at) => at >= place.end) ?? clear.length,
  };
}

/** The separators of a list and the items between them, in order. */
function itemsOf(text: string): { items: string[]; separators: string[] } {
  const separators = text.match(SEPARATOR) ?? [];
  return { items: text.split(SEPARATOR).map((item) => item.trim()), separators };
}

/** With these, what an "or" parts is of another list: "a related field with RHIA", "CCS with inpatient or". */
const OTHER_WORDS = /[:;]|\b(?:with|as|who|plus|years?|experience)\b|^\p{Lu}+ {2}/u;
/** "RHIA, or RHIT with CCS": the two together are the other choice. */
const IS_WITH = /^(?:an? )?[\p{Lu}.-]{2,} with (?:an? )?$/u;
/** What one studies: "business administration", "a related field". */
const STUDIES =
  /^(?:\p{L}+ ){0,4}(?:administration|management|health|fields?|degrees?|disciplines?|areas?|policy|finance|nursing|business|sciences?|informatics|economics|epidemiology|accounting|statistics|mathematics|engineering|analytics|technology|studies|systems|leadership|\p{L}+ology|hospitality|education|law|marketing|communications?|humanities)\b/iu;
/** What follows another item or line: the content script puts "… or" before it. */
const IS_OPTION = /^(?:… )?or /i;
/** The list goes on in the next item. */
const ENDS_IN_OR = /\b(?:and\/)?or *$/i;
/** "Or a related field": what stands before it are fields too. */
const OF_A_KIND =
  /^(?:an?(?:other)? |other )?(?:closely )?(?:related|similar|other|equivalent|comparable|relevant)?\b.*\b(?:fields?|disciplines?|areas?)\b/i;
const MOST_OF_STUDY = 4;
/** "Or the plan to earn one". */
const GETS = /\b(?:earn|obtain|get|achieve|complete|pass)\b/i;

const isPlainComma = (separator: string): boolean => separator.trim() === ',';
const isAnd = (separator: string): boolean => /and(?!\/)|&/i.test(separator);

/**
 * Whether the words that stand behind a name, up to those that ask, are the rest of one list with it. "MHA or MBA,
 * FACHE preferred" are two lists; "RHIA, RHIT or CCS preferred" is one.
 */
function reaches(right: string, isTime: boolean): boolean {
  if (JOINT.test(right)) return true;
  if (isTime && !isHadBy(right)) return false;
  // "RHIA with no experience required"
  if (/\bno\b/i.test(right)) return false;
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
  return (
    items.length > 1 && !separators.some(isAnd) && items.every((item) => /^[\p{Lu}.®-]{2,}$/u.test(item))
  );
}

const isChoice = (item: string): boolean => NAME.test(item) || STUDIES.test(item);

/** "RHIA required, or RHIA eligible": what follows "or" will do as well. */
const isAlternative = (before: Asking | undefined, left: string): boolean =>
  before !== undefined && !before.isBefore && /^,? or(?: an?)? $/i.test(left);

/** Up to where the words behind an asking still belong to it. */
function endOfAsking({ clear, askings, clause }: Sentence, asking: Asking): number {
  const isLast = !askings.some(({ start }) => start >= asking.end && start < clause.end);
  const comma = clear.slice(asking.end, clause.end).search(/[,;]/);
  return isLast ? clause.end : comma < 0 ? asking.end : asking.end + comma;
}

/** At most so long, around the mark, in whole words and with brackets in pairs. */
function quoteOf({ words, place }: Sentence, begin: number, to: number): string {
  // "(Preferred) RHIA"
  const from = /[([]/.test(words[begin - 1] ?? '') ? begin - 1 : begin;
  const earliest = place.start - LONGEST_QUOTE / 2;
  const first = earliest > from ? words.indexOf(' ', earliest) + 1 : from;
  const latest = Math.max(place.end, first + LONGEST_QUOTE);
  const last = latest < to ? words.lastIndexOf(' ', latest) : to + restOfAside(words, place.end, to, latest);
  const strays = strayBrackets(words, first, last);
  const start = (strays.findLast((at) => at < place.start) ?? first - 1) + 1;
  const end = strays.find((at) => at >= place.end) ?? last;
  return words
    .slice(start, end)
    .replace(/^(?:(?:and|or|with|but) |[^\p{L}\d(["“]|["“](?![\p{L}\d]))+|[^\p{L}\d)\]"”%+]+$/giu, '');
}

/** The length of what a cut leaves of an aside that began before it, unless that goes on for too long. */
function restOfAside(words: string, from: number, cut: number, latest: number): number {
  const isInAside = strayBrackets(words, from, cut).some((at) => words[at] === '(');
  return (isInAside && /^[^()]*\)/.exec(words.slice(cut, latest))?.[0].length) || 0;
}

/** Those that have no other of their pair in a part of a text. */
function strayBrackets(text: string, start: number, end: number): number[] {
  const strays: number[] = [];
  for (let at = start; at < end; at++) {
    const pair = text[strays.at(-1)!]! + text[at]!;
    if (pair === '()' || pair === '[]') strays.pop();
    else if (/[()[\]]/.test(text[at]!)) strays.push(at);
  }
  return strays;
}
