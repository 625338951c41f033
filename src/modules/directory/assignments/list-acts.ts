import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { findPeople } from '../people/read-people.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';
import { actKinds } from './schema.ts';
import type { WrittenChange } from './write-act.ts';

const act = z.object({
  id: z.uuid(),
  kind: z.enum(actKinds),
  actedAt: z.date(),
  actorName: z.string(),
  orderNumber: z.string(),
  orderOn: z.iso.date().nullable(),
  changed: z.number().int(),
  /** Whose assignments it changed. */
  people: z.array(z.string()),
  undoneAt: z.date().nullable(),
});
export type Act = z.output<typeof act>;

export const listActs = defineQuery({
  name: 'assignment.acts',
  summary: 'What was done to assignments, the latest first; each act can be taken back.',
  permission: 'assignment.read',
  rule: assignmentPermissions['assignment.read'],
  input: listInput(['acted'], '-acted'),
  output: pageOf(act),
  http: { path: '/assignment-acts' },
  async run(scope, { page, size, sort }) {
    const found = scope.db
      .selectFrom('assignment_act')
      .select((eb) => [
        'id',
        eb.ref('kind').$castTo<Act['kind']>().as('kind'),
        'acted_at as actedAt',
        'actor_name as actorName',
        'order_number as orderNumber',
        'order_on as orderOn',
        'changes',
        'undone_at as undoneAt',
      ])
      .orderBy('acted_at', sort.startsWith('-') ? 'desc' : 'asc')
      .orderBy('id', 'desc');
    const read = await readPage(found, { page, size });
    const touched = read.rows.map(({ changes }) => [
      ...new Set(
        (changes as unknown as WrittenChange[]).flatMap(({ before, after }) =>
          [before?.personId, after?.personId].filter((id) => id !== undefined),
        ),
      ),
    ]);
    const people = await findPeople(scope, [...new Set(touched.flat())]);
    return {
      ...read,
      rows: read.rows.map(({ changes, ...row }, index) => ({
        ...row,
        changed: (changes as unknown as WrittenChange[]).length,
        people: (touched[index] ?? []).flatMap((id) => people.get(id)?.shortName ?? []),
      })),
    };
  },
});
