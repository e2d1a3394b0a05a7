/** What the frames of a tab say, put together. Pure. */
import type { TermCount } from '../../components/TermList.tsx';
import { askedFor, type Asked } from '../../glossary/asked-for.ts';
import { findTerm, type Briefs } from '../../glossary/entries.ts';
import type { FrameReport, ListedTerm, Passage } from '../../platform/messages.ts';

/** The page, or the part of it that is spoken of. */
export interface Present {
  /** The address, where the page has no title. */
  readonly title: string;
  readonly url: string;
  /** Each once, in the order of their first mention. */
  readonly terms: readonly TermCount[];
}

/** The page with the terms of all its frames. */
interface WholePage extends Present {
  /** The part that is in view, where the page has several. */
  readonly part: { readonly name: string; readonly terms: readonly TermCount[] } | undefined;
}

export function pageTerms(briefs: Briefs, reports: readonly FrameReport[]): WholePage {
  const surveys = reports.flatMap(({ survey }) => survey ?? []);
  const asked = askedTerms(surveys.flatMap(({ passages }) => passages));
  const count = (listed: readonly ListedTerm[]): TermCount[] => countTerms(briefs, listed, asked);
  const top = reports.find(({ isTop }) => isTop);
  const url = top?.url ?? '';
  const parts = surveys.flatMap(({ part }) => part ?? []).sort((a, b) => b.terms.length - a.terms.length);
  return {
    title: top?.survey?.title || url,
    url,
    terms: count(reports.flatMap(({ terms }) => terms)),
    part: parts[0] && { name: parts[0].name, terms: count(parts[0].terms) },
  };
}

/** Of several mentions the first that says whether a term is required counts, else the first that says anything. */
function askedTerms(passages: readonly Passage[]): Map<string, Asked> {
  const found = new Map<string, Asked>();
  for (const passage of passages) {
    const known = found.get(passage.id);
    if (known?.demand) continue;
    const asked = askedFor(passage.text, passage, passage.headings);
    if (asked && (!known || asked.demand)) found.set(passage.id, asked);
  }
  return found;
}

function countTerms(
  briefs: Briefs,
  listed: readonly ListedTerm[],
  asked: ReadonlyMap<string, Asked>,
): TermCount[] {
  const counts = new Map<string, number>();
  for (const { id, count } of listed) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].flatMap(([id, count]) => {
    const term = findTerm(briefs, id);
    return term ? [{ term, count, asked: asked.get(id) }] : [];
  });
}
