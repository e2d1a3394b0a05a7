/** The address bar as a way to look a term up: the keyword, a space and some letters. */
import { browser, type Browser } from 'wxt/browser';
import type { MessageKey } from '../components/text.ts';
import { text } from './text.ts';

const MOST = 6;

/** Where the browser would open what was entered. */
export type Disposition = `${Browser.omnibox.OnInputEnteredDisposition}`;

/**
 * Says what it is for, and suggests while somebody writes; calls back with the suggestion that was chosen, or the words
 * as they were written. Suggestions are whole phrases: Firefox leaves out one that is no more than what was written.
 */
export function onOmnibox(
  title: MessageKey,
  suggest: (words: string) => readonly string[],
  open: (chosen: string, where: Disposition) => void,
): void {
  // Safari and phones have none.
  const { omnibox } = browser as Partial<typeof browser>;
  void omnibox?.setDefaultSuggestion({ description: text(title) });
  omnibox?.onInputChanged.addListener((words, show) => {
    show(
      suggest(words)
        .slice(0, MOST)
        .map((phrase) => ({ content: phrase, description: plain(phrase) })),
    );
  });
  omnibox?.onInputEntered.addListener(open);
}

/** Chrome reads descriptions as XML; Firefox shows them as they are, where "&amp;" would be seen. */
function plain(phrase: string): string {
  return phrase.replaceAll(/ ?& ?/g, ' and ').replaceAll(/[<>]/g, ' ');
}
