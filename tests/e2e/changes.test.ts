/** Ways in which pages change their text and what is seen of it. Each case begins with an empty page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectMarks } from './await-marks.ts';
import { useSession } from './session.ts';

const session = useSession();
let page: Page;
let errors: readonly string[];

beforeAll(() => session.store({ density: 'all' }));
beforeEach(async () => {
  ({ page, errors } = await session.open('/living/blank'));
});

/** What happens in the page, and the marks that are there afterwards. */
type Step = [happens: () => void, marks: string[]];
type Case = [name: string, html: string, ...steps: Step[]];

async function play(html: string, steps: readonly Step[]): Promise<void> {
  await page.evaluate((inner) => void (document.body.innerHTML = inner), html);
  for (const [happens, marks] of steps) {
    await page.evaluate(happens);
    await expectMarks(page, marks);
  }
  expect(errors).toEqual([]);
}

const takeOutOfFrame = (): void =>
  document
    .querySelector('section')!
    .append(document.querySelector('iframe')!.contentDocument!.querySelector('p')!);
const nothing = (): void => undefined;
const RHIT = 'him: RHIT';
const RHIA = 'him: RHIA';
const CDIP = 'him: CDIP';

describe('text', () => {
  it.each<Case>([
    [
      'that is split, cut and joined again',
      '<p id="it">An RHIT and an RHIA</p>',
      [nothing, [RHIT, RHIA]],
      [() => void (document.querySelector('#it')!.firstChild as Text).splitText(5), [RHIT, RHIA]],
      [() => document.querySelector('#it')!.normalize(), [RHIT, RHIA]],
      [() => (document.querySelector('#it')!.firstChild as Text).deleteData(0, 5), [RHIA]],
      [() => (document.querySelector('#it')!.firstChild as Text).insertData(0, 'RH'), [RHIT, RHIA]],
    ],
    [
      'that is replaced with the same words',
      '<p id="it">An RHIT</p>',
      [nothing, [RHIT]],
      [() => (document.querySelector('#it')!.textContent = 'An RHIT'), [RHIT]],
      [() => (document.querySelector('#it')!.innerHTML = 'An <b>R</b>HIT'), [RHIT]],
    ],
    [
      'beside an abbreviation that is alone, in several lines',
      '<p>RHIA</p><div><p>RHIA</p><p>CDIP</p></div>',
      [nothing, [RHIA, RHIA, CDIP]],
    ],
    [
      'beside an abbreviation that is alone, which says what it stands for',
      '<p>An RHIA, an RHIT</p><table><tr><td><p>ROI</p></td><td id="it">Region of interest</td></tr></table>',
      [nothing, [RHIA, RHIT]],
      [() => (document.querySelector('#it')!.innerHTML = '<b>Nothing</b> yet'), [RHIA, RHIT, 'him: ROI']],
      [() => (document.querySelector('#it b')!.textContent = 'Still nothing'), [RHIA, RHIT, 'him: ROI']],
      [() => (document.querySelector('#it')!.textContent = 'Return on investment'), [RHIA, RHIT]],
      [() => document.querySelector('#it')!.remove(), [RHIA, RHIT, 'him: ROI']],
      [
        () => document.querySelector('tr')!.insertAdjacentHTML('afterbegin', '<td>Rate of interest</td>'),
        [RHIA, RHIT],
      ],
    ],
    [
      'of a custom element that is hidden at first, runs along in the line, and gets one of its own',
      '<div>An RHIT and <x-later hidden>RHIA</x-later> here</div>',
      [nothing, [RHIT]],
      [() => (document.querySelector<HTMLElement>('x-later')!.hidden = false), [RHIT, RHIA]],
      [() => ((document.querySelector('x-later')!.firstChild as Text).data = 'or CDIP'), [RHIT, CDIP]],
      [
        () => {
          document.querySelector<HTMLElement>('x-later')!.style.display = 'block';
          (document.querySelector('div')!.firstChild as Text).data = 'A CDIP and ';
        },
        [CDIP, CDIP],
      ],
      [() => ((document.querySelector('x-later')!.firstChild as Text).data = 'RHIA'), [CDIP, RHIA]],
      [
        () => {
          document.querySelector<HTMLElement>('x-later')!.style.display = '';
          (document.querySelector('div')!.firstChild as Text).data = 'An RHIT or ';
        },
        [RHIT, RHIA],
      ],
      [() => ((document.querySelector('x-later')!.firstChild as Text).data = ' or CDIP'), [RHIT, CDIP]],
    ],
    [
      'that is moved up, down and to the end',
      '<p id="a">RHIT</p><section id="b"><p>RHIA</p></section><p id="c">CDIP</p>',
      [nothing, [RHIT, RHIA, CDIP]],
      [() => document.body.append(document.querySelector('#a')!), [RHIA, CDIP, RHIT]],
      [() => document.querySelector('#b')!.append(document.querySelector('#c')!), [RHIA, CDIP, RHIT]],
      [() => document.body.prepend(...document.querySelectorAll('#c, #a')), [CDIP, RHIT, RHIA]],
    ],
    [
      'in a list that is sorted and filtered',
      '<ul id="it"><li>RHIT</li><li>RHIA</li><li>CDIP</li></ul>',
      [nothing, [RHIT, RHIA, CDIP]],
      [
        () => document.querySelector('#it')!.append(...[...document.querySelectorAll('li')].reverse()),
        [CDIP, RHIA, RHIT],
      ],
      [() => document.querySelectorAll('li')[1]!.remove(), [CDIP, RHIT]],
    ],
    [
      'that is taken out, kept and put back',
      '<div id="it"><p>RHIT</p></div><p>RHIA</p>',
      [nothing, [RHIT, RHIA]],
      [
        () => {
          const kept = document.querySelector('#it')!;
          kept.remove();
          Object.assign(window, { kept });
        },
        [RHIA],
      ],
      [() => document.body.append((window as unknown as { kept: Node }).kept), [RHIA, RHIT]],
    ],
    [
      'that moves into code, into an editor, and out again',
      '<p id="it">RHIT</p><pre></pre><div contenteditable="true"></div><section></section>',
      [nothing, [RHIT]],
      [() => document.querySelector('pre')!.append(document.querySelector('#it')!), []],
      [() => document.querySelector('section')!.append(document.querySelector('#it')!), [RHIT]],
      [() => document.querySelector('[contenteditable]')!.append(document.querySelector('#it')!), []],
      [() => document.querySelector('section')!.append(document.querySelector('#it')!), [RHIT]],
    ],
    [
      'in a list of 500 cards that shows eight, in the same nodes, wherever it is',
      '<div id="it" style="height:400px;overflow:auto"><div style="height:25000px;box-sizing:border-box"></div></div>',
      [
        () => {
          const list = document.querySelector<HTMLElement>('#it')!;
          const inner = list.firstElementChild as HTMLElement;
          const cards = Array.from({ length: 8 }, () => inner.appendChild(document.createElement('p')));
          const words = ['RHIT', 'nothing', 'RHIA', 'nothing', 'CDIP'];
          const show = (): void => {
            const first = Math.floor(list.scrollTop / 50);
            inner.style.paddingTop = `${first * 50}px`;
            cards.forEach((card, at) => {
              const number = first + at;
              card.textContent = `Card ${number}: ${words[number % 5]} wanted`;
              card.style.cssText = 'height:50px;margin:0';
            });
          };
          list.addEventListener('scroll', show);
          show();
        },
        [RHIT, RHIA, CDIP, RHIT, RHIA],
      ],
      [() => (document.querySelector('#it')!.scrollTop = 100), [RHIA, CDIP, RHIT, RHIA, CDIP]],
      [() => (document.querySelector('#it')!.scrollTop = 24_550), [RHIA, CDIP, RHIT, RHIA]],
      [() => (document.querySelector('#it')!.scrollTop = 0), [RHIT, RHIA, CDIP, RHIT, RHIA]],
    ],
    [
      'in a list without an end, which grows where it is looked at and lets go of what is far above',
      '<div id="it" style="height:200px;overflow:auto"><p id="end" style="height:20px">Loading</p></div>',
      [
        () => {
          const list = document.querySelector<HTMLElement>('#it')!;
          const end = document.querySelector('#end')!;
          let count = 0;
          const add = (): void => {
            for (const word of ['RHIT', 'RHIA', 'CDIP']) {
              const card = document.createElement('article');
              card.style.cssText = 'height:100px;margin:0';
              card.innerHTML = `<h3>Posting ${++count}</h3><p>${word} wanted</p>`;
              end.before(card);
            }
            while (list.children.length > 7) list.firstElementChild!.remove();
          };
          new IntersectionObserver(([entry]) => entry!.isIntersecting && add(), { root: list }).observe(end);
        },
        [RHIT, RHIA, CDIP],
      ],
      [() => (document.querySelector('#it')!.scrollTop = 10_000), [RHIT, RHIA, CDIP, RHIT, RHIA, CDIP]],
      [
        () => document.querySelector('#it')!.lastElementChild!.previousElementSibling!.remove(),
        [RHIT, RHIA, CDIP, RHIT, RHIA],
      ],
    ],
    [
      'in a list item, which speaks for what is around the list until a heading parts them',
      `<ul><li>RHIT</li><li>RHIA, CDIP or CHPS</li></ul><p>At the hospital ${'the days are long '.repeat(20)}</p><p id="it">An MHA</p>`,
      [nothing, [RHIT, RHIA, CDIP, 'him: CHPS', 'ha: MHA']],
      [
        () => document.querySelector('#it')!.insertAdjacentHTML('beforebegin', '<h2>In other news</h2>'),
        [RHIT, RHIA, CDIP, 'him: CHPS'],
      ],
      [() => document.querySelector('h2')!.remove(), [RHIT, RHIA, CDIP, 'him: CHPS', 'ha: MHA']],
      [
        () => document.querySelector('ul')!.insertAdjacentHTML('beforebegin', '<h2>First of all</h2>'),
        [RHIT, RHIA, CDIP, 'him: CHPS', 'ha: MHA'],
      ],
    ],
    [
      'whose language the page tells late',
      '<div id="it"><p>Der Kurs des HIM ist neu, und er kommt mit dem MHA</p></div><p>RHIT</p>',
      [nothing, [RHIT]],
      [() => document.querySelector('#it')!.setAttribute('lang', 'de'), [RHIT]],
    ],
    [
      'of a document that is written anew',
      '<p>RHIT</p>',
      [nothing, [RHIT]],
      [
        () => {
          document.open();
          document.write('<!doctype html><title>New</title><body><p>RHIA and CDIP</p></body>');
          document.close();
        },
        [RHIA, CDIP],
      ],
      [
        () => {
          const body = document.createElement('body');
          body.innerHTML = '<p>An RHIT</p>';
          document.body.replaceWith(body);
        },
        [RHIT],
      ],
    ],
  ])('%s', async (_name, html, ...steps) => play(html, steps));
});

describe('shadow roots', () => {
  it.each<Case>([
    [
      'with text right below them, beside elements and alone',
      '<div id="it"></div><p>RHIA</p>',
      [
        () => (document.querySelector('#it')!.attachShadow({ mode: 'open' }).innerHTML = 'RHIT <p>CDIP</p>'),
        [RHIT, CDIP, RHIA],
      ],
      [() => (document.querySelector('#it')!.shadowRoot!.textContent = 'RHIT'), [RHIT, RHIA]],
      [() => (document.querySelector('p')!.textContent = 'CDIP'), [RHIT, CDIP]],
    ],
    [
      'open, attached to an element that was read',
      '<div id="it"></div><p>RHIA</p>',
      [nothing, [RHIA]],
      [
        () => (document.querySelector('#it')!.attachShadow({ mode: 'open' }).innerHTML = '<p>RHIT</p>'),
        [RHIT, RHIA],
      ],
    ],
    [
      'closed, attached to an element that was read, with text in a slot and text that has none',
      '<div id="it"><p slot="title">RHIA</p><p>CDIP</p></div>',
      [nothing, [RHIA, CDIP]],
      [
        () =>
          (document.querySelector('#it')!.attachShadow({ mode: 'closed' }).innerHTML =
            '<p>RHIT</p><slot name="title"></slot>'),
        [RHIT, RHIA],
      ],
      [() => document.querySelectorAll('#it p')[1]!.setAttribute('slot', 'title'), [RHIT, RHIA, CDIP]],
    ],
    [
      'open, with neighbours in two places of it that were one word, and a root that comes to them late',
      '<div id="it"><b slot="one">RH</b><b slot="two">IT</b></div><p>RHIA</p>',
      [nothing, [RHIT, RHIA]],
      [
        () =>
          (document.querySelector('#it')!.attachShadow({ mode: 'open' }).innerHTML =
            '<p><slot name="two"></slot></p><p><slot name="one"></slot></p>'),
        [RHIA],
      ],
      [() => (document.querySelectorAll('b')[1]!.slot = 'one'), [RHIT, RHIA]],
      [() => (document.querySelector('b')!.slot = 'two'), [RHIA]],
    ],
    [
      'of elements that are defined late',
      '<late-card></late-card>',
      [nothing, []],
      [
        () => {
          if (customElements.get('late-card')) return;
          customElements.define(
            'late-card',
            class extends HTMLElement {
              connectedCallback(): void {
                this.attachShadow({ mode: 'closed' }).innerHTML = '<p>RHIT</p>';
              }
            },
          );
        },
        [RHIT],
      ],
    ],
    [
      'of an element that is taken out, kept and put back',
      '<div id="it"></div><p>RHIA</p>',
      [
        () => {
          const root = document.querySelector('#it')!.attachShadow({ mode: 'open' });
          root.innerHTML = '<p>RHIT</p><div></div>';
          root.querySelector('div')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>CDIP</p>';
        },
        [RHIT, CDIP, RHIA],
      ],
      [
        () => {
          const kept = document.querySelector('#it')!;
          kept.remove();
          Object.assign(window, { kept });
        },
        [RHIA],
      ],
      [() => document.body.prepend((window as unknown as { kept: Node }).kept), [RHIT, CDIP, RHIA]],
      [
        () => (document.querySelector('#it')!.shadowRoot!.firstChild!.textContent = 'RHIA'),
        [RHIA, CDIP, RHIA],
      ],
    ],
    [
      'with parts that are shown and hidden by themselves',
      '<div id="it"></div>',
      [
        () =>
          (document.querySelector('#it')!.attachShadow({ mode: 'open' }).innerHTML =
            '<style>b{transition:visibility 500ms}</style><b>CHPS</b>' +
            '<div popover>RHIT</div><dialog>RHIA</dialog><details><summary>More</summary><p>CDIP</p></details>'),
        ['him: CHPS'],
      ],
      [
        () => (document.querySelector('#it')!.shadowRoot!.querySelector('b')!.style.visibility = 'hidden'),
        [],
      ],
      [
        () =>
          document.querySelector('#it')!.shadowRoot!.querySelector<HTMLElement>('[popover]')!.showPopover(),
        [RHIT],
      ],
      [() => document.querySelector('#it')!.shadowRoot!.querySelector('dialog')!.showModal(), [RHIA]],
      [
        () => (document.querySelector('#it')!.shadowRoot!.querySelector('details')!.open = true),
        [RHIA, CDIP],
      ],
    ],
    [
      'declared in markup, open and closed, also on elements with children',
      '',
      [
        () =>
          (document.body as Element & { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(
            '<div><template shadowrootmode="open"><p>RHIT</p><slot></slot></template><p>RHIA</p></div>' +
              '<section><template shadowrootmode="closed"><p>CDIP</p><slot></slot></template><p>RHIT</p></section>',
          ),
        [RHIT, RHIA, CDIP, RHIT],
      ],
    ],
  ])('%s', async (_name, html, ...steps) => play(html, steps));
});

describe('what is seen', () => {
  it.each<Case>([
    [
      'changes with a style sheet that comes, changes and goes',
      '<p class="later">RHIT</p>',
      [nothing, [RHIT]],
      [
        () =>
          (document.head.appendChild(document.createElement('style')).textContent = '.later{display:none}'),
        [],
      ],
      [() => document.querySelector('style')!.sheet!.deleteRule(0), [RHIT]],
      [() => void document.querySelector('style')!.sheet!.insertRule('.later{display:none}'), []],
      [() => (document.querySelector('style')!.sheet!.disabled = true), [RHIT]],
    ],
    [
      'changes with attributes that the style sheet names',
      '<style>[data-state=closed],[aria-hidden=true]{display:none} button[aria-expanded=false]+p{display:none}</style>' +
        '<p id="a" data-state="closed">RHIT</p><p id="b" aria-hidden="true">RHIA</p>' +
        '<button aria-expanded="false">More</button><p>CDIP</p>',
      [nothing, []],
      [() => (document.querySelector<HTMLElement>('#a')!.dataset['state'] = 'open'), [RHIT]],
      [() => document.querySelector('#b')!.removeAttribute('aria-hidden'), [RHIT, RHIA]],
      [() => document.querySelector('button')!.setAttribute('aria-expanded', 'true'), [RHIT, RHIA, CDIP]],
      [() => document.querySelector('button')!.setAttribute('aria-expanded', 'false'), [RHIT, RHIA]],
    ],
    [
      'changes with radio buttons that a script sets',
      '<style>input:not(:checked)+p{display:none}</style>' +
        '<input type="radio" name="tab" checked><p>RHIT</p><input type="radio" name="tab"><p>RHIA</p>',
      [nothing, [RHIT]],
      [() => (document.querySelectorAll('input')[1]!.checked = true), [RHIA]],
    ],
    [
      'changes with the target of the address',
      '<style>p:not(:target){display:none}</style><p id="one">RHIT</p><p id="two">RHIA</p>',
      [() => (location.hash = '#one'), [RHIT]],
      [() => (location.hash = '#two'), [RHIA]],
      [() => (location.hash = ''), []],
    ],
    [
      'is one word or two, as style has it',
      '<p>The RHI<i hidden>T</i> exam</p><p>CDIP</p>',
      [nothing, [CDIP]],
      [() => document.querySelector('i')!.removeAttribute('hidden'), [RHIT, CDIP]],
      [() => (document.querySelector('i')!.style.display = 'block'), [CDIP]],
    ],
    [
      'is not what is closed up to nothing',
      '<div style="height:0;overflow:hidden"><p>RHIT</p></div>' +
        '<div style="max-height:0;overflow:clip"><ul><li><span>RHIA</span></li></ul></div><p>CDIP</p>',
      [nothing, [CDIP]],
      [() => (document.querySelector('div')!.style.height = ''), [RHIT, CDIP]],
    ],
    [
      'is not what style folds up or moves away of things that are alike and stand side by side',
      '<style>.fold{height:0;overflow:hidden}input:checked+.fold{height:auto}.slide:nth-child(1){position:absolute;left:-900px;width:400px}</style>' +
        '<input type="radio" name="fold" checked><p class="fold">RHIT</p><input type="radio" name="fold"><p class="fold">RHIA</p>' +
        '<div><p class="slide">RHIA</p><p class="slide">CDIP</p></div>',
      [nothing, [RHIT, CDIP]],
      [() => document.querySelectorAll('input')[1]!.click(), [RHIA, CDIP]],
    ],
    [
      'is not what is for screen readers only, however deep',
      '<style>.only{position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap;clip-path:inset(50%)}</style>' +
        '<p class="only"><span>RHIT</span> wanted</p><div class="only"><div><b><i>RHIA</i></b></div></div>' +
        '<div style="position:absolute;left:-9999px"><p>RHIT</p></div>' +
        '<p style="text-indent:-9999px;overflow:hidden">RHIT</p><p style="font-size:0">RHIT</p><p>CDIP</p>',
      [nothing, [CDIP]],
      [() => document.querySelector('.only')!.classList.remove('only'), [RHIT, CDIP]],
    ],
    [
      'is what can be scrolled to, where that is at the other end than elsewhere',
      '<div dir="rtl" style="overflow:auto"><p style="width:300vw;height:3em;position:relative">RHIT<b style="position:absolute;left:0">RHIA</b></p></div>' +
        `<div style="height:200px;overflow:auto;display:flex;flex-direction:column-reverse">${'<p style="flex:none;height:60px">so</p>'.repeat(20)}<p>CDIP</p></div>` +
        '<div style="writing-mode:vertical-rl;overflow:auto;height:9em"><p style="width:300vw"></p><p>RHIT</p></div>',
      [nothing, [RHIT, RHIA, CDIP, RHIT]],
      [() => (document.body.style.writingMode = 'vertical-rl'), [RHIT, RHIA, CDIP, RHIT]],
    ],
    [
      'is what is far down and rendered when it is near, and what can be found',
      '<p>CDIP</p><div style="height:4000px"></div>' +
        '<section style="content-visibility:auto;contain-intrinsic-size:auto 500px"><p>RHIT</p></section>' +
        '<section id="it" hidden="until-found"><p>RHIA</p></section>',
      [nothing, [CDIP, RHIT]],
      [() => document.querySelector('#it')!.removeAttribute('hidden'), [CDIP, RHIT, RHIA]],
      [
        () =>
          document.querySelector<HTMLElement>('section')!.style.setProperty('content-visibility', 'hidden'),
        [CDIP, RHIA],
      ],
      [
        () =>
          document.querySelector<HTMLElement>('section')!.style.setProperty('content-visibility', 'visible'),
        [CDIP, RHIT, RHIA],
      ],
    ],
    [
      'comes and goes in transitions',
      '<style>#it{visibility:hidden;transition:visibility 300ms}#it.on{visibility:visible}</style><p id="it">RHIT</p>',
      [nothing, []],
      [() => document.querySelector('#it')!.classList.add('on'), [RHIT]],
      [() => document.querySelector('#it')!.classList.remove('on'), []],
    ],
  ])('%s', async (_name, html, ...steps) => play(html, steps));
});

describe('frames', () => {
  it.each<Case>([
    [
      'added later, in a frame added later, without scripts',
      '<p>RHIT</p>',
      [
        () => {
          const outer = document.createElement('iframe');
          outer.srcdoc = '<p>RHIA</p><iframe sandbox srcdoc="<p>CDIP</p>"></iframe>';
          document.body.append(outer);
        },
        [RHIT, RHIA, CDIP],
      ],
      [() => document.querySelector('iframe')!.remove(), [RHIT]],
    ],
    [
      'of another origin, that go elsewhere',
      '<p>RHIT</p>',
      [
        () => {
          const frame = document.createElement('iframe');
          frame.src = `http://localhost:${location.port}/living/one`;
          document.body.append(frame);
        },
        [RHIT, RHIA],
      ],
      [() => (document.querySelector('iframe')!.src = `/living/one?again`), [RHIT, RHIA]],
      [() => (document.querySelector('iframe')!.src = 'about:blank'), [RHIT]],
    ],
    [
      'that were hidden at first',
      '<p>RHIT</p><iframe style="display:none" srcdoc="<p>RHIA</p>"></iframe>',
      [nothing, [RHIT]],
      [() => (document.querySelector('iframe')!.style.display = ''), [RHIT, RHIA]],
    ],
    [
      'into which text is moved while they load',
      '<p>CDIP</p>',
      [nothing, [CDIP]],
      [
        () => {
          const frame = document.createElement('iframe');
          frame.src = '/bad/slow-frame';
          document.body.append(frame);
          const timer = setInterval(() => {
            const inner = frame.contentDocument;
            if (!inner?.querySelector('p')) return;
            clearInterval(timer);
            inner.body.prepend(document.querySelector('p')!);
          }, 10);
        },
        [CDIP, 'both: EHR', RHIT, 'him: HIM office', RHIA, 'both: HIPAA training'],
      ],
    ],
    [
      'that go when text has been moved out of them',
      '<section>RHIT</section><iframe srcdoc="<p>RHIA</p>"></iframe>',
      [nothing, [RHIT, RHIA]],
      [takeOutOfFrame, [RHIT, RHIA]],
      [() => document.querySelector('iframe')!.remove(), [RHIT, RHIA]],
      [() => document.body.classList.add('changed'), [RHIT, RHIA]],
      [() => (document.querySelector('p')!.textContent = 'CDIP'), [RHIT, CDIP]],
      [() => document.body.classList.remove('changed'), [RHIT, CDIP]],
    ],
    [
      'that go when text has been moved out of them, while the page changes',
      `<section>RHIT</section><iframe srcdoc="<p>RHIA</p>"></iframe><div>${'<b>so</b> '.repeat(60)}</div>`,
      [nothing, [RHIT, RHIA]],
      [takeOutOfFrame, [RHIT, RHIA]],
      [
        () => {
          document.querySelector('iframe')!.remove();
          const timer = setInterval(() => {
            const next = document.querySelector('b');
            next?.remove();
            if (!next) clearInterval(timer);
          }, 5);
        },
        [RHIT, RHIA],
      ],
    ],
    [
      'that go when text has been moved out of them, and with which it changes',
      '<section>RHIT</section><iframe srcdoc="<p>RHIA</p>"></iframe>',
      [nothing, [RHIT, RHIA]],
      [takeOutOfFrame, [RHIT, RHIA]],
      [
        () => {
          document.querySelector('iframe')!.remove();
          document.querySelector('p')!.firstChild!.nodeValue = 'no term';
          document.querySelector('section')!.firstChild!.nodeValue = 'CDIP';
        },
        [CDIP],
      ],
      [() => (document.querySelector('p')!.firstChild!.nodeValue = 'RHIA'), [CDIP, RHIA]],
      [() => document.querySelector('section')!.replaceChildren('RHIT'), [RHIT]],
    ],
    [
      'that go, and then the text that had been moved out of them with what stood beside it',
      '<section>RHIT</section><iframe srcdoc="<p>RHIA</p>"></iframe>',
      [nothing, [RHIT, RHIA]],
      [takeOutOfFrame, [RHIT, RHIA]],
      [
        () => {
          document.querySelector('iframe')!.remove();
          document.querySelector('section')!.replaceChildren('CDIP');
        },
        [CDIP],
      ],
    ],
    [
      'from which text is moved into the page, and back',
      '<section><p>RHIT</p></section><iframe srcdoc="<p>RHIA</p>"></iframe>',
      [nothing, [RHIT, RHIA]],
      [
        () => document.body.append(document.querySelector('iframe')!.contentDocument!.querySelector('p')!),
        [RHIT, RHIA],
      ],
      [
        () =>
          document.querySelector('iframe')!.contentDocument!.body.append(...document.querySelectorAll('p')),
        [RHIT, RHIA],
      ],
    ],
  ])('%s', async (_name, html, ...steps) => play(html, steps));
});

describe('odd places', () => {
  it.each<Case>([
    [
      'hold marks where text is seen as text, and none elsewhere',
      '<style>#before::before { content: "RHIT" }</style><p id="before">x</p>' +
        '<svg><text y="20">RHIT</text></svg><math><mtext>RHIT</mtext></math>' +
        '<template><p>RHIT</p></template><noscript>RHIT</noscript>' +
        '<p><ruby>RHIA<rt>are aitch</rt></ruby></p>' +
        '<div style="display:contents">An RHIT</div><p>A <b style="display:contents">CDIP</b></p>' +
        '<div style="display:contents;visibility:hidden">An RHIT</div>' +
        '<table><tfoot style="display:table-header-group"><tr><td>RHIT</td></tr></tfoot>' +
        '<tbody><tr><td>RHIA</td></tr></tbody></table><div inert><p>CDIP</p></div><section></section>',
      [nothing, [RHIA, RHIT, CDIP, RHIT, RHIA, CDIP]],
      [
        () => {
          document.body.innerHTML = '<section><b slot="one">RHIT</b> <b>RHIA</b></section>';
          const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
          root.innerHTML = '<slot name="one">CDIP</slot> <slot name="two">CDIP</slot>';
        },
        [CDIP, RHIT],
      ],
      [() => (document.querySelector('b')!.slot = 'two'), [CDIP, RHIT]],
      [() => document.querySelectorAll('b')[1]!.setAttribute('slot', 'one'), [RHIT, RHIA]],
      [() => document.querySelector('b')!.remove(), [CDIP, RHIA]],
      [
        () => document.querySelector('section')!.shadowRoot!.append(document.createElement('slot')),
        [CDIP, RHIA],
      ],
      [() => document.querySelector('section')!.append(' An RHIT'), [CDIP, RHIA, RHIT]],
      [() => document.querySelector('section')!.shadowRoot!.lastChild!.remove(), [CDIP, RHIA]],
    ],
    [
      'open and close by themselves',
      '<details name="one" open><summary>One</summary><p>RHIT</p></details>' +
        '<details name="one"><summary>Two</summary><p>RHIA</p></details>' +
        '<div hidden="until-found"><p id="found">CDIP</p></div>' +
        '<dialog id="outer"><p>RHIT</p><dialog id="inner"><p>RHIA</p></dialog></dialog>',
      [nothing, [RHIT]],
      [() => (document.querySelectorAll('details')[1]!.open = true), [RHIA]],
      [() => (location.hash = '#found'), [RHIA, CDIP]],
      [() => document.querySelector<HTMLDialogElement>('#outer')!.showModal(), [RHIA, CDIP, RHIT]],
      [() => document.querySelector<HTMLDialogElement>('#inner')!.showModal(), [RHIA, CDIP, RHIT, RHIA]],
      [() => document.querySelector<HTMLDialogElement>('#outer')!.close(), [RHIA, CDIP]],
      [
        () => {
          const change = (): void => void (document.body.innerHTML = '<p>An RHIT</p><iframe></iframe>');
          if ('startViewTransition' in document) document.startViewTransition(change);
          else change();
        },
        [RHIT],
      ],
      [
        () => {
          const inner = document.querySelector('iframe')!.contentDocument!;
          inner.open();
          inner.write('<!doctype html><body><p>RHIA</p>');
          inner.close();
        },
        [RHIT, RHIA],
      ],
    ],
  ])('%s', async (_name, html, ...steps) => play(html, steps));
});
