/** What each employer says about itself below its postings. */
export const employers: Readonly<Record<string, string>> = {
  'Alder Valley Regional Medical Center':
    'Alder Valley has cared for the people of three counties since 1926. It belongs to a foundation, not to shareholders, and reinvests what it earns. We hire without regard to race, religion, sex, age, origin, disability or anything else that has no bearing on the work, and we arrange the interview so that you can show what you can do. Everybody who works here is vaccinated against influenza or wears a mask in winter.',
  'Larkmere Health':
    'Larkmere is five hospitals, 2,900 nurses, 640 physicians, a school of nursing and one very old oak in front of the main entrance. We are an equal opportunity employer, and we mean the word equal. Background check and proof of education are required before the first day. Please apply through our own site; we do not ask applicants for money, and anyone who does so in our name is not us.',
  'Saint Orlan University Hospital':
    'Saint Orlan is the hospital of the university, with 690 beds, all specialties and most of the students. We welcome applications from people who would bring something that the team does not have yet. If you need an adjustment for the interview, tell us and we will make it, without questions. Applications are read in the order in which they arrive, until the post is filled.',
  'Quillhaven Clinics':
    'Quillhaven is owned by its members, who are its patients. There are 23 clinics, most of them in towns too small for a traffic light. We answer every application, and we tell you why if the answer is no. A short talk by telephone comes first; after it you spend half a day with us, which is paid. We are an equal opportunity employer and proud that our oldest colleague is 74 years old.',
  'Corran Street Community Health':
    'Corran Street began in a storefront in 1971 and treats everybody, whether or not they can pay. Half of our board are patients. Colleagues speak 31 languages between them, and a second language is always welcome.',
  'Northfell Health Network':
    'Northfell is nine hospitals and 120 clinics that decided to be one organization while remaining nine places. We are an equal opportunity employer. Salaries are set in bands that every colleague can look up, and they are the same for the same work in every town. The network runs on wind power for about two thirds of the year, and parking is free, which in January matters more.',
  'Brightwater Rehabilitation': 'Ninety beds on a hill, a pool, and a garden that patients built themselves.',
  'Brightwater Senior Living': 'Four houses in the valley, each with its own kitchen and its own garden.',
  'Fennimore County Hospital':
    'The hospital belongs to the county and is run by an elected board. It opened in 1951 with eleven beds and a mule for the ambulance. We do not discriminate in hiring, and the law agrees with us. The search is led by the board itself, without an agency: your letter will be opened by one of us, and you will have an answer within ten days.',
  'Hollis & Dray Physicians':
    'Dr. Hollis and Dr. Dray opened the practice in 1988 above a hardware store. Today it is owned by nine people, and the hardware store is our laboratory. We are an equal opportunity employer, we check references, and we never ask what you earned before.',
};
