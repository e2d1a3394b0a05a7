/**
 * Whether a text is in another language than English, told by its small words. A page's `lang` is often missing or
 * wrong, and "HIM", "MHA" or "ROI" stand in texts of every language.
 */
import { once } from './once.ts';

const ENGLISH = /\b(?:the|and|of|to|for|with|is|are|by|from|this|that|you|our|we|or|will|be|have|has|it)\b/gi;
/** In small letters only: "Los Angeles" and "La Jolla" are in English. */
const FOREIGN = [
  'el los las una del por para con que y es su más como', // Spanish
  'le les des du et une pour dans est sur avec au aux nous vous', // French
  'der die das und ist für mit von den dem ein eine nicht auf zu im', // German
  'il gli di che della per sono nel', // Italian
  'o os um uma não em são dos', // Portuguese
  'het een van voor met zijn niet op', // Dutch
  'och är för att det som på', // Swedish
  'się nie jest dla oraz', // Polish
].join(' ');
// Made where they are asked for, which most pages do without: browsers take long over letters of all kinds.
const foreignWords = once(() => new RegExp(`(?<!\\p{L})(?:${FOREIGN.replaceAll(' ', '|')})(?!\\p{L})`, 'gu'));
/** No text without these has letters that English does without, and most have none. */
const BEYOND_LATIN = /[\u0370-\u1fff\u2126\u2de0-\uffff]/;
/** Letters that English does without. */
const otherLetters = (): RegExp =>
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}]/gu;
/** UTF-16 units of a text that are looked at. */
const SAMPLE = 1000;

/** Whether the text is in another language; undefined where it says too little. */
export function isOtherLanguage(text: string): boolean | undefined {
  const sample = text.slice(0, SAMPLE);
  const { length } = sample;
  const english = count(ENGLISH, sample, Math.max(3, length / 60 + 1));
  // Most texts: a small word of English in every other line or so.
  if (english >= 3 && english * 60 > length) return false;
  if (BEYOND_LATIN.test(sample) && count(otherLetters(), sample, length / 4 + 1) > length / 4) return true;
  const other = count(foreignWords(), sample, Math.max(3, 2 * english + 1));
  if (other >= 3 && other > 2 * english) return true;
  return english >= 3 && english > 2 * other ? false : undefined;
}

/** How often a text has a pattern; where it has it more often than is asked for, so often. */
function count(pattern: RegExp, text: string, enough: number): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (found < enough && pattern.test(text)) found++;
  return found;
}
