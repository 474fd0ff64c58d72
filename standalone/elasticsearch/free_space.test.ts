import { Failure } from './failure';
import { freeSpace, requireSpace } from './free_space';

test('of a folder that is still to be made', async () => expect(await freeSpace('/tmp/not/there/yet')).toBeGreaterThan(0));

test('too little is one sentence with figures', async () => {
  const asked = requireSpace('/tmp', 2 ** 60, 'the demo');
  await expect(asked).rejects.toThrow(Failure);
  await expect(asked).rejects.toThrow(/The disk is too full: the demo needs 1073741824\.0 GB free at \/tmp, which has [\d.]+ GB/);
});
