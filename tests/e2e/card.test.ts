import type { ElementHandle } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessibleParts } from '../browsers/accessibility.ts';
import { runCommand } from '../browsers/commands.ts';
import {
  cardBox,
  cardClosed,
  clickOn,
  isCardOpen,
  markLines,
  openCard,
  openCardOf,
  pointAt,
  pointAtMark,
  runAxeOnCard,
  setMedia,
  setViewport,
  tapWithPen,
  until,
} from '../browsers/page-tools.ts';
import { marksWhen, someMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

const textOf = (root: ElementHandle): Promise<string> => root.evaluate((node) => node.textContent ?? '');

const stored = (): Promise<Record<string, unknown>> =>
  session.extension.inExtension(() => chrome.storage.sync.get(null));

const words = (root: ElementHandle, selector: string): Promise<string> =>
  root.$eval(selector, (node) => node.textContent ?? '');

describe('the card', () => {
  it('opens when the pointer rests on a mark, and says all that a card says', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const root = await openCardOf(page, 'RHIA');
    const text = await textOf(root);
    for (const part of [
      'Registered Health Information Administrator',
      'Credential',
      'HIM',
      'ahima.org',
      'RHIT',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/2026/);
    expect(await runAxeOnCard(page)).toEqual([]);
    await page.screenshot({ path: `.output/tests/${kind}-card.png` });
    await page.close();
  });

  it('stands whole on the screen and not over its line', async () => {
    const { page } = await session.open('/article');
    await setViewport(page, { width: 420, height: 640 });
    const marks = await someMarks(page);
    for (const line of [marks[0]!, marks[Math.floor(marks.length / 2)]!, marks.at(-1)!]) {
      const { x, y } = await pointAtMark(page, line.replace(/^\w+: /, ''));
      await page.mouse.move(x, y);
      const box = await cardBox(await openCard(page));
      const [right, bottom] = [box.x + box.width, box.y + box.height];
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(420);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(640);
      expect(y < box.y || y > bottom).toBe(true);
      await page.keyboard.press('Escape');
      await cardClosed(page);
    }
    await page.close();
  });

  it('does not open while the pointer only crosses', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const { x, y } = await pointAtMark(page, 'RHIA');
    const seen = await page.evaluateHandle(() => {
      const frames: number[] = [];
      addEventListener('mousemove', () => requestAnimationFrame((time) => frames.push(time)));
      return frames;
    });
    /** The milliseconds between the first and the last frame of the page that saw the pointer move. */
    const cross = async (): Promise<number> => {
      await page.mouse.move(2, 2);
      await cardClosed(page);
      await seen.evaluate(async (frames) => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        frames.length = 0;
      });
      await page.mouse.move(x, y);
      // On a quick machine all would be in one frame.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.mouse.move(x, y + 200, { steps: 2 });
      return seen.evaluate(async (frames) => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return frames.at(-1)! - frames[0]!;
      });
    };
    // On a busy machine the browser may see a rest, or no pointer on the mark at all.
    const isCrossed = async (): Promise<boolean> => {
      const time = await cross();
      return time > 0 && time < 100;
    };
    await until(isCrossed, 'the pointer crosses the mark');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  it('can be reached with the pointer, and closes when it is left', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const root = await openCardOf(page, 'RHIA');
    const box = await cardBox(root);
    await page.mouse.move(box.x + box.width / 2, box.y + 30, { steps: 8 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(2, 2);
    await cardClosed(page);
    await page.close();
  });

  it('closes on Escape, which the page does not get, and on scrolling away', async () => {
    const { page } = await session.open('/article');
    await someMarks(page);
    await page.evaluate(() => {
      const seen: string[] = ((window as unknown as { keys: string[] }).keys = []);
      addEventListener('keydown', (event) => seen.push(event.key));
    });
    const mark = (await markLines(page))[3]!.replace(/^\w+: /, '');
    await openCardOf(page, mark);
    // A hand is never still, and a card that was closed does not come back under it.
    const { x, y } = await pointAtMark(page, mark);
    await page.mouse.move(x + 1, y);
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(false);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { keys: string[] }).keys))
      .toEqual(['a', 'Escape']);
    await page.mouse.move(2, 2);
    await openCardOf(page, (await markLines(page))[3]!.replace(/^\w+: /, ''));
    await page.evaluate(() => scrollBy(0, 3000));
    await cardClosed(page);
    await page.close();
  });

  it('opens on a click on a mark that is no link, and leaves links alone', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<p>The CDIP exam</p><p><a id="go" href="#gone">RHIT posting</a></p>' +
          '<p><button onclick="location.hash = \'pressed\'">CHDA exam</button></p>',
      ),
    );
    await someMarks(page);
    const text = await pointAtMark(page, 'CDIP');
    await page.mouse.click(text.x, text.y);
    const card = await openCard(page);
    expect(await textOf(card)).toContain('CDIP');
    // It is pinned: it stays when it is left, can be dragged and moved to a corner, and keeps its place as the page scrolls.
    const box = await cardBox(card);
    await page.mouse.move(box.x + 90, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 290, box.y + 120, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(2, 700);
    await expect.poll(() => cardBox(card)).toMatchObject({ x: box.x + 200, y: box.y + 100 });
    await page.evaluate(() => {
      document.body.style.paddingBottom = '5000px';
      scrollTo(0, 2000);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardBox(card)).toMatchObject({ x: box.x + 200, y: box.y + 100 });
    await clickOn(page, '.card-tool:nth-child(2)', { within: card });
    await expect.poll(async () => (await cardBox(card)).y).toBe(8);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.press('Escape');
    await cardClosed(page);
    const link = await pointAtMark(page, 'RHIT');
    await page.mouse.move(link.x, link.y);
    await openCard(page);
    await page.mouse.click(link.x, link.y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#gone');
    await page.keyboard.press('Escape'); // it lies over the button
    await cardClosed(page);
    const button = await pointAtMark(page, 'CHDA');
    await page.mouse.move(button.x, button.y);
    await until(async () => (await words(await openCard(page), 'h2')) === 'CHDA', 'its card opens');
    await page.mouse.click(button.x, button.y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#pressed');
    // The click has not pinned it.
    await page.mouse.move(2, 700);
    await cardClosed(page);
    await page.close();
  });

  it('says why it is marked, and what else it may mean', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const why = await (await openCardOf(page, 'MHA')).$eval('.card-why', (node) => node.textContent);
    expect(why).toContain('Mental Health America');
    expect(why).toMatch(/(because of|Elsewhere on the page:) \w+/);
    await page.close();
  });

  it('says how a posting asks for a credential, in its own words', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML = '<p>Our HIM team. RHIA or RHIT required within one year. EHR skills.</p>';
    });
    await someMarks(page);
    const root = await openCardOf(page, 'RHIT');
    expect(await words(root, '.card-asked')).toMatch(
      /required.*one of.*“.*RHIA or RHIT required within one year/i,
    );
    // What it takes is there to read at once.
    expect(await words(root, 'details[open] summary')).toMatch(/what it takes/i);
    expect(await words(root, 'details[open] summary + p')).toMatch(/exam/);
    await page.close();
  });

  it('turns to a related term and back', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const root = await openCardOf(page, 'RHIA');
    await clickOn(page, '.card-chip', { within: root });
    const heading = () => words(root, 'h2');
    await expect.poll(heading).not.toBe('RHIA');
    await clickOn(page, '.card-trail .card-link', { within: root });
    await expect.poll(heading).toBe('RHIA');
    await page.close();
  });

  it('hides a term that the person knows in all tabs, and takes it back', async () => {
    const { page: other } = await session.open('/');
    await someMarks(other);
    const { page } = await session.open('/');
    await someMarks(page);
    const root = await openCardOf(page, 'RHIA');
    await clickOn(page, '.card-row:last-child .card-link', { within: root });
    for (const one of [page, other])
      await until(async () => !(await markLines(one)).includes('him: RHIA'), 'RHIA is no longer marked');
    expect(await stored()).toEqual({ 'known:rhia': true });
    await expect.poll(() => words(root, '[role=status]')).toMatch(/^RHIA is no longer marked/);
    await until(
      async () => (await accessibleParts(page, 'status')).some(({ text }) => text.startsWith('RHIA is no')),
      'those who only hear it are told',
    );
    expect(await runAxeOnCard(page)).toEqual([]);
    await clickOn(page, '.card-done .card-link', { within: root });
    for (const one of [page, other])
      await until(async () => (await markLines(one)).includes('him: RHIA'), 'RHIA is marked again');
    expect(await stored()).toEqual({});
    await page.close();
  });

  it('is copied with its source, and hides a term until the page is loaded again', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const root = await openCardOf(page, 'RHIA');
    await clickOn(page, '.card-source + .card-link', { within: root });
    await expect.poll(() => words(root, '[role=status]')).toMatch(/^Copied/);
    const hide = (): Promise<void> =>
      clickOn(page, '.card-row:last-child .card-link:nth-child(2)', { within: root });
    await hide();
    await marksWhen(page, (marks) => !marks.includes('him: RHIA'));
    await clickOn(page, '.card-done .card-link', { within: root });
    await marksWhen(page, (marks) => marks.includes('him: RHIA'));
    await hide();
    await marksWhen(page, (marks) => !marks.includes('him: RHIA'));
    expect(await stored()).toEqual({});
    await page.reload();
    await marksWhen(page, (marks) => marks.includes('him: RHIA'));
    await page.close();
  });

  it('keeps its edges in forced colours, and moves nothing for those who ask for less motion', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const line = () =>
      page.evaluate(() => {
        const [mark] = CSS.highlights.get('termwise-line-him-light') ?? [];
        const element = mark!.startContainer.parentElement!;
        return getComputedStyle(element, '::highlight(termwise-line-him-light)').textDecorationColor;
      });
    const before = await line();
    await setMedia(page, { forcedColors: true, reducedMotion: true });
    await until(async () => (await line()) !== before, 'the lines have a colour of the system');
    const root = await openCardOf(page, 'RHIA');
    const box = await root.$eval('.box', (node) => {
      const { animationName, borderTopStyle, borderTopWidth } = getComputedStyle(node);
      return { animationName, borderTopStyle, borderTopWidth };
    });
    expect(box).toEqual({ animationName: 'none', borderTopStyle: 'solid', borderTopWidth: '1px' });
    await page.screenshot({ path: `.output/tests/${kind}-card-forced.png` });
    await page.close();
  });

  it.each([
    ['in this passage', 1, '127.0.0.1#', 2],
    ['on this site', 2, '127.0.0.1', 0],
    ['anywhere', 3, '*', 0],
  ])('takes a wrong meaning back %s, and undoes that', async (_where, button, place, left) => {
    const { page } = await session.open('/anime');
    await session.store({ density: 'all' });
    await page.evaluate(() => {
      for (const text of ['The CDIP exam of a hospital', 'Sit the CDIP', 'Renew the CDIP'])
        document.body.insertAdjacentHTML('afterbegin', `<p>${text}</p>`);
    });
    const count = async () => (await markLines(page)).filter((line) => line === 'him: CDIP').length;
    await until(async () => (await count()) === 3, 'three marks');
    const root = await openCardOf(page, 'CDIP');
    await clickOn(page, '.card-wrong summary', { within: root });
    await clickOn(page, `.card-wrong .card-chip:nth-of-type(${button})`, { within: root });
    await until(async () => (await count()) === left, 'the marks go');
    const places = Object.keys(await stored()).filter((key) => key !== 'density');
    expect(places.map((key) => key.replace(/#.+/, '#'))).toEqual([`wrong:cdip/${place}`]);
    await expect.poll(() => words(root, '[role=status]')).toMatch(/^CDIP is no longer marked/);
    await clickOn(page, '.card-done .card-link', { within: root });
    await until(async () => (await count()) === 3, 'the marks come back');
    expect(Object.keys(await stored())).toEqual(['density']);
    await page.close();
  });

  it('opens the comparison at its row, where the terms of the page are marked', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const root = await openCardOf(page, 'RHIA');
    await clickOn(page, '.card-row:last-child .card-link:last-child', { within: root });
    const url = await until(async () => {
      const tabs = await session.extension.inExtension(() => chrome.tabs.query({}));
      return tabs.map((tab) => tab.url ?? '').find((address) => address.includes('compare.html'));
    }, 'the comparison opens');
    expect(url).toContain('#credentials');
    const here = new URL(url).searchParams.get('here')!.split(',');
    expect(here).toEqual(expect.arrayContaining(['rhia', 'hipaa']));
    const comparison = await session.extension.openExtensionPage(
      new URL(url).pathname.slice(1) + new URL(url).search + new URL(url).hash,
    );
    await expect
      .poll(() => comparison.$$eval('[aria-current]', (rows) => rows.map(({ id }) => id)))
      .toEqual(['credentials']);
    await page.close();
  });

  it('is shown inside the modal dialog that is open above others, also one in a shadow root', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<dialog id="upper"><p>The RHIT exam</p></dialog><dialog id="lower"></dialog><x-dialog><p>The CDIP exam</p></x-dialog>';
      document.querySelector('x-dialog')!.attachShadow({ mode: 'open' }).innerHTML =
        '<dialog><slot></slot></dialog>';
      for (const id of ['lower', 'upper']) document.querySelector<HTMLDialogElement>(`#${id}`)!.showModal();
    });
    const isOnTop = async (name: string): Promise<boolean> => {
      const mark = await pointAtMark(page, name);
      await page.mouse.click(mark.x, mark.y);
      const isThere = async (): Promise<boolean> =>
        (await openCard(page)).$eval('h2', (node, title) => node.textContent === title, name);
      await until(isThere, `the card of ${name}`);
      const { x, y } = await cardBox(await openCard(page));
      return page.evaluate(
        (left, top) => {
          const element = document.elementFromPoint(left, top);
          const inner = element?.shadowRoot?.elementFromPoint(left, top);
          return (inner ?? element)?.localName === 'termwise-card';
        },
        x + 20,
        y + 20,
      );
    };
    expect(await isOnTop('RHIT')).toBe(true);
    // It stays, beneath the dialog that comes.
    await page.evaluate(() =>
      document.querySelector('x-dialog')!.shadowRoot!.querySelector('dialog')!.showModal(),
    );
    expect(await isOnTop('CDIP')).toBe(true);
    await page.close();
  });

  it('can be used in a dialog of the page’s own, which keeps the keyboard and closes at a click outside', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<div role="dialog" style="position:fixed;inset:40px"><button>OK</button><p>The RHIT exam</p></div>';
      const dialog = document.querySelector('div')!;
      const button = document.querySelector('button')!;
      const isOutside = (target: EventTarget | null): boolean => !dialog.contains(target as Node | null);
      document.addEventListener('focusin', ({ target }) => isOutside(target) && button.focus(), true);
      document.addEventListener('focusout', ({ relatedTarget }) => {
        if (relatedTarget && isOutside(relatedTarget)) button.focus();
      });
      for (const type of ['pointerdown', 'mousedown', 'click'])
        window.addEventListener(type, ({ target }) => isOutside(target) && dialog.remove(), true);
      button.focus();
    });
    await someMarks(page);
    await runCommand(session.extension, 'next-term');
    const card = await openCard(page);
    await page.keyboard.press('Tab');
    expect(await card.evaluate((root) => (root as Node as ShadowRoot).activeElement?.localName)).toBe(
      'button',
    );
    await clickOn(page, '.card-tool:nth-child(2)', { within: card });
    expect(await page.$$eval('div', (nodes) => nodes.length)).toBe(1);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
    await page.close();
  });

  it('gives way to a selection, and to what a click opens', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p>Before the RHIT exam and after</p><p>Second</p><p>Third</p>' +
        '<ul><li style="cursor:pointer">The CDIP exam</li></ul>';
      document.querySelector('li')!.addEventListener('click', ({ currentTarget }) => {
        (currentTarget as HTMLElement).dataset['opened'] = '';
      });
    });
    await someMarks(page);
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.move(x, y);
    await openCardOf(page, 'RHIT');
    await page.mouse.down();
    await page.mouse.move(x, y + 70, { steps: 6 });
    await page.mouse.up();
    await cardClosed(page);
    expect(await page.evaluate(() => getSelection()!.toString().length)).toBeLessThan(40);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    const item = await pointAtMark(page, 'CDIP');
    await page.mouse.click(item.x, item.y);
    await page.waitForSelector('[data-opened]');
    // It would be pinned by now.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  it('that is pinned leaves room for others, and Escape, where a dialog has come over it', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML = '<p>The RHIT exam</p><dialog><p>The CDIP exam</p></dialog>';
    });
    await someMarks(page);
    const below = await pointAtMark(page, 'RHIT');
    await page.mouse.click(below.x, below.y);
    const isPinned = async (): Promise<boolean> =>
      (await (await openCard(page)).$('.card-tool[aria-pressed="true"]')) !== null;
    await until(isPinned, 'the card of RHIT is pinned');
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await page.keyboard.press('Escape');
    await until(() => page.evaluate(() => !document.querySelector('dialog')!.open), 'the dialog closes');
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await until(async () => (await markLines(page)).length === 2, 'two marks');
    const above = await pointAtMark(page, 'CDIP');
    await page.mouse.move(above.x, above.y);
    await until(async () => (await words(await openCard(page), 'h2')) === 'CDIP', 'the card of CDIP');
    await page.close();
  });

  it('is shown inside the element that is in full screen', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.innerHTML = '<x-player></x-player>';
      const root = document.querySelector('x-player')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<div style="background: #fff"><p>The RHIT exam</p></div>';
      document.body.addEventListener('click', () => root.querySelector('div')!.requestFullscreen());
    });
    await someMarks(page);
    await clickOn(page, 'x-player');
    await until(() => page.evaluate(() => document.fullscreenElement !== null), 'full screen');
    await openCardOf(page, 'RHIT');
    const around = (): string | undefined =>
      document.querySelector('x-player')!.shadowRoot!.querySelector('termwise-card')?.parentElement
        ?.localName;
    expect(await page.evaluate(around)).toBe('div');
    await page.close();
  });

  it('withstands the page’s style', async () => {
    const { page } = await session.open('/');
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        '* { all: unset !important; color: red !important; font-size: 60px !important } html { zoom: 1.2 !important }';
      document.head.append(style);
    });
    await someMarks(page);
    await marksWhen(page, (marks) => marks.includes('him: RHIA'));
    const { x, y } = await pointAt(page, 'RHIA');
    await page.mouse.move(x, y);
    const root = await openCard(page);
    expect(await root.$eval('h2', (node) => getComputedStyle(node).fontSize)).toBe('20px');
    expect(await root.$eval('.box', (node) => Math.round(node.getBoundingClientRect().width))).toBe(416);
    await page.close();
  });

  it('opens at a tap as a sheet that leaves the line visible, until a tap elsewhere', async () => {
    const { page } = await session.open('/article');
    await setViewport(page, { width: 390, height: 700 });
    const marks = await someMarks(page);
    const { x, y } = await pointAtMark(page, marks[2]!.replace(/^\w+: /, ''));
    await page.touchscreen.tap(x, y);
    const box = await cardBox(await openCard(page));
    expect(box.x).toBe(0);
    expect(box.width).toBeGreaterThan(370);
    expect(y < box.y || y > box.y + box.height).toBe(true);
    await page.touchscreen.tap(4, y);
    await cardClosed(page);
    // So does a pen, though it hovers as a mouse does.
    await page.evaluate(() => {
      const taps: string[] = ((window as unknown as { taps: string[] }).taps = []);
      addEventListener('click', (event) => {
        if (!event.defaultPrevented) taps.push((event as PointerEvent).pointerType);
      });
    });
    await tapWithPen(page, { x, y });
    await until(async () => (await cardBox(await openCard(page))).width > 370, 'a pen opens the sheet');
    await tapWithPen(page, { x: 4, y });
    await cardClosed(page);
    // The page gets them all.
    expect(await page.evaluate(() => (window as unknown as { taps: string[] }).taps)).toEqual(['pen', 'pen']);
    await page.close();
  });

  it('opens with Shift held only, or on a click only, if that is what the reader chose', async () => {
    const { page } = await session.open('/');
    await session.store({ hover: 'modifier' });
    await someMarks(page);
    const { x, y } = await pointAtMark(page, 'RHIA');
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(false);
    // Neither a key that is only tapped nor a capital letter asks for a card.
    await page.keyboard.press('Shift');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('afterbegin', '<input id="typed" style="position: fixed; bottom: 0">'),
    );
    await page.evaluate(() => document.getElementById('typed')!.focus());
    await page.keyboard.down('Shift');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(false);
    await page.keyboard.up('Shift');
    await page.evaluate(() => document.getElementById('typed')!.remove());
    // The pointer need not move for it, nor for the next time.
    await page.mouse.move(x, y);
    for (let time = 0; time < 2; time++) {
      await page.keyboard.down('Shift');
      await openCard(page);
      await page.keyboard.up('Shift');
      await page.keyboard.press('Escape');
      await cardClosed(page);
    }
    await session.store({ hover: 'off' });
    await page.mouse.click(x, y);
    await openCard(page);
    await page.close();
  });

  it('is whole and beside its line on pages of every kind, and turns from mark to mark', async () => {
    const { page } = await session.open('/anime');
    await setViewport(page, { width: 800, height: 600 });
    await page.evaluate(() => {
      document.body.innerHTML = `
        <div style="position: sticky; top: 0; height: 40px; background: #eee; z-index: 9"></div>
        <p style="user-select: none">The RHIT exam</p>
        <p style="writing-mode: vertical-rl; height: 500px">The RHIA exam</p>
        <p dir="rtl" style="text-align: right">The CDIP exam</p>
        <div style="transform: rotate(0.02turn) scale(1.3); width: 200px; margin: 40px auto">The CHDA exam</div>
        <div style="overflow: auto; height: 60px; width: 200px"><p style="margin-top: 200px">The CCS-P exam</p></div>
        <div style="width: 120px; margin-left: 640px">A degree in Health Information Management</div>
        <div id="veil" style="position: fixed; inset: 0; z-index: 99"></div>`;
      // A page that takes away what it did not make, once.
      let hasTaken = false;
      new MutationObserver(() => {
        if (hasTaken) return;
        hasTaken = true;
        document.querySelector('termwise-card')?.remove();
      }).observe(document.documentElement, { childList: true });
    });
    const marks = await until(async () => {
      const found = await someMarks(page);
      return found.length >= 6 && found;
    }, 'all marks');
    for (const mark of marks.map((line) => line.replace(/^\w+: /, ''))) {
      const { x, y } = await pointAtMark(page, mark);
      await page.mouse.move(x, y);
      const root = await until(async () => {
        const open = await openCard(page);
        const box = await cardBox(open);
        const isBeside = x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height;
        return isBeside && open;
      }, `the card of ${mark} is open beside it`);
      const box = await cardBox(root);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(800);
      expect(box.y + box.height).toBeLessThanOrEqual(600);
      await page.mouse.move(2, 2);
      await cardClosed(page);
    }
    // Nothing opens through what can't be seen through.
    await page.$eval('#veil', (veil) => ((veil as HTMLElement).style.background = 'white'));
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  it('leaves nothing behind', async () => {
    const { page } = await session.open('/');
    await someMarks(page);
    const before = await page.content();
    await openCardOf(page, 'RHIA');
    await page.mouse.move(2, 2);
    await cardClosed(page);
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
