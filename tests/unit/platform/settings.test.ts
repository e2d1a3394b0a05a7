import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  onSettingsChanged,
  parseSettings,
  readSettings,
  set,
  setAside,
  setCorrection,
  setKnown,
  setSiteRule,
  type Settings,
} from '../../../platform/settings.ts';

const DEFAULTS: Settings = {
  enabled: true,
  defaultRule: 'on',
  density: 'section',
  look: 'underline',
  hover: 'rest',
  doubleClick: false,
  known: new Set(),
  wrong: new Map(),
  sites: new Map(),
  broken: [],
};

const { sync, local } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());

describe('parseSettings', () => {
  it('gives the defaults when nothing is stored', () => {
    expect(parseSettings({})).toEqual(DEFAULTS);
  });

  it.each([
    ['enabled', true],
    ['enabled', false],
    ['defaultRule', 'on'],
    ['defaultRule', 'list'],
    ['defaultRule', 'off'],
    ['density', 'all'],
    ['density', 'section'],
    ['density', 'page'],
    ['look', 'underline'],
    ['look', 'tint'],
    ['look', 'both'],
    ['hover', 'rest'],
    ['hover', 'modifier'],
    ['hover', 'off'],
    ['doubleClick', true],
    ['doubleClick', false],
  ])('takes %s: %j', (key, value) => {
    expect(parseSettings({ [key]: value })).toEqual({ ...DEFAULTS, [key]: value });
  });

  it('takes the places where a term is not meant', () => {
    const wrong = { 'wrong:him': ['*'], 'wrong:mha-degree': ['example.com', 'example.org#1x9k2b', '#a'] };
    expect(parseSettings(wrong).wrong).toEqual(
      new Map([
        ['him', new Set(['*'])],
        ['mha-degree', new Set(['example.com', 'example.org#1x9k2b', '#a'])],
      ]),
    );
    expect(parseSettings({ 'wrong:him': [] })).toEqual(DEFAULTS);
  });

  it('takes the ids of known terms', () => {
    expect(parseSettings({ known: ['ehr', 'him'] }).known).toEqual(new Set(['ehr', 'him']));
    expect(parseSettings({ known: [] })).toEqual(DEFAULTS);
  });

  it.each([
    ['enabled', 'true'],
    ['enabled', 1],
    ['enabled', null],
    ['defaultRule', 'On'],
    ['defaultRule', true],
    ['defaultRule', ''],
    ['density', 'sections'],
    ['density', ['all']],
    ['look', 'none'],
    ['look', {}],
    ['wrong:him', 'everywhere'],
    ['wrong:him', ['example.com', 3]],
    ['wrong:him', ['two words']],
    ['wrong:him', ['']],
    ['known', 'ehr'],
    ['known', ['ehr', 3]],
    ['known', { ehr: true }],
    ['known', null],
  ])('falls back for %s: %j and names it', (key, value) => {
    expect(parseSettings({ [key]: value })).toEqual({ ...DEFAULTS, broken: [key] });
  });

  it('takes site rules by host, and by host and path', () => {
    const { sites, broken } = parseSettings({
      'site:example.edu': 'off',
      'site:learn.example.edu/course/7': 'list',
      'site:jobs.example': 'on',
    });
    expect([...sites]).toEqual([
      ['example.edu', 'off'],
      ['learn.example.edu/course/7', 'list'],
      ['jobs.example', 'on'],
    ]);
    expect(broken).toEqual([]);
  });

  it('leaves out a broken site rule and names it', () => {
    const { sites, broken } = parseSettings({ 'site:example.edu': 'never', 'site:jobs.example': 'off' });
    expect([...sites]).toEqual([['jobs.example', 'off']]);
    expect(broken).toEqual(['site:example.edu']);
  });

  it('does not lose a good value beside a broken one', () => {
    const settings = parseSettings({
      enabled: 0,
      look: 'tint',
      density: 'most',
      known: ['ehr'],
      'site:a.example': 'off',
      'site:b.example': 1,
    });
    expect(settings).toMatchObject({ enabled: true, look: 'tint', density: 'section' });
    expect(settings.known).toEqual(new Set(['ehr']));
    expect([...settings.sites]).toEqual([['a.example', 'off']]);
    expect(settings.broken.toSorted()).toEqual(['density', 'enabled', 'site:b.example']);
  });

  it('does not mind keys of other versions', () => {
    expect(parseSettings({ theme: 'dark', sites: { 'a.example': 'off' } })).toEqual(DEFAULTS);
  });
});

describe('stored settings', () => {
  it('are the defaults at first', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('are read from the synced area', async () => {
    await sync.set({ enabled: false, 'site:example.edu': 'off' });
    await local.set({ look: 'tint' });
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      enabled: false,
      sites: new Map([['example.edu', 'off']]),
    });
  });

  it('are stored one item a key', async () => {
    await set('look', 'both');
    await set('enabled', false);
    expect(await sync.get(null)).toEqual({ look: 'both', enabled: false });
  });
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
  it('adds a term once', async () => {
    await setKnown('ehr', true);
    await setKnown('him', true);
    await setKnown('ehr', true);
    expect(await sync.get(null)).toEqual({ known: ['ehr', 'him'] });
  });

  it('takes a term away, and no other', async () => {
    await sync.set({ known: ['ehr', 'him'] });
    await setKnown('ehr', false);
    await setKnown('mha-degree', false);
    expect(await sync.get(null)).toEqual({ known: ['him'] });
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

describe('onSettingsChanged', () => {
  const watch = () => {
    const stopper = new AbortController();
    const callback = vi.fn<(settings: Settings) => void>();
    onSettingsChanged(callback, { signal: stopper.signal });
    return { callback, stop: () => stopper.abort() };
  };
  /** Long enough for a change to have been told, had it been. */
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it('calls back with all settings', async () => {
    await sync.set({ look: 'tint' });
    const { callback } = watch();
    await set('enabled', false);
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    expect(callback).toHaveBeenCalledWith({ ...DEFAULTS, look: 'tint', enabled: false });
  });

  it('calls back when a rule is taken away', async () => {
    await setSiteRule('example.edu', 'off');
    const { callback } = watch();
    await setSiteRule('example.edu', undefined);
    await vi.waitFor(() => expect(callback).toHaveBeenCalledWith(DEFAULTS));
  });

  it('does not call back for other areas', async () => {
    const { callback } = watch();
    await local.set({ enabled: false });
    await wait();
    expect(callback).not.toHaveBeenCalled();
  });

  it('does not call back once it was stopped', async () => {
    const { callback, stop } = watch();
    stop();
    await set('enabled', false);
    await wait();
    expect(callback).not.toHaveBeenCalled();
  });

  it('does not call back when it is stopped while it reads', async () => {
    const { callback, stop } = watch();
    const stored = await sync.get(null);
    vi.spyOn(sync, 'get').mockImplementationOnce(() => {
      stop();
      return Promise.resolve(stored);
    });
    await set('enabled', false);
    await wait();
    expect(callback).not.toHaveBeenCalled();
  });

  it('does not throw when the extension has gone meanwhile', async () => {
    const { callback } = watch();
    vi.spyOn(sync, 'get').mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await set('enabled', false);
    await wait();
    expect(callback).not.toHaveBeenCalled();
    await set('enabled', true);
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
  });
});

describe('corrections', () => {
  beforeEach(() => fakeBrowser.reset());
  const stored = () => fakeBrowser.storage.sync.get(null);

  it('are one item a term, which goes with its last place', async () => {
    await setCorrection({ id: 'him', place: 'example.com' }, true);
    await setCorrection({ id: 'him', place: '*' }, true);
    await setCorrection({ id: 'cdi', place: '*' }, true);
    expect(await stored()).toEqual({ 'wrong:him': ['example.com', '*'], 'wrong:cdi': ['*'] });
    await setCorrection({ id: 'cdi', place: '*' }, false);
    await setCorrection({ id: 'him', place: '*' }, false);
    expect(await stored()).toEqual({ 'wrong:him': ['example.com'] });
  });

  it('keep apart what could not be read before it is written over', async () => {
    await fakeBrowser.storage.sync.set({ 'wrong:him': 7 });
    await setCorrection({ id: 'him', place: '*' }, true);
    expect(await stored()).toEqual({ 'wrong:him': ['*'] });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ 'broken:wrong:him': 7 });
  });
});

it('a broken list of known terms is kept apart before it is written over', async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.sync.set({ known: 'everything' });
  await setKnown('rhia', true);
  expect(await fakeBrowser.storage.sync.get('known')).toEqual({ known: ['rhia'] });
  expect(await fakeBrowser.storage.local.get('broken:known')).toEqual({ 'broken:known': 'everything' });
});
