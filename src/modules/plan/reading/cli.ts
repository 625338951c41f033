import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { readPlan } from './read-plan.ts';
import { readingToJson } from './reading-to-json.ts';
import { readingToText } from './reading-to-text.ts';
import { refusals } from './refusals.data.ts';
import { readSource } from './source/read-source.ts';

export interface Output {
  write(text: string): unknown;
}

const usage = 'kabinet plan read ФАЙЛ [--json]\n';

/**
 * `kabinet plan read FILE [--json]`: reads a plan without a server and without a database.
 * @param argv what stands after `plan read`
 * @returns the exit code: 0 read, 1 refused or not found, 2 wrong use
 */
export async function runPlanRead(
  argv: readonly string[],
  stdout: Output,
  stderr: Output,
): Promise<number> {
  const files = argv.filter((word) => !word.startsWith('--'));
  const unknown = argv.find((word) => word.startsWith('--') && word !== '--json');
  const [file] = files;
  if (file === undefined || files.length > 1 || unknown !== undefined) {
    stderr.write(usage);
    return 2;
  }
  try {
    const source = await readSource(await readFile(file), basename(file));
    const reading = readPlan(source);
    stdout.write(`${argv.includes('--json') ? readingToJson(reading) : readingToText(reading)}\n`);
    return 0;
  } catch (error) {
    const sentence = refusalOf(error);
    if (sentence === null) throw error;
    stderr.write(`${file}: ${sentence}\n`);
    return 1;
  }
}

/** The sentence for a file that could not be read; `null` for an error of the program itself. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof SourceRefused) {
    return refusals[error.code].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(error.params[name] ?? ''),
    );
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'Такого файлу немає.';
  if (code === 'EISDIR') return 'Це тека, а не файл.';
  return code === 'EACCES' ? 'Файл не дозволено читати.' : null;
}
