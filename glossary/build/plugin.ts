/** Gives the glossary to the extension as virtual modules, checked at build: a broken entry breaks the build. */
import type { Plugin } from 'vite';
import { findProblems } from '../check.ts';
import { briefOf } from '../entries.ts';
import { packIndex } from '../index-format.ts';
import { once } from '../once.ts';
import { glossaryFiles, readGlossary } from './read.ts';

const PREFIX = '\0virtual:termwise-';

export function glossaryIndex(): Plugin {
  let modules = modulesOf();
  const readAnew = (): void => {
    modules = modulesOf();
  };
  return {
    name: 'termwise-glossary',
    buildStart: readAnew,
    watchChange: readAnew,
    resolveId: (id) => (modules.has(`\0${id}`) ? `\0${id}` : undefined),
    load(id) {
      const source = modules.get(id);
      if (!source) return undefined;
      for (const file of glossaryFiles()) this.addWatchFile(file);
      return `export default ${source()};`;
    },
  };
}

/** What each module gives, by its id: the glossary is read, checked and packed once for all of them. */
function modulesOf(): ReadonlyMap<string, () => string> {
  const glossary = once(readSound);
  const index = once(() => packIndex(glossary().terms));
  const entries = once(() => textOf(glossary()));
  return new Map([
    [`${PREFIX}forms`, () => JSON.stringify(index().forms)],
    [`${PREFIX}evidence`, () => JSON.stringify(index().evidence)],
    [`${PREFIX}briefs`, () => `JSON.parse(${textOf({ terms: glossary().terms.map(briefOf) })})`],
    [`${PREFIX}entries`, () => `JSON.parse(${entries()})`],
    [`${PREFIX}entries-text`, entries],
  ]);
}

function readSound(): ReturnType<typeof readGlossary> {
  const { terms, comparison } = readGlossary();
  const problems = findProblems(terms, comparison);
  if (problems.length > 0) throw new Error(`the glossary has problems:\n${problems.join('\n')}`);
  return { terms, comparison };
}

/** A value as JSON in a literal, which browsers read quicker than one of objects. */
const textOf = (value: object): string => JSON.stringify(JSON.stringify(value));
