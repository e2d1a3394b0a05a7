/**
 * Serves the demo and test pages on loopback. `node tests/pages/server.ts` serves until it is stopped.
 *
 * Where a page's address ends decides what it is: a file under static/ is sent as it stands, the two React
 * pages are bundled once at start, other scripts when they are asked for, and a few bad inputs (bad-input.ts) are made on the spot.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundled, send, type Answer } from './answers.ts';
import { appAnswers } from './apps.ts';
import { pdfWithTerms, sendSlowly } from './bad-input.ts';
import { bundleClient, bundleRender } from './bundle.ts';
import { startPageHtml } from './start-page.ts';

export interface PageServer {
  /** http://127.0.0.1:PORT */
  origin: string;
  /** The same pages under another host name, for frames of a foreign origin: http://localhost:PORT */
  otherOrigin: string;
  /** Every path (with its query) that was asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');

export async function servePages(): Promise<PageServer> {
  const requests: string[] = [];
  const answers = await makeAnswers();

  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    requests.push(address);
    const { pathname } = new URL(address, 'http://page');
    const answer = answers.get(pathname) ?? staticAnswer(pathname);
    if (answer) answer(request, response);
    else send(response, 'html', '<!doctype html><title>Not found</title><p>There is no such page.', 404);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The addresses that aren't plain files. */
async function makeAnswers(): Promise<Map<string, Answer>> {
  const [jobsClient, degreeClient, renderDegree] = await Promise.all([
    bundleClient('jobs/client.tsx'),
    bundleClient('degree/client.tsx'),
    bundleRender('degree/render.tsx'),
  ]);
  const shell = (path: string, root: string): string => read(path).replace('<!-- root -->', () => root);

  return new Map<string, Answer>([
    ['/', (_, response) => send(response, 'html', startPageHtml())],
    ['/favicon.ico', (_, response) => response.writeHead(204).end()],
    ['/jobs', (_, response) => send(response, 'html', shell('jobs/page.html', ''))],
    ['/jobs/client.js', (_, response) => send(response, 'js', jobsClient)],
    ['/jobs/jobs.css', (_, response) => send(response, 'css', read('jobs/jobs.css'))],
    ['/degree', (_, response) => send(response, 'html', shell('degree/page.html', renderDegree()))],
    ['/degree/client.js', (_, response) => send(response, 'js', degreeClient)],
    ['/degree/degree.css', (_, response) => send(response, 'css', read('degree/degree.css'))],
    ...appAnswers(),
    ['/living/soak.js', bundled('living/soak.ts')],
    ['/bad/pdf', (_, response) => send(response, 'pdf', pdfWithTerms())],
    ['/bad/slow-frame', (_, response) => sendSlowly(response)],
  ]);
}

/** "/article" is static/article.html; "/bad/data.xml" is itself. */
function staticAnswer(pathname: string): Answer | undefined {
  const [, name, extension = 'html'] = /^\/([a-z0-9/-]+?)(?:\.(xml|svg))?$/.exec(pathname) ?? [];
  if (name === undefined) return undefined;
  const path = `static/${name}.${extension}`;
  if (!existsSync(new URL(path, here))) return undefined;
  return (request, response) =>
    send(response, extension as 'html' | 'xml' | 'svg', fillIn(read(path), request.headers.host));
}

/** A page names the other origin as {{otherOrigin}}: which one that is depends on where it is read. */
function fillIn(text: string, host = ''): string {
  const [name, port] = host.split(':');
  const other = name === 'localhost' ? '127.0.0.1' : 'localhost';
  return text.replaceAll('{{otherOrigin}}', `http://${other}:${port}`);
}

if (import.meta.main) {
  const { origin } = await servePages();
  console.log(`The demo pages are at ${origin}/ (Ctrl+C stops them)`);
}
