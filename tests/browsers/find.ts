import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The two engines that the extension is tested in; Chrome and Edge count as `chromium`. */
export type BrowserKind = 'chromium' | 'firefox';

/** A browser on this machine: which engine, and the program to start. */
export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
}

/** Programs by the name that they have in PATH, most wanted first. */
const NAMES: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

const MAC_APPS: Record<BrowserKind, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `${app}.app/Contents/MacOS/${app}`),
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
    (app) => `${app}.app/Contents/MacOS/firefox`,
  ),
};

const WINDOWS_PROGRAMS: Record<BrowserKind, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const LINUX_PLACES: Record<BrowserKind, string[]> = {
  chromium: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  firefox: ['/opt/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'],
};

const VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const ASK_FOR = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox 140 or later' } as const;

/** The browser of this kind on this machine, or `undefined`. CHROME_PATH and FIREFOX_PATH come first. */
export function findBrowser(kind: BrowserKind): FoundBrowser | undefined {
  const named = process.env[VARIABLE[kind]];
  if (named) {
    if (!isProgram(named)) throw new Error(`${VARIABLE[kind]} names no program: ${named}`);
    return { kind, path: named };
  }
  const path = places(kind).find((place) => isProgram(place) && !isSnapStub(place));
  return path === undefined ? undefined : { kind, path };
}

/** The browser of this kind; installs it where that is possible, else throws an error of one line saying what to install. */
export function ensureBrowser(kind: BrowserKind): FoundBrowser {
  const found = findBrowser(kind);
  if (found) return found;
  const system = linuxName();
  if (system === 'ubuntu') {
    throw new Error(
      `Ubuntu's packages only fetch a snap, which can't be driven from here: install ${ASK_FOR[kind]} from its maker's .deb and set ${VARIABLE[kind]} if it is not found.`,
    );
  }
  if (system !== 'debian' || process.getuid?.() !== 0) throw new Error(whatToInstall(kind, system));
  console.log(`${kind} is missing: installing Debian's ${DEBIAN_PACKAGE[kind]} …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[kind]);
  const installed = findBrowser(kind);
  if (!installed) throw new Error(`apt-get installed ${DEBIAN_PACKAGE[kind]}, but no ${kind} was found.`);
  return installed;
}

/** Which engine a program is, judged by its file name: `firefox` where the name says so, else `chromium`. */
export function kindOfProgram(path: string): BrowserKind {
  return /firefox|librewolf|waterfox/i.test(path) ? 'firefox' : 'chromium';
}

function places(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_APPS[kind].map((app) => join(folder, app))).concat(inPath(kind));
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS[kind].map((program) => join(folder, program)));
  }
  return [...inPath(kind), ...LINUX_PLACES[kind]];
}

function inPath(kind: BrowserKind): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` and `firefox` are scripts that ask for a snap; snaps can't read a profile under /tmp. */
function isSnapStub(path: string): boolean {
  if (path.startsWith('/snap/')) return true;
  try {
    return (
      statSync(path).size < 20_000 && /\bsnap (install|run)\b|\/snap\/bin/.test(readFileSync(path, 'utf8'))
    );
  } catch {
    return false;
  }
}

/** `debian`, `ubuntu`, another Linux, or `undefined` elsewhere. Derivatives of Debian count as Debian. */
function linuxName(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    const id = /^ID="?([^"\n]*)/m.exec(release)?.[1] ?? 'linux';
    const like = /^ID_LIKE="?([^"\n]*)/m.exec(release)?.[1] ?? '';
    if (id === 'ubuntu' || /\bubuntu\b/.test(like)) return 'ubuntu';
    return id === 'debian' || /\bdebian\b/.test(like) ? 'debian' : id;
  } catch {
    return 'linux';
  }
}

function whatToInstall(kind: BrowserKind, system: string | undefined): string {
  const how = system === 'debian' ? ` (as root: apt-get install ${DEBIAN_PACKAGE[kind]})` : '';
  return `No ${kind} found: install ${ASK_FOR[kind]}${how}, or set ${VARIABLE[kind]} to its program.`;
}

function apt(...args: string[]): void {
  const { status, error } = spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new Error(`apt-get ${args.join(' ')} failed: ${error?.message ?? `exit code ${status}`}`);
}
