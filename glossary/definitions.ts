/**
 * Definitions that a page gives itself: "Health Information Management (HIM)", "MHA (Mental Health America)",
 * "CDI stands for ...". They count only where the initials of the long form spell the abbreviation.
 */

/** The long form that the text gives for an abbreviation; UTF-16 offsets into the text. */
export interface Definition {
  readonly start: number;
  readonly end: number;
}

const SMALL_WORDS = new Set([
  'of',
  'and',
  'the',
  'in',
  'for',
  'to',
  'a',
  'an',
  'on',
  'at',
  'with',
  'by',
  'as',
  'from',
  'or',
  'de',
  'la',
]);
/** No long form runs over these. A line break of the page's source is only a space. */
const BREAK = /(?<!\b[A-Z])\.\s|[();!?]/;
const REACH = 110;
/** Other abbreviations of the same bracket: "(MHA or MHSA)", "(RHIA/RHIT)". */
const OTHERS = String.raw`(?:[A-Z][A-Za-z.]{1,9}\s*(?:[,/]|,?\s(?:or|and)\s)\s*)*`;
const OPENS_AFTER_LONG_FORM = new RegExp(
  String.raw`(?:[([]\s*["'“‘]?${OTHERS}|,\s*(?:or|also called|abbreviated(?: as)?|known as)\s+["'“‘]?|\s[-–—|]\s)$`,
  'i',
);
/** What the text before ends with where the above can hold; asked first, because it is soon told. */
const MAY_OPEN = /(?:[([,/"'“‘–—|-]|\b(?:or|and|called|abbreviated|as))\s*$/i;
const MAY_OPEN_REACH = 24;
const OPENS_BEFORE_LONG_FORM =
  /^["'”’]?\s*(?:\(|\[|(?:also )?(?:stands for|means|refers to)\b|is short for\b|(?:as in|for|is)\b|=|:|\||[-–—]\s|,\s*(?:or|i\.e\.,?|short for|which stands for)\b)\s*["'“‘]?(?:(?:the|our)\s+)?/i;

/**
 * "the EHR, our early help review", "DHA technician (dairy herd appraiser)", "NPI Nelson Plumbing Inc.": of two letters,
 * too many words of any text have the initials by chance.
 */
const LOOSELY =
  /^["'”’]?(?:,\s*(?:our|the|an?)\s+|(?:\s[\p{L}-]+){1,2}\s\(|\s(?=(?:\p{Lu}[\p{L}'’]+\s?){3}))/u;
const FEWEST_LETTERS = 3;

/** Where a long form of the abbreviation at [start, end) would have to end and to begin; UTF-16 offsets. */
export interface LongFormPlaces {
  readonly endsAt?: number;
  readonly startsAt?: number;
}

export function longFormPlaces(text: string, start: number, end: number): LongFormPlaces {
  const before = text.slice(Math.max(0, start - REACH), start);
  const opening = MAY_OPEN.test(before.slice(-MAY_OPEN_REACH)) ? OPENS_AFTER_LONG_FORM.exec(before) : null;
  const behind = text.slice(end, end + REACH);
  const after =
    OPENS_BEFORE_LONG_FORM.exec(behind) ?? (end - start < FEWEST_LETTERS ? null : LOOSELY.exec(behind));
  return {
    ...(opening && { endsAt: start - before.length + before.slice(0, opening.index).trimEnd().length }),
    ...(after && { startsAt: end + after[0].length }),
  };
}

/** What the text around an abbreviation at [start, end) says it stands for, if the initials are its letters. */
export function findDefinition(text: string, start: number, end: number): Definition | undefined {
  const letters = text
    .slice(start, end)
    .replaceAll(/[^A-Z]/g, '')
    .toLowerCase();
  if (letters.length < 2) return undefined;
  const { endsAt, startsAt } = longFormPlaces(text, start, end);
  return (
    (endsAt === undefined ? undefined : longFormBefore(text, endsAt, letters)) ??
    (startsAt === undefined ? undefined : longFormAfter(text, startsAt, letters))
  );
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly initials: string;
  readonly isSmall: boolean;
}

/** What kind of company it is has no letter in its abbreviation: "Acme Health Solutions, LLC (AHS)". */
const COMPANY_KIND = /,? (?:LLC|LLP|PLLC|Inc\.?|Ltd\.?|Corp\.?|Co\.|P\.?C\.?) *$/;

function longFormBefore(text: string, end: number, letters: string): Definition | undefined {
  const unbroken = text
    .slice(Math.max(0, end - REACH), end)
    .replace(COMPANY_KIND, (kind) => ' '.repeat(kind.length))
    .split(BREAK)
    .at(-1)!;
  const words = wordsOf(unbroken, end - unbroken.length);
  // From the last word backwards, until the initials are used up.
  let left = letters;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    // "Office of Civil Rights" does not begin with its "of".
    const before = words[at - 1];
    if (word.isSmall && left === word.initials && before?.initials === left && !before.isSmall) continue;
    if (left.endsWith(word.initials)) left = left.slice(0, -word.initials.length);
    else if (left.endsWith(word.initials[0]!)) left = left.slice(0, -1);
    else if (!word.isSmall) return undefined;
    if (left === '') return { start: word.start, end: words[words.length - 1]!.end };
  }
  return undefined;
}

function longFormAfter(text: string, start: number, letters: string): Definition | undefined {
  const unbroken = text.slice(start, start + REACH).split(BREAK)[0]!;
  const words = wordsOf(unbroken, start);
  let left = letters;
  for (const word of words) {
    if (left.startsWith(word.initials)) left = left.slice(word.initials.length);
    else if (left.startsWith(word.initials[0]!)) left = left.slice(1);
    else if (!word.isSmall) return undefined;
    if (left === '') return { start: words[0]!.start, end: word.end };
  }
  return undefined;
}

/** The share of the words that a misquoted long form has in common with the right one. */
const ALIKE = 0.6;

/** Whether a text has most words of a long form: "Professional Practice Externships" for "professional practice experience". */
export function isMisquoteOf(text: string, longForm: string): boolean {
  const said = contentWords(text);
  const right = contentWords(longForm);
  const shared = said.filter((word) => right.some((other) => areAlike(word, other))).length;
  return shared >= 2 && shared >= ALIKE * Math.max(said.length, right.length);
}

const contentWords = (text: string): string[] =>
  wordsOf(text.replaceAll('-', ''), 0)
    .filter(({ isSmall }) => !isSmall)
    .map(({ start, end }) => text.replaceAll('-', '').slice(start, end).toLowerCase());

/** "administration" and "administrator", "relating" and "relative". */
function areAlike(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= ALIKE * Math.max(a.length, b.length);
}

/** The words of a text, with their offsets moved by `shift`. */
function wordsOf(text: string, shift: number): Word[] {
  const words: Word[] = [];
  // "example.com" is one word.
  for (const match of text.matchAll(/[\p{L}\d]+(?:(?:['’-]|(?<=\p{Ll})\.(?=\p{Ll}))[\p{L}\d]+)*/gu)) {
    const start = shift + match.index;
    const initials = match[0]
      .split('-')
      .map((part) => part.charAt(0).toLowerCase())
      .join('');
    words.push({
      start,
      end: start + match[0].length,
      initials,
      isSmall: SMALL_WORDS.has(match[0].toLowerCase()),
    });
  }
  return words;
}
