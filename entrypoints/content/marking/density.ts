/** Which of the believed marks are shown: all, or the first mention in each section or on the page. */
import type { Density } from '../../../platform/settings.ts';
import { closest, isElement } from '../nodes.ts';
import type { Mark, BlockRecord } from '../reading/records.ts';
import { SECTIONS } from '../reading/sections.ts';

const OWN_SECTION = `${SECTIONS}, header`;

/** The marks to show, in the order of the records, a record a step; `canShow` is asked only for marks that would be. */
export function* chooseMarks(
  records: Iterable<BlockRecord>,
  density: Density,
  idOf: (mark: Mark) => string,
  canShow: (mark: Mark) => boolean,
): Generator<void, Mark[]> {
  const chosen: Mark[] = [];
  let section: Element | null = null;
  let seen = new Set<string>();
  for (const record of records) {
    yield;
    if (density === 'section') {
      const own = sectionOf(record);
      if (record.isHeading || own !== section) seen = new Set();
      section = own;
    }
    for (const mark of record.marks) {
      const id = idOf(mark);
      if ((density !== 'all' && seen.has(id)) || !canShow(mark)) continue;
      seen.add(id);
      chosen.push(mark);
    }
  }
  return chosen;
}

/** Kept with the record: text that moves to another section is read again. */
function sectionOf(record: BlockRecord): Element | null {
  const { container } = record.block;
  record.ownSection ??= { element: isElement(container) ? closest(container, OWN_SECTION) : null };
  return record.ownSection.element;
}
