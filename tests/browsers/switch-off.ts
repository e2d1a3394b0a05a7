import { runInFirefox } from './bidi.ts';
import { GECKO_ID } from './firefox.ts';
import type { ExtensionBrowser } from './launch.ts';

/** Switches the extension off or on, as people do in the browser's list of extensions. Its own pages close. */
export async function setSwitchedOn(extension: ExtensionBrowser, isOn: boolean): Promise<void> {
  if (extension.kind === 'firefox')
    return runInFirefox(extension.browser, setInFirefox, { id: GECKO_ID, isOn });
  const list = await extension.newPage('chrome://extensions');
  const id = new URL(extension.extensionOrigin).host;
  await list.evaluate((own, on) => chrome.management.setEnabled(own, on), id, isOn);
  await list.close();
}

/** Firefox's own globals, as far as `setInFirefox` uses them. */
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: {
      getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }>;
    };
  };
};

/** Runs in Firefox's window. */
async function setInFirefox({ id, isOn }: { id: string; isOn: boolean }): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (isOn ? addon.enable() : addon.disable());
}
