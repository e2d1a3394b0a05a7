/**
 * `npm run fit [-- --corpus PATH] [--wrong 2]`: what the labelled texts say of the weights in glossary/weights.ts. A
 * ridge fit of a logistic model that starts at the present weights and leaves them only where the texts insist; with
 * `--wrong` a wrong mark costs as much as so many missed ones. It prints the fitted weights beside the present ones,
 * and for both how they do on texts left out of the fit. It changes nothing: people round and decide, and mixed pages
 * are a reason to give a weight less than the fit would.
 */
import { parseArgs } from 'node:util';
import { readGlossary } from '../../glossary/build/read.ts';
import { isSure } from '../../glossary/evidence.ts';
import { packIndex, unpackIndex } from '../../glossary/index-format.ts';
import type { Distance } from '../../glossary/vicinity.ts';
import { CUE, LISTED, NEIGHBOUR, NEIGHBOUR_SHARED, RIVAL, START, TOPIC } from '../../glossary/weights.ts';
import { Random } from '../bench/random.ts';
import { readCorpus, seenCorpus } from './corpus.ts';
import { decisionsOn, overlaps, type Decision } from './score.ts';

const FOLDS = 8;
const SEED = 7;
/** How hard the present weights hold on. */
const RIDGE = 3;
/** Beyond this another sense is named or defined, and no weight matters. */
const SETTLED = 11;

const DISTANCES: readonly Distance[] = ['near', 'block', 'section', 'page'];
const present: [name: string, weight: number][] = [
  ['START medium', START.medium],
  ['START high', START.high],
  ...Object.entries({ CUE, RIVAL, NEIGHBOUR, NEIGHBOUR_SHARED }).flatMap(([name, weights]) =>
    DISTANCES.map((distance): [string, number] => [`${name} ${distance}`, weights[distance]]),
  ),
  ['LISTED', LISTED],
  ['TOPIC each', TOPIC.each],
];
const START_WEIGHTS = present.map(([, weight]) => weight);

interface Row {
  readonly doc: string;
  readonly isMeant: boolean;
  /** How often each weight counts for the match. */
  readonly counts: readonly number[];
  /** What all else adds to its score: definitions, long forms, capitals, language. */
  readonly rest: number;
}

const { values } = parseArgs({
  options: { corpus: { type: 'string', multiple: true }, wrong: { type: 'string', default: '1' } },
});
const index = unpackIndex(packIndex(readGlossary().terms));
const docs = values.corpus?.flatMap(readCorpus) ?? seenCorpus();
const rows = docs.flatMap((doc) =>
  decisionsOn(doc, index).flatMap((decision): Row[] => {
    const expected = doc.mentions
      .filter((mention) => overlaps(mention, decision))
      .map(({ expect }) => expect);
    const isMeant = expected.includes('yes');
    const row = toRow(decision);
    return row && (isMeant || expected.includes('no')) ? [{ ...row, doc: doc.id, isMeant }] : [];
  }),
);

/** Undefined where no weight matters. */
function toRow({ sense, facts, evidence }: Decision): Pick<Row, 'counts' | 'rest'> | undefined {
  const { match, term, score, reasons } = sense;
  const { risk } = index.claimsOf(match.phrase)!.find((claim) => claim.term === term)!;
  if (isSure(risk) || Math.abs(score) > SETTLED) return undefined;
  const isShared = risk === 'high' && index.terms[term]!.sharesPages;
  const sure = evidence.inSection(facts)!.sure;
  const count = (kind: 'cue' | 'rival' | 'neighbour', distance: Distance): number =>
    reasons.filter(
      (reason) =>
        reason.kind === kind &&
        reason.distance === distance &&
        // Company that is not sure by itself has a weight of its own.
        !(reason.kind === 'neighbour' && distance === 'near' && !sure.has(reason.term)),
    ).length;
  const neighbours = DISTANCES.map((distance) => count('neighbour', distance));
  const none = DISTANCES.map(() => 0);
  const counts = [
    risk === 'medium' ? 1 : 0,
    risk === 'high' ? 1 : 0,
    ...DISTANCES.map((distance) => count('cue', distance)),
    ...DISTANCES.map((distance) => count('rival', distance)),
    ...(isShared ? none : neighbours),
    ...(isShared ? neighbours : none),
    reasons.some(({ kind }) => kind === 'listed') ? 1 : 0,
    isShared ? 0 : evidence.topic,
  ];
  return { counts, rest: score - product(counts, START_WEIGHTS) };
}

/** Newton's method on the penalised likelihood, from the present weights. */
function fit(some: readonly Row[]): number[] {
  const size = START_WEIGHTS.length;
  let weights = [...START_WEIGHTS];
  for (let step = 0; step < 50; step++) {
    const slope = weights.map((weight, at) => RIDGE * (weight - START_WEIGHTS[at]!));
    const curve = weights.map((_, at) => weights.map((__, other) => (at === other ? RIDGE : 0)));
    for (const { counts, rest, isMeant } of some) {
      const cost = isMeant ? 1 : Number(values.wrong);
      const chance = 1 / (1 + Math.exp(-(rest + product(counts, weights))));
      for (let a = 0; a < size; a++) {
        if (counts[a] === 0) continue;
        slope[a]! += cost * (chance - (isMeant ? 1 : 0)) * counts[a]!;
        for (let b = 0; b < size; b++)
          curve[a]![b]! += cost * chance * (1 - chance) * counts[a]! * counts[b]!;
      }
    }
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight - change[at]!);
    if (change.every((part) => Math.abs(part) < 1e-6)) break;
  }
  return weights;
}

/** The solution of a system of linear equations that has one, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at]!]);
  for (let at = 0; at < lines.length; at++) {
    const pivot = lines[at]![at]!;
    for (const line of lines) {
      if (line === lines[at]) continue;
      const factor = line[at]! / pivot;
      line.forEach((_, column) => (line[column]! -= factor * lines[at]![column]!));
    }
  }
  return lines.map((line, at) => line.at(-1)! / line[at]!);
}

function product(counts: readonly number[], weights: readonly number[]): number {
  return counts.reduce((sum, count, at) => sum + count * weights[at]!, 0);
}

/** The texts in folds, in an order that is the same each time. */
function foldOf(): Map<string, number> {
  const shuffled = new Random(SEED).shuffled([...new Set(rows.map(({ doc }) => doc))]);
  return new Map(shuffled.map((doc, at) => [doc, at % FOLDS]));
}

function line(name: string, weightsFor: (row: Row) => readonly number[]): string {
  let wrong = 0;
  let missed = 0;
  let loss = 0;
  for (const row of rows) {
    const score = row.rest + product(row.counts, weightsFor(row));
    if (score > 0 && !row.isMeant) wrong++;
    if (score <= 0 && row.isMeant) missed++;
    loss += Math.log1p(Math.exp(row.isMeant ? -score : score)) / rows.length;
  }
  return `${name.padEnd(36)} wrong ${wrong}, missed ${missed}, log loss ${loss.toFixed(4)}`;
}

const folds = foldOf();
const left = Array.from({ length: FOLDS }, (_, fold) =>
  fit(rows.filter(({ doc }) => folds.get(doc) !== fold)),
);
const fitted = fit(rows);
console.log(`${rows.length} doubtful matches in ${docs.length} texts`);
console.log(line('present', () => START_WEIGHTS));
console.log(line(`fitted, on texts left out (${FOLDS} folds)`, ({ doc }) => left[folds.get(doc)!]!));
for (const [at, [name, weight]] of present.entries())
  console.log(`${name.padEnd(24)}${weight.toFixed(2).padStart(7)} ${fitted[at]!.toFixed(2).padStart(7)}`);
