/** What the popup wants to know of a page beyond its list of terms: gathered only when it asks. */
import { FEWEST_IN_PART } from '../../../glossary/lean.ts';
import type { ListedTerm, Passage, Survey } from '../../../platform/messages.ts';
import { HEADINGS, titleOf } from './headings.ts';
import { followsOr, leadsOf, leadsToOr, type KnownHeadings } from './leads.ts';
import { firstIn, isShadowRoot, parentOf, type Container } from '../nodes.ts';
import { sectionsOfOthers } from './others.ts';
import { frameInView, isIn, partInView, wholePage, type Part } from './part.ts';
import type { Mark } from '../reading/records.ts';
import type { TextBlock } from '../reading/text.ts';

/** UTF-16 units of text to each side of a mention. */
const AROUND = 500;
/** Mentions of one term whose words are told. */
const MOST_MENTIONS = 10;
const MOST_PASSAGES = 150;

/** In place of the item before, which goes on with this one, and of the next one. */
const AFTER_OR = '… or ';
const BEFORE_OR = ' or';

interface MarkedPart extends Part {
  readonly marks: readonly Mark[];
}

/** What the page shows of itself, where that is not all. */
export interface InView {
  readonly part: MarkedPart | undefined;
  readonly frame: { readonly element: Element; readonly place: number } | undefined;
}

/** `marks`: in the order of the records. `isAskedFor`: whether a mark's term is of a kind that postings ask for. */
export function survey(
  marks: readonly Mark[],
  { part, frame }: InView,
  idOf: (mark: Mark) => string,
  isAskedFor: (mark: Mark) => boolean,
): Survey {
  const own = part?.marks ?? marks;
  // The heading of a page with several parts may be that of any of them.
  const heading = part
    ? null
    : (document.querySelector('h1') ?? (document.title ? null : firstIn(document, HEADINGS)));
  return {
    title: (heading && titleOf(heading)) || document.title,
    passages: passagesOf(own, idOf, isAskedFor),
    ...(part && { part: { name: part.name, terms: listTerms(own, idOf) } }),
    ...(frame && { frameInView: frame.place }),
  };
}

export const isSameView = (a: InView | undefined, b: InView | undefined): boolean =>
  a?.part?.element === b?.part?.element && a?.frame?.element === b?.frame?.element;

export function inView(marks: readonly Mark[]): InView {
  const part = markedPart(marks);
  return { part, frame: part?.isOpened ? undefined : frameInView() };
}

/** The part in view with the marks in it, but for those of other postings that it leads to, if that is not all. */
export function markedPart(marks: readonly Mark[]): MarkedPart | undefined {
  const seen = partInView((element) => hasTerms(marks, FEWEST_IN_PART, isInside(element)));
  const part = seen ?? wholePage();
  const others = new Set<Node>(sectionsOfOthers(part.element, part.title));
  if (!seen && others.size === 0) return undefined;
  const inside = marks.filter(isInside(part.element));
  const withoutOthers = inside.filter(({ record }) => !isInOneOf(others, record.block.container));
  const own = hasTerms(withoutOthers, FEWEST_IN_PART) ? withoutOthers : inside;
  // What holds all terms of the page is no part of it.
  return own.length < marks.length && countTerms(own) < countTerms(marks)
    ? { ...part, marks: own }
    : undefined;
}

/** Tells whether a mark is in an element. */
function isInside(element: Element): (mark: Mark) => boolean {
  // Those of one container mostly follow one another.
  let last: Container | undefined;
  let isIt = false;
  return ({ record: { block } }) => {
    if (block.container !== last) isIt = isIn(element, block.container);
    last = block.container;
    return isIt;
  };
}

/** Whether a node is one of several, or in one, told by what is around it: they may be many. */
function isInOneOf(several: ReadonlySet<Node>, node: Node | null): boolean {
  if (!node || several.size === 0) return false;
  return several.has(node) || isInOneOf(several, isShadowRoot(node) ? node.host : parentOf(node));
}

/** Whether those marks that count have at least so many terms. */
function hasTerms(marks: readonly Mark[], fewest: number, counts = (_mark: Mark): boolean => true): boolean {
  const terms = new Set<number>();
  return marks.some((mark) => counts(mark) && terms.add(mark.sense.term).size >= fewest);
}

const countTerms = (marks: readonly Mark[]): number => new Set(marks.map(({ sense }) => sense.term)).size;

/** The terms of marks, in the order of their first mention. */
export function listTerms(marks: readonly Mark[], idOf: (mark: Mark) => string): ListedTerm[] {
  const terms = new Map<number, { id: string; count: number }>();
  for (const mark of marks) {
    const { term } = mark.sense;
    const known = terms.get(term);
    if (known) known.count++;
    else terms.set(term, { id: idOf(mark), count: 1 });
  }
  return [...terms.values()];
}

/** As it stands in its block. */
export const markedText = ({ record, sense: { match } }: Mark): string =>
  record.block.text.slice(match.start, match.end);

/** The words around marks of terms that are asked for: of the first mentions of each before those of the next. */
export function passagesOf(
  marks: readonly Mark[],
  idOf: (mark: Mark) => string,
  isAskedFor: (mark: Mark) => boolean,
): Passage[] {
  const rounds: { mark: Mark; mention: number }[][] = [];
  const mentions = new Map<number, number>();
  for (const mark of marks) {
    if (!isAskedFor(mark)) continue;
    const { term } = mark.sense;
    const mention = mentions.get(term) ?? 0;
    mentions.set(term, mention + 1);
    if (mention < MOST_MENTIONS) (rounds[mention] ??= []).push({ mark, mention });
  }
  const known: KnownHeadings = new Map();
  const contexts = new Map<TextBlock, Context>();
  return rounds
    .flat()
    .slice(0, MOST_PASSAGES)
    .map(({ mark, mention }) => {
      const { block } = mark.record;
      const context = contexts.get(block) ?? contextOf(block, known);
      contexts.set(block, context);
      const { start, end } = mark.sense.match;
      const from = Math.max(0, start - AROUND);
      const to = Math.min(block.text.length, end + AROUND);
      const before = (from === 0 ? context.before : '') + block.text.slice(from, start);
      return {
        id: idOf(mark),
        mention,
        text: before + block.text.slice(start, to) + (to === block.text.length ? context.behind : ''),
        start: before.length,
        end: before.length + end - start,
        headings: context.headings,
      };
    });
}

/** What a block goes on with on both sides, and what it stands under. */
interface Context {
  readonly before: string;
  readonly behind: string;
  readonly headings: readonly string[];
}

const contextOf = (block: TextBlock, known: KnownHeadings): Context => ({
  before: followsOr(block) ? AFTER_OR : '',
  behind: leadsToOr(block) ? BEFORE_OR : '',
  headings: leadsOf(block, known),
});
