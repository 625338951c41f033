import { z } from 'zod';
import { organisationChoices } from '#modules/directory/organisations/organisation-choices.ts';
import { staffChoices } from '#modules/directory/people/staff-choices.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { consultationPermissions } from './permissions.ts';
import { type Channel, channels } from './schema.ts';

const choice = z.object({ id: z.uuid(), name: z.string() });

const choices = z.object({
  organisations: z.array(choice),
  topics: z.array(choice),
  methodists: z.array(choice),
  /** What the caller used last, the newest first: offered before the others. */
  recent: z.object({
    organisationIds: z.array(z.uuid()),
    topicIds: z.array(z.uuid()),
    channel: z.enum(channels).nullable(),
  }),
  today: z.iso.date(),
  personId: z.uuid().nullable(),
});
export type ConsultationChoices = z.output<typeof choices>;

export const consultationChoices = defineQuery({
  name: 'consultation.choices',
  summary: 'What the form of a consultation offers, and what its user chose last.',
  permission: 'consultation.figures.read',
  rule: consultationPermissions['consultation.figures.read'],
  input: z.object({}),
  output: choices,
  http: { path: '/consultation-choices' },
  run: readChoices,
});

async function readChoices({
  db,
  actor,
  today,
}: Scope<'consultation.figures.read'>): Promise<ConsultationChoices> {
  const last = actor.personId
    ? await db
        .selectFrom('consultation')
        .select(['organisation_id', 'topic_id', 'channel'])
        .where('methodist_id', '=', actor.personId)
        .orderBy('created_at', 'desc')
        .limit(40)
        .execute()
    : [];
  const recent = (ids: (string | null)[]) =>
    [...new Set(ids.filter((id) => id !== null))].slice(0, 4);
  return {
    organisations: await organisationChoices({ db, today }),
    topics: await db
      .selectFrom('consultation_topic')
      .select(['id', 'name'])
      .where('archived', '=', false)
      .orderBy('name')
      .execute(),
    methodists: await staffChoices({ db, today }),
    recent: {
      organisationIds: recent(last.map(({ organisation_id }) => organisation_id)),
      topicIds: recent(last.map(({ topic_id }) => topic_id)),
      channel: (last[0]?.channel as Channel | undefined) ?? null,
    },
    today,
    personId: actor.personId,
  };
}
