import { createServer } from 'node:http';
import { close, listen } from '../server/listen';
import { Failure } from './failure';
import { freePort, requirePort } from './free_port';

test('a port that somebody listens on is named, with the remedy', async () => {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0)).port);
  const asked = requirePort(port, 'the preview', 'Choose another one.');
  await expect(asked).rejects.toThrow(Failure);
  await expect(asked).rejects.toThrow(`Port ${port} is in use, and the preview needs it. Choose another one.`);
  await close(server);
  await expect(requirePort(port, 'the preview', '')).resolves.toBeUndefined();
});

test('a free one can be used', async () => expect(await freePort()).toBeGreaterThan(1_023));
