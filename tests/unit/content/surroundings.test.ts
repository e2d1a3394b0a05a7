import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Surroundings } from '../../../entrypoints/content/surroundings.ts';
import { parseSettings } from '../../../platform/settings.ts';

/** A page of another origin, that can't be looked into. */
const strange = {
  length: 1,
  get parent(): object {
    return strange;
  },
  get document(): Document {
    throw new Error('of another origin');
  },
};

beforeEach(() => {
  vi.stubGlobal('top', strange);
  vi.stubGlobal('location', { href: 'https://frame.example/' });
  vi.stubGlobal('window', { parent: strange, document: { querySelector: () => null }, location });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Answers questions for the address around when they are told to, in the order in which they were asked. */
function answersToCome(): ((url: string) => void)[] {
  const answers: ((url: string) => void)[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message) => {
    const { name } = message as unknown as { name: string };
    if (name === 'tabId') return Promise.resolve(7);
    return new Promise((resolve) => answers.push((url) => resolve({ url } as never)));
  });
  return answers;
}

it('a frame keeps to the pause of its tab when an older question is answered late', async () => {
  const answers = answersToCome();
  const paused = parseSettings({}, { pauses: { tabs: [7] } });
  const around = new Surroundings();
  const finding = [around.find(parseSettings({})), around.find(paused)];
  answers[1]!('https://new.example/');
  await finding[1];
  expect(around.rule(paused)).toMatchObject({ rule: 'off', why: 'paused' });
  answers[0]!('https://old.example/');
  await finding[0];
  expect(around.rule(paused)).toMatchObject({ rule: 'off', why: 'paused' });
  expect(around.site).toBe('new.example');
});

it('a finding that was overtaken says so, before the one that counts is done', async () => {
  const answers = answersToCome();
  const around = new Surroundings();
  const finding = [around.find(parseSettings({})), around.find(parseSettings({ 'site:new.example': 'off' }))];
  answers[0]!('https://new.example/');
  expect(await finding[0]).toBe(false);
  expect(around.site).toBe('');
  answers[1]!('https://new.example/');
  expect(await finding[1]).toBe(true);
  expect(around.site).toBe('new.example');
});
