/** Going through the terms of a tab by keyboard, over the edges of its frames. */
import type { Entries } from '../glossary/entries.ts';
import { findTerm } from '../glossary/entries.ts';
import { tellFrames } from './lines.ts';
import type { FrameState } from './messages.ts';
import { openPopup, reportsOf, statesOf } from './tabs.ts';

/** To the next term (by 1) or the one before, in the frame where the reader is. */
export function step(tabId: number, by: 1 | -1): void {
  tellFrames(tabId, { type: 'step', by }, { onNobody: () => void openPopup(tabId) });
}

/**
 * The frame after the given one (by 1), or before it, that has marks, goes on; behind the last comes the first. Where none
 * has, the popup says why.
 */
export async function stepOn(tabId: number, frame: string, by: 1 | -1): Promise<void> {
  const frames = (await statesOf(tabId)).toSorted(byPlace);
  const at = frames.findIndex((state) => state.frame === frame);
  const next = frames
    .map((_, number) => frames.at((at + by * (number + 1)) % frames.length)!)
    .find(({ rule, isResting, marked }) => rule === 'on' && !isResting && marked.length > 0);
  if (next) tellFrames(tabId, { type: 'step', by, frame: next.frame });
  else await openPopup(tabId);
}

/** The terms of all frames with their explanations: in the page or, where it shows no card, in the popup. */
export async function listTerms(tabId: number, entries: Entries): Promise<void> {
  const reports = (await reportsOf(tabId)).toSorted(byPlace);
  const [top] = reports;
  if (!top?.isTop || top.rule !== 'on' || top.unreadable || top.isResting) return openPopup(tabId);
  const listed = reports.flatMap(({ frame, terms }) => terms.map(({ id }) => ({ id, frame })));
  const first = new Map(listed.toReversed().map((one) => [one.id, one]));
  const terms = listed
    .filter((one) => first.get(one.id) === one)
    .flatMap((one) => {
      const term = findTerm(entries, one.id);
      return term ? [{ ...one, term: term.term, field: term.field, short: term.short }] : [];
    });
  tellFrames(tabId, { type: 'list', terms }, { frameId: 0 });
}

/** Parents before what is in them, and what is in them in their order; what is at the same place in any, but always that. */
function byPlace(a: FrameState, b: FrameState): number {
  const at = a.path.findIndex((place, depth) => place !== b.path[depth]);
  const difference = at < 0 ? a.path.length - b.path.length : a.path[at]! - (b.path[at] ?? -1);
  return difference || a.frame.localeCompare(b.frame);
}
