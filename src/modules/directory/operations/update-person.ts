import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadPerson } from '../people/load-person.ts';
import { personColumns, shortNameTaken } from '../people/write-person.ts';
import { directoryPermissions } from '../permissions.ts';
import { personInput } from '../schema.ts';

const { shape } = personInput;

/** Fields that are left out stay as they are. */
const input = z.object({
  id: z.uuid(),
  familyName: shape.familyName.optional(),
  givenName: shape.givenName.unwrap().optional(),
  patronymic: shape.patronymic.unwrap().optional(),
  shortName: shape.shortName,
  aliases: shape.aliases.unwrap().optional(),
  post: shape.post.unwrap().optional(),
  email: shape.email.unwrap().optional(),
});

export const updatePerson = defineOperation({
  name: 'person.update',
  summary: 'Changes what is written about a person; fields that are left out stay.',
  input,
  output: z.object({ id: z.uuid(), shortName: z.string(), version: z.number().int() }),
  permission: directoryPermissions['person.update'],
  http: { method: 'patch', path: '/people/{id}' },
  load: loadPerson,
  version: (target) => target.version,
  async run({ trx, target, audit }, { id, ...given }) {
    const { version, activeUntil: _, id: __, ...before } = target;
    const after = { ...before, ...given };
    const row = personColumns(after);
    const clash = await trx
      .selectFrom('person')
      .select('id')
      .where('short_name', '=', row.short_name)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (clash) throw shortNameTaken(row.short_name);
    await trx
      .updateTable('person')
      .set({ ...row, version: version + 1 })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'person',
      objectId: id,
      objectName: row.short_name,
      ...changesOf(before, { ...after, aliases: row.aliases }),
    });
    return { id, shortName: row.short_name, version: version + 1 };
  },
});
