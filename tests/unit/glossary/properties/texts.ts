/** Texts that fast-check makes: writings of forms, characters of every kind between and around them. */
import fc from 'fast-check';

const units = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, code) => String.fromCharCode(from + code));
const bmp = units(0, 0xffff);

export const DASHES = bmp.filter((unit) => /[\p{Pd}\u2212]/u.test(unit));
export const SPACES = bmp.filter((unit) => /\s/.test(unit));
/** Soft hyphen, joiners, zero-width characters, bidi controls, variation selectors, the byte order mark. */
export const INVISIBLES = [
  '\u00ad\u034f\u061c\u180e\ufeff',
  ...units(0x200b, 0x200f),
  ...units(0x202a, 0x202e),
  ...units(0x2060, 0x206f),
  ...units(0xfe00, 0xfe0f),
].flatMap((group) => group.split(''));
export const APOSTROPHES = ["'", '\u2019', '\u02bc'];
const SIGNS = ['®', '©', '™', '℠'];
/** Marks that cut a word off without belonging to it. */
const STOPS = '. , ; : ! ? ( ) [ ] “ ” " + * # = … • · ⁄ ／ |'.split(' ');
/** Letters with marks, other scripts, other digits, characters of two units and halves of them. */
const OTHERS = [
  'é|É|ñ|ß|İ|ı|ſ|\u212a|\u0301|e\u0301|ﬁ|Ａ|３|٣|①|ª|_|\0|\ufffd|\ufffc',
  '系|統|カ|ー|한|ก|א|ש|ع|م|я|Ж|Ω|अ|豈',
  '🏥|👩\u200d⚕\ufe0f|🇺🇸|𝐄|𠮷|\ud83c|\udfe5|\udc00\ud800',
].flatMap((group) => group.split('|'));

const any = (...lists: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc.constantFrom(...lists.flat());

/** A few characters of one kind or of several. */
export const between: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(' ', '-', '/', ' - ', '  ', '&', ' & ', '.', '. ', ', ', '® ') },
  { weight: 2, arbitrary: fc.tuple(any(['', ' '], SPACES), any(DASHES), any(['', ' '], SPACES)).map(join) },
  { weight: 2, arbitrary: fc.array(any(SPACES), { minLength: 1, maxLength: 4 }).map(join) },
  { weight: 1, arbitrary: fc.tuple(any(SIGNS), any(['', ' '], SPACES, DASHES)).map(join) },
  { weight: 1, arbitrary: fc.array(any(INVISIBLES), { minLength: 1, maxLength: 3 }).map(join) },
  { weight: 1, arbitrary: any(STOPS, APOSTROPHES, ['@', '$', '\\', '_', '//', ' / ', "'s ", '’s ', 's’ ']) },
  { weight: 1, arbitrary: any(OTHERS) },
);

const WORDS = 'the A X AB CM P 10 470 com org based care s S es ies S. a.'.split(' ');

/** Characters of every kind, words and numbers. */
export const noise: fc.Arbitrary<string> = fc
  .array(fc.oneof(between, fc.constantFrom(...WORDS)), { maxLength: 5 })
  .map(join);

/** Any string: of the pieces above, of any code points, or of any UTF-16 units. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(between, fc.constantFrom(...WORDS)), { maxLength: 30 }).map(join),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
);

function join(parts: readonly string[]): string {
  return parts.join('');
}

/** A form as somebody may write it: letter case, plurals, possessives, dots, and anything between its words. */
export function writingOf(form: string): fc.Arbitrary<string> {
  const parts = form.split(/([^\p{L}\p{N}]+)/u);
  return fc
    .tuple(...parts.map((part, number) => (number % 2 === 0 ? wordLike(part) : gapLike(part))))
    .map(join);
}

function wordLike(word: string): fc.Arbitrary<string> {
  const written = fc.oneof(
    { weight: 8, arbitrary: fc.constant(word) },
    { weight: 1, arbitrary: fc.constantFrom(word.toUpperCase(), word.toLowerCase()) },
    { weight: 1, arbitrary: fc.constant(word.charAt(0).toUpperCase() + word.slice(1)) },
    { weight: 1, arbitrary: fc.constantFrom(word.split('').join('.'), word.split('').join('.') + '.') },
    { weight: 1, arbitrary: fc.constant(word.replace(/y$/, 'ies').replace(/s$/, '')) },
    { weight: 1, arbitrary: fc.constant(word.replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, '-')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(any(INVISIBLES), fc.nat(8))
        .map(([x, at]) => word.slice(0, at) + x + word.slice(at)),
    },
  );
  const ending = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: any(['s', 'es', 'S', 'ES']) },
    { weight: 1, arbitrary: fc.tuple(any(['', 's', 'es']), any(APOSTROPHES), any(['', 's', 'S'])).map(join) },
  );
  return /^\d*$/.test(word) ? fc.constant(word) : fc.tuple(written, ending).map(join);
}

function gapLike(gap: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(gap) },
    { weight: 3, arbitrary: between },
    { weight: 1, arbitrary: fc.constant('') },
  );
}

/** Writings of a form with anything before, between and after them. */
export const textOf = (form: string): fc.Arbitrary<string> =>
  fc
    .tuple(noise, fc.array(fc.tuple(writingOf(form), noise), { minLength: 1, maxLength: 2 }))
    .map(([first, rest]) => first + rest.flat().join(''));
