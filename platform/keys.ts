/** The keys of our commands. Only the browser's own page changes them. */
import { browser } from 'wxt/browser';

export interface Key {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it: "Alt+Shift+O"; empty where there is none. */
  readonly shortcut: string;
}

/** Whether there are keys at all: phones have none. */
export const hasKeys = (): boolean => (browser as Partial<typeof browser>).commands !== undefined;

/** Commands of the browser's own, such as opening the popup, have no words. */
export async function keys(): Promise<Key[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? { name, description, shortcut: shortcut ?? '' } : [],
  );
}

/** Opens the page on which the browser lets people change keys: Firefox by a call, the others by an address. */
export async function openKeySettings(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
