/** Entries in the browser's context menu. */
import { browser, type Browser } from 'wxt/browser';
import type { MessageKey } from '../components/text.ts';
import { text } from './text.ts';

export interface MenuEntry {
  readonly id: string;
  readonly title: MessageKey;
  readonly contexts: Browser.contextMenus.CreateProperties['contexts'];
  readonly onClick: (info: Browser.contextMenus.OnClickData, tabId: number | undefined) => void;
}

/** Makes these the entries of ours. To be called whenever the background starts, before it waits for anything. */
export function setMenus(entries: readonly MenuEntry[]): void {
  // Phones have none.
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return;
  contextMenus.onClicked.addListener((info, tab) => {
    // In a PDF viewer, or a page at the side, Chrome gives a tab that is none.
    const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : undefined;
    entries.find(({ id }) => id === info.menuItemId)?.onClick(info, tabId);
  });
  void contextMenus.removeAll().then(() => {
    // An entry that is there already, by a start that overtook this one, is as good: reading the error says so.
    for (const { id, title, contexts } of entries)
      contextMenus.create({ id, title: text(title), contexts }, () => void browser.runtime.lastError);
  });
}
