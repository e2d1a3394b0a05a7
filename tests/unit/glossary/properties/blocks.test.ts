/** Blocks that are read together hold what each holds alone. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGlossary } from '../../../../glossary/build/read.ts';
import { read, readAll, type BlockFacts } from '../../../../glossary/facts.ts';
import { packIndex, unpackIndex } from '../../../../glossary/index-format.ts';
import { namesOf } from '../../../../glossary/names.ts';
import { noise, writingOf } from './texts.ts';

const { terms } = readGlossary();
const index = unpackIndex(packIndex(terms));
const forms = terms.flatMap(namesOf);

/** A block ends and the next one begins right with a form, or the form's words are on both sides of the edge. */
const parts = fc.oneof(
  fc.constantFrom(...forms).chain(writingOf),
  fc.constantFrom(...forms.flatMap((form) => form.split(' ')), 'R.', 'H.I.A.', '&', '.', '-', '\0'),
  fc.constantFrom('https://example.org/a', 'www.example.org'),
  noise,
);
const block = fc.array(parts, { maxLength: 4 }).map((some) => some.join(' '));

it('blocks that are read together hold what each holds alone', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (texts) => {
      const together: (BlockFacts | undefined)[] = texts.map(() => undefined);
      readAll(
        texts,
        index,
        (at) => ({ section: at }),
        (at, facts) => (together[at] = facts),
      );
      expect(together).toEqual(texts.map((text, at) => read(text, index, () => ({ section: at }))));
    }),
    { numRuns: 2_000 },
  );
});
