/** Offsets in a block's text become DOM ranges, and only here. */
import { around, isHere } from '../nodes.ts';
import type { Mark } from '../reading/records.ts';
import type { TextBlock } from '../reading/text.ts';

/** The range of a mark, made once; undefined while its text has left and is about to be read again. */
export function rangeOf(mark: Mark): StaticRange | undefined {
  const { start, end } = mark.sense.match;
  mark.range ??= toRange(mark.record.block, start, end);
  return mark.range && isHere(mark.range.startContainer) ? mark.range : undefined;
}

/** The range of [start, end) in the block's text, UTF-16 units; undefined when the nodes have left or changed. */
export function toRange(block: TextBlock, start: number, end: number): StaticRange | undefined {
  const [startContainer, startOffset] = pointAt(block, start);
  const [endContainer, lastOffset] = pointAt(block, end - 1);
  const endOffset = lastOffset + 1;
  if (!isHere(startContainer) || !isHere(endContainer)) return undefined;
  if (startOffset > startContainer.length || endOffset > endContainer.length) return undefined;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** The element that shows the beginning of a range: text may stand right in a shadow root, with no element around it there. */
export const elementOf = ({ startContainer }: StaticRange): Element => around(startContainer as Text)!;

/** Whether two ranges begin and end at the same places of the same text. */
export const isSamePlace = (a: StaticRange, b: StaticRange): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** The rectangles that a range covers, in viewport CSS pixels; none where its text has left or become shorter since. */
export function rectanglesOf({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): DOMRect[] {
  if (!isHere(startContainer) || !isHere(endContainer)) return [];
  if (startOffset > (startContainer as Text).length || endOffset > (endContainer as Text).length) return [];
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return [...live.getClientRects()];
}

function pointAt({ nodes, starts, from }: TextBlock, offset: number): [node: Text, offset: number] {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return [nodes[low]!, offset - starts[low]! + (low === 0 ? from : 0)];
}
