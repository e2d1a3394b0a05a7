/** Tabs and commands. Needs no permission: an address is asked of the page's own script, not of the browser. */
import { browser } from 'wxt/browser';
import { askFrames } from './lines.ts';
import type { Answers, Around, FrameMarks, FrameReport } from './messages.ts';
import type { Disposition } from './omnibox.ts';

/** Milliseconds after the last report until a tab is taken to have said everything, and at the most. */
const QUIET = 120;
const PATIENCE = 1000;
/** Milliseconds after each try to reach a page. */
const TRIES = [100, 300, 1000];
/** The id of a tab's top frame. */
const TOP = 0;

export const reportsOf = (tabId: number): Promise<FrameReport[]> => answersOf(tabId, 'report');

export const statesOf = (
  tabId: number,
  isEnough?: (states: readonly FrameMarks[]) => boolean,
): Promise<FrameMarks[]> => answersOf(tabId, 'state', isEnough);

/** The present answers of all frames of a tab or of one, or as many as are enough; empty where no script of ours runs. */
function answersOf<What extends keyof Answers>(
  tabId: number,
  what: What,
  isEnough: (answers: readonly Answers[What][]) => boolean = () => false,
  frameId?: number,
): Promise<Answers[What][]> {
  return new Promise((resolve) => {
    const answers = new Map<string, Answers[What]>();
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      clearTimeout(quiet);
      clearTimeout(patience);
      frames.close();
      resolve([...answers.values()]);
    };
    const patience = setTimeout(finish, PATIENCE);
    const frames = askFrames(
      tabId,
      what,
      (answer) => {
        answers.set(answer.frame, answer);
        clearTimeout(quiet);
        quiet = setTimeout(finish, isEnough([...answers.values()]) ? 0 : QUIET);
      },
      finish,
      frameId,
    );
  });
}

/** What the page of a tab says, without its frames; undefined where no script of ours runs. */
export const topState = async (tabId: number): Promise<FrameMarks | undefined> =>
  (await answersOf(tabId, 'state', () => true, TOP))[0];

/** What is around a frame. Those around may have to start our script yet. */
export async function aroundFrame(tabId: number, path: readonly number[]): Promise<Around> {
  const around = (states: readonly FrameMarks[]): FrameMarks[] =>
    states.filter(
      (one) => one.path.length < path.length && one.path.every((place, at) => place === path[at]),
    );
  let found: FrameMarks[] = [];
  for (const wait of TRIES) {
    found = around(await statesOf(tabId, (states) => around(states).length === path.length));
    if (found.length === path.length) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return { url: found.find(({ isTop }) => isTop)?.url, quiz: found.find(({ quiz }) => quiz)?.quiz };
}

/** The tab in front of the current window; undefined where there is none. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The popup of a tab, told by its address which one that is: the browser would be some milliseconds to say so. */
export const popupOf = (tabId: number): string => `popup.html?front=${tabId}`;

/** The same in a tab of its own. */
export const popupInTab = (tabId: number): string => `popup.html?tab=${tabId}`;

/** Shows the popup of the tab in front, or the same in a tab where the browser opens no popup by itself. */
export async function openPopup(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // It refuses, or is not there at all, as before Chrome 127.
    await openPage(popupInTab(tabId));
  }
}

/**
 * Opens a page of the extension: a path and, behind "#", a place in it. A private tab may not hold one: then it opens in a
 * new tab all the same.
 */
export async function openPage(path: string, where: Disposition = 'newForegroundTab'): Promise<void> {
  const url = browser.runtime.getURL('/') + path;
  const open = (): Promise<unknown> => browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
  if (where === 'currentTab') await browser.tabs.update({ url }).catch(open);
  else await open();
}

/** Opens a page of the web in a tab beside the one that asks for it. */
export async function openBeside(tabId: number | undefined, url: string): Promise<void> {
  await browser.tabs.create({ url, ...(tabId !== undefined && { openerTabId: tabId }) });
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
export function onTabLoaded(callback: (tabId: number) => void, options: { signal: AbortSignal }): void {
  onTabStatus('complete', callback, options);
}

/** Calls back with each tab that begins to load a page, until the signal aborts. */
export function onTabLoading(callback: (tabId: number) => void, options: { signal: AbortSignal }): void {
  onTabStatus('loading', callback, options);
}

function onTabStatus(
  wanted: string,
  callback: (tabId: number) => void,
  { signal }: { signal: AbortSignal },
): void {
  const handle = (tabId: number, { status }: { status?: string }): void => {
    if (status === wanted) callback(tabId);
  };
  browser.tabs.onUpdated.addListener(handle);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(handle));
}

/** Calls back with the tab in front when the keys of a command are pressed. */
export function onCommand(name: string, callback: (tabId: number) => void): void {
  // Phones have none.
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command) => {
    if (command !== name) return;
    void activeTabId().then((id) => id !== undefined && callback(id));
  });
}
