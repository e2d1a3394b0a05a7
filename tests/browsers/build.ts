import { join } from 'node:path';
import type { BrowserKind } from './find.ts';
import { askTool, ROOT } from './tool.ts';

/** The name that WXT has for the build of each kind. */
const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

/** The folder of the built extension for a browser of this kind, whether it is there yet or not. */
export function builtExtension(kind: BrowserKind): string {
  return join(ROOT, '.output', `${TARGET[kind]}-mv3`);
}

/** Builds the extension for a browser of this kind, without a word when it works. */
export async function buildExtension(kind: BrowserKind): Promise<string> {
  const { code, output } = await askTool('wxt', ['build', '-b', TARGET[kind]]);
  if (code !== 0) throw new Error(`The build for ${kind} failed:\n${output}`);
  return builtExtension(kind);
}
