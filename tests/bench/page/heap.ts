/** Memory of a page after a thorough collection of garbage. */
import type { Browser, Page } from 'puppeteer-core';

/** Kilobytes (of 1,000 bytes) in use: the script heap, and what the DOM keeps on its own. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  // What one collection lets go of, the next one may free.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  await session.detach();
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0)) / 1000;
}

/** How many mentions the extension knows on the page in front, shown or not: what its popup would be told. */
export async function countMentions(browser: Browser, extensionOrigin: string, page: Page): Promise<number> {
  const own = await browser.newPage();
  try {
    await own.goto(`${extensionOrigin}/icons/on-16.png`);
    await page.bringToFront();
    return await own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const port = chrome.tabs.connect(tab!.id!, { name: 'termwise-frames' });
      return new Promise<number>((resolve) => {
        port.onMessage.addListener(({ terms }: { terms: { count: number }[] }) =>
          resolve(terms.reduce((sum, { count }) => sum + count, 0)),
        );
        port.postMessage({ type: 'report' });
      });
    });
  } finally {
    await own.close();
  }
}
