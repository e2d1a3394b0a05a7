/** Fields of study that stand for a degree in them. */
import { degreeNamed } from '../../../glossary/asking/degrees.ts';
import type { GlossaryIndex } from '../../../glossary/index-format.ts';
import type { Mark } from '../reading/records.ts';

/** The marks, each that names the field of a degree followed by one for the degree, if that is wanted, at the same place. */
export function withDegrees(
  marks: readonly Mark[],
  { terms }: GlossaryIndex,
  isWanted: (mark: Mark) => boolean,
): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    found.push(mark);
    const { sense, record } = mark;
    const id = degreeNamed(terms[sense.term]!.id, record.block.text, sense.match);
    if (id === undefined) continue;
    const degree = { ...mark, sense: { ...sense, term: terms.findIndex((other) => other.id === id) } };
    if (isWanted(degree)) found.push(degree);
  }
  return found;
}
