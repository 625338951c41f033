import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { acceptImport } from '#modules/plan/operations/accept-import.ts';
import { startImport } from '#modules/plan/operations/start-import.ts';
import { getImport } from '#modules/plan/queries/get-import.ts';
import { getPlanFile } from '#modules/plan/queries/get-plan-file.ts';
import { listPlans } from '#modules/plan/queries/list-plans.ts';
import { systemActor } from '#platform/access/actor.ts';
import { explainReason } from '#platform/api/explain.ts';
import { type PaperFormat, paperFormats } from '#platform/documents/render/paper-file.ts';
import { AppError, notFound } from '#platform/errors.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { chooseCentre, withKernel } from './command-kernel.ts';
import { listCentres } from './office/accounts.ts';

interface Output {
  write(text: string): unknown;
}

/**
 * `kabinet plan import FILE [--centre NAME] [--accept]`: the same operations as the page's.
 * @returns the exit code: 0 done, 1 refused or not found, 2 wrong use
 */
export async function runPlanImport(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: Output,
  stderr: Output,
): Promise<number> {
  const asked = parse(argv, { centre: { type: 'string' }, accept: { type: 'boolean' } });
  const [file, ...more] = asked?.positionals ?? [];
  if (!asked || !file || more.length > 0) {
    stderr.write('kabinet plan import FILE [--centre NAME] [--accept]\n');
    return 2;
  }
  const { centre, accept } = asked.values;
  return told(file, stderr, async () => {
    const content = await readFile(file);
    await withKernel(env, async (kernel) => {
      const { id } = await chooseCentre(kernel, centre as string | undefined);
      const actor = systemActor(id, 'kabinet plan import');
      const fileName = basename(file);
      const { importId } = await runOperation(kernel, actor, startImport, { fileName, content });
      if (accept) {
        const made = await runOperation(kernel, actor, acceptImport, { importId });
        stdout.write(
          `${made.planId}\nПлан прийнято / plan taken: ${made.items} пунктів / items, ${made.tasks} завдань / tasks, ${made.peopleAdded} нових людей / new people\n`,
        );
        return;
      }
      const { reading } = await runQuery(kernel, actor, getImport, { importId });
      const items = reading.sections.reduce((sum, section) => sum + section.items.length, 0);
      stdout.write(
        `${importId}\nПрочитано / read: ${reading.sections.length} розділів / chapters, ${items} пунктів / items\nПереглянути й прийняти / look and accept: ${kernel.config.publicUrl}/plans/imports/${importId}\n`,
      );
    });
  });
}

/**
 * `kabinet plan export PLAN_ID|--latest FILE [--centre NAME]`: the file's extension names the format.
 * @returns the exit code: 0 written, 1 no such plan or folder, 2 wrong use
 */
export async function runPlanExport(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: Output,
  stderr: Output,
): Promise<number> {
  const asked = parse(argv, { centre: { type: 'string' }, latest: { type: 'boolean' } });
  const { centre, latest } = asked?.values ?? {};
  const words = asked?.positionals ?? [];
  const [planId, file] = latest ? [undefined, ...words] : words;
  const format = paperFormats.find((known) => extname(file ?? '').toLowerCase() === `.${known}`);
  if (!asked || !file || !format || words.length !== (latest ? 1 : 2)) {
    stderr.write('kabinet plan export PLAN_ID|--latest FILE.docx|.pdf|.xlsx [--centre NAME]\n');
    return 2;
  }
  return told(planId ?? file, stderr, async () => {
    const { bytes } = await withKernel(env, async (kernel) =>
      planId
        ? planAnywhere(kernel, planId, format)
        : latestPlan(kernel, (await chooseCentre(kernel, centre as string | undefined)).id, format),
    );
    await writeFile(file, bytes);
    stdout.write(`${file}\n`);
  });
}

/** The plan with this id, whichever centre it belongs to. @throws AppError `not-found` */
async function planAnywhere(kernel: Kernel, planId: string, format: PaperFormat) {
  for (const { id } of await listCentres(kernel.db)) {
    const actor = systemActor(id, 'kabinet plan export');
    const found = await runQuery(kernel, actor, getPlanFile, { planId, format }).catch((error) => {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    });
    if (found) return found;
  }
  throw notFound();
}

/** The plan that was added last: ids grow with time. @throws AppError `not-found` without plans */
async function latestPlan(kernel: Kernel, centreId: string, format: PaperFormat) {
  const actor = systemActor(centreId, 'kabinet plan export');
  let latest = '';
  for (let page = 1, left = true; left; page++) {
    const { rows, total, size } = await runQuery(kernel, actor, listPlans, { page, size: 200 });
    for (const { id } of rows) if (id > latest) latest = id;
    left = page * size < total;
  }
  if (latest === '') throw notFound();
  return runQuery(kernel, actor, getPlanFile, { planId: latest, format });
}

/** Runs the work; what the person can mend is said in both languages. @returns the exit code */
async function told(what: string, stderr: Output, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    const said = sentencesOf(error);
    if (said.length === 0) throw error;
    stderr.write(`${what}: ${said.join(' / ')}\n`);
    return 1;
  }
}

function sentencesOf(error: unknown): string[] {
  if (error instanceof AppError) {
    const { reason, params } = error.details;
    if (!reason) return ['Такого плану немає', 'there is no such plan'];
    return (['uk', 'en'] as const).map((locale) => explainReason(locale, reason, params) ?? reason);
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return ['Такого файлу чи теки немає', 'no such file or folder'];
  if (code === 'EISDIR') return ['Це тека, а не файл', 'this is a folder, not a file'];
  if (code === 'EACCES') return ['Не дозволено', 'not permitted'];
  return [];
}

/** The options and the other words; null for an option that there is not. */
function parse(
  args: string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): ReturnType<typeof parseArgs> | null {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}
