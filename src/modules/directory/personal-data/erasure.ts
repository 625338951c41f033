import { sql } from 'kysely';
import { closeAccount } from '#platform/access/close-account.ts';
import { redactAudit } from '#platform/audit/redact.ts';
import type { Db } from '#platform/db/database.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { requireAdministrator } from '../members/load-membership.ts';
import { endGrants } from '../members/write-grant.ts';
import { fullNameOf } from '../people/short-name.ts';
import { copiedNames, emptiedTexts, erasureRules, guestAddresses } from './erasure-rules.ts';
import { type Erased, type LogEntry, redacted } from './redact-entries.ts';

/** Foreign keys to people, with the rows that refer to one of them. */
export async function countReferences(db: Db, personIds: readonly string[]) {
  const { rows: references } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from references_to('public.person')`.execute(
    db,
  );
  const counted: { key: string; table: string; column: string; rows: number }[] = [];
  for (const { table, column } of references) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} = any(${personIds}::uuid[])`.execute(
      db,
    );
    counted.push({ key: `${table}.${column}`, table, column, rows: rows[0]?.count ?? 0 });
  }
  return counted;
}

/** The card and those that were merged into it, the accounts, and every way in which the person is called. */
export async function whoIs(db: Db, id: string, pseudonym: string): Promise<Erased> {
  const cards = await db
    .selectFrom('person')
    .select([
      'id',
      'family_name as familyName',
      'given_name as givenName',
      'patronymic',
      'short_name as shortName',
      'aliases',
      'email',
      'phone',
    ])
    .where((eb) => eb.or([eb('id', '=', id), eb('merged_into', '=', id)]))
    .execute();
  const personIds = cards.map((card) => card.id);
  const accounts = await db
    .selectFrom('membership')
    .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
    .select(['auth_user.id', 'auth_user.name', 'auth_user.email'])
    .where('membership.person_id', 'in', personIds)
    .execute();
  const said = [
    ...cards.flatMap((card) => [
      fullNameOf(card),
      card.shortName,
      ...card.aliases,
      card.email,
      card.phone,
    ]),
    ...accounts.flatMap(({ name, email }) => [name, email]),
  ];
  return {
    personIds,
    userIds: accounts.map((account) => account.id),
    // A word alone may be anybody's: «Коваль» stands in other names too.
    said: [...new Set(said)]
      .filter((one): one is string => one !== null && one.length >= 6 && /[ @\d]/.test(one))
      .sort((a, b) => b.length - a.length),
    pseudonym,
  };
}

/** Takes the rows away that go with the person, and what stands about them in rows that have no key of theirs. */
export async function removeRows({ trx }: OperationContext, erased: Erased): Promise<void> {
  const { personIds, pseudonym } = erased;
  const files = await trx
    .selectFrom('card_proposal')
    .select('file_id')
    .where('person_id', 'in', personIds)
    .where('file_id', 'is not', null)
    .execute();
  for (const { key, table, column, rows } of await countReferences(trx, personIds))
    if (rows > 0 && erasureRules[key] === 'goes')
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${personIds}::uuid[])`.execute(
        trx,
      );
  const fileIds = files.flatMap(({ file_id: id }) => id ?? []);
  if (fileIds.length > 0) await trx.deleteFrom('file').where('id', 'in', fileIds).execute();
  const addresses = erased.said.filter((one) => one.includes('@')).map((one) => one.toLowerCase());
  await trx
    .updateTable('invitation')
    .set({ email: null, name: pseudonym })
    .where((eb) =>
      eb.or([
        eb('person_id', 'in', personIds),
        eb(sql`lower(email)`, 'in', addresses.length > 0 ? addresses : ['']),
      ]),
    )
    .execute();
  if (addresses.length > 0) {
    await sql`delete from mail_message where lower(recipient) = any(${addresses}::text[])`.execute(
      trx,
    );
    await sql`delete from registration where lower(email) = any(${addresses}::text[])`.execute(trx);
    await sql`update registration_entry set guest_name = ${pseudonym}, answers = '{}'
      where lower(guest_email) = any(${addresses}::text[])`.execute(trx);
    for (const table of guestAddresses)
      await sql`update ${sql.table(table)} set guest_email = null
        where lower(guest_email) = any(${addresses}::text[])`.execute(trx);
    await sql`select forget_certificates(null, ${addresses}::text[])`.execute(trx);
  }
  await sql`update sheet_row set cells = '{}', changes = '{}', writes = '[]', candidates = '[]', choice = null,
    object = jsonb_set(object, '{name}', to_jsonb(${pseudonym}::text))
    where object ->> 'id' = any(${personIds}::text[])`.execute(trx);
  for (const { table, key, name } of copiedNames)
    await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${pseudonym}
      where ${sql.ref(key)} = any(${personIds}::uuid[])`.execute(trx);
  for (const { table, key, text } of emptiedTexts)
    await sql`update ${sql.table(table)} set ${sql.ref(text)} = ''
      where ${sql.ref(key)} = any(${personIds}::uuid[])`.execute(trx);
  for (const table of ['sensitive_view', 'sensitive_export'] as const)
    await trx
      .updateTable(table)
      .set({ reader_name: pseudonym })
      .where('reader_id', 'in', erased.userIds.length > 0 ? erased.userIds : [''])
      .execute();
}

/** Leaves of the cards nothing but a pseudonym. */
export async function emptyCards(context: OperationContext, erased: Erased): Promise<void> {
  const { trx, now } = context;
  for (const [at, id] of erased.personIds.entries()) {
    const name = at === 0 ? erased.pseudonym : `${erased.pseudonym}-${at}`;
    await trx
      .updateTable('person')
      .set((eb) => ({
        family_name: name,
        given_name: '',
        patronymic: '',
        short_name: name,
        aliases: [],
        email: null,
        phone: '',
        birth_date: null,
        birth_year: null,
        sex: null,
        working_since: null,
        teaching_since: null,
        external_key: null,
        cases: '{}',
        erased_at: now,
        updated_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
  }
}

/** Ends what the person may do here, and takes the account away unless another centre trusts it too. */
export async function closeAccounts(context: OperationContext, erased: Erased): Promise<void> {
  const { trx, now } = context;
  const memberships = await trx
    .selectFrom('membership')
    .select(['id', 'user_id as userId'])
    .where('person_id', 'in', erased.personIds)
    .forUpdate()
    .execute();
  for (const { id, userId } of memberships) {
    await trx
      .updateTable('membership')
      .set((eb) => ({ ended_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    await endGrants(context, id);
    await trx.deleteFrom('api_token').where('user_id', '=', userId).execute();
    await closeAccount(context, userId, erased.pseudonym);
  }
  if (memberships.length > 0) await requireAdministrator(context);
}

/** Takes the person out of the log: what happened, when and by which kind of act stays, and its seals still verify. */
export async function redactLog(context: OperationContext, erased: Erased): Promise<number> {
  const { personIds, userIds, said } = erased;
  const { rows } = await sql<LogEntry>`
    select id, actor_id as "actorId", actor_name as "actorName", object_id as "objectId", object_name as "objectName",
      before, after, ip
    from audit_entry
    where object_id = any(${personIds}::uuid[]) or actor_id = any(${userIds}::text[])
      or exists (select from unnest(${said}::text[]) word
        where position(word in concat_ws(' ', object_name, before::text, after::text)) > 0)
    order by at, id`.execute(context.trx);
  const entries = rows.flatMap((entry) => redacted(entry, erased) ?? []);
  await redactAudit(context, entries);
  return entries.length;
}
