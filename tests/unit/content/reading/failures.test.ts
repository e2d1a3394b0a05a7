import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  makePastFailures,
  readPastFailures,
  report,
} from '../../../../entrypoints/content/reading/failures.ts';

/** What was thrown for nobody to catch. */
const reported: unknown[] = [];

beforeEach(() => {
  reported.length = 0;
  vi.stubGlobal('queueMicrotask', (task: () => void) => {
    try {
      task();
    } catch (error) {
      reported.push(error);
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

const broken = new Error('broken');
const dead = new TypeError("can't access dead object");

/** A walk over nodes, each a piece of text or an error; those behind the first that fails, so many, are in it. */
function walkOver(nodes: readonly unknown[], inside = 0) {
  let at = -1;
  const walker = {
    get currentNode() {
      return at as unknown as Node;
    },
    lastChild: () => (inside-- > 0 ? (++at as unknown as Node) : null),
  };
  const read = function* (): Generator<unknown> {
    while (++at < nodes.length) {
      if (nodes[at] instanceof Error) throw nodes[at];
      yield nodes[at];
    }
  };
  return { walker, read };
}

it('a node that fails is reported once, and those behind it are read', () => {
  const { walker, read } = walkOver(['one', broken, 'two', broken, broken, 'three']);
  expect([...readPastFailures(walker, read)]).toEqual(['one', 'two', 'three']);
  expect(reported).toEqual([broken, broken, broken]);
});

it('what is in a node that fails is not read', () => {
  const { walker, read } = walkOver(['one', broken, 'in it', 'two'], 1);
  expect([...readPastFailures(walker, read)]).toEqual(['one', 'two']);
});

it('a walk that fails before its first step is given up', () => {
  const { walker } = walkOver([]);
  const read = (): never => {
    throw broken;
  };
  expect([...readPastFailures(walker, read)]).toEqual([]);
  expect(reported).toEqual([broken]);
});

it('one item of many that fails costs the others nothing', () => {
  const double = (items: readonly number[]): number[] =>
    items.map((item) => {
      if (item === 2) throw broken;
      return 2 * item;
    });
  expect(makePastFailures([1, 2, 3], double)).toEqual([2, 6]);
  expect(reported).toEqual([broken]);
});

it('errors of dead objects are thrown on, because all is read anew with them', () => {
  const { walker, read } = walkOver([dead]);
  expect(() => [...readPastFailures(walker, read)]).toThrow(dead);
  expect(() => report(dead)).toThrow(dead);
  expect(reported).toEqual([]);
});
