import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import '#app/registry.ts';
import { setCentreKind } from '#modules/directory/operations/centres/set-kind.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { answerShare, proposeShare } from '#modules/directory/operations/shares/share-objects.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { centreWithCode, settleTeachers } from '../support/centres.ts';
import { testKernel } from '../support/kernel.ts';

/** What belongs to two centres, asked for by a connection of the program itself. */
const kernel = await testKernel();
await loadWords(namespaces);
const round = new pg.Client({ connectionString: kernel.ownerUrl });
await round.connect();
await round.query('set role kabinet_app');
afterAll(() => round.end());

const { administrator: department, code } = await centreWithCode(kernel, 'Департамент Заріччя');
const { administrator: lake, code: lakeCode } = await centreWithCode(kernel, 'Центр Озерний');
const { administrator: hill } = await centreWithCode(kernel, 'Центр Горбистий');
await runOperation(kernel, department, setCentreKind, { kind: 'department' });
const college = await settleTeachers(kernel, lake, 'Озерний', 2);
const { id: share } = await runOperation(kernel, lake, proposeShare, {
  ...{ code, kind: 'organisation', objectId: college },
  ...{ agreementNumber: '7', agreedOn: '2026-01-10' },
});
await runOperation(kernel, department, answerShare, { id: share, agrees: true });

describe('a connection that goes round the door', () => {
  it('can’t read or write what belongs to two centres', async () => {
    for (const table of ['centre_link', 'centre_share'])
      for (const statement of [
        `select * from ${table}`,
        `delete from ${table}`,
        `update ${table} set ended_at = null`,
      ])
        await expect(round.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  it('sees by the functions what a centre may, and without a centre nothing', async () => {
    for (const asked of [
      'list_centre_links()',
      'centres_below()',
      'list_shares()',
      'shared_people(null, current_date)',
      `centre_by_code('${lakeCode}')`,
    ])
      expect((await round.query(`select * from ${asked}`)).rowCount, asked).toBe(0);
    const seenBy = async (centreId: string) =>
      await inCentre(kernel.db, centreId, 'read', async (db) => {
        const { rows } = await sql`select * from shared_people(null, current_date)`.execute(db);
        return rows.length;
      });
    expect(await seenBy(hill.centreId)).toBe(0);
    expect(await seenBy(department.centreId)).toBe(2);
  });

  it('can’t answer or end for another centre', async () => {
    const name = 'Прибережний ліцей';
    const lyceum = await runOperation(kernel, lake, createOrganisation, {
      kind: 'vocational-college',
      name,
    });
    const { id } = await runOperation(kernel, lake, proposeShare, {
      ...{ code: code, kind: 'organisation', objectId: lyceum.id },
      ...{ agreementNumber: '8', agreedOn: '2026-01-10' },
    });
    for (const act of [`answer_share('${id}', true, 'x')`, `end_share('${id}', 'x')`]) {
      const { rows } = await inCentre(kernel.db, hill.centreId, 'write', (db) =>
        sql<{ done: boolean }>`select ${sql.raw(act)} as done`.execute(db),
      );
      expect(rows).toEqual([{ done: false }]);
    }
  });
});
