import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the checkout. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** What a tool said and how it ended; `output` is empty when it was shown as it came. */
export interface ToolResult {
  code: number;
  output: string;
}

/** Runs the command of an installed package (`wxt`, `vitest` …) with this Node, its output shown as it comes. */
export function runTool(name: string, args: string[]): Promise<ToolResult> {
  return run(name, args, 'inherit');
}

/** Runs the command of an installed package and keeps its output. */
export function askTool(name: string, args: string[]): Promise<ToolResult> {
  return run(name, args, 'pipe');
}

function run(name: string, args: string[], output: 'inherit' | 'pipe'): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programOf(name), ...args], {
      cwd: ROOT,
      stdio: ['ignore', output, output],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** Commands whose package has another name. */
const PACKAGE: Record<string, string> = { tsc: 'typescript' };

/** The script behind a command: started with this very Node, it runs the same on every system. */
function programOf(name: string): string {
  const folder = join(ROOT, 'node_modules', PACKAGE[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const program = typeof bin === 'string' ? bin : bin[name];
  if (program === undefined) throw new Error(`The package of "${name}" has no such command`);
  return join(folder, program);
}
