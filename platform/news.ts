/** Which news a person has seen: a number in `storage.local`. Where it is missing there is nothing to tell. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { latestNews, NEWS, type News } from '../components/news.ts';

export const NEWS_SEEN = 'newsSeen';

async function seenNews(): Promise<number | undefined> {
  const seen = (await browser.storage.local.get(NEWS_SEEN))[NEWS_SEEN];
  return typeof seen === 'number' ? seen : undefined;
}

const see = (number: number): Promise<void> => browser.storage.local.set({ [NEWS_SEEN]: number });

/**
 * Calls back when Termwise was installed for the first time. An update opens nothing: from a version that kept no
 * number, all news is new.
 */
export function onFirstRun(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    void seenNews().then(async (seen) => {
      if (seen !== undefined) return;
      await see(reason === 'install' ? latestNews : 0);
      if (reason === 'install') callback();
    });
  });
}

/** The news that has not been seen, and a way to have seen it. */
export function useNews(): { news: readonly News[]; onSeen: () => void } {
  const [seen, setSeen] = useState<number>(latestNews);
  useEffect(() => void seenNews().then((number) => setSeen(number ?? latestNews)), []);
  return {
    news: NEWS.filter(({ number }) => number > seen),
    onSeen: () => {
      setSeen(latestNews);
      void see(latestNews);
    },
  };
}
