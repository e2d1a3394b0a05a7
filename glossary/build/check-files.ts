/** `node glossary/check-files.ts [category ...]`: checks the files as a writer goes along. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { findProblems, parseComparison, parseTerms } from '../check.ts';

const here = new URL('..', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, here), 'utf8'));
const names = readdirSync(new URL('terms/', here)).filter((name) => name.endsWith('.json'));
const wanted = process.argv.slice(2);
const terms = names.flatMap((name) => {
  try {
    return parseTerms(name, read(`terms/${name}`));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
    return [];
  }
});
const mine = new Set(
  terms.filter((term) => wanted.length === 0 || wanted.includes(term.category)).map((term) => term.id),
);
console.log(`${terms.length} terms in ${names.length} files`);
if (existsSync(new URL('comparison.json', here))) {
  const problems = findProblems(terms, parseComparison('comparison.json', read('comparison.json')));
  for (const problem of problems.filter(
    (line) => mine.has(line.split(':')[0]!) || line.startsWith('comparison'),
  ))
    console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
