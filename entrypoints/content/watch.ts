/** Page changes become places to look at again. */
import { containerOf, type Container, type Root } from './text.ts';

export interface Changes {
  /** Blocks whose own text changed. */
  readonly blocks: ReadonlySet<Container>;
  /** Elements that came, to be read whole. */
  readonly added: ReadonlySet<Element>;
}

export interface Watcher {
  /** Follows one more root: childList and characterData, all below it. */
  observe(root: Root): void;
}

/** Calls back with what changed, as often as the browser reports changes, until the signal aborts. */
export function watchChanges(
  onChange: (changes: Changes) => void,
  { signal }: { signal: AbortSignal },
): Watcher {
  const observer = new MutationObserver((records) => onChange(changesOf(records)));
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe: (root) => observer.observe(root, { subtree: true, childList: true, characterData: true }),
  };
}

function changesOf(records: readonly MutationRecord[]): Changes {
  const blocks = new Set<Container>();
  const added = new Set<Element>();
  let lastTarget: Node | undefined;
  for (const { target, addedNodes } of records) {
    if (target !== lastTarget) {
      lastTarget = target;
      const block = containerOf(target);
      if (block) blocks.add(block);
    }
    for (const node of addedNodes) if (node instanceof Element) added.add(node);
  }
  return { blocks, added };
}
