/** The popup: how long it takes from being opened until the list of terms is painted. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import { median } from '../measure.ts';
import { table } from '../report.ts';
import { withPage } from './load.ts';
import { atMost, digits, spread, type Bench, type Measurement } from './measurement.ts';
import { app, everyTerm, listing, type BenchPage } from './pages.ts';

/** Milliseconds. */
const PAINTED = 100;
/** Openings in one browser that are not counted with the others: in them code is compiled that is kept for the next. */
const WARM_UP = 2;
/** Openings that are counted, at the least: paints fall on the display's frames, so that few say little. */
const FEWEST = 12;
/** Browsers that are started for a first opening each. */
const BROWSERS = 5;
/** Milliseconds in which nobody looks at a popup that opens: more than any takes. */
const UNDISTURBED = 900;
/** Milliseconds until a popup that was closed is gone. */
const GONE = 200;

export const popup: Measurement = {
  name: 'popup',
  title: 'The popup',
  async run(bench) {
    const rounds = Math.max(FEWEST, bench.pairs);
    const rows: string[][] = [];
    const medians: number[] = [];
    for (const page of [listing, app, everyTerm]) {
      bench.say(`the popup on ${page.name}`);
      const firsts: number[] = [];
      let later: Opened[] = [];
      for (let left = BROWSERS; left > 0; left--) {
        // The others in the last browser alone.
        const [first, ...others] = await openings(bench, page, left > 1 ? 1 : WARM_UP + rounds);
        firsts.push(first!.painted);
        later = others.slice(WARM_UP - 1);
      }
      const times = later.map(({ painted }) => painted);
      const { terms, mentions } = later[0]!;
      medians.push(median(times));
      rows.push([
        page.name,
        digits(terms),
        digits(mentions),
        `**${digits(median(times))}**`,
        spread(times),
        digits(median(firsts)),
        spread(firsts),
      ]);
    }
    return {
      text: `The popup itself, opened at the toolbar by \`chrome.action.openPopup\` over the page, which stays in front. From the start of the popup's document until the paint that shows the list of terms (\`largest-contentful-paint\`, which the browser tells in steps of 4 ms), in ms; no debugger is attached to the popup meanwhile. Medians, least and most of ${rounds} openings in one browser, and of the first opening in each of ${BROWSERS} browsers, where nothing of the popup is compiled yet and the page has not been asked before. The last page names every term of the glossary, and has more than 5,000 mentions.

${table(['', 'terms listed', 'mentions', 'list painted', 'least – most', 'the first time', 'least – most'], rows)}`,
      verdicts: [atMost('popup painted with 5,000 mentions', PAINTED, medians.at(-1)!, ' ms')],
    };
  },
};

interface Opened {
  /** Milliseconds from the beginning of the document. */
  readonly painted: number;
  readonly terms: number;
  readonly mentions: number;
}

/** So many openings on end, in a browser of their own. */
async function openings(
  { browsers, extension, server }: Bench,
  page: BenchPage,
  count: number,
): Promise<Opened[]> {
  const browser = await browsers.startWith(extension);
  try {
    return await withPage(browser, server.freshUrl(page), async ({ page: tab, settle }) => {
      await settle();
      await tab.bringToFront();
      const targets = await Targets.of(browser);
      const opened: Opened[] = [];
      while (opened.length < count) opened.push(await openPopup(targets, browsers.extensionOrigin));
      return opened;
    });
  } finally {
    await browser.close();
  }
}

async function openPopup(targets: Targets, origin: string): Promise<Opened> {
  await targets.evaluate(`${origin}/`, 'void chrome.action.openPopup()', 'service_worker');
  await delay(UNDISTURBED);
  const opened = await targets.evaluate<Opened>(`${origin}/popup.html`, `(${readPopup.toString()})()`);
  await targets.close(`${origin}/popup.html`);
  await delay(GONE);
  return opened;
}

/** What is open in a browser, to which nothing is attached but while it is asked something. */
class Targets {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(browser: Browser): Promise<Targets> {
    const session = await browser.target().createCDPSession();
    const off = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true };
    await session.connection()!.send('Target.setAutoAttach', off);
    return new Targets(session);
  }

  /** What an expression gives in what is open at an address. */
  async evaluate<T>(address: string, expression: string, type?: string): Promise<T> {
    const { session } = this;
    const targetId = await this.idOf(address, type);
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const own = session.connection()!.session(sessionId)!;
    const { result, exceptionDetails } = await own.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.send('Target.detachFromTarget', { sessionId });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async close(address: string): Promise<void> {
    await this.session.send('Target.closeTarget', { targetId: await this.idOf(address) });
  }

  private async idOf(address: string, type?: string): Promise<string> {
    const { targetInfos } = await this.session.send('Target.getTargets');
    const found = targetInfos.find((one) => one.url.startsWith(address) && (!type || one.type === type));
    if (!found) throw new Error(`nothing is open at ${address}`);
    return found.targetId;
  }
}

/** Runs in the popup, by its text alone, when all of its list is there. */
async function readPopup(): Promise<Opened> {
  // The list comes with what stands above it, and with nothing else in the panel of its tab.
  const list = await new Promise<LargestContentfulPaint>((resolve, reject) => {
    const observer = new PerformanceObserver((found) => {
      const entries = found.getEntries() as LargestContentfulPaint[];
      const first = entries.find(({ element }) => element?.closest('#tab-panel'));
      if (first) resolve(first);
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => reject(new Error('Nothing of the list was the largest thing that was painted')), 2_000);
  });
  return {
    painted: list.startTime,
    terms: document.querySelectorAll('.term-row').length,
    mentions: [...document.querySelectorAll('.term-count')].reduce(
      (sum, { textContent }) => sum + Number.parseInt(textContent, 10),
      0,
    ),
  };
}
