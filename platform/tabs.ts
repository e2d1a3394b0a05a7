/** Tabs and commands. Needs no permission: an address is asked of the page's own script, not of the browser. */
import { browser } from 'wxt/browser';
import { askFrames, type Around, type FrameReport } from './messages.ts';

/** Milliseconds after the last report until a tab is taken to have said everything, and at the most. */
const QUIET = 120;
const PATIENCE = 1000;
/** Milliseconds after each try to reach a page. */
const TRIES = [100, 300, 1000];

/** The present reports of all frames of a tab, or as many as are enough; empty where no script of ours runs. */
export function reportsOf(
  tabId: number,
  isEnough: (reports: readonly FrameReport[]) => boolean = () => false,
): Promise<FrameReport[]> {
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
        quiet = setTimeout(finish, isEnough([...reports.values()]) ? 0 : QUIET);
      },
      finish,
    );
  });
}

/** What the page of a tab says, without its frames; undefined where no script of ours runs. */
export function topReport(tabId: number): Promise<FrameReport | undefined> {
  return new Promise((resolve) => {
    const finish = (report?: FrameReport): void => {
      clearTimeout(patience);
      frames?.close();
      resolve(report);
    };
    const patience = setTimeout(finish, PATIENCE);
    const frames = askFrames(tabId, finish, finish, { frameId: 0 });
  });
}

/** What is around a frame. Those around may have to start our script yet. */
export async function aroundFrame(tabId: number, path: readonly number[]): Promise<Around> {
  const around = (reports: readonly FrameReport[]): FrameReport[] =>
    reports.filter(
      (one) => one.path.length < path.length && one.path.every((place, at) => place === path[at]),
    );
  let found: FrameReport[] = [];
  for (const wait of TRIES) {
    found = around(await reportsOf(tabId, (reports) => around(reports).length === path.length));
    if (found.length === path.length) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return { url: found.find(({ isTop }) => isTop)?.url, quiz: found.find(({ quiz }) => quiz)?.quiz };
}

export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Opens a page of the extension in a tab: a path and, behind "#", a place in it. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.replace(/^\//, '') });
}

/** Opens the full comparison, with the terms of a page marked, at a row. */
export async function openComparison(reports: readonly FrameReport[], row = ''): Promise<void> {
  const here = new Set(reports.flatMap(({ terms }) => terms.map(({ id }) => id)));
  await openPage(`compare.html?here=${[...here].join()}${row && `#${row}`}`);
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
