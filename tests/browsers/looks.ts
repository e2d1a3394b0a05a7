/** Pictures of how something looks, kept in `tests/stories/looks/` and compared with how it looks now. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const KEPT = fileURLToPath(new URL('../stories/looks/', import.meta.url));
/** Where what differs is put, to be looked at. */
const NOW = fileURLToPath(new URL('../../.output/stories/', import.meta.url));

/** Pixels along the side of the squares that are compared by their mean: smooth edges differ between machines. */
const SQUARE = 6;
/** By how much the mean of a square may differ, of 255, and what share of the squares may differ more. */
const SLACK = 26;
const MOST_DIFFERENT = 0.004;

/**
 * In what a picture differs from the one that is kept under its name, in words; undefined when they are the same to the
 * eye. With `TERMWISE_STORIES=write` it is kept in its place. `page` is any page, to read pictures in.
 */
export async function differenceToKept(
  page: Page,
  file: string,
  now: Uint8Array,
): Promise<string | undefined> {
  if (process.env['TERMWISE_STORIES'] === 'write') {
    await mkdir(KEPT, { recursive: true });
    await writeFile(KEPT + file, now);
    return undefined;
  }
  const before = await readFile(KEPT + file).catch(() => undefined);
  const difference = before ? await compare(page, before, now) : 'nobody has kept its look';
  if (difference === undefined) return undefined;
  await mkdir(NOW, { recursive: true });
  await writeFile(NOW + file, now);
  return difference;
}

/** In what two pictures differ, in words; undefined when they are the same to the eye. */
async function compare(page: Page, before: Uint8Array, now: Uint8Array): Promise<string | undefined> {
  const urls = [before, now].map((image) => `data:image/*;base64,${Buffer.from(image).toString('base64')}`);
  return page.evaluate(
    async (pictures, square, slack, most) => {
      const [a, b] = await Promise.all(
        pictures.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b) return 'a picture is missing';
      if (a.width !== b.width || Math.abs(a.height - b.height) > 1)
        return `it is ${b.width} × ${b.height} and was ${a.width} × ${a.height}`;
      const meanOf = ({ data, width }: ImageData, left: number, top: number, part: number): number => {
        let sum = 0;
        for (let y = top; y < top + square; y++)
          for (let x = left; x < left + square; x++) sum += data[(y * width + x) * 4 + part]!;
        return sum / square / square;
      };
      let [all, different] = [0, 0];
      for (let top = 0; top + square <= Math.min(a.height, b.height); top += square)
        for (let left = 0; left + square <= a.width; left += square) {
          all++;
          const differs = (part: number): boolean =>
            Math.abs(meanOf(a, left, top, part) - meanOf(b, left, top, part)) > slack;
          if (differs(0) || differs(1) || differs(2)) different++;
        }
      return different / all > most ? `${different} of ${all} squares differ` : undefined;
    },
    urls,
    SQUARE,
    SLACK,
    MOST_DIFFERENT,
  );
}
