import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { builtExtension } from '../browsers/build.ts';
import { launch, type ExtensionBrowser } from '../browsers/launch.ts';
import { settledMarks } from '../browsers/page-tools.ts';
import { servePages } from '../pages/server.ts';
import { expectMarks } from './await-marks.ts';
import { kind } from './session.ts';

const TOMORROW = Date.now() + 86_400_000;

it('settings survive a restart of the browser, and the pages that it opens again have their marks', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'termwise-profile-'));
  const server = await servePages();
  const start = (): Promise<ExtensionBrowser> =>
    launch(kind, { extension: builtExtension(kind), profile, restoresPages: true });
  let extension = await start();
  onTestFinished(async () => {
    await extension.close();
    await server.close();
    // The browser may be writing still.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  const welcomes = () =>
    extension.inExtension(
      async () => (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length,
    );
  await expect.poll(welcomes).toBe(1);
  const here = `http://localhost:${new URL(server.origin).port}/living`;
  await extension.newPage(`${here}/one`);
  await extension.newPage(`${here}/framed`);
  await extension.inExtension(async (until) => {
    const tabs = await chrome.tabs.query({});
    const welcome = tabs.find(({ url }) => url?.endsWith('/welcome.html'));
    if (welcome?.id !== undefined) await chrome.tabs.remove(welcome.id);
    await chrome.storage.sync.set({ 'site:127.0.0.1': 'off', known: ['rhia'] });
    await chrome.storage.local.set({ pauses: { tabs: [1, 2], sites: ['127.0.0.1'], until } });
  }, TOMORROW);
  await extension.close();
  extension = await start();
  // What an earlier version stored is in today's shape by then.
  await expect
    .poll(() => extension.inExtension(() => chrome.storage.sync.get(null)))
    .toEqual({ 'site:127.0.0.1': 'off', 'known:rhia': true });
  const page = await extension.newPage(server.origin + '/');
  const popup = await extension.popup(page);
  const said = () => popup.$eval('.notice', (node) => node.textContent);
  await expect.poll(said).toMatch(/paused here/);
  expect(await settledMarks(page)).toEqual([]);
  // What was to end with the browser has, and what ends by the clock has not.
  // The first page was for the first start.
  expect(await welcomes()).toBe(0);
  const device = () => extension.inExtension(() => chrome.storage.local.get('pauses'));
  await expect.poll(device).toEqual({ pauses: { tabs: [], sites: [], until: TOMORROW } });
  // Firefox opens nothing again when it is driven from outside.
  if (kind === 'firefox') return;
  await extension.inExtension(async () => {
    await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.remove('pauses')]);
  });
  const pages = await extension.browser.pages();
  for (const [path, marks] of [
    ['one', ['him: RHIA']],
    ['framed', ['him: RHIA', 'him: RHIA']],
  ] as const) {
    const found = pages.find((restored) => restored.url() === `${here}/${path}`);
    await found!.bringToFront();
    await expectMarks(found!, marks);
  }
});
