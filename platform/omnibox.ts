/** The address bar as a way to look a term up: the keyword, a space and some letters. */
import { browser } from 'wxt/browser';

export interface Suggestion {
  /** What is opened when it is chosen. */
  readonly id: string;
  readonly words: string;
}

const MOST = 6;

/** Suggests while somebody writes; calls back with the id that was chosen, or the words as they were written. */
export function onOmnibox(
  suggest: (words: string) => readonly Suggestion[],
  open: (chosen: string) => void,
): void {
  // Safari and phones have none.
  const { omnibox } = browser as Partial<typeof browser>;
  omnibox?.onInputChanged.addListener((words, show) => {
    show(
      suggest(words)
        .slice(0, MOST)
        .map(({ id, words }) => ({ content: id, description: plain(words) })),
    );
  });
  omnibox?.onInputEntered.addListener((chosen) => open(chosen));
}

/** Chrome reads descriptions as XML; Firefox shows them as they are, where "&amp;" would be seen. */
function plain(words: string): string {
  return words.replaceAll(/ ?& ?/g, ' and ').replaceAll(/[<>]/g, ' ');
}
