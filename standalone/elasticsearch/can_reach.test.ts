import { chmodSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach } from './can_reach';

const top = mkdtempSync(join(tmpdir(), 'can-reach-'));
chmodSync(top, 0o755);
const owner = statSync(top).uid;
const stranger = { uid: owner + 4_711, gid: 65_533 };
mkdirSync(join(top, 'private'), { mode: 0o700 });

test('every folder on the way counts, what is not there yet does not', () => {
  expect(canReach(join(top, 'new/er'), stranger)).toBe(true);
  expect(canReach(join(top, 'private/x'), stranger)).toBe(false);
  expect(canReach(join(top, 'private/x'), { uid: owner, gid: 0 })).toBe(true);
  expect(canReach(join(top, 'private'), stranger)).toBe(true);
});
