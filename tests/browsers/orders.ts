import type { ExtensionBrowser } from './launch.ts';

/** An order to the frames of a tab; see `FrameOrder`. `'its own'` stands for the frame's id, and for one of its terms. */
export type Order = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Gives orders to all frames of a tab, as the popup and the background do, without waiting for what comes of them. */
export function giveOrders({ inExtension }: ExtensionBrowser, tabId: number, orders: readonly Order[]) {
  return inExtension(
    (tab, list) => {
      const port = chrome.tabs.connect(tab, { name: 'termwise-frames' });
      port.onDisconnect.addListener(() => void chrome.runtime.lastError);
      port.onMessage.addListener(({ frame, marked }: { frame: string; marked: string[] }) => {
        const id = marked[marked.length >> 1] ?? 'rhia';
        for (const order of list.splice(0))
          port.postMessage({
            ...order,
            ...(order.frame === 'its own' && { frame }),
            ...(order.id === 'its own' && { id }),
          });
      });
      port.postMessage({ type: 'state' });
      setTimeout(() => port.disconnect(), 1_000);
    },
    tabId,
    [...orders],
  );
}

/** How many mentions the frame of a tab has that has most of them, whether they are shown or not. */
export function mostMentions({ inExtension }: ExtensionBrowser, tabId: number): Promise<number> {
  return inExtension(
    (tab) =>
      new Promise<number>((resolve) => {
        let most = 0;
        const port = chrome.tabs.connect(tab, { name: 'termwise-frames' });
        port.onMessage.addListener(({ terms }: { terms: { count: number }[] }) => {
          const mentions = terms.reduce((sum, { count }) => sum + count, 0);
          most = Math.max(most, mentions);
        });
        port.postMessage({ type: 'report' });
        setTimeout(() => {
          port.disconnect();
          resolve(most);
        }, 500);
      }),
    tabId,
  );
}
