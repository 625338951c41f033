import { z } from 'zod';
import { organisationChoices } from '#modules/directory/organisations/organisation-choices.ts';
import { staffChoices } from '#modules/directory/people/staff-choices.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
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
    /** The last ones that differ: each is recorded again in one tap. */
    again: z.array(
      z.object({
        organisationId: z.uuid().nullable(),
        topicId: z.uuid().nullable(),
        subject: z.string(),
        channel: z.enum(channels),
        minutes: z.number().int(),
      }),
    ),
    /** Names of those who asked. */
    names: z.array(z.string()),
  }),
  /** Events of the last weeks, at which specialists from elsewhere consult too. */
  events: z.array(choice),
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
        .select(['organisation_id', 'topic_id', 'channel', 'subject', 'minutes', 'person_name'])
        .where('methodist_id', '=', actor.personId)
        // Answers to questions come by themselves.
        .where('request_id', 'is', null)
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
      again: differing(
        last.map((row) => ({
          organisationId: row.organisation_id,
          topicId: row.topic_id,
          subject: row.subject,
          channel: row.channel as Channel,
          minutes: row.minutes,
        })),
      ),
      names: [...new Set(last.map((row) => row.person_name).filter(Boolean))].slice(0, 20),
    },
    events: await recentEvents({ db, today }),
    today,
    personId: actor.personId,
  };
}

/** How many of the last ones are offered again. */
const offered = 3;

type Again = ConsultationChoices['recent']['again'][number];

/** The first of each kind, in the order given. */
function differing(rows: readonly Again[]): Again[] {
  const seen = new Map<string, Again>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()].slice(0, offered);
}

/** Days back within which a consultation at an event is written down. */
const back = 45;

function recentEvents({ db, today }: Pick<Scope, 'db' | 'today'>) {
  return db
    .selectFrom('event')
    .select(['id', 'title as name'])
    .where('state', 'in', ['published', 'held'])
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', addDays(today, -back))
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(60)
    .execute();
}
