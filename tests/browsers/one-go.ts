import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Milliseconds, as puppeteer has it. */
const TIMEOUT = 30_000;

/**
 * Has `$eval`, `$$eval` and `waitForSelector` of a page ask the browser in one message. They take CSS selectors, and
 * arguments that JSON can tell. Puppeteer's own make a handle for each element, with several messages each: thousands
 * for the list of the glossary, which Firefox takes seconds for.
 */
export function askInOneGo(page: Page): Page {
  const ask = (found: string, task: unknown, args: readonly unknown[]): Promise<unknown> =>
    page.evaluate(`(${String(task)})(${[found, ...args.map((arg) => JSON.stringify(arg))].join()})`);

  return Object.assign(page, {
    $eval(selector: string, task: unknown, ...args: unknown[]): Promise<unknown> {
      const missing = JSON.stringify(`No element fits ${selector}`);
      const found = `document.querySelector(${JSON.stringify(selector)})`;
      return ask(`${found} ?? (() => { throw new Error(${missing}) })()`, task, args);
    },

    $$eval(selector: string, task: unknown, ...args: unknown[]): Promise<unknown> {
      return ask(`[...document.querySelectorAll(${JSON.stringify(selector)})]`, task, args);
    },

    async waitForSelector(selector: string, { hidden = false } = {}): Promise<null> {
      const isThere = (wanted: string, unseen: boolean): boolean => {
        const found = document.querySelector(wanted);
        return unseen ? !found?.checkVisibility() : found !== null;
      };
      const what = `${selector} is ${hidden ? 'hidden' : 'there'}`;
      await until(() => page.evaluate(isThere, selector, hidden), what, TIMEOUT);
      return null;
    },
  });
}
