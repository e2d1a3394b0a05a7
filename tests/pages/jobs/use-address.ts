/** The chosen posting lives in the address: /jobs?posting=ID. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const notify = (): void => listeners.forEach((listener) => listener());

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

const readPosting = (): string | null => new URLSearchParams(location.search).get('posting');

export const addressOf = (id: string): string => `/jobs?posting=${id}`;

export function goTo(id: string): void {
  history.pushState(null, '', addressOf(id));
  notify();
}

export function usePostingId(): string | undefined {
  return useSyncExternalStore(subscribe, readPosting) ?? undefined;
}
