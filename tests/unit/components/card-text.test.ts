import { expect, it } from 'vitest';
import { cardText } from '../../../components/card-text.ts';
import { makeTerm } from '../glossary/make-term.ts';

it('gives a card as text, with its source at the end', () => {
  const term = makeTerm({ id: 'rhia', term: 'RHIA', expansion: 'Registered One', category: 'credential' });
  const entry = { term, related: [], confused: [], row: { id: 'focus', title: 'Focus' } };
  const words = (key: string, ...values: unknown[]): string => [key, ...values].join(' ');
  expect(cardText(entry, words)).toBe(
    [
      'RHIA: Registered One',
      'categoryCredential · fieldBothLong',
      '',
      'A short sentence. A first sentence that says what it is. A second sentence that says a little more.',
      '',
      'fieldHim: A sentence for HIM.',
      'fieldHa: A sentence for HA.',
      '',
      'glossarySource Example, https://example.org/, cardChecked Nov 2026',
    ].join('\n'),
  );
});
