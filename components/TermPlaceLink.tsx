import type { TermLink } from '../glossary/entries.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { termPlace } from './places.ts';

export interface TermPlaceLinkProps {
  readonly to: TermLink;
  readonly class?: string;
  /** What shows the entry on the spot; without it the link goes to its address. */
  readonly onTerm: ((id: string) => void) | undefined;
}

/** A term's name as a link to its entry, with the line of its field. */
export function TermPlaceLink({ to: { id, term, field }, class: name, onTerm }: TermPlaceLinkProps) {
  return (
    <PlaceLink href={termPlace(id)} class={name} field={field} onOpen={onTerm && (() => onTerm(id))}>
      {term}
    </PlaceLink>
  );
}
