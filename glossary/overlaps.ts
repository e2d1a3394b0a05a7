import type { Found } from './matcher.ts';

/** Of phrases that overlap, keeps the first and longest: "ICD-10-CM" before "ICD-10", "HIPAA Security Rule" before "HIPAA". */
export function longestFirst(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let end = 0;
  for (const phrase of found) {
    const last = kept[kept.length - 1];
    if (phrase.start >= end) kept.push(phrase);
    else if (last && phrase.start === last.start && phrase.end > last.end) kept[kept.length - 1] = phrase;
    else continue;
    end = kept[kept.length - 1]!.end;
  }
  return kept;
}
