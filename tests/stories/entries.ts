/** Entries made up for the stories, so that they look the same whatever becomes of the glossary. */
import type { CardEntry } from '../../glossary/entries.ts';
import type { Term } from '../../glossary/schema.ts';

const term: Term = {
  id: 'rhia',
  term: 'RHIA',
  expansion: 'Registered Health Information Administrator',
  forms: [],
  field: 'him',
  category: 'credential',
  short: 'A credential for people who lead the work with health records.',
  long: 'It takes a degree from an accredited program and an exam. Holders renew it every two years with further education.',
  him: 'The credential that director and manager jobs ask for most often.',
  ha: 'Rarely asked of administrators; expect it from the person who leads the records.',
  related: [],
  confusedWith: [],
  compare: 'credentials',
  cues: [],
  rivals: [{ name: 'a rural health initiative', cues: [] }],
  risk: 'medium',
  source: { url: 'https://www.example.org/rhia', publisher: 'Example Association', checked: '2026-11' },
};

export const credential: CardEntry = {
  term,
  related: [
    { id: 'ahima', term: 'AHIMA', field: 'him' },
    { id: 'chda', term: 'CHDA', field: 'him' },
    { id: 'cahiim', term: 'CAHIIM', field: 'him' },
  ],
  confused: [
    {
      id: 'rhit',
      term: 'RHIT',
      field: 'him',
      difference: 'An RHIT works with the records; an RHIA leads those who do.',
      gloss: 'Registered Health Information Technician',
    },
    {
      id: 'fache',
      term: 'FACHE',
      field: 'ha',
      difference: 'FACHE is for executives of any department.',
      gloss: 'Fellow of the American College of Healthcare Executives',
    },
  ],
  row: { id: 'credentials', title: 'Credentials' },
};

export const word: CardEntry = {
  term: {
    ...term,
    id: 'throughput',
    term: 'throughput',
    expansion: undefined,
    field: 'ha',
    category: 'quality',
    short: 'How many patients a hospital or unit moves through in a period of time.',
    rivals: [],
    risk: 'none',
  },
  related: [],
  confused: [],
  row: { id: 'work', title: 'Work' },
};

export const long: CardEntry = {
  ...credential,
  term: {
    ...term,
    term: 'Hospital-Readmissions-Reduction-Program-Administratorinnenkonferenz',
    expansion: 'Interdisziplinärzusammenarbeitsverordnungsdurchführungsbestimmungen',
    field: 'both',
    short: 'Pneumonoultramicroscopicsilicovolcanoconiosisdocumentationrequirements have no place to break.',
  },
};
