/** The real mark.js on a real page: it searches and wraps in one go, so both are timed. Runs in a browser only. */
import Mark from 'mark.js';
import { isExact, LIMITERS, type Contender } from './contenders.ts';
import { PARTING } from './parting.ts';

export const MARK_PAGE = 'mark.js on a page';

export const markPage: Contender = {
  name: MARK_PAGE,
  most: 1000,
  // About as much text as the listing has.
  fewest: 15,
  build({ forms }) {
    return (batches) => {
      showPage(batches);
      return () => markAll(forms);
    };
  },
};

/** Searches the whole page and wraps what it finds; gives the number of marks. */
export function markAll(forms: readonly string[]): number {
  let count = 0;
  for (const caseSensitive of [true, false])
    new Mark(document.body).mark(
      forms.filter((form) => isExact(form) === caseSensitive),
      {
        caseSensitive,
        separateWordSearch: false,
        // Would only slow it down: our forms have no accents.
        diacritics: false,
        accuracy: { value: 'exactly', limiters: LIMITERS },
        done: (marks) => (count += marks),
      },
    );
  return count;
}

/** A page with a paragraph for each block, laid out. */
function showPage(batches: readonly string[]): void {
  document.body.replaceChildren(
    ...batches
      .flatMap((batch) => batch.split(PARTING))
      .map((block) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = block;
        return paragraph;
      }),
  );
  document.body.getBoundingClientRect();
}
