/**
 * `npm test`: every check in order, each one's output as it comes. `--only unit,chromium` runs some of them.
 * The last line is `N passed, N failed`; a test counts as one, and so does each step that has no tests in it.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from './browsers/build.ts';
import { ensureBrowser, type BrowserKind } from './browsers/find.ts';
import { lintExtension } from './browsers/lint-extension.ts';
import { askTool, ROOT, runTool } from './browsers/tool.ts';
import { together, type Place } from './together.ts';

/** How many checks passed and failed. */
interface Count {
  passed: number;
  failed: number;
}

/** Steps beside others show what they say when they are done. */
interface Step extends Place {
  run(): Promise<Count>;
  /** The step that must not have failed for this one to make sense. */
  needs?: string;
}

const STEPS: Step[] = [
  { name: 'types', run: () => tool('tsc', '--noEmit') },
  { name: 'lint', run: () => tool('oxlint', '--type-aware'), beside: 'types' },
  { name: 'format', run: () => tool('prettier', '--check', '.'), beside: 'types' },
  { name: 'unused', run: () => tool('knip'), beside: 'types' },
  { name: 'unit', run: () => tests('unit') },
  { name: 'build', run: build },
  { name: 'ext-lint', run: lint, needs: 'build' },
  { name: 'chromium', run: () => browserTests('chromium'), needs: 'build' },
  { name: 'firefox', run: () => browserTests('firefox'), needs: 'build', beside: 'chromium' },
];

const FAILED: Count = { passed: 0, failed: 1 };

/** Why a browser could not be had, by its kind. */
const missing = new Map<BrowserKind, string>();

/** What is said of each test that failed first; said at the end, where nobody overlooks it. */
const secondTries: string[] = [];

async function main(): Promise<void> {
  const steps = chosenSteps();
  for (const kind of ['chromium', 'firefox'] as const) {
    if (steps.some(({ name }) => name === kind)) getBrowser(kind);
  }
  const total: Count = { passed: 0, failed: 0 };
  const failed = new Set<string>();
  for (const turn of together(steps)) {
    const counts = await Promise.all(turn.map((one) => runStep(one, failed)));
    counts.forEach((count, number) => {
      total.passed += count.passed;
      total.failed += count.failed;
      if (count.failed > 0) failed.add(turn[number]!.name);
    });
  }
  if (secondTries.length > 0) console.log(`\n${secondTries.join('\n')}`);
  if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function chosenSteps(): Step[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return STEPS;
  const names = values.only.split(',');
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Error(`No step "${unknown}". There are: ${STEPS.map(({ name }) => name).join(', ')}`);
  }
  return STEPS.filter(({ name }) => names.includes(name));
}

function getBrowser(kind: BrowserKind): void {
  try {
    console.log(`${kind}: ${ensureBrowser(kind).path}`);
  } catch (error) {
    missing.set(kind, messageOf(error));
    console.log(`${kind}: ${messageOf(error)}`);
  }
}

async function runStep(step: Step, failed: Set<string>): Promise<Count> {
  console.log(`\n── ${step.name} ──`);
  if (step.needs !== undefined && failed.has(step.needs)) {
    console.log(`${step.name}: not run, because ${step.needs} failed`);
    return FAILED;
  }
  const start = performance.now();
  const count = await step.run().catch((error: unknown) => {
    console.log(messageOf(error));
    return FAILED;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  return count;
}

async function tool(name: string, ...args: string[]): Promise<Count> {
  const { code, output } = await askTool(name, args);
  if (output) console.log(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0 } : FAILED;
}

async function build(): Promise<Count> {
  for (const target of ['chrome', 'firefox']) {
    const { failed } = await tool('wxt', 'build', '-b', target);
    if (failed > 0) return FAILED;
  }
  return { passed: 1, failed: 0 };
}

async function lint(): Promise<Count> {
  const complaints = await lintExtension(builtExtension('firefox'));
  for (const complaint of complaints) console.log(complaint);
  return complaints.length === 0 ? { passed: 1, failed: 0 } : FAILED;
}

async function browserTests(kind: BrowserKind): Promise<Count> {
  const reason = missing.get(kind);
  if (reason !== undefined) throw new Error(reason);
  return tests(kind, askTool);
}

/** What Vitest's JSON report says, as far as it is read here. */
interface VitestReport {
  testResults: { name: string; assertionResults: TestResult[]; status: string }[];
}

interface TestResult {
  fullName: string;
  status: string;
  /** Of all tries: what has passed and has some was tried twice. */
  failureMessages: string[];
}

/** Runs the tests of a Vitest project. A test that is skipped or still to be written counts as failed. */
async function tests(project: string, run = runTool): Promise<Count> {
  const report = join(ROOT, '.output', 'tests', `${project}.json`);
  await mkdir(join(ROOT, '.output', 'tests'), { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('vitest', ['run', '--project', project, ...reporters]);
  if (output) console.log(output);
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as VitestReport;

  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = all.filter(({ status }) => status === 'passed').length;
  for (const { fullName, status, failureMessages } of all) {
    const [why] = failureMessages;
    if (status === 'passed' && why !== undefined) secondTries.push(secondTry(fullName, why));
    if (status !== 'passed' && status !== 'failed') console.log(`Not run (${status}): ${fullName}`);
  }
  // A file that can't even be loaded has no tests to count.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = all.length - passed + broken.length;
  // What else Vitest fails for: no tests at all, or an error outside of any test.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** With what the first try failed for, and where in our own files. */
function secondTry(fullName: string, why: string): string {
  const lines = why.split('\n').filter((line) => !line.includes('node_modules'));
  return [`Passed on the second try: ${fullName}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await main().catch((error: unknown) => {
  console.error(messageOf(error));
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
