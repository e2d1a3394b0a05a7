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
