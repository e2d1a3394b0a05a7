/** The card on pages that give it little room, or none: narrow and zoomed screens, scrollers, pages that fight it. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  cardBox,
  cardClosed,
  clickOn,
  isCardOpen,
  openCard,
  openCardOf,
  pointAtMark,
  setViewport,
  until,
} from '../browsers/page-tools.ts';
import { someMarks } from './await-marks.ts';
import { kind, useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

/** A page with this body alone, once so many words are marked in it. */
async function openBody(html: string, count: number): Promise<Page> {
  const { page } = await session.open('/anime');
  await page.evaluate((body) => (document.body.innerHTML = body), html);
  if (count > 0) await until(async () => (await someMarks(page)).length === count, `${count} marks`);
  return page;
}

describe('the card', () => {
  it('turns from one mark to the next without going away between them', async () => {
    const page = await openBody('<p>The RHIT exam, the CHDA exam</p><br><p>The CDIP exam</p>', 3);
    const layout = () =>
      page.$$eval('html, body, p', (nodes) =>
        nodes.map((node) => [
          JSON.stringify(node.getBoundingClientRect()),
          node.scrollWidth,
          node.scrollHeight,
        ]),
      );
    const before = await layout();
    const root = await openCardOf(page, 'RHIT');
    await cardBox(root);
    expect(await layout(), 'nothing in the page moves').toEqual(before);
    // What every frame of the page shows from now on.
    const frames = await root.evaluateHandle((node) => {
      const { host } = node as Node as ShadowRoot;
      const seen: string[] = [];
      const look = (): void => {
        const box = (node as Node as ShadowRoot).querySelector('.box')!;
        const { height } = box.getBoundingClientRect();
        const isShown = host.isConnected && host.matches(':popover-open') && height > 100;
        const now =
          isShown && getComputedStyle(box).opacity === '1' ? box.querySelector('h2')?.textContent : '';
        if (seen.at(-1) !== now) seen.push(now ?? '');
        requestAnimationFrame(look);
      };
      look();
      return seen;
    });
    for (const name of ['CHDA', 'CDIP', 'RHIT']) {
      const { x, y } = await pointAtMark(page, name);
      await page.mouse.move(x, y);
      await until(() => frames.evaluate((seen, last) => seen.at(-1) === last, name), `${name} is shown`);
    }
    expect(await frames.evaluate((seen) => seen)).toEqual(['RHIT', 'CHDA', 'CDIP', 'RHIT']);
    await page.close();
  });

  it('keeps to its word while the page changes around it, and goes with the word and with what it hangs in', async () => {
    const page = await openBody(
      '<p>The RHIT exam was <i>1</i> day ago</p><dialog><p>The CDIP exam</p></dialog><div><section></section></div>',
      1,
    );
    // What is at a point of a root is told of both the one around and the one inside.
    await page.evaluate(() => {
      document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
      const inner = document.querySelector('section')!.attachShadow({ mode: 'open' });
      inner.innerHTML = '<p>The RHIA exam</p>';
    });
    await until(async () => (await someMarks(page)).length === 2, 'two marks');
    const name = async (): Promise<string> =>
      (await openCard(page)).$eval('h2', (node) => node.textContent ?? '');
    await openCardOf(page, 'RHIA');
    await until(async () => (await name()) === 'RHIA', 'the card of RHIA');
    await openCardOf(page, 'RHIT');
    await until(async () => (await name()) === 'RHIT', 'the card of RHIT');
    const same = await page.evaluateHandle(() => document.querySelector('termwise-card')!);
    await page.$eval('i', (node) => node.append(' long CHDA'));
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await until(async () => (await someMarks(page)).length === 3, 'three marks');
    expect(await same.evaluate((card) => card.isConnected)).toBe(true);
    await page.$eval('p', (node) => ((node.firstChild as Text).data = 'This was '));
    await cardClosed(page);
    await page.$eval('dialog', (dialog) => dialog.showModal());
    await until(async () => (await someMarks(page)).length === 3, 'three marks again');
    const { x, y } = await pointAtMark(page, 'CDIP');
    await page.mouse.click(x, y);
    await until(async () => (await name()) === 'CDIP', 'the card of CDIP');
    await page.$eval('dialog', (dialog) => dialog.remove());
    await until(async () => (await someMarks(page)).length === 2, 'two marks again');
    await openCardOf(page, 'CHDA');
    await until(async () => (await name()) === 'CHDA', 'the card of CHDA');
    await page.close();
  });

  it('goes when its line is scrolled out of what is around it, or under what lies over it', async () => {
    const page = await openBody(
      '<div style="position: sticky; top: 0; height: 80px; background: #eee"></div><p>The RHIT exam</p>' +
        '<section style="display: flex"><x-list></x-list>' +
        '<div id="list" style="overflow: auto; height: 160px"><br><br><p>The CCS-P exam</p><p style="height: 900px"></p></div></section>' +
        '<p style="height: 3000px"></p>',
      2,
    );
    // Nobody hears outside of a shadow root that something was scrolled in it.
    await page.$eval('x-list', (host) => {
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<div style="overflow: auto; height: 160px"><br><br><p>The CDIP exam</p><p style="height: 900px"></p></div>';
    });
    await until(async () => (await someMarks(page)).length === 3, 'three marks');
    for (const [name, selector] of [
      ['CCS-P', '#list'],
      ['CDIP', 'x-list'],
      ['RHIT', 'html'],
    ] as const) {
      const { y } = await pointAtMark(page, name);
      const before = await cardBox(await openCardOf(page, name));
      const scroll = (top: number) =>
        page.$eval(
          selector,
          (node, by) => void ((node.shadowRoot?.querySelector('div') ?? node).scrollTop = by),
          top,
        );
      await scroll(10);
      await until(
        async () => (await cardBox(await openCard(page))).y === before.y - 10,
        'it goes with its line',
      );
      // Its line is not off the screen then.
      await scroll(selector === 'html' ? y - 40 : 90);
      await cardClosed(page);
      await scroll(0);
      await page.mouse.move(2, 700);
    }
    await page.close();
  });

  it('goes with its line when something moves that without scrolling, also to where the card was', async () => {
    const page = await openBody('<div></div><p>The RHIT exam</p>', 1);
    const before = await cardBox(await openCardOf(page, 'RHIT'));
    for (const height of [200, 60]) {
      await page.$eval('div', (node, by) => void (node.style.height = `${by}px`), height);
      await until(
        async () => (await cardBox(await openCard(page))).y === before.y + height,
        `it is ${height} pixels further down`,
      );
    }
    await page.$eval('p', (node) => void (node.style.translate = '-900px'));
    await cardClosed(page);
    await page.close();
  });

  it('does not open while a button is held, as for selecting and dragging', async () => {
    const page = await openBody('<p>Words before the RHIT exam</p>', 1);
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.up();
    await page.mouse.move(x + 1, y);
    await openCard(page);
    await page.close();
  });

  it('does not keep the wheel from the page when it comes to lie under the pointer', async () => {
    const page = await openBody('<br><br><p>The RHIT exam</p><p style="height: 3000px"></p>', 1);
    await openCardOf(page, 'RHIT');
    for (const top of [30, 60]) {
      await page.mouse.wheel({ deltaY: 30 });
      await until(() => page.evaluate((at) => scrollY === at, top), `the page is scrolled to ${top}`);
      await cardClosed(page);
    }
    await page.close();
  });

  it.each(kind === 'chromium' ? ['page'] : [])('is on the screen while fingers magnify the %s', async () => {
    const page = await openBody('<p style="margin: 200px 0 1000px 100px">The RHIT exam</p>', 1);
    const client = await page.createCDPSession();
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
    const { x, y } = await pointAtMark(page, 'RHIT');
    const isOnScreen = async (): Promise<boolean> => {
      const box = await cardBox(await openCard(page));
      const seen = await page.evaluate(() => {
        const { offsetLeft, offsetTop, width, height } = visualViewport!;
        return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
      });
      const [right, bottom] = [box.x + box.width, box.y + box.height];
      return box.x >= seen.left && box.y >= seen.top && right <= seen.right && bottom <= seen.bottom;
    };
    await page.mouse.move(x, y);
    await until(isOnScreen, 'the card is on the screen');
    await page.touchscreen.tap(x, y);
    await until(isOnScreen, 'the sheet is on the screen');
    await page.close();
  });

  it('keeps what is done in it from the page, and open what it is about', async () => {
    const page = await openBody('<p>The RHIT exam</p><div popover><p>The CDIP exam</p></div>', 1);
    await page.$eval('div', (node) => node.showPopover());
    await until(async () => (await someMarks(page)).length === 2, 'two marks');
    const seen = await page.evaluateHandle(() => {
      const types: string[] = [];
      for (const type of ['pointerdown', 'pointerup', 'mouseup', 'click', 'dblclick', 'copy', 'keydown'])
        document.addEventListener(type, () => types.push(type));
      return types;
    });
    const root = await openCardOf(page, 'CDIP');
    await clickOn(page, 'summary', { within: root });
    await clickOn(page, '.card-short', { within: root, count: 2 });
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    expect(await page.$eval('div', (node) => node.matches(':popover-open'))).toBe(true);
    expect(await isCardOpen(page)).toBe(true);
    expect(await seen.evaluate((types) => types)).toEqual([]);
    await page.close();
  });

  it('is not pinned by a click that is for what its word is in', async () => {
    const page = await openBody(
      '<x-button>The RHIT exam</x-button><br><div role="option">The CDIP exam</div>',
      2,
    );
    await page.$eval('x-button', (host) => {
      host.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>';
    });
    for (const name of ['RHIT', 'CDIP']) {
      const { x, y } = await pointAtMark(page, name);
      await page.mouse.move(x, y);
      await openCard(page);
      await page.mouse.click(x, y);
      await page.mouse.move(2, 700);
      await cardClosed(page);
    }
    await page.close();
  });

  it('does not open over what a click on its word has opened, until the pointer comes again', async () => {
    const page = await openBody('<details><summary>The RHIT exam</summary>How to sit it</details>', 1);
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.click(x, y);
    await page.mouse.move(x + 1, y);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.move(2, 700);
    await openCardOf(page, 'RHIT');
    await page.close();
  });

  it('opens and is pinned in a form with a field named like a method of its', async () => {
    const page = await openBody('<form><input name="matches"><p>The RHIT exam</p></form>', 1);
    await openCardOf(page, 'RHIT');
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.click(x, y);
    await page.mouse.move(2, 700);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(true);
    await page.close();
  });

  it('stays for a reader who has come to it from a menu, which closes then', async () => {
    const page = await openBody(
      '<style>section:not(:hover) p { display: none }</style><section>Programs <p>The RHIT exam</p></section>',
      0,
    );
    await page.hover('section');
    await until(async () => (await someMarks(page)).length === 1, 'a mark');
    const box = await cardBox(await openCardOf(page, 'RHIT'));
    await page.mouse.move(box.x + 40, box.y + 40, { steps: 4 });
    await until(() => page.$eval('p', (node) => !node.checkVisibility()), 'the menu is closed');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(2, 700);
    await cardClosed(page);
    await page.close();
  });

  it.each([
    ['200%', { width: 640, height: 400, deviceScaleFactor: 2 }],
    ['400%', { width: 320, height: 256, deviceScaleFactor: 4 }],
  ])('is whole, beside its line and all there at a zoom of %s', async (zoom, screen) => {
    const page = await openBody(
      `<style>p { position: fixed; margin: 0 } </style>
      <p style="left: 2px; top: 2px">RHIT exam</p><p style="right: 2px; top: 2px">RHIA exam</p>
      <p style="left: 40%; top: 45%">CDIP exam</p>
      <p style="left: 2px; bottom: 2px">CHDA exam</p><p style="right: 2px; bottom: 2px">CCS-P exam</p>`,
      5,
    );
    await setViewport(page, screen);
    for (const name of ['RHIT', 'RHIA', 'CDIP', 'CHDA', 'CCS-P']) {
      const { x, y } = await pointAtMark(page, name);
      await page.mouse.move(x, y);
      const root = await until(async () => {
        const open = await openCard(page);
        return (await open.$eval('h2', (node) => node.textContent)) === name && open;
      }, `the card of ${name} is open`);
      const box = await cardBox(root);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(screen.width);
      expect(box.y + box.height).toBeLessThanOrEqual(screen.height);
      const isOver = y >= box.y && y <= box.y + box.height && x >= box.x && x <= box.x + box.width;
      expect(isOver, `over ${name}`).toBe(false);
      await page.screenshot({ path: `.output/tests/${kind}-card-${zoom.slice(0, -1)}-${name}.png` });
      // All of it can be reached by scrolling down only, and has the keyboard in view.
      const isWhole = await root.$eval('.box', (node) => {
        const last = [...node.querySelectorAll('button')].at(-1)!;
        last.focus();
        const [around, inner] = [node.getBoundingClientRect(), last.getBoundingClientRect()];
        return (
          node.scrollWidth <= node.clientWidth && inner.bottom <= around.bottom && inner.top >= around.top
        );
      });
      expect(isWhole).toBe(true);
      await page.keyboard.press('Escape');
      await cardClosed(page);
    }
    await page.close();
  });
});

describe('a page that lets no card be', () => {
  it('has its popup say so, and explain its terms there', async () => {
    const page = await openBody('<p>The RHIT exam</p>', 1);
    await page.evaluate(() => {
      new MutationObserver(() => document.querySelector('termwise-card')?.remove()).observe(document, {
        childList: true,
        subtree: true,
      });
    });
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.click(x, y);
    const popup = await session.extension.popup(page);
    await until(
      () => popup.$eval('.notice', (node) => node.textContent!.includes('takes cards away')),
      'the popup says that the page takes cards away',
    );
    await popup.$eval('.term-row', (row) => (row as HTMLElement).click());
    await popup.waitForSelector('.entry');
    await page.close();
  });

  it('is told from one with something over its words that is seen through', async () => {
    const page = await openBody(
      '<p>The RHIT exam</p><div id="veil" style="position: fixed; inset: 0; background: rgb(0 0 0 / 0.2)"></div>',
      1,
    );
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.term-row');
    expect(await popup.$('.notice')).toBe(null);
    await page.bringToFront();
    await openCardOf(page, 'RHIT');
    await page.mouse.move(2, 700);
    await cardClosed(page);
    await page.$eval('#veil', (veil) => ((veil as HTMLElement).style.background = '#ddd'));
    const { x, y } = await pointAtMark(page, 'RHIT');
    await page.mouse.move(x, y);
    const said = await session.extension.popup(page);
    await until(
      () => said.$eval('.notice', (node) => node.textContent!.includes('lies over the marked words')),
      'the popup says that something lies over them',
    );
    expect(await isCardOpen(page)).toBe(false);
    // The list leads to the card all the same.
    await said.$eval('.term-row', (row) => (row as HTMLElement).click());
    await page.bringToFront();
    await openCard(page);
    await page.close();
  });
});
