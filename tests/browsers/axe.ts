import axe from 'axe-core';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { cardHost, closedShadowRoot } from './card.ts';

/** A rule of axe that a page breaks, and where. */
export interface AxeViolation {
  rule: string;
  impact: string;
  help: string;
  where: string[];
}

/**
 * The accessibility rules that a page (one of the extension's or any other) breaks, of all of them or of one. Its frames
 * are not looked at.
 */
export async function runAxe(page: Page, rule?: string): Promise<AxeViolation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(violations, null, rule);
}

/** The accessibility rules that the open card breaks, wherever it is; the page around it is not looked at. */
export async function runAxeOnCard(page: Page): Promise<AxeViolation[]> {
  for (const frame of page.frames()) {
    const host = await cardHost(frame);
    const root = host && (await closedShadowRoot(host));
    if (root) return axeOnRoot(frame, host, root);
  }
  throw new Error(`There is no card on ${page.url()}`);
}

async function axeOnRoot(frame: Frame, host: ElementHandle, root: ElementHandle): Promise<AxeViolation[]> {
  await frame.evaluate(axe.source);
  // Axe looks into a shadow root only where `shadowRoot` gives it, so for this one look the closed root is shown.
  await host.evaluate((node, shadowRoot) => {
    Object.defineProperty(node, 'shadowRoot', { value: shadowRoot, configurable: true });
  }, root);
  try {
    return await frame.evaluate(violations, 'termwise-card');
  } finally {
    await host.evaluate((node) => void Reflect.deleteProperty(node, 'shadowRoot'));
  }
}

/** Runs in the page, where axe was put before. */
async function violations(selector: string | null, rule?: string): Promise<AxeViolation[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const context = selector === null ? document : { include: [selector] };
  const results = await axe.run(context, {
    iframes: false,
    resultTypes: ['violations'],
    ...(rule !== undefined && { runOnly: [rule] }),
  });
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
  }));
}
