import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { Browser } from 'puppeteer-core';

/** An empty pong of a WebSocket client, which nobody answers (RFC 6455, 5.5.3). Firefox takes no mask of zeros. */
const PONG = Buffer.from([0x8a, 0x80, 1, 2, 3, 4]);

/**
 * Starts a Firefox that answers at once. By itself it holds back what it says while what it said before has not been
 * acknowledged (Nagle), and the system puts that off for 40 ms unless there is something to send: so each of several
 * answers on end takes 40 ms more. Here, something is sent for all that comes.
 */
export async function withSwiftAnswers(start: () => Promise<Browser>): Promise<Browser> {
  const sockets: Socket[] = [];
  const note = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket);
  subscribe('net.client.socket', note);
  const browser = await start().finally(() => unsubscribe('net.client.socket', note));
  const port = Number(new URL(browser.wsEndpoint()).port);
  const socket = sockets.find(({ remotePort }) => remotePort === port);
  socket?.on('data', () => socket.writable && socket.write(PONG));
  return browser;
}
