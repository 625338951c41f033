import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { StartError } from '../../start-error.ts';

const run = promisify(execFile);

/** How PostgreSQL's programs are started: under which account, and with which command before them. */
export type Account = {
  /** Undefined: the account of this process. */
  ids: { uid: number; gid: number } | undefined;
  /** A command line that the program's own is appended to; empty to start it directly under `ids`. */
  prefix: string[];
};

const OWN: Account = { ids: undefined, prefix: [] };

/**
 * PostgreSQL refuses to run as root. For root this finds another account: that of an existing cluster, else
 * `kabinet`, else `postgres`, else makes `kabinet`. Where that account cannot enter the folders (a clone in root's
 * home, say), it is given the one capability to pass through them; the files themselves belong to it.
 * @param cluster the folder of the database, which may not exist yet
 * @param reach folders and programs that have to be reached by the account
 * @throws StartError when no way is found, with what to do
 */
export async function chooseAccount(cluster: string, reach: string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return OWN;
  const ids =
    ownerOf(cluster) ??
    (await idsOf('kabinet')) ??
    (await idsOf('postgres')) ??
    (await makeAccount());
  const plain: Account = { ids, prefix: [] };
  if (await canReach(plain, reach)) return plain;
  for (const capability of ['dac_read_search', 'dac_override'] as const) {
    if (!hasCapability(capability)) continue;
    const account: Account = { ids, prefix: passThrough(ids, capability) };
    if (await canReach(account, reach)) return account;
  }
  throw new StartError(
    `PostgreSQL may not run as root, and account ${ids.uid} cannot enter ${reach[0]}: start as an ordinary user, move the folder out of root's home, or set DATABASE_URL.`,
  );
}

/** The file, arguments and account for `child_process.spawn`. Nothing of this process's environment is passed on. */
export function commandAs(account: Account, file: string, args: string[]) {
  const [command = file, ...rest] = [...account.prefix, file, ...args];
  return {
    command,
    args: rest,
    // Under a prefix, the prefix itself changes the account.
    options: {
      cwd: '/',
      env: plainEnvironment(),
      ...(account.prefix.length === 0 ? account.ids : {}),
    },
  };
}

function plainEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/**
 * `access(2)`, by which PostgreSQL looks for its own programs, asks without capabilities unless `no_setuid_fixup` is
 * set. Everything else is taken away, from the bounding set too.
 */
function passThrough(ids: { uid: number; gid: number }, capability: string): string[] {
  return [
    'setpriv',
    `--reuid=${ids.uid}`,
    `--regid=${ids.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=+${capability}`,
    `--bounding-set=-all,+${capability}`,
    '--',
  ];
}

async function canReach(account: Account, paths: string[]): Promise<boolean> {
  for (const path of paths) {
    const { command, args, options } = commandAs(account, '/bin/sh', [
      '-c',
      'test -x "$1"',
      'sh',
      path,
    ]);
    const reached = await run(command, args, options).then(
      () => true,
      () => false,
    );
    if (!reached) return false;
  }
  return true;
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeAccount(): Promise<{ uid: number; gid: number }> {
  // Root that came by `su` has no /usr/sbin in its path.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  await run('useradd', [...flags, 'kabinet'], { env }).catch(() => null);
  const ids = await idsOf('kabinet');
  if (ids) return ids;
  throw new StartError(
    'PostgreSQL may not run as root and no account could be made for it: run "useradd --system kabinet", or start as an ordinary user.',
  );
}

function hasCapability(name: 'dac_override' | 'dac_read_search'): boolean {
  const bit = { dac_override: 1n, dac_read_search: 2n }[name];
  try {
    const mask = /^CapPrm:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return mask !== undefined && ((BigInt(`0x${mask}`) >> bit) & 1n) === 1n;
  } catch {
    return false;
  }
}
