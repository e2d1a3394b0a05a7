import type { ComponentChildren } from 'preact';
import type { Field } from '../glossary/schema.ts';
import { isPlainClick } from './is-plain-click.ts';

export interface PlaceLinkProps {
  /** A page of the extension and a place in it: "glossary.html#rhia". */
  readonly href: string;
  /** What a plain click does instead of going there, where the place is shown on the spot. */
  readonly onOpen?: (() => void) | undefined;
  readonly class?: string | undefined;
  readonly field?: Field;
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
}

/** A link to a place in the extension's own pages: it can be copied, and opened in a new tab, wherever it stands. */
export function PlaceLink({ href, onOpen, class: name, field, isCurrent, children }: PlaceLinkProps) {
  const handleClick = (event: MouseEvent): void => {
    if (!onOpen || !isPlainClick(event)) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a
      href={href}
      class={name}
      data-field={field}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={handleClick}
    >
      {children}
    </a>
  );
}
