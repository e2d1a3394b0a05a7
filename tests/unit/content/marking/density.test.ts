/**
 * Which marks are shown, without a browser: the one question that is put to the DOM, in which section a block lies, is
 * answered by a stand-in. What counts as a section there is checked on real pages.
 */
import { describe, expect, it } from 'vitest';
import { chooseMarks } from '../../../../entrypoints/content/marking/density.ts';
import type { Mark, BlockRecord } from '../../../../entrypoints/content/reading/records.ts';
import { workToTheEnd } from '../../../../entrypoints/content/schedule.ts';
import type { Density } from '../../../../platform/settings.ts';

class ElementInSection {
  readonly nodeType = 1;
  private readonly section: string | null;

  constructor(section: string | null) {
    this.section = section;
  }

  closest(): string | null {
    return this.section;
  }
}

interface Block {
  readonly ids: string;
  readonly section?: string;
  readonly isHeading?: boolean;
}

/** The shown marks, each as its id and the number of its block, from 0. */
function choose(
  density: Density,
  blocks: readonly Block[],
  { hidden = [] }: { hidden?: string[] } = {},
): { shown: string[]; asked: string[] } {
  const names = new Map<Mark, string>();
  const records = blocks.map(({ ids, section = null, isHeading = false }, at) => {
    const marks = ids
      .split(' ')
      .filter(Boolean)
      .map((id) => {
        const mark = {} as Mark;
        names.set(mark, `${id}-${at}`);
        return mark;
      });
    return {
      block: { container: new ElementInSection(section) },
      isHeading,
      marks,
    } as unknown as BlockRecord;
  });
  const asked: string[] = [];
  const steps = chooseMarks(
    records,
    density,
    (mark) => names.get(mark)!.replace(/-\d+$/, ''),
    (mark) => {
      const name = names.get(mark)!;
      asked.push(name);
      return !hidden.includes(name);
    },
  );
  const shown = workToTheEnd(steps);
  return { shown: shown.map((mark) => names.get(mark)!), asked };
}

describe('all mentions', () => {
  it('are shown in the order of the text', () => {
    expect(choose('all', [{ ids: 'ehr him' }, { ids: 'ehr' }]).shown).toEqual(['ehr-0', 'him-0', 'ehr-1']);
  });

  it('are not shown where they can’t be seen', () => {
    expect(choose('all', [{ ids: 'ehr' }, { ids: 'ehr' }], { hidden: ['ehr-0'] }).shown).toEqual(['ehr-1']);
  });
});

describe('the first mention on the page', () => {
  it('is shown, and no other', () => {
    const blocks = [
      { ids: 'ehr', section: 'a' },
      { ids: '', isHeading: true },
      { ids: 'ehr him', section: 'b' },
    ];
    expect(choose('page', blocks).shown).toEqual(['ehr-0', 'him-2']);
  });

  it('is the first that can be seen', () => {
    expect(choose('page', [{ ids: 'ehr' }, { ids: 'ehr' }], { hidden: ['ehr-0'] }).shown).toEqual(['ehr-1']);
  });

  it('does not ask whether the others can be seen', () => {
    expect(choose('page', [{ ids: 'ehr ehr him' }, { ids: 'ehr' }]).asked).toEqual(['ehr-0', 'him-0']);
  });
});

describe('the first mention in each section', () => {
  it('is shown again in the next section', () => {
    const blocks = [
      { ids: 'ehr', section: 'a' },
      { ids: 'ehr', section: 'a' },
      { ids: 'ehr', section: 'b' },
    ];
    expect(choose('section', blocks).shown).toEqual(['ehr-0', 'ehr-2']);
  });

  it('is shown again behind a heading, also behind one without any term', () => {
    const blocks = [{ ids: 'ehr' }, { ids: '', isHeading: true }, { ids: 'ehr' }, { ids: 'ehr' }];
    expect(choose('section', blocks).shown).toEqual(['ehr-0', 'ehr-2']);
  });

  it('may be in the heading itself, and then not in its text', () => {
    const blocks = [{ ids: 'ehr' }, { ids: 'ehr', isHeading: true }, { ids: 'ehr' }];
    expect(choose('section', blocks).shown).toEqual(['ehr-0', 'ehr-1']);
  });

  it('does not come again in blocks without any section', () => {
    expect(choose('section', [{ ids: 'ehr' }, { ids: 'ehr him' }]).shown).toEqual(['ehr-0', 'him-1']);
  });
});
