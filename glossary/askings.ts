/** The words of a sentence that say whether something is required or preferred, whatever it is. */

export type Demand = 'required' | 'preferred' | 'not-required';

/** A place in a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Words that ask: before what they ask for ("must hold RHIA") or behind it ("RHIA required"). */
export interface Asking extends Place {
  readonly demand: Demand;
  readonly isBefore: boolean;
}

const SOON = String.raw`within (?:an?|one|two|three|four|five|six|\d+)(?: \(\d+\)|-\d+)? (?:days?|weeks?|mo(?:nth)?s?|ye?a?rs?)\b`;
const HOLD = '(?:hold|have|be|possess|obtain|earn|maintain|pass)';
const DEGREE = '(?:strongly |highly |very |also |would be |considered )*';
const LABEL =
  '(?: (?:qualifications?|credentials?|certifications?|education|degrees?|skills|licenses?))?(?: (?:is|are|include|includes))?:';

/** Of two that begin at the same place, the first counts. */
const ASKINGS: readonly (Pick<Asking, 'demand' | 'isBefore'> & { readonly words: string })[] = [
  {
    demand: 'not-required',
    isBefore: false,
    words:
      "not (?:a )?(?:required|needed|necessary|mandatory|must|requirement)|(?:is|are)n['’]t (?:required|needed)|optional",
  },
  {
    demand: 'preferred',
    isBefore: true,
    words: `(?:preferred|desired|desirable|bonus|nice[ -]to[ -]have|a plus)${LABEL}|preferably|ideally|preference (?:(?:is|will be) )?(?:given )?(?:to|for)|we (?:would )?prefer|prefers`,
  },
  {
    demand: 'required',
    isBefore: true,
    words: `(?:required|minimum|mandatory|essential|must[ -]haves?|requirements?)${LABEL}|(?:required|needed|expected) to ${HOLD}|must (?:also )?(?:currently )?${HOLD}|requires?|(?:you|candidates?|applicants?)(?: will|['’]ll)? need(?! not| to| for)|needs:`,
  },
  {
    demand: 'preferred',
    isBefore: false,
    words: `${DEGREE}(?:preferred|pref['’]d|pref|desired|desirable|welcome|helpful|advantageous|a plus|a bonus|an asset|an advantage|nice to have|liked|ideal)`,
  },
  {
    demand: 'required',
    isBefore: false,
    words: `${DEGREE}(?:required|req['’]d|mandatory|essential|needed|necessary|a must|a requirement)(?:,? ${SOON})?|${SOON}`,
  },
];
const ASKING = new RegExp(
  ASKINGS.map(({ words }) => String.raw`(?<![\p{L}\d])(${words})(?![\p{L}\d])`).join('|'),
  'giu',
);

/** What the items of a list of credentials and degrees have in them. */
export const NAME =
  /\p{Lu}\p{L}?\p{Lu}|\p{Lu}\.\p{Lu}\.|\b(?:[Dd]egree|[Dd]iploma|[Cc]redential|[Cc]ertif|[Ll]icen|[Ee]quivalent|[Rr]egistered|[Mm]aster|[Bb]achelor|[Aa]ssociate)/u;

/** In their order. */
export function askingsIn(text: string): Asking[] {
  return Array.from(text.matchAll(ASKING), (found) => {
    const { demand, isBefore } = ASKINGS[found.slice(1).findIndex((words) => words !== undefined)]!;
    const start = found.index;
    // "Preferred credential is RHIA"
    const isFirst = text.slice(0, start).trim() === '';
    return { demand, isBefore: isBefore || isFirst, start, end: start + found[0].length };
  });
}
