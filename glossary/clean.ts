/**
 * Characters that nobody sees and that may stand inside a word: soft hyphens, zero-width characters, bidi controls,
 * variation selectors. The matcher never meets them.
 */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const INVISIBLE_ALL = new RegExp(INVISIBLE.source + '+', 'g');

export interface CleanText {
  readonly text: string;
  /** The offset in the original text of the character at `offset` in `text`; `text.length` gives the original end. */
  original(offset: number): number;
}

export const hasInvisible = (text: string): boolean => INVISIBLE.test(text);

/** The text without them, and the way back to the offsets of the original; UTF-16 units. */
export function clean(text: string): CleanText {
  if (!hasInvisible(text)) return { text, original: (offset) => offset };
  // For each gap: the offset in the clean text where it stood, and how many units are gone up to there.
  const gaps: number[] = [];
  const removed: number[] = [];
  let total = 0;
  const cleaned = text.replace(INVISIBLE_ALL, (run: string, at: number) => {
    gaps.push(at - total);
    total += run.length;
    removed.push(total);
    return '';
  });
  return {
    text: cleaned,
    original(offset) {
      let low = 0;
      let high = gaps.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (gaps[middle]! <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (low === 0 ? 0 : removed[low - 1]!);
    },
  };
}

/** UTF-16 units. */
const LONGEST_NOTE = 5;

/** Whether a text can be the number of a footnote, which is no part of the word that it stands at, if it is raised. */
export const isNoteNumber = (text: string): boolean =>
  text.length <= LONGEST_NOTE && /^\s*\d[\d\s,–-]*$/.test(text);

/**
 * Whether letters that touch where an inline element begins or ends are those of two words, however it is displayed: an
 * abbreviation and a word with one capital, as in `<b>RHIA</b><span>Required</span>`.
 */
export const areTwoWords = (before: string, after: string): boolean =>
  /[A-Z]{2}$/.test(before) && /^[A-Z][a-z]/.test(after);
