import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { runInFirefox } from './bidi.ts';
import type { ExtensionBrowser } from './launch.ts';

/**
 * What goes wrong in a page from now on, its frames and content scripts included: uncaught errors, unhandled
 * rejections and `console.error`. The list grows as it happens. Call it before the page is loaded.
 */
export function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error')
      errors.push(`${message.text()} (${message.location().url ?? 'no address'})`);
  });
  return errors;
}

/** What went wrong in the extension's background since the start (in Chromium, of the worker that runs now). */
export function backgroundErrors(extension: ExtensionBrowser): Promise<string[]> {
  return extension.kind === 'firefox' ? errorsInFirefox(extension) : errorsOfWorker(extension);
}

async function errorsOfWorker({ browser, extensionOrigin }: ExtensionBrowser): Promise<string[]> {
  const worker = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin));
  if (!worker) return [];
  const errors: string[] = [];
  const session = await worker.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    errors.push(exception?.description ?? text);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '));
  });
  // Enabling tells all that happened before; it comes ahead of the answer.
  await session.send('Runtime.enable');
  await delay(50);
  await session.detach();
  return errors;
}

/** Firefox's own globals, as far as `scriptErrors` uses them. */
declare const Services: {
  console: {
    getMessageArray(): {
      QueryInterface(what: unknown): {
        sourceName: string;
        lineNumber: number;
        columnNumber: number;
        errorMessage: string;
        flags: number;
      };
    }[];
  };
};
declare const Ci: { nsIScriptError: unknown };

function errorsInFirefox({ browser, extensionOrigin }: ExtensionBrowser): Promise<string[]> {
  return runInFirefox(browser, scriptErrors, extensionOrigin);
}

/** Runs in Firefox's window. Flag 1 is a warning. */
function scriptErrors(origin: string): string[] {
  return Services.console.getMessageArray().flatMap((message) => {
    try {
      const { sourceName, lineNumber, columnNumber, errorMessage, flags } = message.QueryInterface(
        Ci.nsIScriptError,
      );
      // Firefox says so of what a page had asked us when it was closed, or left.
      if (/after context unloaded|while context is inactive/.test(errorMessage)) return [];
      if (!sourceName.startsWith(origin) || (flags & 1) !== 0) return [];
      return [`${errorMessage} (${sourceName}:${lineNumber}:${columnNumber})`];
    } catch {
      return [];
    }
  });
}
