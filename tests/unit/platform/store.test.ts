import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings } from '../../../platform/settings.ts';
import {
  changeRule,
  endPauses,
  erase,
  forgetMet,
  meet,
  pause,
  resume,
  set,
  setAside,
  setCorrection,
  setKnown,
  setMany,
  setSiteRule,
  tidy,
} from '../../../platform/store.ts';
import { switched, toStore } from '../../../platform/switch.ts';

const { sync, local } = fakeBrowser.storage;
const full = new Error('QUOTA_BYTES quota exceeded');

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('setSiteRule', () => {
  it('stores a rule under its site', async () => {
    await setSiteRule('example.edu', 'off');
    expect(await sync.get(null)).toEqual({ 'site:example.edu': 'off' });
  });

  it('does not touch the rules of other sites', async () => {
    await setSiteRule('example.edu', 'off');
    await setSiteRule('example.edu/course/7', 'on');
    await setSiteRule('example.edu', undefined);
    expect(await sync.get(null)).toEqual({ 'site:example.edu/course/7': 'on' });
  });
});

describe('setKnown', () => {
  it('is one item a term, so that two devices that write at once lose none', async () => {
    await setKnown('ehr', true);
    await setKnown('him', true);
    await setKnown('ehr', true);
    expect(await sync.get(null)).toEqual({ 'known:ehr': true, 'known:him': true });
    await setKnown('ehr', false);
    await setKnown('mha-degree', false);
    expect(await sync.get(null)).toEqual({ 'known:him': true });
  });

  it('brings the list of earlier versions into items first', async () => {
    await sync.set({ known: ['ehr', 'him'] });
    await setKnown('ehr', false);
    expect(await sync.get(null)).toEqual({ 'known:him': true });
  });

  it('keeps apart a list that can’t be read', async () => {
    await sync.set({ known: 'everything' });
    await setKnown('rhia', true);
    expect(await sync.get(null)).toEqual({ 'known:rhia': true });
    expect(await local.get(null)).toEqual({ 'broken:known': 'everything' });
  });
});

describe('tidy', () => {
  it('brings the list of earlier versions into items, also beside items', async () => {
    await sync.set({ known: ['ehr', 'him'], 'known:cdi': true, look: 'tint' });
    await tidy();
    expect(await sync.get(null)).toEqual({
      'known:ehr': true,
      'known:him': true,
      'known:cdi': true,
      look: 'tint',
    });
  });

  it('loses none of the list when there is no room for items', async () => {
    await sync.set({ known: ['ehr', 'him'] });
    vi.spyOn(sync, 'set').mockRejectedValue(full);
    await tidy();
    expect((await readSettings()).known).toEqual(new Set(['ehr', 'him']));
  });

  it('leaves alone what needs nothing', async () => {
    await sync.set({ 'known:ehr': true });
    const write = vi.spyOn(sync, 'set');
    await tidy();
    expect(write).not.toHaveBeenCalled();
  });
});

describe('when sync has no room', () => {
  it('keeps the choice on this device, where it counts', async () => {
    await setSiteRule('a.example', 'off');
    vi.spyOn(sync, 'set').mockRejectedValue(full);
    await setSiteRule('a.example', 'list');
    await setKnown('ehr', true);
    expect(await local.get(null)).toEqual({
      unsynced: {
        'site:a.example': { value: 'list', over: 'off' },
        'known:ehr': { value: true, over: null },
      },
    });
    const settings = await readSettings();
    expect(settings).toMatchObject({ unsynced: 2, known: new Set(['ehr']) });
    expect([...settings.sites]).toEqual([['a.example', 'list']]);
  });

  it('remembers what was taken away and could not be', async () => {
    await setSiteRule('a.example', 'off');
    vi.spyOn(sync, 'remove').mockRejectedValue(full);
    await setSiteRule('a.example', undefined);
    expect((await readSettings()).sites.size).toBe(0);
    vi.restoreAllMocks();
    await tidy();
    expect(await sync.get(null)).toEqual({});
    expect(await local.get(null)).toEqual({});
  });

  it('moves it into sync once there is room: with the next choice, or when the background starts', async () => {
    vi.spyOn(sync, 'set').mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    await set('look', 'tint');
    await setKnown('ehr', true);
    expect((await readSettings()).unsynced).toBe(2);
    await set('look', 'both');
    expect(await sync.get(null)).toEqual({ look: 'both', 'known:ehr': true });
    expect(await local.get(null)).toEqual({});
    vi.spyOn(sync, 'set').mockRejectedValueOnce(full);
    await set('look', 'tint');
    await tidy();
    expect(await sync.get(null)).toEqual({ look: 'tint', 'known:ehr': true });
    expect(await local.get(null)).toEqual({});
  });

  it('lets what another device chose later go before it', async () => {
    await set('enabled', true);
    vi.spyOn(sync, 'set').mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    await set('enabled', false);
    await set('look', 'tint');
    expect(await readSettings()).toMatchObject({ enabled: false, look: 'tint', unsynced: 2 });
    await sync.remove('enabled');
    await sync.set({ look: 'both', density: 'all' });
    expect(await readSettings()).toMatchObject({ enabled: true, look: 'both', unsynced: 0 });
    await set('badge', false);
    expect(await sync.get(null)).toEqual({ look: 'both', density: 'all', badge: false });
    expect(await local.get(null)).toEqual({});
  });

  it('keeps what an earlier version kept, whatever it took the place of', async () => {
    await sync.set({ look: 'tint', 'site:a.example': 'off' });
    await local.set({ unsynced: { look: 'both', 'site:a.example': null } });
    await tidy();
    expect(await sync.get(null)).toEqual({ look: 'both' });
    expect(await local.get(null)).toEqual({});
  });

  it('stores what there is room for, in one write, and what is too large for ever holds up nothing', async () => {
    const large = `known:${'x'.repeat(sync.QUOTA_BYTES_PER_ITEM)}`;
    const rules = Object.fromEntries(
      Array.from({ length: sync.MAX_ITEMS + 9 }, (_, at) => [`site:${at}.example`, 'off']),
    );
    const write = vi.spyOn(sync, 'set');
    await setMany({ [large]: true, ...rules });
    expect(write).toHaveBeenCalledTimes(1);
    expect(Object.keys(await sync.get(null))).toHaveLength(sync.MAX_ITEMS);
    const settings = await readSettings();
    expect(settings).toMatchObject({ unsynced: 10, known: new Set([large.slice(6)]) });
    expect(settings.sites.size).toBe(sync.MAX_ITEMS + 9);
    // What is there already can be changed, and what is taken away makes room.
    await setSiteRule('0.example', 'list');
    await setSiteRule('1.example', undefined);
    expect(await sync.get('site:0.example')).toEqual({ 'site:0.example': 'list' });
    expect((await readSettings()).unsynced).toBe(9);
    await tidy();
    expect(write).toHaveBeenCalledTimes(3);
  });

  it('says so where nothing can be stored at all', async () => {
    vi.spyOn(sync, 'set').mockRejectedValue(full);
    vi.spyOn(local, 'set').mockRejectedValue(full);
    await expect(set('look', 'tint')).rejects.toThrow('quota');
  });
});

describe('setAside', () => {
  it('keeps broken values elsewhere, so that the defaults count', async () => {
    await sync.set({ look: 'neon', 'site:example.edu': 'never', enabled: false });
    await setAside((await readSettings()).broken);
    expect(await sync.get(null)).toEqual({ enabled: false });
    expect(await local.get(null)).toEqual({ 'broken:look': 'neon', 'broken:site:example.edu': 'never' });
    expect((await readSettings()).broken).toEqual([]);
  });

  it('does not store anything for keys that are gone already', async () => {
    await setAside(['look']);
    expect(await local.get(null)).toEqual({});
  });

  it('does not remove what could not be kept', async () => {
    await sync.set({ look: 'neon' });
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(setAside(['look'])).rejects.toThrow('full');
    expect(await sync.get(null)).toEqual({ look: 'neon' });
  });
});

describe('corrections', () => {
  const stored = () => sync.get(null);

  it('are one item each, so that two devices that write at once lose none', async () => {
    await setCorrection({ id: 'him', place: 'example.com' }, true);
    await setCorrection({ id: 'him', place: '*' }, true);
    await setCorrection({ id: 'cdi', place: '*' }, true);
    expect(await stored()).toEqual({
      'wrong:him/example.com': true,
      'wrong:him/*': true,
      'wrong:cdi/*': true,
    });
    await setCorrection({ id: 'cdi', place: '*' }, false);
    await setCorrection({ id: 'him', place: '*' }, false);
    expect(await stored()).toEqual({ 'wrong:him/example.com': true });
  });

  it('of earlier versions become items first, and those that can’t be read are kept apart', async () => {
    await sync.set({ 'wrong:him': ['*', 'example.com'], 'wrong:cdi': 7, known: ['ehr'] });
    await setCorrection({ id: 'him', place: '*' }, false);
    expect(await stored()).toEqual({ 'wrong:him/example.com': true, 'known:ehr': true });
    expect(await local.get(null)).toEqual({ 'broken:wrong:cdi': 7 });
  });

  it('of earlier versions that come by sync are brought into shape when the browser starts', async () => {
    await sync.set({ 'wrong:him': ['*'], 'wrong:him/example.com': true });
    await tidy();
    expect(await stored()).toEqual({ 'wrong:him/*': true, 'wrong:him/example.com': true });
  });
});

describe('terms that were met', () => {
  const met = async (): Promise<unknown> => (await local.get('met'))['met'];

  it('are kept on this device, each once, in the order in which they were met', async () => {
    await Promise.all([meet('ehr'), meet('him'), meet('ehr')]);
    expect(await met()).toEqual(['ehr', 'him']);
    expect(await sync.get(null)).toEqual({});
  });

  it('are not kept where the person does not want that', async () => {
    await set('newFirst', false);
    await meet('ehr');
    await setMany({ met: ['him'] });
    expect(await met()).toBeUndefined();
  });

  it('come and go with a file, and can be forgotten', async () => {
    await setMany({ met: ['him', 'ehr'], look: 'tint' });
    expect([await met(), await sync.get(null)]).toEqual([['him', 'ehr'], { look: 'tint' }]);
    await setMany({ look: undefined });
    expect(await met()).toEqual(['him', 'ehr']);
    await setMany({ met: undefined });
    expect(await met()).toBeUndefined();
    await meet('ehr');
    await forgetMet();
    expect(await local.get(null)).toEqual({});
  });
});

it('changes that are made at once lose none', async () => {
  await Promise.all([
    setCorrection({ id: 'him', place: 'a.example' }, true),
    setCorrection({ id: 'him', place: 'b.example' }, true),
    pause('tab', 'a.example', 1),
    pause('tab', 'a.example', 2),
  ]);
  const { wrong, pauses } = await readSettings();
  expect(wrong.get('him')).toEqual(new Set(['a.example', 'b.example']));
  expect(pauses.tabs).toEqual([1, 2]);
});

it('a rule is decided by the changes before it, also by one that is on its way', async () => {
  const press = () => changeRule((settings) => switched(settings, 'https://a.example/'));
  await Promise.all([press(), press(), press()]);
  expect((await readSettings()).sites).toEqual(new Map([['a.example', 'off']]));
  const course = 'a.example/courses/7';
  await Promise.all([
    setSiteRule('a.example', 'list'),
    changeRule((settings) => ({ site: course, rule: toStore(settings, course, 'on') })),
  ]);
  expect((await readSettings()).sites.get(course)).toBe('on');
});

it('many items are one write, and undefined takes away', async () => {
  await sync.set({ look: 'tint', known: ['him'] });
  const write = vi.spyOn(sync, 'set');
  await setMany({ look: undefined, density: 'all', 'site:a.example': 'off' });
  expect(write).toHaveBeenCalledTimes(2); // the old list, and these
  expect(await sync.get(null)).toEqual({ density: 'all', 'site:a.example': 'off', 'known:him': true });
});

it('erasing takes everything away', async () => {
  await sync.set({ look: 'tint' });
  await local.set({ 'broken:look': 'x', pauses: { until: 9e15 } });
  await erase();
  expect([await sync.get(null), await local.get(null)]).toEqual([{}, {}]);
});

describe('pauses', () => {
  it('are kept on this device, and go when none is left', async () => {
    await pause('tab', 'a.example', 3);
    await pause('visit', 'a.example', 3);
    expect((await readSettings()).pauses).toEqual({ tabs: [3], sites: ['a.example'], until: 0 });
    expect(await sync.get(null)).toEqual({});
    await resume('a.example', 3);
    expect(await local.get(null)).toEqual({});
  });

  it('are not written anew for the end of a tab that had none', async () => {
    // Chrome gives back what is in an item in another order.
    await local.set({ pauses: { sites: [], tabs: [3], until: 0 } });
    const write = vi.spyOn(local, 'set');
    await endPauses(4);
    await endPauses('that are over');
    expect(write).not.toHaveBeenCalled();
    await endPauses(3);
    expect(await local.get(null)).toEqual({});
  });

  it('of a tab end with it, of a tab and a visit with the session, by the clock with neither', async () => {
    await pause('tab', 'a.example', 3);
    await pause('tab', 'a.example', 4);
    await pause('visit', 'a.example', 4);
    await pause('hour', 'a.example', 4);
    await endPauses(3);
    expect((await readSettings()).pauses).toMatchObject({ tabs: [4], sites: ['a.example'] });
    await endPauses('of the last session');
    const { pauses } = await readSettings();
    expect(pauses).toMatchObject({ tabs: [], sites: [] });
    expect(pauses.until).toBeGreaterThan(Date.now());
    await endPauses('that are over');
    expect((await readSettings()).pauses).toEqual(pauses);
    vi.spyOn(Date, 'now').mockReturnValue(pauses.until);
    await endPauses('that are over');
    expect(await local.get(null)).toEqual({});
  });
});
