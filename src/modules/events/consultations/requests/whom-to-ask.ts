import { z } from 'zod';
import { inForce } from '#modules/directory/assignments/assigned-on.ts';
import { readAssignments } from '#modules/directory/assignments/read-assignments.ts';
import { namedOrganisation } from '#modules/directory/organisations/columns.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { named } from '#platform/query/named.ts';
import { requestPermissions } from './permissions.ts';

const consultant = named.extend({
  post: z.string(),
  email: z.string().nullable(),
  /** What the person answers for; empty for everything. */
  directions: z.array(z.string()),
  /** Looks after the caller's institution; the others answer for a direction in the whole centre. */
  ownInstitution: z.boolean(),
});
export type Consultant = z.output<typeof consultant>;

export const whomToAsk = defineQuery({
  name: 'consultation.request.whom',
  summary:
    'Whom to ask today: who looks after the caller’s institution, and who answers for a direction everywhere.',
  permission: 'consultation.request.read',
  rule: requestPermissions['consultation.request.read'],
  input: z.object({}),
  output: z.object({ institution: named.nullable(), consultants: z.array(consultant) }),
  http: { path: '/consultants' },
  async run(scope) {
    const organisationId = await ownOrganisation(scope);
    return {
      institution: organisationId ? await institutionOf(scope, organisationId) : null,
      consultants: await consultantsOf(scope, organisationId),
    };
  },
});

/** Where the asker works today. */
export async function ownOrganisation(caller: Scope | OperationContext): Promise<string | null> {
  const { actor, today } = caller;
  const placed = actor.grants.find(({ place }) => place?.kind === 'organisation')?.place;
  if (placed) return placed.id;
  if (!actor.personId) return null;
  const post = await dbOf(caller)
    .selectFrom('post')
    .select('organisation_id as id')
    .where('person_id', '=', actor.personId)
    .where('since', '<=', today)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
    .orderBy('main', 'desc')
    .executeTakeFirst();
  return post?.id ?? null;
}

/** Those of the institution first, in the order in which they were assigned. */
export async function consultantsOf(
  caller: Scope | OperationContext,
  organisationId: string | null,
): Promise<Consultant[]> {
  const rows = inForce(await readAssignments(caller), caller.today).filter((row) =>
    row.organisationId === null ? row.directionId !== null : row.organisationId === organisationId,
  );
  if (rows.length === 0) return [];
  const db = dbOf(caller);
  const people = await db
    .selectFrom('person')
    .select(['id', 'short_name as name', 'post', 'email'])
    .where(
      'id',
      'in',
      rows.map(({ personId }) => personId),
    )
    .execute();
  const directions = new Map(
    (await db.selectFrom('direction').select(['id', 'name']).execute()).map((row) => [
      row.id,
      row.name,
    ]),
  );
  return [...Map.groupBy(rows, ({ personId }) => personId)]
    .flatMap(([personId, own]) => {
      const person = people.find(({ id }) => id === personId);
      if (!person) return [];
      const named = own.map(({ directionId }) => directionId && directions.get(directionId));
      return {
        ...person,
        directions: named.every(Boolean) ? named.flatMap((name) => name ?? []) : [],
        ownInstitution: own.some((row) => row.organisationId !== null),
      };
    })
    .toSorted((a, b) => Number(b.ownInstitution) - Number(a.ownInstitution));
}

const dbOf = (caller: Scope | OperationContext) => ('trx' in caller ? caller.trx : caller.db);

async function institutionOf({ db, today }: Scope, organisationId: string) {
  const { institution } = await db
    .selectFrom('organisation as o')
    .select(namedOrganisation('o.id', today).as('institution'))
    .where('o.id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return institution;
}
