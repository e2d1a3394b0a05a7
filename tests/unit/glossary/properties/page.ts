/** A page without a page: blocks of text and what the engine decides on them. */
import { Evidence } from '../../../../glossary/evidence.ts';
import { read, type BlockFacts } from '../../../../glossary/facts.ts';
import type { GlossaryIndex } from '../../../../glossary/index-format.ts';
import { decide, type Sense } from '../../../../glossary/senses.ts';

export interface Block {
  readonly text: string;
  readonly section: number;
  readonly isForeign?: boolean;
}

export const readBlock = (
  { text, section, isForeign = false }: Block,
  index: GlossaryIndex,
): BlockFacts | undefined => read(text, index, () => ({ section, isForeign: () => isForeign }));

/** The senses on each block of a page that holds these blocks and no others. */
export function decideAll(blocks: readonly Block[], index: GlossaryIndex): Sense[][] {
  const evidence = new Evidence(index);
  const facts = blocks.map((block) => readBlock(block, index));
  for (const fact of facts) if (fact) evidence.add(fact);
  return facts.map((fact) => (fact ? decide(fact, evidence, index) : []));
}

/** What is marked on a block: by place, and as which term. */
export const marksOf = (senses: readonly Sense[]): string[] =>
  senses
    .filter(({ score }) => score > 0)
    .map(({ match, term }) => `${match.start}-${match.end} is term ${term}`);

/** All that a decision says but which of several equal neighbours it names. */
export const summaryOf = (senses: readonly Sense[]): string[] =>
  senses.map(({ match, term, score, others, reasons }) => {
    const why = reasons.map((reason) =>
      reason.kind === 'neighbour' ? { ...reason, term: 'any' } : { ...reason },
    );
    return `${match.start}-${match.end} ${term} ${score.toFixed(6)} ${others.join()} ${JSON.stringify(why)}`;
  });
