import { sql } from 'kysely';
import { addMembers } from '#modules/directory/operations/sections/add-members.ts';
import { copySections } from '#modules/directory/operations/sections/copy-sections.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import type { SectionRule } from '#modules/directory/sections/schema.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import { type DemoSection, sections } from './sections.ts';
import { director } from './staff.ts';
import type { Chapter } from './story.ts';
import { personOf, schoolYearOf, type World, writerOf } from './world.ts';

const directorOf = (world: World) => writerOf(world, [personOf(world, director)]);

/** The sections of a school year by the department's order: rules, heads out of those whom the rule counts in, members. */
export async function bringSections(
  world: World,
  directionIds: ReadonlyMap<string, string>,
): Promise<void> {
  const year = schoolYearOf(world.today) - 1;
  const since = `${year}-09-01`;
  const known = await readKnown(world);
  const heads = new Set<string>();
  for (const section of sections) {
    const rule = ruleOf(section, known);
    const fitting = known.people.filter((person) => fits(person, section));
    const chance = chanceOf(world.seed, 'section', section.name);
    const free = fitting.filter(({ id }) => !heads.has(id));
    const head = section.unled || free.length === 0 ? null : chance.oneOf(free);
    if (head) heads.add(head.id);
    const { id } = await runOperation(world.kernel, directorOf(world), createSection, {
      kind: section.kind,
      name: section.name,
      level: section.level ?? 'region',
      audience: section.audience,
      topic: section.topic ?? '',
      product: section.product ?? '',
      directionId: directionIds.get(section.direction) ?? null,
      orderNumber: '184',
      orderOn: `${year}-08-28`,
      since,
      until: `${year + 1}-08-31`,
      rule,
      headId: section.head ? personOf(world, section.head) : (head?.id ?? null),
      curatorId: personOf(world, section.curator),
    });
    const members = rule ? [] : pickedMembers(known.people, section.name, world.seed);
    if (members.length > 0)
      await runOperation(world.kernel, directorOf(world), addMembers, {
        id,
        members: members.map((personId, index) => ({
          personId,
          role: index === 0 ? ('secretary' as const) : ('member' as const),
          ground: '184',
        })),
      });
  }
}

/** In August the sections go on into the new school year by one order. */
export function newSchoolYear(today: string): Chapter {
  const year = schoolYearOf(today);
  return {
    on: `${year}-08-27`,
    async tell(world) {
      const rows = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
        db
          .selectFrom('section')
          .select('id')
          .where('since', '=', `${year - 1}-09-01`)
          .execute(),
      );
      if (rows.length === 0) return;
      await runOperation(world.kernel, directorOf(world), copySections, {
        ids: rows.map(({ id }) => id),
        since: `${year}-09-01`,
        until: `${year + 1}-08-31`,
        orderNumber: '201',
        orderOn: `${year}-08-26`,
      });
    },
  };
}

interface KnownPerson {
  id: string;
  kind: string;
  subjects: string[];
}

/** People of the institutions with their posts, and all subjects that are taught. */
async function readKnown(world: World): Promise<{ people: KnownPerson[]; kinds: string[] }> {
  return inCentre(world.kernel.db, world.centreId, 'read', async (db) => {
    const people = await db
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.person_id')
      .innerJoin('organisation', 'organisation.id', 'post.organisation_id')
      .select(['person.id', 'post.kind', 'post.subjects'])
      .where('organisation.kind', '<>', 'centre')
      .where('post.until', 'is', null)
      .orderBy('person.short_name')
      .orderBy('person.id')
      .execute();
    const kinds = await db
      .selectFrom('organisation')
      .select('kind')
      .distinct()
      .where('kind', 'not in', ['centre', 'ministry', 'department', 'local-authority'])
      .orderBy(sql`kind`)
      .execute();
    return { people, kinds: kinds.map(({ kind }) => kind) };
  });
}

const fits = ({ kind, subjects }: KnownPerson, section: DemoSection): boolean =>
  section.postKinds?.includes(kind) ??
  subjects.some((subject) => section.subjects?.test(subject) ?? false);

function ruleOf(
  section: DemoSection,
  { people, kinds }: { people: readonly KnownPerson[]; kinds: readonly string[] },
): SectionRule | null {
  const nothing = { postKinds: [], subjects: [], categories: [], organisationIds: [] };
  // The centre's own methodists are in its register too: the rule is about the institutions.
  if (section.postKinds)
    return { ...nothing, postKinds: section.postKinds, organisationKinds: [...kinds] };
  const taught = new Set(people.flatMap(({ subjects }) => subjects));
  const subjects = [...taught].filter((subject) => section.subjects?.test(subject)).sort();
  return subjects.length > 0 ? { ...nothing, subjects, organisationKinds: [] } : null;
}

/** A dozen people of those who are there, repeatably by chance. */
function pickedMembers(people: readonly KnownPerson[], name: string, seed: number): string[] {
  const chance = chanceOf(seed, 'members', name);
  const picked = new Set<string>();
  for (let throws = 0; throws < 12 && people.length > 0; throws += 1)
    picked.add(chance.oneOf(people).id);
  return [...picked];
}
