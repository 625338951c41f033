import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { clusterFolder } from '#platform/db/embedded/cluster.ts';
import { readPasswords } from '#platform/db/embedded/passwords.ts';
import { readPostmaster } from '#platform/db/embedded/running.ts';
import { ownerAddress } from '#platform/db/embedded/server.ts';
import { kabinet, ready } from './kabinet.ts';
import { startMailServer } from './mail-server.ts';
import { runFolder } from './run-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    program: {
      /** Where the program answers, without a closing slash. */
      address: string;
      /** Its data folder. */
      dataDir: string;
      /** Its embedded database, for the database's owner. */
      ownerUrl: string;
      /** A folder with the letters that its mail server took, a file for each. */
      letters: string;
      /** What the program's terminal showed at the start. */
      greeting: string[];
    };
  }
}

/**
 * Starts the built program for the journeys of a run: on an empty data folder, with its embedded database and a
 * mail server. The program ends with this process, however that ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await runFolder('kabinet-browser-');
  const dataDir = join(folder, 'data');
  const letters = join(folder, 'letters');
  mkdirSync(letters);
  let taken = 0;
  const mail = await startMailServer(({ to, raw }) => {
    writeFileSync(join(letters, `${++taken}.eml`), `X-Envelope-To: ${to.join(', ')}\r\n${raw}`);
  });
  const program = kabinet(['serve'], dataDir, {
    SMTP_URL: mail.url,
    KABINET_GUARDIANS: String(process.pid),
  });
  const stop = async () => {
    await program.end('SIGTERM');
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
    tellErrors(program.lines);
  };
  try {
    await ready(program);
  } catch (error) {
    await stop();
    throw error;
  }
  const { address } = JSON.parse(readFileSync(join(dataDir, 'kabinet.pid'), 'utf8'));
  const ownerUrl = ownerAddress(readPostmaster(clusterFolder(dataDir))!, readPasswords(dataDir)!);
  project.provide('program', { address, dataDir, ownerUrl, letters, greeting: program.lines });
  return stop;
}

/** Whatever the program logged as an error stands below the results: a journey that failed may have its reason there. */
function tellErrors(lines: string[]): void {
  const errors = lines.filter((line) => /"level":"?(50|60|error|fatal)/.test(line));
  for (const line of errors) console.error(line.slice(0, 2_000));
}
