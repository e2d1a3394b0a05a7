import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the text of our pages has the size that people set in their browser, in the card that of its box', () => {
  const sheets = globSync('{components,entrypoints/*}/*.css');
  expect(sheets.length).toBeGreaterThan(15);
  const fixed = sheets.filter((path) => /^ *font(?:-size)?:[^;]*px/m.test(readFileSync(path, 'utf8')));
  const ofCards = Array.from(
    readFileSync('components/cards.css', 'utf8').matchAll(/@import '\.\/(.*)'/g),
    ([, name]) => `components/${name}`,
  );
  // In a page a rem is what the page makes of it.
  expect(fixed.filter((path) => !ofCards.includes(path))).toEqual(['components/FieldBadge.css']);
  expect(fixed).toContain('components/TermCard.css');
});
