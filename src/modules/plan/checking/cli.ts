import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Output, refusalOf } from '../reading/cli.ts';
import { readPlan } from '../reading/read-plan.ts';
import { readSource } from '../reading/source/read-source.ts';
import { checkPlan } from './check-plan.ts';
import { viewPlan } from './plan-view.ts';
import { rules } from './registry.ts';
import { releaseDictionary } from './spelling/dictionary.ts';
import { planLanguage } from './text/plan-language.ts';
import type { Finding } from './types.ts';

const usage = 'kabinet plan check ФАЙЛ [--json] [--off правило,правило]\n';

/**
 * `kabinet plan check FILE [--json] [--off rule,rule]`: checks a plan without a server and without a
 * database. With `--json` one finding a line; otherwise sentences in the language of the plan.
 * @param argv what stands after `plan check`
 * @returns the exit code: 0 checked, whatever was found; 1 refused or not found; 2 wrong use
 */
export async function runPlanCheck(
  argv: readonly string[],
  stdout: Output,
  stderr: Output,
): Promise<number> {
  const words = parse(argv);
  if (words === null) {
    stderr.write(usage);
    return 2;
  }
  const strange = words.off.filter((name) => !rules.some((rule) => rule.name === name));
  if (strange.length > 0) {
    stderr.write(`Немає правила: ${strange.join(', ')}\nПравила:\n${ruleNames()}`);
    return 2;
  }
  try {
    const source = await readSource(await readFile(words.file), basename(words.file));
    const plan = readPlan(source);
    const language = planLanguage(viewPlan(plan));
    const findings = await checkPlan(plan, { language, off: words.off });
    await releaseDictionary(language);
    stdout.write(words.json ? jsonLines(findings) : report(findings));
    return 0;
  } catch (error) {
    const sentence = refusalOf(error);
    if (sentence === null) throw error;
    stderr.write(`${words.file}: ${sentence}\n`);
    return 1;
  }
}

interface Words {
  file: string;
  json: boolean;
  off: string[];
}

function parse(argv: readonly string[]): Words | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, off: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return null;
    const off = (values.off ?? []).flatMap((names) => names.split(',')).map((name) => name.trim());
    return { file, json: values.json ?? false, off: off.filter((name) => name !== '') };
  } catch {
    return null;
  }
}

const ruleNames = (): string => rules.map((rule) => `  ${rule.name}\n`).join('');

const jsonLines = (findings: Finding[]): string =>
  findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');

const marks = { error: '✗', warning: '!', notice: '·' } as const;

function report(findings: Finding[]): string {
  const lines = findings.map(
    ({ severity, items, message, rule }) =>
      `${marks[severity]} ${items.length > 0 ? `${shorten(items)}: ` : ''}${message} [${rule}]\n`,
  );
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const sum = `✗ ${count('error')}  ! ${count('warning')}  · ${count('notice')}\n`;
  return `${lines.join('')}${sum}`;
}

function shorten(items: string[]): string {
  const shown = items.slice(0, 4).join(', ');
  return items.length > 4 ? `${shown} … (${items.length})` : shown;
}
