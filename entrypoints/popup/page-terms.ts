/** What the frames of a tab say, put together. Pure. */
import type { TermCount } from '../../components/TermList.tsx';
import { askedFor, type Asked } from '../../glossary/asking/asked-for.ts';
import { findTerm, type Briefs } from '../../glossary/entries.ts';
import { FEWEST_IN_PART } from '../../glossary/lean.ts';
import type { FrameReport } from '../../platform/messages.ts';

/** The page, or the part of it that is spoken of. */
export interface Present {
  /** The address, where the page has no title. */
  readonly title: string;
  readonly url: string;
  /** Each once, in the order of their first mention. */
  readonly terms: readonly TermCount[];
}

interface Spoken extends Present {
  /** Where each term is to be seen: where it is asked for, else where it is first. */
  readonly places: ReadonlyMap<string, TermPlace>;
  /** What the part in view is called, where the page has several. */
  readonly part: string | undefined;
}

/** `mention`: from 0, of those in the frame, or in the part in view of it. */
export interface TermPlace {
  readonly frame: string;
  readonly isInPart: boolean;
  readonly mention: number;
}

/** The terms of a frame, or of the part in view of it. */
type FrameList = Pick<FrameReport, 'frame' | 'terms'>;

interface Part {
  readonly name: string;
  readonly lists: readonly FrameList[];
}

/** `isWhole`: to speak of all parts of the page. */
export function pageTerms(briefs: Briefs, reports: readonly FrameReport[], isWhole: boolean): Spoken {
  const top = reports.find(({ isTop }) => isTop);
  const url = top?.url ?? '';
  const page: Part = { name: top?.survey?.title || url, lists: reports };
  const part = top && partInView(top, reports);
  const { name, lists } = (isWhole ? undefined : part) ?? page;
  const asked = askedTerms(reports.filter(({ frame }) => lists.some((list) => list.frame === frame)));
  const places = new Map<string, TermPlace>();
  for (const { frame, terms } of lists)
    for (const { id } of terms) {
      const first = places.get(id) ?? { frame, isInPart: part !== undefined && !isWhole, mention: 0 };
      places.set(id, asked.get(id)?.place ?? first);
    }
  return {
    title: name,
    url,
    terms: countTerms(briefs, lists, asked),
    places,
    part: part?.name,
  };
}

/** That of the frame which takes up most of a page, or else of the page itself. */
function partInView(page: FrameReport, reports: readonly FrameReport[]): Part | undefined {
  const { path, frame, survey } = page;
  const place = survey?.frameInView;
  const inside = reports.filter((other) => place !== undefined && isAt(other.path, [...path, place]));
  const inner = inside.find((other) => other.path.length === path.length + 1);
  if (inner && countDistinct(inside) >= FEWEST_IN_PART) {
    const part = partInView(inner, reports);
    if (part) return part;
    // What holds all terms of the tab is no part of it.
    if (countDistinct(inside) === countDistinct(reports)) return undefined;
    return { name: inner.survey?.title || inner.url, lists: inside };
  }
  return survey?.part && { name: survey.part.name, lists: [{ frame, terms: survey.part.terms }] };
}

/** Whether a frame is at a place, or in the frame that is. */
const isAt = (path: readonly number[], place: readonly number[]): boolean =>
  place.every((step, depth) => step === path[depth]);

const countDistinct = (lists: readonly FrameList[]): number =>
  new Set(lists.flatMap(({ terms }) => terms.map(({ id }) => id))).size;

interface AskedThere {
  readonly asked: Asked;
  readonly place: TermPlace;
}

/** Of several mentions the first that says whether a term is required counts, else the first that says anything. */
function askedTerms(reports: readonly FrameReport[]): Map<string, AskedThere> {
  const found = new Map<string, AskedThere>();
  for (const { frame, survey } of reports)
    for (const passage of survey?.passages ?? []) {
      const { id, mention } = passage;
      const known = found.get(id);
      if (known?.asked.demand) continue;
      const asked = askedFor(passage.text, passage, passage.headings);
      if (!asked || (known && !asked.demand)) continue;
      found.set(id, { asked, place: { frame, isInPart: survey?.part !== undefined, mention } });
    }
  return found;
}

function countTerms(
  briefs: Briefs,
  lists: readonly FrameList[],
  asked: ReadonlyMap<string, AskedThere>,
): TermCount[] {
  const counts = new Map<string, number>();
  for (const { terms } of lists)
    for (const { id, count } of terms) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].flatMap(([id, count]) => {
    const term = findTerm(briefs, id);
    return term ? [{ term, count, asked: asked.get(id)?.asked }] : [];
  });
}
