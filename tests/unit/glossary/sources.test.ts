/**
 * Where the glossary's facts come from: those who make the rule, give the credential, keep the standard or sell the
 * product itself. Nobody who only writes about it: no blog, no encyclopedia, no school, no vendor on another's matter.
 */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import type { Source } from '../../../glossary/schema.ts';

const { terms, comparison } = readGlossary();

/** By what the address ends in: states, and bodies of states. */
const GOVERNMENTS = ['gov', 'mil', 'gc.ca', 'gov.au', 'nhs.uk', 'cqc.org.uk', 'who.int'];

/** Bodies that award credentials, accredit, keep a standard or code set, or speak for a profession. */
const BODIES = [
  // Health information
  'aapc.com',
  'acdis.org',
  'ahima.org',
  'amia.org',
  'cahiim.org',
  'chimecentral.org',
  'himss.org',
  'ncra-usa.org',
  'nhanow.com', // awards CBCS and its like
  // Administration, finance and quality
  'aaham.org',
  'achca.org',
  'acgme.org', // accredits the training of physicians
  'acmaweb.org', // the American Case Management Association
  'emergencyphysicians.org', // the American College of Emergency Physicians
  'acpadvisors.org', // the American College of Physician Advisors
  'ache.org',
  'ahcancal.org', // the American Health Care Association
  'aha.org',
  'ahip.org',
  'ahrmm.org',
  'aonl.org',
  'ashhra.org',
  'ashrm.org',
  'ccmcertification.org',
  'codingclinicadvisor.com', // the American Hospital Association's own service
  'hcca-info.org',
  'hfma.org',
  'hrci.org',
  'ihi.org',
  'leapfroggroup.org',
  'mgma.com',
  'nabweb.org',
  'naham.org',
  'nahri.org', // the National Association of Healthcare Revenue Integrity
  'nahq.org',
  'nahse.org',
  'namss.org',
  'nchl.org',
  'physicianleaders.org',
  'qualityforum.org',
  'theberylinstitute.org', // the society of those who work on patient experience
  // Schools and their accreditors
  'aacsb.edu',
  'aamc.org',
  'aupha.org',
  'cahme.org',
  'ceph.org',
  'chea.org',
  'naspaa.org',
  // Accreditors of care, and of those who handle its data
  'aaahc.org',
  'achc.org',
  'carf.org',
  'dnv.us',
  'facs.org', // the American College of Surgeons, on its cancer programs
  'hitrustalliance.net',
  'jointcommission.org',
  'ncqa.org',
  'urac.org',
  // Standards, code sets and exchange
  'ada.org',
  'aicpa-cima.com',
  'ama-assn.org',
  'asq.org',
  'cap.org',
  'caqh.org',
  'carequality.org',
  'commonwellalliance.org',
  'dicomstandard.org',
  'directtrust.org',
  'cbrpepper.org', // run for the Centers for Medicare & Medicaid Services
  'hcahpsonline.org', // run for the Centers for Medicare & Medicaid Services
  'hl7.org',
  'ihe.net',
  'loinc.org',
  'nubc.org',
  'nucc.org',
  'nursingworld.org',
  'ohdsi.org',
  'onetonline.org', // of the US Department of Labor
  'polst.org',
  'psychiatry.org',
  'sequoiaproject.org',
  'snomed.org',
  'wedi.org',
  'x12.org',
  // On laws that differ by state, and on rural care: no single body issues these
  'ncsl.org',
  'ruralhealth.us', // the National Rural Health Association
  'ruralhealthinfo.org', // paid for by the Health Resources and Services Administration
  // Canada, the United Kingdom and Australia
  'cchim.ca',
  'cchl-ccls.ca',
  'cihi.ca',
  'echima.ca',
  'himaa.org.au',
  'ico.org.uk', // watches over data protection in the United Kingdom
  'ipc.on.ca', // enforces PHIPA in Ontario
  'ihrim.co.uk',
  'ukcgc.uk', // the council of Caldicott Guardians
];

/** Makers, each for its own products only. */
const MAKERS: Record<string, readonly string[]> = {
  'athenahealth.com': ['athenahealth'],
  'eclinicalworks.com': ['eclinicalworks'],
  'epic.com': ['epic-systems'],
  'github.com': ['case-rate'], // of the Centers for Medicare & Medicaid Services, who publish file formats there
  'meditech.com': ['meditech'],
  'nextgen.com': ['nextgen-healthcare'],
  'optum.com': ['screening-criteria'],
  'oracle.com': ['oracle-health', 'work-queue'],
  'pointclickcare.com': ['pointclickcare'],
  'solventum.com': ['apr-drg', 'eapg', 'soi-rom'],
  'veradigm.com': ['veradigm'],
};

/** Months between the oldest and the newest check. */
const OLDEST = 18;

const sources: { place: string; source: Source }[] = [
  ...terms.map(({ id, source }) => ({ place: id, source })),
  ...[
    ...comparison.rows.map(({ id, sources: given }) => ({ place: `comparison ${id}`, given })),
    ...Object.entries(comparison.ladders).map(([field, { sources: given }]) => ({
      place: `ladder ${field}`,
      given,
    })),
    ...comparison.crossings.map(({ from, to, sources: given }) => ({
      place: `crossing ${from} to ${to}`,
      given,
    })),
  ].flatMap(({ place, given }) => given.map((source) => ({ place, source }))),
];

const isOf = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
const hostOf = ({ url }: Source): string => new URL(url).hostname;

function isAllowed(host: string, place: string): boolean {
  if ([...GOVERNMENTS, ...BODIES].some((domain) => isOf(host, domain))) return true;
  return Object.entries(MAKERS).some(([domain, ids]) => isOf(host, domain) && ids.includes(place));
}

describe('sources', () => {
  it('are those who issue what is told', () => {
    const others = sources
      .filter(({ place, source }) => !isAllowed(hostOf(source), place))
      .map(({ place, source }) => `${place}: ${source.url}`);
    expect(
      others,
      'cite the body that issues it; if this one does, add it to the list above with what it issues',
    ).toEqual([]);
  });

  it('are pages, reached in a safe way and without anything that follows the reader', () => {
    const odd = sources.filter(({ source }) => {
      const { protocol, username, port, search } = new URL(source.url);
      return protocol !== 'https:' || username !== '' || port !== '' || /utm_|gclid|fbclid/.test(search);
    });
    expect(odd).toEqual([]);
  });

  it('have one name for each publisher', () => {
    const domainOf = (source: Source): string | undefined =>
      BODIES.find((domain) => isOf(hostOf(source), domain));
    const names = Map.groupBy(sources.map(({ source }) => source).filter(domainOf), domainOf);
    const twofold = Array.from(names.values(), (of) => [...new Set(of.map(({ publisher }) => publisher))]);
    expect(twofold.filter((publishers) => publishers.length > 1)).toEqual([]);
    const dotted = sources.filter(({ source }) => /\bU\.S\./.test(source.publisher));
    expect(dotted, 'write "US"').toEqual([]);
  });

  it('list none twice in one place', () => {
    const seen = sources.map(({ place, source }) => `${place}: ${source.url}`);
    expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([]);
  });

  // Held against the newest check and not against today: an old checkout must still pass its own tests.
  it(`were read within ${OLDEST} months of the newest`, () => {
    const monthsOf = ({ checked }: Source): number => {
      const [year, month] = checked.split('-').map(Number);
      return year! * 12 + month!;
    };
    const newest = Math.max(...sources.map(({ source }) => monthsOf(source)));
    const old = sources.filter(({ source }) => newest - monthsOf(source) > OLDEST);
    expect(
      old.map(({ place, source }) => `${place}: ${source.checked}`),
      'hold these facts against their source again, and give the month',
    ).toEqual([]);
  });
});

describe('the list of issuing bodies', () => {
  it('has none that no fact comes from', () => {
    const hosts = sources.map(({ source }) => hostOf(source));
    const domains = [...GOVERNMENTS, ...BODIES, ...Object.keys(MAKERS)];
    expect(domains.filter((domain) => !hosts.some((host) => isOf(host, domain)))).toEqual([]);
  });

  it.each([
    ['www.cms.gov', 'drg', true],
    ['bok.ahima.org', 'mpi-index', true],
    ['www.epic.com', 'epic-systems', true],
    ['www.epic.com', 'ehr', false],
    ['en.wikipedia.org', 'ehr', false],
    ['notahima.org', 'ehr', false],
    ['ahima.org.example.com', 'ehr', false],
  ])('%s for %s: %s', (host, place, allowed) => {
    expect(isAllowed(host, place)).toBe(allowed);
  });
});
