/** Scores marks against labelled texts: recall over core mentions, precision over judged marks. */
import { Evidence } from '../../glossary/evidence.ts';
import { read, type BlockFacts } from '../../glossary/facts.ts';
import { packIndex, unpackIndex, type GlossaryIndex } from '../../glossary/index-format.ts';
import type { Term } from '../../glossary/schema.ts';
import { decide, type Sense } from '../../glossary/senses.ts';
import type { LabelledText, Mention } from './corpus.ts';

/** Offsets of a mark in the whole text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Judged extends Mark {
  readonly text: string;
  readonly doc: LabelledText;
  /** Found, and marked or not. */
  readonly isMarked: boolean;
  /** What it was taken for, for the list of the worst. */
  readonly note: string;
}

export type Judge = (doc: LabelledText) => readonly Judged[];

/** What the pure core decides on a match of a labelled text, and by what. */
export interface Decision extends Mark {
  readonly sense: Sense;
  readonly facts: BlockFacts;
  readonly evidence: Evidence;
}

/** All that the pure core decides on in a text, as the page script does. */
export function decisionsOn({ pieces }: LabelledText, index: GlossaryIndex): Decision[] {
  const evidence = new Evidence(index);
  const blocks = pieces.flatMap((piece) => {
    const facts = read(piece.text, index, () => ({
      section: piece.section,
      beside: () => piece.beside?.() ?? {},
    }));
    if (facts) evidence.add(facts);
    return facts ? [{ piece, facts }] : [];
  });
  return blocks.flatMap(({ piece, facts }) =>
    decide(facts, evidence, index).map((sense) => ({
      start: piece.at(sense.match.start),
      end: piece.at(sense.match.end - 1) + 1,
      sense,
      facts,
      evidence,
    })),
  );
}

/** Marks a text with the pure core, with density `all`. */
export function judgeWith(terms: readonly Term[]): Judge {
  const index = unpackIndex(packIndex(terms));
  return (doc) =>
    decisionsOn(doc, index).map(({ start, end, sense: { term, score: sum } }) => ({
      start,
      end,
      text: doc.text.slice(start, end),
      doc,
      isMarked: sum > 0,
      note: `${terms[term]!.id} ${sum.toFixed(1)}`,
    }));
}

export interface Score {
  texts: number;
  wanted: number;
  found: number;
  right: number;
  wrong: number;
  stretch: number;
  stretchFound: number;
  unjudged: Judged[];
  missed: { mention: Mention; doc: LabelledText }[];
  wrongMarks: Judged[];
}

export function score(docs: readonly LabelledText[], judge: Judge): Score {
  const result: Score = {
    texts: docs.length,
    wanted: 0,
    found: 0,
    right: 0,
    wrong: 0,
    stretch: 0,
    stretchFound: 0,
    unjudged: [],
    missed: [],
    wrongMarks: [],
  };
  for (const doc of docs) {
    const marks = judge(doc).filter(({ isMarked }) => isMarked);
    for (const mention of doc.mentions.filter(({ expect }) => expect === 'yes')) {
      const isFound = marks.some((m) => overlaps(m, mention));
      if (mention.isStretch) {
        result.stretch++;
        if (isFound) result.stretchFound++;
      }
      if (!mention.isCore) continue;
      result.wanted++;
      if (isFound) result.found++;
      else result.missed.push({ mention, doc });
    }
    for (const m of marks) {
      const over = doc.mentions.filter((mention) => overlaps(m, mention));
      const isYes = over.some(({ expect }) => expect === 'yes');
      const no = over.find(({ expect }) => expect === 'no');
      const isLongerThanGeneral = no && m.end - m.start > no.end - no.start + 2 && /\s/.test(m.text);
      if (isYes) result.right++;
      else if (no && !isLongerThanGeneral) {
        result.wrong++;
        result.wrongMarks.push(m);
      } else if (over.length === 0 && /^[A-Z]{2,6}$/.test(m.text) && doc.kind === 'negative') {
        result.wrong++;
        result.wrongMarks.push(m);
      } else if (over.length === 0 || isLongerThanGeneral) result.unjudged.push(m);
    }
  }
  return result;
}

export const overlaps = (a: Mark, b: Mark): boolean => a.start < b.end && b.start < a.end;
