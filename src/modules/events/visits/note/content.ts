import { sql } from 'kysely';
import { z } from 'zod';
import { fullNameOn } from '#modules/directory/organisations/columns.ts';
import { currentPost, currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import { peopleOfDecision } from '../../minutes/open-decisions.ts';
import { type Answer, answers, type PointKind, pointKinds } from '../schema.ts';

const who = z.object({ name: z.string(), shortName: z.string(), post: z.string() });

/** All that the paper of a note says; this is what is offered, sealed and signed. Names are as they were then. */
export const noteContent = z.object({
  centre: z.string(),
  organisation: z.string(),
  visitOn: z.iso.date(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  purpose: z.string(),
  topics: z.array(z.string()),
  /** Who led the team stands first. */
  team: z.array(who),
  guests: z.array(z.string()),
  text: z.string(),
  points: z.array(
    z.object({
      kind: z.enum(pointKinds),
      text: z.string(),
      answer: z.enum(answers),
      word: z.string(),
    }),
  ),
  decisions: z.array(
    z.object({ text: z.string(), people: z.array(z.string()), dueOn: z.string().nullable() }),
  ),
});
export type NoteContent = z.output<typeof noteContent>;

/** What the note of a visit says now. @param text of the note, where it is not the one that is kept */
export async function readNoteContent(
  db: Db,
  visitId: string,
  text?: string,
): Promise<NoteContent> {
  const { organisationId, startsTime, endsTime, note, ...visit } = await db
    .selectFrom('visit as v')
    .innerJoin('centre as c', 'c.id', 'v.centre_id')
    .leftJoin('visit_note as n', 'n.visit_id', 'v.id')
    .select([
      'c.name as centre',
      'v.organisation_id as organisationId',
      'v.visit_on as visitOn',
      'v.starts_time as startsTime',
      'v.ends_time as endsTime',
      'v.purpose',
      'v.topics',
      'v.guests',
      'n.text as note',
    ])
    .where('v.id', '=', visitId)
    .executeTakeFirstOrThrow();
  const { organisation } = await db
    .selectNoFrom(
      fullNameOn(sql<string>`${organisationId}::uuid`, visit.visitOn).as('organisation'),
    )
    .executeTakeFirstOrThrow();
  const team = await db
    .selectFrom('visit_person as vp')
    .innerJoin('person as p', 'p.id', 'vp.person_id')
    .leftJoinLateral(currentPost(visit.visitOn), (join) => join.onTrue())
    .select([
      personName.as('name'),
      'p.short_name as shortName',
      sql<string>`coalesce(${currentTitle}, '')`.as('post'),
    ])
    .where('vp.visit_id', '=', visitId)
    .orderBy('vp.leader', 'desc')
    .orderBy('p.family_name')
    .orderBy('p.id')
    .execute();
  const points = await db
    .selectFrom('visit_point')
    .select((eb) => [
      eb.ref('kind').$castTo<PointKind>().as('kind'),
      'text',
      eb.ref('answer').$castTo<Answer>().as('answer'),
      'word',
    ])
    .where('visit_id', '=', visitId)
    .orderBy('position')
    .execute();
  const decisions = await db
    .selectFrom('decision as d')
    .select(['d.text', peopleOfDecision.as('people'), 'd.due_on as dueOn'])
    .where('d.visit_id', '=', visitId)
    .orderBy('d.position')
    .execute();
  return {
    ...visit,
    organisation,
    startsTime: startsTime?.slice(0, 5) ?? null,
    endsTime: endsTime?.slice(0, 5) ?? null,
    text: text ?? note ?? '',
    team,
    points,
    decisions: decisions.map(({ people, ...one }) => ({
      ...one,
      people: people.map(({ name }) => name),
    })),
  };
}
