/**
 * How the glossary is written: for a person who is new to both fields and may read English as a second language.
 *
 * Reading grades. A grade counts syllables and words, and knows nothing of sense: it can't tell a clear text, but it
 * finds the crowded ones. No text may be above the first year of college, which is where those who read the glossary
 * begin, and half of them must be at or below grade 10, about what the public can read. `long` has the room for short
 * sentences, so its limit is lower. The syllables of names and of the term itself don't count: "the Centers for
 * Medicare & Medicaid Services" is what it is called, but "organizational prioritization" is a writer's choice.
 */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import { namesOf } from '../../../glossary/names.ts';
import { toPhrases } from '../../../glossary/phrases.ts';
import type { Term } from '../../../glossary/schema.ts';
import { gradeOf, sentencesOf, wordsOf } from './readability.ts';

const { terms, comparison } = readGlossary();

const HIGHEST_GRADE = { short: 13, long: 12, him: 13, ha: 13 } as const;
const MEDIAN_GRADE = 10;
const WORDS_PER_SENTENCE = 30;

type Part = keyof typeof HIGHEST_GRADE;
const PARTS = Object.keys(HIGHEST_GRADE) as Part[];

describe('a text is plain', () => {
  const gradesOf = (part: Part): { id: string; grade: number; text: string }[] =>
    terms
      .map((term) => ({ id: term.id, grade: gradeOf(term[part], namesOf(term)), text: term[part] }))
      .sort((a, b) => b.grade - a.grade);

  it.each(PARTS)('no "%s" is above its highest grade', (part) => {
    const hard = gradesOf(part).filter(({ grade }) => grade > HIGHEST_GRADE[part]);
    expect(
      hard.map(({ id, grade, text }) => `${id}, grade ${grade.toFixed(1)}: ${text}`),
      `above grade ${HIGHEST_GRADE[part]}: use shorter words, or make two sentences of one`,
    ).toEqual([]);
  });

  it.each(PARTS)('half of all "%s" are at grade 10 or below', (part) => {
    const grades = gradesOf(part);
    expect(grades[Math.floor(grades.length / 2)]!.grade).toBeLessThanOrEqual(MEDIAN_GRADE);
  });

  it(`no sentence has more than ${WORDS_PER_SENTENCE} words`, () => {
    const endless = terms.flatMap((term) =>
      PARTS.flatMap((part) => sentencesOf(term[part]))
        .filter((sentence) => wordsOf(sentence).length > WORDS_PER_SENTENCE)
        .map((sentence) => `${term.id}, ${wordsOf(sentence).length} words: ${sentence}`),
    );
    expect(endless, 'part these').toEqual([]);
  });
});

describe('the grade of a text', () => {
  it('rises with long words and with long sentences', () => {
    const plain = gradeOf('The nurse gives the drug. The coder reads the note.', ['x']);
    expect(gradeOf('The nurse gives the drug and the coder reads the note.', ['x'])).toBeGreaterThan(plain);
    expect(
      gradeOf('The professional administers medication. The specialist analyzes documentation.', ['x']),
    ).toBeGreaterThan(plain + 5);
  });

  it('does not rise with the syllables of names, which nobody can choose', () => {
    expect(gradeOf('A rule of the Healthcare Administration.', ['x'])).toBeCloseTo(
      gradeOf('A rule of the White House.', ['x']),
    );
    expect(gradeOf('A good utilization review.', ['utilization review'])).toBeCloseTo(
      gradeOf('A good big top.', ['big top']),
    );
  });

  it('counts a name among the words of its sentence', () => {
    const grade = gradeOf('A rule of the Centers for Medicare and Medicaid Services.', ['x']);
    expect(grade).toBeGreaterThan(gradeOf('A rule of the Centers.', ['x']));
  });
});

/** Small words, which say nothing of what a term is. */
const LITTLE_WORDS = new Set('a an and as at by for from in of on or the to with'.split(' '));
/** The words of a text as the matcher compares them: small, without the plural s. */
const phraseWords = (text: string): string[] =>
  wordsOf(text).flatMap((word) => toPhrases(`${word.toLowerCase()} x`)[0]!.split(' ').slice(0, -1));
const tellingWords = (text: string): string[] =>
  phraseWords(text).filter((word) => !LITTLE_WORDS.has(word) && !/^\d+$/.test(word));

const names = (text: string, name: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}\d])${RegExp.escape(name)}(?:s|es)?(?![\p{L}\d])`, 'iu').test(text);

describe('a definition does not need what it defines', () => {
  const fullNames = (term: Term): string[] => [
    term.term,
    ...(term.expansion === undefined ? [] : [term.expansion]),
  ];

  it('no "short" names its own term', () => {
    const circular = terms.flatMap((term) =>
      fullNames(term)
        .filter((name) => names(term.short, name))
        .map((name) => `${term.id} uses "${name}": ${term.short}`),
    );
    expect(circular, 'the heading stands above: say what it is in other words').toEqual([]);
  });

  // The name of a body says what it does; a reader gains by the rest of the sentence.
  const explained = terms.filter(({ category }) => category !== 'organisation');

  it('no "short" is made of all words of its term', () => {
    const circular = explained.flatMap((term) => {
      const said = new Set(phraseWords(term.short));
      return fullNames(term)
        .map((name) => ({ name, words: tellingWords(name) }))
        .filter(({ words }) => words.length > 1 && words.every((word) => said.has(word)))
        .map(({ name }) => `${term.id} explains "${name}" by itself: ${term.short}`);
    });
    expect(circular, 'replace a word of the term by what it means').toEqual([]);
  });

  it('no sentence of "long" says that a term is what its words are', () => {
    const circular = explained.flatMap((term) =>
      fullNames(term).flatMap((name) => {
        const defines = new RegExp(
          String.raw`^(?:an?|the)?\s*${RegExp.escape(name)} (?:is|means|are)\b`,
          'i',
        );
        return sentencesOf(term.long)
          .filter((sentence) => defines.test(sentence))
          .filter((sentence) => {
            const said = new Set(phraseWords(sentence.replace(defines, '')));
            return tellingWords(name).every((word) => said.has(word));
          })
          .map((sentence) => `${term.id}: ${sentence}`);
      }),
    );
    expect(circular).toEqual([]);
  });

  it('no two terms are explained by each other', () => {
    // A body and what it gives out name each other rightly.
    const words = terms.filter(({ category }) => !['organisation', 'credential'].includes(category));
    const usesOf = new Map(
      words.map((term) => [
        term,
        words.filter((other) => other !== term && fullNames(other).some((name) => names(term.short, name))),
      ]),
    );
    const pairs = Array.from(usesOf).flatMap(([term, used]) =>
      used
        .filter((other) => term.id < other.id && usesOf.get(other)!.includes(term))
        .map((other) => `${term.id}: ${term.short}\n${other.id}: ${other.short}`),
    );
    expect(pairs, 'explain one of them without the other').toEqual([]);
  });
});

/** Known to every reader. */
const EVERYDAY = new Set(['US', 'UK', 'ID', 'COVID-19']);
/** Followed or preceded by words in brackets, or by a word or clause that says what it is: "the privacy law HIPAA". */
const isExplained = (abbreviation: string, text: string): boolean => {
  const letters = RegExp.escape(abbreviation);
  return (
    new RegExp(String.raw`\(${letters}[),;]|\b${letters}s? \(`).test(text) ||
    new RegExp(String.raw`\b${letters}, (?:an?|the|which|who)\b`).test(text) ||
    new RegExp(String.raw`\b(?:law|plan|agreement|program),? ${letters}\b`).test(text)
  );
};

describe('a credential', () => {
  /** These are given no more, or nobody can say whether they are: their texts say that instead. */
  const PAST = new Set(['ccs-p', 'ctr-tumor-registrar']);
  const SAYS = /\b(?:candidates|exams?|diploma|degree|program|programs|courses?|licen[sc]ed?|holders?)\b/i;

  it('says in "long" what it takes, which its card promises', () => {
    const silent = terms.filter(({ category, long }) => category === 'credential' && !SAYS.test(long));
    expect(silent.map(({ id }) => id).filter((id) => !PAST.has(id))).toEqual([]);
  });
});

describe('abbreviations', () => {
  const unexplained = (text: string, own: readonly string[]): string[] =>
    (text.match(/(?<![\p{L}\d-])\p{Lu}[\p{L}\d&-]*\p{Lu}[\d-]*/gu) ?? []).filter(
      (one) => !EVERYDAY.has(one) && !own.some((form) => form.includes(one)) && !isExplained(one, text),
    );

  it('in "short" are those of the term, or are explained there', () => {
    const found = terms.flatMap((term) =>
      unexplained(term.short, namesOf(term)).map((one) => `${term.id}, ${one}: ${term.short}`),
    );
    expect(found, 'spell these out, or say in words what they are').toEqual([]);
  });

  it.each([
    ['The rule of the US privacy law HIPAA on breaches.', []],
    ['A credential from AAPC, a US body for coders.', []],
    ['A credential of the American College of Healthcare Executives (ACHE).', []],
    ['A FHIR (Fast Healthcare Interoperability Resources) server.', []],
    ['A student of HIM.', ['HIM']],
    ['Codes such as ICD-10-CM.', ['ICD-10-CM']],
    ['RHIA and own EHRs', ['RHIA']],
  ])('in "%s" are found where nothing explains them: %j', (text, found) => {
    expect(unexplained(text, ['EHR'])).toEqual(found);
  });
});

/** Words that look British but are not: "advise", "enterprise". */
const ISE =
  /^(?:.*(?:vise|prise|wise|cise|mise|raise|noise|guise|tise)[sd]?|.*(?:vis|pris|cis|mis|rais|tis)ing|rise|rising|arises?|rises|disease.*|.*poise.*|likewise)$/i;
const BRITISH = new RegExp(
  String.raw`\b(?:${[
    String.raw`\w{2,}is(?:e[sd]?|ing|ations?|ational)`,
    String.raw`(?:behavi|col|fav|hon|lab|neighb|harb|hum|rum|tum|vig|end?eav)our\w*`,
    'centres?|centred|metres?|litres?|fibres?|theatres?',
    'programmes?|licences?|defences?|offences?|pretences?|practis(?:e[sd]?|ing)|cheques?|catalogues?',
    'enrols?|enrolments?|fulfils?|fulfilments?|instalments?|skilful|wilful',
    String.raw`(?:cancel|label|model|travel|counsel|total|signal|channel|fuel|level)l(?:ed|ing|ers?|ors?)`,
    String.raw`paediatric\w*|orthopaedic\w*|an?aesth\w*|haem\w*|leukaemia|anaemia|gynaec\w*|oesoph\w*|diarrhoea|foet\w*`,
    'analys(?:ed|ing)|ageing|grey|judgements?|artefacts?|whilst|amongst|learnt|afterwards|towards|sceptical',
  ].join('|')})\b`,
  'gi',
);
const OTHER_COUNTRY = /\b(?:UK|United Kingdom|British|England|NHS|Canad\w+|Australia\w*)\b/;

/** British spellings in a text; of an entry that says it is of another country, names may keep theirs. */
const britishIn = (text: string, isOfOtherCountry: boolean): string[] =>
  (text.match(BRITISH) ?? []).filter(
    (word) => !(/is/i.test(word) && ISE.test(word)) && !(isOfOtherCountry && /^\p{Lu}/u.test(word)),
  );

describe('spelling is American', () => {
  it('in all texts of the terms', () => {
    const found = terms.flatMap(({ id, short, long, him, ha, confusedWith }) => {
      const texts = [short, long, him, ha, ...confusedWith.map(({ difference }) => difference)];
      const isOfOtherCountry = texts.some((text) => OTHER_COUNTRY.test(text));
      return texts.flatMap((text) => britishIn(text, isOfOtherCountry)).map((word) => `${id}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('in the comparison', () => {
    const { rows, ladders, crossings, questions, title, intro, closing } = comparison;
    // Ids and addresses are no text.
    const keys = new Set(['id', 'compare', 'terms', 'sources', 'theme', 'points', 'into', 'level']);
    const text = JSON.stringify(
      { rows, ladders, crossings, questions, title, intro, closing },
      (key, value: unknown) => (keys.has(key) ? undefined : value),
    );
    expect(britishIn(text, false)).toEqual([]);
  });

  it.each([
    'organisation',
    'utilised',
    'specialising',
    'Centre',
    'enrol',
    'behaviour',
    'paediatric',
    'labelled',
  ])('finds "%s"', (word) => expect(britishIn(`The ${word} of it.`, false)).toEqual([word]));

  it.each([
    'advised',
    'enterprise',
    'supervising',
    'disease',
    'enrolled',
    'otherwise',
    'analyses',
    'rise',
    'likewise',
  ])('does not find "%s"', (word) => expect(britishIn(`The ${word} of it.`, false)).toEqual([]));

  it('leaves names of other countries as they are written there', () => {
    expect(britishIn('The Organisation runs a centre.', true)).toEqual(['centre']);
  });
});
