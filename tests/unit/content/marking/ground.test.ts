import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  groundOf,
  LIGHT_FROM,
  MIDDLE_FROM,
  readColour,
} from '../../../../entrypoints/content/marking/ground.ts';

describe('computed colours', () => {
  it.each([
    ['rgb(0, 0, 0)', 0, 1],
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(255, 0, 0, 0.5)', 0.2126, 0.5],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['oklch(1 0 0)', 1, 1],
    ['oklch(0.5 0.1 none / 0.25)', 0.125, 0.25],
    ['oklab(0.6 -0.1 0.1)', 0.216, 1],
    ['lab(100 0 0)', 1, 1],
    ['color(srgb 0 1 0)', 0.7152, 1],
    ['color(display-p3 1 1 1 / 0.5)', 1, 0.5],
    ['color(srgb-linear 0.5 0.5 0.5)', 0.5, 1],
  ])('%s', (colour, luminance, opacity) => {
    expect(readColour(colour)?.luminance).toBeCloseTo(luminance, 3);
    expect(readColour(colour)?.opacity).toBe(opacity);
  });

  it('are not made up', () => {
    expect(readColour('CanvasText')).toBe(undefined);
  });
});

describe('the ground of a mark', () => {
  it.each([
    ['black on white', 0, 1, 'light'],
    ['white on black', 1, 0, 'dark'],
    ['black on mid grey', 0, 0.3, 'middle'],
    ['white on blue', 1, 0.1, 'dark'],
    ['dark text on a picture', 0, undefined, 'light'],
    ['light text on a picture', 0.9, undefined, 'dark'],
    ['white text whose box has a white one behind it', 1, 1, 'dark'],
  ] as const)('%s', (_what, text, behind, ground) => {
    expect(groundOf(text, behind)).toBe(ground);
  });
});

describe('the colours of marks', () => {
  const css = readFileSync(
    new URL('../../../../entrypoints/content/marking/marks.css', import.meta.url),
    'utf8',
  );
  const ends = { light: [LIGHT_FROM, 1], middle: [MIDDLE_FROM, LIGHT_FROM], dark: [0, MIDDLE_FROM] };
  const endsOf = (name: string) => ends[name.split('-')[1] as keyof typeof ends];
  /** Name and colours of each rule whose body begins as given. */
  const rules = (pattern: RegExp): [string, ...string[]][] =>
    [...css.matchAll(pattern)].map(([, name, ...colours]) => [name!, ...colours]);
  const lines = rules(
    /termwise-line-(\w+-\w+)\),\s+::highlight\(termwise-thin-\1\) \{\s+text-decoration-color: (.*);/g,
  );
  const inks = rules(/termwise-ink-(\w+-\w+)\) \{\s+color: (oklch.*);\s+background-color: (.*);/g);

  it('are there for each field on each ground', () => {
    expect(lines).toHaveLength(9);
    expect(inks).toHaveLength(9);
  });

  it.each(lines)('are 3:1 or more off every such ground in the line of %s', (name, line) => {
    for (const end of endsOf(name))
      expect(contrast(luminanceOf(linear(line!)), end)).toBeGreaterThanOrEqual(3);
  });

  it.each(inks)('let the words be read and stand out in the ink of %s', (name, words, tint) => {
    for (const end of endsOf(name)) {
      const own = luminanceOf(linear(words!));
      const behind = luminanceOf(over(tint!, end));
      // No ink is 4.5:1 off the lightest of the dark grounds; white is 4.2:1.
      const least = name.endsWith('light') ? 4.5 : name.endsWith('middle') ? 4 : 3;
      expect(contrast(own, end)).toBeGreaterThanOrEqual(least);
      expect(contrast(own, behind)).toBeGreaterThanOrEqual(least);
    }
  });
});

/** The linear red, green and blue, each from 0 to 1, of a colour like `oklch(0.5 0.1 200)`, its opacity aside. */
function linear(oklch: string): number[] {
  const [lightness, chroma, hue] = numbersIn(oklch) as [number, number, number];
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => Math.max(0, Math.min(1, part)));
}

/** A colour with an opacity over a grey of this luminance, as browsers mix them. */
function over(oklch: string, luminance: number): number[] {
  const opacity = numbersIn(oklch)[3]!;
  return linear(oklch).map((part) => (encoded(part) * opacity + encoded(luminance) * (1 - opacity)) ** 2.2);
}

const numbersIn = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
const encoded = (part: number): number => part ** (1 / 2.2);
const luminanceOf = ([red, green, blue]: number[]): number =>
  0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
