/** Invisible characters in any place: nothing is lost, and every offset leads back to the same character. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../../glossary/clean.ts';
import { compile } from '../compile.ts';
import { toPhrases } from '../../../../glossary/phrases.ts';
import { anyText, INVISIBLES } from './texts.ts';

const invisible = new Set(INVISIBLES);
const visible = (text: string): string =>
  text
    .split('')
    .filter((unit) => !invisible.has(unit))
    .join('');

/** Any text with invisible characters strewn over it, also between the halves of a character. */
const strewn = fc
  .tuple(
    anyText,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLES), fc.integer({ min: 1, max: 4 })), {
      maxLength: 12,
    }),
  )
  .map(([text, places]) => {
    const units = text.split('');
    for (const [place, unit, count] of places)
      units.splice(place % (units.length + 1), 0, unit.repeat(count));
    return units.join('');
  });

describe('clean', () => {
  it('keeps all that can be seen, and nothing else', () => {
    fc.assert(
      fc.property(strewn, (text) => {
        expect(clean(text).text).toBe(visible(text));
      }),
    );
  });

  it('leads every offset back to the same character, in order, and the end to the end', () => {
    fc.assert(
      fc.property(strewn, (text) => {
        const cleaned = clean(text);
        const back = cleaned.text.split('').map((_, offset) => cleaned.original(offset));
        expect(back.map((at) => text[at])).toEqual(cleaned.text.split(''));
        expect(back).toEqual(back.toSorted((a, b) => a - b));
        expect(new Set(back).size).toBe(back.length);
        expect(cleaned.original(cleaned.text.length)).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(strewn, (text) => {
        expect(clean(clean(text).text).text).toBe(clean(text).text);
      }),
    );
  });
});

describe('a form strewn with invisible characters', () => {
  const FORMS = ['EHR', 'ICD-10-CM', 'health information management', 'CCS-P', 'A/R'];

  it('is found from its first character to its last, and what is found reads as the form', () => {
    const before = fc.constantFrom('', 'a ', '(', ' and ');
    const after = fc.constantFrom('', ' a', ')', ' and ', ', ');
    const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLES)), { maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), before, after, places, (form, start, end, strewnOver) => {
        const units = (start + form + end).split('').map((unit) => [unit]);
        for (const [place, unit] of strewnOver) units[place % units.length]!.push(unit);
        const text = units.flat().join('');
        const found = compile(toPhrases(form)).find(text);
        expect(found.map(({ start, end }) => visible(text.slice(start, end)))).toEqual([form]);
        expect(invisible.has(text[found[0]!.start]!) || invisible.has(text[found[0]!.end - 1]!)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['zero-width spaces', '\u200b'],
    ['soft hyphens', '\u00ad'],
    ['bidi controls', '\u202e\u2066'],
    ['variation selectors', '\ufe0f'],
  ])('is found in its place behind, within and before 100,000 %s', (_, unit) => {
    const many = unit.repeat(100_000 / unit.length);
    const text = `${many}EH${many}R${many}`;
    const found = compile(['EHR']).find(text);
    expect(found).toEqual([{ start: many.length, end: 2 * many.length + 3, phrase: 0 }]);
  });
});
