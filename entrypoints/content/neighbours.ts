/**
 * What stands beside blocks that are one abbreviation and nothing else, in the next cell of a table or in a list of
 * definitions: it may say what the abbreviation stands for, and changes without the block.
 */
import type { Beside } from '../../glossary/facts.ts';
import { isElement, isHere, type Container, type TextBlock } from './text.ts';

/** Blocks that are looked at again. */
const MOST = 300;
/** UTF-16 units that are read of a neighbour: more than any long form has. */
const REACH = 160;

export class Neighbours {
  /** Blocks by the element around them and their neighbours, with what stood beside them when they were read. */
  private readonly known = new Map<Element, Map<Element, string>>();
  private count = 0;

  readonly beside = ({ container, text }: TextBlock): Beside => {
    const cell = isElement(container) ? cellOf(container, text.trim()) : undefined;
    if (!cell) return {};
    const beside = besideOf(cell);
    const around = cell.parentElement;
    if (around && this.count < MOST) this.keep(around, container as Element, JSON.stringify(beside));
    return beside;
  };

  /** The blocks beside which something else stands since they were read, after changes in these; they are forgotten. */
  takeChanged(changes: Iterable<Container>): Element[] {
    if (this.count === 0) return [];
    const arounds = new Set<Element>();
    for (const change of changes)
      for (let at: Node | null = change; at; at = at.parentNode)
        if (isElement(at) && this.known.has(at)) arounds.add(at);
    return [...arounds].flatMap((around) =>
      [...this.known.get(around)!].flatMap(([block, said]) => {
        if (isHere(block) && saidBeside(block) === said) return [];
        this.forget(around, block);
        return [block];
      }),
    );
  }

  forgetGone(): void {
    for (const [around, blocks] of this.known)
      for (const block of blocks.keys()) if (!isHere(around) || !isHere(block)) this.forget(around, block);
  }

  private keep(around: Element, block: Element, said: string): void {
    const blocks = this.known.get(around) ?? new Map<Element, string>();
    if (!blocks.has(block)) this.count++;
    this.known.set(around, blocks.set(block, said));
  }

  private forget(around: Element, block: Element): void {
    const blocks = this.known.get(around)!;
    blocks.delete(block);
    this.count--;
    if (blocks.size === 0) this.known.delete(around);
  }
}

function saidBeside(block: Element): string | undefined {
  try {
    const cell = cellOf(block, block.textContent.trim());
    return cell && JSON.stringify(besideOf(cell));
  } catch {
    return undefined; // in Firefox, what stands beside it may be dead to us: see `isHere`
  }
}

/** The outermost element that has this text and no other; undefined where the block's own has more. */
function cellOf(block: Element, text: string): Element | undefined {
  let cell: Element | undefined;
  for (let at: Element | null = block; at && startOf(at).trim() === text; at = at.parentElement) cell = at;
  return cell;
}

function besideOf({ previousElementSibling: before, nextElementSibling: behind }: Element): Beside {
  const start = before ? startOf(before) : '';
  return {
    // A long text ends with no long form that would be alone.
    ...(start !== '' && start.length < REACH && { before: start }),
    ...(behind && { behind: startOf(behind) }),
  };
}

/** The first units of an element's text, not much more than REACH unless a single node has more. */
function startOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < REACH && walker.nextNode()) text += (walker.currentNode as Text).data;
  return text.slice(0, REACH);
}
