import type { ElementHandle } from 'puppeteer-core';

/** A box in viewport CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The first box of an element, if it is the same in two frames on end and nothing in it is being animated. */
export async function restingBox(element: ElementHandle): Promise<Box | undefined> {
  return (await element.evaluate(boxInTwoFrames)) ?? undefined;
}

/** Runs in the page. */
async function boxInTwoFrames(node: Node): Promise<Box | null> {
  const element = node as Element;
  // A tab in the background gets no frames.
  const nextFrame = (): Promise<void> =>
    new Promise((done) => {
      requestAnimationFrame(() => done());
      setTimeout(done, 100);
    });
  const read = (): Box | undefined => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  };
  await nextFrame();
  const before = read();
  await nextFrame();
  const now = read();
  const isAnimated = element
    .getAnimations({ subtree: true })
    .some(({ playState }) => playState === 'running');
  return before && now && !isAnimated && JSON.stringify(before) === JSON.stringify(now) ? now : null;
}
