import { expect, it } from 'vitest';
import { groupTerms } from '../../../components/TermList.tsx';
import { makeTerm } from '../glossary/make-term.ts';

it('sets the credentials and degrees that the page asks for apart from the others', () => {
  const asked = { demand: 'required', isOneOf: false, quote: 'Required' } as const;
  const counted = [
    { term: makeTerm({ id: 'fache', term: 'FACHE', category: 'credential' }), count: 1 },
    { term: makeTerm({ id: 'rhia', term: 'RHIA', category: 'credential' }), count: 1, asked },
    { term: makeTerm({ id: 'mha', term: 'MHA', category: 'degree' }), count: 1 },
    { term: makeTerm({ id: 'hipaa', term: 'HIPAA', category: 'law' }), count: 1 },
  ];
  const groups = groupTerms(counted, (key) => key);
  expect(groups.map(({ name, terms }) => [name, ...terms.map(({ term }) => term.term)])).toEqual([
    ['groupCredentialsAsked', 'RHIA'],
    ['categoryCredentials', 'FACHE'],
    ['categoryDegrees', 'MHA'],
    ['groupLaws', 'HIPAA'],
  ]);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});
