/** The popup at the side of the window: the side panel of Chrome and Edge, the sidebar of Firefox. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { activeTabId } from './tabs.ts';

type SidePanel = { open(options: { windowId: number }): Promise<void> };

/** Opens it, in answer to a click; undefined where the browser has none. Browsers open it only before anything is waited for. */
export async function sideOpener(): Promise<(() => Promise<void>) | undefined> {
  const sidePanel = (globalThis.chrome as { sidePanel?: SidePanel } | undefined)?.sidePanel;
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return () => sidebarAction.open();
  const { id } = await browser.windows.getCurrent();
  return sidePanel && id !== undefined ? () => sidePanel.open({ windowId: id }) : undefined;
}

/** The tab in front of the window that this page is in, whichever that becomes. */
export function useActiveTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const follow = (): void => void activeTabId().then(setTabId);
    follow();
    browser.tabs.onActivated.addListener(follow);
    return () => browser.tabs.onActivated.removeListener(follow);
  }, []);
  return tabId;
}
