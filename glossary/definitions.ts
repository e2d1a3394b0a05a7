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
  'or',
  'de',
  'la',
]);
/** No long form runs over these. A line break of the page's source is only a space. */
const BREAK = /(?<!\b[A-Z])\.\s|[();!?]/;
const REACH = 110;
const OPENS_AFTER_LONG_FORM =
  /(?:\(\s*["'“‘]?|,\s*(?:or|also called|abbreviated(?: as)?|known as)\s+["'“‘]?|\s[-–—]\s)$/i;
const OPENS_BEFORE_LONG_FORM =
  /^["'”’]?\s*(?:\(|\[|stands for\b|is short for\b|means\b|=|:|[-–—]\s|,\s*(?:or|short for|which stands for)\b)\s*["'“‘]?(?:the\s+)?/i;

/** What the text around an abbreviation at [start, end) says it stands for. */
export function findDefinition(text: string, start: number, end: number): Definition | undefined {
  const letters = text
    .slice(start, end)
    .replaceAll(/[^A-Z]/g, '')
    .toLowerCase();
  if (letters.length < 2) return undefined;
  return longFormBefore(text, start, letters) ?? longFormAfter(text, end, letters);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly initials: string;
  readonly isSmall: boolean;
}

function longFormBefore(text: string, start: number, letters: string): Definition | undefined {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const opening = OPENS_AFTER_LONG_FORM.exec(before);
  if (!opening) return undefined;
  const unbroken = before.slice(0, opening.index).split(BREAK).at(-1)!;
  const words = wordsOf(unbroken, from + opening.index - unbroken.length);
  // From the last word backwards, until the initials are used up.
  let left = letters;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    if (left.endsWith(word.initials)) left = left.slice(0, -word.initials.length);
    else if (left.endsWith(word.initials[0]!)) left = left.slice(0, -1);
    else if (!word.isSmall) return undefined;
    if (left === '') return { start: word.start, end: words[words.length - 1]!.end };
  }
  return undefined;
}

function longFormAfter(text: string, end: number, letters: string): Definition | undefined {
  const after = text.slice(end, end + REACH);
  const opening = OPENS_BEFORE_LONG_FORM.exec(after);
  if (!opening) return undefined;
  const unbroken = after.slice(opening[0].length).split(BREAK)[0]!;
  const words = wordsOf(unbroken, end + opening[0].length);
  let left = letters;
  for (const word of words) {
    if (left.startsWith(word.initials)) left = left.slice(word.initials.length);
    else if (left.startsWith(word.initials[0]!)) left = left.slice(1);
    else if (!word.isSmall) return undefined;
    if (left === '') return { start: words[0]!.start, end: word.end };
  }
  return undefined;
}

/** The words of a text, with their offsets moved by `shift`. */
function wordsOf(text: string, shift: number): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu)) {
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
