/** What fails at one piece of a page costs that piece only: it is reported, and reading goes on. */
import { isOfDeadObject } from '../nodes.ts';

/** Reports an error like one that nobody caught. Throws that of a dead object, with which all is read anew: see `isHere`. */
export function report(error: unknown): void {
  if (isOfDeadObject(error)) throw error;
  queueMicrotask(() => {
    throw error;
  });
}

/** What a walker leads to, without the nodes at which `read` fails and all that is in them: it begins again behind each. */
export function* readPastFailures<Piece>(
  walker: Pick<TreeWalker, 'currentNode' | 'lastChild'>,
  read: () => Iterable<Piece>,
): Generator<Piece> {
  for (;;) {
    const from = walker.currentNode;
    try {
      return yield* read();
    } catch (error) {
      report(error);
    }
    // What failed before its first step would do so for ever.
    if (walker.currentNode === from) return;
    // It may have been found to be no text to read.
    while (walker.lastChild());
  }
}

/** What is made of all items at once; where that fails, of each by itself, without those at which it fails again. */
export function makePastFailures<Item, Made>(
  items: readonly Item[],
  make: (items: readonly Item[]) => Made[],
): Made[] {
  try {
    return make(items);
  } catch (error) {
    if (items.length > 1) return items.flatMap((item) => makePastFailures([item], make));
    report(error);
    return [];
  }
}
