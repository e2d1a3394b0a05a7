/** Letters with two meanings within the two fields, on short pages with the real glossary. */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../glossary/build/read.ts';
import { packIndex, unpackIndex } from '../../../glossary/index-format.ts';
import { decideAll } from './properties/page.ts';

const { terms } = readGlossary();
const index = unpackIndex(packIndex(terms));

/** What the letters mean in the first of these paragraphs: a term's id with those that may be meant too, or nothing. */
function meaningOf(letters: string, ...paragraphs: string[]): string {
  const posting = paragraphs.map((text) => ({ text, section: 0 }));
  const start = paragraphs[0]!.indexOf(letters);
  const sense = decideAll(posting, index)[0]!.find(({ match }) => match.start === start);
  if (!sense || sense.score <= 0) return 'nothing';
  return [sense.term, ...sense.others].map((number) => terms[number]!.id).join(' or ');
}

const POSTING = 'The RHIA works in the HIM department of a hospital with patient records in the EHR.';

describe('near words decide', () => {
  it.each([
    ['ROI', 'The office of ROI answers requests for copies of medical records.', 'release-of-information'],
    ['ROI', 'A business case shows the ROI of the investment within two years.', 'nothing'],
    ['PHR', 'Patients keep a PHR, their own record, in the patient portal.', 'phr-record'],
    ['PHR', 'SHRM-CP or PHR certification in human resources preferred; HRCI exam.', 'phr-hr'],
    [
      'DHA',
      'The DHA is an executive doctoral degree for healthcare leaders with a dissertation.',
      'dha-degree',
    ],
    ['DHA', 'The DHA runs military hospitals and TRICARE for the Department of Defense.', 'dha-agency'],
    ['ROI', 'Customers tell us that the ROI arrives in month seven.', 'nothing'],
    ['ROI clerks', 'Your ROI clerks stop printing, and finance sees the ROI.', 'roi-specialist'],
    [
      'CoC',
      'The cancer registry prepares for the CoC site visit; cases go to the NCDB.',
      'commission-on-cancer',
    ],
    ['COC', 'Outpatient coder wanted: COC or CPC from AAPC, three years of OPPS coding.', 'coc-coding'],
    ['CoC', 'The county CoC counts homeless people for HUD each January.', 'nothing'],
    [
      'IG',
      'The FHIR IG builds on US Core and its profiles; HL7 has balloted it.',
      'implementation-guide or information-governance',
    ],
    [
      'IG',
      'IG and records management keep patient data safe; the Caldicott Guardian of the NHS trust signs.',
      'information-governance',
    ],
    ['IG', 'Our IG story on Instagram shows the bread; TikTok and Facebook have the video.', 'nothing'],
    ['MDM', 'The coder levels E/M visits by MDM or total time, as CPT says.', 'medical-decision-making'],
    ['MDM', 'The hospital enrolls its mobile devices in MDM before nurses open the EHR.', 'nothing'],
    ['MDM', 'The interface sends ADT, ORU and MDM messages in HL7.', 'nothing'],
    ['CDA', 'The HIE takes a CDA document with HL7 templates.', 'c-cda'],
    ['CDA', 'The preschool wants a teacher with a CDA and a year in early childhood.', 'nothing'],
    ['TOB', 'A UB-04 claim of a hospital with the wrong TOB comes back; inpatient is 0111.', 'type-of-bill'],
    ['WQ', 'Coders clear their WQ of claims and denials in Epic each day.', 'work-queue'],
    [
      'PHO',
      'The PHO bargains with each payer for the hospital; the IPA across the river has its own contracts.',
      'pho',
    ],
    [
      'DOS',
      'Work the claim denials by DOS, oldest first, and check the CPT code of each.',
      'date-of-service',
    ],
    ['DOS', 'The clinic printed its insurance claims from DOS until the floppy wore out.', 'nothing'],
    [
      'AHCA',
      'LeadingAge and AHCA ask Congress to help nursing homes and assisted living.',
      'ahca-association',
    ],
    ['AHCA', 'A nursing home in Tampa needs AHCA background screening of all staff.', 'nothing'],
    ['NCAL', 'NCAL, the part of AHCA for assisted living, meets with LeadingAge.', 'ahca-association'],
    ['NCAL', 'Kaiser Permanente has the post in its NCAL region; members come from Oakland.', 'nothing'],
    ['MOOP', 'The plan has a MOOP; deductible and coinsurance count toward it.', 'out-of-pocket-maximum'],
    ['MOOP', 'The power supply of the monitor has 2 MOPP and 1 MOOP under IEC 60601.', 'nothing'],
    ['HIPAA sanctions', 'HIPAA sanctions for workforce members rise with each violation.', 'sanction-policy'],
    ['AHCA', 'The House passed the AHCA to repeal Obamacare and cut Medicaid for nursing homes.', 'nothing'],
    [
      'case rate',
      'The payer contract has a case rate for joints, and implants are a carve-out.',
      'case-rate',
    ],
    ['case rate', 'The county health department says the case rate of COVID fell by half.', 'nothing'],
    [
      'access control',
      'The HIPAA Security Rule asks for access control in each system with ePHI.',
      'access-control',
    ],
    [
      'sanction policy',
      'The privacy officer applies the sanction policy to a clerk who looked at PHI.',
      'sanction-policy',
    ],
    [
      'security officer',
      'The privacy officer and the security officer share the HIPAA risk analysis.',
      'hipaa-security-officer',
    ],
    [
      'security officer',
      'A hospital security officer will patrol the garage and escort visitors.',
      'nothing',
    ],
    [
      'accredited program',
      'RHIA, or a degree from an accredited program in HIM.',
      'programmatic-accreditation',
    ],
    ['CPB', 'Practice of nine surgeons: scrub claims, appeal denials. CPB preferred.', 'cpb'],
    ['TCM', 'Bill TCM and CCM for Medicare patients after discharge.', 'transitional-care-management'],
    ['TCM', 'A TCM clinic offers acupuncture and herbs from a Chinese tradition.', 'nothing'],
    ['ADR', 'The MAC sent an ADR for the claim; HIM mails the records.', 'additional-documentation-request'],
    ['ADR', 'The pharmacist reports each ADR of the new drug to pharmacovigilance.', 'nothing'],
    ['LOS', 'A minimum LOS for leisure guests lifts RevPAR; ADR of the hotel is flat.', 'nothing'],
    ['RCM', 'Since RCM took the place of CPQ, RevOps runs quote to cash and reports ARR.', 'nothing'],
    ['RCA', 'The CMMS ticket asks for an RCA of the jammed machine in the factory.', 'nothing'],
    ['PFS', 'Patient financial services meets at one: PFS huddle, all staff.', 'nothing'],
    ['swing bed', 'The critical access hospital admits her to a swing bed after surgery.', 'swing-bed'],
    [
      'personal representative',
      'The patient or a personal representative signs the HIPAA authorization for release of information.',
      'personal-representative',
    ],
    [
      'personal representative',
      'The probate court names a personal representative of the estate.',
      'nothing',
    ],
    ['OON', 'The EOB shows OON benefits and a higher deductible.', 'provider-network'],
    [
      'mock tracer',
      'TJC surveyors come in May; we walk a mock tracer through the hospital.',
      'accreditation',
    ],
    [
      'reappointment',
      'OPPE data go to the credentials committee for reappointment to the medical staff.',
      'privileging',
    ],
    ['reappointment', 'The mayor seeks reappointment of the judge.', 'nothing'],
    ['CDM', 'The CDM analyst keeps charge codes and revenue codes in the chargemaster.', 'cdm-chargemaster'],
    [
      'CDM',
      'The OHDSI network maps observational source data to one CDM and its vocabulary.',
      'omop-cdm or cdm-chargemaster',
    ],
    ['CDS', 'The CDS reviews charts with the coders and sends physician queries.', 'cdi-specialist'],
    ['CDS', 'CDS alerts in order entry caught the interaction at the point of care.', 'cdss'],
    ['EDI', 'EDI enrollment with the clearinghouse for 837 claims and ERA.', 'edi-transactions'],
    ['EDI', 'Our EDI statement: equality, diversity and inclusion matter here.', 'nothing'],
    [
      'PI',
      'A PI project uses PDSA cycles for quality improvement in the hospital.',
      'pi-performance-improvement',
    ],
    ['PI', 'The PI of the clinical trial writes the grant and the protocol.', 'nothing'],
    ['CCM', 'CCM or ACM certification for the RN case manager.', 'ccm-case-manager'],
    ['CCM', 'CCM pays by the month for a care plan, code 99490.', 'chronic-care-management'],
  ])('%s: %s', (letters, text, meaning) => {
    expect(meaningOf(letters, text, POSTING)).toBe(meaning);
  });
});
