/** What the popup wants to know of a page beyond its list of terms: gathered only when it asks. */
import type { ListedTerm, Passage, Survey } from '../../platform/messages.ts';
import { isIn, partInView, textOf } from './part.ts';
import type { Mark, Rec } from './records.ts';
import { isElement } from './text.ts';

/** UTF-16 units of text to each side of a mention. */
const AROUND = 240;
/** Mentions of one term whose words are told. */
const MOST_MENTIONS = 3;
const MOST_PASSAGES = 150;
/** UTF-16 units; what introduces a list is short. */
const LONGEST_LEAD = 80;

/** `isAskedFor`: whether a mark's term is of a kind that postings ask for. */
export function survey(
  records: Iterable<Rec>,
  marks: readonly Mark[],
  idOf: (mark: Mark) => string,
  isAskedFor: (mark: Mark) => boolean,
): Survey {
  const marksIn = marksByElement(marks);
  const found = partInView((element) => countTerms(marksIn(element)));
  const inPart = found && marksIn(found.element);
  // What holds all terms of the page is no part of it.
  const isPart = inPart && inPart.length < marks.length && countTerms(inPart) < countTerms(marks);
  const part = isPart ? found : undefined;
  const own = part ? inPart! : marks;
  const title = part?.title ?? document.querySelector('h1') ?? undefined;
  return {
    title: title ? textOf(title) : document.title,
    passages: passagesOf(records, own, idOf, isAskedFor),
    ...(part && { part: { name: part.name, terms: listTerms(own, idOf) } }),
  };
}

/** Finds the marks in an element, each asked for but once. */
function marksByElement(marks: readonly Mark[]): (element: Element) => readonly Mark[] {
  const byContainer = Map.groupBy(marks, ({ record }) => record.block.container);
  const found = new Map<Element, readonly Mark[]>();
  const find = (element: Element): readonly Mark[] =>
    [...byContainer].flatMap(([container, own]) => (isIn(element, container) ? own : []));
  return (element) => {
    const known = found.get(element) ?? find(element);
    found.set(element, known);
    return known;
  };
}

const countTerms = (marks: readonly Mark[]): number => new Set(marks.map(({ sense }) => sense.term)).size;

/** The terms of marks, in the order of their first mention. */
export function listTerms(marks: readonly Mark[], idOf: (mark: Mark) => string): ListedTerm[] {
  const terms = new Map<string, { id: string; text: string; count: number }>();
  for (const mark of marks) {
    const id = idOf(mark);
    const known = terms.get(id);
    if (known) known.count++;
    else terms.set(id, { id, text: markedText(mark), count: 1 });
  }
  return [...terms.values()];
}

export const markedText = ({ record, sense: { match } }: Mark): string =>
  record.block.text.slice(match.start, match.end);

/** The words around marks, of the first mentions of each term that is asked for. */
export function passagesOf(
  records: Iterable<Rec>,
  marks: readonly Mark[],
  idOf: (mark: Mark) => string,
  isAskedFor: (mark: Mark) => boolean,
): Passage[] {
  const headings = headingsOf(records);
  const mentions = new Map<string, number>();
  const passages: Passage[] = [];
  for (const mark of marks) {
    const id = idOf(mark);
    const number = (mentions.get(id) ?? 0) + 1;
    mentions.set(id, number);
    if (number > MOST_MENTIONS || passages.length >= MOST_PASSAGES || !isAskedFor(mark)) continue;
    const { record, sense } = mark;
    const { start, end } = sense.match;
    const from = Math.max(0, start - AROUND);
    passages.push({
      id,
      text: record.block.text.slice(from, end + AROUND),
      start: start - from,
      end: end - from,
      headings: [leadOf(record), headings.get(record)].filter((heading) => heading !== undefined),
    });
  }
  return passages;
}

/** The heading that each record stands under. */
function headingsOf(records: Iterable<Rec>): Map<Rec, string> {
  const headings = new Map<Rec, string>();
  let heading = '';
  for (const record of records) {
    if (record.isHeading) heading = record.block.text.slice(0, LONGEST_LEAD);
    headings.set(record, heading);
  }
  return headings;
}

/** What introduces a list item, a definition or a cell: the line above its list, the name before it. */
function leadOf({ block: { container } }: Rec): string | undefined {
  const item = isElement(container) ? container.closest('li, dd, td') : null;
  if (!item) return undefined;
  let lead: Element | null | undefined = item.previousElementSibling;
  // Nothing is around what stands right in a shadow root.
  if (item.localName === 'li') lead = item.parentElement?.previousElementSibling;
  else if (item.localName === 'td') lead = item.parentElement?.firstElementChild;
  else while (lead && lead.localName !== 'dt') lead = lead.previousElementSibling;
  const text = lead && lead !== item ? textOf(lead) : '';
  return text !== '' && text.length < LONGEST_LEAD ? text : undefined;
}
