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
  /** Of ours: `chrome-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  get(variant: Variant): Browser;
  /** One more, with the extension of this folder; to be closed by whoever asks for it. */
  startWith(extension: string): Promise<Browser>;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

/** Starts the three; `extension` is the folder of our build. */
export async function startBrowsers(extension: string): Promise<Browsers> {
  const floorFolder = makeFloor(extension);
  const proxy = await startOutsideProxy();
  const start = (): Promise<Browser> =>
    startChromium({
      program: ensureBrowser('chromium').path,
      profile: undefined,
      headless: true,
      viewport: VIEWPORT,
      keepsPages: false,
      restoresPages: false,
      proxyPort: proxy.port,
      patience: 600_000,
    });
  const [none, floor, ours] = [await start(), await start(), await start()];
  await floor.installExtension(floorFolder);
  const id = await ours.installExtension(extension);
  const browsers: Record<Variant, Browser> = { none, floor, ours };
  return {
    version: (await none.version()).replace(/^\D*/, ''),
    extensionOrigin: `chrome-extension://${id}`,
    get: (variant) => browsers[variant],
    async startWith(folder) {
      const browser = await start();
      await browser.installExtension(folder);
      return browser;
    },
    async close() {
      for (const browser of [none, floor, ours]) await browser.close();
      proxy.close();
      rmSync(floorFolder, { recursive: true });
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
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, css: [], js: ['empty.js'] })),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(content));
  return folder;
}
