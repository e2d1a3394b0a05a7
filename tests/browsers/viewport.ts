import type { Page, Viewport } from 'puppeteer-core';
import { until } from './until.ts';

/** Gives a page a size, in CSS pixels, and waits until it is laid out in it: Firefox answers the order before that. */
export async function setViewport(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewport(viewport);
  await until(
    () => page.evaluate(hasSize, viewport),
    `the page is ${viewport.width} × ${viewport.height} pixels`,
  );
}

/** Runs in the page. */
function hasSize({ width, height, deviceScaleFactor }: Viewport): boolean {
  return (
    innerWidth === width &&
    innerHeight === height &&
    (deviceScaleFactor === undefined || devicePixelRatio === deviceScaleFactor)
  );
}
