/** The start page: what to try, and the way to every other page. `npm start` opens it. */
import { demoPages, type DemoPage } from './catalog.ts';

const groups: readonly { group: DemoPage['group']; title: string; about: string }[] = [
  {
    group: 'site',
    title: 'Pages to read',
    about: 'Sites of the kind Termwise is for, with text of their usual length.',
  },
  {
    group: 'nothing',
    title: 'Pages where nothing may be marked',
    about: 'The same letters with other meanings. A mark here is a fault.',
  },
  {
    group: 'bad',
    title: 'Bad input',
    about: 'Nothing to admire: no error, no endless loop, and no mark in an editor.',
  },
];

export function startPageHtml(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Termwise: start here</title>
    <link rel="icon" href="data:,">
    <style>${css}</style>
  </head>
  <body>
    <main>
      <h1>Termwise is on. Rest the pointer on a marked word.</h1>
      ${sample}
      ${groups.map(groupHtml).join('')}
    </main>
  </body>
</html>`;
}

const sample = `
      <section class="sample">
        <p>
          The <b>Health Information Management (HIM)</b> department looks after every health record: it works in the
          EHR, answers requests under HIPAA and is led by somebody with an RHIA. Next door, a hospital administrator
          with an MHA plans the services, the people and the money.
        </p>
        <ul class="legend">
          <li><i class="him"></i> dotted: health information management</li>
          <li><i class="ha"></i> dashed: healthcare administration</li>
          <li><i class="both"></i> solid: both fields</li>
        </ul>
        <ol>
          <li>A card opens beside a marked word. You can move onto it, follow its related terms and come back. Esc closes it.</li>
          <li>The button in the toolbar lists the terms of this page, compares the two fields and switches sites on and off.</li>
          <li>Then go through the pages below. All of them are on this computer.</li>
        </ol>
      </section>`;

function groupHtml({ group, title, about }: (typeof groups)[number]): string {
  const items = demoPages.filter((page) => page.group === group).map(pageHtml);
  return `
      <section class="${group}">
        <h2>${title}</h2>
        <p>${about}</p>
        <ul class="pages">${items.join('')}</ul>
      </section>`;
}

const pageHtml = ({ path, title, about }: DemoPage): string => `
          <li><a href="${path}">${escape(title)}</a><span>${escape(about)}</span></li>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const css = `
      * { box-sizing: border-box }
      body { margin: 0; font: 17px/1.6 system-ui, sans-serif; color: #17212b; background: #f3f5f8 }
      main { max-width: 64rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem }
      h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); line-height: 1.15; letter-spacing: -0.01em; margin: 0 0 1.25rem; max-width: 24ch }
      h2 { margin: 2.5rem 0 0; font-size: 1.2rem }
      h2 + p { margin: 0 0 0.9rem; color: #51606f }
      .sample { background: #fff; border: 1px solid #dbe1e8; border-radius: 14px; padding: 1.25rem 1.75rem }
      .sample > p { font-size: 1.2rem; max-width: 62ch }
      .sample b { font-weight: inherit }
      .sample ol { margin: 1rem 0 0.5rem; padding-left: 1.25rem; color: #35424e }
      .legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.75rem; list-style: none; margin: 0; padding: 0; font-size: 0.92rem; color: #35424e }
      .legend i { display: inline-block; width: 2rem; margin-right: 0.4rem; vertical-align: middle }
      .him { border-bottom: 3px dotted #0b7285 }
      .ha { border-bottom: 3px dashed #7c3aed }
      .both { border-bottom: 3px solid #b45309 }
      .pages { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)) }
      .pages li { position: relative; background: #fff; border: 1px solid #dbe1e8; border-radius: 12px; padding: 0.85rem 1.1rem }
      .pages li:hover { border-color: #7d8fa1 }
      .pages a { display: block; font-weight: 600; color: #0f4c75; text-decoration: none }
      .pages a::after { content: ''; position: absolute; inset: 0; border-radius: 12px }
      .pages a:focus-visible { outline: none }
      .pages a:focus-visible::after { outline: 3px solid #2f6fdb }
      .pages span { font-size: 0.93rem; color: #51606f }
      .bad .pages { gap: 0.5rem }
      .bad .pages li { padding: 0.5rem 0.9rem }
    `;
