import { join } from 'node:path';
import { TestProcess } from './process.ts';

const CLI = join(import.meta.dirname, '../../src/app/cli.ts');

/** Starts the built program's command on a data folder, with no setting of this environment but those given. */
export function kabinet(
  words: string[],
  dataDir: string,
  env: Record<string, string> = {},
): TestProcess {
  return new TestProcess(CLI, words, {
    ...{ DATA_DIR: dataDir, PORT: '0', PUBLIC_URL: '', DATABASE_URL: '', STORAGE_URL: '' },
    ...{ SMTP_URL: '', LOG_LEVEL: 'warn', ...env },
  });
}

/** Waits until the terminal shows that the program is ready: its last line says how to stop it. */
export function ready(program: TestProcess): Promise<void> {
  return program.until((lines) => lines.some((line) => line.includes('Ctrl+C')));
}
