/**
 * Pages on which somebody answers a quiz or sits an exam: there Termwise is silent by itself. Pure; runs in every page,
 * so each rule is an address and, where that says too little, what the page holds. Reviews of what was handed in are
 * left out, as they are for learning. The comments name the source of each rule; a test asks for one.
 *
 * Lock-down browsers run no extensions at all. Of their kind there are only the pages that lead into them.
 */

export interface Quiz {
  /** What it is a quiz of, for the popup. */
  readonly name: string;
  /**
   * Host, without "www.", and path of the quiz and, where the path does not tell it from others, one parameter: a person's
   * rule for this place, or one below it, goes before.
   */
  readonly place: string;
  /** Whether other quizzes of the site have the same place. */
  readonly isOneOfMany: boolean;
}

interface QuizRule {
  readonly name: string;
  /** Stands in every such address, in lower case. Asked first, as making the regular expressions took longest in every page. */
  readonly part: string;
  /** Is tested on host and path: "canvas.example.edu/courses/7/quizzes/12/take". What it matches is the quiz's place. */
  readonly address: RegExp;
  /** Has to be on the page as well. */
  readonly holds?: string;
  /** The parameters that tell quizzes of one path apart; the first that is there counts. Empty where none does. */
  readonly ids?: readonly string[];
}

export const QUIZ_RULES: readonly QuizRule[] = [
  // https://github.com/instructure/canvas-lms/blob/master/config/routes.rb
  { name: 'Canvas', part: '/quizzes/', address: /\/courses\/[\d~]+\/quizzes\/[\d~]+\/take(?=\/|$)/ },
  // https://github.com/instructure/canvas-lms/blob/master/ui/features/take_quiz/jquery/index.js
  {
    name: 'Canvas',
    part: '/quizzes/',
    address: /\/courses\/[\d~]+\/quizzes\/[\d~]+/,
    holds: '#submit_quiz_form',
  },
  // https://kth.quiz-lti-dub-prod.instructure.com: an address in use; a tool of its own, shown in a frame of Canvas
  {
    name: 'Canvas New Quizzes',
    part: '.quiz-lti-',
    address: /^[\w-]+\.quiz-lti-[\w-]+\.instructure\.com/,
    ids: [],
  },
  // https://github.com/moodle/moodle/blob/main/mod/quiz/attempt.php
  {
    name: 'Moodle',
    part: '/mod/quiz/',
    address: /\/mod\/quiz(?=\/(?:startattempt|attempt|summary)\.php)/,
    ids: ['cmid', 'attempt'],
  },
  // https://github.com/moodle/moodle/blob/main/mod/quiz/lib.php: the body's id is the page's type, whatever its address
  { name: 'Moodle', part: '', address: /.*/, holds: '#page-mod-quiz-attempt', ids: ['cmid', 'attempt'] },
  // https://insper.blackboard.com/webapps/assessment/take/launchAssessment.jsp: an address in use
  {
    name: 'Blackboard',
    part: '/webapps/assessment/',
    address: /\/webapps\/assessment\/take(?=\/[^/])/,
    ids: ['course_assessment_id', 'content_id'],
  },
  // https://www.ole.bris.ac.uk/ultra/courses/_264154_1/outline/assessment/test/_9730956_1: an address in use; attempts are below it
  {
    name: 'Blackboard',
    part: '/ultra/courses/',
    address:
      /^[^/]+\/ultra\/courses\/(?:(?!assessment\/)[^/]+\/)+assessment\/(?:(?!attempt\/)[^/]+\/)+attempt\/[^/]+(?=\/|$)(?!.*\/review)/,
  },
  // https://github.com/SeppeM8/Ufora-Darkmode/blob/main/background.js
  {
    name: 'Brightspace',
    part: '/d2l/',
    address: /\/d2l\/lms\/quizzing\/user\/attempt(?=\/[^/])/,
    ids: ['qi'],
  },
  // https://www.coursera.org/learn/sql-for-data-science/exam/9QZ4J/module-1-coding-questions/attempt: an address in use; the cover is above it, the feedback beside it
  {
    name: 'Coursera',
    part: 'coursera.org',
    address:
      /^coursera\.org\/learn\/[^/]+\/(?:exam|quiz|assignment-submission)\/[^/]+(?=(?:\/[^/]+)?\/attempt(?:\/|$))/,
  },
  // https://github.com/openedx/edx-platform/blob/master/lms/templates/problem_ajax.html
  { name: 'edX', part: '/xblock/', address: /\/xblock\/[^/]+/, holds: '.problems-wrapper' },
  // https://github.com/openedx/frontend-lib-special-exams/blob/main/src/timer/ExamTimerBlock.jsx
  {
    name: 'edX',
    part: '/course-v1:',
    address: /\/course\/course-v1:[^/]+(?:\/[^/]+)*/,
    holds: '[data-testid="exam-timer"]',
  },
  // https://developers.google.com/forms/api/reference/rest/v1/forms
  {
    name: 'Google Forms',
    part: 'docs.google.com',
    address: /^docs\.google\.com\/(?:a\/[^/]+\/)?forms\/(?:u\/\d+\/)?d\/(?:e\/)?[\w-]+(?=\/viewform)/,
  },
  // https://github.com/cybercase/google-forms-html-exporter/issues/10: where each section is sent; the page that thanks has no form
  {
    name: 'Google Forms',
    part: 'docs.google.com',
    address: /^docs\.google\.com\/(?:a\/[^/]+\/)?forms\/(?:u\/\d+\/)?d\/(?:e\/)?[\w-]+(?=\/formResponse)/,
    holds: 'form[action*="/formResponse"]',
  },
  // https://forms.office.com/Pages/ResponsePage.aspx
  {
    name: 'Microsoft Forms',
    part: 'forms.',
    address: /^forms\.(?:office\.com|cloud\.microsoft)\/(?:formspro\/)?pages\/responsepage\.aspx/i,
    ids: ['id'],
  },
  // https://forms.office.com/r/W4X381q2rd: an address in use
  {
    name: 'Microsoft Forms',
    part: 'forms.',
    address: /^forms\.(?:office\.com|cloud\.microsoft)\/r\/[\w-]+/i,
  },
  // https://github.com/ucsf-education/moodle/blob/master/blocks/lockdownbrowser/locklib.php
  {
    name: 'Respondus',
    part: '.respondus2.com',
    address: /^[\w-]+\.respondus2\.com\/MONServer\/\w+/,
    ids: [],
  },
];

/** The quiz that an address leads to; `has` tells whether the page holds what a selector names. */
export function quizOf(url: string, has: (selector: string) => boolean): Quiz | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const address = hostname.replace(/^www\./, '') + pathname.replace(/(?<!\/)\/+$/, '');
  const lowered = address.toLowerCase();
  for (const { name, part, address: pattern, holds, ids } of QUIZ_RULES) {
    const found = lowered.includes(part) ? pattern.exec(address) : null;
    if (!found || (holds && !has(holds))) continue;
    const path = address.slice(0, found.index + found[0].length);
    const id = ids?.find((one) => searchParams.has(one));
    const place = id ? `${path}?${id}=${encodeURIComponent(searchParams.get(id)!)}` : path;
    return { name, place, isOneOfMany: ids !== undefined && id === undefined };
  }
  return undefined;
}
