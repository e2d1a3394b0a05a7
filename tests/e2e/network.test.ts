import { expect, it } from 'vitest';
import { backgroundErrors, openCardOf, watchNetwork } from '../browsers/page-tools.ts';
import { demoPages } from '../pages/catalog.ts';
import { someMarks } from './await-marks.ts';
import { useSession } from './session.ts';

const session = useSession({});

it('nothing is asked of the network beyond the pages themselves', async () => {
  const { extension, server } = session;
  const network = await watchNetwork(extension);
  for (const { path } of demoPages.filter(({ group }) => group === 'site')) {
    const { page } = await session.open(path);
    await someMarks(page);
    await page.close();
  }
  const { page } = await session.open('/');
  await openCardOf(page, 'RHIA');
  const popup = await extension.popup(page);
  await popup.waitForSelector('.term-row');
  const compare = await extension.openExtensionPage('compare.html');
  await compare.waitForSelector('.comparison');
  const options = await extension.openExtensionPage('options.html');
  await options.waitForSelector('.section');
  const welcome = await extension.openExtensionPage('welcome.html');
  await welcome.waitForSelector('.sample-mark');
  const ours = [server.origin, server.otherOrigin, extension.extensionOrigin, 'about:', 'data:', 'blob:'];
  expect([...network.requests].filter((url) => !ours.some((start) => url.startsWith(start)))).toEqual([]);
  expect(network.outside).toEqual([]);
  expect(await backgroundErrors(extension)).toEqual([]);
});
