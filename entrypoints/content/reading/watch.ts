/** Page changes become places to look at again. */
import { isElement, isOfDeadObject, type Container, type Root } from '../nodes.ts';
import { hasEnded } from '../schedule.ts';
import { possibleContainersOf } from './elements.ts';

export interface Changes {
  /** Blocks whose own text changed. */
  readonly blocks: ReadonlySet<Container>;
  /** Elements that came, or that may be read from now on or no longer, to be read whole. */
  readonly added: ReadonlySet<Element>;
  /** Nodes that left their place, if only for another. */
  readonly removed: readonly Node[];
  /** Something changed that may show or hide text. */
  readonly mayShow: boolean;
  /** Of some changes the place can't be told: it is dead to us, and may still be on the page. */
  readonly isUnclear: boolean;
}

export interface Watcher {
  /** Follows one more root with all that is below it. */
  observe(root: Root): void;
}

/** What shows and hides text, and what says whether, and how, it is read. */
const SHOWING =
  'class style hidden open popover inert slot aria-hidden aria-expanded aria-selected data-state'.split(' ');
const READING = ['contenteditable', 'lang'];
/** Elements whose going may show other text. */
const HIDING: ReadonlySet<string> = new Set(['slot', 'style', 'link']);

/** Calls back with what changed, as often as the browser reports changes, until the signal aborts. */
export function watchChanges(
  onChange: (changes: Changes) => void,
  { signal }: { signal: AbortSignal },
): Watcher {
  const observer = new MutationObserver((records) => {
    if (!hasEnded()) onChange(changesOf(records));
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe: (root) =>
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: [...SHOWING, ...READING],
      }),
  };
}

function changesOf(records: readonly MutationRecord[]): Changes {
  const blocks = new Set<Container>();
  const added = new Set<Element>();
  const removed: Node[] = [];
  let mayShow = false;
  let isUnclear = false;
  let lastTarget: Node | undefined;
  const take = ({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord): void => {
    if (type === 'attributes') {
      mayShow = true;
      // All that is read of a document is in its body.
      if (READING.includes(attributeName!))
        added.add((target === document.documentElement && document.body) || (target as Element));
      return;
    }
    for (const node of removedNodes) {
      removed.push(node);
      // Without it, or without what was put into one, other text is shown, and with another style perhaps.
      mayShow ||= HIDING.has((node as Element).localName) || (target as Element).shadowRoot != null;
    }
    if (target !== lastTarget) {
      lastTarget = target;
      for (const block of possibleContainersOf(target)) blocks.add(block);
    }
    for (const node of addedNodes) {
      if (!isElement(node)) continue;
      added.add(node);
      mayShow ||= node.localName === 'style';
    }
  };
  for (const record of records) {
    try {
      take(record);
    } catch (error) {
      if (!isOfDeadObject(error)) throw error;
      isUnclear = true;
    }
  }
  return { blocks, added, removed, mayShow, isUnclear };
}
