import { sql } from 'kysely';
import type { Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { labelOn } from '../organisations/columns.ts';
import type { PostFields } from './schema.ts';

export interface LoadedPost {
  id: string;
  /** Null for a vacancy. */
  personId: string | null;
  /** Whose it is, for the log. */
  personName: string | null;
  fields: PostFields;
  version: number;
  place: Place;
  /** A post in the centre's own organisation. */
  inCentre: boolean;
}

/** Locks a post for a change; null for an absent or foreign one. */
export async function loadPost(
  context: OperationContext,
  { id }: { id: string },
): Promise<LoadedPost | null> {
  const row = await context.trx
    .selectFrom('post')
    .leftJoin('person', 'person.id', 'post.person_id')
    .innerJoin('centre', 'centre.id', 'post.centre_id')
    .select([
      'post.person_id as personId',
      'person.short_name as personName',
      'post.organisation_id as organisationId',
      'post.kind',
      'post.title',
      'post.main',
      'post.subjects',
      'post.since',
      'post.until',
      'post.ground',
      'post.version',
      'centre.organisation_id as ownId',
    ])
    .select(sql<number | null>`post.rate::float`.as('rate'))
    .select(
      sql<string[]>`array(
        select pp.profession_id from post_profession pp where pp.post_id = post.id order by 1)`.as(
        'professionIds',
      ),
    )
    .where('post.id', '=', id)
    .forUpdate('post')
    .executeTakeFirst();
  if (!row) return null;
  const { personId, personName, version, ownId, ...fields } = row;
  const place = await placeIn(context, { organisationIds: [fields.organisationId] });
  return {
    id,
    personId,
    personName,
    fields,
    version,
    place,
    inCentre: fields.organisationId === ownId,
  };
}

/** Where a post is to stand, and whether that is the centre itself. */
export async function placeOfPost(
  context: OperationContext,
  organisationId: string,
): Promise<{ place: Place; inCentre: boolean }> {
  const own = await context.trx
    .selectFrom('centre')
    .select('organisation_id')
    .where('id', '=', context.actor.centreId)
    .executeTakeFirst();
  return {
    place: await placeIn(context, { organisationIds: [organisationId] }),
    inCentre: own?.organisation_id === organisationId,
  };
}

/** A post as the log tells it: names instead of ids. */
export async function postFacts(
  { trx, today }: OperationContext,
  { title, main, rate, subjects, professionIds, since, until, ground, organisationId }: PostFields,
): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ organisation: string; professions: string[] }>`
    select ${labelOn(sql`${organisationId}::uuid`, until ?? today)} as organisation,
      array(select code || ' ' || title from profession where id = any(${professionIds}::uuid[]) order by code) as professions`.execute(
    trx,
  );
  const { organisation = '', professions = [] } = rows[0] ?? {};
  return { post: title, organisation, main, rate, subjects, professions, since, until, ground };
}
