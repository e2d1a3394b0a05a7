import type { ElementHandle, MouseClickOptions, Page } from 'puppeteer-core';
import type { Point } from './points.ts';
import { restingBox } from './rest.ts';
import { until } from './until.ts';

export interface ClickOptions extends MouseClickOptions {
  /** Where the element is looked for: in the page, or in what `cardRoot` gives. */
  within?: ElementHandle;
}

/**
 * Clicks with the mouse on the first element that fits, once a click would reach it: when it is there and in view,
 * stays where it is, can be used, and nothing lies over its centre. A click that did not reach it is made again.
 */
export async function clickOn(page: Page, selector: string, options: ClickOptions = {}): Promise<void> {
  const { within = page, ...click } = options;
  const tryToClick = async (): Promise<boolean> => {
    const element = await within.$(selector);
    if (!element) return false;
    const { x, y } = await clickPoint(element);
    const clicked = await element.evaluateHandle(listenForClick);
    await page.mouse.click(x, y, click);
    // Where the page goes with the click, there is nobody left to ask.
    if (await clicked.evaluate(({ isClicked }) => isClicked).catch(() => true)) return true;
    throw new Error('the page moved under the click');
  };
  await until(tryToClick, `${selector} can be clicked`);
}

/** Runs in the page: whether the element gets a click within three seconds. */
function listenForClick(element: Element): { isClicked: Promise<boolean> } {
  const isClicked = new Promise<boolean>((done) => {
    element.addEventListener('click', () => done(true), { capture: true, once: true });
    setTimeout(() => done(false), 3000);
  });
  return { isClicked };
}

async function clickPoint(element: ElementHandle): Promise<Point> {
  await element.evaluate((node) =>
    node.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }),
  );
  const box = await restingBox(element);
  if (!box) throw new Error('it has no box, or moves');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const why = await element.evaluate(whatHinders, point);
  if (why) throw new Error(why);
  return point;
}

/** Runs in the page: why a click at this point would not work the element. What lies over it may be scrolled away. */
function whatHinders(element: Element, { x, y }: Point): string | undefined {
  if (element.matches(':disabled')) return 'it is disabled';
  const top = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  // A click on any part of a label works its control.
  if (top && (element.contains(top) || element.closest('label')?.contains(top))) return undefined;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return `at its centre is ${top?.cloneNode() instanceof Element ? (top.cloneNode() as Element).outerHTML : 'nothing'}`;
}
