/** Ten times the text takes about ten times as long, whatever the text is. */
import { describe, it } from 'vitest';
import { askedFor } from '../../../../glossary/asking/asked-for.ts';
import { demandOfHeading } from '../../../../glossary/asking/headings.ts';
import { readGlossary } from '../../../../glossary/build/read.ts';
import { degreeNamed } from '../../../../glossary/asking/degrees.ts';
import { Evidence } from '../../../../glossary/evidence.ts';
import type { BlockFacts } from '../../../../glossary/facts.ts';
import { packIndex, unpackIndex } from '../../../../glossary/index-format.ts';
import { decide } from '../../../../glossary/senses.ts';
import { expectLinear, repeat } from '../../expect-linear.ts';
import { readBlock } from './page.ts';

const index = unpackIndex(packIndex(readGlossary().terms));

/** Reads one block and decides on all that is in it. */
function readAndDecide(text: string): void {
  const facts = readBlock({ text, section: 0 }, index);
  if (!facts) return;
  const evidence = new Evidence(index);
  evidence.add(facts);
  decide(facts, evidence, index);
  evidence.remove(facts);
}

const PROSE =
  'The river ran past the old mill, and the children threw stones into the water until dusk fell on the valley. ';
const MB = 1_000_000;

describe('time grows with the text and no faster: one block', () => {
  it.each([
    ['10 MB of plain prose', PROSE, 10 * MB],
    ['10 MB of capitals', 'ABCDEFGHIJ', 10 * MB],
    ['10 MB of opening brackets', '(', 10 * MB],
    ['10 MB of dotted letters', 'A.', 10 * MB],
    ['10 MB of zero-width characters', '\u200b', 10 * MB],
    ['10 MB of white space', ' \n\u00a0', 10 * MB],
    ['10 MB of dashes', '-', 10 * MB],
    ['1 MB of capitals in words', 'WE SAID SO TO ALL OF YOU. ', MB],
    ['1 MB of digits', '1', MB],
    ['1 MB of combining marks', '\u0301', MB],
    ['1 MB of lone surrogates', '\ud83c', MB],
    ['1 MB of letters and zero-width characters', 'a\u200b', MB],
  ])(
    '%s',
    (_, unit, size) => {
      expectLinear(size, (length) => readAndDecide(repeat(unit, length)));
    },
    60_000,
  );
});

/**
 * In these every word is looked into and every match is judged: 10 MB of any of them is minutes of work for a busy
 * machine. A page gives no block longer than 50,000 units.
 */
describe('time grows with the text and no faster: one block, packed with forms', () => {
  it.each([
    ['one form', 'HIM ', 1e5],
    ['a phrase that is never finished', 'health information ', 1e5],
    ['unfinished definitions', '(HIM ', 1e5],
    ['long forms with unfinished definitions', 'Health Information Management (HIM (', 1e5],
    ['definitions', 'HIM (health information management). ', 1e5],
    ['sure terms', 'RHIA, RHIT, EHR, HIPAA. ', 1e5],
    ['forms within forms', 'HIPAA Security Rule, ICD-10-CM, CCS-P. ', 1e5],
    ['the name of a rival', 'Mental Health America and MHA. ', 1e5],
    ['forms and zero-width characters', 'E\u200bH\u200bR\u200b ', 1e5],
    ['dotted forms', 'R.H.I.A. ', 1e5],
    ['slashes', 'A/R/', 5e4],
    ['brackets within brackets', '(A, B, C, or HIM', 1e5],
  ])(
    '%s',
    (_, unit, size) => {
      expectLinear(size, (length) => readAndDecide(repeat(unit, length)));
    },
    60_000,
  );
});

describe('time grows with the number of blocks and no faster', () => {
  const DEFINITION = 'The charity Mental Health America (MHA) said so.';
  const USE = 'She joined MHA.';

  function comeAndGo(texts: readonly [string, string], sections: 0 | 1, count: number): void {
    const evidence = new Evidence(index);
    const [even, odd] = texts.map((text) => readBlock({ text, section: 0 }, index)!) as [
      BlockFacts,
      BlockFacts,
    ];
    const facts = Array.from({ length: count }, (_, at): BlockFacts => {
      const like = at % 2 === 0 ? even : odd;
      return { ...like, definitions: like.definitions.map((one) => ({ ...one })), section: at * sections };
    });
    for (const fact of facts) evidence.add(fact);
    const isAffected = evidence.takeChanges();
    for (const fact of facts) if (isAffected(fact)) decide(fact, evidence, index);
    for (const fact of facts) evidence.remove(fact);
  }

  it.each([
    ['that use a form, all in one section', USE, USE, 0],
    ['that use a form, each in its section', USE, USE, 1],
    ['that define a form, all in one section', DEFINITION, DEFINITION, 0],
    ['that define a form, each in its section', DEFINITION, DEFINITION, 1],
    ['of which half define what the others use, in one section', DEFINITION, USE, 0],
    ['of which half define what the others use, in other sections', DEFINITION, USE, 1],
  ] as const)(
    '%s',
    (_, even, odd, sections) => {
      expectLinear(10_000, (count) => comeAndGo([even, odd], sections, count));
    },
    60_000,
  );
});

describe('time grows with the text and no faster: what a posting asks for', () => {
  it.each([
    'have ',
    'level ',
    'within a year of hire ',
    'required ',
    'no require ',
    'either or ',
    'one of ',
    ', and ',
    'RHIA, ',
    'we would like to see ',
    'BS/BA in ',
    'Bachelor in a or ',
    'Requirements. ',
    '(',
    'e.g. ',
    '; RHIA',
    'is earned by a ',
    'the a would ',
    'also have ',
  ])('%j', (unit) => {
    expectLinear(20_000, (size) => {
      const text = repeat(unit, size);
      demandOfHeading(`${text}zz`);
      askedFor(`${text}RHIA ${text}`, { start: text.length, end: text.length + 4 }, [text]);
      degreeNamed('him', `${text}HIM`, { start: text.length, end: text.length + 3 });
    });
  });
});
