/** The browsers that take turns: one without any extension, one with an extension that does nothing, one with ours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../../browsers/chromium.ts';
import { ensureBrowser } from '../../browsers/find.ts';
import { startOutsideProxy } from '../../browsers/outside.ts';

export type Variant = 'none' | 'floor' | 'ours';
export const VARIANTS: readonly Variant[] = ['none', 'floor', 'ours'];

export interface Browsers {
  readonly version: string;
  get(variant: Variant): Browser;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

/** Starts the three; `extension` is the folder of our build. */
export async function startBrowsers(extension: string): Promise<Browsers> {
  const floor = makeFloor(extension);
  const proxy = await startOutsideProxy();
  const folders = { none: undefined, floor, ours: extension };
  const browsers = new Map<Variant, Browser>();
  for (const variant of VARIANTS) {
    const browser = await startChromium({
      program: ensureBrowser('chromium').path,
      profile: undefined,
      headless: true,
      viewport: VIEWPORT,
      proxyPort: proxy.port,
      patience: 600_000,
    });
    const folder = folders[variant];
    if (folder !== undefined) await browser.installExtension(folder);
    browsers.set(variant, browser);
  }
  return {
    version: (await browsers.get('none')!.version()).replace(/^\D*/, ''),
    get: (variant) => browsers.get(variant)!,
    async close() {
      for (const browser of browsers.values()) await browser.close();
      proxy.close();
      rmSync(floor, { recursive: true });
    },
  };
}

/** What any content script costs: ours with the same manifest entry, and nothing in the script. */
function makeFloor(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts: Record<string, unknown>[];
  };
  const folder = mkdtempSync(join(tmpdir(), 'termwise-floor-'));
  writeFileSync(join(folder, 'empty.js'), ';');
  const content = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, js: ['empty.js'] })),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(content));
  return folder;
}
