import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers what was asked. */
export interface OutsideProxy {
  port: number;
  /** `host:port` of each refused tunnel (https) and the full URL of each refused plain request. */
  asked: string[];
  close(): void;
}

/**
 * Starts a proxy that refuses everything. A browser that is told to use it for all but loopback can't leave the
 * machine, and each try is on record, whoever made it: page, content script, background, or the browser itself.
 */
export async function startOutsideProxy(): Promise<OutsideProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server), asked, close: () => void server.close() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
