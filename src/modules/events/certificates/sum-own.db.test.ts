import { expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { addCertificate } from '../../../../tests/support/certificate.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { listOwnCertificates } from './list-certificates.ts';
import type { CertificateContent } from './schema.ts';
import { sumOwnCertificates } from './sum-own.ts';

const kernel = await testKernel();

it('sums the own valid certificates by the year of the event, as they say hours and credits', async () => {
  const actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  const { centreId, personId } = actor;
  const credit = (hour: 45 | 60, hours: number): CertificateContent['credit'] => ({
    minutes: hour * hours,
    hour,
    hours,
    credits: { amount: 0.1, words: 'кредиту ЄКТС' },
  });
  const given = [
    ['2025-12-30', credit(45, 4)],
    ['2026-02-01', credit(45, 2.6)],
    ['2026-03-01', credit(60, 3)],
    ['2026-04-01', null],
  ] as const;
  for (const [at, [day, said]] of given.entries()) {
    const { eventId } = await runOperation(kernel, actor, createEvent, {
      kind: 'seminar',
      title: `Семінар ${at}`,
      startsOn: day,
      endsOn: day,
    });
    const event = { kind: 'Семінар', title: '', topic: '', format: null, place: '' };
    await inCentre(kernel.db, centreId, 'write', (trx) =>
      addCertificate(trx, {
        centreId,
        eventId,
        personId,
        number: at + 1,
        content: { credit: said, event: { ...event, startsOn: day, endsOn: day } },
      }),
    );
  }
  expect(await runQuery(kernel, actor, sumOwnCertificates, {})).toEqual([
    { year: 2026, certificates: 3, hours45: 2.6, hours60: 3, credits: 0.2 },
    { year: 2025, certificates: 1, hours45: 4, hours60: 0, credits: 0.1 },
  ]);
  const { rows } = await runQuery(kernel, actor, listOwnCertificates, { year: 2025 });
  expect(rows.map(({ number }) => number)).toEqual(['1/2026']);
});
