/**
 * `npm run bench [-- --quick] [-- --write]`: how fast the matcher is, beside other ways to find many terms in a text,
 * in Node and in Chromium. `--quick` is short and rough; `--write` keeps the result in docs/.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, type Cold, type Warm } from './measure.ts';
import { inChromium, inNode, type Place } from './places.ts';
import { report } from './report.ts';
import { lengthOf, readTexts } from './texts.ts';
import { glossaryVocabulary, makeVocabularies, type Vocabulary } from './vocabulary.ts';

const PAGE = fileURLToPath(new URL('../../docs/benchmarks-matcher.md', import.meta.url));

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } });
const effort = values.quick
  ? { bulk: 1_000_000, sizes: [500, 5_000], rounds: 3, passTime: 40, coldRuns: 2 }
  : { bulk: 4_000_000, sizes: [50, 500, 5_000, 50_000], rounds: 7, passTime: 120, coldRuns: 5 };

const texts = readTexts(effort.bulk);
const vocabularies = [...makeVocabularies(texts.written, effort.sizes), glossaryVocabulary()];
const coldVocabularies = vocabularies.filter(
  ({ name }) => name === '500' || (name === 'glossary' && !values.quick),
);

const places = [inNode(), await inChromium()];
const results = places.map((place) => ({
  place,
  cold: new Map<string, Map<string, Cold>>(),
  warm: new Map<string, Warm[]>(),
}));
try {
  for (const vocabulary of coldVocabularies)
    for (const { place, cold } of results) {
      say(`first scans, ${vocabulary.name} forms, ${place.name}`);
      cold.set(vocabulary.name, await firstScans(place, vocabulary));
    }
  for (const vocabulary of vocabularies)
    for (const { place, warm } of results) {
      say(`warm, ${vocabulary.name} forms, ${place.name}`);
      warm.set(vocabulary.name, await place.measure('warm', vocabulary, texts.bulk, effort));
    }
} finally {
  for (const place of places) await place.close();
}

const page = await report(results, vocabularies, {
  bulk: lengthOf(texts.bulk),
  batches: texts.bulk.length,
  listing: lengthOf(texts.listing),
  coldRuns: effort.coldRuns,
});
console.log(page);
if (values.write) writeFileSync(PAGE, page);

/** The median first scan of each contender, every scan in a fresh process or page, the contenders by turns. */
async function firstScans(place: Place, vocabulary: Vocabulary): Promise<Map<string, Cold>> {
  const all = new Map<string, Cold[]>();
  for (let run = 0; run < effort.coldRuns; run++)
    for (const { name, most = Infinity } of place.contenders) {
      if (vocabulary.forms.length > most) continue;
      const cold = await place.measure('cold', name, vocabulary, texts.listing);
      all.set(name, [...(all.get(name) ?? []), cold]);
    }
  return new Map(
    Array.from(all, ([name, colds]) => [
      name,
      {
        build: median(colds.map(({ build }) => build)),
        scan: median(colds.map(({ scan }) => scan)),
        count: colds[0]!.count,
      },
    ]),
  );
}

function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}
