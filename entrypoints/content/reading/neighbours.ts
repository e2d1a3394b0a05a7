/**
 * What stands beside blocks that are one abbreviation and nothing else, in the next cell of a table or in a list of
 * definitions: it may say what the abbreviation stands for, and changes without the block.
 */
import type { Beside } from '../../../glossary/facts.ts';
import { isElement, isHere, parentOf, type Container } from '../nodes.ts';
import { containerOf } from './elements.ts';
import type { TextBlock } from './text.ts';

/** Blocks that are looked at again. */
const MOST = 300;
/** UTF-16 units that are read of a neighbour: more than any long form has. */
const REACH = 120;

export class Neighbours {
  /** Blocks, with the element around them and their neighbours, and what stood beside them when they were read. */
  private readonly known = new Map<Element, { readonly around: Element; readonly said: string }>();

  readonly beside = ({ container, text }: TextBlock): Beside => {
    const cell = isElement(container) ? cellOf(container, text.trim()) : undefined;
    if (!cell) return {};
    const beside = besideOf(cell);
    const around = cell.parentElement;
    if (around && this.known.size < MOST)
      this.known.set(container as Element, { around, said: JSON.stringify(beside) });
    return beside;
  };

  /** The blocks that are among these changes, or have something else beside them since; they are forgotten. */
  takeChanged(changes: ReadonlySet<Container>): Element[] {
    if (this.known.size === 0) return [];
    const arounds = new Set<Node>();
    for (const change of changes)
      for (let at: Node | null = change; at && !arounds.has(at); at = parentOf(at)) arounds.add(at);
    const isSame = (block: Element, around: Element, said: string): boolean =>
      !changes.has(block) && (!arounds.has(around) || (isHere(block) && saidBeside(block) === said));
    const changed = [...this.known].flatMap(([block, { around, said }]) =>
      isSame(block, around, said) ? [] : [block],
    );
    for (const block of changed) this.known.delete(block);
    return changed;
  }

  forgetGone(): void {
    for (const [block, { around }] of this.known)
      if (!isHere(block) || !isHere(around)) this.known.delete(block);
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

/** The first units of an element's text, with a space between its lines. */
function startOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  let line: Container | undefined;
  while (text.length < REACH && walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    const own = containerOf(walker.currentNode);
    if (line && own !== line) text += ' ';
    line = own;
    text += data;
  }
  return text.slice(0, REACH);
}
