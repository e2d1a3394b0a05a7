/**
 * How a posting asks for a credential or degree: by the words around it in the same sentence, else by the heading of
 * its list. It says only what the words say. Run on demand, never while marking.
 */
import { even } from '../even.ts';
import { reaches, saysOneOf } from './alternatives.ts';
import { askingsIn, JOINT, NAME, type Asking, type Demand, type Place } from './askings.ts';
import { demandOfHeading, isOfWants, leadsToOne } from './headings.ts';
import { cutQuote } from './quote.ts';
import { sentenceAround, type Sentence } from './sentence.ts';

export interface Asked {
  /** Absent where the words only say that one of several will do. */
  readonly demand?: Demand;
  /** One of several is enough: "RHIA or RHIT", "or equivalent". */
  readonly isOneOf: boolean;
  /** The page's own words, with even white space. */
  readonly quote: string;
}

/** Letters enough for the name of a credential or degree, which “OK” has not. */
const OTHER_NAME = /\p{Lu}\p{L}?\p{Lu}\p{L}/u;
/** Behind words that ask: they ask for what was named before. */
const OF_NAME_BEFORE = /^ (?:it|them|(?:only |just )?one)\b/i;
const ENDS_IN_IT = / (?:it|one)$/i;
const OF_ONE = /^ (?:only|just) /i;
/** The rest of a list of names. */
const OTHERS = String.raw`(?:(?: ?\/ ?|,? (?:and|or|&) |, )[\p{Lu}.-]+)*`;
const REST = new RegExp(`^${OTHERS}`, 'u');
/** Who has not yet what the name before says, "MHA or MBA interns", and those whom a person works with, "CCS staff". */
const OF_PEOPLE = new RegExp(
  String.raw`^${OTHERS}(?:[- ](?:certified|credentialed))? +(?:students?|interns?|trainees?|learners?|staff|teams?|personnel|colleagues|employees|fellows)\b`,
  'u',
);
/** "Interns (MHA)" */
const IS_OF_LEARNERS = /\b(?:students?|interns?|trainees?|learners?|fellows) \($/i;
/** "Experience supervising RHIA and", "must work with": the work is with those who hold it. */
const WORKS_WITH = new RegExp(
  String.raw`(?:\b(?:[Ss]upervis\w+|[Mm]anag(?:es?|ed|ing)|[Ll]ead(?:s|ing)?|[Oo]verse\w+|[Oo]vers(?:aw|ight of)|[Mm]entor\w*|[Cc]oach\w*|[Tt]rain(?:s|ed|ing)?|[Ee]ducat(?:es?|ed|ing)|[Aa]udit(?:s|ed|ing)?|[Rr]ecruit\w*|[Hh]ir(?:es?|ed|ing)|(?:[Ww]ork|[Tt]ravel|[Cc]ollaborat|[Pp]artner|[Ll]iais|[Tt]alk|[Ss]peak)(?:e?s|e?d|ing|e)?(?: \w+ly)? (?:with|to|alongside|beside|under)|[Rr]eport(?:s|ing)? to|[Ss]ell(?:s|ing)? to|[Kk]nowledge of)|\b(?:[Oo]ur|[Tt]he|[Aa]) (?:team|staff|group) of|\b(?:leaders|staff|managers|directors|professionals) (?:holding|who hold)|\b[Ww]hose (?:\p{L}+ ){1,4}(?:carry|carries|holds?|have|has))(?: (?:an?|the|our|your|other|of|certified|credentialed|team|staff|\d+|\p{Lu}+['’]s))*(?: [\p{Lu}.-]+(?:,| and| or|, and|, or|\/))* ?$`,
  'u',
);
/** What an employer gives: "we pay for your RHIA", "tuition help for an MHA". */
const GIVES =
  /\b(?:tuition|reimburse[sd]?|stipends?|we (?:\w+ )?(?:pay|cover|sponsor|support)|earn (?:your|an?))\b|\bpaid(?: for)?(?: the| your)? ?$/i;
/** What will do as well, though it is not what is asked for; and what will not. */
const IS_ACCEPTED =
  /^(?:,? (?:or |and )?\p{Lu}[\p{Lu}.-]+)*(?: (?!not\b)[\w'’-]+){0,10}? (?:(?:may|will|can) be |may |is |are )?(?:also )?(?:[Cc]onsidered|[Aa]ccepted|[Aa]cceptable|[Ss]ubstituted?)\b(?! (?:an?|the|to|one|as|favou?rably|for (?:an? )?(?:\p{Lu}\p{L}*|promotions?|advancement|roles?|positions?|jobs?))\b)/u;
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

/** A line with which each item below it makes a sentence: "You", "We look for people who"; and such an item. */
const ENDS_IN_PERSON = /\b(?:you|who)[:…?]?$/i;
const HOLDS =
  /^(?:also |already |currently )*(?:(?:hold|possess|carry|have) (?:an?|the|active|current)|(?:have )?(?:earned|passed))\b/i;

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

/**
 * Has what `askedFor` looks for made ready by the browser, which takes tens of milliseconds the first time. To be called
 * by those who wait for something else.
 */
export function prepareAsking(): void {
  const text =
    'RHIA or RHIT (CCS preferred) required within one year of hire; not optional. It can be a CPC.';
  const headings = ['Minimum requirements', 'Preferred qualifications'];
  for (const start of [0, text.indexOf('CCS'), text.indexOf('CPC')])
    askedFor(text, { start, end: start + 3 }, headings);
}

/** Whether it is of people who hold it, or is given by the employer, or refused: whatever asks there asks for something else. */
function isOfOthers({ words, clear, place, clause, behind, left, right }: Sentence): boolean {
  if (OF_PEOPLE.test(clear.slice(place.end)) || WORKS_WITH.test(clear.slice(clause.start, place.start)))
    return true;
  if (IS_OF_LEARNERS.test(words.slice(0, place.start))) return true;
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

/** "The CRC; you'll need to pass it within a year.", "CCS and CIC both count; you need only one." */
function byPronoun(sentence: Sentence): Asked | undefined {
  const { clear, place, askings, isOneOf } = sentence;
  const asking = askings.find(
    ({ start, end, isBefore }) =>
      start >= place.end &&
      (isBefore ? OF_NAME_BEFORE.test(clear.slice(end)) : ENDS_IN_IT.test(clear.slice(start, end))),
  );
  if (!asking || OTHER_NAME.test(clear.slice(place.end, asking.start).replace(REST, ''))) return undefined;
  const quote = quoteOf(sentence, place.start, endOfAsking(sentence, asking));
  return { demand: asking.demand, isOneOf: isOneOf || OF_ONE.test(clear.slice(asking.end)), quote };
}

/** `headings`: what it stands under, nearest first. */
function byHeadings(sentence: Sentence, headings: readonly string[]): Asked | undefined {
  const { words, clause, left, right, isOneOf } = sentence;
  const isAmong = isOneOf || headings.some(leadsToOne);
  const asking = demandUnder(headings);
  if (asking) return { demand: asking.demand, isOneOf: isAmong, quote: even(asking.heading).trim() };
  const [list] = headings;
  // "Hold an RHIA" under "You"
  if (list !== undefined && ENDS_IN_PERSON.test(list) && HOLDS.test(words))
    return { demand: 'required', isOneOf: isAmong, quote: quoteOf(sentence, clause.start, clause.end) };
  if (list !== undefined && leadsToOne(list) && isOfWants(list))
    return { isOneOf: true, quote: even(list).trim() };
  const isAsked = headings.some(isOfWants) || saysOneOf(left) || /\bor (?:an? )?equivalent\b/i.test(right);
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

/** "RHIA required, or RHIA eligible": what follows "or" will do as well. */
const isAlternative = (before: Asking | undefined, left: string): boolean =>
  before !== undefined && !before.isBefore && /^,? or(?: an?)? $/i.test(left);

/** Up to where the words behind an asking still belong to it. */
function endOfAsking({ clear, askings, clause }: Sentence, asking: Asking): number {
  const next = clear.indexOf(';', asking.end);
  const limit = asking.end <= clause.end ? clause.end : next < 0 ? clear.length : next;
  const isLast = !askings.some(({ start }) => start >= asking.end && start < limit);
  const comma = clear.slice(asking.end, limit).search(/[,;]/);
  return isLast ? limit : comma < 0 ? asking.end : asking.end + comma;
}

const quoteOf = ({ words, place }: Sentence, begin: number, to: number): string =>
  cutQuote(words, place, begin, to);
