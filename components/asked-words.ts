import type { Asked } from '../glossary/asking/asked-for.ts';
import type { GetText } from './text.ts';

const DEMANDS = {
  required: 'askedRequired',
  preferred: 'askedPreferred',
  'not-required': 'askedNotRequired',
} as const;

/** How a page asks for a credential or degree, in two or three words: "Required, one of several". */
export function askedWords({ demand, isOneOf }: Asked, text: GetText): string {
  if (!demand) return text('askedOneOfAlone');
  const words = text(DEMANDS[demand]);
  // "Neither RHIA nor RHIT required" refuses both.
  return isOneOf && demand !== 'not-required' ? text('askedOneOf', words) : words;
}
