import { sql } from 'kysely';
import { addDays } from '#platform/datetime/iso-date.ts';
import { AppError } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { kindOfTitle, readPack } from '../people/pack.ts';
import { requireOneMainPost, storePost } from './write-post.ts';

/** The centre's row in its own register of organisations, made when there is none yet. */
async function ownOrganisation({ trx }: Pick<OperationContext, 'trx'>): Promise<string> {
  const { rows } = await sql<{ id: string }>`select own_organisation() as id`.execute(trx);
  const id = rows[0]?.id;
  if (!id) throw new Error('there is no centre');
  return id;
}

/**
 * Writes what a person is in the centre, out of one line of its staff list: the title of the post in force, or a new
 * post. What plans know of it (`person.post`) follows in the database.
 *
 * @throws AppError `invalid` (field `post`) when the line is empty and the person has a post: that ends by `post.end`.
 */
export async function writeOwnPost(
  context: OperationContext,
  personId: string,
  title: string,
): Promise<void> {
  const { trx, actor, today } = context;
  const organisationId = await ownOrganisation(context);
  const held = await trx
    .selectFrom('post')
    .select(['id', 'version'])
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`daterange(since, until, '[]') @> ${today}::date`)
    .orderBy('main', 'desc')
    .orderBy('since', 'desc')
    .executeTakeFirst();
  if (held && title === '')
    throw new AppError('invalid', {
      fields: [{ path: 'post', code: 'required', message: 'the person has a post' }],
    });
  if (title === '') return;
  const { pack } = await readPack(trx, actor.centreId);
  const kind = kindOfTitle(pack, title);
  if (held) {
    await trx
      .updateTable('post')
      .set({ title, kind, version: held.version + 1 })
      .where('id', '=', held.id)
      .execute();
    return;
  }
  await storePost(context, personId, {
    organisationId,
    kind,
    title,
    main: !(await hasMainPost(context, personId)),
    rate: null,
    subjects: [],
    professionIds: [],
    since: null,
    until: null,
    ground: '',
  });
}

async function hasMainPost({ trx }: OperationContext, personId: string): Promise<boolean> {
  const post = await trx
    .selectFrom('post')
    .select('id')
    .where('person_id', '=', personId)
    .where('main', '=', true)
    .executeTakeFirst();
  return post !== undefined;
}

/** Ends the posts in the centre; those that were to begin later are taken away. @returns whether there were any */
export async function endOwnPosts(
  context: OperationContext,
  personId: string,
  until: string,
): Promise<boolean> {
  const own = await ownPosts(context, personId);
  const later = own.filter(({ since }) => since !== null && since > until);
  if (later.length > 0)
    await context.trx
      .deleteFrom('post')
      .where(
        'id',
        'in',
        later.map(({ id }) => id),
      )
      .execute();
  await context.trx
    .updateTable('post')
    .set((eb) => ({ until, version: eb('version', '+', 1) }))
    .where('person_id', '=', personId)
    .where('organisation_id', '=', await ownOrganisation(context))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', until)]))
    .execute();
  return own.length > 0;
}

/** Takes the end of the posts that ended last in the centre back. @returns whether there were any */
export async function reopenOwnPosts(
  context: OperationContext,
  personId: string,
): Promise<boolean> {
  const own = await ownPosts(context, personId);
  const last = own.map(({ until }) => until ?? '').reduce((a, b) => (a > b ? a : b), '');
  for (const { id, until, main, version } of own) {
    if (until === null || until !== last) continue;
    await requireOneMainPost(
      context,
      personId,
      { main, since: addDays(until, 1), until: null },
      id,
    );
    await context.trx
      .updateTable('post')
      .set({ until: null, version: version + 1 })
      .where('id', '=', id)
      .execute();
  }
  return own.length > 0;
}

async function ownPosts(context: OperationContext, personId: string) {
  return context.trx
    .selectFrom('post')
    .select(['id', 'since', 'until', 'main', 'version'])
    .where('person_id', '=', personId)
    .where('organisation_id', '=', await ownOrganisation(context))
    .forUpdate()
    .execute();
}
