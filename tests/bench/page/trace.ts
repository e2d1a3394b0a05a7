/** A load under Chromium's tracing: the tasks of the page's main thread, and which of them run script. */
import type { Browser } from 'puppeteer-core';
import { settle } from './load.ts';

export interface Task {
  /** Milliseconds by the clock on the wall, and of processor time. */
  readonly wall: number;
  readonly cpu: number;
  /** Script ran in it: an extension's or the page's own. */
  readonly hasScript: boolean;
}

export const KINDS = ['compile', 'script', 'style', 'layout', 'paint', 'collect', 'other'] as const;
/** What the main thread did: `collect` is garbage collection, `other` parsing, messages and the rest. */
export type Kind = (typeof KINDS)[number];

export interface Trace {
  readonly tasks: readonly Task[];
  /** Milliseconds of processor time in the tasks, by what was done in it. */
  readonly spent: Readonly<Record<Kind, number>>;
  /** Compiling and running a content script to its end, the first time in this process. */
  readonly start: { readonly wall: number; readonly cpu: number; readonly compile: number } | undefined;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];
const TASK = 'ThreadControllerImpl::RunTask';

/** What is not named here counts as what it happened in. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  'v8.compile': 'compile',
  'V8.CompileCode': 'compile',
  EvaluateScript: 'script',
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  BlinkScheduler_PerformMicrotaskCheckpoint: 'script',
  'v8.callFunction': 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  MinorGC: 'collect',
  MajorGC: 'collect',
};

/** Script shorter than this is a bare check whether there is any. Microseconds. */
const LEAST_SCRIPT = 50;

/** Loads a page in a fresh tab, and gives what its main thread did from its first byte until it was quiet. */
export async function traceLoad(browser: Browser, url: string): Promise<Trace> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(url, { waitUntil: 'load', timeout: 0 });
    await settle(session);
    const bytes = (await page.tracing.stop())!;
    const { traceEvents } = JSON.parse(Buffer.from(bytes).toString()) as { traceEvents: TraceEvent[] };
    return readTrace(traceEvents, url);
  } finally {
    await page.close();
  }
}

function readTrace(events: readonly TraceEvent[], url: string): Trace {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url);
  if (!commit) throw new Error(`The trace has no load of ${url}`);
  const spans = events
    .filter(({ pid, tid, ph }) => pid === commit.pid && tid === commit.tid && ph === 'X')
    .sort((one, other) => one.ts - other.ts || other.dur! - one.dur!);
  const tasks = tasksOf(spans);
  return {
    tasks: tasks.map(({ span, inner }) => ({
      ...timesOf(span),
      hasScript: inner.some(({ name, dur }) => KIND_OF[name] === 'script' && dur! > LEAST_SCRIPT),
    })),
    spent: spentIn(tasks),
    start: startOf(spans),
  };
}

/** A task with everything that happened in it, in the order of time, what is around before what is inside. */
interface TaskSpans {
  readonly span: TraceEvent;
  readonly inner: readonly TraceEvent[];
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

function tasksOf(spans: readonly TraceEvent[]): TaskSpans[] {
  const tasks: { span: TraceEvent; inner: TraceEvent[] }[] = [];
  for (const span of spans) {
    const last = tasks.at(-1);
    if (last && span.ts < endOf(last.span)) last.inner.push(span);
    else if (span.name === TASK) tasks.push({ span, inner: [] });
  }
  return tasks;
}

/** Each span counts for its own kind, less what is inside it. */
function spentIn(tasks: readonly TaskSpans[]): Record<Kind, number> {
  const spent = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { span, inner } of tasks) {
    const around: { span: TraceEvent; kind: Kind }[] = [{ span, kind: 'other' }];
    spent.other += timesOf(span).cpu;
    for (const part of inner) {
      while (around.length > 1 && endOf(around.at(-1)!.span) <= part.ts) around.pop();
      const outer = around.at(-1)!.kind;
      const kind = KIND_OF[part.name] ?? outer;
      spent[kind] += timesOf(part).cpu;
      spent[outer] -= timesOf(part).cpu;
      around.push({ span: part, kind });
    }
  }
  return spent;
}

/** The page's own scripts are evaluated too; a content script's address is the extension's. */
function startOf(spans: readonly TraceEvent[]): Trace['start'] {
  const isContent = ({ args }: TraceEvent): boolean =>
    args?.data?.url?.startsWith('chrome-extension://') ?? false;
  const evaluate = spans.find((span) => span.name === 'EvaluateScript' && isContent(span));
  if (!evaluate) return undefined;
  const compile = spans.find((span) => span.name === 'v8.compile' && isContent(span));
  return { ...timesOf(evaluate), compile: compile ? timesOf(compile).wall : 0 };
}

const timesOf = ({ dur = 0, tdur = 0 }: TraceEvent): { wall: number; cpu: number } => ({
  wall: dur / 1000,
  cpu: tdur / 1000,
});
