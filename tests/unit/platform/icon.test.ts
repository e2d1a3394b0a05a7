import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showEverywhere, showInTab } from '../../../platform/icon.ts';
import type { FrameMarks } from '../../../platform/messages.ts';
import { parseSettings } from '../../../platform/settings.ts';

const action = {
  setIcon: vi.fn<(details: { path: Record<number, string> }) => void>(),
  setBadgeText: vi.fn<(details: { text: string }) => void>(),
  setTitle: vi.fn<(details: { title: string }) => void>(),
  setPopup: vi.fn<(details: { tabId: number; popup: string }) => void>(),
  setBadgeBackgroundColor: vi.fn<() => void>(),
  setBadgeTextColor: vi.fn<() => void>(),
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(browser.action, action);
});
afterEach(() => vi.useRealTimers());

const state = (more: Partial<FrameMarks>): FrameMarks => ({
  frame: 'top',
  url: 'https://example.com/',
  isTop: true,
  frames: 0,
  path: [],
  isResting: false,
  rule: 'on',
  why: 'default',
  marked: ['rhia'],
  ...more,
});

/** What the icon of a tab is, by the states of its frames. */
async function shown(...states: FrameMarks[]) {
  return shownAfter(() => states);
}

/** The same, by what each question is answered with. */
async function shownAfter(answer: () => readonly FrameMarks[]) {
  vi.useFakeTimers();
  const connect = () => ({
    onMessage: {
      addListener: (listener: (state: FrameMarks) => void) =>
        answer().forEach((state) => setTimeout(listener, 1, state)),
    },
    onDisconnect: { addListener: () => undefined },
    postMessage: () => undefined,
    disconnect: () => undefined,
  });
  Object.assign(browser.tabs, { connect });
  const done = showInTab(7);
  await vi.runAllTimersAsync();
  await done;
  const path = action.setIcon.mock.lastCall?.[0].path;
  return { picture: path?.[16], badge: action.setBadgeText.mock.lastCall?.[0].text };
}

describe('the icon of a tab', () => {
  it('opens a popup that is told its tab', async () => {
    await shown(state({}));
    expect(action.setPopup).toHaveBeenCalledWith({ tabId: 7, popup: 'popup.html?front=7' });
  });

  it.each([
    ['on', { rule: 'on', why: 'default' }, '1'],
    ['list', { rule: 'list', why: 'site' }, ''],
    ['off', { rule: 'off', why: 'site' }, ''],
    ['paused', { rule: 'off', why: 'paused' }, ''],
    // A quiz is a pause that Termwise makes by itself.
    ['paused', { rule: 'off', why: 'quiz' }, ''],
  ] as const)('has a picture of its own: %s for %j', async (picture, rule, badge) => {
    expect(await shown(state(rule))).toEqual({ picture: `/icons/${picture}-16.png`, badge });
    expect(existsSync(`public/icons/${picture}-16.png`)).toBe(true);
    expect(existsSync(`public/icons/${picture}-32.png`)).toBe(true);
  });

  it('says what is off: all, or this page', async () => {
    const titleFor = async (why: FrameMarks['why']): Promise<string | undefined> => {
      await shown(state({ rule: 'off', why }));
      return action.setTitle.mock.lastCall?.[0].title;
    };
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
    expect(await titleFor('everywhere')).toBe('whyEverywhere');
    expect(await titleFor('site')).toBe('iconOff');
  });

  it('counts each term once, in all frames', async () => {
    const inFrame = state({ isTop: false, frame: 'in', marked: ['ehr'] });
    expect((await shown(state({}), inFrame, state({ isTop: false, frame: 'x' }))).badge).toBe('2');
  });

  it('is that of the page that the tab has gone on to meanwhile', async () => {
    const pages = [[state({})], [state({ frame: 'next', marked: [] })]];
    const answer = (): FrameMarks[] => {
      // Another tab that loads makes no difference.
      for (const tab of pages.length > 1 ? [8, 7] : [8])
        setTimeout(() => void fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, {} as never), 2);
      return pages.shift()!;
    };
    expect((await shownAfter(answer)).badge).toBe('');
    expect(pages).toEqual([]);
    expect(action.setBadgeText).toHaveBeenCalledOnce();
  });

  it('has no number where the person wants none', async () => {
    await fakeBrowser.storage.sync.set({ badge: false });
    expect((await shown(state({}))).badge).toBe('');
  });

  it('stays as it is for all tabs where no script of ours runs', async () => {
    await shown();
    expect(action.setIcon).not.toHaveBeenCalled();
  });
});

it('the icon of all tabs is off when Termwise is, and paused when everything is', async () => {
  const pictureFor = async (synced: object, device: object): Promise<string | undefined> => {
    await showEverywhere(parseSettings({ ...synced }, { ...device }));
    return action.setIcon.mock.lastCall?.[0].path[16];
  };
  expect(await pictureFor({}, {})).toBe('/icons/on-16.png');
  expect(await pictureFor({ enabled: false }, {})).toBe('/icons/off-16.png');
  expect(await pictureFor({}, { pauses: { until: Date.now() + 60_000 } })).toBe('/icons/paused-16.png');
});
