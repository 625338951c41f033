import { sql } from 'kysely';
import { AppError, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { readPack, requireKind, titleOfKind } from '../people/pack.ts';
import { shortNameTaken } from '../people/short-name-taken.ts';
import { requireKnown } from '../sections/require-known.ts';
import { postFacts } from './load-post.ts';
import type { PostFields } from './schema.ts';

/** Checks what a post refers to, and gives it the title of its kind where it has none. */
export async function checkPost(
  context: OperationContext,
  fields: PostFields,
  before?: PostFields,
): Promise<PostFields> {
  const { trx, actor, today } = context;
  const { pack, language } = await readPack(trx, actor.centreId);
  const day = fields.since ?? today;
  requireKind(pack.postKinds, fields.kind, { path: 'kind', day, held: before?.kind });
  await requireKnown(context, 'organisation', [fields.organisationId], 'organisationId');
  await requireKnown(context, 'profession', fields.professionIds, 'professionIds');
  if (fields.since && fields.until && fields.until < fields.since)
    throw new AppError('invalid', {
      fields: [{ path: 'until', code: 'period-order', message: 'it ends before it begins' }],
    });
  return { ...fields, title: fields.title || titleOfKind(pack, fields.kind, language) };
}

/**
 * One main place of work at a time. Locks the person, so that two who write at once can't both be right.
 *
 * @param except - the post that is being changed
 * @throws AppError `refused` (`people.main-post-taken`) with the post that stands in the way.
 */
export async function requireOneMainPost(
  { trx, today }: OperationContext,
  personId: string,
  { main, since, until }: Pick<PostFields, 'main' | 'since' | 'until'>,
  except: string | null = null,
): Promise<void> {
  if (!main) return;
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
  const other = await trx
    .selectFrom('post')
    .select(['title', 'since', 'until'])
    .select((eb) => labelOn(eb.ref('post.organisation_id'), today).as('organisation'))
    .where('person_id', '=', personId)
    .where('main', '=', true)
    .where(
      sql<boolean>`daterange(since, until, '[]') && daterange(${since}::date, ${until}::date, '[]')`,
    )
    .$if(except !== null, (q) => q.where('id', '!=', except))
    .orderBy('since')
    .executeTakeFirst();
  if (!other) return;
  throw refuse('people.main-post-taken', {
    post: other.title,
    organisation: other.organisation,
    since: other.since ?? '…',
    until: other.until ?? '…',
  });
}

/** A post begins and goes on only while its organisation is there. */
export async function requireOpenOrganisation(
  { trx }: OperationContext,
  organisationId: string,
  { since, until }: Pick<PostFields, 'since' | 'until'>,
): Promise<void> {
  const row = await trx
    .selectFrom('organisation')
    .select('closed_on')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  const closed = row?.closed_on;
  if (closed && ((since ?? closed) > closed || (until ?? '9999-12-31') > closed))
    throw refuse('people.organisation-closed', { closedOn: closed });
}

/** Writes a new post with its professions and its audit. @param person null for a vacancy */
export async function insertPost(
  context: OperationContext,
  person: { id: string; name: string } | null,
  given: PostFields,
): Promise<string> {
  const fields = await checkPost(context, given);
  await requireOpenOrganisation(context, fields.organisationId, fields);
  if (person) {
    await requireOneMainPost(context, person.id, fields);
    await requireOwnShortName(context, person, fields.organisationId);
  }
  const id = await storePost(context, person?.id ?? null, fields);
  context.audit({
    objectType: person ? 'person' : 'post',
    objectId: person?.id ?? id,
    objectName: person?.name ?? fields.title,
    before: null,
    after: await postFacts(context, fields),
  });
  return id;
}

/** Who comes to work in the centre itself is named by the short name in its papers: it has to be free there. */
async function requireOwnShortName(
  { trx, actor }: OperationContext,
  { id, name }: { id: string; name: string },
  organisationId: string,
): Promise<void> {
  const clash = await trx
    .selectFrom('person')
    .innerJoin('centre', 'centre.id', 'person.centre_id')
    .select('person.id')
    .where('centre.id', '=', actor.centreId)
    .where('centre.organisation_id', '=', organisationId)
    .where('person.short_name', '=', name)
    .where('person.id', '!=', id)
    .where('person.in_centre', '=', true)
    .where('person.merged_into', 'is', null)
    .executeTakeFirst();
  if (clash) throw shortNameTaken(name);
}

/** Writes the row of a post that is known to be right, and its professions. */
export async function storePost(
  context: OperationContext,
  personId: string | null,
  fields: PostFields,
): Promise<string> {
  const { id } = await context.trx
    .insertInto('post')
    .values({
      centre_id: context.actor.centreId,
      person_id: personId,
      organisation_id: fields.organisationId,
      ...columnsOf(fields),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeProfessions(context, id, fields.professionIds);
  return id;
}

/** Writes what a post is now; who holds it and where it stands don't change here. */
export async function rewritePost(
  context: OperationContext,
  { id, version }: { id: string; version: number },
  fields: PostFields,
): Promise<number> {
  await context.trx
    .updateTable('post')
    .set({ ...columnsOf(fields), version: version + 1 })
    .where('id', '=', id)
    .execute();
  await writeProfessions(context, id, fields.professionIds);
  return version + 1;
}

function columnsOf({ kind, title, main, rate, subjects, since, until, ground }: PostFields) {
  return { kind, title, main, rate, subjects: [...new Set(subjects)], since, until, ground };
}

async function writeProfessions(
  { trx, actor }: OperationContext,
  postId: string,
  professionIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('post_profession').where('post_id', '=', postId).execute();
  const values = [...new Set(professionIds)].map((profession_id) => ({
    centre_id: actor.centreId,
    post_id: postId,
    profession_id,
  }));
  if (values.length > 0) await trx.insertInto('post_profession').values(values).execute();
}
