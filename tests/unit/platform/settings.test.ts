import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_PAUSES } from '../../../platform/pauses.ts';
import { followSettings, parseSettings, readSettings, type Settings } from '../../../platform/settings.ts';
import { set, setSiteRule } from '../../../platform/store.ts';

const DEFAULTS: Settings = {
  enabled: true,
  defaultRule: 'on',
  density: 'section',
  look: 'underline',
  badge: true,
  newFirst: true,
  hover: 'rest',
  doubleClick: false,
  known: new Set(),
  wrong: new Map(),
  pauses: NO_PAUSES,
  unsynced: 0,
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
    ['badge', true],
    ['badge', false],
    ['hover', 'rest'],
    ['hover', 'modifier'],
    ['hover', 'off'],
    ['doubleClick', true],
    ['doubleClick', false],
    ['newFirst', true],
    ['newFirst', false],
  ])('takes %s: %j', (key, value) => {
    expect(parseSettings({ [key]: value })).toEqual({ ...DEFAULTS, [key]: value });
  });

  it('takes the places where a term is not meant, one item each', () => {
    const wrong = {
      'wrong:him/*': true,
      'wrong:mha-degree/example.com': true,
      'wrong:mha-degree/example.org#1x9k2b': true,
      'wrong:mha-degree/#a': true,
    };
    expect(parseSettings(wrong)).toEqual({
      ...DEFAULTS,
      wrong: new Map([
        ['him', new Set(['*'])],
        ['mha-degree', new Set(['example.com', 'example.org#1x9k2b', '#a'])],
      ]),
    });
  });

  it('takes those places as the lists that they were at first, also beside items', () => {
    const wrong = { 'wrong:him': ['*', '#a'], 'wrong:him/example.com': true, 'wrong:him/*': true };
    expect(parseSettings(wrong)).toEqual({
      ...DEFAULTS,
      wrong: new Map([['him', new Set(['*', '#a', 'example.com'])]]),
    });
    expect(parseSettings({ 'wrong:him': [] })).toEqual(DEFAULTS);
  });

  it('takes known terms, one item each', () => {
    expect(parseSettings({ 'known:ehr': true, 'known:him': true }).known).toEqual(new Set(['ehr', 'him']));
  });

  it('takes known terms as the list that they were at first, also beside items', () => {
    expect(parseSettings({ known: ['ehr', 'him'] }).known).toEqual(new Set(['ehr', 'him']));
    expect(parseSettings({ known: [] })).toEqual(DEFAULTS);
    expect(parseSettings({ known: ['ehr'], 'known:him': true }).known).toEqual(new Set(['ehr', 'him']));
  });

  it('takes what found no room in sync, and what could not be taken from there', () => {
    const synced = { look: 'tint', 'site:a.example': 'off', 'known:ehr': true };
    const unsynced = { look: 'both', 'site:a.example': null, 'known:him': true };
    expect(parseSettings(synced, { unsynced })).toEqual({
      ...DEFAULTS,
      look: 'both',
      known: new Set(['ehr', 'him']),
      unsynced: 3,
    });
    for (const unreadable of [null, 3, 'x', ['a']])
      expect(parseSettings({ look: 'tint' }, { unsynced: unreadable })).toEqual({
        ...DEFAULTS,
        look: 'tint',
      });
  });

  it('takes what sync has not taken only where nothing else has come into sync since', () => {
    const synced = { look: 'tint', density: 'all', 'site:a.example': 'off' };
    const unsynced = {
      look: { value: 'both', over: 'tint' },
      density: { value: 'page', over: null },
      'site:a.example': { value: null, over: 'off' },
      'site:b.example': { value: 'list', over: null },
      'site:c.example': { value: 'list', over: 'on' },
    };
    expect(parseSettings(synced, { unsynced })).toEqual({
      ...DEFAULTS,
      look: 'both',
      density: 'all',
      sites: new Map([['b.example', 'list']]),
      unsynced: 3,
    });
  });

  it('takes pauses, and none where they can’t be read', () => {
    const pauses = { tabs: [7], sites: ['a.example'], until: 5 };
    expect(parseSettings({}, { pauses }).pauses).toEqual(pauses);
    for (const unreadable of [null, 3, [], { tabs: 'all' }, { until: 'noon', sites: [3] }])
      expect(parseSettings({}, { pauses: unreadable })).toEqual(DEFAULTS);
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
    ['wrong:him/*', false],
    ['wrong:him/*', ['*']],
    ['wrong:him/two words', true],
    ['wrong:him/', true],
    ['wrong:/*', true],
    ['wrong:him/example.com/course', true],
    ['newFirst', 'yes'],
    ['known', 'ehr'],
    ['known', ['ehr', 3]],
    ['known', { ehr: true }],
    ['known', null],
    ['known:ehr', false],
    ['known:ehr', 'yes'],
    ['badge', 'off'],
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

  it.each(['site:', 'site:www.x.org', 'site:Example.EDU', 'site:x.org/course/', 'site:x.org:8080', 'known:'])(
    'leaves out %s, by which nothing would be found, and names it',
    (key) => {
      const value = key.startsWith('site:') ? 'off' : true;
      expect(parseSettings({ [key]: value, 'site:x.org/a?id=7': 'on' })).toEqual({
        ...DEFAULTS,
        sites: new Map([['x.org/a?id=7', 'on']]),
        broken: [key],
      });
    },
  );

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

describe('followSettings', () => {
  /** From after the first call back. */
  const watch = async () => {
    const stopper = new AbortController();
    const callback = vi.fn<(settings: Settings) => void>();
    followSettings(callback, { signal: stopper.signal });
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    callback.mockClear();
    return { callback, stop: () => stopper.abort() };
  };
  /** Long enough for a change to have been told, had it been. */
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it('calls back with all settings', async () => {
    await sync.set({ look: 'tint' });
    const { callback } = await watch();
    await set('enabled', false);
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    expect(callback).toHaveBeenCalledWith({ ...DEFAULTS, look: 'tint', enabled: false });
  });

  it('calls back when a rule is taken away', async () => {
    await setSiteRule('example.edu', 'off');
    const { callback } = await watch();
    await setSiteRule('example.edu', undefined);
    await vi.waitFor(() => expect(callback).toHaveBeenCalledWith(DEFAULTS));
  });

  it('does not go back to what an earlier reading found that took longer', async () => {
    const { callback } = await watch();
    const read = vi.spyOn(sync, 'get');
    const late = Promise.withResolvers<void>();
    read.mockImplementationOnce(() => late.promise.then(() => ({ look: 'tint' })));
    await sync.set({ look: 'tint' });
    await sync.set({ look: 'both' });
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    late.resolve();
    await wait();
    expect(callback.mock.lastCall?.[0].look).toBe('both');
    read.mockRestore();
  });

  it('does not call back for what else is kept on the device', async () => {
    const { callback } = await watch();
    await local.set({ enabled: false });
    await wait();
    expect(callback).not.toHaveBeenCalled();
  });

  it('calls back for a pause, and for what found no room in sync', async () => {
    const { callback } = await watch();
    await local.set({ pauses: { until: Date.now() + 60_000 } });
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    await local.set({ unsynced: { look: 'tint' } });
    await vi.waitFor(() => expect(callback.mock.lastCall?.[0].look).toBe('tint'));
  });

  it('does not call back once it was stopped', async () => {
    const { callback, stop } = await watch();
    stop();
    await set('enabled', false);
    await wait();
    expect(callback).not.toHaveBeenCalled();
  });

  it('does not call back when it is stopped while it reads', async () => {
    const { callback, stop } = await watch();
    const stored = await sync.get(null);
    vi.spyOn(sync, 'get').mockImplementationOnce(() => {
      stop();
      return Promise.resolve(stored);
    });
    await sync.set({ enabled: false });
    await wait();
    expect(callback).not.toHaveBeenCalled();
  });

  it('says where the browser gives nothing out, of either area', async () => {
    for (const area of [sync, local]) {
      vi.spyOn(area, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
      const [callback, onRefused] = [vi.fn<() => void>(), vi.fn<() => void>()];
      followSettings(callback, { signal: new AbortController().signal, onRefused });
      await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce());
      expect(callback).not.toHaveBeenCalled();
    }
  });

  it('does not throw when the extension has gone meanwhile', async () => {
    const { callback } = await watch();
    vi.spyOn(sync, 'get').mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await sync.set({ enabled: false });
    await wait();
    expect(callback).not.toHaveBeenCalled();
    await sync.set({ enabled: true });
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
  });
});
