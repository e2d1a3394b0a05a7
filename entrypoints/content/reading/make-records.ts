/** Makes records of blocks: finds what their texts say, and what they belong to. */
import { readAll, type Beside, type BlockFacts } from '../../../glossary/facts.ts';
import type { GlossaryIndex } from '../../../glossary/index-format.ts';
import { closest, isElement, rootOf, type Root } from '../nodes.ts';
import type { BlockRecord } from './records.ts';
import { SECTIONS } from './sections.ts';
import type { TextBlock } from './text.ts';

const HEADING = /^h[1-6]$/;
/** A heading in one begins another section. */
const AROUND = `${SECTIONS}, li, tr, [role="listitem"]`;

/** Of the blocks that something of ours is in, and of headings. */
export function makeRecords(
  blocks: readonly TextBlock[],
  index: GlossaryIndex,
  beside: (block: TextBlock) => Beside,
): BlockRecord[] {
  const facts: (BlockFacts | undefined)[] = [];
  readAll(
    blocks.map(({ text }) => text),
    index,
    (at) => ({
      isForeign: () => isForeign(blockElement(blocks[at]!)),
      beside: () => beside(blocks[at]!),
    }),
    (at, found) => (facts[at] = found),
  );
  const records: BlockRecord[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const isHeading = HEADING.test(blockElement(blocks[at]!)?.localName ?? '');
    if (facts[at] || isHeading) records.push(makeRecord(blocks[at]!, facts[at], isHeading));
  }
  return records;
}

function makeRecord(block: TextBlock, facts: BlockFacts | undefined, isHeading: boolean): BlockRecord {
  const element = blockElement(block);
  const root = rootOf(block.nodes[0]!) as Root;
  // A plain item's words belong to what is around the list.
  const inner = element?.localName === 'li' ? element.parentElement : element;
  const around = (inner && closest(inner, AROUND)) ?? root;
  return { block, root, around, ...(facts && { facts }), isHeading, marks: [], isDecided: false };
}

/** Whether a form in it can't be judged without evidence. */
export function needsEvidence({ facts }: BlockRecord, index: GlossaryIndex): boolean {
  return (
    facts?.matches.some(({ phrase }) =>
      index.claimsOf(phrase)!.some(({ term }) => index.terms[term]!.needsEvidence),
    ) ?? false
  );
}

const blockElement = ({ container }: TextBlock): Element | undefined =>
  isElement(container) ? container : undefined;

/** Whether the page says that the text is in another language than the glossary. */
function isForeign(element: Element | undefined): boolean {
  const said = closest(element ?? document.documentElement, '[lang]:not([lang=""])');
  const language = said && Element.prototype.getAttribute.call(said, 'lang');
  return language !== null && !/^en\b/i.test(language);
}
