import type { Page } from 'puppeteer-core';
import { bidiOf, runInFirefox } from './bidi.ts';

/** A dialog as assistive technology gets it. */
export interface AccessibleDialog {
  name: string;
  description: string;
}

/** The dialogs in the accessibility tree of the tab in front, its own frame only in Chromium. */
export async function accessibleDialogs(page: Page): Promise<AccessibleDialog[]> {
  const browser = page.browser();
  if (bidiOf(browser)) return runInFirefox(browser, dialogsInFirefox, null);
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role }) => role?.value === 'dialog')
    .map(({ name, description }) => ({
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
    }));
}

/** Firefox's own globals, as far as `dialogsInFirefox` uses them. */
interface Accessible {
  role: number;
  name: string | null;
  description: string | null;
  firstChild: Accessible | null;
  nextSibling: Accessible | null;
}
interface AccessibilityService {
  getStringRole(role: number): string;
  getAccessibleFor(node: Node): Accessible | null;
}
declare const Cc: Record<string, { getService(kind: unknown): AccessibilityService }>;
declare const Ci: { nsIAccessibilityService: unknown };

/** Runs in Firefox's window. The first question starts the service; the tree of the tab comes a moment later. */
function dialogsInFirefox(): AccessibleDialog[] {
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
  const found: AccessibleDialog[] = [];
  const look = (at: Accessible): void => {
    if (service.getStringRole(at.role) === 'dialog')
      found.push({ name: at.name ?? '', description: at.description ?? '' });
    for (let child = at.firstChild; child; child = child.nextSibling) look(child);
  };
  const root = service.getAccessibleFor(document);
  if (root) look(root);
  return found;
}
