/** Reads the glossary's files from disk; used at build and by scripts, never in the browser. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseComparison, parseTerms } from '../check.ts';
import type { Comparison, Term } from '../schema.ts';

export const termsFolder = fileURLToPath(new URL('../terms/', import.meta.url));
const comparisonFile = fileURLToPath(new URL('../comparison.json', import.meta.url));

/** The paths of all files that the glossary is made of. */
export function glossaryFiles(): string[] {
  const names = readdirSync(termsFolder).filter((name) => name.endsWith('.json'));
  return [...names.map((name) => termsFolder + name), comparisonFile];
}

/** All terms by file name and place, and the comparison. Throws an Error that names the file and what is wrong in it. */
export function readGlossary(): { terms: Term[]; comparison: Comparison } {
  const names = readdirSync(termsFolder).filter((name) => name.endsWith('.json'));
  return {
    terms: names.flatMap((name) => parseTerms(name, readJson(termsFolder + name))),
    comparison: parseComparison('comparison.json', readJson(comparisonFile)),
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
