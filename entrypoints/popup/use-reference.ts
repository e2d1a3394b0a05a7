import { useEffect, useState } from 'preact/hooks';

type Reference = typeof import('./reference.ts');

/** Milliseconds from the first paint until it is loaded all the same, so that it is there when it is asked for. */
const AHEAD = 300;

/** The glossary and the comparison, which the first paint does not wait for; undefined until they are loaded. */
export function useReference(isWanted: boolean): Reference | undefined {
  const [reference, setReference] = useState<Reference>();
  useEffect(() => {
    const timer = setTimeout(() => void import('./reference.ts').then(setReference), isWanted ? 0 : AHEAD);
    return () => clearTimeout(timer);
  }, [isWanted]);
  return reference;
}
