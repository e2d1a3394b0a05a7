/**
 * The matching rules, said again for one form at a time: from every place of the text, every way of reading the form
 * there. Slow and plain on purpose; it shares nothing with the matcher but the rules.
 */

/** UTF-16 offsets into the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const APOSTROPHE = /['\u2019\u02bc]/;
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;

/** Makes a neighbour part of the word: letters, digits and marks, but not of scripts that part no words by spaces. */
function joins(unit: string | undefined): boolean {
  if (unit === undefined || APOSTROPHE.test(unit) || /[\u2e80-\udfff]/.test(unit)) return false;
  return /[\p{L}\p{N}\p{M}_]/u.test(unit);
}

/** What the text at one place may be read as: the place where that reading ends, and how it was written. */
interface Reading {
  readonly end: number;
  /** The last letter of the last word, as written, without its plural. */
  readonly last: string;
  readonly isDotted: boolean;
  /** With a plural or possessive ending. */
  readonly isInflected: boolean;
}

/** A word of a form, and what stands between it and the word before. */
interface Piece {
  /** In small letters where any case will do. */
  readonly word: string;
  readonly joint: 'none' | 'gap' | 'slash' | 'comma';
}

/** Where the form stands in the text, in any of its writings. */
export function findNaively(form: string, original: string): Span[] {
  const kept: number[] = [];
  let text = '';
  for (let at = 0; at < original.length; at++)
    if (!INVISIBLE.test(original[at]!)) {
      kept.push(at);
      text += original[at];
    }
  const spans = new Map<string, Span>();
  for (const variant of variantsOf(form)) {
    const pieces = toPieces(variant);
    for (let start = 0; start < text.length; start++) {
      if (joins(text[start - 1]) && joins(text[start])) continue;
      const ends = readAll(pieces, text, start)
        .filter((reading) => isAlone(text, start, reading))
        .map(({ end }) => end);
      if (ends.length === 0) continue;
      const span = { start: kept[start]!, end: kept[Math.max(...ends) - 1]! + 1 };
      spans.set(`${span.start}-${span.end}`, span);
    }
  }
  return [...spans.values()];
}

/** "healthcare" is also "health care"; a short prefix with a hyphen is also written closed up. */
function variantsOf(form: string): string[] {
  const variants = [form];
  if (/\s/.test(form) && /[a-z]/.test(form)) {
    variants.push(form.replaceAll(/\bhealthcare\b/gi, 'health care'));
    variants.push(form.replaceAll(/\bhealth[\s-]care\b/gi, 'healthcare'));
  }
  if (/^[A-Za-z]{1,3}-[A-Za-z]\w*[a-z]/.test(form) || /^[A-Za-z]{1,3}-[a-z]/.test(form))
    variants.push(form.replace('-', ''));
  return [...new Set(variants)];
}

function toPieces(form: string): Piece[] {
  const plain = form.replaceAll(/['\u2019]s?(?=\s|$)/g, '').replaceAll('&', ' and ');
  const words = [...plain.matchAll(/\p{L}+|\p{N}+/gu)];
  const joints = words.map((match, number): Piece['joint'] => {
    const before = words[number - 1];
    if (!before) return 'none';
    const between = plain.slice(before.index + before[0].length, match.index);
    return between.includes('/') ? 'slash' : between.includes(',') ? 'comma' : 'gap';
  });
  const isOneWord = joints.every((joint) => joint === 'none' || joint === 'slash');
  const isAbbreviation = !/[a-z]/.test(form) || isOneWord;
  return words.map(([word], number) => {
    const joint = joints[number]!;
    // The letters of "A/R days" are capitals as those of "AR" would be.
    const isLetter = /^[A-Z]$/.test(word) && (joint === 'slash' || joints[number + 1] === 'slash');
    // "MedPAC" is no other word in small letters, nor is the first of "InterQual/MCG".
    if (isOneWord && word.length > 5 && /[a-z][A-Z]/.test(word)) return { word: word.toLowerCase(), joint };
    const keepsCase = isAbbreviation || isLetter || /.[A-Z]/.test(word);
    return { word: keepsCase && !/^and$/i.test(word) ? word : singular(word.toLowerCase()), joint };
  });
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return word.replace(/ies$/, 'y');
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/(?<=[^sui])s$/, '');
}

/** All readings of the whole form that begin at `start`. */
function readAll(pieces: readonly Piece[], text: string, start: number): Reading[] {
  let places: Reading[] = [{ end: start, last: '', isDotted: false, isInflected: false }];
  pieces.forEach((piece, number) => {
    const next = pieces[number + 1];
    places = places
      .flatMap((place) => readJoint(pieces[number - 1], piece, text, place))
      .flatMap((at) => readWord(piece, next, text, at));
  });
  return places;
}

/** The places where the next word may begin. */
function readJoint(
  before: Piece | undefined,
  { joint, word }: Piece,
  text: string,
  place: Reading,
): number[] {
  const { end, isDotted } = place;
  if (joint === 'none') return [end];
  if (joint === 'slash') {
    const stop = isDotted && !place.isInflected && text[end] === '.' ? 1 : 0;
    return [...text.slice(end + stop).matchAll(/^\s*\/(?:\s|[\p{Pd}\u2212])*/gu)].map(
      ([gap]) => end + stop + gap.length,
    );
  }
  const starts = new Set<number>();
  let from = end;
  if (joint === 'comma' && text[from] === ',') from++;
  // The last full stop of dotted letters stands before the gap.
  const stops = isDotted && !place.isInflected && text[from] === '.' ? [from, from + 1] : [from];
  for (const stop of stops) {
    const [gap] = /^[\s®©™℠]*[\p{Pd}\u2212]?\s*/u.exec(text.slice(stop))!;
    if (gap.length > 0 || stop > from) starts.add(stop + gap.length);
  }
  const last = before!.word.at(-1)!;
  const touches = /\d/.test(last) !== /\d/.test(word[0]!);
  if (touches && !place.isInflected) starts.add(end);
  if (/\d/.test(last) && /\d/.test(word[0]!) && text[end] === '.') starts.add(end + 1);
  // "&" is an "and" that needs no space.
  if (word === 'and' && text[end] === '&') starts.add(end);
  if (before!.word === 'and' && text[end - 1] === '&') starts.add(end);
  return [...starts];
}

/** All ways in which the word may stand at this place, with its plural and, inside the form, its possessive. */
function readWord({ word }: Piece, next: Piece | undefined, text: string, at: number): Reading[] {
  if (word === 'and' && text[at] === '&')
    return [{ end: at + 1, last: '&', isDotted: false, isInflected: false }];
  const readings: Reading[] = [];
  const end = at + word.length;
  const last = text[end - 1] ?? '';
  if (isWritten(word, text, at)) {
    readings.push({ end, last, isDotted: false, isInflected: false });
    // Numbers have a plural at the end of a form only: "ICD-10s".
    const plurals = /[a-z]$/.test(word) ? [/^s/i, /^es/i] : /\d$/.test(word) && next ? [] : [/^s/];
    for (const plural of plurals) {
      const length = plural.exec(text.slice(end, end + 2))?.[0].length ?? 0;
      if (length > 0 && !joins(text[end + length]))
        readings.push({ end: end + length, last, isDotted: false, isInflected: true });
    }
  }
  const stem = word.slice(0, -1);
  if (word.endsWith('y') && isWritten(stem, text, at) && /^ies/i.test(text.slice(end - 1, end + 2)))
    readings.push({ end: end + 2, last: text[end + 1]!, isDotted: false, isInflected: true });
  const dotted = word.split('').join('.');
  if (/^[A-Z]{2,}$/.test(word) && isFirstOfDotted(text, at) && isWritten(dotted, text, at)) {
    const dottedEnd = at + dotted.length;
    const behind = text.slice(dottedEnd, dottedEnd + 4);
    if (!/^\.[A-Z]s?(?![A-Za-z])/.test(behind))
      readings.push({ end: dottedEnd, last: word.at(-1)!, isDotted: true, isInflected: false });
    const plural = /^\.?s/.exec(behind)?.[0].length ?? 0;
    if (plural > 0 && !joins(behind[plural]))
      readings.push({ end: dottedEnd + plural, last: word.at(-1)!, isDotted: true, isInflected: true });
  }
  return next ? readings.flatMap((reading) => [reading, ...possessives(reading, text)]) : readings;
}

function possessives(reading: Reading, text: string): Reading[] {
  const { end, last, isInflected, isDotted } = reading;
  if (/\d/.test(last)) return [];
  const at = isDotted && text[end] === '.' ? end + 1 : end;
  if (!APOSTROPHE.test(text[at] ?? '')) return [];
  if (isInflected) return [{ ...reading, end: at + 1 }];
  return /[sS]/.test(text[at + 1] ?? '') ? [{ ...reading, isInflected: true, end: at + 2 }] : [];
}

/** A capital of the form is that capital; a small letter is either one. */
function isWritten(word: string, text: string, at: number): boolean {
  return word.split('').every((letter, place) => {
    const found = text[at + place];
    if (found === undefined) return false;
    return found === letter || (/[A-Z]/.test(found) && found.toLowerCase() === letter);
  });
}

/** Not in the middle of other dotted letters: the H of "A.H.I.M.". */
function isFirstOfDotted(text: string, at: number): boolean {
  return !/[A-Z]\.$/.test(text.slice(Math.max(0, at - 2), at));
}

/**
 * Not part of a longer word or number, of an address, a handle, a variable, a ticker, a contraction or a longer code.
 */
function isAlone(text: string, start: number, { end, last }: Reading): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end);
  if (joins(before.at(-1)) || joins(after[0])) return false;
  // "CMs" is the plural of CM, and not "cms".
  if (last === 's' && /^[A-Z]{2,3}s$/.test(text.slice(start, end))) return false;
  if (/[@$\\]$/.test(before) || /^[@\\]/.test(after)) return false;
  // "www.ahima" and "ehr.com", but not a missing space behind a full stop.
  if (/[a-z]\.$/.test(before) && !/[A-Z]/.test(text[start]!)) return false;
  if (/^\.[a-z]/.test(after)) return false;
  // "DON'T".
  if (APOSTROPHE.test(after[0] ?? '') && /[tT]/.test(after[1] ?? '') && !joins(after[2])) return false;
  // "M&MA": a short form bound to another by "&".
  if (end - start < 4 && before.endsWith('&') && joins(before.at(-2))) return false;
  if (end - start < 4 && after.startsWith('&') && joins(after[1])) return false;
  // "364,835" and "835.50".
  const isNumber = end - start <= 4 && /\d/.test(text[start]!);
  if (isNumber && (/\d[,.]$/.test(before) || /^[,.]\d/.test(after))) return false;
  // Words are no codes.
  if (/[a-z]/.test(last)) return true;
  const suffix = /^[-\u2010\u2011](\d[A-Z\d]*|[A-Z][A-Z\d]?)/.exec(after);
  if (suffix && !joins(after[suffix[0].length])) return false;
  const prefix = /(?:^|[^A-Z\d])([A-Z\d]{1,2})[-\u2010\u2011]$/.exec(before);
  return !prefix || joins(before.at(-2 - prefix[1]!.length));
}
