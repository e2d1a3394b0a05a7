export interface Course {
  code: string;
  title: string;
  credits: number;
  about: string;
}

export const himCourses: readonly Course[] = [
  {
    code: 'HIM 201',
    title: 'Foundations of Health Information Management',
    credits: 3,
    about: 'The profession, the health record from the first note to the archive, and who may see what.',
  },
  {
    code: 'HIM 230',
    title: 'Diagnosis Coding',
    credits: 4,
    about: 'ICD-10-CM with real charts, coding guidelines and an encoder.',
  },
  {
    code: 'HIM 240',
    title: 'Procedure Coding and Payment',
    credits: 4,
    about: 'ICD-10-PCS, CPT and HCPCS; how DRGs turn a stay into a payment.',
  },
  {
    code: 'HIM 310',
    title: 'Privacy, Security and Disclosure',
    credits: 3,
    about: 'HIPAA, state law, release of information, breach response.',
  },
  {
    code: 'HIM 325',
    title: 'Electronic Health Records',
    credits: 3,
    about: 'How an EHR is chosen, built, tested and lived with; interoperability with HL7 and FHIR.',
  },
  {
    code: 'HIM 360',
    title: 'Data Quality and Analytics',
    credits: 4,
    about: 'From the data dictionary to a chart that a director believes.',
  },
  {
    code: 'HIM 420',
    title: 'Leading an HIM Department',
    credits: 3,
    about: 'Budgets, people, projects and information governance.',
  },
  {
    code: 'HIM 490',
    title: 'Professional Practice Experience',
    credits: 6,
    about: 'Two hundred and forty hours in a hospital, a clinic group or a state registry.',
  },
];

export const mhaCourses: readonly Course[] = [
  {
    code: 'HSM 510',
    title: 'Health Systems and Health Policy',
    credits: 3,
    about: 'Who pays, who decides, and what changes when either of them does.',
  },
  {
    code: 'HSM 525',
    title: 'Healthcare Finance',
    credits: 3,
    about: 'Cost, payment, payer mix; reading the statements of a hospital.',
  },
  {
    code: 'HSM 530',
    title: 'Operations and Throughput',
    credits: 3,
    about: 'Patient flow, capacity and the arithmetic of waiting.',
  },
  {
    code: 'HSM 545',
    title: 'Organizational Behavior',
    credits: 3,
    about: 'Teams, conflict, physicians who are not employees, and change.',
  },
  {
    code: 'HSM 560',
    title: 'Strategic Planning',
    credits: 3,
    about: 'Markets, partners and choosing what not to do.',
  },
  {
    code: 'HSM 575',
    title: 'Law and Compliance',
    credits: 3,
    about: 'The Stark Law, EMTALA, fraud and abuse, and boards.',
  },
  {
    code: 'HSM 580',
    title: 'Quality and Patient Safety',
    credits: 3,
    about: 'HCAHPS, accreditation, root cause analysis.',
  },
  {
    code: 'HSM 699',
    title: 'Residency',
    credits: 6,
    about: 'A summer beside a hospital executive, with a project of your own.',
  },
];
