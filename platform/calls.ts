/** Questions to the background: each is answered once. */
import { browser, type Browser } from 'wxt/browser';
import type { BackgroundCalls } from './messages.ts';
import { onReturn } from './on-return.ts';

type Call = {
  [Name in keyof BackgroundCalls]: { name: Name; args: Parameters<BackgroundCalls[Name]> };
}[keyof BackgroundCalls];

/** Rejects when the extension was updated or removed while the page was open. */
async function call<Name extends keyof BackgroundCalls>(
  name: Name,
  args: Parameters<BackgroundCalls[Name]>,
): Promise<ReturnType<BackgroundCalls[Name]>> {
  return browser.runtime.sendMessage({ name, args });
}

/**
 * Asks the background; rejects when the extension was updated or removed while the page was open. Asks again when the
 * page comes back from the browser's memory before there is an answer: it would be waited for in vain.
 */
export function ask<Name extends keyof BackgroundCalls>(
  name: Name,
  ...args: Parameters<BackgroundCalls[Name]>
): Promise<ReturnType<BackgroundCalls[Name]>> {
  const isAnswered = new AbortController();
  return new Promise<ReturnType<BackgroundCalls[Name]>>((resolve, reject) => {
    const send = (): void => void call(name, args).then(resolve, reject);
    onReturn(send, isAnswered.signal);
    send();
  }).finally(() => isAnswered.abort());
}

/** Tells the background something that needs no answer, if it is still there: once, whatever becomes of the page. */
export function notify<Name extends keyof BackgroundCalls>(
  name: Name,
  ...args: Parameters<BackgroundCalls[Name]>
): void {
  call(name, args).catch(() => undefined);
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

/** Answers the questions of our own pages and scripts. One that fails is answered with nothing, so that nobody waits for ever. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const asked = toCall(message);
    if (!asked || !Object.hasOwn(handlers, asked.name) || sender.id !== browser.runtime.id) return undefined;
    const handler = handlers[asked.name] as (sender: unknown, ...args: unknown[]) => unknown;
    const work = async (): Promise<unknown> => handler(sender, ...asked.args);
    void work().then(sendResponse, () => sendResponse(undefined));
    return true;
  });
}

/** Undefined for what is no call: whoever listens to messages hears all of them. */
function toCall(message: unknown): Call | undefined {
  const { name, args } = (message ?? {}) as Partial<Call>;
  return typeof name === 'string' && Array.isArray(args) ? (message as Call) : undefined;
}

/** Calls back whenever a frame tells the background that its terms changed, until the signal aborts. */
export function onFrameChanged(
  callback: (tabId: number | undefined, isTop: boolean) => void,
  { signal }: { signal: AbortSignal },
): void {
  const handle = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    if (toCall(message)?.name === 'changed') callback(sender.tab?.id, sender.frameId === 0);
  };
  browser.runtime.onMessage.addListener(handle);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(handle));
}
