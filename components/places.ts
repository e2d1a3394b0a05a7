/** Addresses on the glossary's page. */

/** Of a term's entry. */
export const termPlace = (id: string): string => `glossary.html#${id}`;

/** Of what a search finds; without words, of the whole glossary. */
export const searchPlace = (words: string): string =>
  words === '' ? 'glossary.html' : `glossary.html?find=${encodeURIComponent(words)}`;
