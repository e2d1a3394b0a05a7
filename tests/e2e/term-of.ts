/** Which terms a marked text may stand for, by the glossary itself. */
import { readGlossary } from '../../glossary/build/read.ts';
import { packIndex, unpackIndex } from '../../glossary/index-format.ts';
import { compile } from '../../glossary/matcher.ts';

const index = unpackIndex(packIndex(readGlossary().terms));
const matcher = compile(index.phrases);

export function idsOf(text: string): string[] {
  return matcher
    .find(text)
    .filter(({ start, end }) => start === 0 && end >= text.length - 1)
    .flatMap(({ phrase }) => (index.claims[phrase] ?? []).map(({ term }) => index.terms[term]!.id));
}
