import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  cardClosed,
  clickOn,
  collectErrors,
  isCardOpen,
  openCard,
  pointAt,
  pointAtMark,
  runAxe,
  setMedia,
  settledMarks,
  setViewport,
  until,
} from '../browsers/page-tools.ts';
import { marksWhen, someMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(async () => {
  await session.reset();
  await session.extension.inExtension(() => chrome.storage.local.clear());
});

async function openOptions(place = ''): Promise<Page> {
  const options = await session.extension.openExtensionPage(`options.html${place}`);
  await options.waitForSelector('.section');
  return options;
}

const stored = (): Promise<Record<string, unknown>> =>
  session.extension.inExtension(() => chrome.storage.sync.get(null));
const words = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (node) => node.textContent ?? '');
/** What is seen of the rows of a section, without what only screen readers get. */
const rows = (options: Page, section: string): Promise<string[]> =>
  options.$$eval(`#${section} .undo-row`, (nodes) =>
    nodes.map((node) => {
      const seen = node.cloneNode(true) as Element;
      for (const unseen of seen.querySelectorAll('.unseen, .choice')) unseen.remove();
      const parts = [...seen.children].map(({ textContent }) => textContent ?? '');
      return parts.join(' ').replaceAll(/\s+/g, ' ').trim();
    }),
  );
const row = async (options: Page, section: string, at: number): Promise<string | undefined> =>
  (await rows(options, section))[at];
const rowsWhen = async (options: Page, section: string, expected: string[]): Promise<void> => {
  await expect.poll(() => rows(options, section)).toEqual(expected);
};
const choose = async (options: Page, name: string, value: string): Promise<void> => {
  // No attribute says "on": it is the value of a radio button anyway.
  const at = await options.$$eval(
    `input[name="${name}"]`,
    (nodes, wanted) => nodes.findIndex((node) => (node as HTMLInputElement).value === wanted),
    value,
  );
  await clickOn(options, `fieldset:has(input[name="${name}"]) label:nth-of-type(${at + 1})`);
};
/** Presses the button at the end of a row, by its number from 0. */
const press = (options: Page, section: string, row = 0): Promise<void> =>
  clickOn(options, `#${section} .undo-row:nth-child(${row + 1}) > .link`);
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent);

describe('general', () => {
  it('switches everything off and on again in an open tab', async () => {
    const { page } = await session.open('/');
    expect((await marksWhen(page, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    const options = await openOptions();
    await clickOn(options, '.toggle input');
    expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
    await clickOn(options, '.toggle input');
    expect((await marksWhen(page, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    await page.close();
  });

  it('gives the sites without a rule another one, and leaves the others alone', async () => {
    await session.store({ 'site:127.0.0.1': 'on' });
    const { page } = await session.open('/');
    const before = await someMarks(page);
    const options = await openOptions();
    await choose(options, 'defaultRule', 'list');
    await until(async () => (await stored())['defaultRule'] === 'list', 'the default rule is stored');
    expect(await settledMarks(page)).toEqual(before);
    await session.extension.inExtension(() => chrome.storage.sync.remove('site:127.0.0.1'));
    expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
    await page.close();
  });

  it('marks every mention when asked', async () => {
    const { page } = await session.open('/article');
    const before = await someMarks(page);
    const options = await openOptions();
    await choose(options, 'density', 'all');
    const all = await marksWhen(page, (marks) => marks.length > before.length);
    expect(all.length).toBeGreaterThan(before.length);
    await choose(options, 'density', 'page');
    const first = await marksWhen(page, (marks) => marks.length <= before.length);
    expect(first.length).toBeLessThanOrEqual(before.length);
    expect(first.length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('cards', () => {
  it('open as was chosen, and a double click looks words up once it may', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => (document.body.innerHTML = '<p>The CDIP exam</p><p>The RHIZ exam</p>'));
    await someMarks(page);
    const options = await openOptions();
    await choose(options, 'hover', 'off');
    await until(async () => (await stored())['hover'] === 'off', 'the choice is stored');
    await page.bringToFront();
    const { x, y } = await pointAtMark(page, 'CDIP');
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.click(x, y);
    await openCard(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.mouse.move(2, 2);

    await options.bringToFront();
    await choose(options, 'hover', 'rest');
    await until(async () => (await stored())['hover'] !== 'off', 'the choice is stored');
    await page.bringToFront();
    await page.mouse.move(x, y);
    await openCard(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);

    const word = await pointAt(page, 'RHIZ');
    await page.mouse.click(word.x, word.y, { count: 2 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(false);
    await options.bringToFront();
    await options.$$eval('.toggle-row', (rows) =>
      rows
        .find(({ textContent }) => textContent?.includes('double click'))!
        .querySelector('input')!
        .click(),
    );
    await until(async () => (await stored())['doubleClick'] === true, 'the choice is stored');
    await page.bringToFront();
    await until(async () => {
      await page.mouse.click(word.x, word.y, { count: 2 });
      return isCardOpen(page);
    }, 'a double click opens the card');
    await page.close();
  });
});

describe('look', () => {
  it('changes the sample and the marks of an open tab', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const options = await openOptions();
    const sample = () =>
      options.$eval('.mark-sample [data-field="him"]', (node) => {
        const { textDecorationStyle, textDecorationThickness, backgroundColor } = getComputedStyle(node);
        return [textDecorationStyle, textDecorationThickness, backgroundColor !== 'rgba(0, 0, 0, 0)'];
      });
    const looks = () =>
      page.evaluate(() => {
        const names = [...CSS.highlights.keys()];
        return ['line', 'thin', 'tint'].filter((look) =>
          names.some((name) => name.startsWith(`termwise-${look}-him`)),
        );
      });
    await expect.poll(looks).toEqual(['line']);
    await expect.poll(sample).toEqual(['dotted', '2px', false]);
    await choose(options, 'look', 'tint');
    await expect.poll(sample).toEqual(['dotted', '1px', true]);
    await expect.poll(looks).toEqual(['thin', 'tint']);
    await choose(options, 'look', 'both');
    await expect.poll(sample).toEqual(['dotted', '2px', true]);
    await expect.poll(looks).toEqual(['line', 'tint']);
    await page.close();
  });
});

describe('sites', () => {
  it('are listed with their rules, and searched', async () => {
    await session.store({ 'site:jobs.example.org': 'off', 'site:example.edu/Courses/7': 'list' });
    const options = await openOptions();
    await rowsWhen(options, 'sites', ['example.edu/Courses/7 Remove', 'jobs.example.org Remove']);
    expect(
      await options.$eval(
        '[name="site:jobs.example.org"]:checked',
        (node) => (node as HTMLInputElement).value,
      ),
    ).toBe('off');
    await options.type('.search', 'courses');
    await rowsWhen(options, 'sites', ['example.edu/Courses/7 Remove']);
    await options.type('.search', 'x');
    await rowsWhen(options, 'sites', []);
    await expect.poll(() => words(options, '#sites .none')).toMatch(/No site/);
  });

  it('get another rule at once, which stays listed when it is that of all others', async () => {
    await session.store({ 'site:127.0.0.1': 'off' });
    const { page } = await session.open('/');
    const options = await openOptions();
    await choose(options, 'site:127.0.0.1', 'on');
    expect((await marksWhen(page, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    await rowsWhen(options, 'sites', ['127.0.0.1 Remove']);
    expect(await stored()).toEqual({ 'site:127.0.0.1': 'on' });
    await page.close();
  });

  it('lose their rule and get it back by keyboard alone, the focus staying in the row', async () => {
    await session.store({ 'site:127.0.0.1': 'off', 'site:other.example': 'off' });
    const { page } = await session.open('/');
    const options = await openOptions();
    await rowsWhen(options, 'sites', ['127.0.0.1 Remove', 'other.example Remove']);
    await options.focus('.search');
    // To the rule, and to the button of the first row.
    await options.keyboard.press('Tab');
    await options.keyboard.press('Tab');
    await expect.poll(() => focused(options)).toBe('Remove 127.0.0.1');
    await options.keyboard.press('Enter');
    await rowsWhen(options, 'sites', ['The rule for 127.0.0.1 is removed. Undo', 'other.example Remove']);
    await expect.poll(() => focused(options)).toBe('Undo 127.0.0.1');
    expect((await marksWhen(page, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
    await options.bringToFront();
    await options.keyboard.press('Enter');
    await rowsWhen(options, 'sites', ['127.0.0.1 Remove', 'other.example Remove']);
    await expect.poll(() => focused(options)).toBe('Remove 127.0.0.1');
    await expect.poll(stored).toEqual({ 'site:127.0.0.1': 'off', 'site:other.example': 'off' });
    // What is then removed elsewhere is gone like any other.
    await session.extension.inExtension(() => chrome.storage.sync.remove('site:127.0.0.1'));
    await rowsWhen(options, 'sites', ['other.example Remove']);
    await page.close();
  });

  it('are not put back by a double click', async () => {
    await session.store({ 'site:a.example': 'off' });
    const options = await openOptions();
    await clickOn(options, '#sites .undo-row > .link', { count: 2, delay: 60 });
    await rowsWhen(options, 'sites', ['The rule for a.example is removed. Undo']);
  });

  it('come and go as they do elsewhere', async () => {
    const options = await openOptions();
    await expect.poll(() => words(options, '#sites .none')).toMatch(/No site has a rule/);
    await session.store({ 'site:a.example': 'off' });
    await rowsWhen(options, 'sites', ['a.example Remove']);
    await session.reset();
    await rowsWhen(options, 'sites', []);
    await expect.poll(() => words(options, '#sites .none')).toMatch(/No site has a rule/);
  });
});

describe('known terms', () => {
  it('are shown again, and hidden again by Undo', async () => {
    await session.store({ known: ['rhia', 'no-such-term'] });
    const { page } = await session.open('/');
    expect((await someMarks(page)).join()).not.toContain('RHIA');
    const options = await openOptions();
    await expect.poll(() => row(options, 'known', 0)).toBe('no-such-term Show again');
    expect(await row(options, 'known', 1)).toMatch(/^RHIA Registered .* Show again$/);
    await press(options, 'known', 1);
    expect(await marksWhen(page, (marks) => marks.includes('him: RHIA'))).toContain('him: RHIA');
    await expect.poll(() => row(options, 'known', 1)).toBe('RHIA is marked again. Undo');
    await press(options, 'known', 1);
    expect(await marksWhen(page, (marks) => !marks.includes('him: RHIA'))).not.toContain('him: RHIA');
    await page.close();
  });

  it('loses none when two go in quick succession', async () => {
    await session.store({ known: ['rhia', 'rhit', 'hipaa'] });
    const options = await openOptions();
    await expect.poll(async () => (await rows(options, 'known')).length).toBe(3);
    await options.$$eval('#known .undo-row > .link', (nodes) => {
      for (const node of nodes.slice(1)) (node as HTMLElement).click();
    });
    await expect.poll(stored).toEqual({ 'known:hipaa': true });
  });
});

describe('wrong meanings', () => {
  it('say where they hold, are taken back and put back', async () => {
    await session.store({
      'wrong:rhia': ['127.0.0.1', '#1x9k2b'],
      'wrong:rhit': ['jobs.example.org#1x9k2b'],
      'wrong:hipaa': ['*'],
    });
    const { page } = await session.open('/');
    expect((await someMarks(page)).join()).not.toContain('RHIA');
    const options = await openOptions();
    await rowsWhen(options, 'wrong', [
      'HIPAA everywhere Take back',
      'RHIA in one passage of a file on this device Take back',
      'RHIA on 127.0.0.1 Take back',
      'RHIT in one passage of jobs.example.org Take back',
    ]);
    await press(options, 'wrong', 2);
    expect(await marksWhen(page, (marks) => marks.includes('him: RHIA'))).toContain('him: RHIA');
    await expect.poll(() => row(options, 'wrong', 2)).toBe('Taken back: RHIA, on 127.0.0.1. Undo');
    await expect.poll(stored).not.toHaveProperty('wrong:rhia/127.0.0.1');
    await press(options, 'wrong', 2);
    expect(await marksWhen(page, (marks) => !marks.includes('him: RHIA'))).not.toContain('him: RHIA');
    await expect.poll(() => row(options, 'wrong', 2)).toBe('RHIA on 127.0.0.1 Take back');
    await page.close();
  });
});

describe('what Termwise knows', () => {
  const counts = (options: Page): Promise<Record<string, number>> =>
    options.$$eval('#stored .count', (nodes) =>
      Object.fromEntries(
        nodes.map((node) => [
          node.querySelector('dt')?.textContent,
          Number(node.querySelector('.count-number')?.textContent),
        ]),
      ),
    );

  it('is nothing for a new person', async () => {
    const options = await openOptions();
    await expect
      .poll(() => counts(options))
      .toEqual({
        Settings: 0,
        'Rules for sites': 0,
        'Known terms': 0,
        'Wrong meanings': 0,
        'Terms that you have opened': 0,
        'Posting kept to compare': 0,
        'Network requests': 0,
      });
    expect(session.extension.outside).toEqual([]);
  });

  it('is everything that is stored, and follows it', async () => {
    await session.store({
      look: 'tint',
      'site:a.example': 'off',
      known: ['rhia', 'rhit'],
      'wrong:hipaa': ['a.example', 'b.example'],
      density: 42,
      ofALaterVersion: true,
    });
    await session.extension.inExtension(() => chrome.storage.local.set({ met: ['rhia', 'hipaa'] }));
    const options = await openOptions();
    const before = {
      Settings: 1,
      'Rules for sites': 1,
      'Known terms': 2,
      'Wrong meanings': 2,
      'Terms that you have opened': 2,
      'Posting kept to compare': 0,
      'Unreadable items': 2,
      'Network requests': 0,
    };
    await expect.poll(() => counts(options)).toEqual(before);
    await press(options, 'sites');
    await expect.poll(() => counts(options)).toEqual({ ...before, 'Rules for sites': 0 });
  });
});

it('names broken settings and puts them aside', async () => {
  await session.store({ density: 42, 'wrong:rhia': 'here' });
  const options = await openOptions();
  await expect
    .poll(() => words(options, 'main > .notice'))
    .toMatch(/wrong:rhia.*density|density.*wrong:rhia/);
  await clickOn(options, 'main > .notice .button');
  await options.waitForSelector('main > .notice', { hidden: true });
  await expect.poll(stored).toEqual({});
  const local = () => session.extension.inExtension(() => chrome.storage.local.get(null));
  await expect.poll(local).toEqual({ 'broken:density': 42, 'broken:wrong:rhia': 'here' });
  await expect.poll(() => words(options, '#stored')).toMatch(/Items put aside2/);
});

/** From now on nothing can be stored by this page, until what is given back is called. */
async function breakStore(options: Page): Promise<() => Promise<unknown>> {
  await options.evaluate(() => {
    Object.defineProperty(navigator.locks, 'request', {
      configurable: true,
      value: () => Promise.reject(new Error('no storage')),
    });
  });
  return () => options.evaluate(() => Reflect.deleteProperty(navigator.locks, 'request'));
}

it('says so when a change can’t be stored, and until one can', async () => {
  await session.store({ known: ['rhia'] });
  const options = await openOptions();
  await press(options, 'known');
  await rowsWhen(options, 'known', ['RHIA is marked again. Undo']);
  const mend = await breakStore(options);
  await press(options, 'known', 0);
  await options.waitForSelector('.not-stored p');
  await expect.poll(() => words(options, '[role="alert"]')).toMatch(/could not store/);
  await mend();
  await choose(options, 'look', 'tint');
  await options.waitForSelector('.not-stored p', { hidden: true });
});

it('what finds no room in sync counts on this device, is said, and moves when there is room', async () => {
  await session.extension.inExtension(async () => {
    let at = 0;
    for (const size of [8000, 1000, 100, 10, 1]) {
      const fill = (): Promise<boolean> =>
        chrome.storage.sync.set({ [`fill${at}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
      while (await fill()) at++;
    }
  });
  const options = await openOptions();
  await choose(options, 'density', 'page');
  await expect.poll(() => words(options, 'main > .notice')).toMatch(/no room.*: 1/);
  expect(
    await options.$eval('[name="density"][value="page"]', (node) => (node as HTMLInputElement).checked),
  ).toBe(true);
  await session.extension.inExtension(() => chrome.storage.sync.remove('fill3'));
  await choose(options, 'density', 'all');
  await options.waitForSelector('main > .notice', { hidden: true });
  expect(await stored()).toMatchObject({ density: 'all' });
});

it('is opened from the popup, in the tab where it is open already', async () => {
  const { page } = await session.open('/');
  const popup = await session.extension.popup(page);
  await popup.waitForSelector('.term-row');
  const titles = () =>
    session.extension.inExtension(async () =>
      (await chrome.tabs.query({})).map(({ title, active }) => `${title}${active ? ', in front' : ''}`),
    );
  // The popup is behind the settings by then, where no mouse reaches it.
  const openSettings = () =>
    popup.$eval('.popup-foot .link:last-of-type', (node) => (node as HTMLElement).click());
  await openSettings();
  await expect.poll(titles).toContain('Termwise settings, in front');
  await page.bringToFront();
  await openSettings();
  await expect.poll(titles).toContain('Termwise settings, in front');
  expect((await titles()).filter((title) => title.startsWith('Termwise settings'))).toHaveLength(1);
  await page.close();
});

describe('data', () => {
  const button = (options: Page, label: string): Promise<void> =>
    options.$$eval(
      '#data button',
      (nodes, wanted) => nodes.find((node) => node.textContent === wanted)!.click(),
      label,
    );
  const done = (options: Page) => (): Promise<string> => words(options, '.data-done');
  const choose = async (options: Page, name: string, content: string): Promise<void> => {
    // The browser's own chooser can't be reached here: the file comes as it does out of one.
    await options.$eval(
      '#data input[type=file]',
      (input, fileName, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], fileName));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      content,
    );
  };

  /** A file with so many rules. */
  const fileOf = (count: number): string => {
    const rules = Array.from({ length: count }, (_, at) => [`site:${at}.example`, 'off']);
    return JSON.stringify({ termwise: 1, items: Object.fromEntries(rules) });
  };

  it('is exported, imported after a look, set back and erased, and each but the last can be undone', async () => {
    const mine = { look: 'tint', 'site:a.example': 'off', 'known:rhia': true, 'wrong:him/a.example': true };
    await session.store(mine);
    const met = (): Promise<unknown> =>
      session.extension.inExtension(async () => (await chrome.storage.local.get('met'))['met']);
    await session.extension.inExtension(() => chrome.storage.local.set({ met: ['ehr'] }));
    const options = await openOptions('#data');
    const file = await options.evaluate(async () => {
      const made = new Promise<Blob>((resolve) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => (resolve(blob), make(blob));
      });
      HTMLAnchorElement.prototype.click = () => undefined;
      [...document.querySelectorAll<HTMLElement>('#data button')]
        .find((node) => node.textContent === 'Save a file')!
        .click();
      return (await made).text();
    });
    // What was opened stays on the device.
    expect(JSON.parse(file)).toMatchObject({ termwise: 1, items: mine });
    expect(file).not.toContain('ehr');

    await button(options, 'Set back');
    await expect.poll(stored).toEqual({ ...mine, look: undefined });
    await button(options, 'Undo');
    await expect.poll(stored).toEqual(mine);

    for (const [name, content, said] of [
      ['a.json', 'no', /a\.json.*can’t be read.*Nothing has changed/],
      ['b.json', '{"a": 1}', /b\.json.*holds no choices/],
      ['c.json', '{"termwise": 9, "items": {}}', /c\.json.*later version/],
      ['d.json', fileOf(5001), /d\.json.*more than 5,000 choices/],
    ] as const) {
      await choose(options, name, content);
      await expect.poll(done(options)).toMatch(said);
    }
    await options.evaluate(() => {
      const { text } = File.prototype;
      File.prototype.text = () => {
        File.prototype.text = text;
        return Promise.reject(new DOMException('It has gone.', 'NotFoundError'));
      };
    });
    await choose(options, 'e.json', fileOf(1));
    await expect.poll(done(options)).toMatch(/e\.json.*could not be opened/);
    expect(await stored()).toEqual(mine);

    await choose(
      options,
      'd.json',
      JSON.stringify({
        termwise: 1,
        items: { look: 'both', known: ['rhit'], 'wrong:him': ['*'], met: ['rhit'], x: 1 },
      }),
    );
    await options.waitForSelector('.preview:focus');
    expect(await words(options, '.preview')).toMatch(/Settingsnew: 0, changed: 1.*left out: x/);
    expect(await runAxe(options)).toEqual([]);
    expect(await stored()).toEqual(mine);
    const mend = await breakStore(options);
    await button(options, 'Import');
    await options.waitForSelector('.not-stored p');
    expect(await words(options, '.preview')).toMatch(/changed: 1/);
    await mend();
    await button(options, 'Import');
    const both = { ...mine, look: 'both', 'known:rhit': true, 'wrong:him/*': true };
    await expect.poll(stored).toEqual(both);
    await expect.poll(met).toEqual(['ehr', 'rhit']);
    await button(options, 'Undo');
    await expect.poll(stored).toEqual(mine);
    await expect.poll(met).toEqual(['ehr']);

    await options.$eval('#sites .undo-row .link', (node) => (node as HTMLElement).click());
    await expect.poll(() => words(options, '#sites')).toMatch(/a\.example is removed/);
    await button(options, 'Erase everything');
    await options.waitForSelector('[role="group"][aria-label*="no way back"] > :focus');
    expect(await stored()).toEqual({ ...mine, 'site:a.example': undefined });
    await button(options, 'Erase everything');
    await expect.poll(stored).toEqual({});
    await expect.poll(() => words(options, '#sites')).not.toMatch(/a\.example/);
    await expect.poll(() => session.extension.inExtension(() => chrome.storage.local.get(null))).toEqual({});
    await expect.poll(done(options)).toMatch(/keeps nothing/);
  });

  it('of a file with thousands of rules is all kept, and the page has rows for some of them', async () => {
    const options = await openOptions('#data');
    await choose(options, 'a.json', fileOf(2000));
    await options.waitForSelector('.preview:focus');
    await button(options, 'Import');
    await expect.poll(() => words(options, '#sites')).toMatch(/1,800 more: search/);
    expect(await rows(options, 'sites')).toHaveLength(200);
    await expect.poll(async () => Object.keys(await stored()).length).toBe(512);
    await options.$eval('#sites [type=search]', (input) => {
      (input as HTMLInputElement).value = '1999.';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => rows(options, 'sites')).toHaveLength(1);
  });

  it('offers no Undo after everything was erased on another page', async () => {
    await session.store({ look: 'tint', 'known:rhia': true });
    const [one, other] = [await openOptions(), await openOptions()];
    await press(one, 'known');
    await expect.poll(() => row(one, 'known', 0)).toMatch(/Undo$/);
    await button(one, 'Set back');
    await expect.poll(done(one)).toMatch(/Undo$/);
    await button(other, 'Erase everything');
    await button(other, 'Erase everything');
    await expect.poll(done(other)).toMatch(/keeps nothing/);
    await expect.poll(() => rows(one, 'known')).toEqual([]);
    await expect.poll(() => words(one, '.data-done')).toBe(' ');
  });

  it('keys are listed, all those given that we ask for, with the way to the browser’s page that changes them', async () => {
    const options = await openOptions('#keys');
    const keys = () => options.$$eval('#keys dd', (cells) => cells.map(({ textContent }) => textContent));
    const asked = ['E', 'G', 'J', 'O'].map((letter) => `Alt+Shift+${letter}`);
    await expect.poll(async () => (await keys()).toSorted()).toEqual([...asked, 'no key yet']);
    const opened = () =>
      session.extension.inExtension(async () => (await chrome.tabs.query({})).filter(({ active }) => active));
    const [before] = await opened();
    await clickOn(options, '#keys .button');
    await expect.poll(async () => (await opened())[0]?.id).not.toBe(before?.id);
  });
});

it('has an address for each section', async () => {
  const options = await openOptions('#sites');
  const top = () => options.$eval('#sites', (node) => Math.round(node.getBoundingClientRect().top));
  await expect.poll(top).toBeLessThan(100);
});

describe('the page', () => {
  beforeEach(() =>
    session.store({
      'site:jobs.example.org': 'list',
      'site:learn.example.edu/courses/him-2207': 'on',
      'site:a-department-with-a-long-name.of-a-university.example.edu': 'off',
      known: ['hipaa', 'ehr'],
      'wrong:rhia': ['jobs.example.org#1x9k2b'],
      look: 'both',
    }),
  );

  it.each(['light', 'dark'] as const)('passes axe and works in %s', async (colorScheme) => {
    const options = await openOptions();
    const errors = collectErrors(options);
    await setMedia(options, { colorScheme });
    await press(options, 'sites', 1);
    await expect.poll(() => row(options, 'sites', 1)).toMatch(/Undo$/);
    const violations = await runAxe(options);
    const path = `.output/tests/${kind}-options-${colorScheme}.png` as const;
    await options.screenshot({ path, fullPage: true });
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('passes axe in forced colours', async () => {
    const options = await openOptions();
    await setMedia(options, { forcedColors: true });
    const violations = await runAxe(options);
    await options.screenshot({ path: `.output/tests/${kind}-options-forced.png`, fullPage: true });
    // How well its colours stand out is the system's choice.
    expect(violations.filter(({ rule }) => rule !== 'color-contrast')).toEqual([]);
  });

  // 640 px is a window of 1280 px at 200%.
  it.each([640, 360, 320])('needs no scrolling sideways at %i px, nor with larger letters', async (width) => {
    const options = await openOptions();
    await setViewport(options, { width, height: 740, deviceScaleFactor: width === 640 ? 2 : 1 });
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const switches = await options.$$eval('.toggle input', (nodes) => nodes.map((node) => node.clientWidth));
    expect(new Set(switches).size).toBe(1);
    const path = `.output/tests/${kind}-options-${width}.png` as const;
    await options.screenshot({ path, fullPage: true });
    await options.evaluate(() => (document.documentElement.style.fontSize = '24px'));
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
