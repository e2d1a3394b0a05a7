/**
 * `npm run glossary [-- category …]`: says what is wrong in the glossary, or in these categories of it and the
 * comparison. Exit code 1 where anything is. A file that can't be read keeps no other from being checked.
 */
import { findProblems } from '../check.ts';
import { readComparison, readTerms, termFiles } from './read.ts';

const wanted = process.argv.slice(2);
const files = termFiles();
const terms = files.flatMap((file) => {
  try {
    return readTerms(file);
  } catch (error) {
    fail((error as Error).message);
    return [];
  }
});
console.log(`${terms.length} terms in ${files.length} files`);
const others = terms.filter(({ category }) => wanted.length > 0 && !wanted.includes(category));
const unwanted = new Set(others.map(({ id }) => id));
for (const problem of findProblems(terms, readComparison()))
  if (!unwanted.has(problem.split(':')[0]!)) fail(problem);

function fail(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
