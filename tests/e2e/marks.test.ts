import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { PATIENCE, settledMarks } from '../browsers/page-tools.ts';
import { demoPages, startPage } from '../pages/catalog.ts';
import { marksWhen, someMarks } from './await-marks.ts';
import { useSession } from './session.ts';
import { idsOf } from './term-of.ts';

const session = useSession();

/** Frames of another origin get no size, and so do no work, until the browser has drawn them on the screen once. */
async function showFarFrames(page: Page): Promise<void> {
  for (const element of await page.$$('iframe[src^="http"]')) {
    await element.evaluate((frame) => frame.scrollIntoView({ behavior: 'instant' }));
    const frame = (await element.contentFrame())!;
    await frame.waitForFunction(() => innerWidth > 0, { timeout: PATIENCE });
    // The event that tells our script of its size comes with a frame that is drawn.
    await frame.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

beforeEach(() => session.store({ density: 'all' }));

describe('marks on the demo pages', () => {
  it.each([startPage, ...demoPages].map((demo) => [demo.path, demo] as const))('%s', async (path, demo) => {
    const { page, errors } = await session.open(path);
    const wanted = demo.marked.map(({ id }) => id);
    const idsIn = (lines: string[]): string[] => lines.flatMap((line) => idsOf(line.replace(/^\w+: /, '')));
    await showFarFrames(page);
    if (wanted.length === 0) await session.isRead(page);
    const marks = await marksWhen(page, (lines) => wanted.every((id) => idsIn(lines).includes(id)));
    const texts = marks.map((line) => line.replace(/^\w+: /, ''));
    const ids = new Set(idsIn(marks));
    if (demo.nothing) expect(marks).toEqual([]);
    for (const surface of demo.unmarked) expect(texts).not.toContain(surface);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    // A mark of anything that the catalogue does not name is a fault.
    if (wanted.length > 0) {
      const allowed = new Set([...wanted, ...demo.either]);
      expect(texts.filter((text) => !idsOf(text).some((id) => allowed.has(id)))).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the page', () => {
  it.each(['/jobs', '/degree', '/article', '/components'])(
    '%s is the same with and without marks',
    async (path) => {
      await session.store({ enabled: false });
      const { page } = await session.open(path);
      await session.isRead(page);
      expect(await settledMarks(page)).toEqual([]);
      const before = await page.content();
      await session.store({ enabled: true });
      expect((await marksWhen(page, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
      expect(await page.content()).toBe(before);
      await session.store({ enabled: false });
      expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
      expect(await page.content()).toBe(before);
      await session.reset();
      await page.close();
    },
  );

  it('gives React and hydration nothing to complain about', async () => {
    for (const path of ['/jobs', '/degree']) {
      const { page } = await session.open(path);
      expect((await marksWhen(page, (marks) => marks.length > 3)).length).toBeGreaterThan(3);
      expect(await page.evaluate(() => window.__reactErrors)).toEqual([]);
      await page.close();
    }
  });
});

describe('density', () => {
  it('marks the first mention of a section, of the page, or all', async () => {
    await session.store({ density: 'page' });
    const { page } = await session.open('/article');
    const once = await someMarks(page);
    await session.store({ density: 'section' });
    const section = await marksWhen(page, (marks) => marks.length > once.length);
    expect(section.length).toBeGreaterThan(once.length);
    await session.store({ density: 'all' });
    const all = await marksWhen(page, (marks) => marks.length > section.length);
    expect(all.length).toBeGreaterThan(section.length);
    await session.store({ density: 'page' });
    expect(await marksWhen(page, (marks) => marks.length < section.length)).toEqual(once);
    await page.close();
  });

  it('does not mark a term that the person knows', async () => {
    await session.store({ known: ['hipaa'] });
    const { page } = await session.open('/');
    const marks = await marksWhen(page, (found) => found.includes('him: RHIA'));
    expect(marks.join()).not.toContain('HIPAA');
    expect(marks.join()).toContain('RHIA');
    await session.reset();
    await page.close();
  });
});
