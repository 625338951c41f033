import { createAgreement } from '#modules/directory/operations/partners/write-agreement.ts';
import { createPartner } from '#modules/directory/operations/partners/write-partner.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { agreements, partners } from './partners.ts';
import { personOf, systemOf, type World, yearOf } from './world.ts';

/** Brings the partners of the centre and its agreements with some of them. */
export async function settlePartners(world: World): Promise<void> {
  const { kernel, today } = world;
  const actor = systemOf(world);
  const known = new Map<string, string>();
  for (const { person, ...partner } of partners) {
    const { id } = await runOperation(kernel, actor, createPartner, {
      ...partner,
      personId: personOf(world, person),
      since: `${yearOf(today) - 5}-01-01`,
    });
    known.set(partner.name, id);
  }
  for (const [partner, number, subject, ago, days] of agreements) {
    const signedOn = `${yearOf(today) - ago}-01-20`;
    await runOperation(kernel, actor, createAgreement, {
      partnerId: known.get(partner) ?? '',
      ...{ number, subject, signedOn, since: signedOn },
      until: days === null ? null : addDays(today, days),
    });
  }
}
