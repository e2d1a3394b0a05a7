import type { Page } from 'puppeteer-core';
import { bidiOf, runInFirefox } from './bidi.ts';
import type { Point } from './points.ts';

/** Taps with a pen: puppeteer has a mouse and fingers only. */
export async function tapWithPen(page: Page, { x, y }: Point): Promise<void> {
  if (bidiOf(page.browser())) return runInFirefox(page.browser(), tapInFirefox, { x, y });
  const session = await page.createCDPSession();
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const)
    await session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      pointerType: 'pen',
      ...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }),
    });
  await session.detach();
}

/** Firefox's own globals, as far as `tapInFirefox` uses them. */
declare const gBrowser: {
  selectedBrowser: { messageManager: { loadFrameScript(url: string, isForLater: boolean): void } };
};

/** Runs in Firefox's window: its protocol knows no pen, so the tab in front is told by a script of its own. */
function tapInFirefox({ x, y }: Point): void {
  const pen = '{ button: 0, clickCount: 1, pressure: 0.5, inputSource: MouseEvent.MOZ_SOURCE_PEN }';
  const tap = `for (const type of ['mousemove', 'mousedown', 'mouseup'])
    content.synthesizeMouseEvent(type, ${x}, ${y}, ${pen})`;
  gBrowser.selectedBrowser.messageManager.loadFrameScript(`data:,${encodeURIComponent(tap)}`, false);
}
