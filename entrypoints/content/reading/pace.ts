/** Tells a page that rewrites its words all the time from one that is only lively. */

/** Changes a second, and seconds on end, that are too much to follow. A clock or a counter makes one a second. */
const MOST_CHANGES = 10;
const SECONDS = 10;

export class Pace {
  private second = 0;
  private changes = 0;
  private busySeconds = 0;

  /** Counts a change at a time, in milliseconds; whether the page has been restless for too long by now. */
  count(now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.second) {
      const wasBusy = this.changes >= MOST_CHANGES && second === this.second + 1;
      this.busySeconds = wasBusy ? this.busySeconds + 1 : 0;
      this.second = second;
      this.changes = 0;
    }
    this.changes++;
    return this.busySeconds >= SECONDS;
  }
}
