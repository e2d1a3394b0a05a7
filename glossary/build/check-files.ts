/**
 * `npm run glossary [-- category …]`: says what is wrong in the glossary, or in these categories of it and the
 * comparison. Exit code 1 where anything is. Where a file is not valid, all that are not are named, and what leads from
 * term to term is not looked at yet: whatever leads into such a file would be named too.
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
const problems = process.exitCode === 1 ? [] : findProblems(terms, readComparison());
for (const problem of problems) if (!unwanted.has(problem.split(':')[0]!)) fail(problem);

function fail(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
