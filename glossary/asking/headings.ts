/** What the line that a list stands under asks: a heading, the name of a cell, or the words that lead to it. */
import { askingsIn, ONE_OF_THESE, ONE_WILL_DO, SOON, type Demand } from './askings.ts';

const REQUIRED =
  /\b(?:required?|requires|requirements?|min|minimums?|must|mandatory|basic|essentials?|need(?:s|ed)?|expect(?:s|ed)|non-negotiables?|eligib(?:le|ility)|within|what it takes|to be considered|to qualify|(?:may|can) apply)\b/i;
const PREFERRED =
  /\b(?:prefer(?:red|ences?|s)?|desired|desirable|recommended|favou?red|(?:would|we|also) welcome|nice|good to have|great|cool|lovely|hop(?:e|ed|ing) for|we like|(?:would|['’]d) (?:love|like)|ideally|better|helps|helpful|beneficial|advantages?|advantageous|edge|apart|stand out|(?:may|might) also|plus(?:es)?|(?:bonus|brownie|extra) points|extra credit|assets?)\b|^(?:bonus|(?:should|could)(?:[- ]haves?)?):?$/i;
const SAYS_NOT_REQUIRED =
  /^(?:not (?:required|needed|necessary|mandatory)|optional|(?:what )?(?:you|we) (?:do not|don['’]t|will not|won['’]t) (?:need|require))\W*$/i;
/** "What would make us smile": a wish, whatever else it says. */
const WISHES =
  /^what(?: would|['’]d) (?:be (?!your\b)|make|help|give|set|put|get|move|catch|impress|excite)\b/i;
/** In "Preferred requirements" the noun says nothing. */
const NOUN =
  /(?<=\b(?:preferred|desired|desirable|nice[- ]to[- ]have|recommended) (?:\p{L}+ )?)requirements\b/giu;
/** "No degree required", "Preferred, but not required". */
const NOT_REQUIRED =
  /(?:\b(?:no|not|never|without)|n['’]t)\b[^,;:]*?\b(?:require\w*|mandatory|necessary|must[- ]haves?)\b/gi;
/**
 * The words of headings that ask for what stands below them: "Minimum job requirements", "Required licenses and
 * certifications". With any other word, "Physical requirements" or "Preferred vendors", it speaks of something else.
 */
const PLAIN_WORD = new RegExp(
  String.raw`^(?:${[
    // what asks
    String.raw`required?|requires|requirements?|min|minimums?|must|mandatory|basic|essentials?|need(?:s|ed)?|expected`,
    String.raw`non|negotiables?|optional|eligib(?:le|ility)|hired|considered|qualify|apply|join|takes?`,
    String.raw`prefer(?:red|ences?|s)?|expects|desired|desirable|welcome|nice|lovely|good|great|plus(?:es)?|assets?|bonus|brownie|points|strongly|highly|very`,
    String.raw`recommended|favou?red|love|ideally|even|better|helps?|helpful|beneficial|advantages?|advantageous|edge|gives?`,
    String.raw`sets?|apart|makes?|stand|out|may|might|can|could|also|extra|credit|added|bring|see|cool|hop(?:e|ed|ing)`,
    // what is asked for
    String.raw`qualifications?|educations?|educational|credentials?|creds|certifications?|certificates?|certs|certified`,
    String.raw`licen[sc]es?|licensures?|licensing|registrations?|degrees?|diplomas?|skills?|experiences?|background`,
    String.raw`knowledge|training|abilit(?:y|ies)|competenc(?:y|ies)|exams?|criteria|attributes|haves?|equivalent|following`,
    // of what and whom
    String.raw`jobs?|positions?|roles?|work|candidates?|applicants?|employment|hire|years?|professional|profile|things`,
    String.raw`technical|academic|formal|special|specific|specialized|additional|other|key|relevant|related|prior`,
    String.raw`previous|what|who|you|your|we|our|it|this|that|these|those|the|an?|all|any|one|at|least|more|of|for|from|in`,
    String.raw`to|upon|on|by|with|as|and|or|but|not|if|is|are|be|has|having|will|would|should|like|look|looking`,
    String.raw`include[sd]?|including|listed|below|summary|ideal|successful|succeed|success|thrive|level|[ivx]+`,
  ].join('|')})(?:['’](?:ll|s|re|d|ve))?$`,
  'iu',
);
const WORD = /[\p{L}\d$]+(?:['’]\p{L}+)?/gu;
/** "Within two years of hire", "do" where somebody is asked, and who asks: "credentials that the board requires". */
const OTHER_PLAIN_WORDS = new RegExp(
  String.raw`\b(?:${SOON}|do(?= you\b)|(?<=\b(?:the|our|this) )\p{L}+(?= (?:requires|prefers|needs|expects|would)\b))`,
  'giu',
);
/** What a person should bring: under such a line, one that asks and stands above it goes on. */
const OF_WANTS =
  /\b(?:qualifications?|education|credentials?|certifications?|degrees?|diplomas?|licens\w*|registrations?|experience|skills?|knowledge|training|abilit\w+|competenc\w+|criteria|background|requirements?|profile|you bring|you have|you need|you are|about you|person|candidate|look(?:ing)? for|following|schooling|stud(?:y|ies))\b/i;
/** What a job gives. */
const OF_GIFTS = /\b(?:benefits?|perks|we offer|compensation|salary|pay|tuition|reimburse\w*|assistance)\b/i;
/** "One of the following is required:" above a list, "Required (any one)". */
const LEADS_TO_ONE = new RegExp(
  String.raw`\b${ONE_OF_THESE}\b|\b(?:either|(?:one|any) of)\b.* below\b|\((?:${ONE_WILL_DO})(?: (?:is )?\w+ed)?\)`,
  'i',
);
/** Words in brackets, and the end of a heading that begins with something else: "Education - Required". */
const ASIDE = /\([^()]*\)/g;
const LAST_PART = /^.*(?:: | [-–—|] )/;
/** A line with more words than a heading has is a sentence. */
const MOST_WORDS = 6;

/** Word by word: an expression for the whole line could take for ever. */
const isPlain = (line: string): boolean =>
  (line.replace(OTHER_PLAIN_WORDS, '').match(WORD) ?? []).every((word) => PLAIN_WORD.test(word));

/** What a line says of all that stands below it; undefined where it says nothing. */
export function demandOfHeading(heading: string): Demand | undefined {
  if (SAYS_NOT_REQUIRED.test(heading)) return 'not-required';
  if (WISHES.test(heading) && !REQUIRED.test(heading)) return 'preferred';
  const all = heading.replace(NOT_REQUIRED, '').replace(NOUN, '');
  // "Qualifications (required)" asks in its aside, "Required (resume attached)" does not.
  const said = isPlain(all) ? all : all.replace(ASIDE, ' ');
  const part = said.replace(LAST_PART, '');
  if (isPlain(said) || isPlain(part)) {
    const isRequired = REQUIRED.test(part);
    const isPreferred = PREFERRED.test(part);
    if (isRequired !== isPreferred) return isRequired ? 'required' : 'preferred';
    return undefined;
  }
  const isSentence = heading.trim().endsWith(':') && heading.split(' ').length > MOST_WORDS;
  return isSentence ? askingsIn(heading).at(-1)?.demand : undefined;
}

/** Whether a line says that one of those below it will do. */
export const leadsToOne = (heading: string): boolean => LEADS_TO_ONE.test(heading);

/** Whether a line tells what a person should bring. */
export const isOfWants = (heading: string): boolean => OF_WANTS.test(heading) && !OF_GIFTS.test(heading);
