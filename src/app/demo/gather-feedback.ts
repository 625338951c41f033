import { sql } from 'kysely';
import { inCentre } from '#platform/db/tenant.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { World } from './world.ts';

/** How many of those who came say what it was like. */
const share = 0.55;

const best = [
  'Приклади із заняття, які можна взяти відразу.',
  'Розмова в малих групах.',
  'Зразки документів, заповнені до кінця.',
  'Доповідач показав власні помилки.',
  'Час на запитання.',
  'Коротко і по суті.',
];
const change = [
  'Надсилати матеріали за день до зустрічі.',
  'Більше практики, менше слайдів.',
  'Почати на пів години пізніше: автобус.',
  'Записувати для тих, хто не зміг.',
  'Кращий звук у залі.',
];
const topics = [
  'Оцінювання практичних робіт',
  'Безпечні нейромережі на занятті',
  'Як вести журнал без дублювання',
  'Мотивація першокурсників',
  'Дуальна форма: договір і розклад',
  'Інклюзія в майстерні',
  'Завдання різної складності',
  'Відеоурок своїми силами',
];

interface Came {
  registrationId: string;
  eventId: string;
  words: string;
}

/** What those who came to the events that were held have said; without names where the time to answer is over. */
export async function gatherFeedback(world: World): Promise<void> {
  await inCentre(world.kernel.db, world.centreId, 'write', async (trx) => {
    const { rows } = await sql<Came>`
      select r.id as "registrationId", r.event_id as "eventId",
        concat_ws('|', e.title, e.starts_on, p.family_name, p.given_name, p.patronymic) as words
      from event_feedback f
      join event e on e.id = f.event_id
      join registration_entry r on r.event_id = e.id
      join attendance a on a.registration_id = r.id and a.state <> 'absent'
      join person p on p.id = r.person_id
      where f.asked and f.opened_on is not null`.execute(trx);
    const given = rows.flatMap(({ words, ...who }) => {
      const chance = chanceOf(world.seed, 'feedback', words);
      return chance.share() < share ? [{ ...who, answers: answersOf(chance) }] : [];
    });
    await sql`
      with said as (
        select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
          as said ("registrationId" uuid, "eventId" uuid, answers jsonb)
      ), marked as (
        insert into feedback_given (registration_id, centre_id, event_id)
        select "registrationId", ${world.centreId}, "eventId" from said
      ), closed as (
        update event_feedback set parted = true where closes_on < ${world.today} returning event_id
      )
      insert into feedback_answer (centre_id, event_id, registration_id, shown, answers)
      select ${world.centreId}, "eventId",
        case when "eventId" not in (select event_id from closed) then "registrationId" end, true, answers
      from said`.execute(trx);
  });
}

/** Most were content; every second writes something. */
function answersOf(chance: Chance): Record<string, string> {
  const some = (texts: readonly string[], often: number) =>
    chance.share() < often ? chance.oneOf(texts) : undefined;
  const said = {
    usefulness: chance.oneOf(['5', '5', '5', '4', '4', '4', '4', '3', '3', '2']),
    'will-use': chance.oneOf(['yes', 'yes', 'yes', 'partly', 'partly', 'unsure', 'no']),
    best: some(best, 0.4),
    change: some(change, 0.25),
    topic: some(topics, 0.3),
  };
  return Object.fromEntries(
    Object.entries(said).filter(([, text]) => text !== undefined),
  ) as Record<string, string>;
}
