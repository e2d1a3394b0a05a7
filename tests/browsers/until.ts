import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds that tests wait for what they expect. On a busy machine little is soon, and where it comes it costs nothing. */
export const PATIENCE = 15_000;

/** Milliseconds between two looks. */
const GAP = 50;

/** Waits until a question is answered with something else than undefined or false. One that fails is asked again. */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  what: string,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(GAP);
  } while (Date.now() < end);
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  throw new Error(`Waited ${patience / 1000} s in vain: ${what}${why}`, { cause });
}
