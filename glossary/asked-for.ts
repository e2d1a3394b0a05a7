/**
 * How a posting asks for a credential or degree: by the words around it in the same sentence, else by the heading of
 * its list. It says only what the words say. Run on demand, never while marking.
 */
import {
  askingsIn,
  JOINT,
  NAME,
  ONE_OF_THESE,
  ONE_WILL_DO,
  type Asking,
  type Demand,
  type Place,
} from './askings.ts';

export interface Asked {
  /** Absent where the words only say that one of several will do. */
  readonly demand?: Demand;
  /** One of several is enough: "RHIA or RHIT", "or equivalent". */
  readonly isOneOf: boolean;
  /** The page's own words, with even white space. */
  readonly quote: string;
}

/** A full stop and its like, unless it ends a short form; and the dots of lists that are no lists for the browser. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|vs|Dr|St|incl|\p{Lu}))[.!?]["”’')\]]* (?=[^\p{Ll}])|[•▪●‣] ?/gu;
const SEPARATOR = /,? (?:and\/or|or|and|&) |, (?:and\/or|or|and|&) | ?\/ ?|, ?/gi;
const OTHER_THING = /^(?:with|but|while|plus|although)\b/i;
const ONE_OF = /\b(?:one|any|either)(?: +or more)? +of\b|\beither\b/i;
/** "(any one of these)". */
const ONE_OF_ASIDE = new RegExp(String.raw`^\(${ONE_WILL_DO}\)$`, 'i');
/** Who has not yet what the name before says: "MHA students", "MHA or MBA interns". */
const LEARNERS =
  /^(?:(?: ?\/ ?|,? (?:and|or|&) |, )[\p{Lu}.]+)* +(?:students?|interns?|trainees?|learners?)\b/u;
/** Words between a name and what asks for it. */
const MOST_WORDS = 10;
/** UTF-16 units. */
const LONGEST_QUOTE = 160;

/** What the words around a mark, else what it stands under, nearest first, say; undefined where they don't say. */
export function askedFor(text: string, mark: Place, headings: readonly string[] = []): Asked | undefined {
  const { words, place } = sentenceOf(text, mark);
  const clear = withoutAsides(words, place);
  if (LEARNERS.test(clear.slice(place.end))) return undefined;
  const askings = askingsIn(clear);
  const clause = clauseOf(clear, place, askings);
  // A label ("Required:") holds for the whole sentence.
  const before = askings.findLast(
    ({ start, end }) => end <= place.start && (start >= clause.start || clear[end - 1] === ':'),
  );
  const behind = askings.find(({ start, end }) => start >= place.end && end <= clause.end);
  const left = clear.slice(Math.max(clause.start, before?.end ?? 0), place.start);
  const right = clear.slice(place.end, behind?.start ?? clause.end);
  const isOneOf = isOneOfSeveral(left, right);
  const end = (of: Asking): number => endOfAsking(clear, of, askings, clause);
  const quote = (from: number, to: number): string => quoteOf(words, from, to, place);

  // "We do not require an RHIA, but it is preferred"
  const isSaidAgain = before?.demand === 'not-required' && JOINT.test(right);
  const isNear =
    !before?.isBefore || (before.demand !== behind?.demand && place.start - before.end > right.length);
  if (behind && !behind.isBefore && (isNear || isSaidAgain) && reaches(right)) {
    const from = isSaidAgain ? before.start : before?.end;
    return {
      demand: behind.demand,
      isOneOf: isOneOf || behind.isOneOf || isAlternative(before, left),
      quote: quote(Math.max(clause.start, from ?? 0), end(behind)),
    };
  }
  if (before?.isBefore && !/\b(?:but|while)\b/i.test(left)) {
    const isSame = behind?.demand === before.demand;
    const to = behind && !isSame ? place.end + right.split(/,|;/)[0]!.length : clause.end;
    return {
      demand: before.demand,
      isOneOf: isOneOf || before.isOneOf,
      quote: quote(before.start, isSame ? end(behind) : to),
    };
  }
  if (before && isAlternative(before, left))
    return { demand: before.demand, isOneOf: true, quote: quote(clause.start, end(before)) };

  for (const heading of headings) {
    const demand = demandOfHeading(heading);
    if (demand)
      return { demand, isOneOf: isOneOf || LEADS_TO_ONE.test(heading), quote: even(heading).trim() };
  }
  const isAsked =
    headings.some((heading) => LISTS_WANTS.test(heading)) ||
    ONE_OF.test(left) ||
    /\bor (?:an? )?equivalent\b/i.test(right);
  return isOneOf && isAsked ? { isOneOf, quote: quote(clause.start, clause.end) } : undefined;
}

const even = (text: string): string => text.replace(/\s+/g, ' ');

function sentenceOf(text: string, mark: Place): { words: string; place: Place } {
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
  };
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
    return isKept ? ` ${aside.slice(1, -1)} ` : ' '.repeat(aside.length);
  });
}

/** The part of the sentence between semicolons, unless one is in what asks or right before; or the aside around the mark. */
function clauseOf(clear: string, place: Place, askings: readonly Asking[]): Place {
  const bracket = clear.lastIndexOf('(', place.start);
  if (bracket >= 0 && clear.indexOf(')', bracket) >= place.end)
    return { start: bracket + 1, end: clear.indexOf(')', bracket) };
  const borders = Array.from(clear.matchAll(/; ?/g), ({ index }) => index).filter(
    (at) =>
      !askings.some(
        ({ start, end, isBefore }) => !isBefore && end > at && clear.slice(at + 1, start).trim() === '',
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

const isPlainComma = (separator: string): boolean => separator.trim() === ',';
const isAnd = (separator: string): boolean => /and(?!\/)|&/i.test(separator);

/**
 * Whether the words that stand behind a name, up to those that ask, are the rest of one list with it. "MHA or MBA,
 * FACHE preferred" are two lists; "RHIA, RHIT or CCS preferred" is one.
 */
function reaches(right: string): boolean {
  if (JOINT.test(right)) return true;
  // "RHIA with no experience required"
  if (/\bno\b/i.test(right)) return false;
  const { items, separators } = itemsOf(right.replace(/, *$/, ''));
  if (right.trim().split(' ').length > MOST_WORDS + 4 * separators.length) return false;
  const last = separators.at(-1);
  if (last === undefined) return true;
  const others = items.slice(1);
  if (others.some((item) => OTHER_THING.test(item))) return false;
  // "Our team has an RHIA, and five years are required": that is another clause.
  if (/^, and/i.test(last) && others.length === 1) return NAME.test(others[0]!);
  if (!isPlainComma(last)) return true;
  return separators.every(isPlainComma) && others.every((item) => NAME.test(item));
}

/** Whether a name is one item of a list with "or": by the words to its left and right. */
function isOneOfSeveral(left: string, right: string): boolean {
  if (ONE_OF.test(left)) return true;
  const previous = left.match(SEPARATOR)?.at(-1);
  if (previous && !isPlainComma(previous) && !isAnd(previous)) return true;
  const { items, separators } = itemsOf(right);
  const at = separators.findIndex((separator) => !isPlainComma(separator));
  return at >= 0 && !isAnd(separators[at]!) && items.slice(1, at + 1).every((item) => NAME.test(item));
}

/** "RHIA required, or RHIA eligible": what follows "or" will do as well. */
const isAlternative = (before: Asking | undefined, left: string): boolean =>
  before !== undefined && !before.isBefore && /^,? or(?: an?)? $/i.test(left);

/** Up to where the words behind an asking still belong to it. */
function endOfAsking(clear: string, asking: Asking, askings: readonly Asking[], clause: Place): number {
  const isLast = !askings.some(({ start }) => start >= asking.end && start < clause.end);
  const comma = clear.slice(asking.end, clause.end).search(/[,;]/);
  return isLast ? clause.end : comma < 0 ? asking.end : asking.end + comma;
}

/** At most so long, around the mark, in whole words and with brackets in pairs. */
function quoteOf(words: string, from: number, to: number, place: Place): string {
  const earliest = place.start - LONGEST_QUOTE / 2;
  const first = earliest > from ? words.indexOf(' ', earliest) + 1 : from;
  const latest = Math.max(place.end, first + LONGEST_QUOTE);
  const last = latest < to ? words.lastIndexOf(' ', latest) : to + restOfAside(words, place.end, to, latest);
  const strays = strayBrackets(words, first, last);
  const start = (strays.findLast((at) => at < place.start) ?? first - 1) + 1;
  const end = strays.find((at) => at >= place.end) ?? last;
  return words
    .slice(start, end)
    .replace(/^(?:(?:and|or|with|but) |[^\p{L}\d("“]|["“](?![\p{L}\d]))+|[^\p{L}\d)"”%+]+$/giu, '');
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
    if (text[at] === ')' && text[strays.at(-1)!] === '(') strays.pop();
    else if (text[at] === '(' || text[at] === ')') strays.push(at);
  }
  return strays;
}

const ASKS_REQUIRED =
  /\b(?:required?|requirements?|minimum|must[- ]haves?|mandatory|basic qualifications|essential (?:qualifications|skills|criteria))\b/i;
const ASKS_PREFERRED =
  /\b(?:preferred|preferences|desired|desirable|nice[- ]to[- ]haves?|bonus|plus(?:es)?)\b/i;
/** Headings of what a person should bring. */
const LISTS_WANTS =
  /\b(?:qualifications?|education|credentials?|certifications?|licens\w*|experience|you bring|you have|you need|you are|about you|person|candidate|looking for)\b/i;

/** "One of the following is required:" above a list. */
const LEADS_TO_ONE = new RegExp(String.raw`\b${ONE_OF_THESE}\b`, 'i');
/** "No degree required", "Preferred, but not required". */
const NOT_REQUIRED =
  /(?:\b(?:no|not|never|without)|n['’]t)\b[^,;:]*?\b(?:require\w*|mandatory|necessary|must[- ]haves?)\b/gi;

function demandOfHeading(heading: string): Demand | undefined {
  const said = heading.replace(NOT_REQUIRED, '');
  const isRequired = ASKS_REQUIRED.test(said);
  const isPreferred = ASKS_PREFERRED.test(said);
  if (isRequired === isPreferred) return undefined;
  return isRequired ? 'required' : 'preferred';
}
