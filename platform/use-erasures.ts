import { useEffect, useState } from 'preact/hooks';
import { ERASED } from './store.ts';

/** How often everything was erased, on any page, since this one was opened. */
export function useErasures(): number {
  const [erasures, setErasures] = useState(0);
  useEffect(() => {
    const channel = new BroadcastChannel(ERASED);
    channel.onmessage = () => setErasures((count) => count + 1);
    return () => channel.close();
  }, []);
  return erasures;
}
