import { beforeAll, describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import best from '../../eval/best.json' with { type: 'json' };
import { seenCorpus } from '../../eval/corpus.ts';
import { judgeWith, score, type Score } from '../../eval/score.ts';

describe('on our labelled corpus', () => {
  const of = {} as Record<'positive' | 'negative', Score>;
  beforeAll(() => {
    const docs = seenCorpus();
    const judge = judgeWith(readGlossary().terms);
    for (const kind of ['positive', 'negative'] as const)
      of[kind] = score(
        docs.filter((doc) => doc.kind === kind),
        judge,
      );
  });

  it('has at least 40 rich pages and 40 that have nothing to do with the fields', () => {
    expect(of.positive.texts).toBeGreaterThanOrEqual(40);
    expect(of.negative.texts).toBeGreaterThanOrEqual(40);
  });

  it('recall is not below the best kept', () => {
    expect(of.positive.found / of.positive.wanted).toBeGreaterThanOrEqual(best.recall);
  });

  it('precision on rich pages is not below the best kept', () => {
    const { right, wrong } = of.positive;
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(best.precision);
  });

  it('unrelated pages have no more false marks than the best kept', () => {
    expect(of.negative.wrong / of.negative.texts).toBeLessThanOrEqual(best.falseMarksPerNegative);
  });
});
