/** Page changes become places to look at again. */
import { containerOf, type Container, type Root } from './text.ts';

export interface Changes {
  /** Blocks whose own text changed. */
  readonly blocks: ReadonlySet<Container>;
  /** Elements that came, or that may be read from now on or no longer, to be read whole. */
  readonly added: ReadonlySet<Element>;
  /** Something changed that may show or hide text. */
  readonly mayShow: boolean;
}

export interface Watcher {
  /** Follows one more root with all that is below it. */
  observe(root: Root): void;
}

/** What shows and hides text, and what makes an editor of it. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'popover', 'inert', 'contenteditable'];

/** Calls back with what changed, as often as the browser reports changes, until the signal aborts. */
export function watchChanges(
  onChange: (changes: Changes) => void,
  { signal }: { signal: AbortSignal },
): Watcher {
  const observer = new MutationObserver((records) => onChange(changesOf(records)));
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe: (root) =>
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ATTRIBUTES,
      }),
  };
}

function changesOf(records: readonly MutationRecord[]): Changes {
  const blocks = new Set<Container>();
  const added = new Set<Element>();
  let mayShow = false;
  let lastTarget: Node | undefined;
  for (const { type, target, addedNodes, attributeName } of records) {
    if (type === 'attributes') {
      mayShow = true;
      if (attributeName === 'contenteditable') added.add(target as Element);
      continue;
    }
    if (target !== lastTarget) {
      lastTarget = target;
      const block = containerOf(target);
      if (block) blocks.add(block);
    }
    for (const node of addedNodes) if (node instanceof Element) added.add(node);
  }
  return { blocks, added, mayShow };
}
