/** Whether texts that follow one another are one: letters may touch in the page's code and be apart on the screen. */
import { areTwoWords } from '../../../glossary/clean.ts';
import { anyShadowRootOf, holds, isElement, parentOf } from '../nodes.ts';
import { isInline } from './elements.ts';

/** Is told of inline elements whose edge parts letters or does not, as `edgeOf` has it. */
export type OnEdge = ((element: Element) => void) | undefined;

/**
 * Two text nodes in a row may still be parted: by the slots that they are put into or, where their letters touch, by
 * style: `<span style="display:block">`, spans in a flex row, or a margin. That is asked of few, because style is dear.
 */
export function isBrokenBetween(before: Text, after: Text, hasSlotted: boolean, onEdge: OnEdge): boolean {
  if (hasSlotted && areInTwoSlots(before, after, onEdge)) return true;
  if (!/\S$/.test(before.data) || !/^\S/.test(after.data)) return false;
  if (areTwoWords(before.data, after.data)) return true;
  const isParted = ({ parentElement }: Text, side: Side): boolean => {
    if (!parentElement || !isInline(parentElement)) return false;
    onEdge?.(parentElement);
    return partsAt(getComputedStyle(parentElement), side);
  };
  return isParted(before, 'End') || isParted(after, 'Start');
}

type Side = 'Start' | 'End';

/** CSS pixels that are seen as a space between two words. */
const GAP = 2;

/** Whether an inline element's style parts the letters in it from those beside it. */
const partsAt = (style: CSSStyleDeclaration, side: Side): boolean =>
  style.display !== 'inline' ||
  Number.parseFloat(style[`marginInline${side}`]) + Number.parseFloat(style[`paddingInline${side}`]) >= GAP;

/** Whether two texts come from children of one host that are shown in different places of it. */
function areInTwoSlots(before: Text, after: Text, onEdge: OnEdge): boolean {
  let child: Node = before;
  let host = parentOf(child);
  for (; host && !holds(host, after); host = parentOf(child)) child = host;
  if (!isElement(host)) return false;
  let other: Node = after;
  while (parentOf(other) !== host) other = parentOf(other)!;
  const isSlotted = [child, other].some((one) => slotOf(one) !== '');
  if (!isSlotted) return false;
  for (const one of [child, other]) if (isElement(one)) onEdge?.(one);
  return slotOf(child) !== slotOf(other) && anyShadowRootOf(host) !== undefined;
}

const slotOf = (node: Node): string => (isElement(node) ? node.slot : '');

/** What decides whether letters at an inline element's edge belong together: how it is displayed, and in which slot. */
export function edgeOf(element: Element): string {
  const { parentElement } = element;
  const slot = parentElement && element.slot !== '' && anyShadowRootOf(parentElement) ? element.slot : '';
  const style = getComputedStyle(element);
  return `${partsAt(style, 'Start')} ${partsAt(style, 'End')} ${slot}`;
}
