import type { CDPSession, ElementHandle, Frame, Page } from 'puppeteer-core';
import { bidiOf } from './bidi.ts';
import { pointAtMark } from './points.ts';
import { restingBox, type Box } from './rest.ts';
import { PATIENCE, until } from './until.ts';

/** Parts of a puppeteer handle that are not in its types: the realm it lives in, and what it is in the protocol. */
interface HandleInside {
  realm: {
    adoptBackendNode(backendNodeId: number): Promise<ElementHandle>;
    createHandle(value: object): ElementHandle;
    realm: { target: object };
  };
  remoteValue(): object;
  remoteObject(): { objectId?: string };
  frame: Frame & { client: CDPSession };
}

/**
 * The closed shadow root of the page's card, or `undefined` while there is none. It takes what an element takes:
 * `root.$('button')`, `root.evaluate((node) => node.textContent)`.
 */
export async function cardRoot(page: Page): Promise<ElementHandle | undefined> {
  for (const frame of page.frames()) {
    const host = await cardHost(frame);
    const root = host && (await closedShadowRoot(host));
    if (root) return root;
  }
  return undefined;
}

/** Where an open card stands, once it stands still. */
export const cardBox = (root: ElementHandle): Promise<Box> =>
  until(async () => restingBox((await root.$('.box'))!), 'the card stands still');

/** Rests the pointer on the first mark with this text; gives what `openCard` gives. */
export async function openCardOf(page: Page, text: string): Promise<ElementHandle> {
  const { x, y } = await pointAtMark(page, text);
  await page.mouse.move(x, y);
  return openCard(page);
}

/** The card's shadow root once the card is open and stands still, waiting up to `patience` milliseconds. */
export function openCard(page: Page, patience = PATIENCE): Promise<ElementHandle> {
  const look = async (): Promise<ElementHandle | undefined> => {
    const root = (await isCardOpen(page)) ? await cardRoot(page) : undefined;
    const box = await root?.$('.box');
    return box && (await restingBox(box)) ? root : undefined;
  };
  return until(look, `a card is open on ${page.url()}`, patience);
}

/** Waits until no card is open, up to `patience` milliseconds. */
export async function cardClosed(page: Page, patience = PATIENCE): Promise<void> {
  await until(async () => !(await isCardOpen(page)), `no card is open on ${page.url()}`, patience);
}

/** Whether a card is open in the page or in one of its frames. */
export async function isCardOpen(page: Page): Promise<boolean> {
  for (const frame of page.frames()) {
    const host = await cardHost(frame);
    if (host && (await host.evaluate((node) => node.matches(':popover-open')))) return true;
  }
  return false;
}

/** The `<termwise-card>` of a frame, inside open shadow roots as well (a modal dialog may be in one). */
export async function cardHost(frame: Frame | Page): Promise<ElementHandle | undefined> {
  const handle = await frame.evaluateHandle(() => {
    function find(root: Document | ShadowRoot): Element | undefined {
      const card = root.querySelector('termwise-card');
      if (card) return card;
      for (const element of root.querySelectorAll('*')) {
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    }
    return find(document);
  });
  return (handle.asElement() as ElementHandle | null) ?? undefined;
}

/** The shadow root of an element, closed ones too: only the debugging protocols reach those. */
export async function closedShadowRoot(host: ElementHandle): Promise<ElementHandle | undefined> {
  const inside = host as unknown as HandleInside;
  const bidi = bidiOf(inside.frame.page().browser());
  return bidi ? rootOverBidi(inside, bidi) : rootOverCdp(inside);
}

async function rootOverCdp(host: HandleInside): Promise<ElementHandle | undefined> {
  const { objectId } = host.remoteObject();
  if (objectId === undefined) return undefined;
  const { node } = await host.frame.client.send('DOM.describeNode', { objectId, pierce: true, depth: 1 });
  const root = node.shadowRoots?.[0];
  return root && host.realm.adoptBackendNode(root.backendNodeId);
}

async function rootOverBidi(
  host: HandleInside,
  bidi: NonNullable<ReturnType<typeof bidiOf>>,
): Promise<ElementHandle | undefined> {
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: '(host) => host',
    arguments: [host.remoteValue()],
    target: host.realm.realm.target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { result } = answer.result as { result?: { value?: { shadowRoot?: object | null } } };
  const root = result?.value?.shadowRoot;
  return root ? host.realm.createHandle(root) : undefined;
}
