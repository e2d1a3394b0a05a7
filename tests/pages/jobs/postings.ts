/** All postings, in the order of the list: the first twelve are there at once. */
import { haPostings } from './ha-postings.ts';
import { himPostings } from './him-postings.ts';
import { otherPostings } from './other-postings.ts';
import type { Posting } from './posting.ts';

const firstTwelve = [
  'him-director',
  'hospital-administrator',
  'inpatient-coder',
  'practice-manager',
  'cdi-specialist',
  'administrative-fellow',
  'roi-specialist',
  'revenue-cycle-director',
  'privacy-officer',
  'ehr-analyst',
  'line-cook',
  'quality-director',
];

const all = [...himPostings, ...haPostings, ...otherPostings];
const isFirst = (posting: Posting): boolean => firstTwelve.includes(posting.id);

export const postings: readonly Posting[] = [
  ...all.filter(isFirst).sort((a, b) => firstTwelve.indexOf(a.id) - firstTwelve.indexOf(b.id)),
  ...interleave(all.filter((posting) => !isFirst(posting))),
];

/** Takes from the front, the middle and so on, so that the two fields alternate. */
function interleave(rest: readonly Posting[]): Posting[] {
  const half = Math.ceil(rest.length / 2);
  return rest.slice(0, half).flatMap((posting, i) => {
    const other = rest[half + i];
    return other ? [posting, other] : [posting];
  });
}
