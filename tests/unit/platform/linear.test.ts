/** A page chooses how long its address is and what is in it: ten times the address takes about ten times as long. */
import { it } from 'vitest';
import { quizOf } from '../../../platform/quizzes.ts';
import { parseSettings } from '../../../platform/settings.ts';
import { courseOf, isSitePlace, ruleFor } from '../../../platform/sites.ts';
import { expectLinear, repeat } from '../expect-linear.ts';

const settings = parseSettings({
  'site:a.org': 'off',
  'site:a.org/x/x': 'on',
  'site:a.org/d2l/home/7': 'on',
});
const LONGEST = 1e5;

const UNITS = [
  '/',
  'x',
  '7',
  '/x',
  '/x//',
  '/ultra/courses/x',
  '/ultra/courses/x/assessment/x',
  '/ultra/courses/x/assessment/x/attempt/x/review',
];

it.each([
  ...UNITS.map((unit) => ['', unit] as const),
  ['courses', '/'],
  ['d2l/le/', 'a'],
  ['d2l/home/', '7'],
  ['ultra/courses/x', '/assessment'],
  ['ultra/courses/x/assessment/x', '/attempt'],
  ['ultra/courses/x/assessment/x/attempt/', 'x'],
  ['ultra/courses/x/assessment/x/attempt/x', '/review'],
] as const)('the rule, the quiz and the course of /%s with no end of "%s"', (start, unit) => {
  expectLinear(LONGEST, (length) => {
    for (const end of ['', '/x', '/review']) {
      const address = `a.org/${start}${repeat(unit, length)}${end}`;
      quizOf(`https://${address}`, () => false);
      courseOf(`https://${address}`);
      ruleFor(settings, `https://${address}`);
      isSitePlace(address);
    }
  });
});
