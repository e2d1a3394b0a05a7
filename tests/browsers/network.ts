import type { HTTPRequest, Target } from 'puppeteer-core';
import type { ExtensionBrowser } from './launch.ts';

/** What a browser asked for, and where it could not go. */
export interface NetworkLog {
  /** Full URLs that tabs and their frames asked for, each once, in the order of the first time. */
  requests: ReadonlySet<string>;
  /** What anybody in the browser asked for beyond loopback since it was started, the background included. */
  outside: readonly string[];
}

/** Notes the requests of all tabs from now on. To prove that nothing leaves the device, `outside` must stay empty. */
export async function watchNetwork({ browser, outside }: ExtensionBrowser): Promise<NetworkLog> {
  const requests = new Set<string>();
  const note = (request: HTTPRequest): void => void requests.add(request.url());
  for (const page of await browser.pages()) page.on('request', note);
  browser.on('targetcreated', (target: Target) => {
    if (target.type() === 'page') void target.page().then((page) => page?.on('request', note));
  });
  return { requests, outside };
}
