import { expect, it } from 'vitest';
import { searchPlace } from '../../../components/places.ts';
import { tidy } from '../../../components/selected-words.ts';

it('selected words have even white space and an end', () => {
  expect(tidy(' health\n\t information \u00a0')).toBe('health information');
  expect(tidy(' \n ')).toBe('');
  expect(tidy(`  ${'a'.repeat(200)}`)).toBe('a'.repeat(120));
});

it('selected words that end within a character can stand in an address', () => {
  expect(searchPlace(tidy(`${'a'.repeat(119)}😀`))).toBe(`glossary.html?find=${'a'.repeat(119)}%EF%BF%BD`);
});
