/** Has the built extension mark labelled texts in a real browser, and reads what it marked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtExtension } from '../browsers/build.ts';
import { ensureBrowser, type BrowserKind } from '../browsers/find.ts';
import { launch } from '../browsers/launch.ts';
import { settledMarks } from '../browsers/page-tools.ts';
import type { LabelledText } from './corpus.ts';
import type { Judge, Judged } from './score.ts';

/** Marks all the texts, each as a page of its own with density `all`. Throws for a browser of another name. */
export async function judgeInBrowser(name: string, docs: readonly LabelledText[]): Promise<Judge> {
  if (name !== 'chromium' && name !== 'firefox') throw new Error(`there is no browser called ${name} here`);
  const kind: BrowserKind = name;
  ensureBrowser(kind);
  const server = createServer((request, response) => {
    const doc = docs[Number(request.url?.slice(1))];
    response.writeHead(doc ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(doc?.html);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const extension = await launch(kind, { extension: builtExtension(kind) });
  await extension.inExtension(() => chrome.storage.sync.set({ density: 'all' }));
  const judged = new Map<LabelledText, readonly Judged[]>();
  const page = await extension.newPage();
  for (const [number, doc] of docs.entries()) {
    await page.goto(`http://127.0.0.1:${port}/${number}`);
    await settledMarks(page, doc.kind === 'positive' ? 1000 : 0);
    const marks = await page.evaluate(marksByOffset);
    judged.set(
      doc,
      marks.map(({ start, end, field }) => ({
        start,
        end,
        text: doc.text.slice(start, end),
        doc,
        isMarked: true,
        note: field,
      })),
    );
  }
  await extension.close();
  server.close();
  return (doc) => judged.get(doc) ?? [];
}

/** Runs in the page: the marks as offsets into all text nodes under `body`, as corpus.ts counts them. */
function marksByOffset(): { start: number; end: number; field: string }[] {
  const starts = new Map<Node, number>();
  let length = 0;
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      starts.set(node, length);
      length += node.data.length;
    } else if (!/^(?:script|style|noscript|iframe|template)$/i.test(node.nodeName))
      node.childNodes.forEach(walk);
  };
  walk(document.body);
  return ['him', 'ha', 'both'].flatMap((field) =>
    [...(CSS.highlights.get(`termwise-${field}`) ?? [])].flatMap((range) => {
      const start = starts.get(range.startContainer);
      const end = starts.get(range.endContainer);
      // Marks in shadow roots are in no text that was labelled.
      return start === undefined || end === undefined
        ? []
        : [{ start: start + range.startOffset, end: end + range.endOffset, field }];
    }),
  );
}
