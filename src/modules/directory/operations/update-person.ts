import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadPerson } from '../people/load-person.ts';
import { personChanges } from '../people/schema.ts';
import { shortNameOf } from '../people/short-name.ts';
import { shortNameTaken } from '../people/short-name-taken.ts';
import { rowOf } from '../people/write-person.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { writeOwnPost } from '../posts/own-post.ts';

export const updatePerson = defineOperation({
  name: 'person.update',
  summary: 'Changes what is written about a person; fields that are left out stay.',
  input: personChanges.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), shortName: z.string(), version: z.number().int() }),
  permission: peoplePermissions['person.update'],
  http: { method: 'patch', path: '/people/{id}' },
  load: loadPerson,
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { trx, target, audit } = context;
    const { version, inCentre, fields: before } = target;
    const after = { ...before, ...given };
    // Initials follow the name until somebody writes others.
    if (given.shortName === undefined && before.shortName === shortNameOf(before))
      after.shortName = shortNameOf(after);
    const row = rowOf(after);
    if (inCentre) {
      const clash = await trx
        .selectFrom('person')
        .select('id')
        .where('short_name', '=', row.short_name)
        .where('in_centre', '=', true)
        .where('merged_into', 'is', null)
        .where('id', '!=', id)
        .executeTakeFirst();
      if (clash) throw shortNameTaken(row.short_name);
    }
    await trx
      .updateTable('person')
      .set({ ...row, version: version + 1, updated_at: context.now })
      .where('id', '=', id)
      .execute();
    // Posts elsewhere are not a line of this card.
    if (inCentre && given.post !== undefined && given.post !== before.post)
      await writeOwnPost(context, id, given.post);
    else after.post = before.post;
    audit({
      objectType: 'person',
      objectId: id,
      objectName: row.short_name,
      ...changesOf(before, { ...after, aliases: row.aliases, birthYear: row.birth_year }),
    });
    return { id, shortName: row.short_name, version: version + 1 };
  },
});
