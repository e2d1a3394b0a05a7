import { expect, it } from 'vitest';
import { together } from '../together.ts';

const STEPS = [
  { name: 'types' },
  { name: 'lint', beside: 'types' },
  { name: 'build' },
  { name: 'chromium' },
  { name: 'firefox', beside: 'chromium' },
];

it.each([
  [['types', 'lint', 'build', 'chromium', 'firefox'], 'types+lint build chromium+firefox'],
  [['build', 'firefox'], 'build firefox'],
  [['lint', 'firefox'], 'lint firefox'],
])('of %j a step runs beside the one it names, and else in its turn', (chosen, turns) => {
  const steps = STEPS.filter(({ name }) => chosen.includes(name));
  const named = together(steps).map((step) => step.map(({ name }) => name).join('+'));
  expect(named.join(' ')).toBe(turns);
});
