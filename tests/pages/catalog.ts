/**
 * What is to be seen on each demo page at its first load, all frames and shadow roots counted, without a click and
 * without scrolling a list. Written by reading the pages, not by running the extension.
 */

export interface Mark {
  id: string;
  /** One way in which the term is written on the page. */
  text: string;
}

export interface DemoPage {
  path: string;
  title: string;
  /** One line: what to try. */
  about: string;
  group: 'site' | 'nothing' | 'bad';
  /** Each term that has to be marked. */
  marked: readonly Mark[];
  /** Terms that may be marked or not: general words, or too little said. All other marks are faults. */
  either: readonly string[];
  /** Surfaces that no mark may touch, wherever they stand on the page. */
  unmarked: readonly string[];
  /** Terms that come with an action, by the action. */
  later?: Readonly<Record<string, readonly Mark[]>>;
  /** No mark at all on this page. */
  nothing?: true;
}

const marks = (texts: Readonly<Record<string, string>>): Mark[] =>
  Object.entries(texts).map(([id, text]) => ({ id, text }));

const nothing = { group: 'nothing', marked: [], either: [], nothing: true } as const;

export const startPage: DemoPage = {
  path: '/',
  title: 'Start',
  about: 'The first sentence shows all three kinds of mark.',
  group: 'site',
  marked: marks({
    him: 'Health Information Management',
    'health-record': 'health record',
    ehr: 'EHR',
    hipaa: 'HIPAA',
    rhia: 'RHIA',
    'hospital-administrator': 'hospital administrator',
    'mha-degree': 'MHA',
  }),
  either: ['healthcare-administration'],
  unmarked: [],
};

const sites: readonly DemoPage[] = [
  {
    path: '/jobs',
    title: 'Job board',
    about: 'Choose postings on the left, scroll the list, save one, show more: the marks keep up.',
    group: 'site',
    marked: [],
    either: [],
    unmarked: ['him anything'],
  },
  {
    path: '/degree',
    title: 'Degree page',
    about: 'Rendered on a server and brought to life in the page. Change the tabs, unfold a question.',
    group: 'site',
    marked: [],
    either: [],
    unmarked: [],
  },
  {
    path: '/course',
    title: 'Course lesson',
    about: 'The lesson is in a frame; so are the key terms, the notes and a forum from elsewhere.',
    group: 'site',
    marked: [],
    either: [],
    unmarked: ['him or her'],
  },
  {
    path: '/article',
    title: 'Long article',
    about: 'Two fields in 2,500 words, with tables, notes and terms written in unusual ways.',
    group: 'site',
    marked: [],
    either: [],
    unmarked: [],
  },
  {
    path: '/dark',
    title: 'Dark page',
    about: 'A posting in dark colors. Look at the lines, and at the card.',
    group: 'site',
    marked: [],
    either: [],
    unmarked: [],
  },
  {
    path: '/components',
    title: 'Components',
    about: 'Shadow roots, a modal dialog, a popover, full screen: the card stays on top.',
    group: 'site',
    marked: [],
    either: [],
    unmarked: [],
  },
];

const others: readonly DemoPage[] = [
  {
    ...nothing,
    path: '/sports',
    title: 'Match report',
    about: 'Forty thousand people shout a pronoun.',
    unmarked: ['HIM', 'MVP', 'ROI', 'WHO', 'IT', 'PA', 'PPG', 'HIS'],
  },
  {
    ...nothing,
    path: '/anime',
    title: 'Anime forum',
    about: 'Seasons, heroes and an abbreviation for their academy.',
    unmarked: ['MHA', 'HIM', 'DMs', 'UA'],
  },
  {
    ...nothing,
    path: '/adtech',
    title: 'Advertising blog',
    about: 'Prices per click, returns and other abbreviations of a different trade.',
    unmarked: ['CPC', 'CPM', 'CTR', 'ROI', 'CDP', 'CRM', 'CMS', 'CPA', 'RPM'],
  },
  {
    ...nothing,
    path: '/mental-health-charity',
    title: 'Charity',
    about: 'The page says itself what its three letters stand for.',
    unmarked: ['MHA'],
  },
  {
    ...nothing,
    path: '/energy',
    title: 'Energy news',
    about: 'Carbon below the sea, and how it is paid for.',
    unmarked: ['CCS', 'CDM', 'ERA'],
  },
  { ...nothing, path: '/band', title: 'Concert review', about: 'A band with a short name.', unmarked: ['HIM'] },
];

/** Where both lists are empty, only freedom from errors is asked for. */
const bad: readonly DemoPage[] = [
  {
    path: '/bad/no-body',
    title: 'No body',
    about: 'The page removes its own body.',
    group: 'bad',
    marked: [],
    either: [],
    unmarked: [],
  },
  {
    path: '/bad/data.xml',
    title: 'XML',
    about: 'A document that isn’t HTML.',
    group: 'bad',
    marked: [],
    either: ['him', 'rhia', 'hipaa', 'hospital-administrator', 'mha-degree', 'fache'],
    unmarked: [],
  },
  {
    path: '/bad/picture.svg',
    title: 'SVG',
    about: 'A picture with words in it.',
    group: 'bad',
    marked: [],
    either: ['him', 'rhia', 'hipaa', 'mha-degree', 'fache', 'ehr'],
    unmarked: [],
  },
  {
    path: '/bad/huge',
    title: 'Five megabytes',
    about: 'One paragraph, one text node, seven terms.',
    group: 'bad',
    marked: marks({
      him: 'HIM department',
      rhia: 'RHIA',
      ehr: 'EHR',
      hipaa: 'HIPAA',
      'hospital-administrator': 'hospital administrator',
      'mha-degree': 'MHA',
      cahme: 'CAHME',
    }),
    either: [],
    unmarked: ['chime', 'whim', 'victim', 'anthem', 'philadelphia'],
  },
  {
    path: '/bad/frame-goes',
    title: 'Frames that go',
    about: 'Forty frames come and go while they load.',
    group: 'bad',
    marked: marks({ him: 'HIM department', rhia: 'RHIA' }),
    either: ['ehr', 'rhit', 'hipaa'],
    unmarked: [],
  },
  {
    path: '/bad/deletes-highlights',
    title: 'Deletes highlights',
    about: 'Clears all highlights ten times in two seconds, then stops.',
    group: 'bad',
    marked: marks({
      him: 'HIM department',
      rhia: 'RHIA',
      'hospital-administrator': 'hospital administrator',
      'mha-degree': 'MHA',
      cahme: 'CAHME',
      hipaa: 'HIPAA',
    }),
    either: [],
    unmarked: [],
  },
  {
    path: '/bad/rewrites',
    title: 'Never rests',
    about: 'Two paragraphs get new text at every frame.',
    group: 'bad',
    marked: marks({ him: 'HIM department', rhia: 'RHIA' }),
    either: ['hipaa', 'ehr', 'hospital-administrator', 'mha-degree'],
    unmarked: [],
  },
  {
    path: '/bad/pdf',
    title: 'PDF',
    about: 'A document in the browser’s own viewer.',
    group: 'bad',
    marked: [],
    either: [],
    unmarked: [],
  },
  {
    path: '/bad/editors',
    title: 'Editors',
    about: 'Fields, editable text and code: only the sentence above them is marked.',
    group: 'bad',
    marked: marks({ him: 'HIM department', ehr: 'EHR' }),
    either: [],
    unmarked: [
      'RHIT',
      'ICD-10-PCS',
      'health care administration',
      'AHIMA',
      'CAHIIM',
      'CDIP',
      'CHDA',
      'Master of Health Administration',
      'FACHE',
      'HIPAA Privacy Rule',
      'release of information',
      'health information exchange',
      'Hospital administrators',
      'Joint Commission',
      'SNOMED CT',
      'LOINC',
      'FHIR',
      'MS-DRG',
      'CPOE',
      'EMTALA',
      'Stark Law',
      'HITECH Act',
      'CMPE',
    ],
  },
];

export const demoPages: readonly DemoPage[] = [...sites, ...others, ...bad];
