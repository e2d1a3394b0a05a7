/** @jsxImportSource react */
const questions = [
  {
    question: 'Which of the two programs is right for me?',
    answer:
      'If you would rather make sure that the data are right, look at the bachelor’s program in HIM. If you would rather run the place in which the data arise, look at the MHA. Many graduates of the first come back for the second after some years, when they lead a department.',
  },
  {
    question: 'May I sit for the RHIA examination?',
    answer:
      'Students in the last term of a bachelor’s program accredited by CAHIIM may apply to AHIMA for early testing. A degree in health informatics alone does not open the door to the RHIA.',
  },
  {
    question: 'What does CAHME accreditation mean for the master’s degree?',
    answer:
      'That people from other programs and from hospitals have looked at what our students can do at the end. Several fellowships ask for it. The school of public health is accredited by CEPH, which is a different body for the MPH.',
  },
  {
    question: 'Can I study while I work?',
    answer:
      'Yes. Two thirds of our students do. Courses are online in the evening with three weekends on campus; the professional practice experience and the residency can often be arranged with your employer.',
  },
  {
    question: 'Do I need to be good at mathematics?',
    answer: 'You need to be on speaking terms with it. Statistics comes in the first year, with a tutor.',
  },
] as const;

/** The first answer is open, the others are folded away. */
export function Faq() {
  return (
    <section aria-labelledby="faq">
      <h2 id="faq">Questions that we are often asked</h2>
      {questions.map(({ question, answer }, i) => (
        <details key={question} open={i === 0}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </section>
  );
}
