import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { glossaryIndex } from './glossary/build/plugin.ts';

/**
 * Oldest browsers with everything we use: custom highlights, `popover`, `checkVisibility`, `light-dark()`, subgrid.
 * Firefox 140 to 145 paints no lines in highlights: there marks have coloured words.
 */
const OLDEST = { chrome: '125', firefox: '140.0' };

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';";
/** What `npm run dev` needs to reload pages. */
const RELOADING = "style-src 'self' 'unsafe-inline'; connect-src http://localhost:* ws://localhost:*";

/**
 * What somebody waits for takes the browser's own `browser` or `chrome`: the browsers of OLDEST give promises themselves,
 * and setting the polyfill up took a third of the time that a page pays for our start, and half of the popup's.
 */
function nativeBrowser(): Plugin {
  let isWaitedFor = false;
  return {
    name: 'termwise-native-browser',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      isWaitedFor = lib === false || JSON.stringify(lib.entry).includes('/entrypoints/content/');
    },
    resolveId: (id) => (isWaitedFor && id === 'webextension-polyfill' ? '\0native-browser' : undefined),
    load: (id) =>
      id === '\0native-browser' ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined,
  };
}

/** One letter beyond Latin-1 has Chromium keep all of a script in twice the memory, and take two milliseconds more to start it. */
function asciiScript(): Plugin {
  return {
    name: 'termwise-ascii-script',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = escapeLetters(file.code);
    },
  };
}

/** Letters beyond ASCII are in strings, templates and regular expressions only, where an escape means the same. */
const escapeLetters = (code: string): string =>
  code.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Pieces of code that pages share go into few files: each that the popup waits for is felt when the machine is busy. */
function fewFiles(): Plugin {
  return {
    name: 'termwise-few-files',
    outputOptions: (options) =>
      options.format === 'es'
        ? {
            ...options,
            codeSplitting: {
              groups: [
                {
                  name: 'shared',
                  minShareCount: 2,
                  maxModuleSize: 200_000,
                },
              ],
            },
          }
        : undefined,
  };
}

/**
 * In Chromium, highlights inherit: a rule for the root reaches all text, in shadow roots too, where a rule for all
 * elements makes the style of a page take twice as long to work out. Firefox and Safari look up the rules of the marked
 * element alone, and only for marked text; only there does what the sheet says of the root itself mean anything.
 */
function rootHighlights(browser: string): Plugin {
  return {
    name: 'termwise-root-highlights',
    enforce: 'pre',
    transform: (css, id) =>
      isChromium(browser) && id.includes('/marks.css')
        ? css.replaceAll(/(?<=^\s*)::highlight\(/gm, ':root::highlight(').replace(/^:root \{[^}]+\}/m, '')
        : undefined,
  };
}

/** The popup, at the side of the window. */
const SIDE = 'popup.html?side';
const isChromium = (browser: string): boolean => ['chrome', 'edge'].includes(browser);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],
  outDir: '.output',
  // Without a display `npm run dev` only builds; load the folder that it names by hand.
  webExt: {
    disabled: process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', ...(isChromium(browser) ? ['sidePanel'] : [])],
    content_security_policy: {
      extension_pages: command === 'serve' ? STRICT.replace("style-src 'self'", RELOADING) : STRICT,
    },
    icons: { 16: 'icons/on-16.png', 32: 'icons/on-32.png', 48: 'icons/on-48.png', 128: 'icons/on-128.png' },
    action: {
      default_title: '__MSG_extName__',
      default_icon: { 16: 'icons/on-16.png', 32: 'icons/on-32.png' },
    },
    // Chrome gives no key that is its own or that of ChromeOS: Alt+Shift with A, B, C, I, L, N, P, R, S, T, V, W, X or Z.
    commands: {
      'switch-site': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandSwitchSite__',
      },
      'next-term': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNextTerm__',
      },
      // Chrome takes four suggestions at most.
      'previous-term': { description: '__MSG_commandPreviousTerm__' },
      'list-terms': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_commandListTerms__',
      },
      'look-up': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandLookUp__',
      },
    },
    ...(isChromium(browser) && { side_panel: { default_path: SIDE } }),
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: SIDE,
            default_title: '__MSG_extName__',
            default_icon: { 16: 'icons/on-16.png', 32: 'icons/on-32.png' },
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko_android: { strict_min_version: '142.0' },
            gecko: {
              id: 'termwise@termwise.invalid',
              strict_min_version: OLDEST.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
    ...(browser !== 'safari' && { omnibox: { keyword: 'tw' } }),
    ...(isChromium(browser) && { minimum_chrome_version: OLDEST.chrome }),
  }),
  vite: ({ browser }) => ({
    plugins: [preact(), glossaryIndex(), nativeBrowser(), rootHighlights(browser), fewFiles(), asciiScript()],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('platform/script-context.ts', import.meta.url),
        ),
      },
    },
    build: { target: 'es2023' },
    json: { stringify: true },
  }),
});
