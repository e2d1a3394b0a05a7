/**
 * Where the popup is: at the toolbar, in a tab, or at the side of the window, which is the side panel of Chrome and Edge
 * and the sidebar of Firefox.
 */
import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { activeTabId } from './tabs.ts';

export const isAtToolbar = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);

type SidePanel = { open(options: { windowId: number }): Promise<void> };

/**
 * Opens it, in answer to a click; undefined where the browser has none. Browsers open it only before anything is waited
 * for, so the window is asked for ahead.
 */
export function sideOpener(): (() => Promise<void>) | undefined {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return () => sidebarAction.open();
  const sidePanel = (globalThis.chrome as { sidePanel?: SidePanel } | undefined)?.sidePanel;
  if (!sidePanel) return undefined;
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => (windowId = id));
  return async () => {
    if (windowId !== undefined) await sidePanel.open({ windowId });
  };
}

/** The tab that was chosen, else the one in front of the window that this page is in, whichever that becomes. */
export function useTab(chosen: number | undefined): number | undefined {
  const [inFront, setInFront] = useState<number>();
  // Before the first paint, which has to wait for what the tab says.
  useLayoutEffect(() => {
    if (chosen !== undefined) return;
    const follow = (): void => void activeTabId().then(setInFront);
    follow();
    browser.tabs.onActivated.addListener(follow);
    return () => browser.tabs.onActivated.removeListener(follow);
  }, [chosen]);
  return chosen ?? inFront;
}
