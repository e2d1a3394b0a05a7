/** What the popup wants to know of a page beyond its list of terms: gathered only when it asks. */
import { FEWEST_IN_PART } from '../../glossary/lean.ts';
import type { ListedTerm, Passage, Survey } from '../../platform/messages.ts';
import { textOf, titleOf } from './headings.ts';
import { closest, isElement, isShadowRoot, parentOf, type Container } from './nodes.ts';
import { sectionsOfOthers } from './others.ts';
import { frameInView, isIn, partInView, wholePage, type Part } from './part.ts';
import type { Mark, BlockRecord } from './reading/records.ts';

/** UTF-16 units of text to each side of a mention. */
const AROUND = 240;
/** Mentions of one term whose words are told. */
const MOST_MENTIONS = 3;
const MOST_PASSAGES = 150;
/** UTF-16 units; what introduces a list is short. */
const LONGEST_LEAD = 80;

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
  records: Iterable<BlockRecord>,
  marks: readonly Mark[],
  { part, frame }: InView,
  idOf: (mark: Mark) => string,
  isAskedFor: (mark: Mark) => boolean,
): Survey {
  const own = part?.marks ?? marks;
  // The heading of a page with several parts may be that of any of them.
  const heading = part ? null : document.querySelector('h1');
  return {
    title: (heading && titleOf(heading)) || document.title,
    passages: passagesOf(records, own, idOf, isAskedFor),
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

/** The part in view with the marks in it, if the page has several. */
export function markedPart(marks: readonly Mark[]): MarkedPart | undefined {
  const part = partInView((element) => hasTerms(marksIn(element, marks), FEWEST_IN_PART)) ?? wholePage();
  const own = ownMarks(part, marks);
  // What holds all terms of the page is no part of it.
  return own.length < marks.length && countTerms(own) < countTerms(marks)
    ? { ...part, marks: own }
    : undefined;
}

/** The marks in a part, without those of other postings that it leads to, if enough is left. */
function ownMarks({ element, title }: Part, marks: readonly Mark[]): Mark[] {
  const inside = [...marksIn(element, marks)];
  const others = new Set<Node>(sectionsOfOthers(element, title));
  const own = inside.filter(({ record }) => !isInOneOf(others, record.block.container));
  return hasTerms(own, FEWEST_IN_PART) ? own : inside;
}

/** The marks in an element, found as they are asked for. */
function* marksIn(element: Element, marks: readonly Mark[]): Generator<Mark> {
  // Those of one container mostly follow one another.
  let last: Container | undefined;
  let isInside = false;
  for (const mark of marks) {
    const { container } = mark.record.block;
    if (container !== last) isInside = isIn(element, container);
    last = container;
    if (isInside) yield mark;
  }
}

/** Whether a node is one of several, or in one, told by what is around it: they may be many. */
function isInOneOf(several: ReadonlySet<Node>, node: Node | null): boolean {
  if (!node || several.size === 0) return false;
  return several.has(node) || isInOneOf(several, isShadowRoot(node) ? node.host : parentOf(node));
}

/** Whether there are at least so many terms. */
function hasTerms(marks: Iterable<Mark>, fewest: number): boolean {
  const terms = new Set<number>();
  for (const { sense } of marks) if (terms.add(sense.term).size >= fewest) return true;
  return false;
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

/** The words around marks, which are in the order of the records: of the first mentions of each term that is asked for. */
export function passagesOf(
  records: Iterable<BlockRecord>,
  marks: readonly Mark[],
  idOf: (mark: Mark) => string,
  isAskedFor: (mark: Mark) => boolean,
): Passage[] {
  const headingOf = headingFinder(records);
  const mentions = new Map<number, number>();
  const passages: Passage[] = [];
  for (const mark of marks) {
    if (passages.length === MOST_PASSAGES) break;
    if (!isAskedFor(mark)) continue;
    const { record, sense } = mark;
    const number = (mentions.get(sense.term) ?? 0) + 1;
    mentions.set(sense.term, number);
    if (number > MOST_MENTIONS) continue;
    const { start, end } = sense.match;
    const from = Math.max(0, start - AROUND);
    passages.push({
      id: idOf(mark),
      text: record.block.text.slice(from, end + AROUND),
      start: start - from,
      end: end - from,
      headings: [leadOf(record), headingOf(record)].filter((heading) => heading !== undefined),
    });
  }
  return passages;
}

/** Finds the heading that a record stands under; records are asked for in their order. */
function headingFinder(records: Iterable<BlockRecord>): (record: BlockRecord) => string | undefined {
  const rest = records[Symbol.iterator]();
  let current: BlockRecord | undefined;
  let heading = '';
  return (record) => {
    while (current !== record) {
      const { done, value } = rest.next();
      if (done) return undefined;
      current = value as BlockRecord;
      if (current.isHeading) heading = current.block.text.slice(0, LONGEST_LEAD);
    }
    return heading;
  };
}

/** What introduces a list item, a definition or a cell: the line above its list, the name before it. */
function leadOf({ block: { container } }: BlockRecord): string | undefined {
  const item = isElement(container) ? closest(container, 'li, dd, td') : null;
  if (!item) return undefined;
  let lead: Element | null | undefined = item.previousElementSibling;
  // Nothing is around what stands right in a shadow root.
  if (item.localName === 'li') lead = item.parentElement?.previousElementSibling;
  else if (item.localName === 'td') lead = item.parentElement?.firstElementChild;
  else while (lead && lead.localName !== 'dt') lead = lead.previousElementSibling;
  const text = lead && lead !== item ? textOf(lead) : '';
  return text !== '' && text.length < LONGEST_LEAD ? text : undefined;
}
