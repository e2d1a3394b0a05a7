/** Who may import whom; see "Where things go" in CONTRIBUTING.md. A failure names the file, the import and what to do instead. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Source {
  /** From the project's root: "glossary/matcher.ts". */
  readonly path: string;
  readonly code: string;
}

interface Import {
  readonly from: string;
  /** What is imported: a path from the project's root for our own files, else the name of the package. */
  readonly of: string;
  readonly isType: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources: Source[] = ['glossary', 'components', 'platform', 'entrypoints'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, code: withoutComments(readFileSync(root + path, 'utf8')) })),
);

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*/g, '');
}

function importsOf({ path, code }: Source): Import[] {
  const statements = code.matchAll(/^\s*(?:import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gm);
  const bare = code.matchAll(/^\s*import\s*()['"]([^'"]+)['"]/gm);
  // import('./a.ts').Name is a type, import('./a.ts') a module that is loaded.
  const inPlace = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.[A-Z])?/g);
  return [
    ...[...statements].map(([, what, of]) => ({ what: isTypeOnly(what!), of: of! })),
    ...[...bare].map(([, , of]) => ({ what: false, of: of! })),
    ...[...inPlace].map(([, of, type]) => ({ what: Boolean(type), of: of! })),
  ].map(({ what, of }) => ({
    from: path,
    of: of.startsWith('.') ? posix.join(posix.dirname(path), of.replace(/\?.*/, '')) : of,
    isType: what,
  }));
}

/** `type X` and `{ type A, type B }` are gone when the program runs. */
function isTypeOnly(what: string): boolean {
  if (/^\s*type\b/.test(what)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(what)?.[1];
  return names !== undefined && names.split(',').every((name) => /^\s*(type\s|$)/.test(name));
}

const imports = sources.flatMap(importsOf);
const isIn = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const isOneOf = (name: string, ...names: string[]): boolean => names.includes(name);

/** The imports of these files that a rule does not allow, in words. */
const broken = (
  given: readonly Import[],
  isMeant: (path: string) => boolean,
  isAllowed: (one: Import) => boolean,
): string[] =>
  given
    .filter((one) => isMeant(one.from) && !isAllowed(one))
    .map(({ from, of, isType }) => `${from} imports ${isType ? 'types from ' : ''}${of}`);

const READING = 'entrypoints/content/reading';
const MARKING = 'entrypoints/content/marking';
const SURVEY = 'entrypoints/content/survey';

/** Of the script in the page, only these folders and what all of them share. */
const isOfPage =
  (...folders: string[]) =>
  ({ of }: Import): boolean =>
    !isIn(of, 'entrypoints') ||
    isIn(of, ...folders) ||
    isOneOf(
      of,
      'entrypoints/content/nodes.ts',
      'entrypoints/content/frame-elements.ts',
      'entrypoints/content/schedule.ts',
    );

const rules = {
  glossary: (given: readonly Import[]) =>
    broken(
      given,
      (path) => isIn(path, 'glossary'),
      ({ from, of, isType }) => {
        if (isIn(of, 'glossary')) return true;
        if (of === 'valibot') return isOneOf(from, 'glossary/schema.ts', 'glossary/check.ts');
        if (!isIn(from, 'glossary/build')) return false;
        return of.startsWith('node:') || of === '@valibot/to-json-schema' || (of === 'vite' && isType);
      },
    ),
  /** What runs in every page must not draw in what only the build needs. */
  build: (given: readonly Import[]) =>
    broken(
      given,
      (path) => !isIn(path, 'glossary/build'),
      ({ of }) => !isIn(of, 'glossary/build'),
    ),
  components: (given: readonly Import[]) =>
    broken(
      given,
      (path) => isIn(path, 'components'),
      ({ from, of, isType }) =>
        isIn(of, 'components', 'glossary') ||
        of === 'preact' ||
        isIn(of, 'preact') ||
        (of === 'minisearch' && from === 'components/find-terms.ts') ||
        (isType && of === 'public/_locales/en/messages.json'),
    ),
  platform: (given: readonly Import[]) =>
    broken(
      given,
      (path) => isIn(path, 'platform'),
      ({ of }) => !isIn(of, 'entrypoints'),
    ),
  browser: (given: readonly Import[]) =>
    broken(
      given,
      (path) => !isIn(path, 'platform'),
      ({ of }) => !isOneOf(of, 'wxt/browser', 'webextension-polyfill', '#imports'),
    ),
  entrypoints: (given: readonly Import[]) =>
    broken(
      given,
      (path) => isIn(path, 'entrypoints'),
      ({ from, of }) => !isIn(of, 'entrypoints') || entrypointOf(from) === entrypointOf(of),
    ),
  stages: (given: readonly Import[]) =>
    broken(
      given,
      (path) => isIn(path, 'entrypoints/content'),
      ({ from, of, isType }) =>
        !isIn(of, 'platform') ||
        isType ||
        isOneOf(
          from,
          'entrypoints/content/frame.ts',
          'entrypoints/content/card/guide.ts',
          'entrypoints/content/surroundings.ts',
        ),
    ),
  // What is read knows nothing of what is marked, nor that of the card.
  reading: (given: readonly Import[]) => broken(given, (path) => isIn(path, READING), isOfPage(READING)),
  marking: (given: readonly Import[]) =>
    broken(given, (path) => isIn(path, MARKING), isOfPage(READING, MARKING)),
  // It speaks of what was read, of whatever is marked of it.
  survey: (given: readonly Import[]) =>
    broken(given, (path) => isIn(path, SURVEY), isOfPage(READING, SURVEY)),
  page: (given: readonly Import[]) =>
    broken(
      given,
      (path) => isIn(path, 'entrypoints/content') && path !== 'entrypoints/content/frame.ts',
      ({ from, of, isType }) =>
        of !== 'entrypoints/content/page.ts' ||
        (isType &&
          isOneOf(
            from,
            'entrypoints/content/askers.ts',
            'entrypoints/content/card/card.ts',
            'entrypoints/content/card/guide.ts',
            'entrypoints/content/card/pointer.ts',
            'entrypoints/content/card/card-facts.ts',
            'entrypoints/content/card/tour.ts',
          )),
    ),
};

/** "popup" of entrypoints/popup/App.tsx, "background" of entrypoints/background.ts. */
function entrypointOf(path: string): string {
  return path.split('/')[1]!.replace(/\..*/, '');
}

/** Files that speak to the browser's extension interface by its global name. */
const usersOfBrowser = (given: readonly Source[]): string[] =>
  given
    .filter(({ path, code }) => !isIn(path, 'platform') && /(?<![\w.'"`-])browser\s*\??\.\s*\w/.test(code))
    .map(({ path }) => `${path} uses "browser."`);

describe('the layers hold', () => {
  it('glossary imports only itself', () => {
    expect(
      rules.glossary(imports),
      'the glossary is strings in, plain objects out: give it what it needs as a parameter, or move the code up',
    ).toEqual([]);
  });

  it('nothing that runs in a browser imports glossary/build', () => {
    expect(
      rules.build(imports),
      'glossary/build reads files: import one of the "virtual:termwise-" modules instead',
    ).toEqual([]);
  });

  it('components import Preact, one another, the glossary and the names of the messages', () => {
    expect(
      rules.components(imports),
      'a component gets all else in props: do this in the entrypoint that shows it',
    ).toEqual([]);
  });

  it('platform imports no entrypoint', () => {
    expect(rules.platform(imports), 'pass a callback, or move what both need to platform').toEqual([]);
  });

  it('only platform imports the browser', () => {
    expect(
      rules.browser(imports),
      'write a function in platform/ that says what is wanted, and call it',
    ).toEqual([]);
  });

  it('only platform uses the browser', () => {
    expect(
      usersOfBrowser(sources),
      'write a function in platform/ that says what is wanted, and call it',
    ).toEqual([]);
  });

  it('entrypoints do not import one another', () => {
    expect(rules.entrypoints(imports), 'move what both need to components, glossary or platform').toEqual([]);
  });

  it('in the content script only frame.ts, guide.ts and surroundings.ts use platform', () => {
    expect(
      rules.stages(imports),
      'a stage knows the page only: get the value in frame.ts and hand it down (its type may be imported)',
    ).toEqual([]);
  });

  it('what is read in a page knows nothing of marks, and these nothing of the card', () => {
    expect(
      [...rules.reading(imports), ...rules.marking(imports)],
      'reading/ imports nothing of marking/ or card/, and marking/ nothing of card/: give it as a parameter',
    ).toEqual([]);
  });

  it('what the popup wants to know is told by what was read', () => {
    expect(
      rules.survey(imports),
      'survey/ imports nothing of marking/ or card/: give it as a parameter',
    ).toEqual([]);
  });

  it('no stage of the content script imports its conductor', () => {
    expect(
      rules.page(imports),
      'page.ts imports the stages, not they it: move what is needed to a file of its own, or give it as a parameter',
    ).toEqual([]);
  });
});

describe('the rules are not broken unseen', () => {
  const importsIn = (path: string, code: string): Import[] =>
    importsOf({ path, code: withoutComments(code) });

  it('all files are read, with all their imports', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(imports).toContainEqual({
      from: 'entrypoints/content/frame.ts',
      of: 'platform/settings.ts',
      isType: false,
    });
    expect(imports).toContainEqual({
      from: 'entrypoints/content/marking/density.ts',
      of: 'platform/settings.ts',
      isType: true,
    });
    const files = new Set(sources.map(({ path }) => path));
    const unread = imports.filter(({ of }) =>
      /^(glossary|components|platform|entrypoints)\/.*\.tsx?$/.test(of),
    );
    expect(unread.filter(({ of }) => !files.has(of))).toEqual([]);
  });

  it.each([
    ['glossary', 'glossary/a.ts', `import { x } from '../platform/a.ts';`],
    ['glossary', 'glossary/a.ts', `import type { X } from '../entrypoints/a.ts';`],
    ['glossary', 'glossary/a.ts', `import { readFileSync } from 'node:fs';`],
    ['glossary', 'glossary/senses.ts', `import * as v from 'valibot';`],
    ['glossary', 'glossary/build/a.ts', `import { build } from 'vite';`],
    ['build', 'glossary/a.ts', `import { readGlossary } from './build/read.ts';`],
    ['components', 'components/A.tsx', `import { set } from '../platform/settings.ts';`],
    ['components', 'components/A.tsx', `import type { Rule } from '../platform/settings.ts';`],
    ['components', 'components/A.tsx', `import messages from '../public/_locales/en/messages.json';`],
    ['components', 'components/A.tsx', `import '../entrypoints/popup/popup.css';`],
    ['components', 'components/A.tsx', `import React from 'react';`],
    ['components', 'components/A.tsx', `import MiniSearch from 'minisearch';`],
    ['platform', 'platform/a.ts', `import { x } from '../entrypoints/popup/App.tsx';`],
    ['browser', 'glossary/a.ts', `import { browser } from 'wxt/browser';`],
    ['browser', 'entrypoints/popup/App.tsx', `const { browser } = await import('wxt/browser');`],
    ['entrypoints', 'entrypoints/popup/App.tsx', `import { App } from '../compare/App.tsx';`],
    ['entrypoints', 'entrypoints/background.ts', `import type { Page } from './content/page.ts';`],
    ['stages', 'entrypoints/content/page.ts', `import { set, type Rule } from '../../platform/settings.ts';`],
    [
      'stages',
      'entrypoints/content/marking/paint.ts',
      `import {\n  set,\n} from '../../../platform/settings.ts';`,
    ],
    [
      'stages',
      'entrypoints/content/marking/paint.ts',
      `export { set } from '../../../platform/settings.ts';`,
    ],
    ['page', 'entrypoints/content/reading/text.ts', `import type { Page } from '../page.ts';`],
    ['page', 'entrypoints/content/card/card.ts', `import { Page } from '../page.ts';`],
    ['page', 'entrypoints/content/card/card.ts', `const { Page } = await import('../page.ts');`],
    ['reading', `${READING}/text.ts`, `import type { Painter } from '../marking/paint.ts';`],
    ['marking', `${MARKING}/paint.ts`, `import { Popover } from '../card/popover.ts';`],
    ['survey', `${SURVEY}/part.ts`, `import { isReadable } from '../marking/visibility.ts';`],
  ] as const)('%s: %s with %s', (rule, path, code) => {
    expect(rules[rule](importsIn(path, code))).toHaveLength(1);
  });

  it.each([
    ['glossary', 'glossary/check.ts', `import * as v from 'valibot';`],
    ['glossary', 'glossary/build/a.ts', `import type { Plugin } from 'vite';\nimport 'node:fs';`],
    [
      'glossary',
      'glossary/a.ts',
      `// import { x } from '../platform/a.ts';\n/* import '../platform/a.ts' */`,
    ],
    [
      'components',
      'components/A.tsx',
      `import { useState } from 'preact/hooks';\nimport { B } from './B.tsx';`,
    ],
    ['components', 'components/text.ts', `import type messages from '../public/_locales/en/messages.json';`],
    ['browser', 'platform/a.ts', `import { browser } from 'wxt/browser';`],
    ['entrypoints', 'entrypoints/popup/App.tsx', `import { OnThisPage } from './OnThisPage.tsx';`],
    [
      'stages',
      'entrypoints/content/page.ts',
      `import { type Rule, type Look } from '../../platform/settings.ts';`,
    ],
    ['stages', 'entrypoints/content/frame.ts', `import { set } from '../../platform/settings.ts';`],
    ['page', 'entrypoints/content/frame.ts', `import { Page } from './page.ts';`],
    ['page', 'entrypoints/content/card/card.ts', `import type { Page } from '../page.ts';`],
    ['page', 'entrypoints/content/card/card.ts', `let page: import('../page.ts').Page;`],
    ['reading', `${READING}/text.ts`, `import { around } from '../nodes.ts';`],
    ['marking', `${MARKING}/paint.ts`, `import type { Mark } from '../reading/records.ts';`],
    ['survey', `${SURVEY}/part.ts`, `import type { Mark } from '../reading/records.ts';`],
  ] as const)('%s allows %s with %j', (rule, path, code) => {
    expect(rules[rule](importsIn(path, code))).toEqual([]);
  });

  it('the browser’s global name is seen, and other words like it are not', () => {
    const use = (path: string, code: string): string[] =>
      usersOfBrowser([{ path, code: withoutComments(code) }]);
    expect(use('components/A.tsx', 'browser.storage.sync.get(null);')).toHaveLength(1);
    expect(use('entrypoints/popup/App.tsx', 'void browser?.runtime')).toHaveLength(1);
    expect(use('platform/a.ts', 'browser.storage')).toEqual([]);
    expect(use('components/A.tsx', '// the browser. It is\nconst text = "the-browser.x";')).toEqual([]);
  });
});
