import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  at: number;
  path: string;
  body: Record<string, unknown>;
}

export interface Sink {
  url: string;
  received: Received[];
  /** How the next requests are answered, in order; after these all is well. */
  misbehave(...answers: Array<(request: IncomingMessage, response: ServerResponse) => void>): void;
  close(): Promise<void>;
}

/** Stands in for PagerDuty and Slack: takes every event, unless told to misbehave, and remembers it. */
export async function openSink(port = 0): Promise<Sink> {
  const received: Received[] = [];
  const misbehaviours: Array<(request: IncomingMessage, response: ServerResponse) => void> = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
      received.push({ at: Date.now(), path: request.url ?? '', body });
      const misbehave = misbehaviours.shift();
      if (misbehave) misbehave(request, response);
      // Slack's webhooks say this word, and Kibana sends again what is answered by another.
      else if (request.url?.startsWith('/slack')) response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      else response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"success"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    misbehave: (...answers) => void misbehaviours.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
