/** A glossary made up for the stories, so that they look the same whatever becomes of the real one. */
import { briefOf, type Briefs, type Entries } from '../../glossary/entries.ts';
import type { Category, Field, Ladder, Source, Term } from '../../glossary/schema.ts';
import { credential, word } from './entries.ts';

const term = (
  id: string,
  name: string,
  expansion: string | undefined,
  field: Field,
  category: Category,
  compare = 'credentials',
): Term => ({
  ...credential.term,
  id,
  term: name,
  expansion,
  field,
  category,
  compare,
  related: [],
  confusedWith: [],
});

const terms: readonly Term[] = [
  {
    ...credential.term,
    related: ['ahima', 'ehr'],
    confusedWith: [{ id: 'rhit', difference: 'An RHIT works with the records; an RHIA leads those who do.' }],
  },
  term('rhit', 'RHIT', 'Registered Health Information Technician', 'him', 'credential'),
  term('ccs', 'CCS', 'Certified Coding Specialist', 'him', 'credential'),
  term('fache', 'FACHE', 'Fellow of the American College of Healthcare Executives', 'ha', 'credential'),
  term('mha-degree', 'MHA', 'Master of Health Administration', 'ha', 'degree'),
  term('hipaa', 'HIPAA', 'Health Insurance Portability and Accountability Act', 'both', 'law', 'work'),
  term('ehr', 'EHR', 'Electronic health record', 'both', 'system', 'work'),
  term('ahima', 'AHIMA', 'American Health Information Management Association', 'him', 'organisation'),
  term('operating-budget', 'Operating budget', undefined, 'ha', 'finance', 'work'),
  word.term,
];

const sources: Source[] = [credential.term.source];
const cell = (line: string): { line: string; paragraph: string } => ({
  line,
  paragraph: `${line} This is the same in more words, for the page that has the room for them.`,
});

const ladder = (titles: readonly string[], asks: string): Ladder => ({
  steps: (['entry', 'mid', 'senior', 'executive'] as const).map((level, at) => ({
    level,
    titles: [titles[at]!, `Other ${titles[at]!}`],
    asks: cell(asks),
    terms: ['rhia', 'mha-degree'],
  })),
  sources,
});

const entries: Entries = {
  terms,
  comparison: {
    title: 'The two fields, side by side',
    intro: 'Both keep hospitals running: the one by its records, the other by its people and money.',
    closing: 'Written for the stories.',
    rows: [
      {
        id: 'work',
        title: 'Daily work',
        theme: 'work',
        difference: 'The one looks after records; the other after departments.',
        him: cell('Checks, codes and releases records.'),
        ha: cell('Plans budgets, staff and services.'),
        shared: 'Both work with electronic health records.',
        terms: ['ehr', 'hipaa', 'operating-budget', 'throughput'],
        sources,
      },
      {
        id: 'credentials',
        title: 'Credentials',
        theme: 'credentials',
        difference: 'Jobs with records ask for a credential; jobs that lead ask for a degree.',
        him: cell('RHIA, RHIT, CCS.'),
        ha: cell('FACHE, later in a career.'),
        terms: ['rhia', 'rhit', 'ccs', 'fache', 'mha-degree'],
        sources,
      },
    ],
    ladders: {
      him: ladder(
        ['Records clerk', 'Coder', 'Coding manager', 'Director of records'],
        'An associate degree.',
      ),
      ha: ladder(['Unit clerk', 'Department manager', 'Service line director', 'Chief executive'], 'An MHA.'),
    },
    crossings: [
      {
        from: 'Director of records',
        to: 'Compliance officer',
        into: 'ha',
        how: 'Both know what the law asks of a record.',
        terms: ['hipaa', 'rhia'],
        sources,
      },
    ],
    questions: [
      {
        question: 'Do I like to get details exactly right?',
        points: 'him',
        because: cell('A code is right or it is not.'),
        compare: 'work',
        terms: ['ccs', 'rhia'],
      },
      {
        question: 'Would I rather lead people than work with data?',
        points: 'ha',
        because: cell('Managers spend most of a day with people.'),
        compare: 'work',
        terms: ['fache', 'mha-degree'],
      },
    ],
  },
};

export const briefs: Briefs = { terms: terms.map(briefOf) };
export default entries;
