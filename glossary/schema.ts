/**
 * The shape of a glossary, as its writers see it. The published JSON Schema is generated from this file
 * (`npm run schema`), so the comments that matter to a writer are given as descriptions.
 */
import * as v from 'valibot';
import { CATEGORIES, FIELDS, RISKS } from './kinds.ts';

const Slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
);
const Sentence = v.pipe(
  v.string(),
  v.minLength(12),
  v.maxLength(260),
  v.regex(/[.?!]$/, 'a sentence ends with a full stop'),
);
const Cue = v.pipe(v.string(), v.minLength(2), v.maxLength(40));
const Month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month is written 2026-11'));

export const Field = v.picklist(FIELDS);
export const Category = v.picklist(CATEGORIES);
export const Risk = v.picklist(RISKS);

const FormText = v.pipe(v.string(), v.minLength(2), v.maxLength(90));

const Form = v.union([
  v.pipe(
    FormText,
    v.description(
      'Takes the risk of the term; but a phrase has none where the term is an abbreviation, and low where it is a word.',
    ),
  ),
  v.strictObject({ form: FormText, risk: Risk }),
]);

export const Source = v.strictObject({
  url: v.pipe(v.string(), v.regex(/^https:\/\//, 'a source is an https address')),
  publisher: v.pipe(v.string(), v.minLength(2), v.maxLength(80)),
  checked: v.pipe(Month, v.description('The month in which we last held the facts against the source.')),
});

export const Term = v.strictObject({
  id: v.pipe(Slug, v.description('Never changes once published: settings and links use it.')),
  term: v.pipe(FormText, v.description('The heading of the card, written as most people write it.')),
  expansion: v.optional(v.pipe(FormText, v.description('What the letters stand for; left out for words.'))),
  forms: v.pipe(
    v.array(Form),
    v.description(
      'Other ways it is written. Not plurals, possessives, dotted letters, hyphens, dashes or "&": these are derived.',
    ),
  ),
  field: v.pipe(Field, v.description('both: people of both fields truly work with it.')),
  category: Category,
  short: v.pipe(Sentence, v.maxLength(140), v.description('One plain sentence: what it is.')),
  long: v.pipe(v.string(), v.minLength(60), v.maxLength(700), v.description('Two to five plain sentences.')),
  him: v.pipe(Sentence, v.description('What it means for someone in health information management.')),
  ha: v.pipe(Sentence, v.description('What it means for someone in healthcare administration.')),
  related: v.pipe(v.array(Slug), v.maxLength(6)),
  confusedWith: v.array(v.strictObject({ id: Slug, difference: Sentence })),
  compare: v.pipe(Slug, v.description('The row of the comparison that it belongs to.')),
  cues: v.pipe(v.array(Cue), v.description('Words near by that speak for this meaning.')),
  rivals: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.minLength(2), v.maxLength(80)),
        cues: v.array(Cue),
        sharesPages: v.optional(
          v.pipe(
            v.literal(true),
            v.description(
              'Met on the same pages as the term ("BLS" as basic life support in a job ad), so that other terms near by say little.',
            ),
          ),
        ),
      }),
    ),
    v.description('Other things that the same letters or words mean, with the words that give them away.'),
  ),
  risk: v.pipe(Risk, v.description('How often the bare form means something else on the open web.')),
  source: Source,
});

export const TermFile = v.strictObject({
  $schema: v.optional(v.string()),
  terms: v.array(Term),
});

const Cell = v.strictObject({
  line: v.pipe(v.string(), v.minLength(10), v.maxLength(160), v.description('For the popup: one line.')),
  paragraph: v.pipe(v.string(), v.minLength(40), v.maxLength(900), v.description('For the full page.')),
});

export const ComparisonRow = v.strictObject({
  id: Slug,
  title: v.pipe(v.string(), v.minLength(3), v.maxLength(60)),
  theme: v.picklist(['work', 'education', 'credentials', 'law', 'technology', 'money', 'people', 'career']),
  difference: v.pipe(Sentence, v.description('The contrast in one sentence.')),
  him: Cell,
  ha: Cell,
  shared: v.optional(
    v.pipe(v.string(), v.minLength(10), v.maxLength(500), v.description('What both have, or a gloss.')),
  ),
  terms: v.pipe(v.array(Slug), v.minLength(2)),
  sources: v.pipe(v.array(Source), v.minLength(1)),
});

export const Level = v.picklist(['entry', 'mid', 'senior', 'executive']);
const JobTitle = v.pipe(v.string(), v.minLength(3), v.maxLength(45));

export const LadderStep = v.strictObject({
  level: Level,
  titles: v.pipe(v.array(JobTitle), v.minLength(2), v.maxLength(5)),
  asks: v.pipe(
    Cell,
    v.description(
      'Degree, credential and experience that the step usually asks for; a number of years only where a source names it.',
    ),
  ),
  terms: v.pipe(v.array(Slug), v.minLength(2)),
});

export const Ladder = v.strictObject({
  steps: v.pipe(v.array(LadderStep), v.description('One for each level, from entry to executive.')),
  sources: v.pipe(v.array(Source), v.minLength(1)),
});

export const Crossing = v.strictObject({
  from: JobTitle,
  to: JobTitle,
  into: v.pipe(Field, v.description('The field that it leads into; both: posts that both fields fill.')),
  how: v.pipe(Sentence, v.description('What makes the change possible.')),
  terms: v.pipe(v.array(Slug), v.minLength(2)),
  sources: v.pipe(v.array(Source), v.minLength(1)),
});

export const FitQuestion = v.strictObject({
  question: v.pipe(
    v.string(),
    v.minLength(12),
    v.maxLength(110),
    v.regex(
      /^(Would|Do|Can|Am) I .*\?$/,
      'a question that a person asks themselves, and answers with yes or no',
    ),
  ),
  points: v.pipe(Field, v.description('The field that a yes points to.')),
  because: Cell,
  compare: v.pipe(Slug, v.description('The row of the comparison that says more, with the sources.')),
  terms: v.pipe(v.array(Slug), v.minLength(2)),
});

export const Comparison = v.strictObject({
  $schema: v.optional(v.string()),
  title: v.string(),
  intro: v.string(),
  closing: v.string(),
  rows: v.array(ComparisonRow),
  ladders: v.strictObject({ him: Ladder, ha: Ladder }),
  crossings: v.pipe(v.array(Crossing), v.description('Where people change from one field to the other.')),
  questions: v.pipe(
    v.array(FitQuestion),
    v.description('Which field fits me: a help for thinking, not a test.'),
  ),
});

export type Field = v.InferOutput<typeof Field>;
export type Category = v.InferOutput<typeof Category>;
export type Risk = v.InferOutput<typeof Risk>;
export type Term = v.InferOutput<typeof Term>;
export type TermFile = v.InferOutput<typeof TermFile>;
export type ComparisonRow = v.InferOutput<typeof ComparisonRow>;
export type Level = v.InferOutput<typeof Level>;
export type Ladder = v.InferOutput<typeof Ladder>;
export type LadderStep = v.InferOutput<typeof LadderStep>;
export type Crossing = v.InferOutput<typeof Crossing>;
export type FitQuestion = v.InferOutput<typeof FitQuestion>;
export type Comparison = v.InferOutput<typeof Comparison>;
export type Source = v.InferOutput<typeof Source>;
