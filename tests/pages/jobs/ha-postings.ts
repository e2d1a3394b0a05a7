import type { Posting } from './posting.ts';

export const haPostings: readonly Posting[] = [
  {
    id: 'hospital-administrator',
    title: 'Hospital Administrator',
    employer: 'Fennimore County Hospital',
    place: 'Fennimore, Idaho',
    pay: '$172,000 to $205,000 a year',
    posted: '3 days ago',
    teaser: 'Lead a 25-bed critical access hospital and its two rural clinics. MHA or MBA, FACHE preferred.',
    intro: [
      'Fennimore County Hospital is the only hospital within seventy miles. It is a critical access hospital with 25 beds, an emergency department that never closes, a swing-bed unit and two rural health clinics. Our hospital administrator of nineteen years retires in June, and the board would like a few weeks of overlap.',
      'You would lead 210 people, of whom you will know most by name by Christmas, and answer to a board of seven who all buy groceries in the same store as you.',
    ],
    sections: [
      {
        heading: 'The work',
        items: [
          'Plan, direct and coordinate all services: nursing, surgery two days a week, laboratory, imaging, therapy and the clinics.',
          'Build an operating budget of $41 million and a capital budget that has to choose between a roof and a scanner.',
          'Keep the hospital in good standing with CMS and its Conditions of Participation, and with state licensure.',
          'Watch the payer mix and the cost report closely: a critical access hospital lives by both.',
          'Recruit. Two family physicians and a nurse anesthetist are our present gaps.',
          'Work with the medical staff on bylaws, credentialing and peer review.',
          'Be seen: at the county fair, at the school board, at the community health needs assessment.',
        ],
      },
      {
        heading: 'The person',
        items: [
          'Master of Health Administration (MHA) or MBA, or a long record that says the same.',
          'Ten years in hospital administration, five of them in a small or rural hospital.',
          'FACHE, or on the way to it.',
          'Comfortable with EMTALA, the Stark Law and 340B without having to look up the basics.',
          'A sense of humor that survives a snowstorm.',
        ],
      },
    ],
    more: [
      {
        heading: 'Where we stand',
        paragraphs: [
          'The operating margin was 1.9 percent last year, after two years in the red. Days in accounts receivable are down to 47. Our star rating is four. Turnover among nurses fell by a third after we began to publish the schedule six weeks ahead. The electronic health record is shared with the regional network, and telehealth brings cardiology and psychiatry to patients who used to drive for three hours.',
          'What keeps the board awake: the roof, the price of contract staff and Medicaid. What makes it proud: not one unexpected closure of the emergency department in eleven years.',
        ],
      },
      {
        heading: 'Living here',
        paragraphs: [
          'The county has 14,000 people, good schools, a community theater and a river with more trout than anglers. Housing costs less than half of what it does in the capital. The hospital owns a furnished house that you may use for the first year, and your partner will find that we help with work as well. Finalists spend two days with us and meet the board, the physicians and the night shift.',
        ],
      },
    ],
  },
  {
    id: 'practice-manager',
    title: 'Practice Manager, Family Medicine',
    employer: 'Hollis & Dray Physicians',
    place: 'Camber, North Carolina',
    pay: '$78,000 to $94,000 a year',
    posted: 'Today',
    teaser: 'Nine clinicians, 31 staff, one front door. CMPE preferred.',
    intro: [
      'Hollis & Dray is a family practice with nine clinicians that is owned by those who work in it. We are looking for a practice manager who can run the business side so that the clinicians can practice medicine: people, money, space and the thousand small things between them.',
      'The practice sees about 190 patients a day. It joined an accountable care organization two years ago and became a patient-centered medical home last spring.',
    ],
    sections: [
      {
        heading: 'You will look after',
        items: [
          'People: hiring, schedules and reviews for 31 medical assistants, nurses and front-desk staff.',
          'Money: the monthly close with our accountant, fee schedules, payer contracts and the provider compensation plan, which is based on RVUs.',
          'Revenue cycle: prior authorization, charge capture, clean claims, and a patient balance that nobody dreads to open.',
          'Access: third-next-available appointment, no-show rate, phones answered in forty seconds.',
          'Compliance: HIPAA, OSHA, CLIA for our small laboratory, and the binder that proves all of it.',
          'Quality: MIPS measures, HEDIS gaps, patient experience surveys.',
        ],
      },
      {
        heading: 'You bring',
        items: [
          "Bachelor's degree in healthcare administration or business; an MHA is welcome and not needed.",
          'Five years in practice management, three of them with people who reported to you.',
          'CMPE from the Medical Group Management Association (MGMA), or the plan to get it.',
          'Practice with an EHR and its practice management module.',
        ],
      },
    ],
    more: [
      {
        heading: 'What is hard about it',
        paragraphs: [
          'We would rather tell you now. Two of the owners disagree about opening on Saturdays. The telephone system is old. One payer downcodes visits without saying so, and somebody has to appeal, month after month, with a copy of the note. The building has eleven examination rooms for nine clinicians, and on Mondays all nine are in.',
          'What is good about it: the partners decide within a week, the nurses stay for years, and when the budget is met, everybody shares in the result.',
        ],
      },
      {
        heading: 'Pay and benefits',
        paragraphs: [
          'Base salary as above, plus up to 12 percent on three goals that we set together each January. Health insurance, retirement plan with match, twenty days off, and the week between Christmas and New Year. We pay membership and one conference a year. Please send a page about a change that you led and that did not go to plan: what you did next interests us more than a perfect record. Interviews take place in the last two weeks of the month, in the evening if that suits you better, and we answer everybody who writes.',
        ],
      },
    ],
  },
  {
    id: 'administrative-fellow',
    title: 'Administrative Fellow (MHA), Class of 2027',
    employer: 'Northfell Health Network',
    place: 'Duncaster, Minnesota',
    pay: '$72,500 a year',
    posted: '1 week ago',
    teaser: 'Two years with the executive team of a nine-hospital network, for new MHA graduates.',
    intro: [
      'The administrative fellowship is a two-year post for people who have just finished a graduate degree in healthcare administration. Fellows work with the executive team of Northfell, a network of nine hospitals and 120 clinics, and leave with work they can show. Of the last twelve fellows, nine stayed with us.',
      'You will have a preceptor from the executive team, a sponsor in the hospital where you spend your second year, and another fellow to complain to.',
    ],
    sections: [
      {
        heading: 'The two years',
        items: [
          'Months 1 to 4: rotation through operations, finance, quality, strategy, physician services and health information management.',
          'Months 5 to 12: two system projects. Recent ones were a throughput program for four emergency departments, a business plan for hospital at home, and the merger of two laboratories.',
          'Year two: a job with responsibility, such as manager of an outpatient center, with a budget, staff and a result to answer for.',
          'Throughout: a seat, without a vote, in the meetings of the board committee for quality and patient safety.',
        ],
      },
      {
        heading: 'Who can apply',
        items: [
          'A Master of Health Administration (MHA), MPH, MBA or similar degree, finished between December 2026 and July 2027, from a program accredited by CAHME or CEPH.',
          'Some experience of working life; it does not have to be in a hospital.',
          'Student members of the American College of Healthcare Executives (ACHE) are welcome, and so are people who have never heard of it.',
        ],
      },
    ],
    more: [
      {
        heading: 'How to apply',
        paragraphs: [
          'We use the national fellowship application system. Send a résumé, transcripts, two letters and an essay of 500 words on a decision in your community that changed who gets care. Applications close on 18 September; first conversations are by video in October, and four finalists visit us in November. Travel is paid.',
          'We read applications without names and schools in the first round. The essay is read by two people who have been fellows, and they write a line about each: not a score, but what they would like to ask you.',
        ],
      },
      {
        heading: 'What former fellows say',
        paragraphs: [
          'That nobody asked them to fetch coffee. That the first weeks are overwhelming, because everything has an abbreviation. That presenting a plan to the chief operating officer and being told no, with reasons, taught them more than a semester on strategic planning. That the winter is long. And that the colleague from the other side of the building, who explained over lunch how a chart becomes a bill, was the most useful person they met in two years.',
        ],
      },
    ],
  },
  {
    id: 'revenue-cycle-director',
    title: 'Director of Revenue Cycle',
    employer: 'Larkmere Health',
    place: 'Ashgrove, Tennessee',
    pay: '$139,000 to $168,000 a year',
    posted: '5 days ago',
    teaser: 'From patient access to final payment for five hospitals. CHFP or FHFMA preferred.',
    intro: [
      'Larkmere collects $1.3 billion a year from some 40 payers and about 600,000 patients. The director of revenue cycle makes sure that we are paid what we earned, not more and not less, and that a bill from us is something a person can understand.',
      'You lead patient access, the business office and revenue integrity, in all 280 people. Coding and clinical documentation belong to health information management; the two directors share one set of measures, and one bonus.',
    ],
    sections: [
      {
        heading: 'Responsibilities',
        items: [
          'Revenue cycle management from scheduling to zero balance: prior authorization, registration, charge capture, claims, denials, collections.',
          'Denials below 6 percent of gross charges; today they are at 9.4.',
          'The chargemaster, price transparency files and good faith estimates, in time and correct.',
          'Payer relations together with managed care contracting, from Medicare Advantage plans to the smallest employer plan.',
          'One business office system instead of three.',
          'Financial assistance that reaches those for whom it was written.',
        ],
      },
      {
        heading: 'Requirements',
        items: [
          "Bachelor's degree; MHA, MBA or a CPA license preferred.",
          'Eight years in hospital revenue cycle, four in charge of several departments.',
          'CHFP or FHFMA from the Healthcare Financial Management Association (HFMA), or CRCR with long practice.',
          'UB-04 and CMS-1500, remittance files, the No Surprises Act, the two-midnight rule: you need not love them, but you must know them.',
        ],
      },
    ],
    more: [
      {
        heading: 'The measures you will live with',
        items: [
          'Days in accounts receivable (A/R): 52 today, 45 by the end of your second year.',
          'Cost to collect: 3.1 percent.',
          'Clean claim rate: 91 percent today.',
          'DNFB: 5.2 days, shared with the director of HIM.',
          'Share of patients who call this their first and last letter from us: we have just begun to count.',
        ],
      },
      {
        heading: 'The setting',
        paragraphs: [
          'Ashgrove is our head office; three days a week here are expected, and a day a month in each hospital. You report to the chief financial officer, who came up through the business office herself and will not be impressed by slides. The system moved to new software in 2024, and the hard part, working the same way in all five hospitals, is still ahead. You will find a team that is tired of projects and proud of its work, and that has waited for somebody who finishes what the last three began.',
        ],
      },
    ],
  },
  {
    id: 'quality-director',
    title: 'Director of Quality and Patient Safety',
    employer: 'Alder Valley Regional Medical Center',
    place: 'Pendry, Ohio',
    pay: '$124,000 to $146,000 a year',
    posted: '6 days ago',
    teaser: 'Accreditation, sentinel events, HCAHPS and a program that nurses believe in. CPHQ.',
    intro: [
      'You lead quality, accreditation and patient safety in a 412-bed hospital: seventeen people, and the attention of everybody else. The next Joint Commission survey is due within fourteen months.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'CPHQ and a clinical or health administration degree at graduate level.',
          'Root cause analysis after a sentinel event, without blame and with results.',
          'HCAHPS, core measures, readmission penalties and the Leapfrog Group survey.',
          'PDSA cycles with the units, not for them.',
        ],
      },
    ],
  },
  {
    id: 'ambulatory-operations',
    title: 'Manager, Ambulatory Operations',
    employer: 'Corran Street Community Health',
    place: 'Belmarsh, New York',
    pay: '$84,000 to $99,000 a year',
    posted: '2 days ago',
    teaser: 'Four clinics of a federally qualified health center (FQHC): people, access, money.',
    intro: [
      'You run the daily business of four of our twelve clinics: staffing, access, supplies and the calm of the waiting room. Each clinic has its own lead nurse, and you lead the four of them.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          "Bachelor's degree in healthcare administration; MHA or MPH a plus.",
          'Four years of ambulatory operations, one of them in an FQHC or a rural clinic.',
          'Scheduling templates, no-show rates, and patient experience beyond the survey.',
          'UDS reports to HRSA, with HIM and finance.',
        ],
      },
    ],
  },
  {
    id: 'nursing-home-administrator',
    title: 'Nursing Home Administrator (NHA)',
    employer: 'Brightwater Senior Living',
    place: 'Osk, Pennsylvania',
    pay: '$112,000 to $128,000 a year',
    posted: '10 days ago',
    teaser: 'Licensed nursing home administrator for a 120-bed skilled nursing facility.',
    intro: [
      'Our skilled nursing facility has 120 beds, a memory unit and a waiting list. The administrator holds the license, leads nine department heads and knows every resident.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'Current state NHA license.',
          'PDPM, survey and star ratings.',
          'Five years in long-term care.',
        ],
      },
    ],
  },
  {
    id: 'service-line-administrator',
    title: 'Service Line Administrator, Heart and Vascular',
    employer: 'Saint Orlan University Hospital',
    place: 'Marrow Bay, Oregon',
    pay: '$151,000 to $179,000 a year',
    posted: '13 days ago',
    teaser: 'In a dyad with the medical director: strategy, budget, quality. MHA.',
    intro: [
      'Together with the medical director you lead heart and vascular care in one hospital and six clinics: strategic planning, a budget of $210 million, quality, and a good relation with forty cardiologists.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'MHA or MBA.',
          'Eight years in hospital operations.',
          'Bundled payment and length of stay programs.',
        ],
      },
    ],
  },
  {
    id: 'medical-staff-services',
    title: 'Medical Staff Services Professional',
    employer: 'Alder Valley Regional Medical Center',
    place: 'Pendry, Ohio',
    pay: '$27 to $34 an hour',
    posted: '14 days ago',
    teaser: 'Credentialing and privileging for 640 practitioners. CPCS or CPMSM.',
    intro: [
      'You verify, at the source, that those who treat our patients are who they say they are: license, training, board certification, NPDB, references. Privileges follow, and committee minutes follow them.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: ['CPCS or CPMSM from NAMSS.', 'Three years of credentialing.', 'Discretion.'],
      },
    ],
  },
  {
    id: 'patient-access-manager',
    title: 'Patient Access Manager',
    employer: 'Larkmere Health',
    place: 'Ashgrove, Tennessee',
    pay: '$66,000 to $79,000 a year',
    posted: '15 days ago',
    teaser: 'Registration, insurance verification, estimates. CHAM or CHAA.',
    intro: [
      'The first voice and the first form: you lead 52 colleagues who register patients, check eligibility and explain what a visit will cost before it happens.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'CHAM or CHAA from NAHAM.',
          'Three years in patient access.',
          'Good faith estimates under the No Surprises Act.',
        ],
      },
    ],
  },
];
