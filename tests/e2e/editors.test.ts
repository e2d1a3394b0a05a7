/** Real editors: no mark in them, and what is typed and saved is the same to the byte. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { expectMarks } from './await-marks.ts';
import { until } from '../browsers/until.ts';
import { useSession } from './session.ts';

const session = useSession();

const EDITORS = [
  '#codemirror .cm-content',
  '#tiptap .ProseMirror',
  '#quill .ql-editor',
  '#monaco .view-lines',
  '#late',
];

async function openEditors(): Promise<{ page: Page; errors: readonly string[] }> {
  const opened = await session.open('/apps/editors');
  await until(() => opened.page.evaluate(() => 'saved' in window), 'the editors');
  return opened;
}

/** Types terms into each editor, at the end of its text. */
async function write(page: Page): Promise<void> {
  for (const selector of EDITORS) {
    await page.click(selector);
    await page.keyboard.press('End');
    await page.keyboard.type(' EHR, HIPAA and (CDIP)', { delay: 5 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('R');
    await page.keyboard.type('HIA');
  }
  const framed = await (await page.$('#framed'))!.contentFrame();
  await framed!.click('p');
  await page.keyboard.press('End');
  await page.keyboard.type(' FACHE');
}

it('in editors nothing is marked, and all that is typed is saved as without us', async () => {
  await session.store({ enabled: false, density: 'all' });
  const without = await openEditors();
  await write(without.page);
  const expected = await without.page.evaluate(() => window.saved());
  expect(expected['codemirror']).toBe('The RHIT reads ICD-10-CM. EHR, HIPAA and (CDIP)\nRHIA');
  expect(expected['monaco']).toBe('The RHIT reads ICD-10-CM. EHR, HIPAA and (CDIP)\nRHIA');
  expect(expected['framed']).toContain('FACHE');
  await without.page.close();

  await session.store({ enabled: true });
  const { page, errors } = await openEditors();
  // The text around, and that of the editor that is none yet.
  await expectMarks(page, ['him: RHIA', 'him: RHIT', 'him: ICD-10-CM']);
  await write(page);
  await expectMarks(page, ['him: RHIA']);
  expect(await page.evaluate(() => window.saved())).toEqual(expected);
  // When its editing ends, it is text like any other.
  await page.evaluate(() => document.querySelector<HTMLElement>('#late')!.removeAttribute('contenteditable'));
  await expectMarks(page, [
    'him: RHIA',
    'him: RHIT',
    'him: ICD-10-CM',
    'both: EHR',
    'both: HIPAA',
    'him: CDIP',
    'him: RHIA',
  ]);
  expect(errors).toEqual(without.errors);
  await page.close();
});
