/** The sentence around a mark, and what in it may ask. */
import { even } from '../even.ts';
import { isOneOfMany, isOption } from './alternatives.ts';
import { askingsIn, NAME, ONE_WILL_DO, type Asking, type Place } from './askings.ts';

/**
 * A full stop and its like, unless it ends a short form or all that follows is what it asks, "RHIA or RHIT. Required.", "An
 * RHIT? Even better"; and the dots of lists that are no lists for the browser.
 */
const SENTENCE_END =
  /(?<!\b(?:e\.g|i\.e|vs|Dr|St|incl|\p{Lu}))[.!?]["”’')\]]* (?=[^\p{Ll}])(?!(?:Strongly |Highly )?(?:[Rr]equired|[Pp]referred|[Dd]esired|[Mm]andatory|[Ee]ssential|[Dd]esirable)(?:[.!;]|$)|(?:Even|So much the|All the) better\b)|[•▪●‣] ?/gu;
/** "Required: • RHIA • RHIT", "Qualifications: a diploma. RHIT.", "What do you need? An RHIT." */
const LEAD = /(?<=^|[.!?•▪●‣] ?)([^.!?:•▪●‣]{1,60}[:?])(?= )/g;
/** "Requirements. An RHIT." */
const LEAD_WITH_STOP =
  /(?<=^|[.!?] )((?:\p{L}+ ){0,2}(?:requirements|qualifications|credentials|certifications|education|licensure|must[- ]haves|nice[- ]to[- ]haves|essentials|preferences)\.)(?= )/giu;
/** Words that speak of what the sentence before asks for: "It can be the CPC or the CCS-P". */
const OF_SENTENCE_BEFORE = /^(?:it|this|that|these|they|those) (?:can|may|could|includes?|means?)\b/i;
/** "Education: an MHA or MBA", unless other labels follow. */
const OWN_LEAD = /^([^:]{1,60}:) [^:]*$/;
/** "(any one of these)", "(or MBA)". */
const ONE_OF_ASIDE = new RegExp(String.raw`^\((?:${ONE_WILL_DO}\)$|or )`, 'i');
/** "Required/preferred" asks for nothing in particular. */
const EITHER_WAY = /\b(?:required ?(?:\/|and|or|&) ?preferred|preferred ?(?:\/|and|or|&) ?required)\b/gi;
/** "; RHIT; or CCS" */
const OR_NEXT = /^(?:; ?[\p{Lu}.-]+)*; ?or\b(?! *$)/iu;
/** Between a semicolon and what asks, which are of one thing: "RHIA eligible; certification must be obtained". */
const GOES_ON = /^ *(?:(?:the )?(?:certification|credential|license|registration|exam) *)?$/i;

/** A sentence with a mark in it, and what in it may ask. Places are UTF-16 offsets into its words. */
export interface Sentence {
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

export function sentenceAround(text: string, mark: Place): Sentence {
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
    isOption(clear.slice(clause.start).trimStart()) ||
    OR_NEXT.test(clear.slice(clause.end)) ||
    isOneOfMany(words, place, left, right);
  return { words, clear, place, clause, askings, before, behind, left, right, isOneOf, leads };
}

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
