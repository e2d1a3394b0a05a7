import { describe, expect, it } from 'vitest';
import {
  backupText,
  itemsOf,
  MOST_ITEMS,
  readBackup,
  type Import,
  type Items,
} from '../../../platform/backup.ts';
import { parseSettings } from '../../../platform/settings.ts';

const all: Items = {
  enabled: false,
  defaultRule: 'list',
  density: 'all',
  look: 'both',
  badge: false,
  'site:a.example': 'off',
  'site:a.example/courses/7': 'on',
  'known:ehr': true,
  newFirst: false,
  'wrong:him/a.example': true,
  'wrong:him/*': true,
  met: ['him', 'ehr'],
};

const imported = (given: Items, present: Items = {}): Import => {
  const result = readBackup(backupText(given, '2026-11-27'), present);
  if (typeof result === 'string') throw new Error(result);
  return result;
};

describe('a file', () => {
  it('holds all that can be read of what is stored, and brings all of it back', () => {
    const items = itemsOf(parseSettings({ ...all, look: 'both', theme: 'dark' }), all);
    expect(items).toEqual(all);
    const { items: back, differences, unreadable } = imported(items);
    expect(back).toEqual(all);
    expect(differences).toEqual({
      choices: { added: 6, changed: 0, same: 0 },
      sites: { added: 2, changed: 0, same: 0 },
      known: { added: 1, changed: 0, same: 0 },
      wrong: { added: 2, changed: 0, same: 0 },
      met: { added: 2, changed: 0, same: 0 },
    });
    expect(unreadable).toEqual([]);
  });

  it('says what it would change, takes nothing away, and can be undone', () => {
    const present = { look: 'tint', 'site:a.example': 'off', 'known:him': true, met: ['ehr'] };
    const { items, before, differences } = imported(
      { look: 'both', 'site:a.example': 'off', 'site:b.example': 'list', met: ['him', 'ehr'] },
      present,
    );
    expect(items).toEqual({ look: 'both', 'site:b.example': 'list', met: ['ehr', 'him'] });
    expect(before).toEqual({ look: 'tint', 'site:b.example': undefined, met: ['ehr'] });
    expect(imported({ met: ['ehr'] }, present).items).toEqual({});
    expect(differences.sites).toEqual({ added: 1, changed: 0, same: 1 });
    expect(differences.choices).toEqual({ added: 0, changed: 1, same: 0 });
    expect(differences.met).toEqual({ added: 1, changed: 0, same: 1 });
  });

  it('that ends the list of terms met can be undone with that list', () => {
    const { before } = imported({ newFirst: false }, { met: ['ehr'] });
    expect(before).toEqual({ newFirst: undefined, met: ['ehr'] });
  });

  it('of the time when known terms, and places of wrong meanings, were lists is understood', () => {
    expect(imported({ known: ['ehr', 'him'] }).items).toEqual({ 'known:ehr': true, 'known:him': true });
    expect(imported({ 'wrong:him': ['*', 'a.example'] }).items).toEqual({
      'wrong:him/*': true,
      'wrong:him/a.example': true,
    });
  });

  it('loses nothing but what can’t be read, and names that', () => {
    const { items, unreadable } = imported({
      look: 'neon',
      density: 'all',
      'site:a.example': 3,
      'known:ehr': true,
      theme: 'dark',
    });
    expect(items).toEqual({ density: 'all', 'known:ehr': true });
    expect([...unreadable].toSorted()).toEqual(['look', 'site:a.example', 'theme']);
  });

  it('with more items than a person has is not taken, be they in a list of earlier versions', () => {
    const ids = Array.from({ length: MOST_ITEMS + 1 }, (_, at) => `t${at}`);
    const sites = Object.fromEntries(ids.map((id) => [`site:${id}.example`, 'off']));
    for (const items of [sites, { known: ids }])
      expect(readBackup(backupText(items, '2026-11-27'), {})).toBe('too-many');
    expect(Object.keys(imported({ known: ids.slice(1) }).items)).toHaveLength(MOST_ITEMS);
  });

  it.each([
    ['', 'not-json'],
    ['{"termwise": 1, "items": {', 'not-json'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['{"items": {}}', 'not-ours'],
    ['{"termwise": "1", "items": {}}', 'not-ours'],
    ['{"termwise": 1}', 'not-ours'],
    ['{"termwise": 1, "items": []}', 'not-ours'],
    ['{"termwise": 2, "items": {}}', 'later-version'],
  ])('%s is %s', (text, problem) => {
    expect(readBackup(text, all)).toBe(problem);
  });
});
