import { expect, test } from 'vitest';
import { approvePlan } from '#modules/plan/operations/change-plan-state.ts';
import { remind } from '#modules/plan/operations/remind.ts';
import { remindEveryMorning } from '#modules/plan/public.ts';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { namespaces } from '../../src/app/words/namespaces.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

await loadWords(namespaces);
const kernel = await testKernel();
/** A centre with a plan in which one person with an address owes something on 20 March, not yet approved. */
async function remindedCentre() {
  const centreId = await testCentre(kernel.db);
  const email = `head-${centreId}@example.org`;
  const director = await testUser(kernel, centreId, 'director', email);
  kernel.setNow(new Date('2026-02-02T07:00:00Z'));
  const planId = await acceptedPlan(kernel, director);
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .updateTable('person')
      .set({ email: 'luhova@example.org' })
      .where('short_name', '=', 'Лугова О.П.')
      .execute(),
  );
  return { centreId, director, email, planId };
}

/** Letters that the hourly schedule writes at the moment, as «recipient: number of lines». */
async function lettersAt(centreId: string, moment: string): Promise<string[]> {
  kernel.setNow(new Date(moment));
  await inCentre(kernel.db, centreId, 'write', (trx) => trx.deleteFrom('mail_message').execute());
  await remindEveryMorning.run(kernel, centreId);
  const letters = await inCentre(kernel.db, centreId, 'read', (db) =>
    db.selectFrom('mail_message').select(['recipient', 'text_body']).orderBy('recipient').execute(),
  );
  return letters.map(
    ({ recipient, text_body }) => `${recipient}: ${text_body.match(/•/g)?.length}`,
  );
}

test('people are reminded before, when late, by a digest, and the head when it lasts', async () => {
  const { centreId, director, email, planId } = await remindedCentre();
  const lettersOf = (day: string) => lettersAt(centreId, `${day}T07:00:00Z`);

  expect(await lettersOf('2026-03-16'), 'a draft reminds nobody').toEqual([]);
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });

  expect(await lettersOf('2026-03-17'), 'three days before').toEqual(['luhova@example.org: 1']);
  expect(await lettersOf('2026-03-17'), 'the same day again').toEqual([]);
  expect(await lettersOf('2026-03-18'), 'nothing to say').toEqual([]);
  expect(await lettersOf('2026-03-21'), 'the day after').toEqual(['luhova@example.org: 1']);
  expect(await lettersOf('2026-03-23'), 'the digest on Monday').toEqual(['luhova@example.org: 1']);
  expect(await lettersOf('2026-03-27'), 'a week late').toEqual([`${email}: 1`]);
});

test('what the program missed while it was off is written when it runs again', async () => {
  const { centreId, director, email, planId } = await remindedCentre();
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });

  expect(await lettersAt(centreId, '2026-03-15T07:05:00Z'), 'a Sunday').toEqual([]);
  expect(await lettersAt(centreId, '2026-03-18T05:05:00Z'), 'before eight').toEqual([]);
  expect(await lettersAt(centreId, '2026-03-18T15:05:00Z'), 'digest and near').toEqual([
    'luhova@example.org: 2',
    'luhova@example.org: 1',
  ]);
  expect(await lettersAt(centreId, '2026-03-18T16:05:00Z'), 'an hour later').toEqual([]);
  expect(await lettersAt(centreId, '2026-03-29T06:05:00Z'), 'all four kinds').toEqual([
    `${email}: 1`,
    'luhova@example.org: 1',
    'luhova@example.org: 1',
    'luhova@example.org: 1',
  ]);
});

test('of a whole month people are told at its start and when a week is left', async () => {
  const { centreId, director, planId } = await remindedCentre();
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });
  await inCentre(kernel.db, centreId, 'write', async (trx) => {
    const { id } = await trx
      .selectFrom('task')
      .select('id')
      .where('due_on', '=', '2026-03-20')
      .executeTakeFirstOrThrow();
    await trx.deleteFrom('task').where('id', '<>', id).execute();
    const month = { starts_on: '2026-04-01', due_on: '2026-04-30' };
    await trx.updateTable('task').set(month).where('id', '=', id).execute();
  });
  const subjects = async (day: string) => {
    await lettersAt(centreId, `${day}T07:00:00Z`);
    return inCentre(kernel.db, centreId, 'read', async (db) =>
      (await db.selectFrom('mail_message').select('subject').execute()).map(
        ({ subject }) => subject,
      ),
    );
  };
  expect(await subjects('2026-03-31')).toEqual([]);
  expect(await subjects('2026-04-01')).toEqual(['Строки цього місяця: 1 завдання']);
  expect(await subjects('2026-04-23')).toEqual(['Ваші строки на два тижні: 1 завдання']);
  expect(await subjects('2026-04-24')).toEqual(['Останній тиждень: 1 завдання']);
  expect(await subjects('2026-04-25')).toEqual([]);
});

test('two processes that remind at once write the letters once', async () => {
  const { centreId, director, planId } = await remindedCentre();
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });
  kernel.setNow(new Date('2026-03-17T07:00:00Z'));
  const actor = systemActor(centreId, 'test');
  const outcomes = await Promise.all([1, 2].map(() => runOperation(kernel, actor, remind, {})));
  expect(outcomes.map(({ letters }) => letters).sort()).toEqual([0, 1]);
});

test('nobody but the program reminds', async () => {
  const { director } = await remindedCentre();
  await expect(runOperation(kernel, director, remind, {})).rejects.toMatchObject({
    code: 'forbidden',
  });
});
