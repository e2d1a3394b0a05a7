import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { builtExtension } from '../browsers/build.ts';
import { launch, type ExtensionBrowser } from '../browsers/launch.ts';
import { settledMarks } from '../browsers/page-tools.ts';
import { servePages } from '../pages/server.ts';
import { kind } from './session.ts';

const TOMORROW = Date.now() + 86_400_000;

it('settings survive a restart of the browser', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'termwise-profile-'));
  const server = await servePages();
  const start = (): Promise<ExtensionBrowser> => launch(kind, { extension: builtExtension(kind), profile });
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
  await extension.inExtension(async (until) => {
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
});
