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
  /** They themselves say that one of several will do: "at least one required". */
  readonly isOneOf: boolean;
}

const TIME = String.raw`(?:an?|one|two|three|four|five|six|nine|twelve|eighteen|\d+)(?: \(\d+\)|-\d+)? (?:days?|weeks?|mo(?:nth)?s?|ye?a?rs?)\b`;
export const SOON = String.raw`(?:(?:within|inside of) ${TIME}|(?:within|in|during) (?:the|your|their) first ${TIME})(?: (?:of|from) (?:date of )?(?:hire|employment))?`;
/** "RHIT at time of hire", where no other word asks. */
const AT_HIRE = '(?<!ed )(?:at|on|upon) (?:(?:the )?(?:time|date) of )?hire';
const HELD =
  '(?:held|obtained|earned|maintained|achieved|acquired|completed|passed|in place|active|current|valid)';
/** "Complete an MHA degree", but not "complete charts". */
const COMPLETE =
  '(?:complete|finish)(?= (?:an?|the|your|their|all) (?:[\\p{L}-]+ )?(?:coursework|degree|program|certification|credential|exam|requirements))';
const HOLD = `(?:hold|have|bring|be(?! ${HELD})|possess|carry(?= an? )|obtain|attain|achieve|acquire|get(?= (?:an?|the|your|it|one|certified)\\b)|earn|maintain|pass|${COMPLETE})`;
const DEGREE = '(?:strongly |highly |very |also |would be |considered )*';
const WANTED_THING =
  '(?:qualifications?|requirements?|credentials?|certifications?|education|degrees?|skills|licenses?|licensure|experience)';
const LABEL = `(?: ${WANTED_THING}(?:(?: ?[/&,] ?| and | or )${WANTED_THING})*)?(?: (?:is|are|include|includes))? *:`;
/** "Certification: required – RHIA; preferred – CCS". */
const LABEL_WITH_DASH = ' ?[-–—](?= )';
/** The number may stand again in brackets, which are blanks where asides are taken out: "one (1) of". */
export const ONE_OF_THESE = String.raw`(?:at least |any )?(?:one|any|either)(?: +or more)?(?: +\(\d\))? +of (?:the (?:following|above|below|listed)|these|those|them|which)`;
export const ONE_WILL_DO = `(?:${ONE_OF_THESE}|(?:at least |any )?one|any 1|either)`;
/** "One of the following certifications is required:", "Certification (one required):". */
const ONE_BEFORE_LABEL = String.raw`(?:${ONE_OF_THESE} [\p{L} ]*?|${ONE_WILL_DO} +(?:is )?)?`;
/** "RHIA, RHIT - at least one required". */
const ONE_BEHIND_LIST = `(?:${ONE_WILL_DO} +(?:is |are )?)?`;

const PREFERRED =
  "preferred|pref['’]d|preferable|desired|desirable|recommended|encouraged(?! to)|favou?red|helpful|beneficial|advantageous|ideal";
const REQUIRED = "required|req['’]d|mandatory|essential|needed|necessary|expected(?! to)";
/** "Coding credential required - RHIA, CCS", also with the list in brackets, which are blanks by then. */
const BEFORE_LIST = String.raw`(?:certifications?|certificates?|credentials?|licenses?|licensure|registrations?|degrees?)(?:\(s\))? +(?:(?:is|are) +)?(?:strongly |highly )?`;
const LIST = '(?= [-–—] | {2})';
/** "It is mandatory that you hold an RHIA" */
const IT_IS = `(?<=(?:is|['’]s|not|n['’]t) )${DEGREE}`;
const THAT_YOU = 'that(?: you (?:hold|possess))?';
const PERSON = '(?:candidates?|applicants?)';
const WILL_HAVE = `(?:will (?:${HOLD})|has|have|holds|possesses|is)`;
const NOT = String.raw`(?:(?:(?:do|does|is|are|will|would|need) )?not|\p{L}+n['’]t)`;

/** Of two that begin at the same place, the first counts. */
const ASKINGS: readonly (Pick<Asking, 'demand' | 'isBefore'> & { readonly words: string })[] = [
  { demand: 'not-required', isBefore: false, words: `optional|${NOT} need (?:it|one)` },
  {
    demand: 'not-required',
    isBefore: true,
    words: `${NOT} (?:(?:need|have) to ${HOLD}|need(?! to| for))|need(?: not|n['’]t) ${HOLD}`,
  },
  {
    demand: 'preferred',
    isBefore: true,
    words: `${ONE_BEFORE_LABEL}(?:preferred|desired|desirable|recommended|bonus|nice[ -]to[ -]have|(?:a )?plus)${LABEL}|(?<=[:;] )preferred${LABEL_WITH_DASH}|preferably|ideally|preference (?:(?:is|will be) )?(?:(?:given|shown) )?(?:to|for)|(?:we|but) (?:would |strongly )?(?:prefer|recommend)|prefers|recommends|(?:would|\\p{L}+['’]d) (?:also |\\p{L}+ly )?(?:prefer|(?:love|like) to (?:see|have)|(?:love|like|be (?:delighted|pleased|thrilled|happy|glad|excited))(?: it)? if|be (?:lovely|great|nice|wonderful|ideal|good|a plus|a bonus) if)|(?:bonus|brownie|extra) points (?:for|if)|${IT_IS}(?:preferred|preferable|desirable) ${THAT_YOU}|(?:good|great) to have:?|${BEFORE_LIST}(?:${PREFERRED})${LIST}|(?:preferred|desired|desirable) ${WANTED_THING} (?:is|are|includes?)|ideal ${PERSON} ${WILL_HAVE}`,
  },
  {
    demand: 'required',
    isBefore: true,
    words: `${ONE_BEFORE_LABEL}(?:required|minimum|mandatory|essential|must[ -]haves?|requirements?)${LABEL}|(?<=[:;] )required${LABEL_WITH_DASH}|(?:required|needed|expected) to ${HOLD}|must (?:also )?(?:currently )?${HOLD}|requir(?:es?|ing)|requirement (?:for|to ${HOLD})|${IT_IS}(?:required|mandatory|essential|necessary) ${THAT_YOU}|(?:you|candidates?|applicants?)(?: will|['’]ll)? need(?: to ${HOLD}|(?! not| to| for))|(?:has|have),? to ${HOLD}|(?:minimum|basic|required|essential|mandatory) ${WANTED_THING} (?:is|are|includes?)|needs:|minimum of|you (?:hold|possess)|(?:should|shall) (?:also )?(?:currently )?${HOLD}|(?:successful|qualified) ${PERSON} ${WILL_HAVE}|only ${PERSON} with|${BEFORE_LIST}(?:${REQUIRED})${LIST}`,
  },
  {
    demand: 'preferred',
    isBefore: false,
    words: `${ONE_BEHIND_LIST}${DEGREE}(?:${PREFERRED}|pref|welcome(?! to)|(?<!(?:receives?|gets?|earns?|pays?|paid) )an? (?:big |huge |strong |definite )?(?:plus|bonus|asset|advantage)|nice(?! to)|nice to have|liked)|(?:sets?|helps?|makes?) you (?:apart|stand out)|gives? you an edge|(?:even|so much the|all the) better|strengthens? (?:an|your|the) (?:application|candidacy)|(?:puts?|moves?) you (?:at|to) the top|(?:upon|viewed|considered) (?:favou?rably|with favou?r)|(?:given|receives?|gets?|has|have) (?:strong )?preference|prefer (?:it|one)`,
  },
  {
    demand: 'required',
    isBefore: false,
    words: `${ONE_BEHIND_LIST}${DEGREE}(?:${REQUIRED}|an? (?:absolute |strict )?(?:must|requirement|condition of (?:hire|employment))|must be ${HELD})(?:,? ${SOON})?|${SOON}|${AT_HIRE}`,
  },
];
/** For small letters: a browser takes twice as long to make ready one for those of either case. */
const ASKING = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${ASKINGS.map(({ words }) => `(${words})`).join('|')})(?![\p{L}\d])`,
  'gu',
);
/** In small letters, each at the place of its own: the only capital whose small letter is two units long stays. */
const small = (text: string): string => text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());
/** One of these is in all that asks: most texts ask for nothing, and this is told in a tenth of the time. */
const HINT =
  /optional|hold|possess|need|ha(?:s|ve),? to|to have|pref|desir|recommend|bonus|nice|plus|ideal|requir|req['’]d|minimum|mandatory|essential|must|expect|should|shall|candidate|applicant|encourag|helpful|beneficial|advantag|asset|welcome|liked|necessary|within|inside of|first|hire|condition of|favou?r|an edge|apart|better|points|strengthen|to the top|at the top|lovely|great|wonderful|good|stand out|(?:love|like|delighted|pleased|thrilled|happy|glad|excited)(?: it)? (?:to|if)|bring/i;
const SAYS_ONE_OF = new RegExp(`^${ONE_WILL_DO}`, 'i');

/** Right before words that ask: they ask for the opposite. "Not only required" does not. */
const DENIAL = new RegExp(
  String.raw`(?<!\p{L})(?:${NOT}|cannot|no(?: longer| way)?|never|neither|nor|without) (?:(?:be|been|yet|always|at all|an?|(?!only)\p{L}+ly) )*$`,
  'iu',
);
/** UTF-16 units. */
const DENIAL_REACH = 80;
/** Before what is asked for, as in "no RHIA required". "No less than" is none. */
const NONE = /\b(?:no|without|neither|nor)\b(?! (?:less|fewer|later)\b)(?!.*(?:[,;:]|\bbut\b))/i;
const DENIED: Readonly<Record<Demand, Demand>> = {
  required: 'not-required',
  preferred: 'not-required',
  'not-required': 'required',
};

/** All that may stand between two askings of one thing: "preferred but not required". */
export const JOINT =
  /^(?: (?:credential|certification|degree|license))?(?:[,;]| [-–—])?(?: (?:but|and|or|yet|though|although|while|it|it['’]s|one|is|are|would|will|be))* ?$/i;

/** What the items of a list of credentials and degrees have in them. */
export const NAME =
  /\p{Lu}\p{L}?\p{Lu}|\p{Lu}\.\p{Lu}\.|\b(?:[Dd]egree|[Dd]iploma|[Cc]redential|[Cc]ertif|[Ll]icen|[Ee]quivalent|[Rr]egistered|[Mm]aster|[Bb]achelor|[Aa]ssociate)/u;

/** Before a noun these speak of that: "required reports", "preferred provider". */
const ADJECTIVE = new RegExp(`(?:${PREFERRED}|${REQUIRED}|optional)$`, 'i');
const NO_NOUN =
  'to|for|by|at|in|on|upon|of|w|with|within|as|from|after|before|prior|during|per|through|until|under|including|regardless|and|or|but|nor|if|when|where|unless|while|although|though|plus|however|once|because|since|not|no|only|even|is|are|has|have|will|would|should|must|may|can|we|you|an?|the|this|that|active|current|valid|\\w+ly';
/** What or whom a posting wants: what the adjective says of these, it says of the credential. */
const WANTED =
  '(?:qualification|requirement|skill|candidate|applicant)s?|criteria|education|knowledge|experience|background';
const NO_OTHER_THING = new RegExp(`^(?:${NO_NOUN}|${WANTED})$`);
const NEXT_WORD = /^ (\p{Ll}[\p{L}'’-]*)/u;

/** In their order. Those that are denied ask for the opposite, and those of one thing are one. */
export function askingsIn(text: string): Asking[] {
  const askings: Asking[] = [];
  if (!HINT.test(text)) return askings;
  for (const found of small(text).matchAll(ASKING)) {
    const { demand, isBefore } = ASKINGS[found.slice(1).findIndex((words) => words !== undefined)]!;
    const words = found[0];
    const end = found.index + words.length;
    if (ADJECTIVE.test(words) && isOfOtherThing(text.slice(end))) continue;
    const last = askings.at(-1);
    const reach = Math.max(0, found.index - DENIAL_REACH);
    const denial = DENIAL.exec(text.slice(reach, found.index));
    const start = denial ? reach + denial.index : found.index;
    const isNone = demand === 'required' && !isBefore && NONE.test(text.slice(last?.end ?? 0, start));
    const asking: Asking = {
      demand: denial || isNone ? DENIED[demand] : demand,
      // "Preferred credential is RHIA"
      isBefore: isBefore || text.slice(0, start).trim() === '',
      isOneOf: SAYS_ONE_OF.test(words),
      start,
      end,
    };
    const joined = last && join(last, asking, text);
    if (joined) askings.splice(-1, 1, joined);
    else askings.push(asking);
  }
  return askings;
}

function isOfOtherThing(behind: string): boolean {
  const word = NEXT_WORD.exec(behind)?.[1];
  return word !== undefined && !NO_OTHER_THING.test(word) && !NAME.test(word);
}

/** "Not required but preferred": what is denied gives way to what is asked in the same breath. */
function join(one: Asking, other: Asking, text: string): Asking | undefined {
  const isOnOneSide = one.isBefore === other.isBefore || text[other.end - 1] === ':';
  if (!isOnOneSide || !JOINT.test(text.slice(one.end, other.start))) return undefined;
  if (one.demand === 'not-required') return { ...other, start: one.start };
  return other.demand === 'not-required' ? { ...other, demand: one.demand, start: one.start } : undefined;
}
