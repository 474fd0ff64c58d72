import { createReadStream } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { api } from '../../common/contract/api';
import type { App, EndpointName } from '../../server/app';
import type { RequestContext } from '../../server/context';
import type { PreviewAlerting } from '../alerting/create_alerting';
import { checkOrigin } from './check_origin';
import type { ServedFile } from './find_file';
import { findFile } from './find_file';
import { readBody } from './read_body';
import { readQuery } from './read_query';
import { refusal } from './refusal';

/** What a request brings, apart from its own abort signal. */
export type PreviewContext = Omit<RequestContext, 'signal'>;

export interface PreviewOptions {
  app: App;
  /** The same for every request, or by who asks: the Authorization that came with it. */
  context: PreviewContext | ((authorization: string | undefined) => PreviewContext);
  /** index.html and assets/. */
  pageFolder: string;
  /** Kibana's own addresses of rules and connectors, where the host has them. */
  alerting?: Pick<PreviewAlerting, 'answer'>;
}

/** Kibana's, so that what its policy forbids fails here already. EUI writes its styles into the page. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";
const HEADERS = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** The window on the product: the endpoints of the contract and the page's files, and nothing else. Listen on loopback only. */
export function createPreviewServer(options: PreviewOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      // The connection broke, or a file vanished: there is nobody to tell, or nothing left to say.
      if (!response.headersSent)
        send(response, 500, refusal(500, error instanceof Error ? error.message : 'Something went wrong.').body);
      else response.destroy();
    });
  });
}

async function answer(options: PreviewOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = checkOrigin(request);
  if (refused) return send(response, refused.status, refused.body);
  const address = request.url ?? '/';
  if (!URL.canParse(address, 'http://preview')) return send(response, 400, refusal(400, 'This is no address.').body);
  const { pathname, searchParams } = new URL(address, 'http://preview');
  const name = endpointAt(pathname);
  if (name) return answerEndpoint(options, name, searchParams, request, response);
  if (options.alerting && /^\/(api|internal)\/(alerting|actions)\//.test(pathname)) {
    return answerAlerting(options.alerting, { pathname, searchParams }, request, response);
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const file = isRead ? findFile(options.pageFolder, pathname) : undefined;
  if (file) return sendFile(file, request, response);
  send(response, 404, refusal(404, `There is nothing at ${pathname.slice(0, 100)}.`).body);
}

function endpointAt(pathname: string): EndpointName | undefined {
  return (Object.keys(api) as EndpointName[]).find((name) => api[name].path === pathname);
}

async function answerEndpoint(
  { app, context }: PreviewOptions,
  name: EndpointName,
  params: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method } = api[name];
  if (request.method?.toLowerCase() !== method) {
    response.setHeader('allow', method.toUpperCase());
    return send(response, 405, refusal(405, `This address takes ${method.toUpperCase()} only.`).body);
  }
  // The page was left: what it asked for is not worth finishing.
  const left = new AbortController();
  response.once('close', () => left.abort());
  const body = method === 'post' ? await readBody(request) : undefined;
  if (body && !body.ok) return send(response, body.refusal.status, body.refusal.body);
  const own = typeof context === 'function' ? context(request.headers.authorization) : context;
  const { status, body: result } = await app.respond(name, body?.value ?? readQuery(params), { ...own, signal: left.signal });
  send(response, status, result);
}

async function answerAlerting(
  alerting: Pick<PreviewAlerting, 'answer'>,
  { pathname, searchParams }: { pathname: string; searchParams: URLSearchParams },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  const body = method === 'POST' || method === 'PUT' ? await readBody(request) : undefined;
  if (body && !body.ok) return send(response, body.refusal.status, body.refusal.body);
  const answer = await alerting.answer({ method, path: pathname, query: searchParams, body: body?.value });
  if (!answer) return send(response, 404, refusal(404, `There is nothing at ${pathname.slice(0, 100)}.`).body);
  send(response, answer.status, answer.body);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  // A refused upload is still coming: the connection cannot be used again.
  const close = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, {
    ...HEADERS,
    ...close,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendFile(file: ServedFile, request: IncomingMessage, response: ServerResponse): void {
  const cache = file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, { ...HEADERS, 'content-type': file.type, 'cache-control': cache });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}
