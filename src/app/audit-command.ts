import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { headLine } from '#platform/audit/seal/heads-file.ts';
import {
  type AuditFault,
  type AuditHead,
  type DayRange,
  listAuditHeads,
  type VerifiedDay,
  verifyAudit,
} from '#platform/audit/seal/verify-audit.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { StartError } from '#platform/start-error.ts';
import { chooseCentre, withKernel } from './command-kernel.ts';
import { listCentres } from './office/accounts.ts';

/** A head as it is written and read, one a line, tabs between: centre, day, number, rows, head. */
interface KeptHead extends AuditHead {
  centreId: string;
}

/**
 * `kabinet audit verify` goes over the seals of the log, `kabinet audit heads` prints what to keep elsewhere.
 * @returns 0 when nothing is amiss, 1 when something is
 */
export async function runAudit(
  what: 'verify' | 'heads',
  argv: string[],
  env: NodeJS.ProcessEnv,
  out: { write(text: string): unknown },
): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      centre: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      ...(what === 'verify' && { heads: { type: 'string' } }),
    },
  });
  const range = { from: dayOf('from', values.from), to: dayOf('to', values.to) };
  const kept = 'heads' in values ? await readHeads(String(values.heads)) : [];
  return withKernel(env, async (kernel) => {
    const centres = values.centre
      ? [await chooseCentre(kernel, values.centre)]
      : await listCentres(kernel.db);
    let amiss = 0;
    for (const { id, shortName } of centres) {
      const inIt = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
        inCentre(kernel.db, id, 'read', work);
      if (what === 'heads') {
        for (const head of await inIt((db) => listAuditHeads(db, range)))
          out.write(headLine(id, head));
        continue;
      }
      const ofCentre = kept.filter(({ centreId }) => centreId === id);
      const days = await inIt((db) => verifyAudit(db, range, ofCentre));
      out.write(sayCentre(shortName, days));
      amiss += days.filter(({ faults }) => faults.length > 0).length;
    }
    const all = await listCentres(kernel.db);
    for (const { day, centreId } of lost(kept, all, range)) {
      out.write(`${centreId}\n  ${day}  центру немає / the centre is gone\n`);
      amiss += 1;
    }
    return amiss > 0 ? 1 : 0;
  });
}

/** Heads of centres that are here no more: a demonstration made anew, or somebody's wish to hide all of it. */
function lost(kept: KeptHead[], centres: { id: string }[], { from, to }: DayRange): KeptHead[] {
  const here = new Set(centres.map(({ id }) => id));
  return kept.filter(
    ({ centreId, day }) => !here.has(centreId) && day >= (from ?? '') && day <= (to ?? '9999'),
  );
}

function sayCentre(name: string, days: readonly VerifiedDay[]): string {
  if (days.length === 0) return `${name}\n  жодного закритого дня / no sealed day\n`;
  const lines = days.map(({ day, entries, redacted, faults }) => {
    const rows = `${entries}${redacted > 0 ? ` (${redacted} знеособлено / redacted)` : ''}`;
    if (faults.length === 0) return `  ${day}  ${rows}  ok`;
    return [`  ${day}  ${rows}  НЕ ЗБІГАЄТЬСЯ / DIFFERS`, ...faults.map(sayFault)].join('\n');
  });
  return `${name}\n${lines.join('\n')}\n`;
}

function sayFault(fault: AuditFault): string {
  switch (fault.kind) {
    case 'changed':
      return `    змінено запис / changed row: ${fault.entryId}`;
    case 'missing':
      return `    немає запису / missing row: ${fault.entryId}`;
    case 'late':
      return `    запис додано після закриття дня / row added after the day was sealed: ${fault.entryId}`;
    case 'head':
      return '    ланцюг дня не сходиться з печаткою / the sealed head differs';
    case 'previous':
      return '    печатка не продовжує попередню / the seal does not follow the one before';
    case 'kept-head':
      return fault.here === null
        ? '    печатки дня немає, а у збережених вона є / the seal that was kept is gone'
        : `    збережена печатка інша / the head that was kept differs: ${fault.here}`;
  }
}

function dayOf(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !/^\d{4}-\d\d-\d\d$/.test(value))
    throw new StartError(`--${name}: 2026-12-31`);
  return value;
}

async function readHeads(path: string): Promise<KeptHead[]> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new StartError(`--heads: ${error.message}`);
  });
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const [centreId = '', day = '', number, entries, head = ''] = line.split('\t');
      if (!/^[0-9a-f]{64}$/.test(head))
        throw new StartError(`--heads: рядок / line ${at + 1}: «${line.slice(0, 60)}»`);
      return { centreId, day, number: Number(number), entries: Number(entries), head };
    });
}
