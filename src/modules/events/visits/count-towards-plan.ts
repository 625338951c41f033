import { sql } from 'kysely';
import { addCounted } from '#modules/plan/public.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { translator } from '#platform/i18n/translator.ts';

/** Visits that were made within a task's days stand beside it, with the words of the centre's language. */
addCounted(async ({ db, centre, today }, { itemId, from, until }) => {
  const last = until < today ? until : today;
  const found = await db
    .selectFrom('visit')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`count(distinct organisation_id)::int`.as('institutions'),
      sql<string | null>`min(visit_on)`.as('first'),
    ])
    .where('plan_item_id', '=', itemId)
    .where('state', '=', 'done')
    .where('visit_on', '<=', last)
    .$if(from !== null, (q) => q.where('visit_on', '>=', from ?? ''))
    .executeTakeFirstOrThrow();
  if (found.count === 0 || !found.first) return null;
  const { locale } = centre;
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  const { count, institutions } = found;
  return {
    text: t('counted.text', { count, institutions }),
    evidence: t('counted.evidence', {
      count,
      institutions,
      period: sayPeriod(locale, [from ?? found.first, last]),
    }),
    href: `/visits?${new URLSearchParams({ item: itemId, state: 'done' })}`,
  };
});
