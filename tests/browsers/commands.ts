import { runInFirefox } from './bidi.ts';
import type { ExtensionBrowser } from './launch.ts';
import { until } from './until.ts';

/**
 * Gives one of the extension's keyboard commands, as the browser does when its keys are pressed: no protocol presses
 * the browser's own keys. The tab in front is the one that it is about.
 */
export async function runCommand(extension: ExtensionBrowser, name: string): Promise<void> {
  if (extension.kind === 'firefox')
    return runInFirefox(extension.browser, commandInFirefox, { origin: extension.extensionOrigin, name });
  await dispatch(extension, 'commands.onCommand', name);
}

/** Chooses an entry of the extension's context menu, on a selection or on the page. Chromium only: Firefox has no way to do it. */
export async function chooseMenu(
  extension: ExtensionBrowser,
  id: string,
  selectionText?: string,
): Promise<void> {
  const tab = await extension.inExtension(async () => {
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    return front;
  });
  await dispatch(extension, 'contextMenus.onClicked', { menuItemId: id, selectionText, frameId: 0 }, tab);
}

/** Enters words behind the extension's keyword in the address bar. Chromium only, as above. */
export async function typeBehindKeyword(extension: ExtensionBrowser, words: string): Promise<void> {
  await dispatch(extension, 'omnibox.onInputEntered', words, 'currentTab');
}

/** Whether the extension is shown at the side of a window, or its page is still there after that was closed. */
export function isAtSide({ inExtension }: ExtensionBrowser): Promise<boolean> {
  return inExtension(async () => {
    const { sidebarAction } = chrome as unknown as {
      sidebarAction?: { isOpen(options: object): Promise<boolean> };
    };
    if (sidebarAction)
      return (
        chrome.extension.getViews({ type: 'sidebar' as never }).length > 0 || (await sidebarAction.isOpen({}))
      );
    const contextTypes = ['SIDE_PANEL'] as never;
    return (await chrome.runtime.getContexts({ contextTypes })).length > 0;
  });
}

/** Closes what the extension shows at the side of a window, as a person would. */
export async function closeSide(extension: ExtensionBrowser): Promise<void> {
  if (extension.kind === 'firefox') return runInFirefox(extension.browser, hideSidebar, undefined);
  await extension.inExtension(() => chrome.sidePanel.setOptions({ enabled: false }));
  await until(async () => !(await isAtSide(extension)), 'nothing is at the side');
  await extension.inExtension(() => chrome.sidePanel.setOptions({ enabled: true }));
}

/** Fires an event in the extension's worker, which has to be awake for it. */
async function dispatch(
  { browser, extensionOrigin, inExtension }: ExtensionBrowser,
  event: string,
  ...args: unknown[]
): Promise<void> {
  await inExtension(() => chrome.runtime.sendMessage({ name: 'links', args: [[]] }));
  const isOurs = (url: string): boolean => url.startsWith(extensionOrigin);
  const target = await until(
    async () => browser.targets().find((one) => one.type() === 'service_worker' && isOurs(one.url())),
    'the extension’s worker is there',
  );
  const worker = await target.worker();
  await worker!.evaluate(
    (path, values) => {
      const found = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], chrome);
      (found as { dispatch: (...values: unknown[]) => void }).dispatch(...values);
    },
    event,
    args,
  );
}

/** Firefox's own globals, as far as `commandInFirefox` uses them. */
declare const WebExtensionPolicy: {
  getByURI(uri: unknown): { extension: { shortcuts: { onCommand(name: string): void } } };
};
declare const Services: { io: { newURI(url: string): unknown } };

declare const SidebarController: { hide(): void };

/** Runs in Firefox's window. */
function hideSidebar(): void {
  SidebarController.hide();
}

/** Runs in Firefox's window. */
function commandInFirefox({ origin, name }: { origin: string; name: string }): void {
  WebExtensionPolicy.getByURI(Services.io.newURI(`${origin}/`)).extension.shortcuts.onCommand(name);
}
