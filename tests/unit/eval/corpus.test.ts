/** Holds the engine to the best result that it has reached on our labelled corpus, in tests/eval/best.json. */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import best from '../../eval/best.json' with { type: 'json' };
import { seenCorpus, unseenCorpus, type LabelledText } from '../../eval/corpus.ts';
import { judgeWith, score } from '../../eval/score.ts';

const judge = judgeWith(readGlossary().terms);
const scoreOf = (docs: readonly LabelledText[], kind: string) =>
  score(
    docs.filter((doc) => doc.kind === kind),
    judge,
  );

it('the corpus has at least 80 pages beside a third that is kept unseen, about half of them unrelated', () => {
  const seen = seenCorpus();
  const unseen = unseenCorpus();
  expect(seen.length).toBeGreaterThanOrEqual(80);
  expect(unseen.length).toBeGreaterThan((seen.length + unseen.length) * 0.3);
  for (const docs of [seen, unseen]) {
    const unrelated = docs.filter(({ kind }) => kind === 'negative').length;
    expect(unrelated).toBeGreaterThan(docs.length * 0.4);
  }
});

describe.each([
  ['seen', seenCorpus(), best.seen],
  ['unseen', unseenCorpus(), best.unseen],
] as const)('on the %s part of our corpus', (_name, docs, kept) => {
  it('recall is not below the best kept', () => {
    const { found, wanted } = scoreOf(docs, 'positive');
    expect(found / wanted).toBeGreaterThanOrEqual(kept.recall);
  });

  it('precision on rich pages is not below the best kept', () => {
    const { right, wrong } = scoreOf(docs, 'positive');
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(kept.precision);
  });

  it('unrelated pages have no more false marks than the best kept', () => {
    const { wrong, texts } = scoreOf(docs, 'negative');
    expect(wrong / texts).toBeLessThanOrEqual(kept.falseMarksPerNegative);
  });
});
