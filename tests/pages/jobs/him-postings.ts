import type { Posting } from './posting.ts';

export const himPostings: readonly Posting[] = [
  {
    id: 'him-director',
    title: 'Director, Health Information Management',
    employer: 'Alder Valley Regional Medical Center',
    place: 'Pendry, Ohio (hybrid)',
    pay: '$118,000 to $149,000 a year',
    posted: '2 days ago',
    teaser: 'Lead 64 people in coding, record integrity and release of information. RHIA required.',
    intro: [
      'Alder Valley Regional Medical Center is a 412-bed teaching hospital with eleven clinics and a busy trauma service. Our Director of Health Information Management (HIM) answers for every patient record we create: that it is complete, that it is coded correctly, that the right people can read it and that nobody else can.',
      'You will report to the vice president of revenue cycle, sit on the information governance council, and have three managers and a team of 64. About half of the team works from home. The department moved to a single EHR in the spring, and the next two years are about making good use of it.',
    ],
    sections: [
      {
        heading: 'What you will do',
        items: [
          'Set direction for coding, clinical documentation integrity, release of information, transcription and the master patient index, and publish what each of them achieves.',
          'Bring discharged, not final billed (DNFB) below four days and keep it there, together with the business office.',
          'Own the definition of our legal health record and the record retention schedule, and defend both when counsel or a surveyor asks.',
          'Work with the privacy officer on access audits, accounting of disclosures and breach risk assessments under the HIPAA Privacy Rule.',
          'Prepare a yearly operating budget of $7.1 million, negotiate three vendor contracts and explain every variance in plain words.',
          'Lead the yearly change to new ICD-10-CM and ICD-10-PCS codes, and the training that goes with it.',
        ],
      },
      {
        heading: 'What you bring',
        items: [
          "A bachelor's degree in health information management from a program accredited by CAHIIM; a master's degree is welcome.",
          'RHIA required. CCS, CDIP or CHDA is a plus.',
          'Seven years in HIM in an acute care hospital, at least four of them leading managers or supervisors.',
          'First-hand knowledge of MS-DRG and APR-DRG payment, chart analysis and deficiency management.',
          'A calm way with surgeons whose operative notes are late.',
        ],
      },
    ],
    more: [
      {
        heading: 'Your first year',
        paragraphs: [
          'In the first ninety days you will meet every team on its own ground, read the last three external coding audits and agree with the chief financial officer on five measures that matter. By summer we expect a plan for duplicate records: patient matching across the two hospitals we joined last year still leaves some eleven thousand open pairs.',
          'By the end of the year the backlog of requests from payers should be gone, information blocking complaints should be answered within a week, and our patients should be able to get their own chart through the patient portal without having to call anyone.',
        ],
      },
      {
        heading: 'What we offer',
        paragraphs: [
          'Membership of AHIMA and your state association, paid time for continuing education units, tuition support, a pension plan with match, and four weeks of vacation in the first year. We interview in two rounds, and you will meet the team before you decide. If the posting describes you in most points but not in all, write to us all the same.',
        ],
      },
    ],
  },
  {
    id: 'inpatient-coder',
    title: 'Inpatient Coder II (CCS)',
    employer: 'Larkmere Health',
    place: 'Remote, 38 states',
    pay: '$31.40 to $41.80 an hour',
    posted: 'Today',
    teaser: 'Code complex inpatient stays with ICD-10-CM and ICD-10-PCS. CCS required.',
    intro: [
      'Larkmere Health runs five hospitals and one of the larger transplant programs in the region. Our inpatient coding team has 41 people who work from home, and a waiting list that we would like to make shorter. You will code the stays that take thought: transplants, long intensive care stays, multiple trauma, newborns who stay for months.',
      'We pay by the hour, not by the chart. A reviewer reads about five percent of your work, and every disagreement ends in a conversation, not in a score alone.',
    ],
    sections: [
      {
        heading: 'Your work',
        items: [
          'Read the whole health record of an inpatient stay, from the history and physical to the discharge summary, and assign ICD-10-CM diagnoses and ICD-10-PCS procedures.',
          'Choose the principal diagnosis by the official coding guidelines and validate the MS-DRG or APR-DRG, with CC and MCC capture and every POA indicator.',
          'Write a compliant physician query when the documentation is unclear, together with the CDI specialist on the unit.',
          'Keep to 2.2 charts an hour on average for complex stays, with an accuracy of 95 percent or better.',
          'Follow Coding Clinic advice and bring one case a month to the team meeting.',
        ],
      },
      {
        heading: 'What we ask for',
        items: [
          'CCS, RHIT or RHIA in good standing; a CIC is accepted with three years of hospital experience.',
          'Three years of inpatient coding in a hospital of 250 beds or more.',
          'Practice with an encoder and with computer-assisted coding (CAC).',
          'Sound anatomy, physiology and pharmacology.',
          'A quiet room, a door that closes and a wired connection.',
        ],
      },
    ],
    more: [
      {
        heading: 'How we work',
        paragraphs: [
          'You choose your hours between five in the morning and ten at night, as long as the weekly total is right and you join the meeting on Tuesdays. A lead coder is on call in every time zone. New colleagues spend their first six weeks with a partner and have no productivity target in that time.',
          'All coders finish HIPAA training before their first chart and once a year after that. We send two monitors, a laptop and a chair. You must not use a printer: protected health information stays on our systems.',
        ],
      },
      {
        heading: 'Growing here',
        paragraphs: [
          'Coders who like to teach become auditors; those who like medicine move to clinical documentation. We pay the fee for one AHIMA or AAPC examination a year and give you the day off. Three of our four coding managers began in this role. Pay is reviewed each March against the regional market, and last year the review brought an average rise of 4.1 percent.',
        ],
      },
    ],
  },
  {
    id: 'cdi-specialist',
    title: 'CDI Specialist, Surgical Services',
    employer: 'Saint Orlan University Hospital',
    place: 'Marrow Bay, Oregon',
    pay: '$46.10 to $62.75 an hour',
    posted: '5 days ago',
    teaser: 'Clinical documentation integrity for six surgical units. RN or RHIA with CCDS or CDIP.',
    intro: [
      'What surgeons write decides how sick our patients look on paper, what the hospital is paid and how it is compared with others. As a clinical documentation integrity (CDI) specialist you make sure that what is written is what happened. You round with the teams, you read charts while patients are still in bed, and you ask when something is missing.',
      'The program is in its ninth year and has fourteen specialists, half of them nurses and half with a background in coding. We think that the mix is the reason for a query agreement rate above 90 percent.',
    ],
    sections: [
      {
        heading: 'A typical week',
        items: [
          'Review about 18 new and follow-up stays a day in the EHR, concurrently, with a working MS-DRG for each.',
          'Write queries that follow the joint AHIMA and ACDIS practice brief: no leading, no mention of payment.',
          'Track severity of illness and risk of mortality for the surgical service lines and explain changes in the case mix index (CMI).',
          'Reconcile the final codes with the inpatient coder and bring clinical validation questions to the physician advisor.',
          'Teach residents in July, in fifteen minutes, with examples from their own notes.',
          'Report hospital-acquired conditions that were present on admission but not documented as such.',
        ],
      },
      {
        heading: 'You have',
        items: [
          'An RN license with five years of acute care, or an RHIA or CCS with five years of inpatient coding.',
          'CCDS or CDIP, or the plan to earn one within two years.',
          'Working knowledge of ICD-10-CM, the inpatient prospective payment system and risk adjustment.',
          'The patience to ask the same question kindly for the third time.',
        ],
      },
    ],
    more: [
      {
        heading: 'The team',
        paragraphs: [
          'You report to the manager of CDI, who reports to the director of health information management and, with a dotted line, to the chief medical officer. We meet for half an hour each morning. On Thursdays two of us present a difficult stay, and the coders tell us how they would have read it.',
          'The position is on site for the first four months. After that, two days a week from home are usual. Weekends rotate: one in eight.',
        ],
      },
      {
        heading: 'Good to know',
        paragraphs: [
          'Denials for sepsis and malnutrition were our largest problem last year, and you will help to write the appeals. We look at quality as much as at money: a specialist who finds that a stay was coded too high gets the same thanks as one who finds that it was coded too low. Relocation support is available, and the hospital runs a nursery for children from six months.',
        ],
      },
    ],
  },
  {
    id: 'roi-specialist',
    title: 'Release of Information (ROI) Specialist',
    employer: 'Quillhaven Clinics',
    place: 'Tessaly, Wisconsin',
    pay: '$20.25 to $25.90 an hour',
    posted: '1 day ago',
    teaser: 'Answer requests for medical records from patients, attorneys and payers, by the book.',
    intro: [
      'Every day about 240 people ask us for a medical record: patients who move away, parents who need a vaccine list, attorneys, insurers, disability examiners, other clinics. As a release of information (ROI) specialist you decide what may go out, to whom and how fast. It is careful work, with people on the phone who are sometimes ill, angry or grieving.',
      'Quillhaven has 23 clinics on one record system and a central health information office of 19 people. You would be the fifth ROI specialist.',
    ],
    sections: [
      {
        heading: 'What the days are made of',
        items: [
          'Check each authorization against the HIPAA Privacy Rule, state law and, where substance use treatment is concerned, 42 CFR Part 2.',
          'Give patients their right of access: in the form they ask for, within the legal time, at no more than the allowed fee.',
          'Apply the minimum necessary standard to everything that is not treatment and not the patient.',
          'Send a subpoena or court order to the privacy officer when it is not clear-cut.',
          'Log every disclosure in the EHR, so that an accounting of disclosures takes minutes.',
          'Help people at the counter to sign up for the patient portal.',
        ],
      },
      {
        heading: 'What you need',
        items: [
          'High school diploma; an associate degree in health information technology is a plus.',
          'One year in HIM, medical records or a busy front office.',
          'RHIT, or the wish to become one: we pay for the course and the examination.',
          'Clear spelling, a steady voice and no fear of a full inbox.',
        ],
      },
    ],
    more: [
      {
        heading: 'Training',
        paragraphs: [
          'The first three weeks are a course: what protected health information (PHI) is, who is a covered entity, what a business associate may do, when psychotherapy notes are different, how to tell a valid signature from a hopeful one. You then sit beside a colleague for a month. Nobody handles attorney requests alone before the fourth month.',
          'We measure two things: the share of requests answered in five working days, and the number of misdirected pages, which was three in the whole of last year. Each of the three was told to the patient the same day.',
        ],
      },
      {
        heading: 'Hours and benefits',
        paragraphs: [
          'Monday to Friday, with one late shift a week until seven. Health, dental and eye insurance from the first day, a bus pass, and a retirement plan. The office is on the ground floor with a separate entrance, and there is no dress code beyond the badge. After a year in the role you may work from home one day a week, because most requests now arrive on paper only when someone insists on it.',
        ],
      },
    ],
  },
  {
    id: 'coding-auditor',
    title: 'Coding Auditor, Outpatient',
    employer: 'Larkmere Health',
    place: 'Remote',
    pay: '$36 to $45 an hour',
    posted: '3 days ago',
    teaser: 'Audit CPT and HCPCS coding for 300 clinicians. CPMA or CCS-P preferred.',
    intro: [
      'Review coding and documentation for about 300 physicians and advanced practice clinicians, from evaluation and management visits to ambulatory surgery, and turn what you find into teaching.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'CPC or CCS-P, with CPMA preferred; five years of outpatient coding.',
          'CPT, HCPCS Level II, ICD-10-CM, NCCI edits, modifiers and medical necessity rules at your fingertips.',
          'Ten audits a month, each with a written report and a thirty-minute talk with the clinician.',
          'No tolerance for upcoding, and no pleasure in catching people.',
        ],
      },
    ],
  },
  {
    id: 'data-integrity',
    title: 'Data Integrity Specialist (MPI)',
    employer: 'Northfell Health Network',
    place: 'Remote',
    pay: '$24 to $30 an hour',
    posted: '6 days ago',
    teaser: 'Clean the master patient index of a nine-hospital network.',
    intro: [
      'Two people with the same name and birthday, one person with four medical record numbers: you find out who is who. The enterprise master patient index (EMPI) of our network holds 3.4 million people.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'RHIT or RHIA, or two years of work on an MPI.',
          'Merge duplicate records, undo overlays and tell the laboratory, imaging and the health information exchange.',
          'Explain to registration desks, kindly, where duplicates come from.',
        ],
      },
    ],
  },
  {
    id: 'cancer-registrar',
    title: 'Cancer Registrar (ODS)',
    employer: 'Saint Orlan University Hospital',
    place: 'Marrow Bay, Oregon (hybrid)',
    pay: '$29 to $38 an hour',
    posted: '8 days ago',
    teaser: 'Abstract new cases, follow patients for life. ODS certified, or CTR before the change of name.',
    intro: [
      'Our cancer registry counts about 2,900 new cases a year and follows every one of them. You abstract diagnosis, stage and treatment from the health record, report to the state and support the tumor boards.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'ODS credential from NCRA (formerly CTR).',
          'ICD-O-3, staging manuals and the edits of the state registry.',
          'Two years in a program accredited by the Commission on Cancer.',
        ],
      },
    ],
  },
  {
    id: 'privacy-officer',
    title: 'Privacy Officer',
    employer: 'Corran Street Community Health',
    place: 'Belmarsh, New York',
    pay: '$96,000 to $121,000 a year',
    posted: '4 days ago',
    teaser: 'HIPAA privacy program, breach response, training. RHIA, CHPS or CHC.',
    intro: [
      'Corran Street is a federally qualified health center with twelve sites. The privacy officer designs the HIPAA program, investigates complaints, answers to OCR when it writes, and is the person whom staff may call before they do something unwise.',
    ],
    sections: [
      {
        heading: 'You will',
        items: [
          'Keep the Notice of Privacy Practices, the business associate agreements and the disclosure policies current, 42 CFR Part 2 included.',
          'Lead breach risk assessments and notices under the Breach Notification Rule.',
          'Run the yearly security risk analysis together with the security officer.',
          'Audit access to PHI in the EHR and act on snooping.',
        ],
      },
      {
        heading: 'You have',
        items: ['RHIA, CHPS or CHC.', 'Five years in privacy, compliance or HIM.', 'Tact.'],
      },
    ],
  },
  {
    id: 'health-data-analyst',
    title: 'Health Data Analyst, Population Health',
    employer: 'Northfell Health Network',
    place: 'Duncaster, Minnesota',
    pay: '$74,000 to $92,000 a year',
    posted: '9 days ago',
    teaser: 'HEDIS, risk adjustment and registries for a value-based contract. CHDA welcome.',
    intro: [
      'You turn claims and EHR data into lists that a care manager can use on Monday morning: who is overdue for a test, who was readmitted, whose risk score does not fit the chart.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'HEDIS and eCQM measures, HCC risk adjustment, attribution in an accountable care organization (ACO).',
          'FHIR and HL7 feeds, and a healthy distrust of free text.',
          "CHDA, or a master's degree in health informatics.",
        ],
      },
    ],
  },
  {
    id: 'ehr-analyst',
    title: 'EHR Analyst, Ambulatory',
    employer: 'Quillhaven Clinics',
    place: 'Tessaly, Wisconsin (hybrid)',
    pay: '$82,000 to $101,000 a year',
    posted: 'Today',
    teaser: 'Build, test and support the electronic health record of 23 clinics.',
    intro: [
      'The EHR analyst listens to clinicians, changes the electronic health record so that a visit takes fewer clicks, and tests until nothing breaks on a Monday. You own order sets, note templates and the interface to two reference laboratories.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'Three years of EHR build, with a vendor certificate in the ambulatory module.',
          'HL7 interfaces, computerized provider order entry (CPOE) and clinical decision support.',
          'Interoperability projects: FHIR, the health information exchange, TEFCA.',
          'Nights are quiet; upgrade weekends, four a year, are not.',
        ],
      },
    ],
  },
  {
    id: 'him-manager',
    title: 'HIM Operations Manager',
    employer: 'Brightwater Rehabilitation',
    place: 'Osk, Pennsylvania',
    pay: '$71,000 to $84,000 a year',
    posted: '11 days ago',
    teaser: 'Scanning, chart completion, release of information for a 90-bed rehabilitation hospital.',
    intro: [
      'A small department with a wide remit. You supervise nine people, keep the delinquency rate of charts under the Joint Commission limit, and are the one whom everybody asks where a document is.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: ['RHIT or RHIA.', 'Three years in HIM.', 'Experience with hybrid records.'],
      },
    ],
  },
  {
    id: 'clinical-informatics',
    title: 'Clinical Informatics Specialist',
    employer: 'Alder Valley Regional Medical Center',
    place: 'Pendry, Ohio',
    pay: '$88,000 to $107,000 a year',
    posted: '12 days ago',
    teaser: 'Between nursing and the EHR team: medication safety, order sets, downtime plans.',
    intro: [
      'You are a nurse or pharmacist who reads release notes for pleasure. You bring bedside practice to the EHR team and EHR changes to the bedside, and you keep the downtime procedures honest by rehearsing them.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'RN or PharmD.',
          'Nursing informatics certificate (NI-BC) welcome.',
          'Barcode medication rounds (eMAR).',
        ],
      },
    ],
  },
];
