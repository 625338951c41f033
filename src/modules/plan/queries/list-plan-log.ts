import type { z } from 'zod';
import { hasRole } from '#platform/access/actor.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';

const input = listInput(['at'], '-at').extend({ planId: id });

/** What was done to a plan and to its rows. Heads see all of it; others what they did themselves. */
export const listPlanLog = defineQuery({
  name: 'plan.log',
  summary: 'The audit of one plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readPlanLog,
});

export interface LogEntry {
  id: string;
  at: Date;
  operation: string;
  actor: string;
  objectType: string | null;
  objectName: string | null;
  before: unknown;
  after: unknown;
}

async function readPlanLog(
  { db, actor }: Scope<'plan.read'>,
  { planId, page, size }: z.output<typeof input>,
): Promise<Page<LogEntry>> {
  const isHead = hasRole(actor, 'administrator', 'director');
  const found = db
    .selectFrom('audit_entry')
    .select([
      'id',
      'at',
      'operation',
      'actor_name as actor',
      'object_type as objectType',
      'object_name as objectName',
      'before',
      'after',
    ])
    .where((e) =>
      e.or([
        e('object_id', '=', planId),
        e('object_id', 'in', e.selectFrom('plan_item').select('id').where('plan_id', '=', planId)),
        e(
          'object_id',
          'in',
          e.selectFrom('plan_chapter').select('id').where('plan_id', '=', planId),
        ),
      ]),
    )
    .$if(!isHead, (q) => q.where('actor_id', '=', actor.userId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc');
  return readPage(found, { page, size });
}
