import { sql } from 'kysely';
import { addCounted } from '#modules/plan/public.ts';
import { holds } from '#platform/access/permission.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Scope } from '#platform/query/define.ts';
import { consultationPermissions } from './permissions.ts';

/** Consultations stand beside the item that promised them, and its tasks, with the words of the centre's language. */
addCounted(
  async (scope, { itemId, from, until }) => {
    const { today } = scope;
    const last = until < today ? until : today;
    const found = await counted(scope)
      .select(sql<string | null>`min(c.held_on)`.as('first'))
      .where('c.plan_item_id', '=', itemId)
      .where('c.held_on', '<=', last)
      .$if(from !== null, (q) => q.where('c.held_on', '>=', from ?? ''))
      .executeTakeFirstOrThrow();
    if (found.count === 0 || !found.first) return null;
    const { t, locale } = wordsOf(scope);
    const { count, minutes } = found;
    const start = from ?? found.first;
    return {
      text: t('counted.text', { count, minutes }),
      evidence: t('counted.evidence', { count, minutes, period: sayPeriod(locale, [start, last]) }),
      href: hrefOf(scope, { item: itemId, from: start, to: last }),
    };
  },
  async (scope, planId) => {
    const rows = await counted(scope)
      .innerJoin('plan_item as i', 'i.id', 'c.plan_item_id')
      .select((eb) => eb.ref('c.plan_item_id').$notNull().as('item'))
      .where('i.plan_id', '=', planId)
      .groupBy('c.plan_item_id')
      .execute();
    if (rows.length === 0) return new Map();
    const { t } = wordsOf(scope);
    return new Map(
      rows.map(({ item, count, minutes }) => [
        item,
        { text: t('counted.text', { count, minutes }), href: hrefOf(scope, { item }) },
      ]),
    );
  },
);

const counted = ({ db }: Scope) =>
  db
    .selectFrom('consultation as c')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`coalesce(sum(c.minutes), 0)::int`.as('minutes'),
    ]);

function wordsOf({ centre: { locale } }: Scope) {
  return { t: translator(locale).getFixedT(null, 'eventsConsultations'), locale };
}

/** The log for who reads it, the figures for who counts only. */
function hrefOf({ actor }: Scope, filters: Record<string, string>): string | null {
  const may = (name: 'consultation.read' | 'consultation.figures.read') =>
    holds(actor, name, consultationPermissions[name]);
  const query = new URLSearchParams(filters);
  if (may('consultation.read')) return `/consultations?${query}`;
  return may('consultation.figures.read') ? `/consultations/figures?${query}` : null;
}
