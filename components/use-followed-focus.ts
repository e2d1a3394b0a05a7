import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * When a control that somebody used gives way to another in the same place, the keyboard goes to that one. `onUse` is to
 * be called with each use; `state` is what changes when the one takes the place of the other.
 */
export function useFollowedFocus(state: unknown): {
  place: RefObject<HTMLDivElement | null>;
  onUse: () => void;
} {
  const place = useRef<HTMLDivElement>(null);
  const wasUsed = useRef(false);
  useEffect(() => {
    if (wasUsed.current) place.current?.querySelector<HTMLElement>('summary, button')?.focus();
    wasUsed.current = false;
  }, [state]);
  return { place, onUse: () => void (wasUsed.current = true) };
}
