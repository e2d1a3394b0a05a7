import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const sample = read('components/MarkSample.css').replace(/\s+/g, ' ');
const marks = read('entrypoints/content/marking/marks.css');

/** The colour of the marks of a field on a ground, as it is written in the style sheet of pages. */
function colourOf(look: 'line' | 'tint', field: string, ground: string): string {
  const [, rest = ''] = marks.split(
    new RegExp(`\\(termwise-${look}-${field}-${ground}\\)[^{]*\\{\\s+[\\w-]+color: `),
  );
  return rest.slice(0, rest.indexOf(';'));
}

it.each([
  ['line', '.mark-sample'],
  ['tint', ":not([data-look='underline'])"],
] as const)('the sample in the settings has the %s of the marks in a page', (look, where) => {
  for (const field of ['him', 'ha', 'both']) {
    const [, rest = ''] = sample.split(`${where} [data-field='${field}'] {`);
    const [light, dark] = [colourOf(look, field, 'light'), colourOf(look, field, 'dark')];
    expect(light).toMatch(/^oklch/);
    expect(rest.slice(0, rest.indexOf('}')).replace(/\( | \)/g, (space) => space.trim())).toContain(
      `light-dark(${light}, ${dark})`,
    );
  }
});
