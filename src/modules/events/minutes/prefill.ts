import { sql } from 'kysely';
import { declined } from '#modules/directory/people/cases/declined.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { Db } from '#platform/db/database.ts';
import { knownLocale, type Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { wholeAgenda } from '../agenda/whole-agenda.ts';
import type { EventFields } from '../planning/schema.ts';
import { openDecisions } from './open-decisions.ts';
import { printed } from './printed.ts';
import { boundBy, type PointKind } from './schema.ts';

/** A point as it stands in new minutes. */
export interface NewPoint {
  kind: PointKind;
  agendaItemId: string | null;
  title: string;
  heard: string;
  /** What is resolved as a matter of course. */
  decisions: string[];
}

/** The points that a session had: previous minutes, open decisions, the agenda. */
export async function prefillPoints(
  db: Db,
  given: { eventId: string; body: string; fields: EventFields; centreId: string },
): Promise<{ points: NewPoint[]; previousId: string | null }> {
  const { eventId, body, fields, centreId } = given;
  const { language } = await db
    .selectFrom('centre')
    .select('language')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const locale = knownLocale(language);
  const t = translator(locale).getFixedT(null, 'eventsMinutes');
  const points: NewPoint[] = [];
  const previous = await previousMinutes(db, body, fields.startsOn);
  if (previous) {
    const named = { number: previous.number, date: sayShortDate(locale, previous.held_on) };
    points.push({
      kind: 'previous',
      agendaItemId: null,
      title: t('prefill.previous', named),
      heard: '',
      decisions: [t('prefill.approve', named)],
    });
  }
  const open = await openDecisions(db, { body, before: fields.startsOn });
  if (open.length > 0)
    points.push({
      kind: 'carried',
      agendaItemId: null,
      title: t('prefill.carried'),
      heard: open
        .map(({ number, heldOn, text, dueOn, ...bound }) =>
          [
            t('prefill.of', { number, date: sayShortDate(locale, heldOn) }),
            text,
            boundBy(bound),
            dueOn && t('prefill.until', { date: sayShortDate(locale, dueOn) }),
          ]
            .filter(Boolean)
            .join(' – '),
        )
        .join('\n'),
      decisions: [],
    });
  for (const item of await wholeAgenda(db, { eventId, ...fields })) {
    if (item.kind === 'break') continue;
    const heard: string[] = [];
    for (const { personId, name, post, state } of item.speakers)
      if (state !== 'declined')
        heard.push(await speakerHeard(db, { personId, name, post, locale }));
    points.push({
      kind: 'item',
      agendaItemId: item.id,
      title: item.title,
      heard: heard.join('\n'),
      decisions: [],
    });
  }
  return { points, previousId: previous?.id ?? null };
}

/** The last minutes of the body before a day that no later session has approved yet. */
function previousMinutes(db: Db, body: string, day: string) {
  return db
    .selectFrom('minutes as m')
    .select(['m.id', printed.as('number'), 'm.held_on'])
    .where('m.body', '=', body)
    .where('m.held_on', '<', day)
    .where('m.state', '<>', 'draft')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('minutes as later')
            .select('later.id')
            .whereRef('later.previous_id', '=', 'm.id'),
        ),
      ),
    )
    .orderBy('m.held_on', 'desc')
    .orderBy('m.number', 'desc')
    .executeTakeFirst();
}

/** «Коваль Олену Іванівну (викладачка, Ліцей № 3) – »: whom the session heard, in the accusative. */
async function speakerHeard(
  db: Db,
  {
    personId,
    name,
    post,
    locale,
  }: { personId: string | null; name: string; post: string; locale: Locale },
): Promise<string> {
  const whom = personId ? await nameInCase(db, personId, 'accusative', locale) : name;
  return `${whom}${post && ` (${post})`} – `;
}

/** A person's full name in a case: as people corrected it, else as it is worked out, else as it is. */
export async function nameInCase(
  db: Db,
  personId: string,
  grammaticalCase: 'accusative' | 'dative' | 'genitive',
  language: Locale,
): Promise<string> {
  const person = await db
    .selectFrom('person as p')
    .select([
      personName.as('name'),
      'p.family_name as familyName',
      'p.given_name as givenName',
      'p.patronymic',
      'p.cases',
      sql<'female' | 'male' | null>`p.sex`.as('sex'),
    ])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
  const corrected = (person.cases as Record<string, string>)[grammaticalCase];
  return corrected ?? (await declined(person, language))[grammaticalCase] ?? person.name;
}

/** Who leads and who writes: as the event says, else as its section has it. */
export async function prefillLeaders(
  db: Db,
  { eventId, fields }: { eventId: string; fields: EventFields },
): Promise<{ chairId: string | null; secretaryId: string | null }> {
  const roles = await db
    .selectFrom('event_person')
    .select((eb) => ['role', eb.ref('person_id').$notNull().as('id')])
    .where('event_id', '=', eventId)
    .where('person_id', 'is not', null)
    .where('role', 'in', ['moderator', 'secretary'])
    .orderBy('position')
    .execute();
  const members = fields.sectionId
    ? await db
        .selectFrom('section_member')
        .select(['role', 'person_id as id'])
        .where('section_id', '=', fields.sectionId)
        .where('role', 'in', ['head', 'secretary'])
        .where(sql<boolean>`daterange(since, until, '[]') @> ${fields.startsOn}::date`)
        .execute()
    : [];
  const first = (rows: { role: string; id: string }[], role: string) =>
    rows.find((row) => row.role === role)?.id;
  return {
    chairId: first(members, 'head') ?? first(roles, 'moderator') ?? fields.responsibleId,
    secretaryId: first(roles, 'secretary') ?? first(members, 'secretary') ?? null,
  };
}
