import type { Page } from 'puppeteer-core';
import { bidiOf, runInFirefox } from './bidi.ts';

/** A part of a page as assistive technology gets it. */
export interface AccessiblePart {
  name: string;
  description: string;
  /** All text in it. */
  text: string;
}

/** Firefox has names of its own. */
const ROLES = { dialog: 'dialog', status: 'statusbar' } as const;

/** The parts with a role in the accessibility tree of the tab in front, its own frame only in Chromium. */
export async function accessibleParts(page: Page, role: keyof typeof ROLES): Promise<AccessiblePart[]> {
  const browser = page.browser();
  if (bidiOf(browser)) return runInFirefox(browser, partsInFirefox, ROLES[role]);
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node?.childIds ?? []).map(textOf).join('');
  };
  return nodes
    .filter((node) => node.role?.value === role)
    .map(({ nodeId, name, description }) => ({
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      text: textOf(nodeId),
    }));
}

/** Firefox's own globals, as far as `partsInFirefox` uses them. */
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
function partsInFirefox(role: string): AccessiblePart[] {
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
  const found: AccessiblePart[] = [];
  /** Gives the text in it. */
  const look = (at: Accessible): string => {
    let text = service.getStringRole(at.role) === 'text leaf' ? (at.name ?? '') : '';
    for (let child = at.firstChild; child; child = child.nextSibling) text += look(child);
    if (service.getStringRole(at.role) === role)
      found.push({ name: at.name ?? '', description: at.description ?? '', text });
    return text;
  };
  const root = service.getAccessibleFor(document);
  if (root) look(root);
  return found;
}
