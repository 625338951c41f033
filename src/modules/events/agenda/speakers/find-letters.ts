import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import type { SpeakerLetter, SpeakerStep } from './schema.ts';
import { selectTalk } from './select-talk.ts';

/** Days before the event when a speaker who shows nothing yet is reminded. */
const materialsBefore = 5;

/**
 * Letters that speakers of announced events are to get now and have not had: all are asked once; who has not declined
 * and has nothing hung is reminded some days before. Of another day of the event each is written anew.
 */
export async function findSpeakerLetters(db: Db, today: string): Promise<SpeakerLetter[]> {
  const step = sql<SpeakerStep>`case when s.state = 'asked' and ${unsaid('asked')} then 'asked' else 'materials' end`;
  const rows = await selectTalk(db, today)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('membership as m')
          .innerJoin('auth_user as u', 'u.id', 'm.user_id')
          .select(['u.email', 'u.language'])
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.ended_at', 'is', null)
          .limit(1)
          .as('account'),
      (join) => join.onTrue(),
    )
    .select([
      step.as('step'),
      sql<string>`lower(${addressOf})`.as('to'),
      sql<string>`coalesce(account.language, c.language)`.as('locale'),
      sql<boolean>`account.email is not null`.as('hasAccount'),
    ])
    .where('e.state', '=', 'published')
    .where('e.exact', '=', true)
    .where('e.starts_on', '>', today)
    // Who answers for the event has put themselves down.
    .where(sql<boolean>`s.person_id is distinct from e.responsible_id`)
    .where(sql<boolean>`${addressOf} is not null`)
    .where(
      sql<boolean>`(s.state = 'asked' and ${unsaid('asked')}
        or s.state in ('asked', 'agreed') and a.kind in ('talk', 'workshop', 'portfolio')
          and e.starts_on <= ${today}::date + ${materialsBefore}::int and ${unsaid('materials')}
          and not exists (select from material hung where hung.agenda_item_id = a.id
            and (hung.person_id is null or hung.person_id is not distinct from s.person_id)))`,
    )
    .orderBy('e.starts_on')
    .orderBy('a.position')
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  return rows.map(({ step: said, to, locale, hasAccount, ...talk }) => ({
    step: said,
    to,
    locale: knownLocale(locale),
    hasAccount,
    talk,
  }));
}

const addressOf = sql<string | null>`coalesce(s.guest_email, nullif(p.email, ''), account.email)`;

function unsaid(step: SpeakerStep) {
  return sql<boolean>`not exists (select from preparation_reminder said
    where said.speaker_id = s.id and said.step = ${step} and said.about = e.starts_on)`;
}
