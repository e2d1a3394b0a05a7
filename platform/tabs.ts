/** Tabs and commands. Needs no permission: an address is asked of the page's own script, not of the browser. */
import { browser } from 'wxt/browser';
import { askFrames, type FrameReport } from './messages.ts';

/** Milliseconds after the last report until a tab is taken to have said everything, and at the most. */
const QUIET = 120;
const PATIENCE = 1000;

/** The present reports of all frames of a tab; empty where no script of ours runs. */
export function reportsOf(tabId: number): Promise<FrameReport[]> {
  return new Promise((resolve) => {
    const reports = new Map<string, FrameReport>();
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      clearTimeout(quiet);
      clearTimeout(patience);
      frames?.close();
      resolve([...reports.values()]);
    };
    const patience = setTimeout(finish, PATIENCE);
    const frames = askFrames(
      tabId,
      (report) => {
        reports.set(report.frame, report);
        clearTimeout(quiet);
        quiet = setTimeout(finish, QUIET);
      },
      finish,
    );
  });
}

/** What the page of a tab says, or undefined where no script of ours runs. */
export async function topReport(tabId: number | undefined): Promise<FrameReport | undefined> {
  if (tabId === undefined) return undefined;
  return (await reportsOf(tabId)).find(({ isTop }) => isTop);
}

export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Opens a page of the extension in a tab: a path and, behind "#", a place in it. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.replace(/^\//, '') });
}

/** Goes to the settings page, in the tab where it is open already or in a new one. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Loads the page of a tab anew. One that is closed to extensions may refuse. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId).catch(() => undefined);
}

/** Calls back with each tab whose page has loaded, until the signal aborts. */
export function onTabLoaded(callback: (tabId: number) => void, { signal }: { signal: AbortSignal }): void {
  const handle = (tabId: number, { status }: { status?: string }): void => {
    if (status === 'complete') callback(tabId);
  };
  browser.tabs.onUpdated.addListener(handle);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(handle));
}

export function onCommand(name: string, callback: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command !== name) return;
    void activeTabId().then((id) => id !== undefined && callback(id));
  });
}
