import { expect, it } from 'vitest';
import { askedWords } from '../../../components/asked-words.ts';
import type { Demand } from '../../../glossary/asking/askings.ts';

const words = (demand: Demand): string =>
  askedWords({ demand, isOneOf: true, quote: '' }, (...parts) => parts.join(' '));

it('one of several is said of what is asked for, not of what is not required', () => {
  expect(words('required')).toBe('askedOneOf askedRequired');
  expect(words('not-required')).toBe('askedNotRequired');
});
