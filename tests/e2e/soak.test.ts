/**
 * Pages that change at random, for a long time: whatever happened, the marks are those that a fresh look finds. The
 * seed is fixed. TERMWISE_SOAK=100000 npx vitest run … takes that many steps in each page.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { atRest } from '../browsers/at-rest.ts';
import { runCommand } from '../browsers/commands.ts';
import { giveOrders, mostMentions, type Order } from '../browsers/orders.ts';
import { cardClosed, openCardOf, until } from '../browsers/page-tools.ts';
import { kind, useSession } from './session.ts';

const STEPS = Number(process.env['TERMWISE_SOAK'] ?? 0);
/** Steps between two comparisons, and between two breaths of the page. */
const ROUND = 1_000;
const BREATH = 50;
/** Random trees, each changed a little. */
const TREES = Math.max(4, STEPS / 200);
const PATIENCE = 20_000;
/** From here on only those near the screen are shown, and which they are depends on what was there before. */
const MANY_MARKS = 300;
/** Bytes that an emptied page may hold more after all the steps than after the first thousand, when all has run once. */
const MOST_GROWTH = 2_000_000;

/** Firefox's spell checker ends the page where text that is written in leaves it before it was checked. */
const NO_SPELLING = { 'layout.spellcheckDefault': 0 };

/** Only Chromium collects its garbage when it is told to, and tells what is left. */
const tellsHeap = kind === 'chromium';

const session = useSession({ prefs: NO_SPELLING });

/** Chooses settings on this device, as sync takes no more than 1,800 writes an hour. */
async function choose(values: Record<string, unknown>): Promise<void> {
  await session.extension.inExtension(async (chosen) => {
    const { unsynced } = await chrome.storage.local.get<{ unsynced?: object }>('unsynced');
    await chrome.storage.local.set({ unsynced: { ...unsynced, ...chosen } });
  }, values);
}

async function openSoak(path: string): Promise<{ page: Page; errors: readonly string[] }> {
  await session.reset();
  await choose({ density: 'all' });
  const { page, errors } = await session.open(path);
  await page.addScriptTag({ url: '/living/soak.js' });
  // It asks for everything again with each change.
  await session.extension.popup(page);
  await page.bringToFront();
  return { page, errors };
}

const marks = (page: Page): Promise<string> => page.evaluate(() => window.soak.marks().join('\n'));

/** Looks at marks that stay the same: for longer than late shadow roots may take. */
const LOOKS = 26;

/** The marks once they rest. */
async function restingMarks(page: Page): Promise<string> {
  // As a person would, so that it does not matter how long the machine took to look for them before.
  await page.evaluate(() => window.soak.click());
  return atRest(() => marks(page), LOOKS, PATIENCE);
}

/** Fails if the marks differ from those after they were taken away and made anew. */
async function expectFresh(page: Page, what: string): Promise<void> {
  const tab = await session.extension.tabId(page);
  let followed = await restingMarks(page);
  while ((await mostMentions(session.extension, tab)) >= MANY_MARKS) {
    await page.evaluate(() => window.soak.thin());
    followed = await restingMarks(page);
  }
  await choose({ 'site:127.0.0.1': 'list' });
  await until(async () => (await marks(page)) === '', 'the marks go', PATIENCE);
  await choose({ 'site:127.0.0.1': 'on' });
  const isSame = async (): Promise<boolean> => (await marks(page)) === followed;
  await until(isSame, 'the same marks', PATIENCE).catch(async () => {
    const fresh = (await restingMarks(page)).split('\n');
    const old = followed.split('\n');
    for (const mark of fresh.filter((one) => !old.includes(one))) {
      const number = Number.parseInt(mark.split(' ')[2]!);
      console.log(what, mark, await page.evaluate((n) => window.soak.around(n), number));
    }
    expect
      .soft({
        what,
        tooMany: old.filter((mark) => !fresh.includes(mark)),
        missing: fresh.filter((mark) => !old.includes(mark)),
      })
      .toEqual({ what, tooMany: [], missing: [] });
  });
}

async function takeSteps(page: Page, steps: number): Promise<void> {
  const tab = await session.extension.tabId(page);
  for (let left = steps; left > 0; left -= BREATH) {
    await page.evaluate((count) => window.soak.run(count), Math.min(BREATH, left));
    await act(page, tab);
    await delay(next());
  }
  // Nothing that a reader did is left, and a page that made too many changes is marked again. Which mention is the first
  // on a page with several roots depends on which of them was found first.
  await choose({ density: 'all' });
  await giveOrders(session.extension, tab, [{ type: 'closed' }, { type: 'resume' }]);
  const isClosed = async (): Promise<boolean> => {
    await page.evaluate(() => window.soak.escape());
    return page.evaluate(() => document.querySelector('termwise-card') === null);
  };
  await until(isClosed, 'the card closes', PATIENCE);
}

const WANTED = ['RHIT', 'nothing of ours', 'health information'];
const ORDERS: readonly Order[] = [
  ...['state', 'report', 'survey', 'doubts', 'resume', 'closed', 'return'].map((type) => ({ type })),
  ...[true, false].flatMap((is): Order[] => [
    { type: 'close', isEscape: is },
    { type: 'opened', frame: 'another', isPinned: is },
    { type: 'hide', id: 'its own', isHidden: is },
    { type: 'step', by: is ? 1 : -1 },
    { type: 'step', by: is ? 1 : -1, frame: 'its own' },
    { type: 'step', by: is ? 1 : -1, frame: 'its own', goesOn: true },
    { type: 'show', frame: 'its own', id: 'its own' },
  ]),
  { type: 'look-up' },
  ...WANTED.map((words) => ({ type: 'look-up', words })),
  {
    type: 'list',
    terms: [{ id: 'rhia', frame: 'its own', term: 'RHIA', field: 'him', short: 'A credential.' }],
  },
];
const KEYS = ['Tab', 'Tab', 'ArrowRight', 'ArrowDown', 'Escape'] as const;
const COMMANDS = ['next-term', 'previous-term', 'list-terms', 'look-up'] as const;
const DENSITIES = ['all', 'section', 'page'] as const;

/** Numbers in turn, the same in each run. */
let turns = 0;
const pick = <T>(from: readonly T[]): T => {
  turns = (Math.imul(turns, 1_664_525) + 1_013_904_223) >>> 0;
  return from[Math.floor((turns / 4_294_967_296) * from.length)]!;
};
const acts: readonly ((page: Page, tab: number) => Promise<unknown>)[] = [
  (_page, tab) => giveOrders(session.extension, tab, [pick(ORDERS), pick(ORDERS), pick(ORDERS)]),
  (_page, tab) => giveOrders(session.extension, tab, [pick(ORDERS), pick(ORDERS), pick(ORDERS)]),
  (_page, tab) => giveOrders(session.extension, tab, [pick(ORDERS)]),
  () => runCommand(session.extension, pick(COMMANDS)),
  () => choose({ density: pick(DENSITIES) }),
  (page) => page.keyboard.press(pick(KEYS)),
  async (page) => {
    const { x, y } = await page.evaluate(() => window.soak.someMark());
    await page.mouse.move(x, y);
    if (pick([true, false])) await page.mouse.click(x, y, { count: pick([1, 2]) });
  },
];

/** What readers do with keys, the mouse, and the popup, while the page changes. */
const act = (page: Page, tab: number): Promise<unknown> => pick(acts)(page, tab);

/** Whatever a reader does is done once, so that all code for it has run. */
async function actInAllWays(page: Page): Promise<void> {
  const tab = await session.extension.tabId(page);
  for (const order of ORDERS) await giveOrders(session.extension, tab, [order]);
  for (const command of COMMANDS) await runCommand(session.extension, command);
  for (const density of DENSITIES) await choose({ density });
  for (const one of acts) await one(page, tab);
}

/** Without what the page has to say about being turned over, and Firefox about scripts in frames that have gone. */
const ours = (errors: readonly string[]): string[] =>
  errors.filter(
    (error) =>
      (error.includes(session.extension.extensionOrigin) || !error.includes(session.server.origin)) &&
      !error.includes('script is disabled'),
  );

/** Some breaths are long enough for our script to read, and some are not. */
let breaths = 0;
const next = (): number => [0, 5, 30, 0, 60][breaths++ % 5]!;

/** What the first page holds on which all has run once. */
async function heapOfFirst(path: string): Promise<number> {
  const { page } = await openSoak(path);
  await takeSteps(page, ROUND);
  await actInAllWays(page);
  await takeSteps(page, BREATH);
  const held = await heapOfEmptied(page);
  await page.close();
  return held;
}

/** Fails if an emptied page holds more than this, however often it is filled and emptied again. */
async function expectHeap(page: Page, most: number): Promise<void> {
  let heap = await heapOfEmptied(page);
  // The browser may hold what was selected or laid out last, and the frames that it came from.
  for (let times = 0; times < 5 && heap > most; times++) {
    await takeSteps(page, BREATH);
    heap = await heapOfEmptied(page);
  }
  expect(heap).toBeLessThanOrEqual(most);
}

/** What a page holds that was emptied, without what is only waiting to be thrown away, in bytes. */
async function heapOfEmptied(page: Page): Promise<number> {
  await page.evaluate(() => window.soak.clear());
  await until(async () => (await restingMarks(page)) === '', 'the marks go', PATIENCE);
  const client = await page.createCDPSession();
  for (let times = 0; times < 2; times++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

describe('the marks of a page that changes at random', () => {
  it.each([
    ['/living/blank', STEPS || ROUND],
    ['/article', STEPS || ROUND],
    ['/components', STEPS || ROUND],
  ])(
    'are those of a fresh look, and nothing is thrown or kept: %s, %i steps',
    async (path, steps) => {
      const held = tellsHeap ? await heapOfFirst(path) : undefined;
      const { page, errors } = await openSoak(path);
      await page.evaluate(() => window.soak.seed(20261123));
      for (let step = 0; step < steps; step += ROUND) {
        await takeSteps(page, Math.min(ROUND, steps - step));
        await expectFresh(page, `${path}, step ${step + ROUND}`);
      }
      if (held !== undefined) await expectHeap(page, held + MOST_GROWTH);
      expect(ours(errors)).toEqual([]);
      await page.close();
    },
    600_000 + STEPS * 20,
  );

  it(
    'are those of a fresh look in trees of any shape',
    async () => {
      const { page, errors } = await openSoak('/living/blank');
      for (let tree = 0; tree < TREES; tree++) {
        await page.evaluate((seed) => {
          window.soak.seed(seed);
          window.soak.plant();
        }, tree);
        await takeSteps(page, 40);
        await expectFresh(page, `tree ${tree}`);
      }
      expect(ours(errors)).toEqual([]);
      await page.close();
    },
    600_000 + STEPS * 20,
  );
});

it.each(tellsHeap ? ['/living/blank'] : [])('nothing is held of what has left %s', async (path) => {
  const { page } = await openSoak(path);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<h2>RHIT</h2><div><p>An ele<b>phant</b> and an E<b>H</b>R</p></div><iframe></iframe>';
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>A mam<i>moth</i> and an RHIA</p>';
    document.querySelector('div')!.append(inner.querySelector('p')!);
    Object.assign(window, { left: [new WeakRef(document.querySelector('div')!), new WeakRef(inner)] });
    document.querySelector('iframe')!.remove();
  });
  await until(async () => (await marks(page)).split('\n').length === 3, 'the marks', PATIENCE);
  await openCardOf(page, 'RHIA');
  await page.keyboard.press('Escape');
  await cardClosed(page);
  // No style and no attribute changes with it.
  await page.evaluate(() => document.querySelector('div')!.remove());
  await until(async () => (await marks(page)).split('\n').length === 1, 'the marks go', PATIENCE);
  const client = await page.createCDPSession();
  const areGone = async (): Promise<boolean> => {
    await client.send('HeapProfiler.collectGarbage');
    return page.evaluate(() =>
      (window as unknown as { left: WeakRef<Node>[] }).left.every((ref) => ref.deref() === undefined),
    );
  };
  await until(areGone, 'nobody holds what has left', PATIENCE);
});
