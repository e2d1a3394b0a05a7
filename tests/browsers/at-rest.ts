import { setTimeout as delay } from 'node:timers/promises';
import { PATIENCE } from './until.ts';

/** Milliseconds between two looks. */
const GAP = 100;

/**
 * What is read once it rests: the same in so many looks on end, or as it is after `patience` milliseconds. By looks and
 * not by the clock: on a busy machine one look may take seconds.
 */
export async function atRest<Seen>(
  read: () => Promise<Seen>,
  looks: number,
  patience = PATIENCE,
): Promise<Seen> {
  let seen = await read();
  const end = Date.now() + patience;
  for (let same = 0; same < looks && Date.now() < end; same++) {
    await delay(GAP);
    const now = await read();
    if (JSON.stringify(now) !== JSON.stringify(seen)) same = 0;
    seen = now;
  }
  return seen;
}
