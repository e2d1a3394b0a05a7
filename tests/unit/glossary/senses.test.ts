import { describe, expect, it } from 'vitest';
import { Evidence } from '../../../glossary/evidence.ts';
import { read, type Beside, type BlockFacts } from '../../../glossary/facts.ts';
import { packIndex, unpackIndex } from '../../../glossary/index-format.ts';
import { decide, type Sense } from '../../../glossary/senses.ts';
import { makeTerm } from './make-term.ts';

const index = unpackIndex(
  packIndex([
    makeTerm({
      id: 'him',
      term: 'HIM',
      expansion: 'Health Information Management',
      cues: ['RHIA', 'medical records', 'coding'],
      rivals: [{ name: 'the pronoun', cues: ['told', 'loved'] }],
      risk: 'high',
    }),
    makeTerm({ id: 'rhia', term: 'RHIA' }),
    makeTerm({ id: 'rhit', term: 'RHIT' }),
    makeTerm({ id: 'ehr', term: 'EHR', expansion: 'Electronic Health Record' }),
    makeTerm({
      id: 'mha',
      category: 'degree',
      term: 'MHA',
      expansion: 'Master of Health Administration',
      cues: ['degree', 'graduate', 'hospital administrator'],
      rivals: [
        { name: 'My Hero Academia', cues: ['anime', 'manga'] },
        { name: 'Mental Health America', cues: ['depression'] },
      ],
      risk: 'high',
    }),
    makeTerm({
      id: 'hca',
      term: 'HCA',
      expansion: 'Health Care Administration',
      cues: ['degree', 'bachelor'],
      rivals: [{ name: 'the company', cues: ['HCA Healthcare', 'Nashville'] }],
      risk: 'medium',
    }),
    makeTerm({
      id: 'epic',
      term: 'Epic',
      forms: [{ form: 'Epic EHR', risk: 'high' }],
      cues: ['charting'],
      risk: 'high',
    }),
    makeTerm({
      id: 'aha',
      term: 'AHA',
      category: 'organisation',
      cues: ['hospital association', 'advocacy'],
      rivals: [{ name: 'the heart association', cues: ['CPR'], sharesPages: true }],
      risk: 'high',
    }),
    makeTerm({ id: 'drg', term: 'DRG', forms: [{ form: 'drg', risk: 'high' }], cues: ['inpatient'] }),
    makeTerm({ id: 'mpi', term: 'MPI', category: 'system', cues: ['patient index'], risk: 'high' }),
    makeTerm({ id: 'denial', term: 'denial', cues: ['denial', 'payer'], risk: 'high' }),
    makeTerm({ id: 'mph', term: 'MPH', cues: ['degree'], risk: 'low' }),
    makeTerm({ id: 'population-health', term: 'Population health' }),
    makeTerm({
      id: 'edi',
      term: 'EDI',
      forms: [{ form: 'electronic data interchange', risk: 'medium' }],
      cues: ['claims'],
      rivals: [{ name: 'equity and inclusion', cues: ['belonging'], sharesPages: true }],
      risk: 'high',
    }),
    makeTerm({ id: 'cdi-documentation', term: 'CDI', cues: ['query', 'documentation'], risk: 'medium' }),
    makeTerm({ id: 'cdi-infection', term: 'CDI', cues: ['antibiotic', 'stool'], risk: 'medium' }),
  ]),
);
const numberOf = (wanted: string): number => index.phrases().find(({ phrase }) => phrase === wanted)!.number;

/** Blocks on one page; those without a section are in sections of their own. */
class TestPage {
  readonly evidence = new Evidence(index);
  readonly blocks: BlockFacts[] = [];

  add(text: string, section: unknown = {}): BlockFacts {
    const facts = read(text, index, () => ({ section }));
    if (!facts) throw new Error(`nothing to find in "${text}"`);
    this.blocks.push(facts);
    this.evidence.add(facts);
    return facts;
  }

  senses(facts: BlockFacts): Sense[] {
    return decide(facts, this.evidence, index);
  }

  /** The ids of the believed matches, in the order of the text. */
  marks(facts: BlockFacts): string[] {
    return this.senses(facts)
      .filter(({ score }) => score > 0)
      .map(idOf);
  }
}

const idOf = ({ term }: Sense): string => index.terms[term]!.id;
const marksOf = (...texts: string[]): string[][] => {
  const page = new TestPage();
  texts.forEach((text) => page.add(text));
  return page.blocks.map((facts) => page.marks(facts));
};
/** The sense of the first match of the first block. */
const firstSense = (...texts: string[]): Sense => {
  const page = new TestPage();
  texts.forEach((text) => page.add(text));
  return page.senses(page.blocks[0]!)[0]!;
};
const FILLER = 'Nothing that matters here, only words to fill the space. '.repeat(4);

describe('a form without risk', () => {
  it('is marked without any evidence', () => {
    expect(marksOf('The RHIA exam')).toEqual([['rhia']]);
    expect(marksOf('an electronic health record')).toEqual([['ehr']]);
  });

  it('is marked in a shouted sentence', () => {
    expect(marksOf('WE WANT AN RHIA NOW PLEASE')).toEqual([['rhia']]);
  });
});

describe('a form with low risk', () => {
  const long = `A limit of 30 MPH. ${FILLER.repeat(2)}`;

  it('is marked alone on a short page only', () => {
    expect(marksOf('The MPH')).toEqual([['mph']]);
    expect(marksOf(long)).toEqual([[]]);
  });

  it('is marked on a long page that is about health work', () => {
    expect(marksOf(long, 'our hospital')).toEqual([['mph'], []]);
    expect(marksOf(long, 'RHIA', 'RHIT')).toEqual([['mph'], ['rhia'], ['rhit']]);
  });
});

describe('a form that nothing close by speaks for', () => {
  const elsewhere = [
    'Health information management. RHIA, RHIT, EHR.',
    `coding, medical records. ${FILLER.repeat(2)}`,
  ];

  it('is marked where there is no room for it', () => {
    expect(marksOf('HIM manager', ...elsewhere)[0]).toEqual(['him']);
  });

  it('is not marked in a text of some length', () => {
    const text = 'The new drive has one HIM for each of its motors, and a second one at the door';
    expect(marksOf(text, ...elsewhere)[0]).toEqual([]);
    expect(marksOf(`${text} of the hospital`, ...elsewhere)[0]).toEqual(['him']);
  });
});

describe('a form with high risk', () => {
  it('is not marked alone', () => {
    expect(marksOf('The HIM team')).toEqual([[]]);
  });

  it('is not marked for one cue', () => {
    expect(marksOf('HIM and coding')).toEqual([[]]);
  });

  it('is marked among its cues and sure terms', () => {
    expect(marksOf('HIM: RHIA for medical records')).toEqual([['him', 'rhia']]);
  });

  it('is marked where its long form stands on the page, with a little more', () => {
    const longForm = `Health information management. ${FILLER.repeat(2)}`;
    expect(marksOf('The HIM team', longForm)).toEqual([[], ['him']]);
    expect(marksOf('The HIM team for coding', longForm)).toEqual([['him'], ['him']]);
  });
});

describe('HIM', () => {
  it('does not mean the pronoun in small letters', () => {
    expect(read('they told him', index)?.matches).toEqual([]);
  });

  it('does not mean the shouted pronoun, also among evidence', () => {
    expect(marksOf('GIVE HIM THE RHIA MEDICAL RECORDS NOW')).toEqual([['rhia']]);
    expect(marksOf('Give HIM the RHIA medical records now')).toEqual([['him', 'rhia']]);
  });

  it('does not mean the pronoun in capitals when rival words are near', () => {
    expect(marksOf('She told HIM that she loved medical records and coding')).toEqual([[]]);
  });

  it('is not shouted where only its neighbours are abbreviations', () => {
    expect(firstSense('HIM, RHIA and coding of medical records').match.shouted).toBe(false);
    expect(firstSense('HIM/RHIA/RHIT/EHR').match.shouted).toBe(false);
  });
});

describe('in a shouted sentence', () => {
  it.each(['WE LOVE HIM AND HIS BAND', 'ASK HIM WHERE THEY ARE', 'ÉA ÑO HIM ÖL'])(
    'letters that make a word hide: %s',
    (text) => {
      expect(firstSense(text).match.shouted).toBe(true);
    },
  );

  it.each(['NO CDI FOR US THIS YEAR', 'OUR ELECTRONIC DATA INTERCHANGE IS NEW'])(
    'letters that make none, and several words, do not: %s',
    (text) => {
      expect(firstSense(text).match.shouted).toBe(false);
    },
  );
});

describe('the page’s own definition', () => {
  it('proves the sense in its own block and everywhere else on the page', () => {
    expect(marksOf('Health Information Management (HIM) is a field.', 'Ask HIM.', 'I loved HIM')).toEqual([
      ['him', 'him'],
      ['him'],
      ['him'],
    ]);
  });

  it('says so in the reasons', () => {
    expect(firstSense('HIM (Health Information Management)').reasons[0]).toEqual({ kind: 'defined' });
  });

  it('needs no initials where the glossary knows the long form', () => {
    for (const text of ['Healthcare Administration (HCA)', 'Health Care Administration [HCA]'])
      expect(firstSense('HCA', text).reasons[0]).toEqual({ kind: 'defined' });
  });

  it('leaves out the other senses that such pages have', () => {
    expect(marksOf('EDI for the RHIA and the EHR')).toEqual([['rhia', 'ehr']]);
    expect(marksOf('Electronic data interchange (EDI) for the RHIA and the EHR')).toEqual([
      ['edi', 'edi', 'rhia', 'ehr'],
    ]);
  });

  it('is none where a bracket is a remark on another term', () => {
    const degree = 'An MPH is the degree for you';
    expect(marksOf(degree, 'managing population health (MPH)')[0]).toEqual(['mph']);
    expect(marksOf(degree, 'Museum of Public History (MPH)')[0]).toEqual([]);
  });

  it('may stand beside an abbreviation that is alone, in a table or a list', () => {
    const meansOf = (beside: Beside, text = ' MHA\n'): unknown[] =>
      read(text, index, () => ({ beside: () => beside }))!.definitions.map(({ means }) => means);
    const degree = [expect.objectContaining({ term: index.terms.findIndex(({ id }) => id === 'mha') })];
    expect(meansOf({ behind: 'Master of Health Administration, a degree' })).toEqual(degree);
    expect(meansOf({ before: 'Master of Health Administration' })).toEqual(degree);
    expect(meansOf({ before: 'More', behind: ' Mental Health America ' })).toEqual(['Mental Health America']);
    expect(meansOf({ behind: 'Mental Health America: a charity' })).toEqual(['Mental Health America']);
    expect(meansOf({ before: 'Mental Health America' })).toEqual(['Mental Health America']);
    expect(meansOf({ before: 'Degrees', behind: 'Mhamster studies' })).toEqual(['Mhamster']);
    // Sentences whose words happen to begin so.
    expect(meansOf({ behind: 'Many have asked us' })).toEqual([]);
    expect(meansOf({ before: 'See what many have asked' })).toEqual([]);
    expect(meansOf({ behind: 'Mental Health America' }, 'An MHA')).toEqual([]);
    expect(meansOf({})).toEqual([]);
  });

  it('as something else is believed on the whole page, but for where very much speaks for the term', () => {
    const charity = 'MHA (Mental Health America)';
    expect(marksOf(charity, 'An MHA degree for a graduate, hospital administrator and RHIA')).toEqual([
      [],
      ['rhia'],
    ]);
    const degree =
      'A graduate with a Master of Health Administration degree is a hospital administrator: an MHA beside RHIA, RHIT, EHR and Health Information Management';
    expect(marksOf(charity, degree)).toEqual([[], ['mha', 'mha', 'rhia', 'rhit', 'ehr', 'him']]);
  });

  it('as something else elsewhere says less of a list of its kind', () => {
    const page = new TestPage();
    const listed = page.add('Jo, RHIA, HIM, RHIT, for coding of medical records');
    const alone = page.add('Jo asks RHIA, then tells HIM; RHIT, coding, medical records');
    page.add('HIM (Hats in March)');
    expect(page.marks(listed)).toContain('him');
    expect(page.marks(alone)).not.toContain('him');
  });

  it('is not found in the letters themselves', () => {
    const { reasons } = firstSense('pain in the DRG (DRG = dorsal root ganglion)');
    expect(reasons).toEqual([{ kind: 'defined', as: 'dorsal root ganglion' }]);
  });

  it('as something else is told with the page’s words', () => {
    const { score, reasons } = firstSense('MHA', 'Mental Health America (MHA)');
    expect(score).toBeLessThan(0);
    expect(reasons).toContainEqual({ kind: 'defined', as: 'Mental Health America' });
  });

  it('decides alone, however much else speaks for the term', () => {
    const text =
      'Effective hourly rate (EHR): your EHR as an RHIA or RHIT, with a Health Information Management job.';
    expect(marksOf(text)).toEqual([['rhia', 'rhit', 'him']]);
  });

  it('does not settle another form', () => {
    expect(marksOf('MHA (Mental Health America)', 'a Master of Health Administration')).toEqual([
      [],
      ['mha'],
    ]);
  });

  it('in one block is stronger there than another one elsewhere', () => {
    const page = new TestPage();
    const ours = page.add('MHA (Master of Health Administration)');
    const theirs = page.add('MHA (Mental Health America)');
    expect(page.marks(ours)).toEqual(['mha', 'mha']);
    expect(page.marks(theirs)).toEqual([]);
  });

  it('holds from there on in a block that says two things', () => {
    const text = 'MHA (Mental Health America) and a hospital’s MHA (Master of Health Administration): an MHA';
    const page = new TestPage();
    const facts = page.add(text);
    const believed = page
      .senses(facts)
      .filter(({ match, score }) => match.end - match.start === 3 && score > 0);
    expect(believed.map(({ match }) => match.start)).toEqual([
      text.indexOf('MHA (Master'),
      text.lastIndexOf('MHA'),
    ]);
  });

  it('does not settle a page that says two things', () => {
    const texts = ['MHA', 'MHA (Master of Health Administration)', 'MHA (Mental Health America)'];
    expect(firstSense(...texts).reasons.map(({ kind }) => kind)).not.toContain('defined');
  });
});

describe('a page that gives letters of ours other meanings', () => {
  const meanings = ['MHA (Maple Hockey Association)', 'EDI (Early Days Inn)'];
  const senseIn = (text: string, others: readonly string[]): Sense => {
    const page = new TestPage();
    const facts = page.add(text, 'week');
    page.add('RHIA, RHIT, EHR and medical records', 'week');
    for (const other of others) page.add(other);
    return page.senses(facts)[0]!;
  };
  const [one] = meanings as [string];

  it('has lines that are each about their own thing', () => {
    const text = 'Horses look at HIM';
    expect(senseIn(text, [one]).score).toBeGreaterThan(0);
    expect(senseIn(text, meanings).score).toBeLessThan(0);
    expect(senseIn(text, meanings).reasons).toContainEqual({
      kind: 'cue',
      phrase: numberOf('medical record'),
      distance: 'section',
    });
  });

  it('says no less of a line that has its own evidence, nor of a label', () => {
    const text = 'HIM does coding';
    expect(senseIn(`${text} with the EHR of medical records`, meanings).score).toBeGreaterThan(0);
    expect(senseIn('HIM', meanings).score).toBe(senseIn('HIM', [one]).score);
  });

  it('affects all that is on it when it becomes one, and when it is none again', () => {
    const page = new TestPage();
    const facts = page.add('HIM');
    page.add(one);
    page.evidence.takeChanges();
    const second = page.add(meanings[1]!);
    expect(page.evidence.takeChanges()(facts)).toBe(true);
    page.evidence.remove(second);
    expect(page.evidence.takeChanges()(facts)).toBe(true);
  });
});

describe('the code of a course', () => {
  const catalog = 'RHIA, RHIT and the EHR';

  it('is no term', () => {
    expect(marksOf(catalog, 'MPI 3400 Patient Index of Ideas')[1]).toEqual([]);
    expect(marksOf(catalog, 'MPI 340: Patient Index of Ideas')[1]).toEqual([]);
    expect(marksOf(catalog, 'MPI 340. Patient index of ideas')[1]).toEqual([]);
    expect(marksOf(catalog, 'Take MPI 340 and a patient index')[1]).toEqual([]);
    expect(marksOf(catalog, 'If MPI 340 is full, ask for the patient index')[1]).toEqual([]);
    expect(marksOf(catalog, 'A patient index, or MPI 340.')[1]).toEqual([]);
  });

  it('may be that of a field or a degree', () => {
    expect(marksOf(catalog, 'MHA 6010 Graduate Degree Seminar')[1]).toEqual(['mha']);
  });

  it('may be the number of what an organization has numbered', () => {
    expect(marksOf(catalog, 'AHA 2372, advocacy of the hospital association')[1]).toEqual(['aha']);
  });

  it('is not any number behind the letters', () => {
    for (const text of [
      'The MPI 2024 Patient Index',
      'The MPI 2024 patient index',
      'An MPI 3400 times, says the patient index',
    ])
      expect(marksOf(catalog, text)[1]).toEqual(['mpi']);
  });
});

describe('the name of a business', () => {
  it('is no term', () => {
    const around = 'RHIA, RHIT and the EHR with medical records';
    expect(marksOf(around, 'HIM coding')[1]).toEqual(['him']);
    expect(marksOf(around, 'HIM Spa coding')[1]).toEqual([]);
    expect(marksOf(around, 'HIM Day Spa coding')[1]).toEqual([]);
    expect(marksOf(around, 'HIM spa coding')[1]).toEqual(['him']);
    expect(marksOf(around, 'The EHR Grill')[1]).toEqual(['ehr']);
  });
});

describe('distance', () => {
  const near = firstSense('HIM does coding').score;
  const inBlock = firstSense(`HIM. ${FILLER} coding`).score;
  const onPage = firstSense('HIM', `coding. ${FILLER.repeat(2)}`).score;
  const alone = firstSense('HIM').score;
  const inSectionOf = (...others: string[]): number => {
    const page = new TestPage();
    const facts = page.add('HIM', 'jobs');
    for (const other of others) page.add(other, 'jobs');
    return page.senses(facts)[0]!.score;
  };
  const inSection = inSectionOf(`coding. ${FILLER.repeat(2)}`);

  it('makes a cue weaker step by step', () => {
    expect(near).toBeGreaterThan(inBlock);
    expect(inBlock).toBeGreaterThan(inSection);
    expect(inSection).toBeGreaterThan(onPage);
    expect(onPage).toBeGreaterThan(alone);
  });

  it('is none within a section of a few lines, as long as these are all', () => {
    expect(inSectionOf('coding')).toBe(near);
    expect(inSectionOf('coding', `jobs. ${FILLER.repeat(2)} HIM`)).toBe(inSection);
  });

  it('is none on a page of a few lines, such as a list of headings', () => {
    expect(firstSense('HIM', 'coding').score).toBe(near);
  });

  it('is told in the reasons', () => {
    const coding = numberOf('coding');
    expect(firstSense(`HIM. ${FILLER} coding`).reasons).toEqual([
      { kind: 'cue', phrase: coding, distance: 'block' },
    ]);
    expect(firstSense('HIM', `coding. ${FILLER.repeat(2)}`).reasons).toEqual([
      { kind: 'cue', phrase: coding, distance: 'page' },
    ]);
  });

  it('counts a cue once, where it is closest', () => {
    expect(firstSense(`HIM does coding. ${FILLER} coding`, 'coding').score).toBe(near);
  });

  it('does not make a match its own evidence', () => {
    expect(firstSense('Health Information Management').reasons).toEqual([]);
    expect(firstSense('A denial, one more denial', 'a third denial').reasons).toEqual([]);
  });

  it('is told for sure terms near by', () => {
    const rhia = index.terms.findIndex(({ id }) => id === 'rhia');
    expect(firstSense('MHA for an RHIA').reasons).toEqual([
      { kind: 'neighbour', term: rhia, distance: 'near' },
    ]);
  });
});

describe('a cue right beside the form', () => {
  it('says more than one a few words away', () => {
    const away = firstSense('HIM does a bit of coding').score;
    expect(firstSense('HIM coding').score).toBeGreaterThan(away);
    expect(firstSense('coding, HIM').score).toBeGreaterThan(away);
  });
});

describe('company', () => {
  // MHA has one cue and a little talk of health work: just short of being believed. HCA is believed.
  const mha = 'MHA graduate of a hospital clinic with nursing, patient and surgery.';
  const hca = 'An HCA bachelor';

  it('of a doubtful term that is believed lifts one that is just short', () => {
    expect(marksOf(mha)).toEqual([[]]);
    expect(marksOf(`${mha} ${hca}`)).toEqual([['mha', 'hca']]);
  });

  it('is told in the reasons', () => {
    const page = new TestPage();
    const number = index.terms.findIndex(({ id }) => id === 'hca');
    expect(page.senses(page.add(`${mha} ${hca}`))[0]!.reasons).toContainEqual({
      kind: 'neighbour',
      term: number,
      distance: 'near',
    });
  });

  it('does not reach over two lines of text', () => {
    expect(marksOf(`${mha} ${FILLER} ${hca}`)).toEqual([['hca']]);
  });
});

describe('a list', () => {
  const score = (text: string): number => firstSense(text).score;

  it.each([
    'HIM, RHIA',
    'HIM or RHIA',
    'HIM OR RHIA',
    'HIM, or RHIA',
    'HIM/RHIA',
    'HIM | RHIA',
    'HIM and/or RHIA',
  ])('of terms of a kind speaks for each of them: %s', (text) => {
    expect(score(text)).toBeGreaterThan(score('HIM with RHIA'));
    expect(firstSense(text).reasons.map(({ kind }) => kind)).toContain('listed');
  });

  it('does not run over other words, or sentences', () => {
    for (const text of ['HIM. RHIA', 'HIM of RHIA', 'HIM (RHIA)'])
      expect(firstSense(text).reasons.map(({ kind }) => kind)).not.toContain('listed');
  });

  it('of different things says nothing', () => {
    expect(firstSense('MPI, RHIA').reasons.map(({ kind }) => kind)).not.toContain('listed');
  });
});

describe('a form whose other sense is met on the same pages', () => {
  it('is not vouched for by other terms, only by its own cues', () => {
    expect(marksOf('The AHA, RHIA, RHIT, an EHR and patients in a hospital clinic')).toEqual([
      ['rhia', 'rhit', 'ehr'],
    ]);
    expect(marksOf('The AHA, RHIA, RHIT, an EHR, hospital association and advocacy')).toEqual([
      ['aha', 'rhia', 'rhit', 'ehr'],
    ]);
  });
});

describe('rivals', () => {
  it('speak against the term', () => {
    expect(marksOf('MHA: is this graduate degree for RHIA holders')).toEqual([['mha', 'rhia']]);
    expect(marksOf('MHA: is this graduate degree for RHIA holders, or the anime')).toEqual([['rhia']]);
  });

  it('are told in the reasons, by their number in the entry', () => {
    expect(firstSense('MHA on depression').reasons).toEqual([
      { kind: 'rival', rival: 1, phrase: numberOf('depression'), distance: 'near' },
    ]);
  });

  it('do not add up: the strongest one counts', () => {
    const anime = firstSense('MHA the anime').score;
    expect(firstSense('MHA the anime, on depression').score).toBe(anime);
    const both = firstSense('MHA the anime and manga').score;
    expect(both).toBeLessThan(anime);
    expect(firstSense('MHA the anime and manga, on depression').score).toBe(both);
  });

  it('outweigh what stands far off, where nothing in the block speaks for the term', () => {
    const far = ['RHIA, RHIT, EHR', `medical records, coding. ${FILLER.repeat(2)}`];
    const fall = (text: string): number =>
      firstSense(text, ...far).score - firstSense(`${text} loved`, ...far).score;
    expect(fall('HIM')).toBeGreaterThan(fall('HIM and the RHIA') + 2);
  });

  it('do not speak against another term', () => {
    expect(firstSense('HIM the anime').score).toBe(firstSense('HIM').score);
  });

  it('own the form where it is part of their name', () => {
    const text = 'A bachelor degree in HCA for RHIA holders';
    expect(marksOf(text)).toEqual([['hca', 'rhia']]);
    expect(marksOf(text.replace('HCA', 'HCA Healthcare'))).toEqual([['rhia']]);
  });
});

describe('decisions', () => {
  it('change when evidence comes and when it goes again', () => {
    const page = new TestPage();
    const him = page.add('The HIM team for coding', 'jobs');
    expect(page.marks(him)).toEqual([]);
    const evidence = page.add('Health information management', 'jobs');
    expect(page.marks(him)).toEqual(['him']);
    page.evidence.remove(evidence);
    expect(page.marks(him)).toEqual([]);
  });

  it('change when a definition comes and when it goes again', () => {
    const page = new TestPage();
    const mha = page.add('An MHA, a graduate degree, for RHIA holders');
    expect(page.marks(mha)).toEqual(['mha', 'rhia']);
    const definition = page.add('MHA (Mental Health America)');
    expect(page.marks(mha)).toEqual(['rhia']);
    page.evidence.remove(definition);
    expect(page.marks(mha)).toEqual(['mha', 'rhia']);
  });

  it('are the same as before after a block has come and gone', () => {
    const page = new TestPage();
    const facts = page.add('HIM, MHA, CDI and HCA with coding of medical records', 'jobs');
    const before = page.senses(facts);
    const other = read('RHIA, MHA (Mental Health America), anime, query, degree, loved HIM', index, () => ({
      section: 'jobs',
    }))!;
    page.evidence.add(other);
    expect(page.senses(facts)).not.toEqual(before);
    page.evidence.remove(other);
    expect(page.senses(facts)).toEqual(before);
  });

  it('stay while one of two blocks with the same evidence is left', () => {
    const page = new TestPage();
    const him = page.add('The HIM team');
    const first = page.add('Health information management');
    page.add('Health information management');
    page.evidence.remove(first);
    expect(page.senses(him)[0]!.reasons).toMatchObject([{ kind: 'long-form' }]);
  });
});

describe('changes', () => {
  /** A page with two blocks in two sections, and whether each is affected by what is done then. */
  function affected(first: string, second: string, change: (page: TestPage) => void): boolean[] {
    const page = new TestPage();
    page.add(first, 'jobs');
    page.add(second, 'news');
    page.evidence.takeChanges();
    change(page);
    const isAffected = page.evidence.takeChanges();
    return page.blocks.slice(0, 2).map(isAffected);
  }

  it('affect those blocks whose terms name the evidence', () => {
    expect(affected('HIM', 'CDI', (page) => page.add('anime'))).toEqual([false, false]);
    expect(affected('HIM', 'CDI', (page) => page.add('coding'))).toEqual([true, false]);
    expect(affected('HIM', 'CDI', (page) => page.add('query'))).toEqual([false, true]);
    expect(affected('MHA', 'CDI', (page) => page.add('anime'))).toEqual([true, false]);
  });

  it('affect all that is in the same section', () => {
    expect(affected('HIM', 'CDI', (page) => page.add('anime', 'news'))).toEqual([false, true]);
  });

  it('affect nothing with more of the same', () => {
    expect(affected('HIM coding', 'CDI', (page) => page.add('coding', 'jobs'))).toEqual([false, false]);
  });

  it('affect every doubtful match when a sure term comes, and none without risk', () => {
    expect(affected('HIM', 'an electronic health record', (page) => page.add('RHIT'))).toEqual([true, false]);
  });

  it('affect the matches of a form when it is defined, and when the definition goes', () => {
    let definition: BlockFacts;
    expect(affected('MHA', 'CDI', (page) => (definition = page.add('MHA (Mental Health America)')))).toEqual([
      true,
      false,
    ]);
    const removed = affected('MHA', 'CDI', (page) => {
      definition = page.add('MHA (Mental Health America)');
      page.evidence.takeChanges();
      page.evidence.remove(definition);
    });
    expect(removed).toEqual([true, false]);
  });

  it('are told once', () => {
    const page = new TestPage();
    const facts = page.add('HIM coding');
    expect(page.evidence.takeChanges()(facts)).toBe(true);
    expect(page.evidence.takeChanges()(facts)).toBe(false);
  });
});

describe('forms within a longer form', () => {
  it('are marked where the longer one is not believed', () => {
    expect(marksOf('an epic Epic EHR tale')).toEqual([['ehr']]);
  });

  it('are not marked where the longer one is believed', () => {
    const text = 'Epic EHR, charting, RHIA and RHIT';
    expect(marksOf(text)).toEqual([['epic', 'rhia', 'rhit']]);
  });

  it('keep their own place in the text', () => {
    const page = new TestPage();
    const senses = page.senses(page.add('an Epic EHR tale'));
    expect(senses.map(({ match: { start, end } }) => [start, end])).toEqual([
      [3, 11],
      [3, 7],
      [8, 11],
    ]);
  });
});

describe('two terms with one form', () => {
  it('are told apart by their cues', () => {
    expect(marksOf('CDI: query the documentation')).toEqual([['cdi-documentation']]);
    expect(marksOf('CDI: stool and antibiotic')).toEqual([['cdi-infection']]);
  });

  it('are both left out where nothing speaks for either', () => {
    expect(marksOf('CDI')).toEqual([[]]);
  });

  it('are both named, the likelier first, where both may be meant', () => {
    const { term, others } = firstSense('CDI: query the documentation; stool and antibiotic, RHIA');
    expect([term, ...others].map((number) => index.terms[number]!.id).toSorted()).toEqual([
      'cdi-documentation',
      'cdi-infection',
    ]);
    expect(firstSense('CDI: query the documentation').others).toEqual([]);
  });
});

describe('text in another language', () => {
  it('does not speak for a risky form', () => {
    const text = 'HIM: RHIA for medical records';
    const facts = read(text, index, () => ({ isForeign: () => true }))!;
    const evidence = new Evidence(index);
    evidence.add(facts);
    const [him, rhia] = decide(facts, evidence, index);
    expect(him!.score).toBeLessThan(0);
    expect(him!.reasons).toContainEqual({ kind: 'foreign' });
    expect(rhia!.score).toBeGreaterThan(0);
  });
});

it('reads nothing from a block without any phrase', () => {
  expect(read('The weather is fine.', index)).toBeUndefined();
  expect(read('', index)).toBeUndefined();
});

it('asks nothing of the page for a block without any term', () => {
  const facts = read('Our hospital does coding.', index)!;
  expect(decide(facts, undefined as never, index)).toEqual([]);
});

it('keeps cues for others from a block without any term', () => {
  const facts = read('Our hospital does coding.', index)!;
  expect(facts.matches).toEqual([]);
  expect(facts.found.map(({ phrase }) => index.phrase(phrase))).toEqual(['hospital', 'coding']);
});
