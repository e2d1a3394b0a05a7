/**
 * `pages.html?state=popup-quiz` shows one of our pages as it is in that state: the page itself, with a browser that says
 * what the state needs. Without a state it lists them all.
 */
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-600.css';
import '@fontsource/noto-sans/latin-700.css';
import { setBrowser } from './fake-browser.ts';
import { pageStates, type PageState } from './page-states.ts';
import './pages.css';

const PAGES: Readonly<Record<PageState['page'], () => Promise<unknown>>> = {
  popup: () => import('../../entrypoints/popup/main.tsx'),
  options: () => import('../../entrypoints/options/main.tsx'),
  compare: () => import('../../entrypoints/compare/main.tsx'),
  welcome: () => import('../../entrypoints/welcome/main.tsx'),
};

function find(selector: string): Promise<Element> {
  const found = document.querySelector(selector);
  return found
    ? Promise.resolve(found)
    : new Promise((resolve) => setTimeout(() => resolve(find(selector)), 20));
}

/** Milliseconds; a popup gives a silent page up after more, which its story must not come to on a slow machine. */
const MOST_PATIENCE = 500;

function waitForever(): void {
  const { setTimeout } = globalThis;
  const wait = (work: () => void, delay = 0): unknown => delay <= MOST_PATIENCE && setTimeout(work, delay);
  Object.assign(globalThis, { setTimeout: wait });
}

async function show({ page, browser = {}, search = '', press = [], shows }: PageState): Promise<void> {
  setBrowser(browser);
  if (browser.reports === 'silent') waitForever();
  history.replaceState(null, '', search);
  await PAGES[page]();
  for (const selector of press) ((await find(selector)) as HTMLElement).click();
  await find(shows);
  await document.fonts.ready;
  document.documentElement.dataset['isReady'] = '';
}

function list(): void {
  const lines = pageStates.map(({ name }) => {
    const link = Object.assign(document.createElement('a'), { href: `?state=${name}`, textContent: name });
    const line = document.createElement('li');
    line.append(link);
    return line;
  });
  const all = document.createElement('ul');
  all.append(...lines);
  document.body.append(all);
}

const wanted = new URLSearchParams(location.search).get('state');
const state = pageStates.find(({ name }) => name === wanted);
if (state) await show(state);
else list();
