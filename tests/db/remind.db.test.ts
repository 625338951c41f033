import { expect, test } from 'vitest';
import { approvePlan } from '#modules/plan/operations/change-plan-state.ts';
import { remind } from '#modules/plan/operations/remind.ts';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { namespaces } from '../../src/app/words/namespaces.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

await loadWords(namespaces);
const kernel = await testKernel();
const centreId = await testCentre(kernel.db);
const director = await testUser(kernel, centreId, 'director', 'head@example.org');

/** Letters written at nine in the morning of the day, as «recipient: number of lines». */
async function lettersOf(day: string): Promise<string[]> {
  kernel.setNow(new Date(`${day}T07:00:00Z`));
  await inCentre(kernel.db, centreId, 'write', (trx) => trx.deleteFrom('mail_message').execute());
  await runOperation(kernel, systemActor(centreId, 'test'), remind, {});
  const letters = await inCentre(kernel.db, centreId, 'read', (db) =>
    db.selectFrom('mail_message').select(['recipient', 'text_body']).orderBy('recipient').execute(),
  );
  return letters.map(
    ({ recipient, text_body }) => `${recipient}: ${text_body.match(/•/g)?.length}`,
  );
}

test('people are reminded before, when late, by a digest, and the head when it lasts', async () => {
  kernel.setNow(new Date('2026-02-02T07:00:00Z'));
  const planId = await acceptedPlan(kernel, director);
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .updateTable('person')
      .set({ email: 'luhova@example.org' })
      .where('short_name', '=', 'Лугова О.П.')
      .execute(),
  );

  expect(await lettersOf('2026-03-17')).toEqual([]);
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });

  expect(await lettersOf('2026-03-17'), 'three days before').toEqual(['luhova@example.org: 1']);
  expect(await lettersOf('2026-03-17'), 'the same day again').toEqual([]);
  expect(await lettersOf('2026-03-18'), 'nothing to say').toEqual([]);
  expect(await lettersOf('2026-03-21'), 'the day after').toEqual(['luhova@example.org: 1']);
  expect(await lettersOf('2026-03-23'), 'the digest on Monday').toEqual(['luhova@example.org: 1']);
  expect(await lettersOf('2026-03-27'), 'a week late').toEqual(['head@example.org: 1']);
});

test('nobody but the program reminds', async () => {
  await expect(runOperation(kernel, director, remind, {})).rejects.toMatchObject({
    code: 'forbidden',
  });
});
