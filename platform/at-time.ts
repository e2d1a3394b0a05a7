/** Milliseconds after which the clock is looked at again: timers stand still while a computer sleeps. */
const LONGEST_WAIT = 60_000;

/**
 * Calls back when the clock has come to a time, in milliseconds since 1970; at once where that has passed. Gives a
 * function that ends the waiting.
 */
export function atTime(time: number, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const wait = time - Date.now();
    if (wait <= 0) return callback();
    timer = setTimeout(look, Math.min(wait, LONGEST_WAIT));
  };
  look();
  return () => clearTimeout(timer);
}
