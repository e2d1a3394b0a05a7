import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUIZ_RULES, quizOf } from '../../../platform/quizzes.ts';

const nothing = (): boolean => false;

describe('a quiz is told by its address', () => {
  it.each([
    [
      'https://canvas.example.edu/courses/7/quizzes/12/take?preview=1',
      'Canvas',
      'canvas.example.edu/courses/7/quizzes/12/take',
    ],
    [
      'https://canvas.example.edu/courses/7/quizzes/12/take/questions/3',
      'Canvas',
      'canvas.example.edu/courses/7/quizzes/12/take',
    ],
    [
      'https://canvas.example.edu/courses/10~345/quizzes/10~777/take',
      'Canvas',
      'canvas.example.edu/courses/10~345/quizzes/10~777/take',
    ],
    [
      'https://school.example/moodle/mod/quiz/attempt.php?attempt=3&cmid=9',
      'Moodle',
      'school.example/moodle/mod/quiz?cmid=9',
    ],
    [
      'https://school.example/webapps/assessment/take/launch.jsp?course_id=_1_1&course_assessment_id=_4_1',
      'Blackboard',
      'school.example/webapps/assessment/take?course_assessment_id=_4_1',
    ],
    [
      'https://bb.example/ultra/courses/_2_1/outline/assessment/_3_1/overview/attempt/_7_1?courseId=_2_1',
      'Blackboard',
      'bb.example/ultra/courses/_2_1/outline/assessment/_3_1/overview/attempt/_7_1',
    ],
    [
      'https://bb.example/ultra/courses/_2_1/outline/assessment/test/_3_1/attempt/_7_1/questions',
      'Blackboard',
      'bb.example/ultra/courses/_2_1/outline/assessment/test/_3_1/attempt/_7_1',
    ],
    [
      'https://school.brightspace.com/d2l/lms/quizzing/user/attempt/quiz_attempt_page_auto.d2l?qi=20',
      'Brightspace',
      'school.brightspace.com/d2l/lms/quizzing/user/attempt?qi=20',
    ],
    [
      'https://www.coursera.org/learn/him/exam/hE8Y3/final/attempt?redirectToCover=true',
      'Coursera',
      'coursera.org/learn/him/exam/hE8Y3',
    ],
    [
      'https://www.coursera.org/learn/him/assignment-submission/hE8Y3/week-1/attempt',
      'Coursera',
      'coursera.org/learn/him/assignment-submission/hE8Y3',
    ],
    [
      'https://docs.google.com/forms/d/e/1FAIp-x_1/viewform?usp=sf_link',
      'Google Forms',
      'docs.google.com/forms/d/e/1FAIp-x_1',
    ],
    [
      'https://forms.office.com/Pages/ResponsePage.aspx?id=v4j5',
      'Microsoft Forms',
      'forms.office.com/Pages/ResponsePage.aspx?id=v4j5',
    ],
    ['https://forms.office.com/r/W4X381q2rd', 'Microsoft Forms', 'forms.office.com/r/W4X381q2rd'],
    [
      'https://forms.cloud.microsoft/pages/responsepage.aspx?id=8',
      'Microsoft Forms',
      'forms.cloud.microsoft/pages/responsepage.aspx?id=8',
    ],
    [
      'https://docs.google.com/a/school.example/forms/d/1FAIp/viewform',
      'Google Forms',
      'docs.google.com/a/school.example/forms/d/1FAIp',
    ],
  ])('%s', (url, name, place) => {
    expect(quizOf(url, nothing)).toEqual({ name, place, isOneOfMany: false });
  });

  it('has the same place on all its pages, and no other quiz has it', () => {
    const placeOf = (page: string): string | undefined =>
      quizOf(`https://school.example/mod/quiz/${page}`, nothing)?.place;
    const pages = [
      'startattempt.php?cmid=9',
      'attempt.php?attempt=3&cmid=9&page=2',
      'summary.php?attempt=3&cmid=9',
    ];
    expect(new Set(pages.map(placeOf)).size).toBe(1);
    expect(placeOf('attempt.php?attempt=4&cmid=10')).not.toBe(placeOf(pages[0]!));
  });

  it.each([
    ['https://kth.quiz-lti-dub-prod.instructure.com/taking/3', 'kth.quiz-lti-dub-prod.instructure.com'],
    ['https://school.example/mod/quiz/attempt.php', 'school.example/mod/quiz'],
    [
      'https://school.example/d2l/lms/quizzing/user/attempt/start.d2l?ou=1',
      'school.example/d2l/lms/quizzing/user/attempt',
    ],
    [
      'https://autolaunch.respondus2.com/MONServer/ldb/preview_launch.do',
      'autolaunch.respondus2.com/MONServer/ldb',
    ],
  ])('%s does not tell which', (url, place) => {
    expect(quizOf(url, nothing)).toMatchObject({ place, isOneOfMany: true });
  });

  it.each([
    'https://canvas.example.edu/courses/7/quizzes',
    'https://canvas.example.edu/courses/7/quizzes/12',
    'https://canvas.example.edu/courses/7/quizzes/12/takeaways',
    'https://school.example/mod/quiz/review.php?attempt=3',
    'https://school.example/mod/quiz/view.php?id=9',
    'https://bb.example/ultra/courses/_2_1/outline',
    'https://bb.example/ultra/courses/_2_1/outline/assessment/_3_1/overview/attempt/_7_1/review/inline',
    'https://school.brightspace.com/d2l/lms/quizzing/user/quizzes_list.d2l',
    'https://www.coursera.org/learn/him/lecture/a1/what-is-an-exam',
    'https://www.coursera.org/learn/him/home/week/1',
    'https://www.coursera.org/learn/him/exam/hE8Y3/final',
    'https://www.coursera.org/learn/him/exam/hE8Y3/final/view-attempt',
    'https://www.coursera.org/learn/him/assignment-submission/hE8Y3/week-1/view-feedback',
    'https://docs.google.com/forms/d/e/1FAIp-x_1/formResponse',
    'https://courses.edx.org/xblock/block-v1:X',
    'https://docs.google.com/forms/d/1x/edit',
    'https://docs.google.com/document/d/1x/edit',
    'https://forms.office.com/Pages/DesignPageV2.aspx',
    'https://jobs.example/quiz-master-wanted',
    'https://en.wikipedia.org/wiki/Quiz',
    'about:blank',
    '',
  ])('%s is none', (url) => {
    expect(quizOf(url, nothing)).toBeUndefined();
  });
});

describe('a quiz is told by what its page holds', () => {
  it.each([
    ['https://canvas.example.edu/courses/7/quizzes/12', '#submit_quiz_form', 'Canvas'],
    ['https://school.example/r.php/quiz/7', '#page-mod-quiz-attempt', 'Moodle'],
    ['https://docs.google.com/forms/d/e/1x/formResponse', 'form[action*="/formResponse"]', 'Google Forms'],
    ['https://courses.edx.org/xblock/block-v1:X+Y+type@vertical', '.problems-wrapper', 'edX'],
    [
      'https://learning.edx.org/course/course-v1:X+Y/block-v1:1/block-v1:2',
      '[data-testid="exam-timer"]',
      'edX',
    ],
  ])('%s with %s', (url, holds, name) => {
    expect(quizOf(url, (selector) => selector === holds)?.name).toBe(name);
  });

  it('and on most pages nothing is looked for but by an id, which costs nothing', () => {
    const asked: string[] = [];
    quizOf('https://jobs.example/posting/7', (selector) => asked.push(selector) < 0);
    expect(asked).toEqual(['#page-mod-quiz-attempt']);
  });
});

it('each rule names its source in the line above', () => {
  const code = readFileSync(new URL('../../../platform/quizzes.ts', import.meta.url), 'utf8');
  const sourced = code.match(/^ {2}\/\/ https:\/\/.*\n {2}\{/gm) ?? [];
  expect(sourced.length, 'write "// https://… " above the rule').toBe(QUIZ_RULES.length);
});
