import { useEffect, useState } from 'preact/hooks';

/** What stands behind "#" in the page's address: an id of ours, which needs no decoding; empty where there is none. */
export function useHash(): string {
  const read = (): string => location.hash.slice(1);
  const [hash, setHash] = useState(read);
  useEffect(() => {
    const handleChange = (): void => setHash(read());
    addEventListener('hashchange', handleChange);
    return () => removeEventListener('hashchange', handleChange);
  }, []);
  return hash;
}
