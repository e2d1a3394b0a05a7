import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';

/** A mark as the page has it: the field of the highlight it is in, and the text under it. */
export interface ReadMark {
  field: 'him' | 'ha' | 'both';
  text: string;
}

/** The marks of one frame. */
export interface FrameMarks {
  url: string;
  marks: ReadMark[];
}

/** The marks of one frame in document order, shadow roots included; those whose text is gone are left out. */
export function readMarks(frame: Frame | Page): Promise<ReadMark[]> {
  return frame.evaluate(marksOfDocument);
}

/** The marks of a page and of each of its frames, the page first. A frame that goes away meanwhile is left out. */
export async function readFrameMarks(page: Page): Promise<FrameMarks[]> {
  const found = await Promise.all(page.frames().map(marksOfFrame));
  return found.filter((frame) => frame !== undefined);
}

/** All that is marked in a page and its frames, as `field: text` with single spaces, to compare in one go. */
export async function markLines(page: Page): Promise<string[]> {
  const frames = await readFrameMarks(page);
  return frames.flatMap(({ marks }) =>
    marks.map(({ field, text }) => `${field}: ${text.replace(/\s+/g, ' ')}`),
  );
}

/**
 * Like `markLines`, once they have stayed the same for half a second (at the latest after 10 s). Where marks are
 * expected, `patience` is how many milliseconds the first may take to come.
 */
export async function settledMarks(page: Page, patience = 0): Promise<string[]> {
  let lines = await markLines(page);
  const start = performance.now();
  let since = start;
  const isSettled = (): boolean =>
    performance.now() - since >= 500 && (lines.length > 0 || performance.now() - start >= patience);
  while (!isSettled() && performance.now() - start < 10_000) {
    await delay(50);
    const now = await markLines(page);
    if (now.join('\n') === lines.join('\n')) continue;
    lines = now;
    since = performance.now();
  }
  return lines;
}

async function marksOfFrame(frame: Frame): Promise<FrameMarks | undefined> {
  try {
    return { url: frame.url(), marks: await readMarks(frame) };
  } catch (error) {
    if (frame.detached || /context was destroyed/.test(String(error))) return undefined;
    throw error;
  }
}

/** Runs in the page: refers to nothing outside itself. */
function marksOfDocument(): ReadMark[] {
  interface Placed extends ReadMark {
    node: Node;
    offset: number;
  }

  /** The places of a node in its own tree and in each tree around it, innermost first. */
  function places(node: Node, offset: number): { root: Node; node: Node; offset: number }[] {
    const root = node.getRootNode();
    const here = { root, node, offset };
    return root instanceof ShadowRoot ? [here, ...places(root.host, 0)] : [here];
  }

  function byPlace(a: Placed, b: Placed): number {
    const around = places(b.node, b.offset);
    for (const mine of places(a.node, a.offset)) {
      const theirs = around.find(({ root }) => root === mine.root);
      if (!theirs) continue;
      if (mine.node === theirs.node) return mine.offset - theirs.offset;
      return mine.node.compareDocumentPosition(theirs.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }
    return 0;
  }

  function textOf(range: AbstractRange): string | undefined {
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) return undefined;
    const live = document.createRange();
    try {
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
    } catch {
      return undefined;
    }
    return live.toString();
  }

  const found: Placed[] = [];
  for (const field of ['him', 'ha', 'both'] as const) {
    for (const range of CSS.highlights?.get(`termwise-${field}`) ?? []) {
      const text = textOf(range);
      if (text !== undefined)
        found.push({ field, text, node: range.startContainer, offset: range.startOffset });
    }
  }
  return found.sort(byPlace).map(({ field, text }) => ({ field, text }));
}
