import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { MET, parseMet } from './met.ts';
import { meet } from './store.ts';

/**
 * The terms that were met before this page was looked at; undefined until they have been read. What is met meanwhile
 * counts as new until there is another page, so that no list is turned over under a person's hands. `page` tells pages
 * apart, and may be undefined until the first one is known: the first reading is for that one.
 */
export function useMet(page: string | undefined): ReadonlySet<string> | undefined {
  const first = useRef(page);
  first.current ??= page;
  const later = page === first.current ? undefined : page;
  const [met, setMet] = useState<{ later: string | undefined; ids: ReadonlySet<string> }>();
  useLayoutEffect(() => {
    let isOver = false;
    void readMet().then((ids) => {
      if (!isOver) setMet({ later, ids });
    });
    return () => {
      isOver = true;
    };
  }, [later]);
  return met?.later === later ? met?.ids : undefined;
}

/** Where the browser does not give them out all terms are new: the list must not wait for ever. */
async function readMet(): Promise<ReadonlySet<string>> {
  const stored = await browser.storage.local.get(MET).catch(() => undefined);
  return new Set(parseMet(stored?.[MET]));
}

/** The entry of a term was opened in a page of ours. */
export async function meetHere(id: string): Promise<void> {
  // Phones have no windows.
  const { windows } = browser as Partial<typeof browser>;
  if (!(await windows?.getCurrent())?.incognito) await meet(id);
}
