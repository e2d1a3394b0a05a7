/** Gives the glossary to the extension as virtual modules, checked at build: a broken entry breaks the build. */
import type { Plugin } from 'vite';
import { packIndex } from '../index-format.ts';
import { findProblems } from '../check.ts';
import { glossaryFiles, readGlossary } from './read.ts';

const MODULES = ['virtual:termwise-forms', 'virtual:termwise-evidence', 'virtual:termwise-entries'];

export function glossaryIndex(): Plugin {
  return {
    name: 'termwise-glossary',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0virtual:termwise-')) return undefined;
      for (const file of glossaryFiles()) this.addWatchFile(file);
      const { terms, comparison } = readGlossary();
      const problems = findProblems(terms, comparison);
      if (problems.length > 0) throw new Error(`the glossary has problems:\n${problems.join('\n')}`);
      if (id.endsWith('forms')) return `export default ${JSON.stringify(packIndex(terms).forms)};`;
      if (id.endsWith('evidence')) return `export default ${JSON.stringify(packIndex(terms).evidence)};`;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify({ terms, comparison }))});`;
    },
  };
}
