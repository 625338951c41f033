import PostalMime from 'postal-mime';
import { afterAll, expect, test } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { approvePlan } from '#modules/plan/operations/change-plan-state.ts';
import { remindEveryMorning } from '#modules/plan/public.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import type { Job } from '#platform/jobs/define.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import { runOperation } from '#platform/operation/run.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { startMailServer } from '../support/mail-server.ts';

const arrived: string[] = [];
const first = Promise.withResolvers<void>();
const mail = await startMailServer(({ raw }) => {
  arrived.push(raw);
  first.resolve();
});
afterAll(() => mail.close());
const kernel = await testKernel({ SMTP_URL: mail.url });
await loadWords(namespaces);

test('the reminder of the morning arrives whole: subject, text and HTML in Ukrainian, links that lead to the tasks', async () => {
  const centreId = await testCentre(kernel.db);
  const director = await testUser(kernel, centreId, 'director');
  kernel.setNow(new Date('2026-02-02T07:00:00Z'));
  const planId = await acceptedPlan(kernel, director);
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .updateTable('person')
      .set({ email: 'luhova@example.org' })
      .where('short_name', '=', 'Лугова О.П.')
      .execute(),
  );

  // Eight in the morning by the centre's clock.
  kernel.setNow(new Date('2026-03-17T06:05:00Z'));
  await remindEveryMorning.run(kernel, centreId);
  const worker = await startWorker(kernel, {
    ownerUrl: kernel.ownerUrl,
    jobs: [sendMail as Job<unknown>],
    schedules: [],
  });
  await first.promise;
  await worker.stop();

  expect(arrived).toHaveLength(1);
  const letter = await PostalMime.parse(arrived[0]!);
  expect(letter.to).toMatchObject([{ address: 'luhova@example.org' }]);
  expect(letter.from?.address).toBe('kabinet@office.example.org');
  expect(letter.subject).toMatch(/\p{Script=Cyrillic}/u);
  expect(letter.subject).not.toMatch(/\{\{|plan\.|letter\./);
  for (const body of [letter.text ?? '', letter.html ?? '']) {
    expect(body).toContain('Збірка задач для гуртків');
    expect(body).toContain('20 березня');
    expect(body).toMatch(/https:\/\/kabinet\.example\.org\/tasks\/[0-9a-f-]{36}/);
    expect(body).not.toContain('{{');
  }
  expect(letter.html).toContain('lang="uk"');
  expect(letter.headers.find(({ key }) => key === 'message-id')?.value).toMatch(
    /@kabinet\.example\.org>$/,
  );
});
