import { sql } from 'kysely';
import type { Actor, Grant } from '#platform/access/actor.ts';
import { readablePassword } from '#platform/access/readable-password.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { openAccount } from './settle.ts';
import { systemOf, type World } from './world.ts';

/** People of institutions and a head of a section, as they act in the centre. */
export interface Members {
  deputy: Actor;
  teacher: Actor;
  /** Null while no section has a head from an institution. */
  head: Actor | null;
  /** Colleagues without accounts. */
  others: Actor[];
}

/** The invented addresses of those who have accounts. */
export const memberAddresses = {
  deputy: 'zastupnyk@kabinet.example',
  teacher: 'vykladach@kabinet.example',
  head: 'sektsiia@kabinet.example',
} as const;

/** How many people without an account ask the centre something. */
const colleagues = 4;

interface Found {
  personId: string;
  name: string;
  kind: string;
  organisationId: string;
}

/** Gives accounts to a deputy and a teacher of one institution that somebody looks after, and to a head of a section. */
export async function settleMembers(world: World): Promise<Members> {
  const people = await lookedAfter(world);
  const deputies = people.filter(({ kind }) => kind !== 'teacher');
  const colleague = ({ organisationId }: Found) =>
    people.find((one) => one.kind === 'teacher' && one.organisationId === organisationId);
  const first = deputies.find(colleague);
  const teacher = first && colleague(first);
  if (!first || !teacher) throw new Error('no institution has a deputy and a teacher');
  return {
    deputy: await open(world, first, 'institution-deputy', memberAddresses.deputy),
    teacher: await open(world, teacher, 'teacher', memberAddresses.teacher),
    head: await openHead(world),
    others: deputies
      .filter(({ personId }) => personId !== first.personId)
      .slice(0, colleagues)
      .map((one) => actorOf(world, one, 'institution-deputy')),
  };
}

const grantOf = ({ organisationId }: Found, role: 'institution-deputy' | 'teacher'): Grant => ({
  role,
  place: { kind: 'organisation', id: organisationId },
});

const actorOf = (world: World, found: Found, role: 'institution-deputy' | 'teacher'): Actor => ({
  ...systemOf(world),
  kind: 'user',
  personId: found.personId,
  name: found.name,
  grants: [grantOf(found, role)],
});

async function open(
  world: World,
  found: Found,
  role: 'institution-deputy' | 'teacher',
  email: string,
): Promise<Actor> {
  const grant = grantOf(found, role);
  const { personId, name } = found;
  return openAccount(world, { email, password: readablePassword(), name, personId, grant });
}

/** The head of the first section whose head is not of the centre. */
async function openHead(world: World): Promise<Actor | null> {
  const found = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('section_member as m')
      .innerJoin('section as s', 's.id', 'm.section_id')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .select(['p.id as personId', 'p.short_name as name', 's.id as sectionId'])
      .where('m.role', '=', 'head')
      .where('p.in_centre', '=', false)
      .where(sql<boolean>`${world.today}::date <@ daterange(m.since, m.until, '[]')`)
      .where(sql<boolean>`${world.today}::date <@ daterange(s.since, s.until, '[]')`)
      .orderBy('s.name')
      .executeTakeFirst(),
  );
  if (!found) return null;
  const { personId, name, sectionId } = found;
  return openAccount(world, {
    email: memberAddresses.head,
    password: readablePassword(),
    name,
    personId,
    grant: { role: 'section-head', place: { kind: 'section', id: sectionId } },
  });
}

/** Deputies and teachers of institutions that methodists are assigned to, by institution. */
function lookedAfter(world: World): Promise<Found[]> {
  return inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('post')
      .innerJoin('person as p', 'p.id', 'post.person_id')
      .innerJoin('organisation as o', 'o.id', 'post.organisation_id')
      .select([
        'p.id as personId',
        'p.short_name as name',
        'post.kind',
        'post.organisation_id as organisationId',
      ])
      .where(sql<boolean>`(post.kind = 'teacher' or post.kind like 'deputy%')`)
      .where('post.until', 'is', null)
      .where('post.main', '=', true)
      .where('p.in_centre', '=', false)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('assignment as a')
            .select('a.id')
            .whereRef('a.organisation_id', '=', 'post.organisation_id')
            .where('a.until', 'is', null),
        ),
      )
      .orderBy('o.locality')
      .orderBy('o.id')
      .orderBy('p.short_name')
      .orderBy('p.id')
      .execute(),
  );
}
