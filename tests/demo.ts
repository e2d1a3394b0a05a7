/**
 * `npm start`: builds the extension and opens a browser with it, in a throw-away profile, on the demo's start page.
 * Without a display it shows on paper what one would see: the marked terms of each demo page, and screenshots.
 */
import { access, mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './browsers/build.ts';
import { ensureBrowser, findBrowser, kindOfProgram, type FoundBrowser } from './browsers/find.ts';
import { launch, type ExtensionBrowser } from './browsers/launch.ts';
import { openCardOf, settledMarks } from './browsers/page-tools.ts';
import { ROOT } from './browsers/tool.ts';
import { demoPages } from './pages/catalog.ts';
import { servePages, type PageServer } from './pages/server.ts';

const USAGE = 'npm start -- [--browser chromium|firefox|PATH] [--headless]';
const SHOTS = join(ROOT, '.output', 'demo');

/** How many milliseconds the first mark may take where there must be one. */
const PATIENCE = 8000;

type DemoPage = (typeof demoPages)[number];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
  const { kind, path } = await chosenBrowser(values.browser);
  console.log(`Building Termwise for ${kind} …`);
  const extension = await buildExtension(kind);
  const server = await servePages();
  try {
    if (values.headless || !hasDisplay()) {
      const browser = await launch(kind, { extension, program: path });
      try {
        await showOnPaper(browser, server);
      } finally {
        await browser.close();
      }
    } else {
      await showInWindow(
        await launch(kind, { extension, program: path, headless: false, viewport: null, online: true }),
        server,
      );
    }
  } finally {
    await server.close();
  }
}

async function chosenBrowser(choice: string | undefined): Promise<FoundBrowser> {
  if (choice === undefined)
    return findBrowser('chromium') ?? findBrowser('firefox') ?? ensureBrowser('chromium');
  if (choice === 'chromium' || choice === 'firefox') return ensureBrowser(choice);
  await access(choice).catch(() => {
    throw new Error(`There is no browser at "${choice}". ${USAGE}`);
  });
  return { kind: kindOfProgram(choice), path: choice };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function showInWindow(extension: ExtensionBrowser, { origin }: PageServer): Promise<void> {
  const { browser } = extension;
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(`${origin}/`);
  console.log(
    `Termwise runs in ${await browser.version()} on ${origin}/. Close the window or press Ctrl+C to end.`,
  );
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // Closing the last tab leaves the browser itself running on some systems.
    browser.on('targetdestroyed', () => {
      void browser.pages().then(
        (pages) => pages.length === 0 && resolve(),
        () => resolve(),
      );
    });
  });
  await extension.close();
}

async function showOnPaper(extension: ExtensionBrowser, { origin }: PageServer): Promise<void> {
  const faults: string[] = [];
  const page = await extension.newPage();
  for (const demo of demoPages.filter(({ group }) => group !== 'bad'))
    faults.push(...(await showMarks(page, demo, origin)));
  const first = demoPages.find(({ marked }) => marked.length > 0);
  if (!first) throw new Error('The catalogue of demo pages names no page with marks');
  try {
    await takeShots(extension, page, `${origin}${first.path}`);
  } catch (error) {
    faults.push(messageOf(error));
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Prints the marks of a demo page and gives what is wrong with them. */
async function showMarks(page: Page, demo: DemoPage, origin: string): Promise<string[]> {
  await page.goto(`${origin}${demo.path}`);
  const marks = await settledMarks(page, demo.marked.length > 0 ? PATIENCE : 0);
  console.log(`\n${demo.title} (${demo.path})\n  ${demo.about}`);
  console.log(marks.length === 0 ? '  (nothing marked)' : listByField(marks));
  if (demo.nothing && marks.length > 0) return [`${demo.path}: nothing may be marked here`];
  if (demo.marked.length > 0 && marks.length === 0) return [`${demo.path}: no term was marked`];
  return [];
}

/** One line a field: each text once, with its count where there are more. */
function listByField(lines: string[]): string {
  const fields = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [field = '', text = ''] = line.split(/: (.*)/s);
    const texts = fields.get(field) ?? new Map<string, number>();
    texts.set(text, (texts.get(text) ?? 0) + 1);
    fields.set(field, texts);
  }
  return [...fields]
    .map(([field, texts]) => {
      const list = [...texts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text)).join(', ');
      return `  ${field.padEnd(5)} ${list}`;
    })
    .join('\n');
}

async function takeShots(extension: ExtensionBrowser, page: Page, url: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  await page.goto(url);
  const marks = await settledMarks(page, PATIENCE);
  await shot(page, 'page');
  const text = marks[0]?.split(/: (.*)/s)[1];
  if (text === undefined) throw new Error(`${url}: no term was marked, so there is no card to show`);
  await openCardOf(page, text);
  await shot(page, 'card');
  const popup = await extension.popup(page);
  await popup.waitForFunction(() => document.body.innerText.trim() !== '');
  // The frames of the page answer one after the other.
  await delay(500);
  await shot(popup, 'popup');
}

async function shot(page: Page, name: string): Promise<void> {
  const path = join(SHOTS, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  console.log(`\nSaved ${relative(ROOT, path)}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await main().catch((error: unknown) => {
  console.error(`\nThe demo failed: ${messageOf(error)}`);
  process.exitCode = 1;
});
