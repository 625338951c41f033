import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { organisationNames, readNameIndex } from './read-names.ts';

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
  input,
  output: z.array(candidate),
  http: { path: '/organisations/find' },
  async run(scope, { text, day = scope.today }) {
    const found = (await readNameIndex(scope, day)).findAll(text);
    const names = await organisationNames(
      scope,
      found.map(({ organisationId }) => organisationId),
      day,
    );
    return found.map((one) => ({
      ...one,
      organisationName: names.get(one.organisationId)?.full ?? one.name,
    }));
  },
});
