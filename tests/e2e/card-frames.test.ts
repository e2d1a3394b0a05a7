/** The card of marks in frames too small for it: beside the frame, in the window around. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../browsers/commands.ts';
import {
  cardBox,
  cardClosed,
  cardHost,
  cardRoot,
  clickOn,
  isCardOpen,
  openCard,
  pointAtMark,
  setViewport,
  until,
  type Box,
} from '../browsers/page-tools.ts';
import { someMarks } from './await-marks.ts';
import { useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

const cardName = async (page: Page): Promise<string | undefined> =>
  (await cardRoot(page))?.$eval('h2', (node) => node.textContent ?? '');

const cardIs = async (page: Page, name: string): Promise<Box> => {
  await until(async () => (await cardName(page)) === name, `the card of ${name} is open`);
  return cardBox(await openCard(page));
};

/** Whether the card is in the top window, and beside the element there. */
const isBeside = async (page: Page, selector: string, card: Box): Promise<boolean> => {
  const frame = await page.$eval(selector, (node) => node.getBoundingClientRect().toJSON() as DOMRect);
  const isApart =
    card.y >= frame.bottom ||
    card.y + card.height <= frame.top ||
    card.x >= frame.right ||
    card.x + card.width <= frame.left;
  return isApart && (await cardHost(page.mainFrame())) !== undefined;
};

/** Pages of their own origin, as frames from elsewhere are, of a size at which no card can be read in them. */
const frame = (id: string, size: string, text: string): string =>
  `<iframe id="${id}" style="${size}; border: 0" sandbox="allow-scripts" srcdoc="<p>${text}</p>"></iframe>`;

describe('in small frames', () => {
  it('is shown in the top window, and behaves as if it were in the frame', async () => {
    const { page } = await session.open('/anime');
    await setViewport(page, { width: 900, height: 700 });
    await page.evaluate(
      (html) => {
        document.body.innerHTML = html;
        document.querySelector('#host')!.attachShadow({ mode: 'closed' }).innerHTML =
          '<iframe style="width: 200px; height: 50px; border: 0" srcdoc="<p>The CCS-P exam</p>"></iframe>';
      },
      `<p>The CDIP exam <input id="here"></p>` +
        frame('flat', 'width: 300px; height: 60px', 'The RHIT and the CHDA exam') +
        `<iframe id="outer" style="width: 400px; height: 120px; border: 0" srcdoc="${frame('inner', 'width: 200px; height: 50px', 'The RHIA exam').replaceAll('"', '&quot;')}"></iframe>` +
        '<div id="host"></div>',
    );
    await until(async () => (await someMarks(page)).length === 5, 'all marks');

    const rhit = await pointAtMark(page, 'RHIT');
    await page.mouse.move(rhit.x, rhit.y);
    let box = await cardIs(page, 'RHIT');
    expect(await isBeside(page, '#flat', box)).toBe(true);
    // It turns from mark to mark, can be reached, and closes when it is left.
    const chda = await pointAtMark(page, 'CHDA');
    await page.mouse.move(chda.x, chda.y);
    box = await cardIs(page, 'CHDA');
    await page.mouse.move(chda.x, box.y + 30, { steps: 8 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(890, 690);
    await cardClosed(page);

    // A click pins it; Escape closes it though the keyboard is in the frame.
    await page.mouse.click(rhit.x, rhit.y);
    box = await cardIs(page, 'RHIT');
    expect(await isBeside(page, '#flat', box)).toBe(true);
    expect(await (await openCard(page)).$('.card-tool[aria-pressed=true]')).not.toBe(null);
    await page.keyboard.press('Escape');
    await cardClosed(page);

    await page.mouse.move(890, 690);
    const tapped = await pointAtMark(page, 'RHIT');
    await page.touchscreen.tap(tapped.x, tapped.y);
    box = await cardIs(page, 'RHIT');
    expect(box.y + box.height).toBe(700);
    await page.touchscreen.tap(290, tapped.y + 15);
    await cardClosed(page);

    // Words that were selected there are looked up there.
    const flat = page.frames().find((one) => one.parentFrame() === page.mainFrame())!;
    await page.mouse.click(290, tapped.y + 15);
    await flat.evaluate(() => {
      const text = document.querySelector('p')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 4, text, 8);
    });
    await runCommand(session.extension, 'look-up');
    box = await cardIs(page, 'RHIT');
    expect(await isBeside(page, '#flat', box)).toBe(true);
    await page.keyboard.press('Escape');
    await cardClosed(page);

    const nested = await pointAtMark(page, 'RHIA');
    await page.mouse.move(nested.x, nested.y);
    expect(await isBeside(page, '#outer', await cardIs(page, 'RHIA'))).toBe(true);
    await page.mouse.move(890, 690);
    await cardClosed(page);

    // By keyboard through all of them, with the card in the top window and the reader led back.
    await page.focus('#here');
    const names: (string | undefined)[] = [];
    for (let step = 0; step < 6; step++) {
      const before = names.at(-1);
      await runCommand(session.extension, 'next-term');
      names.push(
        await until(async () => {
          const name = await cardName(page);
          return name !== before && name;
        }, 'the next card'),
      );
      // No window can find a frame in a shadow root: there the card fits itself inside.
      expect((await cardHost(page.mainFrame())) !== undefined).toBe(names.at(-1) !== 'CCS-P');
    }
    expect(names).toEqual(['CDIP', 'RHIT', 'CHDA', 'RHIA', 'CCS-P', 'CDIP']);
    await runCommand(session.extension, 'previous-term');
    const inside = await cardIs(page, 'CCS-P');
    expect(inside.width).toBeLessThanOrEqual(200);
    expect(inside.height).toBeLessThanOrEqual(50);
    await runCommand(session.extension, 'previous-term');
    await cardIs(page, 'RHIA');
    await clickOn(page, '.card-tour .card-tool', { within: await openCard(page) });
    await cardIs(page, 'CHDA');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await until(() => page.evaluate(() => document.activeElement?.id === 'here'), 'the reader is led back');
    await page.close();
  });
});

it('that is pinned stays while the pointer rests on marks of other frames', async () => {
  const { page } = await session.open('/anime');
  await setViewport(page, { width: 1200, height: 700 });
  await page.evaluate(
    (html) => (document.body.innerHTML = html),
    `<p>The CDIP exam</p>${frame('large', 'position: fixed; left: 600px; top: 0; width: 600px; height: 600px', 'The RHIT exam')}`,
  );
  await until(async () => (await someMarks(page)).length === 2, 'all marks');
  const cdip = await pointAtMark(page, 'CDIP');
  const rhit = await pointAtMark(page, 'RHIT');
  const isInFrame = async () => (await cardHost(page.frames()[1]!)) !== undefined;

  // A card that is not pinned gives way, across frames too.
  await page.mouse.move(cdip.x, cdip.y);
  await cardIs(page, 'CDIP');
  await page.mouse.move(rhit.x, rhit.y);
  await cardIs(page, 'RHIT');
  expect(await isInFrame()).toBe(true);
  await page.mouse.move(590, 690);
  await cardClosed(page);

  await page.mouse.click(cdip.x, cdip.y);
  await cardIs(page, 'CDIP');
  await page.mouse.move(rhit.x, rhit.y + 1);
  await page.mouse.move(rhit.x, rhit.y, { steps: 3 });
  // Longer than a rest takes to open a card.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await cardIs(page, 'CDIP');
  expect(await isInFrame()).toBe(false);

  // Once it is closed, a rest opens one there again.
  await page.keyboard.press('Escape');
  await cardClosed(page);
  await page.mouse.move(590, 690);
  await page.mouse.move(rhit.x, rhit.y, { steps: 3 });
  await cardIs(page, 'RHIT');

  // A frame that goes takes its card with it, pinned or not.
  await page.mouse.click(rhit.x, rhit.y);
  await until(async () => (await (await openCard(page)).$('[aria-pressed=true]')) !== null, 'it is pinned');
  await page.$eval('iframe', (element) => element.remove());
  await page.mouse.move(590, 690);
  await page.mouse.move(cdip.x, cdip.y, { steps: 3 });
  await cardIs(page, 'CDIP');
  await page.close();
});
