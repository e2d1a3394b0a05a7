/** What a measurement is given and what it gives. */
import type { Browsers } from './browsers.ts';
import type { BenchServer } from './server.ts';

export interface Bench {
  readonly browsers: Browsers;
  readonly server: BenchServer;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Short and rough. */
  readonly isQuick: boolean;
  /** How often what is compared takes turns. */
  readonly pairs: number;
  readonly say: (what: string) => void;
}

export interface Measurement {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  run(bench: Bench): Promise<Result>;
}

export interface Result {
  /** How it is measured, and the tables. Markdown. */
  readonly text: string;
  readonly verdicts?: readonly Verdict[];
  readonly curves?: readonly Curve[];
}

/** Something that we hold ourselves to, and what it is. Never a test. */
export interface Verdict {
  readonly what: string;
  readonly wanted: string;
  readonly is: string;
  readonly fits: boolean;
}

/** How a cost grows: a panel of the plot. */
export interface Curve {
  readonly title: string;
  /** What is counted along the bottom, and the unit of the cost. */
  readonly along: string;
  readonly unit: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly Point[] }[];
}
export type Point = readonly [count: number, cost: number];

export const atMost = (what: string, limit: number, value: number, unit: string): Verdict => ({
  what,
  wanted: `≤ ${limit}${unit}`,
  is: `${digits(value)}${unit}`,
  fits: value <= limit,
});

export const atLeast = (what: string, limit: number, value: number, unit: string): Verdict => ({
  what,
  wanted: `≥ ${limit}${unit}`,
  is: `${digits(value)}${unit}`,
  fits: value >= limit,
});

/** A number as it is worth reading: 1,234, 56.7 or 0.12. */
export function digits(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toFixed(Math.abs(value) >= 1 ? 1 : 2)));
}

/** A median and the least and most that it was taken of. */
export const spread = (values: readonly number[]): string =>
  `${digits(Math.min(...values))} – ${digits(Math.max(...values))}`;
