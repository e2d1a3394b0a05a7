/** What must hold on any page, whatever its texts are and in whatever order its blocks come and go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../../glossary/build/read.ts';
import { Evidence } from '../../../../glossary/evidence.ts';
import type { BlockFacts } from '../../../../glossary/facts.ts';
import { packIndex, unpackIndex } from '../../../../glossary/index-format.ts';
import { decide } from '../../../../glossary/senses.ts';
import { makeTerm } from '../make-term.ts';
import { decideAll, marksOf, readBlock, summaryOf, type Block } from './page.ts';
import { anyText, INVISIBLES } from './texts.ts';

const { terms } = readGlossary();
const glossary = unpackIndex(packIndex(terms));

/** Few terms and small, so that they meet often: shared forms, cues that are forms, forms within forms. */
const small = unpackIndex(
  packIndex([
    makeTerm({
      id: 'him',
      term: 'HIM',
      expansion: 'Health Information Management',
      forms: [{ form: 'HIM team', risk: 'low' }, 'HIM director'],
      cues: ['RHIA', 'coding', 'record'],
      rivals: [
        { name: 'the pronoun', cues: ['told', 'loved'] },
        { name: 'a festival', cues: ['HIM festival', 'music'] },
      ],
      risk: 'high',
    }),
    makeTerm({ id: 'rhia', term: 'RHIA' }),
    makeTerm({
      id: 'mha-degree',
      term: 'MHA',
      expansion: 'Master of Health Administration',
      cues: ['degree', 'hospital'],
      rivals: [{ name: 'a charity', cues: ['Mental Health America', 'charity'] }],
      risk: 'high',
    }),
    makeTerm({
      id: 'epic',
      term: 'Epic',
      forms: [{ form: 'Epic record', risk: 'medium' }],
      cues: ['record'],
      rivals: [{ name: 'a poem', cues: ['poem'] }],
      risk: 'high',
    }),
    makeTerm({
      id: 'cdi-documentation',
      term: 'CDI',
      expansion: 'Clinical Documentation Improvement',
      cues: ['query', 'coding'],
      risk: 'medium',
    }),
    makeTerm({
      id: 'cdi-infection',
      term: 'CDI',
      expansion: 'Clostridioides Difficile Infection',
      cues: ['stool'],
      risk: 'medium',
    }),
    ...['EHR', 'CCS', 'RHIT', 'HIPAA', 'ICD', 'CPT', 'DRG'].map((term) =>
      makeTerm({ id: term.toLowerCase(), term }),
    ),
  ]),
);

const SAYINGS = (
  'HIM|the HIM team|HIM director|Health Information Management (HIM)|HIM (health information management)|told HIM|' +
  'Harbour Island Museum (HIM)|HIM festival|music|loved|coding|record|RHIA|MHA|MHA (Mental Health America)|charity|' +
  'Master of Health Administration (MHA)|Mountain Hiking Association (MHA)|degree|hospital|Epic|Epic record|poem|CDI|' +
  'Clinical Documentation Improvement (CDI)|CDI: Clostridioides Difficile Infection|query|stool|EHR|CCS|RHIT|HIPAA|' +
  `ICD|CPT|DRG|patient|nurse|clinic|medicine|WE TOLD HIM SO|nothing of ours|a long ${'walk by the sea '.repeat(12)}`
).split('|');
const saying = fc
  .array(fc.constantFrom(...SAYINGS), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('. '));
const block: fc.Arbitrary<Block> = fc.record({ text: saying, section: fc.nat(2), isForeign: fc.boolean() });

describe('for any string', () => {
  it('the engine reads, decides and forgets without an error', () => {
    const text = fc.oneof(
      anyText,
      fc.tuple(anyText, saying, anyText).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const evidence = new Evidence(glossary);
        const facts = texts.flatMap((piece, section) => readBlock({ text: piece, section }, glossary) ?? []);
        for (const fact of facts) evidence.add(fact);
        for (const fact of facts)
          for (const { match, score } of decide(fact, evidence, glossary)) {
            expect(match.end).toBeGreaterThan(match.start);
            expect(score).not.toBeNaN();
          }
        for (const fact of facts) evidence.remove(fact);
        expect([evidence.page.phrases.size, evidence.page.sure.size, evidence.topic]).toEqual([0, 0, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('every match lies in the text, without overlaps, and those it hides lie within it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(saying, anyText), { maxLength: 5 }), (texts) => {
        const text = texts.join(' ');
        const facts = readBlock({ text, section: 0 }, glossary);
        let last = 0;
        for (const match of facts?.matches ?? []) {
          expect(match.start).toBeGreaterThanOrEqual(last);
          expect(match.end).toBeLessThanOrEqual(text.length);
          last = match.end;
          for (const hidden of match.hidden) expect(hidden.start).toBeGreaterThanOrEqual(match.start);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Blocks come (a block) or go (the number of one that is there). */
const comingAndGoing = fc.array(
  fc.oneof({ weight: 3, arbitrary: block }, { weight: 2, arbitrary: fc.nat(9) }),
  {
    maxLength: 14,
  },
);

/** Plays it, with the blocks that are left, in the order in which they came. */
function play(
  steps: readonly (Block | number)[],
  evidence: Evidence,
  after?: (held: readonly Held[]) => void,
): Held[] {
  const held: Held[] = [];
  for (const step of steps) {
    if (typeof step === 'number') {
      const [gone] = held.splice(step % Math.max(1, held.length), 1);
      if (gone?.facts) evidence.remove(gone.facts);
    } else {
      const facts = readBlock(step, small);
      held.push({ block: step, facts });
      if (facts) evidence.add(facts);
    }
    after?.(held);
  }
  return held;
}
interface Held {
  readonly block: Block;
  readonly facts: BlockFacts | undefined;
}

describe('when blocks come and go', () => {
  it('what is decided is what a page with the blocks that are left would decide', () => {
    fc.assert(
      fc.property(comingAndGoing, (steps) => {
        const evidence = new Evidence(small);
        const held = play(steps, evidence);
        const decided = held.map(({ facts }) => (facts ? summaryOf(decide(facts, evidence, small)) : []));
        const fresh = decideAll(
          held.map(({ block: left }) => left),
          small,
        ).map(summaryOf);
        expect(decided).toEqual(fresh);
      }),
      { numRuns: 600 },
    );
  });

  it('the order in which blocks came decides nothing', () => {
    const shuffled = fc
      .array(block, { minLength: 2, maxLength: 6 })
      .chain((blocks) =>
        fc.tuple(fc.constant(blocks), fc.shuffledSubarray(blocks, { minLength: blocks.length })),
      );
    fc.assert(
      fc.property(shuffled, ([blocks, others]) => {
        const marks = (page: readonly Block[]): string[] => {
          const senses = decideAll(page, small);
          return page
            .map((one, at) => `${one.section} ${one.text}: ${marksOf(senses[at]!).join()}`)
            .toSorted();
        };
        expect(marks(others)).toEqual(marks(blocks));
      }),
      { numRuns: 600 },
    );
  });

  it('nor does it where a page gives an abbreviation two of our meanings', () => {
    const ours = { text: 'Clinical Documentation Improvement (CDI)', section: 1 };
    const other = { text: 'CDI: Clostridioides Difficile Infection', section: 2 };
    const use = { text: 'CDI', section: 0 };
    const marks = (page: Block[]): string[] => marksOf(decideAll([use, ...page], small)[0]!);
    expect(marks([ours, other])).toEqual(marks([other, ours]));
  });

  it('every block whose marks change is said to be affected', () => {
    fc.assert(
      fc.property(comingAndGoing, (steps) => {
        const evidence = new Evidence(small);
        const known = new Map<BlockFacts, string[]>();
        play(steps, evidence, (held) => {
          const isAffected = evidence.takeChanges();
          for (const { facts } of held) {
            if (!facts) continue;
            const marks = marksOf(decide(facts, evidence, small));
            if (known.has(facts) && !isAffected(facts)) expect(marks).toEqual(known.get(facts));
            known.set(facts, marks);
          }
        });
      }),
      { numRuns: 600 },
    );
  });
});

/** Gardens and sailing: words that no entry of ours has as form, cue or rival, by their initials. */
const UNRELATED = (
  'amber anchor beech bramble clover cedar daisy dinghy elm ember fern fennel garden gravel harbour hazel island ivy ' +
  'jasmine juniper kelp keel lilac lantern maple meadow nettle nutmeg orchard otter pebble poppy quartz quince ' +
  'rigging rhubarb sail saffron thistle tiller umber urchin violet vine willow walnut xenon yarrow yacht zinnia zephyr'
).split(' ');
const unrelatedSentence = fc
  .tuple(
    fc.array(fc.constantFrom(...UNRELATED), { minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      (words: string) => words,
      capitalised,
      (words: string) => words.toUpperCase(),
    ),
    fc.constantFrom('.', '!', '?', ' (so it was).', ' – and that was all.'),
  )
  .map(([words, written, end]) => written(words.join(' ')) + end);
const unrelated = fc.array(unrelatedSentence, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const abbreviations = terms.filter(({ term, expansion }) => expansion && /^[A-Z]{3,5}$/.test(term));
/** What the page says of the abbreviation, and a block that only uses it. */
const WAYS: readonly ((term: string, long: string) => string)[] = [
  (term, long) => `${long} (${term})`,
  (term, long) => `${term} (${long})`,
  (term, long) => `Here ${term} stands for ${long}.`,
];
const usage = (term: string): string => `They asked about the ${term} yesterday.`;

describe('text about something else', () => {
  it('has nothing of ours', () => {
    expect(UNRELATED.filter((word) => glossary.matcher.find(word).length > 0)).toEqual([]);
  });

  const additions = fc.record({
    before: fc.option(unrelated),
    between: fc.option(unrelated),
    after: fc.option(unrelated),
    /** In the blocks that are there, or as blocks of their own. */
    inside: fc.boolean(),
    sections: fc.constantFrom([0, 0], [0, 1]),
  });

  /** The marks of the definition's block and of the other one, as texts, so that moved places don't matter. */
  function marksWith(defining: string, using: string, added: Parameters<typeof pageOf>[2]): string[][] {
    const blocks = pageOf(defining, using, added);
    const senses = decideAll(blocks, glossary);
    return blocks
      .map(({ text }, at) =>
        senses[at]!.filter(({ score }) => score > 0).map(
          ({ match, term }) => `${text.slice(match.start, match.end)} is term ${term}`,
        ),
      )
      .filter((_, at) => /[A-Z]{3}/.test(blocks[at]!.text) && blocks[at]!.text.includes(using.slice(5, -11)));
  }

  interface Additions {
    readonly before: string | null;
    readonly between: string | null;
    readonly after: string | null;
    readonly inside: boolean;
    readonly sections: readonly number[];
  }
  function pageOf(defining: string, using: string, added: Additions): Block[] {
    const [first, second] = added.sections as [number, number];
    const { before, between, after } = added;
    if (added.inside)
      return [
        { text: [before, defining, between].filter(Boolean).join(' '), section: first },
        { text: [between, using, after].filter(Boolean).join(' '), section: second },
      ];
    return [before, defining, between, using, after].flatMap((text, at) =>
      text ? [{ text, section: at < 2 ? first : second }] : [],
    );
  }
  const NOTHING: Additions = { before: null, between: null, after: null, inside: false, sections: [0, 0] };

  it('never flips a decision that the page’s own definition as ours made', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...abbreviations),
        fc.constantFrom(...WAYS),
        additions,
        ({ term, expansion }, way, added) => {
          const defining = way(term, expansion!);
          const bare = marksWith(defining, usage(term), { ...NOTHING, sections: added.sections });
          expect(marksWith(defining, usage(term), added)).toEqual(bare);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never flips a decision that the page’s own definition as something else made', () => {
    const long = (term: string): fc.Arbitrary<string> =>
      fc
        .tuple(
          ...term
            .toLowerCase()
            .split('')
            .map((initial) => fc.constantFrom(...UNRELATED.filter((word) => word.startsWith(initial)))),
        )
        .map((words) => words.map(capitalised).join(' '));
    const defined = fc
      .constantFrom(...abbreviations.map(({ term }) => term))
      .chain((term) => fc.tuple(fc.constant(term), long(term)));
    fc.assert(
      fc.property(defined, fc.constantFrom(...WAYS), additions, ([term, meaning], way, added) => {
        expect(marksWith(way(term, meaning), usage(term), added).flat()).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a definition strewn with invisible characters', () => {
  it.each([
    ['as ours', 'Health Information Management (HIM)', true],
    ['as something else', 'Harbour Island Museum (HIM)', false],
  ])('is still a definition %s', (_, defining, isOurs) => {
    const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLES)), { maxLength: 12 });
    fc.assert(
      fc.property(places, (strewn) => {
        const units = defining.split('');
        for (const [place, unit] of strewn) units[place % units.length] += unit;
        const context = isOurs ? '' : ' RHIA coding record HIM director';
        const senses = decideAll(
          [
            { text: units.join(''), section: 0 },
            { text: `The HIM here.${context}`, section: 0 },
          ],
          small,
        );
        const sense = senses[1]!.find(({ match }) => match.start === 4);
        expect(sense?.score ?? 0).toSatisfy((score: number) => score > 0 === isOurs);
      }),
    );
  });

  it('is still one where 100,000 zero-width characters stand in it', () => {
    const text = `Health${'\u200b'.repeat(100_000)} Information Management (HIM)`;
    const senses = decideAll(
      [
        { text, section: 0 },
        { text: 'The HIM here', section: 0 },
      ],
      small,
    );
    expect(marksOf(senses[1]!)).toHaveLength(1);
  });
});
