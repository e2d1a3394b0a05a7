/**
 * All numbers that decide whether a match means its term. A claim is believed when its sum is above zero.
 * Distances: `near` within NEAR units of the same block, or in another block of a short section or page; `block`
 * elsewhere in its block, `section` in its section, `page` anywhere else. Each count is of distinct words or terms, up to its cap.
 */
import type { Risk } from './schema.ts';

/** UTF-16 units between a match and a cue that count as near: about two lines of text. */
export const NEAR = 140;
/**
 * UTF-16 units. In a section no longer than this, as a posting of a few lines is, nothing is far: all of it counts as
 * near. The same on a page no longer than this, such as a list of headings. Only blocks that hold something of ours are
 * counted.
 */
export const SHORT_SECTION = 300;

/** What the bare form says, before anything else is known. */
export const START: Record<Risk, number> = { none: 4, low: 1, medium: -2, high: -3.6 };

export interface ByDistance {
  readonly near: number;
  readonly block: number;
  readonly section: number;
  readonly page: number;
  readonly cap: number;
}

/** Words that the entry names as speaking for this sense. */
export const CUE: ByDistance = { near: 1.8, block: 1, section: 0.4, page: 0.3, cap: 4 };
/** A cue right beside it, with nothing between but a sign or "and" ("coder, CPC"): once, on top of the above. */
export const CUE_BESIDE = 1;
/** Words that the entry names as speaking for another sense; the strongest of its rivals counts. */
export const RIVAL: ByDistance = { near: -2.3, block: -1.2, section: -1.2, page: -0.8, cap: 3 };
/** Other terms that are sure by themselves: the best evidence that a page is about the two fields. */
export const NEIGHBOUR: ByDistance = { near: 2, block: 1.6, section: 1.2, page: 0.6, cap: 5 };
/** The same for forms whose other sense is met on such pages too ("BLS" in a job ad): company proves little. */
export const NEIGHBOUR_SHARED: ByDistance = { near: 0.7, block: 0.6, section: 0.5, page: 0.1, cap: 5 };
/**
 * Doubtful terms near it that are believed by themselves, for a match that all else leaves just short: after "sign
 * the BAA, answer OCR" an NPP is no nuclear power plant. Where NEIGHBOUR_SHARED counts, only those of its category.
 */
export const COMPANY = { each: 0.7, cap: 2 };
/** A sure term of the same category beside it in a list ("RHIA, CHPS or CHC"): lists hold things of a kind. */
export const LISTED = 2.5;
/** Another, unmistakable form of the same term, such as its long form. */
export const SAME_TERM: ByDistance = { near: 4, block: 3.5, section: 3, page: 2.5, cap: 1 };
/** General words of health work on the page ("patient", "hospital"): they say where we are, not what is meant. */
export const TOPIC = { each: 0.05, cap: 8, near: 0.25 };
/**
 * None of these words on a page that is not short, and fewer sure terms than COMPANY_ON_TOPIC: letters are seldom ours
 * there, as the MRN of a customs form, or two abbreviations of astronomers that vouch for each other.
 */
export const OFF_TOPIC: Record<Risk, number> = { none: 0, low: -1, medium: -1, high: 0 };
export const COMPANY_ON_TOPIC = 3;

/**
 * Nothing in its block speaks for the match, which has room for that, and none of its own cues in its section: what the
 * page is about elsewhere proves little, as the HIM of a drive beside a posting for a HIM director.
 */
export const LONELY: Record<Risk, number> = { none: 0, low: 0, medium: -1, high: -2 };
/** UTF-16 units of a block that has room for a word about what it says. */
export const ROOM_FOR_EVIDENCE = 60;

/** A word for another sense is near, and nothing in its block speaks for it: what stands far off does not outweigh that. */
export const OPPOSED: Record<Risk, number> = { none: -1.5, low: 0, medium: -2.5, high: -2.5 };
/** Times that, where two such words are near. */
export const OPPOSED_TWICE = 1.5;

/**
 * So many abbreviations of ours the page itself gives other meanings to make a mixed page, such as a job board, a calendar
 * or a newsletter: each of its lines is about its own thing, and the others say little of it.
 */
export const MIXED = 2;
/** On a mixed page, nothing in its block speaks for the match. */
export const STRAY: Record<Risk, number> = { none: 0, low: -1, medium: -2, high: -2 };
/** UTF-16 units of a text that is a label, as a cell with an abbreviation: it is about what stands beside it. */
export const LABEL = 16;

/** Most words around are in capitals too, so capitals prove nothing. */
export const SHOUTED: Record<Risk, number> = { none: 0, low: -1, medium: -2, high: -5 };
/**
 * The page itself says what the letters stand for. Decides alone in the block that says so; what stands elsewhere yields
 * to very much that speaks for another meaning near by.
 */
export const DEFINED = 12;
/** The same, said elsewhere as something else, for a match beside a sure term of its category in a list ("RHIA, CCS"). */
export const DEFINED_ELSEWHERE_LISTED = 6;
/** The match is part of the name of something else ("HCA Healthcare", "ADT Security"). Decides alone. */
export const PART_OF_RIVAL = -40;
/**
 * The letters are the code of a course, which is of any subject: PHI 3400 is philosophy, HIS 101 history. Decides alone,
 * but not for fields and degrees, whose courses are theirs (HIM 122), nor for codes and payment, which have numbers.
 */
export const COURSE = -40;
/** The text is in another language than the glossary. */
export const FOREIGN: Record<Risk, number> = { none: 0, low: -3, medium: -4, high: -5 };
