import { createServer } from 'node:net';
import { Failure } from './failure';

/** A port of this machine that nobody listens on now; another process may take it before we do, which is rare. */
export async function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Rejects with a Failure when the port is taken. */
export async function requirePort(port: number, purpose: string, remedy: string): Promise<void> {
  try {
    await listenOnce(port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') throw new Failure(`Port ${port} is in use, and ${purpose} needs it. ${remedy}`);
    if (code === 'EACCES') throw new Failure(`Port ${port} needs rights that this user does not have. ${remedy}`);
    throw error;
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
