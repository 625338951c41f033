import { promisedItems } from '#modules/plan/public.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Laid } from './live-events.ts';
import { toldOf } from './live-season.ts';
import type { World } from './world.ts';

/** Words that name no section. */
const common = /^(секці|виклада|засідан|професі)/;

/**
 * Links the sessions of sections to the plan's items that wait for their schedule («за окремим графіком»): published, they
 * give the plan its dates; with their minutes they close its tasks. Only sessions whose papers are written one by one and
 * those to come: the others have no evidence to close with.
 */
export async function promiseEvents(
  world: World,
  known: readonly Laid[],
  past: readonly Laid[],
): Promise<void> {
  const { told } = toldOf(past);
  const open = known.filter((laid) => told.has(laid) || !past.includes(laid));
  await inCentre(world.kernel.db, world.centreId, 'write', async (trx) => {
    const debts = (await promisedItems({ db: trx }, { on: world.today })).filter(
      ({ isDebt }) => isDebt,
    );
    for (const { id, text } of debts) {
      const words = text.toLowerCase();
      const own = open.filter(({ section }) =>
        section
          ?.toLowerCase()
          .split(/[^а-щьюяґєії’]+/)
          .some(
            (word) => word.length > 6 && !common.test(word) && words.includes(word.slice(0, 7)),
          ),
      );
      if (own.length === 0) continue;
      await trx
        .updateTable('event')
        .set({ plan_item_id: id })
        .where(
          'id',
          'in',
          own.map(({ eventId }) => eventId),
        )
        .where('plan_item_id', 'is', null)
        .execute();
    }
  });
}
