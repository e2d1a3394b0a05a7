/** Where is measured: in Node and in Chromium, each time in a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../browsers/find.ts';
import { contenders, type Contender } from './contenders.ts';
import type { Asked } from './in-node.ts';
import { markPage } from './mark-page.ts';
import type { Measurements } from './measure.ts';

export interface Place {
  readonly name: 'Node' | 'Chromium';
  readonly version: string;
  readonly contenders: readonly Contender[];
  measure<Name extends keyof Measurements>(
    name: Name,
    ...given: Parameters<Measurements[Name]>
  ): Promise<ReturnType<Measurements[Name]>>;
  close(): Promise<void>;
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export function inNode(): Place {
  return {
    name: 'Node',
    version: process.versions.node,
    contenders,
    measure: (name, ...given) =>
      new Promise((resolve, reject) => {
        const child = fork(path('./in-node.ts'));
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`the measuring process ended with ${code}`)));
        child.send({ name, given } satisfies Asked);
      }),
    close: () => Promise.resolve(),
  };
}

/** Without the extension, which would read the pages as well. */
export async function inChromium(): Promise<Place> {
  const script = await bundleForPage(path('./in-page.ts'));
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    pipe: true,
    protocolTimeout: 600_000,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    name: 'Chromium',
    version: (await browser.version()).replace(/^\D*/, ''),
    contenders: [...contenders, markPage],
    async measure(name, ...given) {
      // Pages of another browser context get a renderer process of their own, in which nothing is compiled yet.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.addScriptTag({ content: script });
      const result = await page.evaluate(
        (chosen, all) => {
          const { measurements } = (globalThis as unknown as { bench: { measurements: Measurements } }).bench;
          return (measurements[chosen] as (...given: unknown[]) => unknown)(...all);
        },
        name,
        given,
      );
      await context.close();
      return result as ReturnType<Measurements[typeof name]>;
    },
    close: () => browser.close(),
  };
}

/** A module as a script for a page, which leaves its exports in the global `bench`. */
export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
