/** The page's own words, as the popup and cards quote them. */
import type { Place } from './askings.ts';

/** UTF-16 units. */
const LONGEST_QUOTE = 160;

/**
 * The words of a sentence from `begin` to `to`: around the mark at `place`, at most 160 UTF-16 units, in whole words and with
 * brackets in pairs.
 */
export function cutQuote(words: string, place: Place, begin: number, to: number): string {
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
