/** Rules for a site and a part of it, pauses, and quizzes: in two tabs and their frames. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { clickOn, markLines, runAxe, setMedia, setViewport, until } from '../browsers/page-tools.ts';
import { chooseMenu, typeBehindKeyword } from '../browsers/commands.ts';
import { expectMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(async () => {
  await session.reset();
  await session.extension.inExtension(() => chrome.storage.local.clear());
});

const RHIA = 'him: RHIA';
const QUIZ = '/courses/7/quizzes/12/take';

const stored = (): Promise<Record<string, unknown>> =>
  session.extension.inExtension(() => chrome.storage.sync.get(null));
const pauses = (): Promise<unknown> =>
  session.extension.inExtension(async () => (await chrome.storage.local.get('pauses'))['pauses']);
const said = (popup: Page, selector: string) => (): Promise<string> =>
  popup.$eval(selector, (node) => node.textContent ?? '');
const choose = (popup: Page, name: string, at: number): Promise<void> =>
  clickOn(popup, `.choice:has([name="${name}"]) label:nth-of-type(${at})`);
const press = async (popup: Page, selector: string): Promise<void> => {
  await popup.waitForSelector(selector, { visible: true });
  await clickOn(popup, selector);
};
const popupOf = async (page: Page): Promise<Page> => {
  const popup = await session.extension.popup(page);
  await popup.waitForSelector('.site-more');
  return popup;
};

it('a rule holds for one course, and the rest of the site keeps its own', async () => {
  const { page } = await session.open('/living/one');
  await page.evaluate(() => history.pushState(null, '', '/courses/7/pages/1'));
  const { page: other } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
  const popup = await popupOf(page);
  await choose(popup, 'scope', 2);
  await choose(popup, 'rule', 3);
  await expectMarks(page, []);
  await expect.poll(stored).toEqual({ 'site:127.0.0.1/courses/7': 'off' });
  await expect.poll(said(popup, '.site-words p')).toBe('Your rule for 127.0.0.1/courses/7');
  await other.bringToFront();
  await expectMarks(other, [RHIA]);
  // The other way round, and most specific wins.
  await popup.bringToFront();
  await choose(popup, 'scope', 1);
  await choose(popup, 'rule', 2);
  await expect.poll(stored).toEqual({ 'site:127.0.0.1': 'list', 'site:127.0.0.1/courses/7': 'off' });
  await choose(popup, 'scope', 2);
  await choose(popup, 'rule', 1);
  await expect.poll(stored).toEqual({ 'site:127.0.0.1': 'list', 'site:127.0.0.1/courses/7': 'on' });
  await expectMarks(page, [RHIA]);
  await expectMarks(other, []);
  // What was chosen on this site does not hold on the next.
  await page.bringToFront();
  await page.goto(`${session.server.otherOrigin}/living/one`);
  await popup.bringToFront();
  const scope = (): Promise<string[]> =>
    popup.$$eval('.site h2, [name="scope"]:checked', (nodes) =>
      nodes.map((node) => (node as HTMLInputElement).value ?? node.textContent),
    );
  await expect.poll(scope).toEqual(['localhost', 'site']);
});

it('a choice that can’t be stored is not shown as if it were, and that is said', async () => {
  const { page } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
  const popup = await popupOf(page);
  await popup.evaluate(() => {
    Object.defineProperty(navigator.locks, 'request', {
      configurable: true,
      value: () => Promise.reject(new Error('no storage')),
    });
  });
  await choose(popup, 'rule', 3);
  await expect.poll(said(popup, '[role="alert"]')).toMatch(/could not store/);
  const chosen = await popup.$$eval('[name="rule"]', (inputs) =>
    inputs.findIndex((input) => (input as HTMLInputElement).checked),
  );
  expect(chosen).toBe(0);
  await popup.evaluate(() => Reflect.deleteProperty(navigator.locks, 'request'));
  await choose(popup, 'rule', 2);
  await expect.poll(said(popup, '[role="alert"]')).toBe('');
  await expectMarks(page, []);
});

describe('a pause', () => {
  it('is for a tab, a site or all, in its frames too, and can be ended', async () => {
    const { page } = await session.open('/living/framed');
    const { page: other } = await session.open('/living/one');
    const popup = await popupOf(page);
    const pause = async (at: number): Promise<void> => {
      await popup.bringToFront();
      await press(popup, '.pause summary');
      await press(popup, `.pause li:nth-child(${at}) .link`);
    };
    const goOn = async (): Promise<void> => {
      await popup.bringToFront();
      await press(popup, '.pause .button');
    };
    await expectMarks(page, [RHIA, RHIA]);
    await pause(1);
    await expect.poll(said(popup, '.site-words p')).toMatch(/this tab/);
    await expect.poll(() => popup.evaluate(() => document.activeElement?.textContent)).toBe('End the pause');
    await expectMarks(page, []);
    await expectMarks(other, [RHIA]);
    // A load does not end it.
    await page.reload();
    await expect.poll(said(popup, '.tab-panel')).toMatch(/paused here/);
    await expectMarks(page, []);
    const icon = await session.extension.tabId(page);
    await expect
      .poll(() => session.extension.inExtension((tabId) => chrome.action.getTitle({ tabId }), icon))
      .toMatch(/paused/);
    await goOn();
    await expectMarks(page, [RHIA, RHIA]);
    await pause(2);
    for (const tab of [page, other]) await expectMarks(tab, []);
    await goOn();
    for (const tab of [page, other]) await expectMarks(tab, tab === page ? [RHIA, RHIA] : [RHIA]);
    await pause(3);
    await expect.poll(said(popup, '.site-words p')).toMatch(/everywhere, until \d/);
    for (const tab of [page, other]) await expectMarks(tab, []);
    await popup.bringToFront();
    await press(popup, '.notice .button');
    for (const tab of [page, other]) await expectMarks(tab, tab === page ? [RHIA, RHIA] : [RHIA]);
    await pause(4);
    await expect.poll(said(popup, '.site-words p')).toMatch(/until midnight/);
    for (const tab of [page, other]) await expectMarks(tab, []);
    await goOn();
    await expect.poll(pauses).toBeUndefined();
  });

  it('is shown as Off, and ends when On or List only is chosen', async () => {
    const { page } = await session.open('/living/one');
    await expectMarks(page, [RHIA]);
    const popup = await popupOf(page);
    const chosen = (): Promise<string> =>
      popup.$eval('[name="rule"]:checked', (input) => (input as HTMLInputElement).value);
    const pauseSite = async (): Promise<void> => {
      await popup.bringToFront();
      await press(popup, '.pause summary');
      await press(popup, '.pause li:nth-child(2) .link');
      await expect.poll(chosen).toBe('off');
    };
    await pauseSite();
    await choose(popup, 'rule', 1);
    await expect.poll(said(popup, '.site-words p')).toBe('On by default');
    await expect.poll(pauses).toBeUndefined();
    await expectMarks(page, [RHIA]);
    await pauseSite();
    await choose(popup, 'rule', 2);
    await expect.poll(said(popup, '.site-words p')).toBe('Your rule for this site');
    expect(await chosen()).toBe('list');
    await expectMarks(page, []);
  });

  it('ends by itself', async () => {
    const { page } = await session.open('/living/framed');
    await expectMarks(page, [RHIA, RHIA]);
    await session.extension.inExtension(() =>
      chrome.storage.local.set({ pauses: { until: Date.now() + 2500 } }),
    );
    await expectMarks(page, []);
    await expectMarks(page, [RHIA, RHIA]);
  });
});

it('a rule for a Brightspace course holds on all its pages', async () => {
  const { page } = await session.open('/living/one');
  const goTo = (to: string): Promise<void> => page.evaluate((url) => history.replaceState(null, '', url), to);
  await goTo('/d2l/home/1234');
  await expectMarks(page, [RHIA]);
  const popup = await popupOf(page);
  await choose(popup, 'scope', 2);
  await choose(popup, 'rule', 3);
  await page.bringToFront();
  for (const path of ['le/content/1234/Home', 'le/1234/discussions/List', 'lms/grades/main.d2l?ou=1234']) {
    await goTo(`/d2l/${path}`);
    await expectMarks(page, []);
  }
  await goTo('/d2l/le/content/77/Home');
  await expectMarks(page, [RHIA]);
});

it('a window without an address of its own goes by the rule of the site that opened it', async () => {
  const { page } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
  const openers = [
    () => window.open('')!.document.body.append('An RHIA'),
    () => void window.open(URL.createObjectURL(new Blob(['<p>An RHIA</p>'], { type: 'text/html' }))),
  ];
  for (const open of openers) {
    await session.reset();
    await page.bringToFront();
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate(open);
    const window = (await opened)!;
    await window.bringToFront();
    await expectMarks(window, [RHIA]);
    await session.store({ 'site:127.0.0.1': 'off' });
    await expectMarks(window, []);
  }
});

// Firefox runs no extension installed by a protocol in files.
it.each(kind === 'chromium' ? ['tests/pages/static/anime.html'] : [])(
  'a page of no site, %s, leads to the rule for all other sites, and says until when it is paused',
  async (file) => {
    await session.store({ defaultRule: 'off' });
    const { page } = await session.open('/living/one');
    await page.goto(pathToFileURL(file).href);
    const popup = await session.extension.popup(page);
    await expect.poll(said(popup, '.notice .button')).toBe('Settings');
    await session.extension.inExtension(() =>
      chrome.storage.local.set({ pauses: { until: Date.now() + 3_600_000 } }),
    );
    await expect.poll(said(popup, '.site')).toMatch(/^No site to switch here.*everywhere, until \d/);
    await expect.poll(said(popup, '.notice')).toMatch(/paused here, so the page has not been read\.End/);
  },
);

it('long names break, and no control is beside the popup', async () => {
  const { page } = await session.open('/living/one');
  const course = 'course-v1:UniversityOfSomewhereX+HealthInformationManagement101x+3T2026';
  await page.evaluate((id) => history.replaceState(null, '', `/course/${id}/home`), course);
  await session.store({ [`site:127.0.0.1/course/${course}`]: 'off' });
  const popup = await popupOf(page);
  await popup.waitForSelector('.notice .button');
  for (const width of [400, 360]) {
    await setViewport(popup, { width, height: 600 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

it('says that there may be terms that are known where there are no others', async () => {
  await session.store({ 'known:rhia': true });
  const { page } = await session.open('/living/one');
  const popup = await popupOf(page);
  await expect.poll(said(popup, '.notice')).toContain('apart from any that you know');
  await expect.poll(said(popup, '.notice .button')).toBe('Settings');
  await page.close();
});

describe('a quiz', () => {
  it('is silent by itself, in frames of another origin too, and says why; a rule for it goes before', async () => {
    const { page, errors } = await session.open(QUIZ);
    const popup = await popupOf(page);
    await expect.poll(said(popup, '.tab-panel')).toMatch(/looks like a quiz or an exam \(Canvas\)/);
    await expect.poll(said(popup, '.site-words p')).toMatch(/^Silent by itself/);
    await expectMarks(page, []);
    expect(await runAxe(popup)).toEqual([]);
    await popup.screenshot({ path: `.output/tests/${kind}-popup-quiz.png` });
    await press(popup, '.notice .button');
    await expect.poll(stored).toEqual({ [`site:127.0.0.1${QUIZ}`]: 'on' });
    await expect.poll(() => popup.$$eval('.term-name', (nodes) => nodes.length)).toBeGreaterThan(1);
    await popup.bringToFront();
    await choose(popup, 'rule', 3);
    await expectMarks(page, []);
    await expect.poll(stored).toEqual({});
    expect(errors).toEqual([]);
  });

  it('is turned on alone where quizzes share their path, else with all others, which is said', async () => {
    const { page } = await session.open('/living/one');
    const goTo = (to: string): Promise<void> =>
      page.evaluate((url) => history.replaceState(null, '', url), to);
    await goTo('/mod/quiz/attempt.php?attempt=1&cmid=5');
    await expectMarks(page, []);
    const popup = await popupOf(page);
    await expect.poll(said(popup, '.site-more')).toContain('Only this quiz');
    await press(popup, '.notice .button');
    await expect.poll(stored).toEqual({ 'site:127.0.0.1/mod/quiz?cmid=5': 'on' });
    await page.bringToFront();
    await expectMarks(page, [RHIA]);
    await goTo('/mod/quiz/summary.php?attempt=1&cmid=5');
    await expectMarks(page, [RHIA]);
    await goTo('/mod/quiz/attempt.php?attempt=9&cmid=77');
    await expectMarks(page, []);
    await goTo('/mod/quiz/attempt.php');
    const other = await popupOf(page);
    await expect.poll(said(other, '.site-more')).toContain('All quizzes of this site');
    await expect.poll(said(other, '.notice .button')).toBe('Turn it on for all quizzes of this site');
  });

  it('is found when a page becomes one without a load, by its address and by what it holds', async () => {
    const { page } = await session.open('/living/framed');
    await expectMarks(page, [RHIA, RHIA]);
    await page.evaluate((to) => history.pushState(null, '', to), QUIZ);
    await expectMarks(page, []);
    await page.evaluate(() => history.replaceState(null, '', '/courses/7/quizzes/12'));
    await expectMarks(page, [RHIA, RHIA]);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<form id="submit_quiz_form">An RHIT</form>'),
    );
    await expectMarks(page, []);
    await page.evaluate(() => document.getElementById('submit_quiz_form')!.remove());
    await expectMarks(page, [RHIA, RHIA]);
  });

  it('is noticed in a page that is only listed as well, once somebody asks, and so is its end', async () => {
    await session.store({ defaultRule: 'list' });
    const { page } = await session.open('/living/one');
    const goTo = (to: string): Promise<void> =>
      page.evaluate((url) => history.replaceState(null, '', url), to);
    await goTo('/courses/7/quizzes/12');
    const popup = await popupOf(page);
    await expect.poll(said(popup, '.notice')).toMatch(/List only/);
    const form = '<form id="submit_quiz_form">An RHIT</form>';
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), form);
    await expect.poll(said(popup, '.notice')).toMatch(/looks like a quiz or an exam \(Canvas\)/);
    await page.evaluate(() => document.getElementById('submit_quiz_form')!.remove());
    await expect.poll(said(popup, '.notice')).toMatch(/List only/);
    await popup.close();
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), form);
    const other = await popupOf(page);
    await expect.poll(said(other, '.notice')).toMatch(/looks like a quiz/);
  });
});

it('a quiz in a frame of another origin is silent with all that is in it, and the popup of the page says so', async () => {
  const { page } = await session.open('/living/one');
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, width: 600, height: 500 }));
  }, session.server.otherOrigin + QUIZ);
  await until(async () => page.frames().length === 3, 'the quiz and its frame are there');
  await expectMarks(page, [RHIA]);
  const popup = await popupOf(page);
  await expect.poll(said(popup, '.tab-panel')).toMatch(/A frame of this page looks like a quiz .*\(Canvas\)/);
  expect(await said(popup, '.site-words p')()).not.toMatch(/quiz/);
  await expect.poll(() => popup.$$eval('.term-name', (nodes) => nodes.length)).toBe(1);
  expect(await runAxe(popup)).toEqual([]);
  await press(popup, '.notice .button');
  await expect.poll(stored).toEqual({ [`site:localhost${QUIZ}`]: 'on' });
  // Of the page, the quiz, and the frame in it.
  await until(
    async () => (await markLines(page)).filter((line) => line === RHIA).length === 3,
    'the marks come',
  );
  await popup.bringToFront();
  await choose(popup, 'scope', 2);
  await choose(popup, 'rule', 3);
  await expectMarks(page, [RHIA]);
  await expect.poll(stored).toEqual({});
});

it('a page without terms says so beside frames that may not be read: a quiz, and a picture', async () => {
  const { page } = await session.open('/bad/no-body');
  await page.evaluate(
    (sources) => {
      document.documentElement.innerHTML = '<body><p>Nothing to explain.</p>';
      for (const src of sources)
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
    },
    [session.server.otherOrigin + QUIZ, '/bad/picture.svg'],
  );
  await until(async () => page.frames().length >= 4, 'the frames are there');
  const popup = await popupOf(page);
  await expect.poll(said(popup, '.tab-panel')).toMatch(/A frame of this page looks like a quiz/);
  await expect.poll(said(popup, '.tab-panel')).toMatch(/No terms .*Look again$/);
  await page.close();
});

it('a frame of another origin that comes late to a quiz shows no mark even for a moment', async () => {
  const page = await session.extension.newPage();
  await page.evaluateOnNewDocument(() => {
    setInterval(() => {
      if (CSS.highlights.size > 0) (window as { seenAt?: number }).seenAt ??= Date.now();
    }, 4);
  });
  await page.goto(session.server.origin + QUIZ);
  const popup = await popupOf(page);
  await expect.poll(said(popup, '.site-words p')).toMatch(/^Silent by itself/);
  await page.bringToFront();
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, width: 600, height: 200 }));
  }, `${session.server.otherOrigin}/living/one`);
  await until(async () => page.frames().length === 3, 'the frame is there');
  await expectMarks(page, []);
  const left = await page.evaluate(() => {
    document.body.replaceChildren(...document.querySelectorAll('iframe:last-child'));
    history.replaceState(null, '', '/living/one');
    return Date.now();
  });
  await expectMarks(page, [RHIA]);
  for (const frame of page.frames().slice(1))
    expect(await frame.evaluate(() => (window as { seenAt?: number }).seenAt)).toBeGreaterThanOrEqual(left);
});

it('the menu of a right click has the rules of the site, each once', async () => {
  // No browser lists its entries, but none changes one that is not there.
  const change = (id: string): Promise<string> =>
    session.extension.inExtension(
      (entry) =>
        Promise.resolve(chrome.contextMenus.update(entry, {})).then(
          () => 'there',
          () => 'not there',
        ),
      id,
    );
  for (const rule of ['on', 'list', 'off']) expect(await change(`site-${rule}`)).toBe('there');
  expect(await change('site-sometimes')).toBe('not there');
  // Only in Chromium can an entry be chosen, and something be written behind "tw", without the browser's own windows:
  // there the events are fired that this would. In Firefox the same listeners are held by the unit tests alone.
  if (kind !== 'chromium') return;
  const { page } = await session.open('/living/one');
  await expectMarks(page, [RHIA]);
  for (const [rule, marks] of [
    ['off', []],
    ['list', []],
    ['on', [RHIA]],
  ] as const) {
    await chooseMenu(session.extension, `site-${rule}`);
    await expect.poll(stored).toEqual(rule === 'on' ? {} : { 'site:127.0.0.1': rule });
    await expectMarks(page, marks);
  }
  // It opens where the address was written, and leaves no empty tab behind.
  const count = async (): Promise<number> => (await session.extension.browser.pages()).length;
  const before = await count();
  await typeBehindKeyword(session.extension, 'rhit');
  const opened = (): Promise<string | undefined> =>
    session.extension.inExtension(
      async () => (await chrome.tabs.query({})).find(({ url }) => url?.includes('glossary.html'))?.url,
    );
  await expect.poll(opened).toMatch(/glossary\.html#rhit$/);
  expect(await count()).toBe(before);
  await typeBehindKeyword(session.extension, 'RHIA: Registered Health Information Administrator');
  await expect.poll(opened).toMatch(/glossary\.html#rhia$/);
  await typeBehindKeyword(session.extension, ' ');
  await expect.poll(opened).toMatch(/glossary\.html$/);
});

it('the panel looks right and passes axe, light and dark, narrow and wide', async () => {
  const { page } = await session.open('/living/one');
  await page.evaluate(() => history.pushState(null, '', '/courses/7/pages/1'));
  const popup = await popupOf(page);
  await press(popup, '.pause summary');
  for (const scheme of ['light', 'dark'] as const) {
    await setMedia(popup, { colorScheme: scheme });
    expect(await runAxe(popup)).toEqual([]);
    await popup.screenshot({ path: `.output/tests/${kind}-popup-site-${scheme}.png` });
  }
  await setViewport(popup, { width: 320, height: 600 });
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await setMedia(popup, { forcedColors: true });
  await popup.screenshot({ path: `.output/tests/${kind}-popup-site-narrow.png` });
});
