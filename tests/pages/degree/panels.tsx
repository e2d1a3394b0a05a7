/** @jsxImportSource react */
import { Courses } from './Courses.tsx';
import { himCourses, mhaCourses } from './courses.ts';
import type { Tab } from './Tabs.tsx';

export const panels: readonly Tab[] = [
  { name: 'Curriculum', panel: <Curriculum /> },
  { name: 'Admission', panel: <Admission /> },
  { name: 'Careers', panel: <Careers /> },
];

function Curriculum() {
  return (
    <>
      <p>
        The bachelor’s program follows the curriculum competencies for health information programs: data
        structure and content, protection and disclosure, informatics and analytics, revenue cycle,
        compliance, and leading people. The master’s program is built around the competencies of a healthcare
        executive. Two courses, marked in your advising sheet, are taught to both groups in one room, because
        they will meet again at work.
      </p>
      <Courses caption="Bachelor of Science in Health Information Management" courses={himCourses} />
      <Courses caption="Master of Health Administration" courses={mhaCourses} />
    </>
  );
}

function Admission() {
  return (
    <>
      <h3>For the bachelor’s program</h3>
      <ul>
        <li>
          Sixty credits from a college, or an associate degree. Holders of the RHIT enter the third year.
        </li>
        <li>Grade point average of 2.5, with a C or better in anatomy and in statistics.</li>
        <li>A page on why you want to work with records rather than at the bedside.</li>
      </ul>
      <h3>For the master’s program</h3>
      <ul>
        <li>A bachelor’s degree in any subject. No entrance examination.</li>
        <li>Two letters; one from somebody who has seen you work.</li>
        <li>
          Applicants with five years as a manager may ask for the executive track, which meets on Fridays and
          Saturdays.
        </li>
      </ul>
      <p>Applications for the fall close on the first of March. Both programs are open to students abroad.</p>
    </>
  );
}

function Careers() {
  return (
    <>
      <p>
        Six months after the diploma, 91 percent of last year’s class had a job in the field. These are the
        most frequent first titles, and where they led.
      </p>
      <div className="pair">
        <section>
          <h3>After the bachelor’s</h3>
          <ul>
            <li>Data integrity specialist, then manager of the master patient index</li>
            <li>Inpatient coder (CCS), then coding auditor</li>
            <li>CDI specialist with the CDIP</li>
            <li>Cancer registrar, with the ODS</li>
            <li>Privacy officer of a group of clinics</li>
          </ul>
        </section>
        <section>
          <h3>After the master’s</h3>
          <ul>
            <li>Administrative fellow</li>
            <li>Practice administrator, with the CMPE of MGMA</li>
            <li>Service line administrator</li>
            <li>Nursing home administrator, after the state license</li>
            <li>
              Hospital administrator, and a Fellow of the American College of Healthcare Executives (FACHE)
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}
