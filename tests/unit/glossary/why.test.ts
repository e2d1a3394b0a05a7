import { describe, expect, it } from 'vitest';
import { packIndex, unpackIndex } from '../../../glossary/index-format.ts';
import { whyMeant, type WhyMeant } from '../../../glossary/why.ts';
import { makeTerm } from './make-term.ts';
import { decideAll } from './properties/page.ts';

const index = unpackIndex(
  packIndex([
    makeTerm({
      id: 'roi',
      term: 'ROI',
      expansion: 'Release of Information',
      cues: ['medical records', 'requests'],
      rivals: [{ name: 'return on investment', cues: ['investment'] }],
      risk: 'medium',
    }),
    makeTerm({ id: 'rhia', term: 'RHIA' }),
  ]),
);

/** Far more than a page of which everything is near. */
const LONG = 'and so on '.repeat(1_000);

/** Why ROI is meant where it is met first, on a page of these blocks, each a section of its own. */
function why(...texts: string[]): WhyMeant {
  const blocks = texts.map((text, section) => ({ text, section }));
  const [senses] = decideAll(blocks, index);
  return whyMeant(
    senses!.find(({ match }) => match.end - match.start === 3)!,
    index,
  );
}

describe('why a form is taken for its term', () => {
  it('tells what is in the same passage from what is elsewhere on the page', () => {
    expect(why('ROI of medical records', `Requests come to the RHIA ${LONG}`)).toEqual({
      near: [{ words: 'medical record' }],
      onPage: expect.arrayContaining([{ words: 'requests' }, { term: 'rhia' }]),
      rivals: [],
      others: [],
      isDefined: false,
    });
  });

  it('names the term beside it in a list', () => {
    expect(why('ROI, RHIA').near).toContainEqual({ term: 'rhia' });
  });

  it('says that the page defines it', () => {
    expect(why('Release of Information (ROI)').isDefined).toBe(true);
    expect(why('ROI of medical records').isDefined).toBe(false);
    expect(why('ROI of medical records', 'Return on Investment (ROI)').isDefined).toBe(false);
  });

  it('gives each rival once that something speaks for', () => {
    expect(why('ROI of medical records', 'An investment', 'Investment').rivals).toEqual([0]);
  });
});
