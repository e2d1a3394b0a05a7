/**
 * Lines to the frames of a tab: the asker opens a port, and every frame answers on it, and again when its answer changes,
 * until the port closes.
 */
import { browser, type Browser } from 'wxt/browser';
import type { Answers, FrameMarks, FrameOrder, FrameReport } from './messages.ts';

/** A line's name: this and, behind a colon, what is asked for at once, so that nobody waits for it to arrive by itself. */
const PORT = 'termwise-frames';
/** What a frame says on a line that asks for nothing. */
const HERE = 'here';
/** Milliseconds that a line for a single order stays open. */
const ORDER_TIME = 1_000;

export interface Frames {
  send(order: FrameOrder): void;
  close(): void;
}

/** To all frames of a tab, or to one. */
const connect = (tabId: number, frameId: number | undefined, what?: keyof Answers): Browser.runtime.Port =>
  browser.tabs.connect(tabId, {
    name: what ? `${PORT}:${what}` : PORT,
    ...(frameId !== undefined && { frameId }),
  });

/** Opens a line to the frames of a tab, or to one of them; `onAnswer` gets the answer of each, whenever it changes. */
export function askFrames<What extends keyof Answers>(
  tabId: number,
  what: What,
  onAnswer: (answer: Answers[What]) => void,
  onGone?: () => void,
  frameId?: number,
): Frames {
  const port = connect(tabId, frameId, what);
  port.onMessage.addListener((answer) => onAnswer(answer as Answers[What]));
  port.onDisconnect.addListener(() => {
    // Reading the error keeps the browser from logging it: a tab without our script is no fault.
    void browser.runtime.lastError;
    onGone?.();
  });
  return { send: (order) => port.postMessage(order), close: () => port.disconnect() };
}

/**
 * Gives an order to all frames of a tab, or to one; `onNobody` is called where no script of ours runs. A page that is left
 * before the line closes has heard the order: the browser tells of both alike, so each frame says that it is there.
 */
export function tellFrames(
  tabId: number,
  order: FrameOrder,
  { frameId, onNobody }: { frameId?: number | undefined; onNobody?: () => void } = {},
): void {
  const port = connect(tabId, frameId);
  let isHeard = false;
  let isGone = false;
  port.onMessage.addListener(() => {
    isHeard = true;
  });
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    isGone = true;
    if (!isHeard) onNobody?.();
  });
  port.postMessage(order);
  // A frame without us is known at once; others have the order by then.
  setTimeout(() => isGone || port.disconnect(), ORDER_TIME);
}

export interface Asker {
  tell(answer: FrameMarks | FrameReport): void;
}

/** In a frame: calls back with each order and a way to answer, until the signal aborts. */
export function onAsked(
  callback: (order: FrameOrder, asker: Asker) => void,
  onClosed: (asker: Asker) => void,
  { signal }: { signal: AbortSignal },
): void {
  const handle = (port: Browser.runtime.Port): void => {
    const [name, what] = port.name.split(':');
    if (name !== PORT) return;
    const say = (what: unknown): void => {
      try {
        port.postMessage(what);
      } catch {
        onClosed(asker); // who went while the browser kept this page for "back", which heard of nothing there
      }
    };
    const asker: Asker = { tell: say };
    port.onMessage.addListener((order) => callback(order as FrameOrder, asker));
    port.onDisconnect.addListener(() => onClosed(asker));
    if (what) callback({ type: what as keyof Answers }, asker);
    else say(HERE);
  };
  browser.runtime.onConnect.addListener(handle);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(handle));
}
