/** The words of the generated pages: sentences about the two fields, and plain ones in which no term of ours occurs. */
import { haPostings } from '../../pages/jobs/ha-postings.ts';
import { himPostings } from '../../pages/jobs/him-postings.ts';
import { otherPostings } from '../../pages/jobs/other-postings.ts';
import type { Posting } from '../../pages/jobs/posting.ts';
import type { Random } from '../random.ts';

/** A piece of a posting by the element that it stands in. */
export interface Piece {
  readonly tag: 'h2' | 'h3' | 'p' | 'li' | 'span';
  readonly text: string;
}

/** The job board's postings, opened, one list of pieces each. */
export const postings: readonly (readonly Piece[])[] = [...himPostings, ...haPostings, ...otherPostings].map(
  piecesOf,
);

function piecesOf({ title, employer, place, pay, posted, intro, sections, more = [] }: Posting): Piece[] {
  const piece =
    (tag: Piece['tag']) =>
    (text: string): Piece => ({ tag, text });
  return [
    piece('h2')(title),
    ...[employer, place, pay, posted].map(piece('span')),
    ...intro.map(piece('p')),
    ...[...sections, ...more].flatMap(({ heading, paragraphs = [], items = [] }) => [
      piece('h3')(heading),
      ...paragraphs.map(piece('p')),
      ...items.map(piece('li')),
    ]),
  ];
}

/** Sentences of the two fields: nearly each holds a term. */
export const fieldSentences: readonly string[] = postings
  .flat()
  .filter(({ tag, text }) => tag === 'li' && text.length > 60)
  .map(({ text }) => text);

const words = (text: string): string[] => text.split(';');
const WHO = words(
  'The gardener;Our neighbour;A group of cyclists;The ferry captain;Nobody in the village;The second violin;My sister;The baker on the corner;Every visitor;An old painter;The night train;Half of the choir;The goalkeeper;A young carpenter;The whole street;One of the pilots;The librarian;Their tall cousin;The weather station;A stray dog',
);
const DOES = words(
  'waited for;drew a map of;had never heard about;walked slowly around;took a photograph of;sold tickets for;wrote a song about;looked closely at;forgot the name of;talked all evening about;returned early from;found a way through;could hardly believe;carried lanterns to;laughed about;swept the snow from;built a fence around;kept a diary of;counted the lights of;asked twice about',
);
const WHAT = words(
  'the wooden bridge;a market full of apples;the last summer festival;an empty football ground;the mountain path;the harbour at dawn;a row of painted boats;the broken clock tower;three kinds of bread;the longest street;a quiet orchard;the new swimming pool;an island without roads;the theatre roof;a box of letters;the winter race;a kitchen with blue tiles;the station square;a field of poppies;the river crossing',
);
const WHEN = words(
  'before the rain came;on a warm Sunday;after the final whistle;while the kettle boiled;for the third time this year;without saying a word;as the fog lifted;until the lamps went out;in spite of the wind;when school was over;long after midnight;with a borrowed umbrella;because the bus was late;in front of everybody;during the holidays;at the edge of the forest',
);
const LABELS = words(
  'Open;Next step;Closed on Monday;Ready;Ask again;In transit;Blue;Large;Two seats;Window;Aisle;Platform 4;Sold out;Later today;Draft;Sent;Print;Share;Archive;Pinned;Low water;North gate;Half price;New',
);

export const plainSentence = (random: Random): string =>
  `${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)} ${random.pick(WHEN)}.`;

/** A word or two, as on a button or in a cell. */
export const plainLabel = (random: Random): string => random.pick(LABELS);

/** As long as those of the job board. */
export function plainPosting(random: Random): Piece[] {
  const some = (count: number, tag: Piece['tag'], make: (random: Random) => string): Piece[] =>
    Array.from({ length: count }, () => ({ tag, text: make(random) }));
  return [
    ...some(1, 'h2', plainLabel),
    ...some(4, 'span', plainLabel),
    ...some(2, 'p', (words) => [1, 2, 3].map(() => plainSentence(words)).join(' ')),
    ...[1, 2, 3].flatMap(() => [...some(1, 'h3', plainLabel), ...some(5, 'li', plainSentence)]),
  ];
}
