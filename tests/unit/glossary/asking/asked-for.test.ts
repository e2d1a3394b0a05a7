import { describe, expect, it } from 'vitest';
import { askedFor, type Asked } from '../../../../glossary/asking/asked-for.ts';

/** What a text says of the words in square brackets. */
function asked(text: string, heading?: string): Asked | undefined {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return askedFor(text.replace(/[[\]]/g, ''), { start, end }, heading === undefined ? [] : [heading]);
}

/** In short: "required", "preferred one-of", "one-of", or "nothing". */
function short(text: string, heading?: string): string {
  const found = asked(text, heading);
  return [found?.demand, found?.isOneOf ? 'one-of' : undefined].filter(Boolean).join(' ') || 'nothing';
}

describe('what a posting asks for', () => {
  it.each([
    // behind the name
    ['[RHIA] required.', 'required'],
    ['RHIA required. [CCS], CDIP or CHDA is a plus.', 'preferred one-of'],
    ['RHIA required. CCS, [CDIP] or CHDA is a plus.', 'preferred one-of'],
    ['RHIA required. CCS, CDIP or [CHDA] is a plus.', 'preferred one-of'],
    ['[RHIA] or RHIT strongly preferred', 'preferred one-of'],
    ['[RHIA]/RHIT preferred', 'preferred one-of'],
    ['RHIA/[RHIT] preferred', 'preferred one-of'],
    ['RHIA, RHIT, or [CCS] is mandatory', 'required one-of'],
    ['The [RHIA] credential from AHIMA is required', 'required'],
    ['An active [RHIT] is highly desirable.', 'preferred'],
    ['[RHIT] a plus but will train. $17.80.', 'preferred'],
    ["Bachelor's degree; an [MHA] is welcome and not needed.", 'preferred'],
    ['[CPMSM] req’d within a yr. Reports to VPMA.', 'required'],
    ['[RHIT] pref. CCS a plus', 'preferred'],
    ['[CCS] nice to have', 'preferred'],
    ['[RHIA] and CHPS required', 'required'],
    ['RHIA and [CHPS] required', 'required'],
    // each of two demands in one sentence
    ["Bachelor's degree in HIM; [RHIA] required, MHA preferred", 'required'],
    ["Bachelor's degree in HIM; RHIA required, [MHA] preferred", 'preferred'],
    ['RHIT OR CCA REQUIRED, [CCS] AND CIC A PLUS.', 'preferred'],
    ['RHIT OR [CCA] REQUIRED, CCS AND CIC A PLUS.', 'required one-of'],
    ['[CPC] or CCS-P, with CPMA preferred; five years of outpatient coding.', 'nothing'],
    ['CPC or CCS-P, with [CPMA] preferred; five years of outpatient coding.', 'preferred'],
    ['Lead a critical access hospital. [MHA] or MBA, FACHE preferred.', 'nothing'],
    ['Lead a critical access hospital. MHA or MBA, [FACHE] preferred.', 'preferred'],
    ['[MHA], MBA or a CPA license preferred.', 'preferred one-of'],
    ['CCDS or CDIP required. BSN required for nurses, MSN/[MHA] preferred', 'preferred one-of'],
    // before the name
    ['Must hold [RHIA]', 'required'],
    ['Must currently hold RHIA, RHIT or [CCS].', 'required one-of'],
    ['This position requires an active [RHIA].', 'required'],
    ['Required: [RHIA] or RHIT; five years of coding', 'required one-of'],
    ['Required: five years of coding; [RHIA]', 'required'],
    ['Required credentials: [RHIA]. Preferred: CCS.', 'required'],
    ['Required credentials: RHIA. Preferred: [CCS].', 'preferred'],
    ['Preferred credential is [CCS]', 'preferred'],
    ['Nice to have: [CHDA]', 'preferred'],
    ['Needs: ten years in RCM; [CRCR], CHFP or FHFMA', 'required one-of'],
    ['We prefer an [MHA]', 'preferred'],
    ['Degree in any field, preferably an [MHA]', 'preferred'],
    ['Coders are required to maintain the [CCS]', 'required'],
    ['Must hold [RHIA], CCS preferred', 'required'],
    ['Must hold RHIA, [CCS] preferred', 'preferred'],
    ['Must hold RHIA or RHIT; [CCS] preferred', 'preferred'],
    // with a date
    ['[CCS], CPC or RHIT; required within one year of hire', 'required one-of'],
    ['High school diploma or GED. [CHAA] within 12 months.', 'required'],
    ['[CCDS] or CDIP, or the plan to earn one within two years.', 'required one-of'],
    ['RHIA required, or [RHIA eligible] and certified within one year', 'required one-of'],
    ['[RHIT], or RHIT eligible and pass within 18 months (we pay).', 'required one-of'],
    ['The [RHIA] must be obtained within one year', 'required'],
    ['[RHIA] or RHIT must be earned within 12 months', 'required one-of'],
    ['The [RHIA] must be maintained', 'required'],
    // other ways to ask
    ['[RHIA] recommended', 'preferred'],
    ['We recommend an [RHIA]', 'preferred'],
    ['Highly recommended: [RHIA]', 'preferred'],
    ['[RHIA] strongly desired', 'preferred'],
    ['[RHIA] will be given preference', 'preferred'],
    ['[RHIA] holders receive preference', 'preferred'],
    ['Preference given to [RHIA] holders', 'preferred'],
    ['[RHIA] is a big plus', 'preferred'],
    ['[RHIA] is an absolute must', 'required'],
    ['A job requiring an [RHIA]', 'required'],
    // not
    ['[CCS] not required', 'not-required'],
    ['An [MHA] isn’t required', 'not-required'],
    ["[RHIA] isn't necessary", 'not-required'],
    ['An [MHA] is no longer required', 'not-required'],
    ['[RHIA] is never required', 'not-required'],
    ['An [RHIA] is not yet required', 'not-required'],
    ['An [RHIA] will not be strictly necessary', 'not-required'],
    ['[RHIA] is in no way required', 'not-required'],
    ['[RHIA] is neither required nor preferred', 'not-required'],
    ['Neither [RHIA] nor RHIT is required', 'not-required'],
    ['Neither RHIA nor [RHIT] is required', 'not-required'],
    ['No [CCS] required', 'not-required'],
    ['We hire without an [RHIA] required', 'not-required'],
    ['This role does not require an [RHIA]', 'not-required'],
    ["We don't require an [RHIA]", 'not-required'],
    ['We no longer require an [RHIA]', 'not-required'],
    ['We hire without requiring an [RHIA]', 'not-required'],
    ['No requirement for an [RHIA]', 'not-required'],
    ['Applicants are not required to hold an [RHIA]', 'not-required'],
    ['You do not need an [RHIA]', 'not-required'],
    ["You don't have to hold an [RHIA]", 'not-required'],
    ['You need not have an [RHIA]', 'not-required'],
    ['Not required: [RHIA]', 'not-required'],
    ['[RHIT] is optional', 'not-required'],
    ['[RHIT] is not optional', 'required'],
    // not, of something else
    ['This role does not require travel, but an [RHIA] is required', 'required'],
    ['No travel but an [RHIA] is required', 'required'],
    ['No less than two years and an [RHIA] required', 'required'],
    ['No experience necessary, [RHIA] required', 'required'],
    ['[RHIA] required, travel not required', 'required'],
    ['Not only is an [RHIA] required', 'required'],
    // not required, and yet preferred
    ['[RHIT] is a plus, not a must.', 'preferred'],
    ['[RHIA] preferred but not required', 'preferred'],
    ['[RHIA] (preferred, not required)', 'preferred'],
    ['[RHIA] is not required but preferred', 'preferred'],
    ['[RHIA] is not required; it is preferred', 'preferred'],
    ['No [RHIA] required, but preferred', 'preferred'],
    ['Although not required, an [RHIA] is preferred', 'preferred'],
    ['Preferred but not required: [RHIA]', 'preferred'],
    ['Not required but preferred: RHIA, [CHPS]', 'preferred'],
    ['We do not require an [RHIA], but it is preferred', 'preferred'],
    ["We don't require but strongly prefer an [RHIA]", 'preferred'],
    ['[RHIA] not required but must be obtained within a year', 'required'],
    // one of a list, said of the whole list
    ['One (1) of the following is required: [RHIT], CCS', 'required one-of'],
    ['One (1) of the following is required: RHIT, [CCS]', 'required one-of'],
    ['At least one of the following credentials is preferred: RHIT, [CCS]', 'preferred one-of'],
    ['Must hold at least one (1) of the following: RHIA, [CCS]', 'required one-of'],
    ['Required (one of the following): RHIA, [CCS]', 'required one-of'],
    ['[RHIA], RHIT, CCS - at least one required', 'required one-of'],
    ['RHIA, RHIT, [CCS] - at least one required', 'required one-of'],
    ['RHIA, [RHIT], CCS (one required)', 'required one-of'],
    ['[RHIA], RHIT, CCS, one of which is required', 'required one-of'],
    ['RHIA, [RHIT], CCS; one of these is preferred', 'preferred one-of'],
    ['RHIA, [RHIT] or CCS (any one of these) required', 'required one-of'],
    ['RHIA, RHIT, [CCS] (any one of these) required', 'required one-of'],
    ['One of our coders left. Required: [RHIA]', 'required'],
    ['[MHA] and one of RHIA or CCS required', 'required'],
    // before the nouns for what is wanted, and words that are no nouns
    ['[RHIA] is a required credential', 'required'],
    ['[RHIA] is the preferred qualification', 'preferred'],
    ['Preferred candidates hold an [RHIA]', 'preferred'],
    ['[RHIA] required by state law', 'required'],
    ['[RHIA] preferred Epic experience', 'preferred'],
    // asides
    ['[RHIA] (required)', 'required'],
    ['Registered Health Information Administrator ([RHIA]) required', 'required'],
    [
      'Registered Health Information Administrator (RHIA) or [Registered Health Information Technician] (RHIT) required',
      'required one-of',
    ],
    ['[Master of Health Administration], MBA or MPA from an accredited school (CAHME preferred).', 'nothing'],
    ['[RHIA] (AHIMA membership not required)', 'nothing'],
    ["Bachelor's degree ([MHA] preferred)", 'preferred'],
    // a time by which it is to be had
    ['[RHIA] or RHIT required within 6 months of hire', 'required one-of'],
    ['[RHIA] eligible; certification must be obtained within 6 months', 'required'],
    ['Must become [RHIA] certified within 1 year', 'required'],
    // a list behind what asks
    ['Coding certification required ([RHIA], RHIT, CPC).', 'required one-of'],
    ['Coding credential required - RHIA, RHIT, or [CPC]', 'required one-of'],
    ['AHIMA/AAPC Certification preferred ([CCS], CPC)', 'preferred one-of'],
    ['Certification (one required): [RHIA], RHIT', 'required one-of'],
    ['Certifications (required): [RHIA]', 'required'],
    ['Required: • [RHIA] • RHIT', 'required'],
    ['Required: • RHIA • [RHIT]', 'required'],
    [
      'Certified Coding Specialist (CCS), [Certified Coding Specialist–Physician-based] (CCS-P), Certified Professional Coder (CPC), Certified Outpatient Coder (COC), or Certified Inpatient Coder (CIC) certification required.',
      'required one-of',
    ],
    // words that ask
    ['[CCS] is preferable', 'preferred'],
    ['[FACHE] encouraged', 'preferred'],
    ['[RHIA] expected', 'required'],
    ['Good to have: [CCS]', 'preferred'],
    ['Plus: [CCS]', 'preferred'],
    ['Bonus points for a [CCS]', 'preferred'],
    ['You hold an [MHA] or MBA', 'required one-of'],
    ['An [MHA] is nice but not required', 'preferred'],
    ['Applicants should hold [RHIA].', 'required'],
    ['The successful candidate will hold an [RHIA].', 'required'],
    ['The ideal candidate will have an [MHA].', 'preferred'],
    ['Only candidates with an active [RHIA] will be considered.', 'required'],
    ['Minimum of [RHIT] certification', 'required'],
    // one of a list
    ['[MHA] (or MBA) required', 'required one-of'],
    ['MHA (or [MBA]) required', 'required one-of'],
    ['Graduate degree such as [MHA], MBA required', 'required one-of'],
    ["Master's level degree (e.g., [MHA], MPH) preferred", 'preferred one-of'],
    [
      "[Master's degree in health administration], business administration, or related field required",
      'required one-of',
    ],
    ['[CCS] through AHIMA required or Certified Professional Coder (CPC) required', 'required one-of'],
    ['[MHA] required or an equivalent combination of education and experience', 'required one-of'],
    ['[RHIA] required or will be within a year', 'required'],
    ["Master's degree ([MHA], MBA, etc.) preferred", 'preferred one-of'],
    ['[CCS] – AHIMA Required or', 'required one-of'],
    ['Certified Professional Coder ([CPC]) through AAPC required Or', 'required one-of'],
    [
      "[Master's degree in health administration], law, medicine or other discipline required",
      'required one-of',
    ],
    [
      "Required: a [bachelor's degree in health information management], epidemiology or public health",
      'required one-of',
    ],
    // an "or" of another list
    ['License/Certification: [RHIA] - required, CHPS - preferred', 'required'],
    ["Bachelor's degree in HIM or related field with [RHIA] required", 'required'],
    ['Two or more years of experience as an [RHIA] required', 'required'],
    ['Hospital or clinic coding experience with [CCS] preferred', 'preferred'],
    ['Certification through AHIMA or AAPC ([CCS] and RHIA) required', 'required'],
    ['[CCS] with inpatient or outpatient experience required', 'required'],
    // what will do as well
    ['RHIA preferred; [RHIT] considered with five years', 'one-of'],
    ['[MBA] or MPH acceptable', 'one-of'],
    ['In lieu of a degree, [RHIT] and six years of management will be considered', 'one-of'],
    // a time behind which more is asked
    ['[CCS] preferred upon hire, required within 24 months', 'required'],
    ['In lieu of a license, an [RHIA], RHIT or CCS will be considered', 'one-of'],
    ['RHIA required, [RHIT] accepted', 'one-of'],
    ['[RHIA] required, RHIT accepted', 'required'],
    // what comes to the same in the end
    ['Must hold [LNHA], or be eligible for reciprocity', 'required'],
    ['[CRCR] (or obtain it in your first months) required', 'required'],
    ['Must have [RHIT], or be able to get it within twelve months', 'required'],
    ['[CMPE] or progress toward it preferred', 'preferred'],
    ['Must possess an [LNHA] (or have one pending)', 'required'],
    ['[RHIA], RHIT or eligible required', 'required one-of'],
    ['RHIA, [RHIT] or eligible required', 'required one-of'],
    ['[RHIT] or an equivalent required', 'required one-of'],
    // from the first day
    ['[RHIT] or CCS at time of hire', 'required one-of'],
    ['[CHAA] upon hire', 'required'],
    ['[CHAA] preferred upon hire', 'preferred'],
    ['Certification (either [NEA-BC] or CENP) must be in place', 'required one-of'],
    ['The [LNHA] must be active', 'required'],
    ['An [LNHA] is a condition of employment', 'required'],
    ['[CCDS] within 1 year of hire or CDIP within 2 years of hire - Required', 'required one-of'],
    // what helps
    ['[CHPS] will help you stand out', 'preferred'],
    ['Credentials such as [HSE] set you apart', 'preferred one-of'],
    ['[CMPE] is looked upon favourably', 'preferred'],
    ['Certification (CPCS or [CPMSM]) isn’t a must, but favored', 'preferred one-of'],
    ['A [CHC] gives you an edge', 'preferred'],
    ['[FHFMA] is looked upon with favor', 'preferred'],
    ['Preference is shown to those with a [CPHQ]', 'preferred'],
    // any of a list
    ['Required certification: CPC, [CPMA], RHIA (any)', 'required one-of'],
    ['Required certification: [CPC], CPMA - any one of these', 'required one-of'],
    ['Required: [RHIA]; CPC or CCS (any)', 'required'],
    // labels with a dash, and for more than a sentence
    ['Certification: Required – [RHIT]; Preferred – RHIA', 'required'],
    ['Certification: Required – RHIT; Preferred – [RHIA]', 'preferred'],
    ['Required Qualifications: a diploma. [RHIT].', 'required'],
    // either, without a demand
    ['Any one of: CCS, [CIC], RHIA, RHIT.', 'one-of'],
    ['[RHIA] or equivalent', 'one-of'],
    ['Education: [MHA] or MBA.', 'one-of'],
    ['News: [MHA] or MBA.', 'nothing'],
    // questions
    ['What do you need? An active [CRC].', 'required'],
    ['Minimum education: a degree Preferred license/certification: [CMPE]', 'preferred'],
    ['What would give you an edge? A second exam. [CPC] or CCS-P.', 'preferred one-of'],
    ['Required: a diploma. One of: [CPC], COC.', 'required one-of'],
    // the demand follows by itself
    ['[MBA] or MHA all qualify. Required.', 'required one-of'],
    ['[CPHQ]. Strongly preferred. Lean too.', 'preferred'],
    // what is needed, hoped for and let be
    ['You need to be a nurse, or else hold an RHIA or a [CCS]', 'required one-of'],
    ['You will have to pass either the [CCDS] or the CDIP exam', 'required one-of'],
    ['You should bring one of [CPC], CCS or RHIT', 'required one-of'],
    ['Minimum requirements are an [MPH], MHA or MPA', 'required one-of'],
    ['Preferred qualifications include the [CHPS]', 'preferred'],
    ['We’d be delighted if you also hold the [CBCS].', 'preferred'],
    ['We would particularly like to see the [CPPS].', 'preferred'],
    ["We'd prefer someone who is a [CMAA].", 'preferred'],
    ['The [CDEO]: you don’t need it for this one', 'not-required'],
    ['An HFMA designation, be it [CHFP] or FHFMA, would help you stand out', 'preferred one-of'],
    ['Either [CCM] or ACM, is strongly encouraged', 'preferred one-of'],
    ['Must be [CMPE] certified or become so in a year', 'required'],
    ['Required: an active [RHIA], or sit for the exam in six months', 'required'],
    ['Required: a nurse, or RHIA, or RHIT with [CCS]', 'required one-of'],
    ['You need a bachelor’s in [health administration], hospitality or gerontology', 'required one-of'],
    // what is named first and asked for afterwards, and the other way round
    ['The [CRC]; if you don’t have it yet, you’ll need to pass it within your first six months', 'required'],
    ['No [CRC] yet? That is OK: everybody must pass it', 'nothing'],
    ['If you don’t have your [CRC] yet, that’s OK: everybody on the team must pass it', 'required'],
    [
      'A coding credential is a must for this role. It can be the [CPC], the CCS-P or the RHIT.',
      'required one-of',
    ],
    ['All billers complete the [CRCR] in their first six months', 'required'],
    ['You must have your [CRC], or you will earn it in your first six months', 'required'],
    ['Requirements. Education: [MHA]. Licensure: none.', 'required'],
    ['Preferred qualifications. [CHPS].', 'preferred'],
    // how it is to be had
    ['You must attain the [CRCR] or the CHFP in your second year', 'required one-of'],
    ['Students must complete an [MHA] degree by May', 'required'],
    ['Everybody has to get certified: [CPC] or CCS', 'required one-of'],
    ['The [CHAA] is earned by every new clerk in the first 90 days', 'required'],
    ['It is mandatory that you be certified: either the [CPC] or the CCS', 'required one-of'],
    ['It isn’t mandatory that you hold an [MHA]', 'not-required'],
    ['It’s strongly preferred that you hold an [MHA]', 'preferred'],
    ['Required: an [LNHA], or you carry one in another state', 'required'],
    // what is wished for
    ['A [CHDA] would strengthen your candidacy', 'preferred'],
    ['A [CHDA] will move you to the top of our list', 'preferred'],
    ['It would be lovely if you had a [CHDA]', 'preferred'],
    ['Extra points for a [CHDA]', 'preferred'],
    // of several that were named
    ['[CPC] and COC both count; you need only one', 'required one-of'],
    ['CPC and [COC] both count; you need only one', 'required one-of'],
    ['As for the [CHDA]: no, you don’t need it', 'not-required'],
    // white space and dotted letters
    ['[R.H.I.A.] or R.H.I.T.\n      preferred', 'preferred one-of'],
  ])('%s → %s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each([
    ['The [RHIA] is a credential of AHIMA.'],
    ['[RHIA] or RHIT holders earn more.'],
    ['Our team has an [RHIA], and five years of experience are required.'],
    ['Five years of coding. [CCS]. Background check required.'],
    ['The [CCS] exam lasts four hours'],
    ['You need not fear the [CCS]'],
    ['The classes that you need for the [RHIA]'],
    ['[RHIA], a calm hand, good English preferred'],
    ['The minimum necessary rule; [RHIA]'],
    ['You will supervise an [RHIA] and prepare required reports'],
    ['[RHIA] coders review required documentation'],
    ['[RHIA] staff keep mandatory training up to date'],
    ['[RHIA] staff call preferred vendors'],
    ['The [RHIA] bills the preferred provider'],
    ['Required documentation is reviewed by the [RHIA]'],
    ['Essential functions of an [RHIA]'],
    ['[MHA] students welcome'],
    ['[MHA]/MBA interns preferred'],
    ['Required: a resume from [MHA] or MBA students'],
    ['[RHIA] holders are welcome to apply'],
    ['[RHIA] with no experience required'],
    ["You don't need to worry about the [RHIA]"],
    ['The [RHIA] must be ready to travel'],
    ['You must finish charts before the [CCS] reviews them'],
    ['The [CPC] is no COC; you need only one'],
    ['Coders who pass the [CDIP] are considered for promotion'],
    ['Coders with a [CDIP] are considered for Senior Coder'],
    // times of something else
    ['Our [CCS] coders finish charts within 3 days of discharge.'],
    ['[MHA] graduates find work within six months.'],
    ['Our [MHA] fellows are promoted within two years.'],
    ['[RHIA] holders must complete 30 CEUs within two years'],
    // work with those who hold it
    ['Must have experience supervising [RHIA] and RHIT staff'],
    ['Must have experience supervising RHIA and [RHIT] staff'],
    ['Must have worked with [CCS] coders'],
    ['Requires travel with the [RHIA] Director'],
    ['Work with [RHIA] and RHIT staff; a degree is required'],
    ['Must train [RHIT] and CCS coders'],
    ['Our team of RHIA, [RHIT] and CCS professionals is required to code'],
    ['Knowledge of the [CCS] exam required'],
    ['Experience calling on leaders holding [RHIA] or RHIT credentials preferred'],
    // what is refused
    ['[CPC-A] and CCA are not accepted'],
    ['We do not accept [CCA]; CCS required'],
    ['[CPC] alone does not qualify; CCS required'],
    ['Required: CCS. We never take anyone whose only credential is CPC or [CCA]'],
    ['You must work with a team whose staff carry AAHAM’s [CRCS]'],
    ['She was one of the first to earn the [CPDHTS] or a degree'],
    // what the employer gives
    ['[CCS] holders receive a bonus'],
    ['Tuition help for an [MHA] within one year of hire'],
    ['We reimburse the [CCS] exam within 90 days'],
    ['Earn your [RHIT] within two years with our degree'],
    // neither
    ['Certification(s) Required/Preferred: [CCS]'],
    ['[RHIA] is considered the gold standard'],
    ['New [RHIT] graduates are encouraged to apply'],
  ])('says nothing where the words don’t: %s', (text) => {
    expect(asked(text)).toBeUndefined();
  });

  it.each([
    ['[RHIA]', 'Required qualifications', 'required'],
    ['[RHIA] or RHIT', 'MINIMUM QUALIFICATIONS', 'required one-of'],
    ['* ANY 1: [RHIA], RHIT, CCS', 'MUST HAVES:', 'required one-of'],
    ['[MHA]', 'Preferred requirements', 'preferred'],
    ['In lieu of the degree, an active [RHIT] will be accepted', 'Required', 'required one-of'],
    ['CHPC; the [CHPS] is accepted in its place', 'Minimum requirements', 'required one-of'],
    ['[CDEO]', 'Beneficial but optional', 'preferred'],
    ['[CMPE]', 'Would be cool:', 'preferred'],
    ['[CENP]', "What's hoped for", 'preferred'],
    ['[CAHIMS]', 'Background we like:', 'preferred'],
    ['[CHAA]', 'To be hired you need:', 'required'],
    ['[CCDS] or CDIP', 'Within 24 months of hire', 'required one-of'],
    ['[MHA]', 'Eligibility', 'required'],
    ['Active [CCS]', 'Requirements', 'required'],
    ['Active [CCS]', 'Nice to have', 'preferred'],
    ['[MHA]', 'PREFERRED', 'preferred'],
    ['[MHA]', 'Preferred, but not required', 'preferred'],
    ['[MHA]', 'No degree required', 'nothing'],
    ['[MHA]', 'These aren’t required:', 'nothing'],
    ['[CCS]', 'One (1) of the following is required:', 'required one-of'],
    ['[CCS]', 'At least one of these preferred', 'preferred one-of'],
    ['[CCS]', 'Join one of the best hospitals: requirements', 'required'],
    ['[CCS] preferred', 'Required qualifications', 'preferred'],
    ['[CCS]', 'Required and preferred qualifications', 'nothing'],
    ['[CCS]', 'Essential functions', 'nothing'],
    ['[CCS]', 'What you bring', 'nothing'],
    ['[CCS]', 'Education - Required', 'required'],
    ['[CCS]', 'Required (any one)', 'required one-of'],
    ['[CCS]', 'Qualifications (Required)', 'required'],
    ['[CCS]', 'Coders must have either (1), (2) or (3) below:', 'required one-of'],
    ['[CCS]', 'Minimum requirements for level II', 'required'],
    ['[CCS]', 'What you’ll need to succeed', 'required'],
    ['[CCS]', 'It’s great if you have:', 'preferred'],
    ['[CCS]', 'Bonus', 'preferred'],
    ['[CCS]', 'Assets', 'preferred'],
    ['[CCS]', 'One of the following certifications:', 'one-of'],
    ['[CCS]', 'To be hired you must have one of the following:', 'required one-of'],
    ['[CCS] or', 'Required', 'required one-of'],
    ['[CCS] by AHIMA; or', 'Required', 'required one-of'],
    ['… or registration as an [RHIT] with three years', 'Required', 'required one-of'],
    ['or [CCS] with three years', 'Required', 'required one-of'],
    ['[CCS]', 'Hired coders have one of (1), (2) or (3) below, which are required:', 'required one-of'],
    ['[CCS]', 'What we need from you', 'required'],
    ['[CCS]', 'Things you need to do', 'nothing'],
    ['[CCS]', 'Non-negotiables', 'required'],
    ['[CCS]', 'Required profile', 'required'],
    ['[CCS]', 'Even better if you have', 'preferred'],
    ['[CCS]', 'It would be great if you also bring', 'preferred'],
    ['[CCS]', 'What sets you apart', 'preferred'],
    ['[CCS]', 'Helpful, but not required', 'preferred'],
    ['[CCS]', 'Recommended certs', 'preferred'],
    ['[CCS]', 'Skills that are not mandatory but would help you stand out:', 'preferred'],
    ['[CCS]', 'Better benefits', 'nothing'],
    ['[CCS]', 'Love your work', 'nothing'],
    ['[CCS]', 'Skills we’d love to see', 'preferred'],
    ['[CCS]', 'Not required', 'not-required'],
    ['[CCS]', 'Optional:', 'not-required'],
    ['[CCS]', 'What it takes', 'required'],
    ['[CCS]', 'To be considered:', 'required'],
    ['[MHA]', 'Who may apply', 'required'],
    ['[CCS]', 'How to apply', 'nothing'],
    ['[CCS]', 'Certifications that the hospital requires', 'required'],
    ['[CCS]', 'What our client would welcome', 'preferred'],
    ['[CCS]', 'Welcome', 'nothing'],
    ['[CCS]', 'What would make us smile', 'preferred'],
    ['[CCS]', 'What would your day be like?', 'nothing'],
    ['[CCS]', 'Brownie points:', 'preferred'],
    ['[CCS]', 'Should', 'preferred'],
    ['[CCS]', 'What you won’t need', 'not-required'],
    ['[CCS]', 'We don’t require:', 'not-required'],
    // a line with which the item makes a sentence
    ['hold an active [CCS] or CIC', 'You', 'required one-of'],
    ['have passed the [CCS] exam', 'We look for people who', 'required'],
    ['meet the [CCS] team', 'You', 'nothing'],
    ['have a [CCS]', 'We’d love it if you', 'preferred'],
    ['Hold a [CCS]? Even better: we need auditors.', 'Required', 'preferred'],
    // parted by semicolons, and letters of either size
    ['[RHIA]; RHIT; or CCS', 'Required', 'required one-of'],
    ['RHIA; or, for those from Canada, [CHIM]', 'Required', 'required one-of'],
    ['RHIA; [CCS]', 'Required', 'required'],
    ['A doctorate (PhD, [DrPH])', 'Preferred', 'preferred one-of'],
    ['Experience supervising [RHIT] staff', 'Required skills', 'nothing'],
    ['We pay for your [RHIA]', 'Requirements', 'nothing'],
    ['Graduate interns ([MHA]) apply elsewhere', 'Who may apply', 'nothing'],
    ['RHIA; [RHIT] considered', 'Required', 'one-of'],
    ['[MHA] or MBA, or a long record that says the same.', 'What you bring', 'one-of'],
    ['[MHA] or MBA are often compared', 'News', 'nothing'],
  ])('lets the heading speak where the words are silent: %s under %s → %s', (text, heading, expected) => {
    expect(short(text, heading)).toBe(expected);
  });

  it.each([
    ['RHIA required. [CCS], CDIP or CHDA is a plus.', 'CCS, CDIP or CHDA is a plus'],
    ["Bachelor's degree in HIM; [RHIA] required, MHA preferred", 'RHIA required'],
    ["Bachelor's degree in HIM; RHIA required, [MHA] preferred", 'MHA preferred'],
    [
      '[CCS], CPC or RHIT; required within one year of hire',
      'CCS, CPC or RHIT; required within one year of hire',
    ],
    ['RHIT OR CCA REQUIRED, [CCS] AND CIC A PLUS.', 'CCS AND CIC A PLUS'],
    ['Must hold [RHIA], CCS preferred', 'Must hold RHIA'],
    ['Must obtain the [CCS] within 2 years; parking is free', 'Must obtain the CCS within 2 years'],
    ['[RHIA] (required)', 'RHIA (required)'],
    ['CPC or CCS-P,\n   with [CPMA]  preferred; Epic', 'CPC or CCS-P, with CPMA preferred'],
    ["Bachelor's degree ([MHA] preferred)", 'MHA preferred'],
    ['The [RHIA] must be obtained within one year', 'The RHIA must be obtained within one year'],
    ["We don't require an [RHIA]", "don't require an RHIA"],
    ['[RHIA] is neither required nor preferred', 'RHIA is neither required nor preferred'],
    ['We do not require an [RHIA], but it is preferred', 'do not require an RHIA, but it is preferred'],
    ['At least one (1) of these is required: [CCS], CPC', 'At least one (1) of these is required: CCS, CPC'],
    [
      'The [CRC]; if you have none, you need to pass it soon; parking is free',
      'CRC; if you have none, you need to pass it soon',
    ],
    // brackets
    ['(Preferred) [RHIA]', '(Preferred) RHIA'],
    ['CHPS (required), [CPC] (preferred)', 'CPC (preferred)'],
    ['RHIA (required, or eligible), [CCS] (preferred)', 'CCS (preferred)'],
    ['[RHIA] (required, or eligible), CCS (preferred)', 'RHIA (required, or eligible)'],
    ['Degree ([MHA] preferred, MBA required)', 'MHA preferred'],
    [
      'Must hold [RHIA] (through AHIMA, in good standing), CCS preferred',
      'Must hold RHIA (through AHIMA, in good standing)',
    ],
    ['of AHIMA) an [RHIA] is required (if', 'an RHIA is required'],
  ])('quotes the words: %s', (text, quote) => {
    expect(asked(text)?.quote).toBe(quote);
  });

  it.each([
    'Coding Manager - RHIA/RHIT required',
    'Admission requirements',
    'Physical requirements',
    'Minimum Necessary Standard',
    'Salary: minimum $70,000',
    'Preferred Provider Organization',
    'Preferred by employers',
    'Bonus: $5,000 sign-on',
    'What is required to become an RHIA?',
  ])('is not asked for by a heading of something else: %s', (heading) => {
    expect(short('[CCS]', heading)).toBe('nothing');
  });

  it('asks the nearest of several headings that says something, up to one of something else', () => {
    const place = { start: 0, end: 4 };
    const demandUnder = (...headings: string[]): string | undefined =>
      askedFor('RHIA', place, headings)?.demand;
    expect(demandUnder('We look for:', 'Required', 'Nice to have')).toBe('required');
    expect(demandUnder('Education', 'Preferred qualifications')).toBe('preferred');
    expect(demandUnder('We look for:', 'The team')).toBeUndefined();
    expect(demandUnder('About us', 'Required')).toBeUndefined();
    expect(demandUnder('Epic preferred', 'Required')).toBe('required');
    expect(demandUnder('Education benefits', 'Required')).toBeUndefined();
    expect(askedFor('RHIA', place, ['One of the following:', 'Required'])?.isOneOf).toBe(true);
  });

  it('quotes a heading in its own words', () => {
    expect(asked('[RHIA]', ' Required\n qualifications ')?.quote).toBe('Required qualifications');
  });

  it('cuts a long quote before an aside that does not fit', () => {
    const long =
      '(granted by the commission of the association of all the schools and colleges of the country)';
    expect(
      asked(`Must hold the [RHIA] of a school that has been approved by its own state ${long}`)?.quote,
    ).toBe('Must hold the RHIA of a school that has been approved by its own state');
  });

  it('cuts a long quote between words', () => {
    const long = 'that was granted by the commission of the association '.repeat(6);
    const quote = asked(`Must hold the [RHIA] ${long}`)!.quote;
    expect(quote.length).toBeLessThan(165);
    expect(quote).toMatch(
      /^Must hold the RHIA that .*\b(that|was|granted|by|the|commission|of|association)$/,
    );
  });
});
