import type { Browser } from 'puppeteer-core';

/** The raw WebDriver BiDi connection, for what puppeteer has no public way to ask. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** What `script.evaluate` and `script.callFunction` answer, as far as it is used here. */
interface ScriptResult {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The BiDi connection of a Firefox that puppeteer drives; `undefined` in Chromium. */
export function bidiOf(browser: Browser): BidiConnection | undefined {
  const { protocol, connection } = browser as unknown as { protocol: string; connection: BidiConnection };
  return protocol === 'webDriverBiDi' ? connection : undefined;
}

/**
 * Runs a function in Firefox's own window (browser.xhtml, with system rights) and gives what it returns, as JSON.
 * It is sent as text: it sees its argument and Firefox's globals, nothing of this file.
 * Needs `--remote-allow-system-access`.
 */
export async function runInFirefox<Arg, Result>(
  browser: Browser,
  task: (argument: Arg) => Result | Promise<Result>,
  argument: Arg,
): Promise<Result> {
  const bidi = bidiOf(browser);
  if (!bidi) throw new Error('runInFirefox was called for a browser that is not Firefox');
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const window = (tree.result as { contexts: { context: string; url: string }[] }).contexts.find(({ url }) =>
    url.endsWith('/browser.xhtml'),
  );
  if (!window) throw new Error('Firefox has no open window');
  const answer = await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${String(task)})(${JSON.stringify(argument)})))()`,
    target: { context: window.context },
    awaitPromise: true,
  });
  const result = answer.result as ScriptResult;
  if (result.type === 'exception') throw new Error(`In Firefox's window: ${result.exceptionDetails?.text}`);
  const json = result.result?.value;
  return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
}
