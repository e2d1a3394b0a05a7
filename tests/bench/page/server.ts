/** Serves the generated pages, and the demo pages beside them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servePages } from '../../pages/server.ts';
import { ad, type BenchPage } from './pages.ts';

export interface BenchServer {
  /**
   * The address of a page on a site that nobody has been to: `http://s17.localhost:PORT/…`. The browser gives each
   * site a renderer process of its own, so that nothing of ours is compiled in it yet.
   */
  freshUrl(page: BenchPage): string;
  close(): Promise<void>;
}

export async function serveBench(): Promise<BenchServer> {
  const demo = await servePages();
  const pages = new Map([[ad.path, ad]]);
  const made = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const page = pages.get(path);
    const html = made.get(path) ?? page?.html();
    if (html !== undefined) made.set(path, html);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const demoPort = new URL(demo.origin).port;
  let sites = 0;
  return {
    freshUrl(page) {
      if (!page.isDemo) pages.set(page.path, page);
      return `http://s${++sites}.localhost:${page.isDemo ? demoPort : port}${page.path}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await demo.close();
    },
  };
}
