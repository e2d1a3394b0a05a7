/** Gives the glossary to the extension as virtual modules, checked at build: a broken entry breaks the build. */
import type { Plugin } from 'vite';
import { findProblems } from '../check.ts';
import { briefOf } from '../entries.ts';
import { packIndex } from '../index-format.ts';
import { glossaryFiles, readGlossary } from './read.ts';

const MODULES = ['forms', 'evidence', 'briefs', 'entries', 'entries-text'].map(
  (name) => `virtual:termwise-${name}`,
);

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
      const given = id.endsWith('briefs') ? { terms: terms.map(briefOf) } : { terms, comparison };
      const text = JSON.stringify(JSON.stringify(given));
      return id.endsWith('text') ? `export default ${text};` : `export default JSON.parse(${text});`;
    },
  };
}
