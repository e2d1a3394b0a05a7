/** Which terms a marked text may stand for, by the glossary itself. */
import { readGlossary } from '../../glossary/build/read.ts';
import { read } from '../../glossary/facts.ts';
import { packIndex, unpackIndex } from '../../glossary/index-format.ts';

const index = unpackIndex(packIndex(readGlossary().terms));

export function idsOf(text: string): string[] {
  return (read(text, index)?.found ?? [])
    .filter(({ start, end }) => start === 0 && end >= text.length - 1)
    .flatMap(({ phrase }) => (index.claimsOf(phrase) ?? []).map(({ term }) => index.terms[term]!.id));
}
