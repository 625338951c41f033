import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { convertLegacy } from './convert-legacy.ts';
import { findLibreOffice } from './find-libreoffice.ts';
import { runLimited } from './run-limited.ts';

// Stands in for LibreOffice with small programs, to see what happens when it misbehaves;
// what it really makes of a file is tested in `libreoffice.test.ts`.
const onUnix = process.platform !== 'win32';
const source = new TextEncoder().encode('{\\rtf1 План}');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kabinet-test-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a program named soffice first on the PATH. */
async function install(script: string): Promise<string> {
  const program = path.join(folder, 'soffice');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  vi.stubEnv('PATH', `${folder}${path.delimiter}${process.env.PATH}`);
  return program;
}

async function isRunning(pidFile: string): Promise<boolean> {
  const pid = Number(await readFile(pidFile, 'utf8'));
  try {
    process.kill(pid, 0);
    // A killed process may wait for its parent to take note of it.
    return !/^State:\s*Z/m.test(
      await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State: Z'),
    );
  } catch {
    return false;
  }
}

test('where LibreOffice is not installed', async () => {
  expect(await findLibreOffice('')).toBeNull();
  expect(await findLibreOffice(folder)).toBeNull();
});

test.runIf(onUnix)('a program that fails, or that makes no file', async () => {
  await install('exit 3');
  await expect(convertLegacy(source, 'rtf')).rejects.toMatchObject({ code: 'conversion-failed' });
  await install('exit 0');
  await expect(convertLegacy(source, 'rtf')).rejects.toMatchObject({ code: 'conversion-failed' });
  expect(await readdir(folder)).toEqual(['soffice']);
});

test.runIf(onUnix)(
  'the file, a profile without macros and nothing of our environment',
  async () => {
    vi.stubEnv('SECRET_OF_OURS', 'geheim');
    await install(
      'mkdir out; { env; cat profile/user/registrymodifications.xcu source.rtf; echo "$@"; } > out/source.docx',
    );
    const seen = new TextDecoder().decode(await convertLegacy(source, 'rtf'));
    expect(seen).toContain('План');
    expect(seen).toMatch(/DisableMacrosExecution"[^>]*><value>true/);
    expect(seen).toContain('-env:UserInstallation=file://');
    expect(seen).not.toContain('geheim');
    expect(await readdir(folder)).toEqual(['soffice']);
  },
);

test.runIf(onUnix)('when the time is over, the program ends with what it started', async () => {
  const program = await install(
    `sleep 600 & echo $! > ${folder}/child; echo $$ > ${folder}/own; wait`,
  );
  const ended = await runLimited(program, [], { folder, milliseconds: 500 });
  expect(ended).toEqual({ ok: false, reason: 'time' });
  expect(await isRunning(path.join(folder, 'own'))).toBe(false);
  expect(await isRunning(path.join(folder, 'child'))).toBe(false);
});

test.runIf(onUnix)(
  'a conversion that is called off ends, and the next one has its turn',
  async () => {
    await install('sleep 600');
    const calling = new AbortController();
    const first = convertLegacy(source, 'rtf', calling.signal);
    const second = convertLegacy(source, 'rtf', AbortSignal.timeout(300));
    calling.abort(new Error('called off'));
    await expect(first).rejects.toThrow('called off');
    await expect(second).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['soffice']);
  },
);
