import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StoreProblem } from '../errors.ts';

/** Whom the server runs as: nobody in particular (the person who started us), or an unprivileged user when that is root. */
export interface ServerUser {
  readonly name?: string;
  readonly ids: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/** Existing users fit for the server, best first. */
const FITTING = ['lianxi', 'postgres', 'nobody', 'daemon', 'www-data'];
const CREATE: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'lianxi'],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', 'lianxi'],
];

/**
 * PostgreSQL refuses to run as root. Keeps to the owner of `cluster` where there is one; else takes the first user
 * that fits, creating one only where neither `lianxi` nor `postgres` exists.
 * @throws StoreProblem where root may not become anybody else
 */
export function findServerUser(cluster: string, users: () => readonly User[] = knownUsers): ServerUser {
  if (process.getuid?.() !== 0) return { ids: {} };
  const owner = ownerOf(cluster);
  if (owner) return { ids: owner, ...named(users().find(({ uid }) => uid === owner.uid)) };
  if (!users().some(({ name }) => name === 'lianxi' || name === 'postgres')) createUser();
  const known = users();
  const candidates = [
    ...FITTING.flatMap((name) => known.filter((user) => user.name === name)),
    ...known.filter(({ name }) => !FITTING.includes(name)),
  ];
  const user = candidates.find((candidate) => candidate.uid !== 0 && mayBecome(candidate));
  if (user) return { name: user.name, ids: { uid: user.uid, gid: user.gid } };
  throw new StoreProblem(
    'user',
    'PostgreSQL refuses to run as root, and no other user could be found or created here. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server (14 or newer).',
  );
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The users of this machine. PostgreSQL itself looks its user up, so a bare number would not do. */
export function knownUsers(): readonly User[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function named(user: User | undefined): { name?: string } {
  return user ? { name: user.name } : {};
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function createUser(): void {
  for (const [command, ...args] of CREATE) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return;
  }
}

// Containers may forbid root to become somebody else, or map only some users.
function mayBecome({ uid, gid }: User): boolean {
  return spawnSync('/bin/sh', ['-c', ':'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether the server's user can enter the folder, tried for real: modes alone say nothing of lists and mounts. */
export function canEnter(folder: string, { ids }: ServerUser): boolean {
  if (!('uid' in ids)) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...ids,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}
