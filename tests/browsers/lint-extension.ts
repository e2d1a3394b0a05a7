import { glob, readFile } from 'node:fs/promises';
import { askTool, ROOT } from './tool.ts';

/** What Mozilla's linter has to say about a build, as far as it is read here. */
interface LintReport {
  errors: LintMessage[];
  warnings: LintMessage[];
}

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Preact sets `innerHTML` for its `dangerouslySetInnerHTML`, and the linter can't tell that nobody uses it. */
const PREACTS_OWN = 'UNSAFE_VAR_ASSIGNMENT';

/** Ways to write HTML; while none of our sources has one, the warning about it is Preact's own. */
const WRITES_HTML = /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/;

/** Errors of `web-ext lint` in a built extension, and its warnings as far as they are about our own code. */
export async function lintExtension(folder: string): Promise<string[]> {
  const { output } = await askTool('web-ext', [
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const start = output.indexOf('{');
  if (start === -1) throw new Error(`web-ext lint gave no report:\n${output}`);
  const { errors, warnings } = JSON.parse(output.slice(start)) as LintReport;
  const writers = warnings.some(({ code }) => code === PREACTS_OWN) ? await sourcesThatWriteHtml() : [];
  const ours = warnings.filter(({ code }) => code !== PREACTS_OWN);
  return [
    ...errors.map((message) => `error ${line(message)}`),
    ...ours.map((message) => `warning ${line(message)}`),
    ...writers.map((file) => `warning ${file} writes HTML: put text in nodes instead`),
  ];
}

async function sourcesThatWriteHtml(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('{entrypoints,components,platform,glossary}/**/*.{ts,tsx}', { cwd: ROOT })) {
    if (WRITES_HTML.test(await readFile(`${ROOT}/${file}`, 'utf8'))) files.push(file);
  }
  return files;
}

function line({ code, message, file, line }: LintMessage): string {
  const place = file === undefined ? 'manifest' : `${file}${line === undefined ? '' : `:${line}`}`;
  return `${place} ${code}: ${message}`;
}
