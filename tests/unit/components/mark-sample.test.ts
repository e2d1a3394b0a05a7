import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The declarations of the rule with this selector, a line each. */
const declarations = (css: string, selector: string): string[] => {
  const [, rest] = css.split(`${selector} {`);
  if (rest === undefined) throw new Error(`No rule for ${selector}`);
  return rest
    .slice(0, rest.indexOf('}'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
};

const sample = read('components/MarkSample.css');
const marks = read('entrypoints/content/marks.css');

it.each([
  ['line', 'tint'],
  ['tint', 'underline'],
])('the sample in the settings has the %s of the marks in a page', (name, without) => {
  for (const field of ['him', 'ha', 'both'])
    expect(declarations(sample, `:not([data-look='${without}']) [data-field='${field}']`)).toEqual(
      declarations(marks, `::highlight(termwise-${name}-${field})`),
    );
});
