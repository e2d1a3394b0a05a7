import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { backgroundErrors, clickOn, markLines, settledMarks, until } from '../browsers/page-tools.ts';
import { marksWhen, someMarks } from './await-marks.ts';
import { useSession } from './session.ts';

const session = useSession();

describe('changes of the page', () => {
  it('marks text that is changed in place, and forgets what it was', async () => {
    const { page } = await session.open('/bad/editors');
    await someMarks(page);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'probe';
      paragraph.textContent = 'Nothing here yet.';
      document.body.append(paragraph);
    });
    await page.evaluate(() => {
      (document.querySelector('#probe')!.firstChild as Text).data = 'The RHIT exam is open.';
    });
    expect(await marksWhen(page, (marks) => marks.includes('him: RHIT'))).toContain('him: RHIT');
    await page.evaluate(() => {
      (document.querySelector('#probe')!.firstChild as Text).data = 'The exam is open.';
    });
    expect(await marksWhen(page, (marks) => !marks.includes('him: RHIT'))).not.toContain('him: RHIT');
    await page.close();
  });

  it('follows a posting that replaces another in the same elements', async () => {
    const { page } = await session.open('/jobs');
    const first = await someMarks(page);
    const title = await page.$eval('main h1', (heading) => heading.textContent);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('nav.list .card')[3]!.click());
    await expect.poll(() => page.$eval('main h1', (heading) => heading.textContent)).not.toBe(title);
    const second = await marksWhen(page, (marks) => marks.length > 0 && marks.join() !== first.join());
    expect(second).not.toEqual(first);
    expect(await page.evaluate(() => window.__reactErrors)).toEqual([]);
    // What is marked is what a new load of the same address marks.
    const { page: fresh } = await session.open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await marksWhen(fresh, (marks) => marks.join() === second.join())).toEqual(second);
    await page.close();
    await fresh.close();
  });

  it('marks text moved and removed elements no more', async () => {
    const { page } = await session.open('/article');
    expect((await marksWhen(page, (marks) => marks.length > 5)).length).toBeGreaterThan(5);
    await page.evaluate(() => document.body.replaceChildren('All gone.'));
    expect(await marksWhen(page, (marks) => marks.length === 0)).toEqual([]);
    await page.close();
  });
});

describe('where text may be', () => {
  const inPage = async (make: () => void): Promise<string[]> => {
    const { page, errors } = await session.open('/anime');
    await settledMarks(page);
    await page.evaluate(make);
    const marks = await someMarks(page);
    expect(errors).toEqual([]);
    await page.close();
    return marks;
  };

  it.each<[string, () => void, string[]]>([
    [
      'an open shadow root',
      () => {
        const host = document.body.appendChild(document.createElement('div'));
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>RHIT wanted</p>';
      },
      ['him: RHIT'],
    ],
    [
      'a closed shadow root within an open one',
      () => {
        const host = document.createElement('job-card');
        const inner = document.createElement('job-body');
        host.attachShadow({ mode: 'open' }).append(inner);
        inner.attachShadow({ mode: 'closed' }).innerHTML = '<p>CDIP wanted in a hospital</p>';
        document.body.append(host);
      },
      ['him: CDIP'],
    ],
    [
      'an about:blank frame filled by script',
      () => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.contentDocument!.body.innerHTML = '<p>The RHIA exam</p>';
      },
      ['him: RHIA'],
    ],
    [
      'a srcdoc frame',
      () => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>The RHIA exam</p>';
        document.body.append(frame);
      },
      ['him: RHIA'],
    ],
    [
      'a sandboxed frame',
      () => {
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-scripts');
        frame.srcdoc = '<p>The RHIA exam</p>';
        document.body.append(frame);
      },
      ['him: RHIA'],
    ],
    [
      'a word that runs over inline elements',
      () => document.body.insertAdjacentHTML('beforeend', '<p>An R<b>H</b>I<i>A</i> holder</p>'),
      ['him: RHIA'],
    ],
    [
      'a word with the number of a footnote at it',
      () => document.body.insertAdjacentHTML('beforeend', '<p>An RHIA<sup><a>1</a></sup> holder</p>'),
      ['him: RHIA'],
    ],
    [
      'a word that touches another in the next element',
      () => document.body.insertAdjacentHTML('beforeend', '<p>An <b>RHIA</b><span>Required</span></p>'),
      ['him: RHIA'],
    ],
    [
      'a word that a margin parts from another',
      () =>
        document.body.insertAdjacentHTML(
          'beforeend',
          '<p>An <b>RHIA</b><span style="margin-left:6px">required</span></p>',
        ),
      ['him: RHIA'],
    ],
  ])('is marked in %s', async (_name, make, expected) => {
    expect(await inPage(make)).toEqual(expected);
  });

  it.each<[string, string]>([
    [
      'hidden text',
      '<p style="display:none">RHIT</p><p hidden>RHIT</p><p style="visibility:hidden">RHIT</p>',
    ],
    [
      'text for screen readers only',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">RHIT</p>',
    ],
    ['words parted by a block edge', '<div>RH</div><div>IT</div><p>RH<br>IT</p>'],
    ['words parted by style', '<p style="display:flex"><span>RH</span><span>IT</span></p>'],
    ['code', '<p><code>RHIT</code> <kbd>RHIT</kbd></p><pre>RHIT</pre>'],
    [
      'editable text',
      '<div contenteditable><p>RHIT</p></div><textarea>RHIT</textarea><div role="textbox">RHIT</div>',
    ],
  ])('is not marked in %s', async (_name, html) => {
    const { page } = await session.open('/anime');
    await page.evaluate((inner) => document.body.insertAdjacentHTML('beforeend', inner), html);
    // The paragraph after it shows that the addition was read.
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<section><p>CDIP wanted in a hospital</p></section>'),
    );
    expect(await someMarks(page)).toEqual(['him: CDIP']);
    await page.close();
  });

  it('is marked in forms that have a field named like anything that elements are or do', async () => {
    await session.store({ density: 'all' });
    const { page, errors } = await session.open('/living/blank');
    const names = await page.evaluate(() => {
      const found = new Set<string>();
      for (
        let at: object = HTMLFormElement.prototype;
        at !== Object.prototype;
        at = Object.getPrototypeOf(at)
      )
        for (const name of Object.getOwnPropertyNames(at)) found.add(name);
      return [...found];
    });
    expect(names.length).toBeGreaterThan(300);
    // Of more marks on a page, only those near the screen are shown.
    for (let at = 0; at < names.length; at += 100) {
      const some = names.slice(at, at + 100);
      await page.evaluate((group) => {
        document.body.innerHTML = group
          .map((name) => `<form><input name="${name}">The RHIA exam<div></div></form>`)
          .join('');
      }, some);
      expect(await marksWhen(page, ({ length }) => length === some.length)).toEqual(
        some.map(() => 'him: RHIA'),
      );
      await page.evaluate(() => {
        for (const div of document.querySelectorAll('form div'))
          div.append(Object.assign(document.createElement('p'), { textContent: 'The RHIT exam' }));
      });
      expect(await marksWhen(page, ({ length }) => length === 2 * some.length)).toHaveLength(2 * some.length);
      // One in which people write is left out, and one tells the language of what is in it.
      await page.evaluate((group) => {
        const forms = group.map(
          (name) =>
            `<form contenteditable><input name="${name}">RHIA</form>` +
            `<form lang="en"><input name="${name}"><p>CDIP wanted in a hospital</p></form>`,
        );
        document.body.lastElementChild!.insertAdjacentHTML('afterend', forms.join(''));
        for (const form of document.querySelectorAll('form:not([lang], [contenteditable])'))
          document.body.removeChild(form);
      }, some);
      expect(await marksWhen(page, ({ length }) => length === some.length)).toEqual(
        some.map(() => 'him: CDIP'),
      );
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('marks hidden text once it is shown', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<button id="probe">Show</button><p id="later" style="display:none">RHIT</p><p>CDIP wanted in a hospital</p>',
      );
      const later = document.querySelector<HTMLElement>('#later')!;
      document.querySelector('#probe')!.addEventListener('click', () => (later.style.display = ''));
    });
    expect(await someMarks(page)).toEqual(['him: CDIP']);
    await clickOn(page, '#probe');
    const both = ['him: RHIT', 'him: CDIP'];
    expect(await marksWhen(page, (marks) => marks.length > 1)).toEqual(both);
    await page.close();
  });

  it.each<[string, string, () => void, () => void]>([
    [
      'a class',
      '<style>.gone { display: none }</style><p id="later" class="gone">RHIT</p>',
      () => document.querySelector('#later')!.classList.remove('gone'),
      () => document.querySelector('#later')!.classList.add('gone'),
    ],
    [
      'a class of an element far above',
      '<style>.shut #later { visibility: hidden }</style><section class="shut"><div><p id="later">RHIT</p></div></section>',
      () => document.querySelector('.shut')!.classList.replace('shut', 'wide'),
      () => document.querySelector('.wide')!.classList.replace('wide', 'shut'),
    ],
    [
      'a style',
      '<p id="later" style="display:none">RHIT</p>',
      () => document.querySelector<HTMLElement>('#later')!.style.removeProperty('display'),
      () => (document.querySelector<HTMLElement>('#later')!.style.display = 'none'),
    ],
    [
      'hidden',
      '<div id="later" hidden><p>RHIT</p></div>',
      () => (document.querySelector<HTMLElement>('#later')!.hidden = false),
      () => (document.querySelector<HTMLElement>('#later')!.hidden = true),
    ],
    [
      'a state',
      '<style>[data-state="closed"] { visibility: hidden }</style><section id="later" data-state="closed"><p>RHIT</p></section>',
      () => document.querySelector('#later')!.setAttribute('data-state', 'open'),
      () => document.querySelector('#later')!.setAttribute('data-state', 'closed'),
    ],
    [
      'what is said to screen readers',
      '<style>[aria-hidden="true"] { height: 0; overflow: hidden }</style><section id="later" aria-hidden="true"><p>RHIT</p></section>',
      () => document.querySelector('#later')!.setAttribute('aria-hidden', 'false'),
      () => document.querySelector('#later')!.setAttribute('aria-hidden', 'true'),
    ],
    [
      'a style sheet that goes',
      '<style id="sheet">.late { visibility: hidden }</style><section class="late"><p>RHIT</p></section>',
      () => document.querySelector('#sheet')!.remove(),
      () =>
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: '.late { visibility: hidden }' }),
        ),
    ],
    [
      'an opacity',
      '<section id="later" style="opacity:0"><p>RHIT</p></section>',
      () => document.querySelector('#later')!.setAttribute('style', ''),
      () => document.querySelector('#later')!.setAttribute('style', 'opacity:0'),
    ],
    [
      'a drawer at the right',
      '<section id="later" style="position:fixed;left:100%;top:0;width:300px"><p>RHIT</p></section>',
      () =>
        document.querySelector('#later')!.setAttribute('style', 'position:fixed;right:0;top:0;width:300px'),
      () =>
        document.querySelector('#later')!.setAttribute('style', 'position:fixed;left:100%;top:0;width:300px'),
    ],
    [
      'open details',
      '<details id="later"><summary>More</summary><p>RHIT</p></details>',
      () => (document.querySelector<HTMLDetailsElement>('#later')!.open = true),
      () => (document.querySelector<HTMLDetailsElement>('#later')!.open = false),
    ],
    [
      'a dialog',
      '<dialog id="later"><p>RHIT</p></dialog>',
      () => document.querySelector<HTMLDialogElement>('#later')!.showModal(),
      () => document.querySelector<HTMLDialogElement>('#later')!.close(),
    ],
    [
      'a popover',
      '<div id="later" popover>RHIT</div>',
      () => document.querySelector<HTMLElement>('#later')!.showPopover(),
      () => document.querySelector<HTMLElement>('#later')!.hidePopover(),
    ],
    [
      'the end of editing',
      '<div id="later" contenteditable="true"><p>RHIT</p></div>',
      () => document.querySelector<HTMLElement>('#later')!.removeAttribute('contenteditable'),
      () => (document.querySelector<HTMLElement>('#later')!.contentEditable = 'true'),
    ],
  ])('is marked when %s shows it, and not when it is hidden again', async (_name, html, show, hide) => {
    const { page } = await session.open('/anime');
    // The paragraph after it shows that the addition was read.
    const all = `${html}<p>CDIP wanted in a hospital</p>`;
    await page.evaluate((inner) => document.body.insertAdjacentHTML('beforeend', inner), all);
    expect(await someMarks(page)).toEqual(['him: CDIP']);
    await page.evaluate(show);
    expect(await marksWhen(page, (marks) => marks.length > 1)).toEqual(['him: RHIT', 'him: CDIP']);
    await page.evaluate(hide);
    expect(await marksWhen(page, (marks) => marks.length === 1)).toEqual(['him: CDIP']);
    await page.close();
  });
});

describe('a page of very many marks', () => {
  const inView = (page: Page, inside: string): Promise<number> =>
    page.evaluate((selector) => {
      const ranges = ['him', 'ha', 'both'].flatMap((field) => [
        ...((CSS.highlights.get(`termwise-${field}`) ?? []) as Iterable<StaticRange>),
      ]);
      return ranges.filter(({ startContainer }) => {
        const element = startContainer.parentElement!;
        const { top, bottom } = element.getBoundingClientRect();
        return element.closest(selector) && bottom > 0 && top < innerHeight;
      }).length;
    }, inside);

  it('shows those on the screen beside a long list that scrolls by itself, wherever each is scrolled to', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      const card = '<article class="card"><p>RHIT or RHIA</p><p>CDIP, CHDA</p></article>';
      const text = '<section><p>Pay for an RHIA who knows HIPAA.</p></section>';
      document.body.innerHTML = `
        <div style="display: flex">
          <nav style="width: 200px; height: 100vh; overflow: auto; position: sticky; top: 0">${card.repeat(150)}</nav>
          <main>${text.repeat(120)}</main>
        </div>`;
    });
    const bothHave = async (): Promise<boolean> =>
      (await inView(page, 'nav')) > 8 && (await inView(page, 'main')) > 8;
    await until(bothHave, 'both are marked');
    await page.evaluate(() => document.querySelector('nav')!.scrollTo(0, 6_000));
    await until(bothHave, 'both are marked once the list is scrolled');
    await page.evaluate(() => scrollTo(0, 3_000));
    await until(bothHave, 'both are marked once the page is scrolled');
    await page.close();
  });

  it('shows those on the screen however it is laid out, and when it moves or changes without a word', async () => {
    const { page, errors } = await session.open('/anime');
    await session.store({ density: 'all' });
    const lines = Array.from({ length: 400 }, (_, at) => `${at}: an RHIT or RHIA is wanted`);
    const column = `<td style="width: 50%">${lines.join('<br>')}</td>`;
    const posts = lines.map((line) => `<p>${line}</p>`).join('');
    const low = '{ height: 100%; overflow-x: hidden }';
    /** The words on the screen that have a mark, and those that should. */
    const seen = (): Promise<{ marked: number; all: number }> =>
      page.evaluate(() => {
        const isOnScreen = (node: Node, start: number, end: number): boolean => {
          const live = document.createRange();
          live.setStart(node, start);
          live.setEnd(node, end);
          const { top, bottom } = live.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        };
        const marked = ([...(CSS.highlights.get('termwise-him') ?? [])] as StaticRange[]).filter(
          ({ startContainer, startOffset, endOffset }) => isOnScreen(startContainer, startOffset, endOffset),
        );
        let all = 0;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
          for (const { index } of text.data.matchAll(/RHI[TA]/g))
            if (isOnScreen(text, index, index + 4)) all++;
        return { marked: marked.length, all };
      });
    const allAreMarked = (what: string): Promise<unknown> =>
      until(async () => {
        const { marked, all } = await seen();
        return all > 20 && marked === all;
      }, `all on the screen are marked: ${what}`);
    for (const [what, html] of [
      ['one text', `<style>html ${low}</style><p style="white-space: pre">${lines.join('\n')}</p>`],
      ['columns', `<style>html { height: 100% } body ${low}</style><table><tr>${column.repeat(2)}</table>`],
      ['from the bottom up', `<div style="display: flex; flex-direction: column-reverse">${posts}</div>`],
      ['below what goes', `<div id="above" style="height: 20000px"></div>${posts}`],
    ] as const) {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
        scrollTo(0, 0);
      }, html);
      if (what !== 'below what goes') await allAreMarked(what);
      await page.evaluate(() => scrollTo(0, 3_000));
      if (what !== 'below what goes') await allAreMarked(`${what}, scrolled`);
    }
    await page.evaluate(() => {
      document
        .querySelector('#above')!
        .animate({ height: ['20000px', '0'] }, { duration: 100, fill: 'forwards' });
    });
    await allAreMarked('after it has moved');
    // While it is decided what is shown.
    for (let round = 0; round < 10; round++)
      await page.evaluate((round) => {
        for (const post of document.querySelectorAll('p:nth-child(3n)'))
          post.textContent = `An RHIT, ${round}`;
      }, round);
    await allAreMarked('after it has changed');
    expect(errors).toEqual([]);
    await page.close();
  });
});

it('a long page is read to its end also while somebody scrolls all the time', async () => {
  const { page } = await session.open('/anime');
  await settledMarks(page);
  await page.evaluate(() => {
    const plain = '<p>Plain words that stand for nothing, <b>one after the other</b>.</p>';
    document.body.innerHTML = `${plain.repeat(20_000)}<p>An RHIT exam</p>`;
    const scroll = (): void => {
      scrollBy(0, 3);
      requestAnimationFrame(scroll);
    };
    scroll();
  });
  expect(await marksWhen(page, (marks) => marks.includes('him: RHIT'))).toContain('him: RHIT');
  await page.close();
});

it('frames that go while our script begins in them leave no error', async () => {
  const { page, errors } = await session.open('/living/blank');
  for (let round = 0; round < 10; round++)
    await page.evaluate(async () => {
      const live = (milliseconds: number): Promise<void> =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<p>The RHIA exam</p>';
          frame.addEventListener('load', () =>
            setTimeout(() => {
              frame.remove();
              done();
            }, milliseconds),
          );
          document.body.append(frame);
        });
      await Promise.all(Array.from({ length: 16 }, (_, at) => live(at * 4)));
    });
  expect(errors).toEqual([]);
  expect(await backgroundErrors(session.extension)).toEqual([]);
  await page.close();
});

describe('a hostile page', () => {
  it('that rewrites its words all the time is listed only, until somebody asks for marks', async () => {
    const { page, errors } = await session.open('/bad/rewrites');
    await until(async () => (await markLines(page)).length > 0, 'the first marks');
    // It takes ten seconds of changes.
    await until(async () => (await markLines(page)).length === 0, 'the marks go', 40_000);
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.notice .button');
    expect(await popup.$eval('.notice', (node) => node.textContent)).toMatch(
      /rewrites its words all the time/,
    );
    expect(await popup.$$eval('.term-row', (terms) => terms.length)).toBeGreaterThan(2);
    await clickOn(popup, '.notice .button');
    await until(async () => (await markLines(page)).length > 0, 'the marks come back');
    expect(errors).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('that overrides what scripts rely on, and throws in observers, is marked like any other', async () => {
    const { page } = await session.open('/anime');
    await page.evaluate(() => {
      const fail = (): never => {
        throw new Error('overridden');
      };
      for (const name of ['closest', 'getBoundingClientRect', 'checkVisibility'] as const)
        Element.prototype[name] = fail;
      Node.prototype.compareDocumentPosition = fail;
      document.createTreeWalker = fail;
      globalThis.MutationObserver = class {} as never;
      globalThis.StaticRange = class {} as never;
      Array.prototype.map = fail as never;
      CSS.highlights.set('own', new Highlight());
      document.body.insertAdjacentHTML('beforeend', '<section><p>The RHIT exam</p></section>');
    });
    const isMarked = async (): Promise<boolean> =>
      page.evaluate(() => (CSS.highlights.get('termwise-him')?.size ?? 0) > 0 && CSS.highlights.has('own'));
    await until(isMarked, 'the mark');
    await page.close();
  });
});
