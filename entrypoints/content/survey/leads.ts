/**
 * What a text stands under: the line above its list, the names of its cell, the headings of its section. Looked for only
 * when the popup or a card asks; whether they ask for something is told by glossary/asking/asked-for.ts.
 */
import { even } from '../../../glossary/even.ts';
import { closest, firstIn, isElement, isText, matches, rootOf, type Container } from '../nodes.ts';
import { isInline, isSkippedItself, kindOf } from '../reading/elements.ts';
import { walkerOver, type TextBlock } from '../reading/text.ts';

/**
 * Lines that are headings by their looks, those that lead on to what follows, and those that may be headings by their
 * words alone, or items of what stands under one.
 */
const STANDS_OUT = 8;
const LEADS_ON = 9;
const MAY_LEAD = 10;
/** Of a line that stands out right above another: "Preferred" above "Education". */
const ABOVE_ONE = 7;
/** Of headings that have no number. */
const OTHER_LEVEL = 3;
/** UTF-16 units. */
const LONGEST = 160;
const LONGEST_HEADING = 80;
/** Nodes that are looked at for one text, and those near enough for lines that are no headings. */
const MOST_STEPS = 200;
const MOST_LINES = 30;
/** Blank texts between two items. */
const FEW_STEPS = 5;

/** Each is about one thing: what stands before it says nothing of it. */
const BORDERS = 'article, aside, footer, nav, dialog, details, [role="article"], [role="dialog"]';
/** With these, what the heading above them introduces is over, but for other items. */
const ENDS = /^(?:ul|ol|dl|table|hr)$/;
/** They are not introduced by those of their kind before them. */
const ITEMS = 'li, dd, dt, td, th, tr';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, summary, [role="heading"]:not(form)';
/** Of letters that a style makes bold. */
const BOLD_WEIGHT = 600;
/** Words by which a plain line may be a heading, unless names stand in it too. */
const ASKS =
  /requir|prefer|qualif|minimum|desir|must|essential|mandatory|nice to have|need|optional|advantage|asset|recommend/i;
/** In the column that holds for what the row names. */
const TICK = /^[✓✔☑x●•]$/i;
const NAMES = /\p{Lu}\p{L}*\p{Lu}/u;
/** "MUST HAVES:" is no name. */
const IS_SHOUTED = /^[^\p{Ll}]+:$/u;
/** Shorter words may be names of credentials. */
const CAPITALS = /^(?=.*(?:\p{Lu}{7}|\bABOUT\b|\bHAVES?$))[^\p{Ll}]+$/u;
const IS_NO_HEADING = /^[•▪●‣*–-] |[.!?;]$/;
/** A line of a list that is none for the browser: "- RHIT", "(b) RHIA", "Option 2: RHIA". */
const IS_ITEM = /^\s*(?:[•▪●‣*–-]|(?:[Oo]ption )?\(?(?:\p{L}|\d{1,2})[).:])\s/u;

/** For headings that were met: the lines that they stand under themselves. */
export type KnownHeadings = Map<Element, readonly string[]>;

/** The lines that a block of text stands under, nearest first, each of a higher level than those before it. */
export function leadsOf({ container, nodes, text }: TextBlock, known: KnownHeadings): readonly string[] {
  const leads = new Leads(known, IS_ITEM.test(text));
  const isInItem = isElement(container) && closest(container, ITEMS) !== null;
  const walker = walkerOver(rootOf(nodes[0]!) as Container);
  walker.currentNode = nodes[0]!;
  // Up to the beginning of the page, or of what is about one thing.
  for (let steps = 0; steps < MOST_STEPS;) {
    const inner = walker.currentNode;
    while (!isItem(inner) && walker.previousSibling() && ++steps < MOST_STEPS) {
      const node = walker.currentNode;
      if (!isInItem && isElement(node) && ENDS.test(node.localName)) return leads.all();
      if (leads.add(node, steps < MOST_LINES)) return leads.all();
    }
    walker.currentNode = inner;
    if (isElement(inner)) leads.addNames(cellNames(inner));
    const parent = walker.parentNode();
    if (!isElement(parent) || !isInline(parent)) leads.endLine();
    if (!isElement(parent) || matches(parent, BORDERS)) break;
  }
  return leads.all();
}

/** What is found on the way back from a text. */
class Leads {
  private readonly known: KnownHeadings;
  private readonly isOfItem: boolean;
  private readonly found: string[] = [];
  /** Headings, with how many lines were found before what they stand under. */
  private readonly met: { readonly heading: Element; readonly count: number }[] = [];
  private highest = MAY_LEAD + 1;
  /** The nodes of a line, from its end. */
  private line: Node[] = [];
  /** The first line is the text's own. */
  private isOwn = true;
  private isNearest = true;
  /** The line behind, the last that was looked at, is a heading by its looks. */
  private isAboveHeading = false;

  /** `isOfItem`: the text is a line of a list, and the lines before it may be. */
  constructor(known: KnownHeadings, isOfItem: boolean) {
    this.known = known;
    this.isOfItem = isOfItem;
  }

  all(): readonly string[] {
    for (const { heading, count } of this.met) this.known.set(heading, this.found.slice(count));
    return this.found;
  }

  addNames(names: readonly string[]): void {
    this.found.push(...names);
  }

  /** `isNear`: near enough for lines that are no headings. True when all is known that is still to be found. */
  add(node: Node, isNear: boolean): boolean {
    const isBreak = isElement(node) && node.localName === 'br';
    if (isText(node) || (!isBreak && isElement(node) && isInline(node))) {
      this.line.push(node);
      return false;
    }
    this.endLine();
    if (isBreak || !isElement(node) || isSkippedItself(node, kindOf(node.localName), false)) return false;
    const heading = headingIn(node);
    if (heading) return this.addHeading(heading);
    if (isNear && this.takesLines && !firstIn(node, HEADINGS)) this.addLine([node]);
    else this.isNearest = false;
    return false;
  }

  endLine(): void {
    const { line, isOwn } = this;
    this.line = [];
    this.isOwn = false;
    if (!isOwn && this.takesLines) this.addLine(line.toReversed());
  }

  private get takesLines(): boolean {
    return this.highest > STANDS_OUT || this.isAboveHeading;
  }

  private addHeading(heading: Element): boolean {
    const level = levelOf(heading);
    if (level < this.highest) this.take(even(firstWords(heading)).trim(), level);
    if (level !== this.highest) return false;
    // One of the same level stands under the same.
    const above = this.known.get(heading);
    if (above) this.found.push(...above);
    else this.met.push({ heading, count: this.found.length });
    return above !== undefined;
  }

  private addLine(nodes: readonly Node[]): void {
    const text = even(nodes.map(firstWords).join('')).trim();
    if (text === '' || (this.isOfItem && IS_ITEM.test(text))) return;
    const { isNearest, isAboveHeading } = this;
    this.isNearest = false;
    this.isAboveHeading = false;
    if (text.length > LONGEST || IS_NO_HEADING.test(text)) return;
    const isShort = text.length <= LONGEST_HEADING;
    const asks = isShort && mayAsk(text);
    const leadsOn = text.endsWith(':');
    if (isShort && (CAPITALS.test(text) || (asks && leadsOn) || nodes.every(isBold))) {
      this.take(text, isAboveHeading ? ABOVE_ONE : STANDS_OUT);
      this.isAboveHeading = true;
    } else if (isNearest && leadsOn) this.take(text, LEADS_ON);
    else if (asks) this.take(text, MAY_LEAD);
  }

  private take(text: string, level: number): void {
    this.isNearest = false;
    if (text === '' || text.length > LONGEST || level >= this.highest) return;
    this.found.push(text);
    // Behind one that only may lead there may be another.
    if (level < MAY_LEAD) this.highest = level;
  }
}

/** Whether what stands before a block, in an item or line of its own, goes on with "or". */
export const followsOr = ({ nodes }: TextBlock): boolean =>
  /(?:^|\s)or:?\s*$/i.test(textBeside(nodes[0]!, 'previousNode'));

/** Whether what stands behind it begins with "or". In capitals before other words that may be an operating room. */
export const leadsToOr = ({ nodes }: TextBlock): boolean =>
  /^\s*(?:or\s|(?:or|OR|Or):?\s*$)/.test(textBeside(nodes.at(-1)!, 'nextNode'));

/** The nearest text on one side that is not blank. */
function textBeside(node: Node, next: 'previousNode' | 'nextNode'): string {
  const walker = document.createTreeWalker(rootOf(node), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let step = 0; step < FEW_STEPS && walker[next](); step++) {
    const { data } = walker.currentNode as Text;
    if (data.trim() !== '') return data;
  }
  return '';
}

const isItem = (node: Node): boolean => isElement(node) && matches(node, ITEMS);

/** The text of a node, or its beginning, which is too long for a line. */
function firstWords(node: Node): string {
  if (isText(node)) return node.data;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let words = '';
  while (words.length <= LONGEST && walker.nextNode()) words += (walker.currentNode as Text).data;
  return words;
}

/** The heading that an element is, or holds and nothing else. */
function headingIn(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.childElementCount === 1 ? at.firstElementChild : null)
    if (isHeading(at)) return at;
  return undefined;
}

/** Told by what is quickly asked where that is enough: by far the most are none. A form may have such fields. */
const isHeading = (element: Element): boolean =>
  /^(?:h[1-6]|legend|summary)$/.test(element.localName) ||
  (Element.prototype.hasAttribute.call(element, 'role') && matches(element, HEADINGS));

function levelOf(heading: Element): number {
  const [, level] = /^h(\d)$/.exec(heading.localName) ?? [];
  return Number(level ?? heading.getAttribute('aria-level') ?? OTHER_LEVEL);
}

/** Whether the words of a node begin in bold letters; blanks may. */
function isBold(node: Node): boolean {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let text: Node | null = isText(node) ? node : walker.nextNode();
  while (text && (text as Text).data.trim() === '') text = walker.nextNode();
  const element = text?.parentElement;
  return !element || Number(getComputedStyle(element).fontWeight) >= BOLD_WEIGHT;
}

/** Of a cell: what the next one asks, and the names of its row and column. Of a definition: its name; of a name: what is asked. */
function cellNames(cell: Element): string[] {
  const next = matches(cell, 'td, th, dt') ? shortText(cell.nextElementSibling) : '';
  const names = matches(cell, 'td, th')
    ? [...namesInTable(cell), rowAcross(cell)]
    : matches(cell, 'dd')
      ? [nameOfDefinition(cell)]
      : [];
  // Whichever of row and column asks holds, whatever the other says.
  const texts = names.map(shortText).sort((a, b) => Number(mayAsk(b)) - Number(mayAsk(a)));
  return [mayAsk(next) ? next : '', ...texts].filter((text) => text !== '');
}

const mayAsk = (text: string): boolean => ASKS.test(text) && (!NAMES.test(text) || IS_SHOUTED.test(text));

/** The text of what is short, else nothing. */
function shortText(element: Element | null | undefined): string {
  const text = element ? even(firstWords(element)).trim() : '';
  return text.length <= LONGEST_HEADING ? text : '';
}

/** The first cell of a row, and the head of the column, of a cell that is neither; of the first, that of the tick. */
function namesInTable(cell: Element): (Element | null | undefined)[] {
  const row = cell.parentElement;
  const cells = row ? [...row.children] : [];
  const isFirst = cells[0] === cell;
  const at = isFirst ? cells.findIndex((other) => TICK.test(shortText(other))) : cells.indexOf(cell);
  if (!row || at < 1) return [];
  const head = closest(row, 'table')?.querySelector('tr');
  const isHead = head && head !== row && [...head.children].every(({ localName }) => localName === 'th');
  return [isFirst ? null : row.firstElementChild, isHead ? head.children[at] : undefined];
}

/** The row of one cell that asks for what stands in the rows below it. */
function rowAcross(cell: Element): Element | undefined {
  let row = cell.parentElement?.previousElementSibling;
  for (let rows = 0; row && rows < MOST_LINES; rows++, row = row.previousElementSibling)
    if (row.childElementCount === 1 && mayAsk(shortText(row))) return row;
  return undefined;
}

function nameOfDefinition(definition: Element): Element | null {
  let name = definition.previousElementSibling;
  while (name && name.localName !== 'dt') name = name.previousElementSibling;
  return name;
}
