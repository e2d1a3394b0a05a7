/**
 * The degree that a text means where it names a field of study among others: "a bachelor's degree in business, nursing or
 * healthcare administration" asks for the one in healthcare administration.
 */

import { even } from '../even.ts';

type Level = 'associate' | 'bachelor' | 'master' | 'doctor';

/** Ids of terms: of a field of study, and of the degree of each level in it. */
const DEGREES: ReadonlyMap<string, Partial<Record<Level, string>>> = new Map([
  ['him', { associate: 'associate-degree-in-hit', bachelor: 'bshim', master: 'mshim' }],
  ['health-informatics', { master: 'mshi' }],
  ['public-health', { master: 'mph', doctor: 'drph' }],
  ['healthcare-administration', { bachelor: 'bsha', master: 'mha-degree', doctor: 'dha-degree' }],
]);

const LEVELS: readonly (readonly [level: Level, words: string])[] = [
  ['associate', String.raw`[Aa]ssociates?(?:['’]s?)?|A\.?A\.?S\.?|A\.?S\.?`],
  [
    'bachelor',
    String.raw`[Bb]achelors?(?:['’]s?)?|[Ff]our[- ]year|4[- ]year|B\.?[AS]c?\.?(?: ?\/ ?B\.?[AS]c?\.?)?`,
  ],
  ['master', String.raw`[Mm]asters?(?:['’]s?)?|[Gg]raduate|M\.?Sc?\.?`],
  ['doctor', '[Dd]octor(?:ate|al)s?'],
];
/** What may stand between the level and the fields: "of science degree from an accredited school with a major in". */
const DEGREE = String.raw`(?:,? (?:of|[Aa]pplied|[Ss]cience|[Aa]rts|[Dd]egree|an?|the|from|accredited|regionally|school|college|university|[Pp]rogram|with|major|which|may|can|be|or|concentration|emphasis|focus|field|study|coursework|preferred|required|preferably|\([^()]*\)))*,? in `;
const LEVEL = new RegExp(
  `(?<![\\p{L}.])(?:${LEVELS.map(([, words]) => `(${words})`).join('|')})${DEGREE}`,
  'gu',
);
const SEPARATOR =
  / ?(?:, ?(?:and|or) |,|\/|\(| and\/or | and | or | & |[ ,](?:such as|like|including|preferably) ) ?/;
/** What stands right before a field. Most fields have something else there, and this is told much faster than the rest. */
const PARTED = /(?:[,/(&]|(?<!\p{L})(?:in|or|and|as|like|including|preferably))\s*$/u;
/** Words in the name of a field. */
const MOST_WORDS = 5;
const IS_OVER = /[.;:!?•]/;
/** Behind the name of a field: it is not one of study. */
const IS_OTHER =
  /^ (?:experience|background|knowledge|skills?|settings?|roles?|positions?|teams?|leadership)\b/i;
/** UTF-16 units before a field: those in which the level stands, and those that say what parts it from other fields. */
const LONGEST = 200;
const BESIDE = 16;

/** The id of the degree in the field of study `id`, a term's, whose name stands at a place of a text (UTF-16 units). */
export function degreeNamed(
  id: string,
  text: string,
  { start, end }: { start: number; end: number },
): string | undefined {
  const degrees = DEGREES.get(id);
  if (!degrees || !PARTED.test(text.slice(Math.max(0, start - BESIDE), start))) return undefined;
  if (IS_OTHER.test(text.slice(end))) return undefined;
  const before = even(text.slice(Math.max(0, start - LONGEST), start));
  const found = [...before.matchAll(LEVEL)].at(-1);
  if (!found) return undefined;
  const others = before.slice(found.index + found[0].length);
  const fields = others.split(SEPARATOR);
  // The last field is the one that is asked about: nothing stands between it and what parts it from the others.
  if (IS_OVER.test(others) || fields.pop() !== '') return undefined;
  if (fields.some((field) => field.split(' ').length > MOST_WORDS)) return undefined;
  return degrees[LEVELS[found.slice(1).findIndex((words) => words !== undefined)]![0]];
}
