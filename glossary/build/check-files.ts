/**
 * `npm run glossary [-- category …]`: says what is wrong in the glossary, or in these categories of it and the
 * comparison. Exit code 1 where anything is. Where a file is not valid, all that are not are named, and what leads from
 * term to term is not looked at yet: whatever leads into such a file would be named too.
 */
import { findProblems } from '../check.ts';
import type { Term } from '../schema.ts';
import { readComparison, readTerms, termFiles } from './read.ts';

/** What is wrong, by term or file; of the terms only those of the wanted categories count, without any all. */
function problemsOf(files: readonly string[], wanted: readonly string[]): string[] {
  const terms: Term[] = [];
  const invalid: string[] = [];
  for (const file of files) {
    try {
      terms.push(...readTerms(file));
    } catch (error) {
      invalid.push((error as Error).message);
    }
  }
  console.log(`${terms.length} terms in ${files.length} files`);
  if (invalid.length > 0) return invalid;
  const others = terms.filter(({ category }) => wanted.length > 0 && !wanted.includes(category));
  const unwanted = new Set(others.map(({ id }) => id));
  return findProblems(terms, readComparison()).filter((problem) => !unwanted.has(problem.split(':')[0]!));
}

const problems = problemsOf(termFiles(), process.argv.slice(2));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
