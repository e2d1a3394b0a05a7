/**
 * The ways to find many terms in a text that are measured side by side. All run in Node and in a page alike. Beside
 * ours, each finds whole words only, leftmost and longest first, no two of them overlapping, unless it says otherwise.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { clean } from '../../glossary/clean.ts';
import { unpackIndex } from '../../glossary/index-format.ts';
import { Lexicon } from '../../glossary/lexicon.ts';
import { matcherOf } from '../../glossary/matcher.ts';
import { longestFirst } from '../../glossary/overlaps.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Contender {
  readonly name: string;
  /** With more forms than this it takes minutes, and is left out. */
  readonly most?: number;
  /** Batches that it has to scan at least, because it does something for each form whatever the length of the text. */
  readonly fewest?: number;
  /** Makes ready to search for the forms. Given batches of text, the scanner returns the pass to be timed. */
  build(vocabulary: Vocabulary): Scanner;
}

export type Scanner = (texts: readonly string[]) => () => number;

/** A scanner out of a function that counts what it finds in one batch. */
const eachText =
  (count: (text: string) => number): Scanner =>
  (texts) =>
  () => {
    let total = 0;
    for (const text of texts) total += count(text);
    return total;
  };

export const OURS = 'our matcher';
export const FLOOR = 'charCodeAt sum (floor)';
export const ALTERNATIONS = 'two alternations';
export const MARK_REGEXES = 'a regex per form, as mark.js';

const ours: Contender = {
  name: OURS,
  build({ packed }) {
    const matcher =
      typeof packed === 'string' ? matcherOf([new Lexicon(packed)]) : unpackIndex(packed).matcher;
    return eachText((text) => longestFirst(matcher.find(clean(text).text)).length);
  },
};

/** Reads every character and does nothing else. What it returns is no number of matches. */
const floor: Contender = {
  name: FLOOR,
  build: () =>
    eachText((text) => {
      let sum = 0;
      for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
      return sum;
    }),
};

/** "HIM" and "Medicare" are looked for as written, "Health Records" in any case: as our phrases have it. */
export const isExact = (form: string): boolean =>
  /[A-Z]/.test(form) && (!/[a-z]/.test(form) || !/[\s-]/.test(form));
const longestForms = (forms: readonly string[]): string[] =>
  [...forms].sort((one, other) => other.length - one.length);
const escape = (form: string): string => form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** One regular expression of all exact forms, one of all others, and their matches merged. */
const alternations: Contender = {
  name: ALTERNATIONS,
  build({ forms }) {
    const alternation = (some: string[], flags: string): RegExp =>
      new RegExp(String.raw`\b(?:${longestForms(some).map(escape).join('|')})\b`, flags);
    const exact = alternation(forms.filter(isExact), 'g');
    const anyCase = alternation(
      forms.filter((form) => !isExact(form)),
      'gi',
    );
    return eachText((text) => {
      const found: Span[] = [];
      for (const regex of [exact, anyCase]) {
        regex.lastIndex = 0;
        for (let match = regex.exec(text); match; match = regex.exec(text))
          found.push({ start: match.index, end: regex.lastIndex });
      }
      return countApart(found);
    });
  },
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many are left when of those that overlap only the first and longest stays. */
function countApart(found: Span[]): number {
  if (found.length < 2) return found.length;
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let count = 0;
  let end = 0;
  for (const span of found) {
    if (span.start < end) continue;
    count++;
    end = span.end;
  }
  return count;
}

const isWordAt = (text: string, at: number): boolean => /\w/.test(text.charAt(at));

/** Every word of the text is looked up in a map of the forms' first words; those of a word are then compared. */
const tokens: Contender = {
  name: 'regex tokens and a map',
  build({ forms }) {
    const byFirstWord = new Map<string, { form: string; exact: boolean }[]>();
    for (const form of longestForms(forms)) {
      const exact = isExact(form);
      const wanted = exact ? form : form.toLowerCase();
      const [word] = /\w+/.exec(form.toLowerCase())!;
      const list = byFirstWord.get(word);
      if (list) list.push({ form: wanted, exact });
      else byFirstWord.set(word, [{ form: wanted, exact }]);
    }
    const word = /\w+/g;
    return eachText((text) => {
      let count = 0;
      word.lastIndex = 0;
      for (let match = word.exec(text); match; match = word.exec(text)) {
        const start = match.index;
        for (const { form, exact } of byFirstWord.get(match[0].toLowerCase()) ?? []) {
          const end = start + form.length;
          const isHere = exact ? text.startsWith(form, start) : text.slice(start, end).toLowerCase() === form;
          if (!isHere || isWordAt(text, end)) continue;
          count++;
          word.lastIndex = end;
          break;
        }
      }
      return count;
    });
  },
};

/** The fastest automaton in the registry, on a copy in small letters; capitals and word ends are checked on top. */
const ahoCorasick: Contender = {
  name: '@monyone/aho-corasick',
  most: 10_000,
  build({ forms }) {
    const exactForms = new Map<string, string>();
    for (const form of forms) if (isExact(form)) exactForms.set(form.toLowerCase(), form);
    for (const form of forms) if (!isExact(form)) exactForms.delete(form.toLowerCase());
    const automaton = new AhoCorasick([...new Set(forms.map((form) => form.toLowerCase()))]);
    return eachText((text) => {
      const found: Span[] = [];
      for (const { begin: start, end, keyword } of automaton.matchInText(text.toLowerCase())) {
        if (isWordAt(text, start - 1) || isWordAt(text, end)) continue;
        const exact = exactForms.get(keyword);
        if (exact === undefined || text.startsWith(exact, start)) found.push({ start, end });
      }
      return countApart(found);
    });
  },
};

/** What may stand beside a form for mark.js, beside spaces; it knows no word ends of its own. */
export const LIMITERS = '.,;:!?()[]{}"“”‘’\'/-–—'.split('');

/** The searching half of mark.js without its page: a regular expression for each form, in its shape. Overlaps stay. */
const markRegexes: Contender = {
  name: MARK_REGEXES,
  most: 10_000,
  build({ forms }) {
    const limits = [String.raw`\s`, ...LIMITERS.map(escape)].join('|');
    const regexes = longestForms(forms).map((form) => {
      const source = escape(form).replaceAll(/\s+/g, String.raw`[\s]+`);
      return new RegExp(`(^|${limits})(${source})(?=$|${limits})`, isExact(form) ? 'gm' : 'gim');
    });
    return (texts) => () => {
      let count = 0;
      for (const regex of regexes)
        for (const text of texts) {
          regex.lastIndex = 0;
          while (regex.test(text)) count++;
        }
      return count;
    };
  },
};

export const contenders: readonly Contender[] = [floor, ours, alternations, tokens, ahoCorasick, markRegexes];
