/**
 * What a text stands under: the line above its list, the names of its cell, the headings of its section. Looked for only
 * when the popup or a card asks; whether they ask for something is told by glossary/asked-for.ts.
 */
import { closest, firstIn, isElement, isText, matches, rootOf, type Container } from './nodes.ts';
import { isInline, isSkippedItself } from './reading/elements.ts';
import { walkerOver, type TextBlock } from './reading/text.ts';

interface Line {
  readonly text: string;
  /** That of a heading, 1 to 6, or one of those below; undefined for the name of a cell, which goes beside all. */
  readonly level?: number;
}

/** Lines that are headings by their looks, and those that lead on to what follows. */
const STANDS_OUT = 7;
const LEADS_ON = 8;
/** UTF-16 units. */
const LONGEST = 160;
const LONGEST_HEADING = 80;
/** Nodes that are looked at for one text. */
const MOST_STEPS = 200;

/** Each is about one thing: what stands before it says nothing of it. */
const BORDERS = 'article, aside, footer, nav, dialog, details, [role="article"], [role="dialog"]';
/** They are not introduced by those of their kind before them. */
const ITEMS = 'li, dd, dt, td, th, tr';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, summary, [role="heading"]:not(form)';
/** Of letters that a style makes bold. */
const BOLD_WEIGHT = 600;
/** Words by which a plain line may be a heading, unless names stand in it too. */
const ASKS = /requir|prefer|qualif|minimum|desir|must|essential|mandatory|nice to have/i;
const NAMES = /\p{Lu}\p{L}*\p{Lu}/u;
/** Shorter words may be names of credentials. */
const CAPITALS = /^(?=.*(?:\p{Lu}{7}|\bABOUT\b))[^\p{Ll}]+$/u;
const IS_NO_HEADING = /^[•▪●‣*–-] |[.!?;]$/;

/** The lines that a block of text stands under, nearest first, each of a higher level than those before it. */
export function leadsOf({ nodes }: TextBlock): string[] {
  const leads: string[] = [];
  let highest = LEADS_ON + 1;
  for (const { text, level } of linesBefore(nodes[0]!)) {
    if (level !== undefined && level >= highest) continue;
    leads.push(text);
    highest = level ?? highest;
  }
  return leads;
}

/** From a text up to the beginning of its page, or of what is about one thing. */
function* linesBefore(text: Text): Generator<Line> {
  const walker = walkerOver(rootOf(text) as Container);
  walker.currentNode = text;
  /** What has been met of a line, from its end. */
  let words = '';
  let isBold = true;
  let isOwn = true;
  let isNearest = true;
  let steps = 0;
  const toLine = (): Line[] => {
    const line = isOwn ? undefined : lineOf(even(words), isBold, isNearest);
    isNearest &&= isOwn || words.trim() === '';
    [words, isBold, isOwn] = ['', true, false];
    return line ? [line] : [];
  };
  for (;;) {
    const inner = walker.currentNode;
    while (!isItem(inner) && walker.previousSibling()) {
      if (++steps > MOST_STEPS) return;
      const node = walker.currentNode;
      if (isText(node) || (isElement(node) && isInline(node) && node.localName !== 'br')) {
        const said = firstWords(node);
        words = said + words;
        isBold &&= said.trim() === '' || isBoldIn(node);
        continue;
      }
      yield* toLine();
      if (!isElement(node) || node.localName === 'br' || isSkippedItself(node)) continue;
      const said = even(firstWords(node));
      const line =
        headingOf(node, said) ??
        (firstIn(node, HEADINGS) ? undefined : lineOf(said, isBoldIn(node), isNearest));
      if (line) yield line;
      isNearest &&= said === '';
    }
    walker.currentNode = inner;
    if (isElement(inner)) yield* cellNames(inner);
    const parent = walker.parentNode();
    if (!isElement(parent) || matches(parent, BORDERS)) return yield* toLine();
    if (!isInline(parent)) yield* toLine();
  }
}

const isItem = (node: Node): boolean => isElement(node) && matches(node, ITEMS);

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a node, or its beginning, which is too long for a line. */
function firstWords(node: Node): string {
  if (isText(node)) return node.data;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let words = '';
  while (words.length <= LONGEST && walker.nextNode()) words += (walker.currentNode as Text).data;
  return words;
}

/** An element that is a heading, or that holds nothing else. */
function headingOf(element: Element, said: string): Line | undefined {
  const heading = matches(element, HEADINGS) ? element : firstIn(element, HEADINGS);
  if (!heading || said === '' || said.length > LONGEST || said !== even(firstWords(heading)))
    return undefined;
  const [, level] = /^h(\d)$/.exec(heading.localName) ?? [];
  return { text: said, level: Number(level ?? heading.getAttribute('aria-level') ?? 3) };
}

function lineOf(text: string, isBold: boolean, isNearest: boolean): Line | undefined {
  if (text === '' || text.length > LONGEST || IS_NO_HEADING.test(text)) return undefined;
  const standsOut = isBold || CAPITALS.test(text) || mayAsk(text);
  if (standsOut && text.length <= LONGEST_HEADING) return { text, level: STANDS_OUT };
  return isNearest && text.endsWith(':') ? { text, level: LEADS_ON } : undefined;
}

/** Whether the words of a node begin in bold letters. */
function isBoldIn(node: Node): boolean {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let text: Node | null = isText(node) ? node : walker.nextNode();
  while (text && (text as Text).data.trim() === '') text = walker.nextNode();
  const element = text?.parentElement;
  return (
    element !== null && element !== undefined && Number(getComputedStyle(element).fontWeight) >= BOLD_WEIGHT
  );
}

/** Of a cell: what the next one asks, and the names of its row and column. Of a definition: its name; of a name: what is asked. */
function* cellNames(cell: Element): Generator<Line> {
  const next = matches(cell, 'td, th, dt') ? shortText(cell.nextElementSibling) : '';
  if (mayAsk(next)) yield { text: next };
  const names = (
    matches(cell, 'td, th') ? namesInTable(cell) : matches(cell, 'dd') ? [nameOfDefinition(cell)] : []
  )
    .map(shortText)
    .filter((name) => name !== '');
  // Whichever of the two asks holds, whatever the other says.
  for (const text of names.sort((a, b) => Number(mayAsk(b)) - Number(mayAsk(a)))) yield { text };
}

const mayAsk = (text: string): boolean => ASKS.test(text) && !NAMES.test(text);

/** The text of what is short, else nothing. */
function shortText(element: Element | null | undefined): string {
  const text = element ? even(firstWords(element)) : '';
  return text.length <= LONGEST_HEADING ? text : '';
}

/** The first cell of a row, and the head of the column, of a cell that is neither. */
function namesInTable(cell: Element): (Element | null | undefined)[] {
  const row = cell.parentElement;
  const at = row ? [...row.children].indexOf(cell) : 0;
  if (!row || at === 0) return [];
  const head = closest(row, 'table')?.querySelector('tr');
  const isHead = head && head !== row && [...head.children].every(({ localName }) => localName === 'th');
  return [row.firstElementChild, isHead ? head.children[at] : undefined];
}

function nameOfDefinition(definition: Element): Element | null {
  let name = definition.previousElementSibling;
  while (name && name.localName !== 'dt') name = name.previousElementSibling;
  return name;
}
