import { pbkdf2Sync, randomBytes } from 'node:crypto';

/** Who may use a node, kept in files beside its configuration. */
export interface Security {
  users: [SecurityUser, ...SecurityUser[]];
  /** The content of roles.yml. */
  roles: string;
}

export interface SecurityUser {
  name: string;
  password: string;
  roles: string[];
}

/** Far fewer than a real user would deserve: these guard made-up data for the length of a test. */
const ROUNDS = 1_000;

export const buildUsers = (users: readonly SecurityUser[]): string =>
  users.map(({ name, password }) => `${name}:${hash(password)}\n`).join('');

/** A line a role: `role:user,user`. */
export function buildUsersRoles(users: readonly SecurityUser[]): string {
  const roles = [...new Set(users.flatMap((user) => user.roles))];
  return roles
    .map(
      (role) =>
        `${role}:${users
          .filter((user) => user.roles.includes(role))
          .map(({ name }) => name)
          .join(',')}\n`,
    )
    .join('');
}

/** As Elasticsearch's file realm keeps passwords: {PBKDF2}rounds$salt$key, SHA-512, 32 bytes each. */
function hash(password: string): string {
  const salt = randomBytes(32);
  const key = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha512');
  return `{PBKDF2}${ROUNDS}$${salt.toString('base64')}$${key.toString('base64')}`;
}

export const toAuthorization = ({ name, password }: SecurityUser): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
