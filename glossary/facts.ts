/**
 * What one block of text says, gathered once so that its text can be forgotten: the matches, every phrase found, and
 * what the block itself says that an abbreviation stands for. Strings in, plain objects out; offsets are UTF-16 units.
 */
import { isUpper } from './characters.ts';
import { clean, hasInvisible } from './clean.ts';
import { findDefinition, isMisquoteOf, longFormPlaces } from './definitions.ts';
import type { GlossaryIndex, IndexClaim } from './index-format.ts';
import { isOtherLanguage } from './language.ts';
import type { Found } from './matcher.ts';
import { longestFirst } from './overlaps.ts';

/** A form found in a block. */
export interface Match extends Found {
  /** The words around it are in capitals too. */
  readonly shouted: boolean;
  /** It is the code of a course: the PHI in "PHI 3400 Medical Ethics", which is philosophy. */
  readonly isCourse: boolean;
  /** It is the name of a shop or a trade: "OASIS Day Spa", "DMS Tuning". */
  readonly isBusiness: boolean;
  /** It follows the match before it in a list: the RHIT in "RHIA, RHIT or CCS". */
  readonly listedAfter: boolean;
  /** The forms that it hides, for when it does not mean its term: the EHR in "Epic EHR". */
  readonly hidden: readonly Match[];
}

export interface BlockFacts {
  /** By place, without overlaps. */
  readonly matches: readonly Match[];
  /** Every phrase found, cues included, by place. */
  readonly found: readonly Found[];
  readonly definitions: readonly PageDefinition[];
  /**
   * What the section's evidence is kept by: any value that blocks of one section share. It changes with the headings
   * around the block, but never between being added to the evidence and being taken out.
   */
  section: unknown;
  /** In another language than the glossary, where a form has a risk and it matters. */
  readonly isForeign: boolean;
  /** UTF-16 units of its text. */
  readonly length: number;
}

/** What a block says that a phrase stands for. */
export interface PageDefinition {
  readonly phrase: number;
  /** Where the phrase stands that is spelled out. */
  readonly start: number;
  /** A term of ours by the form that the block spells out, with the risk of that form; or the block's own words. */
  readonly means: IndexClaim | string;
}

/** What is around a block, asked for only where it holds something of ours. */
export interface Where {
  readonly section?: unknown;
  /** Whether the page says that it is in another language than the glossary; asked only where that matters. */
  readonly isForeign?: () => boolean;
  /** Asked only of a block that is an abbreviation and nothing else. */
  readonly beside?: () => Beside;
}

/** The texts before and behind a block, as in the cells of a table or in a list of definitions. */
export interface Beside {
  readonly before?: string;
  readonly behind?: string;
}

/** The facts of one block of text, or undefined when it holds nothing of ours. */
export function read(
  text: string,
  index: GlossaryIndex,
  where: () => Where = () => ({}),
): BlockFacts | undefined {
  let facts: BlockFacts | undefined;
  readAll([text], index, where, (_, found) => (facts = found));
  return facts;
}

/** Between texts that are searched as one: nothing of ours has it, and no phrase goes over it. */
const PARTING = '\0';

/**
 * The facts of several blocks, for those that hold something of ours, by their places in the list. One search over many
 * texts takes far less time than as many searches, while the code is cold.
 */
export function readAll(
  texts: readonly string[],
  index: GlossaryIndex,
  where: (at: number) => Where,
  onFacts: (at: number, facts: BlockFacts) => void,
): void {
  const all = texts.length === 1 ? texts[0]! : texts.join(PARTING);
  if (hasInvisible(all)) {
    for (let at = 0; at < texts.length; at++) {
      const facts = readUnclean(texts[at]!, index, () => where(at));
      if (facts) onFacts(at, facts);
    }
    return;
  }
  const found = index.matcher.find(all);
  let start = 0;
  let next = 0;
  for (let at = 0; next < found.length; at++) {
    const text = texts[at]!;
    const end = start + text.length;
    const own: Found[] = [];
    for (; next < found.length && found[next]!.start < end; next++) {
      const { start: from, end: to, phrase } = found[next]!;
      own.push({ start: from - start, end: to - start, phrase });
    }
    if (own.length > 0) onFacts(at, factsOf(text, own, index, where(at)));
    start = end + PARTING.length;
  }
}

/** Of a text with invisible characters: what is found is found without them. */
function readUnclean(text: string, index: GlossaryIndex, where: () => Where): BlockFacts | undefined {
  const { text: cleaned, original } = clean(text);
  const found = index.matcher.find(cleaned);
  if (found.length === 0) return undefined;
  const facts = factsOf(cleaned, found, index, where());
  const back = <T extends Found>(place: T): T => ({
    ...place,
    start: original(place.start),
    end: original(place.end - 1) + 1,
  });
  const backMatch = (match: Match): Match => ({ ...back(match), hidden: match.hidden.map(backMatch) });
  return {
    ...facts,
    matches: facts.matches.map(backMatch),
    found: facts.found.map(back),
    definitions: facts.definitions.map((definition) => ({
      ...definition,
      start: original(definition.start),
    })),
  };
}

/** `found`: all phrases in the text, at least one. */
function factsOf(
  text: string,
  found: readonly Found[],
  index: GlossaryIndex,
  { section, isForeign = () => false, beside = () => ({}) }: Where,
): BlockFacts {
  const forms = found.filter(({ phrase }) => index.claimsOf(phrase));
  // Most have nothing but words that speak for other places.
  if (forms.length === 0)
    return { matches: [], found, definitions: [], section, isForeign: false, length: text.length };
  const matches = toMatches(text, forms, index);
  const definitions = isAbbreviationAlone(text, matches)
    ? definitionBeside(text.trim(), matches[0]!, beside(), index)
    : matches.flatMap((match) => definitionOf(text, match, found, index));
  return {
    matches,
    found,
    definitions,
    section,
    // The text itself knows better than the page's `lang`.
    isForeign: matches.some((match) => isDoubtful(match, index)) && (isOtherLanguage(text) ?? isForeign()),
    length: text.length,
  };
}

/** Whether it, or a form that it hides, may mean something else: only then anything is asked about its surroundings. */
const isDoubtful = ({ phrase, hidden }: Match, index: GlossaryIndex): boolean =>
  hasRisk(phrase, index) || hidden.some((match) => isDoubtful(match, index));

const hasRisk = (phrase: number, index: GlossaryIndex): boolean =>
  index.claimsOf(phrase)!.some(({ risk }) => risk !== 'none');

/** The longest forms; each with those that it hides and no other of them overlaps. */
function toMatches(text: string, forms: readonly Found[], index: GlossaryIndex): Match[] {
  const longest = longestFirst(forms);
  let at = 0;
  return longest.map((match, number) => {
    const nextStart = longest[number + 1]?.start ?? Infinity;
    const hidden: Found[] = [];
    for (; at < forms.length && forms[at]!.start < match.end; at++)
      if (forms[at]!.end <= nextStart && !isSamePlace(forms[at]!, match)) hidden.push(forms[at]!);
    return {
      ...match,
      shouted: hasRisk(match.phrase, index) && isShouted(text, match, forms),
      isCourse: hasRisk(match.phrase, index) && isCourse(text.slice(match.start, match.end + COURSE_REACH)),
      isBusiness:
        hasRisk(match.phrase, index) && isBusiness(text.slice(match.end, match.end + BUSINESS_REACH)),
      listedAfter: number > 0 && isListGap(text.slice(longest[number - 1]!.end, match.start)),
      hidden: hidden.length > 0 ? toMatches(text, hidden, index) : [],
    };
  });
}

/** What stands between two words of a list. */
const isListGap = (gap: string): boolean =>
  gap.length <= 8 && /^\s*(?:[,/|·•]|,?\s*(?:and\/or|or|and|&))\s*$/i.test(gap);

const isSamePlace = (a: Found, b: Found): boolean => a.start === b.start && a.end === b.end;

const ABBREVIATION = /^\S*[A-Z]\S*[A-Z]\S*$/;

function definitionOf(
  text: string,
  match: Match,
  found: readonly Found[],
  index: GlossaryIndex,
): PageDefinition[] {
  if (!ABBREVIATION.test(text.slice(match.start, match.end))) return [];
  const terms = index.claimsOf(match.phrase)!.map(({ term }) => term);
  const claimIn = (phrases: readonly Found[]): IndexClaim | undefined =>
    phrases.flatMap(({ phrase }) => index.claimsOf(phrase) ?? []).find(({ term }) => terms.includes(term));
  const { endsAt = -1, startsAt = -1 } = longFormPlaces(text, match.start, match.end);
  const beside = [...overlapping(found, endsAt - 1, endsAt), ...overlapping(found, startsAt, startsAt + 1)];
  // "DRG (DRG = dorsal root ganglion)" spells nothing out by its own letters.
  const isLonger = ({ start, end }: Found): boolean => end - start > match.end - match.start;
  const known = claimIn(
    beside.filter((place) => (place.end === endsAt || place.start === startsAt) && isLonger(place)),
  );
  if (known) return [{ phrase: match.phrase, start: match.start, means: known }];
  const definition = findDefinition(text, match.start, match.end);
  if (!definition) return [];
  const words = text.slice(definition.start, definition.end);
  // The bracket of "managing population health (MPH)" is a remark on population health.
  const isRemark = beside.some(({ start, end }) => end === endsAt && start > definition.start);
  if (isRemark && words[0] === words[0]!.toLowerCase()) return [];
  const spelled = claimIn(overlapping(found, definition.start, definition.end));
  if (spelled) return [{ phrase: match.phrase, start: match.start, means: spelled }];
  // "American Association of Professional Coders (AAPC)" is AAPC misquoted: it says nothing either way.
  const isMisquoted = terms.some((term) =>
    index.terms[term]!.sureForms.some((form) => isMisquoteOf(words, index.phrase(form))),
  );
  return isMisquoted ? [] : [{ phrase: match.phrase, start: match.start, means: words }];
}

/** Whether a text is one abbreviation and nothing else: the first cell of a table of abbreviations. */
const isAbbreviationAlone = (text: string, matches: readonly Match[]): boolean =>
  matches.length === 1 &&
  text.trim().length === matches[0]!.end - matches[0]!.start &&
  ABBREVIATION.test(text.trim());

/** What the texts beside an abbreviation say that it stands for. */
function definitionBeside(
  abbreviation: string,
  match: Match,
  { before = '', behind = '' }: Beside,
  index: GlossaryIndex,
): PageDefinition[] {
  const define = (text: string, start: number, said: string): PageDefinition[] => {
    const place = { ...match, start, end: start + abbreviation.length };
    return definitionOf(text, place, index.matcher.find(text), index)
      .filter((definition) => isSaidAlone(definition, said))
      .map((definition) => ({ ...definition, start: match.start }));
  };
  const [first, last] = [before.trim(), behind.trim()];
  const [word = ''] = /^\p{L}+/u.exec(last) ?? [];
  // "HIS", "History": in a list of subjects.
  if (word.length > abbreviation.length && word.toUpperCase().startsWith(abbreviation))
    return [{ phrase: match.phrase, start: match.start, means: word }];
  const ahead = define(`${abbreviation} (${last})`, 0, last);
  return ahead.length > 0 ? ahead : define(`${first} (${abbreviation})`, first.length + 2, first);
}

/** Whether the text is the long form, with nothing but remarks behind it: "people have ideas" defines no PHI. */
const isSaidAlone = ({ means }: PageDefinition, text: string): boolean =>
  typeof means !== 'string' ||
  (text.startsWith(means) && /^\s*(?:$|[.:;,([–—-])/.test(text.slice(means.length)));

/** UTF-16 units; no phrase in a text is longer. */
const LONGEST_PHRASE = 200;

/** The phrases, in order of their starts, that overlap with [start, end). */
export function overlapping(found: readonly Found[], start: number, end: number): Found[] {
  const overlaps: Found[] = [];
  for (let at = firstFrom(found, start - LONGEST_PHRASE); at < found.length && found[at]!.start < end; at++)
    if (found[at]!.end > start) overlaps.push(found[at]!);
  return overlaps;
}

/** The number of the first of these, by place, that starts at `start` or later, by halving. */
export function firstFrom(found: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The regular expressions stand where they are used, because browsers take long to make those of all letters.

/**
 * Whether a text begins with the letters of a course, its number, no year, and the first letters of its title or what
 * stands behind a course in a sentence: "PHI 210 is full", "PHI 101 notes".
 */
const isCourse = (text: string): boolean =>
  /^[A-Z]{2,5}\s\d{3,4}/.test(text) &&
  /^[A-Z]{2,5}\s(?!(?:19|20)\d\d\b)\d{3,4}[A-Z]?(?:[\s:–—-]+\p{Lu}\p{Ll}|[.,;)](?:\s|$)|\s(?:(?:and|or|is|was)\s|notes|reader|textbook|syllabus|class|course|section|lecture|exam|midterm|final))/u.test(
    text,
  );
/** UTF-16 units of it behind the letters. */
const COURSE_REACH = 16;

/** Whether a text goes on with what a business does, in no trade of health, with one more word before it at most. */
const isBusiness = (text: string): boolean =>
  /^ [A-Z]/.test(text) &&
  /^(?: [A-Z][a-z]+)? (?:Bakery|Bistro|Boutique|Brewery|Brewing|Diner|Flooring|Florist|Grill|Heating|Karate|Landscaping|Motel|Motors|Paving|Plumbing|Realty|Roofing|Salon|Spa|Tattoo|Tavern|Towing|Trucking|Tuning|Winery)\b/.test(
    text,
  );
/** UTF-16 units of it behind the letters. */
const BUSINESS_REACH = 30;

/** UTF-16 units before and behind a match in which it can be shouted. */
const SHOUT_REACH = 60;
const hasCapitals = (text: string): boolean =>
  /[A-Z]{2}/.test(text) || (/[A-Z\x80-\uffff]{2}/.test(text) && /\p{Lu}{2}/u.test(text));

/**
 * Whether letters can be said as one word, as HIM and CHIP can: only then capitals hide what they mean. CPC and MHA are
 * an abbreviation however loud, and words that belong together ("ROI SPECIALIST") are those words.
 */
const isSayable = (letters: string): boolean =>
  /^(?:[B-DF-HJ-NP-TV-Z]|[CPSTW]H|[BCFGPS]L|[BCDFGPT]R|S[CKMNPTW])?[AEIOU]\S*$/.test(letters);

/**
 * Whether at least two of the words around the match are in capitals and hardly any is not. Other forms in capitals
 * do not count: "EHR/EMR/PHR" is a list, not a shout.
 */
function isShouted(text: string, { start, end }: Found, forms: readonly Found[]): boolean {
  if (!isUpper(text.charCodeAt(start)) || !isSayable(text.slice(start, end))) return false;
  const from = Math.max(0, start - SHOUT_REACH);
  if (!hasCapitals(text.slice(from, start)) && !hasCapitals(text.slice(end, end + SHOUT_REACH))) return false;
  const wordsIn = (from: number, to: number): string[] =>
    [...text.slice(from, to).matchAll(/[\p{L}\d'’]+/gu)]
      .filter(({ 0: word, index }) => {
        const at = from + index;
        return /\p{L}{2}/u.test(word) && overlapping(forms, at, at + word.length).length === 0;
      })
      .map(([word]) => word);
  const around = [...wordsIn(from, start).slice(-4), ...wordsIn(end, end + SHOUT_REACH).slice(0, 4)];
  const shouted = around.filter((word) => word === word.toUpperCase()).length;
  return shouted >= 2 && shouted >= around.length * 0.7;
}
