import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn, namedOrganisation } from '#modules/directory/organisations/columns.ts';
import { notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { namedAs } from '#platform/query/named.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../planning/schema.ts';
import { consultationPermissions } from './permissions.ts';
import { type ConsultationRow, channels, consultationRow, forms } from './schema.ts';

/** Narrows consultations; the list and the figures take the same. */
export const consultationFilters = {
  from: day.optional(),
  to: day.optional(),
  methodistId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  topicId: z.uuid().optional(),
  channel: z.enum(channels).optional(),
  planItemId: z.uuid().optional(),
  /** One person, or several together. */
  form: z.enum(forms).optional(),
};

const consultationList = listInput(
  ['when', 'methodist', 'organisation', 'topic', 'minutes'],
  '-when',
).extend(consultationFilters);

export const listConsultations = defineQuery({
  name: 'consultation.list',
  summary: 'Consultations; `q` looks in subjects, results and names of those who asked.',
  permission: 'consultation.read',
  rule: consultationPermissions['consultation.read'],
  input: consultationList,
  output: pageOf(consultationRow),
  http: { path: '/consultations' },
  run: consultationsPage,
});

export const readConsultation = defineQuery({
  name: 'consultation.get',
  summary: 'One consultation.',
  permission: 'consultation.read',
  rule: consultationPermissions['consultation.read'],
  input: z.object({ consultationId: z.uuid() }),
  output: consultationRow,
  http: { path: '/consultations/{consultationId}' },
  run: async (scope, { consultationId }) => {
    const found = await consultationsIn(scope, {})
      .where('c.id', '=', consultationId)
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  },
});

async function consultationsPage(
  scope: Scope<'consultation.read'>,
  { q, ...asked }: z.output<typeof consultationList>,
): Promise<Page<ConsultationRow>> {
  let found = consultationsIn(scope, asked);
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<boolean>`(c.subject ilike ${pattern} or c.result ilike ${pattern} or c.person_name ilike ${pattern}
        or c.guest ilike ${pattern} or t.name ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(asked.sort);
  const column = {
    when: sql`c.held_on`,
    methodist: sql`m.short_name`,
    organisation: labelOn(sql<string>`c.organisation_id`, scope.today),
    topic: sql`coalesce(t.name, c.subject)`,
    minutes: sql`c.minutes`,
  }[by];
  return readPage(
    found.orderBy(column, direction).orderBy('c.created_at', direction).orderBy('c.id', direction),
    asked,
  );
}

type Filters = { [K in keyof typeof consultationFilters]?: string | undefined };

function consultationsIn(scope: Scope<'consultation.read'>, filters: Filters) {
  return narrowed(scope, filters).select((eb) => [
    'c.id',
    'c.held_on as heldOn',
    namedAs('m.id', 'm.short_name').$notNull().as('methodist'),
    namedOrganisation('c.organisation_id', scope.today).as('organisation'),
    'c.person_id as personId',
    'c.person_name as personName',
    'c.people',
    namedAs('t.id', 't.name').as('topic'),
    'c.subject',
    eb.ref('c.channel').$castTo<ConsultationRow['channel']>().as('channel'),
    'c.minutes',
    'c.result',
    'c.guest',
    namedAs('e.id', 'e.title').as('event'),
    sql<ConsultationRow['planItem']>`case when item.id is not null then jsonb_build_object(
      'id', item.id, 'planId', item.plan_id,
      'name', concat_ws(' ', item.number, left(item.text, 120))) end`.as('planItem'),
    'c.version',
  ]);
}

/** Consultations `c` under filters, with their methodist `m`, topic `t`, event `e` and plan's item `item`. */
export function narrowed({ db }: Pick<Scope, 'db'>, filters: Filters) {
  let found = db
    .selectFrom('consultation as c')
    .innerJoin('person as m', 'm.id', 'c.methodist_id')
    .leftJoin('consultation_topic as t', 't.id', 'c.topic_id')
    .leftJoin('event as e', 'e.id', 'c.event_id')
    .leftJoin('plan_item as item', 'item.id', 'c.plan_item_id');
  if (filters.from) found = found.where('c.held_on', '>=', filters.from);
  if (filters.to) found = found.where('c.held_on', '<=', filters.to);
  if (filters.methodistId) found = found.where('c.methodist_id', '=', filters.methodistId);
  if (filters.organisationId) found = found.where('c.organisation_id', '=', filters.organisationId);
  if (filters.topicId) found = found.where('c.topic_id', '=', filters.topicId);
  if (filters.channel) found = found.where('c.channel', '=', filters.channel);
  if (filters.form) found = found.where('c.people', filters.form === 'group' ? '>' : '=', 1);
  if (filters.planItemId) found = found.where('c.plan_item_id', '=', filters.planItemId);
  return found;
}
