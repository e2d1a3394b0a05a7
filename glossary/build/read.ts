/** Reads the glossary's files from disk; used at build and by scripts, never in the browser. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseComparison, parseTerms } from '../check.ts';
import type { Comparison, Term } from '../schema.ts';

const termsFolder = fileURLToPath(new URL('../terms/', import.meta.url));
const comparisonFile = fileURLToPath(new URL('../comparison.json', import.meta.url));

/** The paths of the files of terms, one a category. */
export const termFiles = (): string[] =>
  readdirSync(termsFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => termsFolder + name);

/** The paths of all files that the glossary is made of. */
export const glossaryFiles = (): string[] => [...termFiles(), comparisonFile];

/** The terms of one file. Throws an Error that names the file and what is wrong in it, as the others here do. */
export const readTerms = (path: string): Term[] => parseTerms(basename(path), readJson(path));

export const readComparison = (): Comparison =>
  parseComparison(basename(comparisonFile), readJson(comparisonFile));

/** All terms by file name and place, and the comparison. */
export const readGlossary = (): { terms: Term[]; comparison: Comparison } => ({
  terms: termFiles().flatMap(readTerms),
  comparison: readComparison(),
});

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
