/**
 * Everything that one part of the extension asks of another, on one page. State travels by storage, questions by message.
 *
 * - to the background: answered once (`ask`).
 * - to the frames of a tab: the asker opens a port (`askFrames`); every frame answers on it, and again when its answer
 *   changes, until the port closes.
 */
import { browser, type Browser } from 'wxt/browser';
import type { CardEntry, TermLink } from '../glossary/entries.ts';
import type { Correction } from './corrections.ts';
import type { Quiz } from './quizzes.ts';
import type { RuleInForce } from './sites.ts';

/** Questions to the background, and its answers. */
export interface BackgroundCalls {
  /** The text of a card; undefined when there is no such term. */
  entry: (id: string) => CardEntry | undefined;
  /** What to call terms; those that there are none of are left out. */
  links: (ids: readonly string[]) => TermLink[];
  /** What speaks for and against the terms, packed: for pages that have a form which needs evidence. */
  evidence: () => string;
  /** Opens the full comparison in a tab, at a row. */
  openComparison: (row: string) => void;
  /** The number of terms in the tab, or its state, may have changed: the icon is to be brought up to date. */
  changed: () => void;
  /** The page of the sender's tab has another rule than its frames know of, or turned out to be a quiz. */
  moved: (quiz: Quiz | undefined) => void;
  /** The address of the top page of the sender's tab. */
  topUrl: () => string | undefined;
  /** The id of the sender's tab. */
  tabId: () => number | undefined;
  /** Stores that a term is known, or not; false when that was impossible. */
  setKnown: (id: string, isKnown: boolean) => boolean;
  /** Stores that a term is not meant in a place, or takes it back; false when that was impossible. */
  setCorrection: (correction: Correction, isWrong: boolean) => boolean;
}

/** A term as a frame lists it. */
export interface ListedTerm {
  readonly id: string;
  /** As it is first written in the frame. */
  readonly text: string;
  readonly count: number;
}

/** What a frame tells of itself, with the rule that holds in it and why. */
export interface FrameReport extends RuleInForce {
  /** Tells the frames of a tab apart; lasts as long as the frame's document. */
  readonly frame: string;
  readonly url: string;
  readonly isTop: boolean;
  /** The page rewrote marked words all the time, so that they are only listed. */
  readonly isResting: boolean;
  readonly terms: readonly ListedTerm[];
  /** Why nothing can be marked here at all. */
  readonly unreadable?: 'not-html' | 'no-highlights';
}

/** Orders to the frames of a tab. */
export type FrameOrder =
  | { readonly type: 'report' }
  /** Frames that rest mark their words again. */
  | { readonly type: 'resume' }
  /** The page around has another rule by now, or turned out to be a quiz. */
  | { readonly type: 'moved'; readonly quiz: Quiz | undefined }
  /** One frame scrolls to the term's first mention and opens its card. */
  | { readonly type: 'show'; readonly frame: string; readonly id: string };

type Call = {
  [Name in keyof BackgroundCalls]: { name: Name; args: Parameters<BackgroundCalls[Name]> };
}[keyof BackgroundCalls];

/** Asks the background; rejects when the extension was updated or removed while the page was open. */
export function ask<Name extends keyof BackgroundCalls>(
  name: Name,
  ...args: Parameters<BackgroundCalls[Name]>
): Promise<ReturnType<BackgroundCalls[Name]>> {
  return browser.runtime.sendMessage({ name, args });
}

/** Milliseconds after each try that was in vain. */
const TRIES = [300, 1_000, 3_000, 10_000];

/** Asks until it is answered: a browser that is starting may open pages before it has started the background. */
export async function askForEvidence(signal: AbortSignal): Promise<string> {
  for (const wait of TRIES) {
    const evidence = await ask('evidence').catch(() => undefined);
    if (evidence !== undefined) return evidence;
    await new Promise((resolve) => setTimeout(resolve, wait));
    signal.throwIfAborted();
  }
  throw new Error('the background does not answer');
}

type Handlers = {
  [Name in keyof BackgroundCalls]: (
    sender: Browser.runtime.MessageSender,
    ...args: Parameters<BackgroundCalls[Name]>
  ) => Promise<ReturnType<BackgroundCalls[Name]>> | ReturnType<BackgroundCalls[Name]>;
};

export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const { name, args } = message as Call;
    const handler = handlers[name] as (sender: unknown, ...args: unknown[]) => unknown;
    if (!handler || sender.id !== browser.runtime.id) return undefined;
    // A question that fails is answered with nothing, so that nobody waits for ever.
    void Promise.resolve(handler(sender, ...args)).then(sendResponse, () => sendResponse(undefined));
    return true;
  });
}

/** Calls back whenever a frame tells the background that its terms changed. Gives a function that ends it. */
export function onFrameChanged(callback: (tabId: number | undefined, isTop: boolean) => void): () => void {
  const handle = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    if ((message as Call).name === 'changed') callback(sender.tab?.id, sender.frameId === 0);
  };
  browser.runtime.onMessage.addListener(handle);
  return () => browser.runtime.onMessage.removeListener(handle);
}

const PORT = 'termwise-frames';

export interface Frames {
  send(order: FrameOrder): void;
  close(): void;
}

/** Opens a line to all frames of a tab; `onReport` gets the report of each, whenever it changes. */
export function askFrames(
  tabId: number,
  onReport: (report: FrameReport) => void,
  onGone?: () => void,
): Frames {
  const port = browser.tabs.connect(tabId, { name: PORT });
  port.onMessage.addListener((report) => onReport(report as FrameReport));
  port.onDisconnect.addListener(() => {
    // Reading the error keeps the browser from logging it: a tab without our script is no fault.
    void browser.runtime.lastError;
    onGone?.();
  });
  const send = (order: FrameOrder): void => port.postMessage(order);
  send({ type: 'report' });
  return { send, close: () => port.disconnect() };
}

export interface Asker {
  report(report: FrameReport): void;
}

/** In a frame: calls back with each order and a way to answer, until the signal aborts. */
export function onAsked(
  callback: (order: FrameOrder, asker: Asker) => void,
  onClosed: (asker: Asker) => void,
  { signal }: { signal: AbortSignal },
): void {
  const handle = (port: Browser.runtime.Port): void => {
    if (port.name !== PORT) return;
    const asker: Asker = { report: (report) => port.postMessage(report) };
    port.onMessage.addListener((order) => callback(order as FrameOrder, asker));
    port.onDisconnect.addListener(() => onClosed(asker));
  };
  browser.runtime.onConnect.addListener(handle);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(handle));
}
