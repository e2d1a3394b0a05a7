import { expect, it } from 'vitest';
import { titleOf } from '../../../../entrypoints/content/survey/headings.ts';

const title = (words: string): string => titleOf({ textContent: words } as Element);

it('a title is told as it is, with even white space', () => {
  expect(title(' Health\n  Information Manager ')).toBe('Health Information Manager');
  expect(title('x'.repeat(120))).toBe('x'.repeat(120));
});

it('a long title ends with a word and a sign that there is more', () => {
  expect(title(`${'x'.repeat(100)} Medical Center of Ohio`)).toBe(`${'x'.repeat(100)} Medical Center of…`);
  expect(title('x'.repeat(130))).toBe(`${'x'.repeat(120)}…`);
});
