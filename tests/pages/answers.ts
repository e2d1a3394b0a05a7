/** How the page server answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bundleClient } from './bundle.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
} as const;

type Kind = keyof typeof types;

export function send(response: ServerResponse, kind: Kind, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': types[kind], 'cache-control': 'no-cache' }).end(body);
}

/** What is made when somebody asks for it first. Tests that don't need it do not wait for it. */
export function later(kind: Kind, make: () => Promise<string>): Answer {
  let made: Promise<string> | undefined;
  return (_, response) => {
    made ??= make();
    made.then(
      (body) => send(response, kind, body),
      (error: unknown) => send(response, kind, String(error), 500),
    );
  };
}

export const bundled = (entry: string): Answer => later('js', () => bundleClient(entry));
