import { expect, test } from 'vitest';
import { listDecisions } from '#modules/events/minutes/list-decisions.ts';
import { endDecision } from '#modules/events/operations/minutes/end-decision.ts';
import { remind } from '#modules/plan/operations/remind.ts';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { namespaces } from '../../src/app/words/namespaces.ts';
import { testKernel } from '../support/kernel.ts';
import { sessionWorld } from '../support/session-world.ts';
import '#modules/events/public.ts';

await loadWords(namespaces);
const kernel = await testKernel();
const { world, begin, run, session, approved } = sessionWorld(kernel);

test('people are reminded of decisions of minutes in the letters of the plan, before the day and after it', async () => {
  await begin();
  await inCentre(kernel.db, world.actor.centreId, 'write', (trx) =>
    trx
      .updateTable('person')
      .set({ email: 'lozynets@example.org' })
      .where('id', '=', world.speaker)
      .execute(),
  );
  await approved(await session('2026-03-12'), '2026-03-25');
  const lettersOn = async (day: string) => {
    kernel.setNow(new Date(`${day}T07:00:00Z`));
    await inCentre(kernel.db, world.actor.centreId, 'write', (trx) =>
      trx.deleteFrom('mail_message').execute(),
    );
    await runOperation(kernel, systemActor(world.actor.centreId, 'test'), remind, {});
    return inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
      trx.selectFrom('mail_message').select(['subject', 'text_body as text']).execute(),
    );
  };
  const [near] = await lettersOn('2026-03-22');
  expect(near?.subject).toBe('Незабаром строк: 1 завдання');
  expect(near?.text).toContain('• Зібрати описи дослідів.');
  expect(near?.text).toContain('Протокол № 1 від 12.03.2026');
  expect(near?.text).toContain('/minutes#decision-');
  expect(await lettersOn('2026-03-22'), 'once a day').toEqual([]);

  const [late] = await lettersOn('2026-03-26');
  expect(late?.subject).toBe('Строк минув: 1 завдання');

  const [{ id = '' } = {}] = (await runQuery(kernel, world.actor, listDecisions, {})).rows.filter(
    ({ dueOn }) => dueOn,
  );
  await run(endDecision, { decisionId: id, state: 'done' });
  expect(await lettersOn('2026-03-31'), 'what is done').toEqual([]);
});
