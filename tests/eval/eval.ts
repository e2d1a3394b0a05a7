/**
 * `npm run eval [-- --corpus PATH] [--worst] [--unjudged] [--unseen] [--browser chromium|firefox]`: how often the right
 * words are marked, and only these. Reads our own corpus, or any folder or file in the formats of corpus.ts. `--worst`
 * lists the faults, `--unjudged` the marks that no label speaks of. A third of our corpus is never looked at while rules
 * and weights are chosen: `--unseen` gives its numbers and nothing else. With `--browser` the built extension marks the
 * texts in a real browser; without it the pure core does.
 */
import { parseArgs } from 'node:util';
import { readGlossary } from '../../glossary/build/read.ts';
import { readCorpus, seenCorpus, unseenCorpus, type LabelledText } from './corpus.ts';
import { judgeInBrowser } from './in-browser.ts';
import { judgeWith, overlaps, score } from './score.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    browser: { type: 'string' },
    unseen: { type: 'boolean' },
    worst: { type: 'boolean' },
    unjudged: { type: 'boolean' },
  },
});

const docs = values.corpus?.flatMap(readCorpus) ?? (values.unseen ? unseenCorpus() : seenCorpus());
const judge = values.browser ? await judgeInBrowser(values.browser, docs) : judgeWith(readGlossary().terms);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '  -  ' : `${((100 * part) / whole).toFixed(1)}%`;

function line(name: string, some: readonly LabelledText[]): string {
  const { found, wanted, right, wrong, texts, stretch, stretchFound, unjudged } = score(some, judge);
  return [
    name.padEnd(10),
    `${texts} texts`.padEnd(10),
    `recall ${percent(found, wanted)} (${found}/${wanted})`.padEnd(26),
    `precision ${percent(right, right + wrong)} (${wrong} wrong)`.padEnd(30),
    `${(wrong / texts).toFixed(2)} false marks a text`.padEnd(26),
    `stretch ${stretchFound}/${stretch}`.padEnd(14),
    `${unjudged.length} unjudged`,
  ].join(' ');
}

console.log(line('all', docs));
for (const kind of new Set(docs.map((doc) => doc.kind)))
  console.log(
    line(
      kind,
      docs.filter((doc) => doc.kind === kind),
    ),
  );

if (!values.unseen && (values.worst || values.unjudged)) {
  const { missed, wrongMarks, unjudged } = score(docs, judge);
  const around = (doc: LabelledText, start: number, end: number): string =>
    JSON.stringify(doc.text.slice(Math.max(0, start - 60), end + 40).replace(/\s+/g, ' '));
  if (values.worst) {
    for (const { mention, doc } of missed) {
      const judged = judge(doc).find((one) => overlaps(one, mention));
      console.log(
        'missed',
        doc.id,
        mention.surface,
        judged?.note ?? '(no form)',
        around(doc, mention.start, mention.end),
      );
    }
    for (const wrong of wrongMarks)
      console.log('wrong ', wrong.doc.id, wrong.text, wrong.note, around(wrong.doc, wrong.start, wrong.end));
  }
  if (values.unjudged)
    for (const judged of unjudged) console.log('unjudged', judged.doc.id, judged.text, judged.note);
}
