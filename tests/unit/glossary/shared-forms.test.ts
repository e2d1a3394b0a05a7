/** Forms that two terms of the real glossary claim: each of the two must be able to win. */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import { claimsOf, toPhrases } from '../../../glossary/phrases.ts';
import type { Term } from '../../../glossary/schema.ts';

const { terms } = readGlossary();

/** Phrases with more than one claimant. A phrase in small letters is found in capitals too: "phr" would claim PHR. */
const claimantsOf = Map.groupBy(
  terms.flatMap((term) =>
    [...new Set(claimsOf(term).map(({ phrase }) => phrase.toLowerCase()))].map((phrase) => ({
      phrase,
      term,
    })),
  ),
  ({ phrase }) => phrase,
);
const shared = Array.from(claimantsOf, ([phrase, claims]) => ({
  phrase,
  claimants: claims.map(({ term }) => term),
})).filter(({ claimants }) => claimants.length > 1);

const cuesOf = (term: Term): Set<string> =>
  new Set(term.cues.flatMap(toPhrases).map((phrase) => phrase.toLowerCase()));

describe('a form that two terms claim', () => {
  it('is one of these', () => {
    const found = shared.map(
      ({ phrase, claimants }) =>
        `${phrase.toUpperCase()}: ${claimants
          .map(({ id }) => id)
          .toSorted()
          .join(' or ')}`,
    );
    expect(
      found.toSorted(),
      'is the new one meant? then two-senses.test.ts should hold it to its cues',
    ).toEqual([
      'CCM: ccm-case-manager or chronic-care-management',
      'CDM: cdm-chargemaster or omop-cdm',
      'CDS: cdi-specialist or cdss',
      'COC: coc-coding or commission-on-cancer',
      'DHA: dha-agency or dha-degree',
      'IG: implementation-guide or information-governance',
      'NHA: national-healthcareer-association or nha-license',
      'PHR: phr-hr or phr-record',
      'POS: place-of-service or pos-plan',
    ]);
  });

  it.each(shared)('is decided by cues that only one of them has: $phrase', ({ claimants }) => {
    for (const term of claimants) {
      const others = claimants.filter((other) => other !== term).map(cuesOf);
      const own = [...cuesOf(term)].filter((cue) => !others.some((cues) => cues.has(cue)));
      expect(own.length, `${term.id} has no cues of its own`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(shared)('has a risk for each of them: $phrase', ({ phrase, claimants }) => {
    const risks = claimants.flatMap(claimsOf).filter((claim) => claim.phrase.toLowerCase() === phrase);
    expect(risks.map(({ risk }) => risk)).not.toContain('none');
  });
});
