/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { Faq } from './Faq.tsx';
import { panels } from './panels.tsx';
import { Tabs } from './Tabs.tsx';

/**
 * Paragraphs of several nodes are here on purpose: in an element with nothing but text, React compares the text
 * only, and would not see that somebody wrapped a word before hydration.
 */
export function DegreePage() {
  return (
    <>
      <header className="top">
        <p className="school">Merrow University · College of Health Professions</p>
        <nav aria-label="College">
          <a href="#programs">Programs</a>
          <a href="#faq">Questions</a>
          <a href="/">All pages</a>
        </nav>
      </header>
      <main>
        <section className="hero">
          <h1>Two degrees for people who make healthcare work</h1>
          <p>
            The Bachelor of Science in Health Information Management (HIM) and the Master of Health
            Administration (MHA) share a building, a library and a coffee machine. They lead to{' '}
            <em>different</em> desks.
          </p>
          <SavedNote />
        </section>

        <section id="programs" className="pair">
          <article>
            <h2>B.S. in Health Information Management</h2>
            <p>
              For those who want patient records to be complete, correct, safe and useful. You learn coding,
              privacy law, electronic health records (EHRs) and data analytics, and you spend a term in a
              hospital department. The program is accredited by the Commission on Accreditation for Health
              Informatics and Information Management Education (CAHIIM), so graduates may sit for the
              Registered Health Information Administrator (RHIA®) examination of AHIMA.
            </p>
            <dl>
              <dt>Length</dt>
              <dd>Four years, or two after an associate degree</dd>
              <dt>Credits</dt>
              <dd>120</dd>
              <dt>Credential</dt>
              <dd>RHIA; the CCS or CHDA may follow</dd>
            </dl>
          </article>
          <article>
            <h2>Master of Health Administration</h2>
            <p>
              For those who want to run the place: hospitals, clinic groups, health plans, long-term care. You
              learn healthcare finance, health policy, operations and how to lead people who know more than
              you do. The program is accredited by CAHME; its undergraduate sister, a minor in healthcare
              administration, is certified by AUPHA.
            </p>
            <dl>
              <dt>Length</dt>
              <dd>Two years, or three beside a job</dd>
              <dt>Credits</dt>
              <dd>54</dd>
              <dt>Afterwards</dt>
              <dd>Administrative fellowship; membership of ACHE and, in time, FACHE</dd>
            </dl>
          </article>
        </section>

        <section aria-labelledby="details">
          <h2 id="details">In detail</h2>
          <Tabs label="Details of the programs" tabs={panels} />
        </section>
        <Faq />
      </main>
      <footer>
        <p>Merrow University is invented, and so are its coffee machine and its graduates.</p>
      </footer>
    </>
  );
}

/** Known only in the browser: the server sends one text, an effect changes it after hydration. */
function SavedNote() {
  const [visits, setVisits] = useState(0);
  useEffect(() => setVisits(1), []);
  return (
    <p className="note">
      {visits === 0 ? 'Loading your list' : 'You have not saved a program yet'}: the RHIA route and the MHA
      route can be compared in your advising sheet.
    </p>
  );
}
