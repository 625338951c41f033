import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runAudit } from '#app/audit-command.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { erasePerson } from '#modules/directory/operations/personal-data/erase-person.ts';
import { sealAudit } from '#platform/audit/seal/seal-audit.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
const folder = mkdtempSync(join(tmpdir(), 'kabinet-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function audit(what: 'verify' | 'heads', ...argv: string[]) {
  let out = '';
  const env = { DATABASE_URL: kernel.ownerUrl, DATA_DIR: folder };
  const code = await runAudit(what, argv, env, { write: (text) => (out += text) });
  return { code, out };
}

test('the log verifies, also against heads kept before, after somebody was erased out of a sealed day', async () => {
  kernel.setNow(new Date('2026-03-02T10:00:00Z'));
  const centreId = await testCentre(kernel.db);
  const administrator = await testUser(kernel, centreId, 'administrator');
  const college = await runOperation(kernel, administrator, createOrganisation, {
    ...{ kind: 'vocational-college', name: 'Ліцей Вербовий Гай' },
  });
  const { id } = await runOperation(kernel, administrator, createPerson, {
    familyName: 'Берегова',
    givenName: 'Оксана',
    patronymic: 'Юріївна',
    firstPost: {
      ...{ organisationId: college.id, kind: 'teacher', since: '2001-09-01', until: '2005-06-30' },
    },
  });
  const methodist = await testUser(kernel, centreId, 'methodist');
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .insertInto('consultation_request')
      .values({
        ...{ centre_id: centreId, asker_id: id, asker_name: 'Берегова О.Ю.' },
        ...{ question: 'Який підручник?', due_on: '2026-03-05', methodist_id: methodist.personId },
      })
      .execute(),
  );

  kernel.setNow(new Date('2026-03-03T10:00:00Z'));
  expect(await sealAudit(kernel, centreId)).toBe(1);
  const kept = join(folder, 'heads.txt');
  writeFileSync(kept, (await audit('heads')).out);

  await runOperation(kernel, administrator, erasePerson, {
    ...{ id, confirm: 'Берегова О.Ю.', reason: 'заява людини', askedBy: 'person' },
  });
  const texts = await inCentre(kernel.db, centreId, 'read', async (db) => [
    await db.selectFrom('audit_entry').selectAll().execute(),
    await db.selectFrom('consultation_request').selectAll().execute(),
  ]);
  expect(JSON.stringify(texts)).not.toContain('Берегова');

  for (const day of ['2026-03-03T11:00:00Z', '2026-03-04T10:00:00Z']) {
    kernel.setNow(new Date(day));
    await sealAudit(kernel, centreId);
    const verified = await audit('verify', '--heads', kept);
    expect(verified.out).toMatch(/2026-03-02 {2}\d+ \([12] знеособлено/);
    expect(verified.code, verified.out).toBe(0);
  }
});
