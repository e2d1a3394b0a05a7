import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atRest } from '../browsers/at-rest.ts';
import { someMarks } from './await-marks.ts';
import { useSession } from './session.ts';

const session = useSession();
beforeEach(() => session.reset());

/** The name of the part that a popup or panel speaks of, and what it lists. */
const spoken = (popup: Page): Promise<{ part: string | undefined; terms: string[] }> =>
  popup.evaluate(() => ({
    part: /“(.*)”/.exec(document.querySelector('.part-line span')?.textContent ?? '')?.[1],
    terms: [...document.querySelectorAll('.term-name')].map((node) => node.textContent ?? ''),
  }));

/** A page that is empty, and the popup, which follows it. */
async function openBlank(): Promise<{ page: Page; popup: Page }> {
  const { page } = await session.open('/living/blank');
  const popup = await session.extension.popup(page);
  return { page, popup };
}

/** Looks at what the popup says: a page may be read in slices. */
const LOOKS = 6;

/**
 * What the popup says of a page with such a body, once all of it has been read: HIPAA stands in its part in view, FACHE
 * at its end. Where HIPAA stood before as well, it is EMTALA by turns, which tells the new body from the old one.
 */
async function partOf({ page, popup }: { page: Page; popup: Page }, body: string): Promise<unknown> {
  const awaited = (await spoken(popup)).terms.includes('HIPAA') ? 'EMTALA' : 'HIPAA';
  await page.evaluate((html) => (document.body.innerHTML = html), body.replaceAll('HIPAA', awaited));
  // A frame loads late in a tab that is not in front.
  await expect.poll(async () => (await spoken(popup)).terms).toContain(awaited);
  const { part, terms } = await atRest(() => spoken(popup), LOOKS);
  return part === undefined ? terms.includes('FACHE') && 'the whole page' : !terms.includes('FACHE') && part;
}

/** What a posting asks for. */
const asked = '<p>The RHIA or RHIT exam, CDIP preferred.</p><p>Knows HIPAA.</p>';
/** Two columns, the other one first. */
const columns = (list: string, pane: string, gap = ''): string =>
  `<div style="display: flex"><div style="width: 300px">${list}<p>Our FACHE leads.</p></div>
   ${gap}<div style="flex: 1">${pane}</div></div>`;
const manager = 'Health Information Manager';
const inList = (...names: string[]): string =>
  `<ul>${names.map((name, at) => `<li><a href="/job/${at}">${name}</a></li>`).join('')}</ul>`;
/** Each entry of its own kind, with a place below the title. */
const cards = (open: string, close: string, title = (name: string): string => `<div>${name}</div>`): string =>
  [manager, 'Practice Manager', 'Coder']
    .map((name) => `${open}${title(name)}<div>Acme Hospital, Ohio</div>${close}`)
    .join('');
const link = (name: string): string => `<a href="/job/${name.length}">${name}</a>`;
const covered = (name: string): string =>
  `<a href="/job" aria-label="View ${name}" style="position: absolute; inset: 0"></a><div><span>${name}</span></div>`;
/** In Chromium a form has them in the place of what elements are and do. */
const fields = [
  'checkVisibility',
  'closest',
  'contains',
  'getAttribute',
  'getBoundingClientRect',
  'matches',
  'nextElementSibling',
  'parentElement',
  'parentNode',
  'querySelector',
  'textContent',
]
  .map((name) => `<input name="${name}">`)
  .join('');
const plain = `<h2>${manager}</h2>${asked}`;

describe('the part in view', () => {
  it('is the open posting, however a board writes its title', async () => {
    const blank = await openBlank();
    const list = inList(manager, 'Practice Manager');
    for (const [what, body, name = manager] of [
      ['a list of links', columns(list, plain)],
      [
        'a title with a suffix',
        columns(list, `<h2>${manager}<i> - job post</i></h2>${asked}`),
        `${manager} - job post`,
      ],
      ['a title with an employer', columns(list, `<h1>${manager} | Acme</h1>${asked}`), `${manager} | Acme`],
      ['a title with what it is', columns(list, `<h1>${manager} (New)</h1>${asked}`), `${manager} (New)`],
      ['a small title', columns(list, `<h3>${manager}</h3>${asked}<h2>About us</h2>`)],
      [
        'other capitals and white space',
        columns(list, `<h2>HEALTH\n  information&nbsp;Manager</h2>${asked}`),
        'HEALTH information Manager',
      ],
      ['a badge in the list', columns(inList(`New ${manager}`, 'Coder'), plain)],
      ['a badge in a box of its own', columns(inList(`<b>New</b>${manager}`, 'Coder'), plain)],
      ['a short title', columns(inList('CDIS', 'Coder'), `<h2>CDIS</h2>${asked}`), 'CDIS'],
    ] as const)
      expect.soft(await partOf(blank, body), what).toBe(name);
  });

  it('is the open posting, whatever its list is made of', async () => {
    const blank = await openBlank();
    const list = inList(manager, 'Practice Manager');
    for (const [what, body] of [
      ['buttons', columns(cards('<button>', '</button>'), plain)],
      ['buttons with a title alone', columns(`<button>${manager}</button><br><button>Coder</button>`, plain)],
      ['buttons in a list', columns(`<ul>${cards('<li><button>', '</button></li>')}</ul>`, plain)],
      ['what acts as buttons', columns(cards('<div role="button" tabindex="0">', '</div>'), plain)],
      ['options', columns(`<div role="listbox">${cards('<div role="option">', '</div>')}</div>`, plain)],
      [
        'what acts as a list',
        columns(`<div role="list">${cards('<div role="listitem">', '</div>')}</div>`, plain),
      ],
      ['cards with a link', columns(cards('<div>', '</div>', link), plain)],
      [
        'cards with a heading',
        columns(
          cards('<div>', '</div>', (title) => `<h3>${link(title)}</h3>`),
          plain,
        ),
      ],
      [
        'cards within a navigation',
        columns(`<nav>${cards('<li>', '</li>', (title) => `<h3>${link(title)}</h3>`)}</nav>`, plain),
      ],
      ['a title that is a link', columns(list, `<h2>${link(manager)}</h2>${asked}`)],
      [
        'a title that is a link, beside cards',
        columns(cards('<div>', '</div>', link), `<h1>${link(manager)}</h1>${asked}`),
      ],
      [
        'the same title twice in the list',
        columns(cards('<div>', '</div>', link) + cards('<div>', '</div>', link), plain),
      ],
      [
        'a way back above the title',
        columns(cards('<div>', '</div>', link), `<div>${link(manager)}</div>${plain}`),
      ],
      // Others like it, which are in the list too, stand below.
      ['others below it', columns(inList(manager, 'Coder'), `<div>${plain}</div><h2>${link('Coder')}</h2>`)],
      [
        'filters named like its sections',
        inList('Benefits', 'Pay') + columns(list, `${plain}<h2>Benefits</h2><p>Dental</p>`),
      ],
      [
        'cards with an empty link over them, beside a title that is a link',
        columns(
          cards('<div style="position: relative">', '</div>', covered),
          `<h1>${link(manager)}</h1>${asked}`,
        ),
      ],
      ['forms', columns(`<form>${fields}${list}</form>`, `<form>${fields}${plain}</form>`)],
    ] as const)
      expect.soft(await partOf(blank, body), what).toBe(manager);
  });

  it('is in the frame that takes up most of the screen, where that is what is read', async () => {
    const blank = await openBlank();
    const list = inList('Coder', 'Practice Manager');
    const frame = (content: string, size = 'width: 100%; height: 500px', more = 'sandbox'): string =>
      `<iframe ${more} style="border: 0; ${size}" srcdoc="${content.replaceAll('"', '&quot;')}"></iframe>`;
    const posting = `<h1>${manager}</h1>${asked}`;
    const video = frame('<p>HIPAA</p>');
    for (const [what, body, part = manager] of [
      ['a frame beside the list', columns(list, frame(posting))],
      ['one of the same origin', columns(list, frame(posting, undefined, ''))],
      [
        'one in the only main part of the page',
        `<main>${columns(list, frame(posting))}</main><p>Our MHA</p>`,
      ],
      ['one below the list', list + frame(posting) + '<p>Our FACHE leads.</p>'],
      ['one in a frame', columns(list, frame(frame(posting, 'width: 400px; height: 400px')))],
      [
        'a board in a frame',
        columns('', frame(columns(inList(manager, 'Coder'), plain), 'width: 100%; height: 500px')),
      ],
      ['one without a title', columns(list, frame(asked)), 'about:srcdoc'],
      ['a small one', columns(list, frame(posting, 'width: 200px; height: 200px')), 'the whole page'],
      [
        'one below the screen',
        columns(list, '<div style="height: 2000px"></div>' + frame(posting)),
        'the whole page',
      ],
      ['one with hardly a term', columns(list, video), 'the whole page'],
      ['a video in the open posting', columns(inList(manager, 'Coder'), plain + video)],
      [
        'a posting with a frame below it',
        columns(inList(manager, 'Coder'), plain + frame('<p>MHA, MBA, CMS</p>')),
      ],
    ] as const)
      expect.soft(await partOf(blank, body), what).toBe(part);
  });

  it('is not made up where a page names its sections, its pages or itself', async () => {
    const blank = await openBlank();
    const rest = '<p>Our FACHE leads.</p>';
    const section = (name: string): string => `<div><h2>${name}</h2>${asked}</div>`;
    const names = ['Privacy rules', 'Patient access', 'Release of records'];
    const sections = names.map(section).join('');
    const lines = (tag: string, more = ''): string =>
      names.map((name) => `<${tag} ${more}>${name}</${tag}>`).join(' ');
    for (const [what, body] of [
      [
        'a table of contents',
        `<h1>Guide</h1><ul>${names.map((name) => `<li><a href="#x">${name}</a></li>`).join('')}</ul>${sections}${rest}`,
      ],
      [
        'a table of contents of buttons beside it',
        `<h1>Guide</h1>${rest}${columns(lines('button'), sections)}`,
      ],
      ['a list of lessons above them', `<h1>Course</h1>${inList(...names)}${sections}${rest}`],
      [
        'a list of lessons, none of which is open',
        `<h1>Privacy rules: a course</h1>${asked}${inList(...names)}${rest}`,
      ],
      [
        'lessons that fold',
        names.map((name) => `<h3><button>${name}</button></h3><div>${asked}</div>`).join('') + rest,
      ],
      ['tabs', `<div role="tablist">${lines('button', 'role="tab"')}</div>${section(names[1]!)}${rest}`],
      ['tabs beside', columns(`<ul role="tablist">${lines('li', 'role="tab"')}</ul>`, section(names[1]!))],
      ['tabs that don’t say so', `<h1>Coder</h1>${rest}<div>${lines('button')}</div>${section(names[1]!)}`],
      [
        'tabs that are links',
        `<h1>Coder</h1>${rest}<div>${lines('a', 'href="/tab"')}</div>${section(names[1]!)}`,
      ],
      ['tabs in a list', `<h1>Coder</h1>${rest}<ul><li>${lines('button')}</li></ul>${section(names[1]!)}`],
      ['a menu with the name of the page', `<nav>${inList(...names)}</nav>${section(names[1]!)}${rest}`],
      ['such a menu beside it', columns(`<nav>${inList(...names)}</nav>`, section(names[1]!))],
      [
        'a path with the name of the page',
        `<div>${lines('a', 'href="/up"')}</div>${section(names[2]!)}${rest}`,
      ],
      ['a short word of a heading', columns(inList('Code', 'Care'), `<h2>Care of records</h2>${asked}`)],
      [
        'the name of a heading’s beginning',
        columns(inList('Health information', 'Care'), `<h2>Health information in Ohio</h2>${asked}`),
      ],
      ['the beginning of another word', columns(inList('Coder', 'Care'), `<h2>Coders wanted</h2>${asked}`)],
      [
        'cards beside one another with one title',
        `<div style="display: flex">${`<div><h3>${link(manager)}</h3>${asked}</div>`.repeat(2)}</div>${rest}`,
      ],
      [
        'a link to its only section',
        `<h1>Guide</h1><ul><li><a href="#x">${names[0]}</a></li></ul>${section(names[0]!)}${rest}`,
      ],
      [
        'a short word at the beginning of an entry',
        columns(inList('Care of records', 'Coder'), `<h2>Care</h2>${asked}`),
      ],
      [
        'cards that are no links beside a title that is',
        columns(
          `<div><h3>${manager}</h3>${asked}</div><div><h3>Coder</h3></div>`,
          `<h2>${link(manager)}</h2><p>The HITECH Act</p>`,
        ),
      ],
      [
        'a small heading below another',
        columns(cards('<div>', '</div>', link), `<h2>Guide</h2>${asked}<h3>Coder</h3>${asked}`),
      ],
    ] as const)
      expect.soft(await partOf(blank, body), what).toBe('the whole page');
  });

  it('leaves out what leads to other postings', async () => {
    const blank = await openBlank();
    const posting = `<h1>${manager}</h1>${asked}`;
    const others = `<ul><li>${link('Administrator')}<p>Our FACHE leads.</p></li></ul>`;
    const section = (name: string): string => `<section><h2>${name}</h2>${others}</section>`;
    for (const [what, body] of [
      ['on a page of its own', `<main>${posting}${section('Similar jobs')}</main>`],
      ['before it', `<div><h3>People also viewed</h3>${others}<div>${posting}</div></div>`],
      ['without a title of its own', asked + section('More jobs at Acme Health')],
      ['below the open one', columns(inList(manager, 'Coder'), plain + section('Recommended for you'))],
      ['in a form', `<form>${fields}${posting}${section('Jobs similar to this one')}</form>`],
      [
        'between its parts',
        `<main>${posting}<h2>Related jobs</h2>${others}<h2>About us</h2><p>The HITECH Act</p></main>`,
      ],
    ] as const) {
      const title = what === 'without a title of its own' ? await blank.page.title() : manager;
      expect.soft(await partOf(blank, body), what).toBe(title);
    }
    expect((await spoken(blank.popup)).terms).toContain('HITECH Act');
    for (const [what, body] of [
      [
        'a text about jobs',
        `<h1>Guide</h1>${asked}<h2>Related jobs in health information: a guide</h2>${others}`,
      ],
      ['a page of jobs', `<main>${asked}<h1>Similar jobs</h1>${others}</main>`],
      ['a text that leads nowhere', `<h1>Guide</h1>${asked}<h2>Similar roles</h2><p>Our FACHE leads.</p>`],
      ['a page with hardly more', `<h1>Coder</h1><p>HIPAA</p>${section('Similar jobs')}`],
    ] as const)
      expect.soft(await partOf(blank, body), what).toBe('the whole page');
  });

  it('is a dialog only where that is what is read', async () => {
    const blank = await openBlank();
    const list = inList(manager, 'Coder');
    const dialog = (attributes: string, style: string): string =>
      `<div role="dialog" ${attributes} style="position: fixed; background: #fff; ${style}"><h2>Cookies</h2><p>HIPAA, PHI and HITECH.</p></div>`;
    for (const [what, more, part] of [
      ['a notice at the foot', dialog('', 'inset: auto 0 0 0'), manager],
      ['one that says that it is modal', dialog('aria-modal="true"', 'inset: auto 0 0 0'), manager],
      ['a chat in a corner', dialog('', 'inset: 20% 0 0 auto; width: 200px'), manager],
      ['a dialog over the middle', dialog('', 'inset: 20%'), 'Cookies'],
      ['a modal drawer', dialog('aria-modal="true"', 'inset: 0 0 0 auto; width: 200px'), 'Cookies'],
      [
        'a form over the middle',
        dialog('', 'inset: 20%').replaceAll('div', 'form').replace('<h2>', `${fields}<h2>`),
        'Cookies',
      ],
    ] as const)
      expect.soft(await partOf(blank, columns(list, plain) + more), what).toBe(part);
    await partOf(blank, `${columns(list, plain)}<dialog>Take HIPAA, PHI and HITECH.</dialog>`);
    await blank.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await expect.poll(async () => (await spoken(blank.popup)).part).toBe(await blank.page.title());
  });

  it.each([
    ['of a page', 'on', 'document.scrollingElement'],
    ['of a page that is only listed', 'list', 'document.scrollingElement'],
    ['of a pane', 'on', 'document.querySelector("#pane")'],
    ['of a pane in a shadow root', 'on', 'document.querySelector("#host").shadowRoot.querySelector("div")'],
  ] as const)('changes at the side with a scroll %s', async (_, rule, scroller) => {
    await session.store({ 'site:127.0.0.1': rule });
    const { page } = await session.open('/living/blank');
    const job = (name: string, words: string): string =>
      `<article style="height: 900px"><h2>${name}</h2><p>${words}</p></article>`;
    await page.evaluate(
      (articles, where) => {
        document.body.innerHTML = where.includes('#pane')
          ? `<div id="pane" style="height: 90vh; overflow: auto">${articles}</div>`
          : `<div id="host">${articles}</div>`;
        if (where.includes('shadowRoot'))
          document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML =
            '<div style="height: 90vh; overflow: auto"><slot></slot></div>';
      },
      job('First job', 'RHIA or RHIT, CDIP preferred.') + job('Second job', 'FACHE, MHA, JCAHO and a CEO.'),
      scroller,
    );
    if (rule === 'on') await someMarks(page);
    const side = await session.extension.openExtensionPage('popup.html?side', { width: 360, height: 600 });
    await page.bringToFront();
    const part = async (): Promise<unknown> => (await spoken(side)).part;
    await expect.poll(part).toBe('First job');
    for (const [top, name] of [
      [1000, 'Second job'],
      [0, 'First job'],
    ] as const) {
      await page.evaluate(`${scroller}.scrollTo(0, ${top})`);
      await expect.poll(part).toBe(name);
    }
    expect((await spoken(side)).terms).toContain('RHIA');
    expect((await spoken(side)).terms).not.toContain('FACHE');
  });
});
