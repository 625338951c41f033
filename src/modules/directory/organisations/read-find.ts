import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { organisationNames, readNameIndex } from './read-names.ts';

/** SQL has no empty list. */
const noId = '00000000-0000-0000-0000-000000000000';

const candidate = z.object({
  organisationId: z.uuid(),
  /** As it is called on the day. */
  organisationName: z.string(),
  /** The name by which it was found. */
  name: z.string(),
  reason: z.enum(['full', 'short', 'abbreviation', 'former']),
  declined: z.boolean(),
  mergedId: z.uuid().nullable(),
});

const input = z.object({ text: z.string().trim().min(1).max(400), day: z.iso.date().optional() });

export const findOrganisationsQuery = defineQuery({
  name: 'organisation.find',
  summary:
    'Whom a name or an abbreviation means on a day, in any grammatical case; several when it collides, with why.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input,
  output: z.array(candidate),
  http: { path: '/organisations/find' },
  async run(scope, { text, day = scope.today }) {
    const found = (await readNameIndex(scope, day, text)).findAll(text);
    const ids = found.map(({ organisationId }) => organisationId);
    const names = await organisationNames(scope, ids, day);
    const seen = await scope.db
      .selectFrom('organisation')
      .select('organisation.id')
      .where('organisation.id', 'in', [...ids, noId])
      .where(inReach(scope, { organisation: sql.ref<string>('organisation.id') }))
      .execute();
    const reached = new Set(seen.map(({ id }) => id));
    return found
      .filter(({ organisationId }) => reached.has(organisationId))
      .map((one) => ({
        ...one,
        organisationName: names.get(one.organisationId)?.full ?? one.name,
      }));
  },
});

export type FoundOrganisation = z.output<typeof candidate>;
