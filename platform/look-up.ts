/** Looks words up: in the page where they were selected or, where no card can be shown, in the popup. */
import { browser } from 'wxt/browser';
import { searchPlace } from '../components/places.ts';
import { tidy } from '../components/selected-words.ts';
import { tellFrames } from './lines.ts';
import { activeTabId, openPage, popupInTab, popupOf } from './tabs.ts';

/** Asks a frame to explain words; without words and frame, the one with the reader to explain what is selected. */
export function lookUpInPage(tabId: number, words?: string, frameId?: number): void {
  tellFrames(
    tabId,
    { type: 'look-up', ...(words !== undefined && { words }) },
    { frameId, onNobody: () => void openLookUp(words) },
  );
}

/**
 * The glossary in the popup, or in a tab where the browser opens no popup by itself, with these words looked for. Without
 * words, as a page that is closed to extensions tells none, the popup says so.
 */
export async function openLookUp(selected?: string): Promise<void> {
  const words = selected === undefined ? undefined : tidy(selected);
  const tabId = await activeTabId();
  if (tabId === undefined) return openPage(searchPlace(words ?? ''));
  try {
    const find = encodeURIComponent(words ?? '');
    await browser.action.setPopup({ tabId, popup: `${popupOf(tabId)}&find=${find}` });
    await browser.action.openPopup();
  } catch {
    await openPage(words === undefined ? `${popupInTab(tabId)}&find=` : searchPlace(words));
  } finally {
    await browser.action.setPopup({ tabId, popup: popupOf(tabId) });
  }
}
