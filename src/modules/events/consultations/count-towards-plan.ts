import { sql } from 'kysely';
import { addCounted } from '#modules/plan/public.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';

/** Consultations within a task's days stand beside it, with the words of the centre's language. */
addCounted(async ({ db, centreId, today }, { itemId, from, until }) => {
  const last = until < today ? until : today;
  const found = await db
    .selectFrom('consultation')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`coalesce(sum(minutes), 0)::int`.as('minutes'),
      sql<string | null>`min(held_on)`.as('first'),
    ])
    .where('plan_item_id', '=', itemId)
    .where('held_on', '<=', last)
    .$if(from !== null, (q) => q.where('held_on', '>=', from ?? ''))
    .executeTakeFirstOrThrow();
  if (found.count === 0 || !found.first) return null;
  const { language } = await db
    .selectFrom('centre')
    .select('language')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const locale = knownLocale(language);
  const t = translator(locale).getFixedT(null, 'eventsConsultations');
  const { count, minutes } = found;
  const start = from ?? found.first;
  return {
    text: t('counted.text', { count, minutes }),
    evidence: t('counted.evidence', { count, minutes, period: sayPeriod(locale, [start, last]) }),
    href: `/consultations?${new URLSearchParams({ item: itemId, from: start, to: last })}`,
  };
});
